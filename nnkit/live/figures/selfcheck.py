"""The recorded program is run in NumPy at the ends of all controls and compared with the plain function."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.controls.control import Control
from nnkit.live.errors import LiveError
from nnkit.live.figures.agreement import (
    NUDGES,
    Case,
    agree,
    all_agree,
    arguments_at,
    ends,
    rounding,
    taken_apart,
)
from nnkit.live.figures.texts import Texts
from nnkit.live.graph.evaluation import Evaluation
from nnkit.live.graph.needed import needed
from nnkit.live.places import Place, place_of
from nnkit.live.trace.trace import Trace
from nnkit.live.trace.tracer import Tracer
from nnkit.live.view.channels import Channel
from nnkit.live.view.number_text import shortest
from nnkit.live.view.view import View

WAY_OUT = (
    "let numbers alone decide what is computed: ask nothing about the type of a control (isinstance, type, "
    "hasattr), catch no error (try), and keep nothing outside the function from one call to the next"
)

TIES = (
    "where numbers are equal, np.argsort(x) may give them in any order, and gives another one in the page: "
    'np.argsort(x, kind="stable") keeps the order they have'
)


class Recorded:
    """The numbers of a traced view, as its graph computes them."""

    def __init__(self, traced: Trace, texts: Texts | None = None) -> None:
        self.looks, self.channels = taken_apart(traced.result)
        self._inputs = traced.inputs
        nodes = [traced.graph.own(c.node) for c in self.channels if isinstance(c, Tracer)]
        self._computed = Evaluation([*nodes, *(texts.nodes if texts else [])])

    def at(self, given: Mapping[str, Any]) -> tuple[list[Any], list[Any]]:
        """The channels' numbers for these inputs of the program, and those of its texts."""
        with np.errstate(all="ignore"):
            computed = iter(self._computed({name: given[name] for name in self._inputs}))
        found = [next(computed) if isinstance(c, Tracer) else np.asarray(c) for c in self.channels]
        return found, list(computed)

    def compare(
        self,
        found: list[Any],
        view: View,
        noise: Callable[[int, Channel, int], Any],
        controls: Mapping[str, Control],
        case: Case,
        place: Place | None,
    ) -> None:
        """Raise at the first channel of the plain view that is another here, or where it looks otherwise."""
        looks, expected = taken_apart(view)
        if looks != self.looks:
            raise LiveError(*_looks_differ(looks, self.looks, at(controls, case)), place=place)
        if all_agree(expected, found):
            return
        for k, (traced, plain, result) in enumerate(zip(self.channels, expected, found, strict=True)):
            line = traced.node.place if isinstance(traced, Tracer) else place
            room = partial(noise, k, plain)
            compare(
                np.ravel(plain),
                np.ravel(result).astype(float),
                room if isinstance(traced, Tracer) else partial(_none_of, room),
                controls,
                case,
                line,
                _way_out(traced),
            )


def _way_out(channel: Channel) -> str:
    """What to do about a difference in this channel."""
    nodes = needed([channel.node]) if isinstance(channel, Tracer) else []
    sorted_ = any(node.op == "call" and node.detail[0] == "argsort" for node in nodes)
    return f"{TIES}; {WAY_OUT}" if sorted_ else WAY_OUT


class SelfCheck:
    """Compares one traced view with the plain function that it came from."""

    def __init__(
        self, view: Callable[..., View], controls: Mapping[str, Control], traced: Trace, place: Place | None
    ) -> None:
        self.view, self.controls, self.place = view, controls, place
        self.texts = Texts(traced)
        self.recorded = Recorded(traced, self.texts)

    def run(self, fixed: Case) -> None:
        """Raise a LiveError at the first difference; `fixed` are the choices that this program is for."""
        for case in ends(self.controls, fixed):
            self._compare(case)

    def _compare(self, case: Case) -> None:
        arguments = arguments_at(self.controls, case)
        found, of_texts = self.recorded.at(arguments)
        view = in_python(lambda: self._seen(arguments, of_texts), self.controls, case)
        noise = partial(self._noise, case, {})
        self.recorded.compare(found, view, noise, self.controls, case, self.place)

    def _seen(self, arguments: Mapping[str, Any], of_texts: list[Any] | None = None) -> View:
        with self.texts.read_back(arguments, of_texts):
            return self.view(**arguments)

    def _noise(self, case: Case, near: dict[bytes, list[Channel]], k: int, expected: Any, nudges: int) -> Any:
        """How much of a channel is rounding; an error where the function gives something else each time.

        `near` keeps what Python gives beside the case, the same for all channels.
        """

        def channel(nudged: Case) -> NDArray[np.float64]:
            arguments = arguments_at(self.controls, nudged)
            key = pickle.dumps(nudged)
            if key not in near:
                near[key] = taken_apart(self._seen(arguments))[1]
            return np.asarray(near[key][k])

        room = rounding(channel, self.controls, case, nudges)
        if not np.array_equal(channel(case), expected, equal_nan=True):
            raise LiveError(
                f"the figure draws something else each time it is called {at(self.controls, case)}",
                "draw random numbers from a generator with a fixed seed, made inside the function, and keep "
                "nothing outside of it from one call to the next",
                place=self.place,
            )
        return room


def _looks_differ(plain: Any, traced: Any, where: str) -> tuple[str, str]:
    """Reason and way out where a plain view and a traced one differ in something else than numbers."""
    text = _changed_text(plain, traced)
    if text is None:
        return f"marks, words or sizes are others {where} than in the program", WAY_OUT
    return (
        f"a text is {text[0]!r} in Python {where}, and {text[1]!r} with its numbers in the page",
        "show a text as the f-string makes it: what cuts, pads, looks into or changes it finds no numbers",
    )


def _changed_text(plain: Any, traced: Any) -> tuple[str, str] | None:
    """The first text with numbers of an f-string that is not what Python has."""
    if isinstance(traced, dict) and "{_0" in str(traced.get("template")):
        words = plain["template"] if isinstance(plain, dict) and "template" in plain else str(plain)
        return None if words == traced["template"] else (words, traced["template"])
    if isinstance(traced, dict) and isinstance(plain, dict):
        pairs = [(plain[key], part) for key, part in traced.items() if key in plain]
    else:
        both = isinstance(traced, list) and isinstance(plain, list)
        pairs = list(zip(plain, traced, strict=False)) if both else []
    return next((text for pair in pairs if (text := _changed_text(*pair)) is not None), None)


def _none_of(room: Callable[[int], Any], nudges: int) -> Any:
    """No room for rounding: what depends on no control is computed by NumPy here as there."""
    return 0 * np.nan_to_num(room(nudges))


def in_python(function: Callable[[], Any], controls: Mapping[str, Control], case: Case) -> Any:
    """What the plain function gives; where Python raises, the page would draw something all the same."""
    try:
        with np.errstate(all="ignore"):
            return function()
    except LiveError:
        raise
    except Exception as error:
        raise LiveError(
            f"Python raises {type(error).__name__} {at(controls, case)}, where the page draws on: {error}",
            "give the controls ends at which the function can be called, or make it compute something there: "
            "np.clip(i, 0, len(x) - 1) keeps an index inside, np.where(n == 0, 1, n) a divisor from zero",
            place=place_of(error),
        ) from None


def compare(
    expected: NDArray[np.float64],
    found: NDArray[np.float64],
    noise: Callable[[int], Any],
    controls: Mapping[str, Control],
    case: Case,
    place: Place | None,
    way_out: str = WAY_OUT,
) -> None:
    """Raise where the numbers differ by more than rounding."""
    same = expected.shape == found.shape
    if agree(expected, found) or (same and any(agree(expected, found, noise(nudges)) for nudges in NUDGES)):
        return
    one, other = _first_difference(expected, found)
    raise LiveError(
        f"Python and the program disagree {at(controls, case)}: {one} and {other}", way_out, place=place
    )


def _first_difference(expected: NDArray[np.float64], found: NDArray[np.float64]) -> tuple[str, str]:
    for a, b in zip(expected, found, strict=False):
        if not agree(np.atleast_1d(a), np.atleast_1d(b)):
            return shortest(a), shortest(b)
    return f"{expected.size} numbers", str(found.size)


def at(controls: Mapping[str, Control], case: Case) -> str:
    """The values of the controls in words."""
    values = [f"{name} = {_value(case[name])}" for name in controls]
    start = all(np.array_equal(case[name], control.start) for name, control in controls.items())
    return (
        ("at the start" + (f" ({', '.join(values)})" if values else ""))
        if start
        else f"at {', '.join(values)}"
    )


def _value(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"[{', '.join(shortest(v) for v in value.ravel())}]"
    return repr(value) if isinstance(value, str | bool) else shortest(value)
