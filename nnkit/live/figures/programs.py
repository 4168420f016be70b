"""From a figure's function to what the page runs: one program for each combination of choices and toggles."""

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control
from nnkit.live.errors import LiveError
from nnkit.live.javascript.emit import emit
from nnkit.live.trace.trace import trace
from nnkit.live.view.channels import Channel
from nnkit.live.view.spec import view_spec
from nnkit.live.view.view import View

MOST_VARIANTS = 64
MOST_NUMBERS = 250_000
MOST_BYTES = 1_000_000


def variants(name: str, controls: Mapping[str, Control]) -> Iterator[dict[str, Any]]:
    """Every combination of the options of choices and toggles, by control name."""
    switches = {key: options for key, control in controls.items() if (options := _options(control))}
    count = int(np.prod([len(options) for options in switches.values()], dtype=int))
    if count > MOST_VARIANTS:
        raise LiveError(
            f"figure '{name}' has {count} combinations of its choices and toggles; each needs a program "
            f"of its own, and {MOST_VARIANTS} is the most",
            "make a choice a slider, or make two figures of this one",
        )
    for combination in itertools.product(*switches.values()):
        yield dict(zip(switches, combination, strict=True))


def variant_key(values: Mapping[str, Any], controls: Mapping[str, Control]) -> str:
    """The name of a combination: the JSON list of its options, in the order of the controls."""
    switches = [values[key] for key, control in controls.items() if _options(control)]
    return json.dumps(switches, ensure_ascii=False, separators=(",", ":"))


class Programs:
    """The programs, views and variants of one figure, each different one stored once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.programs: list[str] = []
        self.views: list[dict[str, Any]] = []
        self.variants: dict[str, dict[str, Any]] = {}

    def add_program(self, source: str) -> int:
        """The number of the program."""
        if len(source) > MOST_BYTES:
            raise LiveError(
                f"a program of figure '{self.name}' has {len(source) / 1e6:.1f} MB, which every reader would "
                f"have to load; {MOST_BYTES / 1e6:.0f} MB is the most",
                "use less data (most of a long program is its constant arrays: eight bytes and more for each "
                "number), or live.repeat in place of a long Python loop",
            )
        return _stored(self.programs, source)

    def add_view(self, view: View, outputs: dict[str, Channel]) -> int:
        """The number of the view; its traced channels are added to `outputs`."""
        self._refuse_huge(view)
        return _stored(self.views, view_spec(view, outputs))

    def add_figure(self, view: Callable[..., View], controls: Mapping[str, Control]) -> None:
        """Trace a figure's view once for every combination."""
        for fixed in variants(self.name, controls):
            passed, moving = arguments(controls, fixed)
            with np.errstate(all="ignore"):
                traced = trace(partial(view, **passed), moving)
            outputs: dict[str, Channel] = {}
            number = self.add_view(traced.result, outputs)
            program = self.add_program(emit(traced.graph, outputs)) if outputs else None
            self.variants[variant_key(fixed, controls)] = {"program": program, "view": number}

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


def _stored(store: list[Any], thing: Any) -> int:
    if thing not in store:
        store.append(thing)
    return store.index(thing)


def _options(control: Control) -> tuple[Any, ...]:
    if control.kind == "choice":
        return tuple(control.options)  # type: ignore[attr-defined]
    return (False, True) if control.kind == "toggle" else ()
