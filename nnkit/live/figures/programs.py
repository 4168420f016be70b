"""From a figure's function to what the page runs: one program for each combination of choices and toggles."""

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control
from nnkit.live.controls.options import Choice, Toggle
from nnkit.live.controls.slider import MOST_SIZES, Slider
from nnkit.live.errors import LiveError
from nnkit.live.figures.only_traced import only_traced
from nnkit.live.figures.outputs import Outputs
from nnkit.live.figures.selfcheck import SelfCheck
from nnkit.live.figures.texts import Texts
from nnkit.live.graph.graph import Graph, Node
from nnkit.live.javascript.constants import TooLong
from nnkit.live.javascript.emit import emit
from nnkit.live.places import Place
from nnkit.live.trace.trace import Trace, trace
from nnkit.live.view.spec import view_spec
from nnkit.live.view.view import View

MOST_VARIANTS = MOST_SIZES  # each a program, whether of a size or of a choice
MOST_NUMBERS = 250_000
MOST_BYTES = 1_000_000
MOST_RECORDED = 20_000_000


def variants(name: str, controls: Mapping[str, Control]) -> Iterator[dict[str, Any]]:
    """Every combination of the options of choices, toggles and sizes, by control name."""
    switches = {key: options for key, control in controls.items() if (options := options_of(control))}
    count = int(np.prod([len(options) for options in switches.values()], dtype=int))
    if count > MOST_VARIANTS:
        raise LiveError(
            f"figure '{name}' has {count} combinations of its choices, toggles and sizes; each needs a "
            f"program of its own, and {MOST_VARIANTS} is the most",
            "make a choice a slider, give sizes larger steps, or make two figures of this one",
        )
    for combination in itertools.product(*switches.values()):
        yield dict(zip(switches, combination, strict=True))


def variant_key(values: Mapping[str, Any], controls: Mapping[str, Control]) -> str:
    """The name of a combination: the JSON list of its options, in the order of the controls."""
    switches = [values[key] for key, control in controls.items() if options_of(control)]
    return json.dumps(switches, ensure_ascii=False, separators=(",", ":"))


def start_key(controls: Mapping[str, Control]) -> str:
    """The name of the combination at the start."""
    return variant_key(
        {key: control.state(key, control.start) for key, control in controls.items()}, controls
    )


class TooMany(LiveError):
    """The programs for each size are too long together: another attempt has failed."""


class Programs:
    """The programs, views and variants of one figure, each different one stored once."""

    def __init__(self, name: str, most: float = np.inf) -> None:
        self.name, self.most = name, most  # characters of all programs together
        self.recorded = 0  # elements of all arrays of all programs
        self.programs: list[str] = []
        self.views: list[dict[str, Any]] = []
        self.variants: dict[str, dict[str, Any]] = {}
        self.texts: dict[str, Texts] = {}  # of each variant of a figure

    def add_program(self, graph: Graph, outputs: Mapping[str, Node]) -> int:
        """The number of the program, in which no more is written than it may have."""
        try:
            source = emit(graph, outputs, most=MOST_BYTES)
            size = len(source)
        except TooLong:
            size = max(MOST_BYTES + 1, sum(n.size * 32 // 3 for n in graph.nodes if n.op == "const"))
        if size > MOST_BYTES:
            raise LiveError(
                f"a program of figure '{self.name}' has about {size / 1e6:.1f} MB, which every reader would "
                f"have to load; {MOST_BYTES / 1e6:.0f} MB is the most",
                "use less data (most of a long program is its constant arrays: eight bytes and more for each "
                "number), or live.repeat in place of a long Python loop",
            )
        number = _number_in(self.programs, source)
        if sum(map(len, self.programs)) > self.most:
            raise TooMany(f"the programs of figure '{self.name}' are too long together")
        return number

    def add_view(self, view: View, outputs: Outputs) -> int:
        """The number of the view; its traced channels are added to `outputs`."""
        self._refuse_huge(view)
        return _number_in(self.views, view_spec(view, outputs.name))

    def add_view_program(self, traced: Trace, outputs: Outputs) -> int | None:
        """The number of the program that computes a view's outputs; None where none are."""
        if not outputs.channels:
            return None
        return self.add_program(traced.graph, traced.nodes(outputs.channels))

    def add_figure(
        self, view: Callable[..., View], controls: Mapping[str, Control], place: Place | None = None
    ) -> None:
        """Trace a figure's view once for every combination, and compare it with the plain function."""
        sized = any(isinstance(control, Slider) and control.sizes for control in controls.values())
        for fixed in variants(self.name, controls):
            passed, moving = arguments(controls, fixed)
            with only_traced(partial(view, **passed, **moving), moving), np.errstate(all="ignore"):
                traced = trace(partial(view, **passed), moving)
            if sized:
                self._count(traced, place)
            outputs = Outputs(traced.graph if sized else None)
            number = self.add_view(traced.result, outputs)
            program = self.add_view_program(traced, outputs)
            check = SelfCheck(view, controls, traced, place)
            check.run(fixed)
            key = variant_key(fixed, controls)
            self.variants[key], self.texts[key] = {"program": program, "view": number}, check.texts

    def _count(self, traced: Trace, place: Place | None) -> None:
        """Refuse many programs of large arrays: the definition would take minutes."""
        self.recorded += traced.graph.recorded
        if self.variants and self.recorded > MOST_RECORDED:
            raise LiveError(
                f"figure '{self.name}' has a program for each size, and together they compute "
                f"{self.recorded / 1e6:.0f} million numbers; {MOST_RECORDED / 1e6:.0f} million is the most",
                "live.repeat(n, step, state, max_n=…) in place of range(n): one program for all n; "
                "larger steps of the slider; smaller arrays",
                place=place,
            )

    def _refuse_huge(self, view: View) -> None:
        for mark in itertools.chain.from_iterable(plot.marks for plot in view.plots):
            total = sum(int(np.prod(value.shape)) for value in mark.channels.values())
            if total > MOST_NUMBERS:
                raise LiveError(
                    f"figure '{self.name}' draws {total:,} numbers in one {mark.type}; "
                    f"{MOST_NUMBERS:,} is the most",
                    "draw fewer points: a screen is about a thousand pixels wide",
                )


def arguments(
    controls: Mapping[str, Control], fixed: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments that are the same for the whole variant, and examples of those that move."""
    passed = {key: controls[key].argument(key, option) for key, option in fixed.items()}
    return passed, {key: c.argument(key, c.start) for key, c in controls.items() if key not in fixed}


def _number_in(known: list[Any], thing: Any) -> int:
    """The place of the thing in the list; added at its end when it is new."""
    if thing not in known:
        known.append(thing)
    return known.index(thing)


def options_of(control: Control) -> tuple[Any, ...]:
    """The values of a control for each of which there is a program of its own; none for what moves freely."""
    if isinstance(control, Choice | Slider):
        return tuple(control.options)
    return (False, True) if isinstance(control, Toggle) else ()
