"""A figure is compiled as it is written; where that is refused, twice more: with lists, and with sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control
from nnkit.live.controls.slider import MOST_SIZES, Slider
from nnkit.live.errors import LiveError
from nnkit.live.figures.programs import MOST_VARIANTS, TooMany, options_of
from nnkit.live.stand_ins.lists import lists_taken
from nnkit.live.stand_ins.names import names_taken

MOST_TOTAL = 3_000_000  # characters of all programs of a figure that was given sizes

Controls = Mapping[str, Control]
Compile = Callable[[Controls, float], dict[str, Any]]


def compiled(compile_with: Compile, controls: Controls, functions: Iterable[Any]) -> dict[str, Any]:
    """The spec of the first attempt that is not refused; else the error of the last one.

    1. As the function is written.
    2. With NumPy's functions taking lists of traced numbers (`np.array([c, s])`), np.zeros written into,
       plain arrays indexed, and max, min and math's functions of traced numbers: in the author's `functions`.
    3. With a program for each value of those whole-number sliders whose plain number was asked for.
    """
    try:
        return compile_with(controls, np.inf)
    except LiveError as error:
        if not error.asked:
            raise
        refusal = error
    with lists_taken(), names_taken(functions):
        while True:
            try:
                return compile_with(controls, MOST_TOTAL)
            except TooMany:
                raise refusal from None
            except LiveError as error:
                sized = with_sizes(controls, error.asked)
                if sized is None:
                    raise _with_numbers(error, controls) from None
                controls, refusal = sized, error


def with_sizes(controls: Controls, asked: frozenset[str]) -> Controls | None:
    """The controls with sizes where a plain number was asked for; None where there cannot be sizes."""
    sliders = {name: c for name in asked if (c := _countable(controls.get(name)))}
    if not asked or len(sliders) < len(asked):
        return None
    sized = {**controls, **{name: replace(slider, sizes=True) for name, slider in sliders.items()}}
    count = np.prod([len(found) for c in sized.values() if (found := options_of(c))], dtype=int)
    return sized if count <= MOST_VARIANTS else None


def _with_numbers(error: LiveError, controls: Controls) -> LiveError:
    """The error, saying how many values there are where too many kept them from a program each."""
    sliders = {name: controls.get(name) for name in error.asked}
    if not sliders or not all(isinstance(c, Slider) and c.whole and not c.sizes for c in sliders.values()):
        return error
    many = {name: c.steps + 1 for name, c in sliders.items() if isinstance(c, Slider)}
    many |= {name: len(found) for name, c in controls.items() if (found := options_of(c))}
    counts = " and ".join(f"{count} of '{name}'" for name, count in many.items())
    return LiveError(
        f"{error.reason}; {MOST_SIZES} values or combinations may have a program each; these are {counts}",
        f"give the slider larger steps, or {error.way_out}",
        place=error.place,
        asked=error.asked,
    )


def _countable(control: Any) -> Slider | None:
    """The slider, where its values are whole numbers, few enough for a program each."""
    slider = isinstance(control, Slider) and control.whole and not control.sizes
    return control if slider and control.steps < MOST_SIZES else None
