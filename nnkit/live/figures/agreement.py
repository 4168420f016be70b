"""Whether two ways of computing a figure give the same numbers, and how much of them is rounding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.controls.control import Control
from nnkit.live.controls.points import Points
from nnkit.live.controls.slider import Slider
from nnkit.live.view.channels import Channel
from nnkit.live.view.spec import view_spec
from nnkit.live.view.view import View

Case = Mapping[str, Any]  # the value of every control
RELATIVE = 1e-9
ABSOLUTE = 1e-12  # of the largest number in the same array: what is left of exact zeros after rounding
NUDGE = 1e-12  # of their way: how far controls are moved, to see how much of a result is rounding
NUDGES = (4, 32)  # so often at first, and so often where that does not explain a difference
NOISY = 32.0  # times what they show is allowed


def arguments_at(controls: Mapping[str, Control], case: Case) -> dict[str, Any]:
    """What the author's functions receive there."""
    return {name: control.argument(name, case[name]) for name, control in controls.items()}


def taken_apart(view: View) -> tuple[dict[str, Any], list[Channel]]:
    """The view without its numbers, which is the same wherever the sliders are; its numbers in order."""
    axes = [axis for plot in view.plots for axis in (plot.x, plot.y)]
    limits = [end for axis in axes if axis.domain is not None for end in axis.domain]
    apart = {id(end) for end in limits}  # one that follows a control stands beside one that does not
    channels: list[Channel] = []

    def name(channel: Channel) -> str:
        if id(channel) not in apart:
            channels.append(channel)
        return ""

    looks = view_spec(view, name)
    for item in looks["items"]:
        for side in ("x", "y") if item["kind"] == "plot" else ():
            item[side]["domain"] = item[side]["domain"] and "given"
    return looks, [*channels, *limits]


def agree(expected: NDArray[np.float64], found: NDArray[np.float64], noise: Any = 0.0) -> bool:
    """Equal to 1e-9 relative; NaN where NaN, infinities alike."""
    if expected.shape != found.shape:
        return False
    finite = np.isfinite(expected) & np.isfinite(found)
    same = (expected == found) | (np.isnan(expected) & np.isnan(found))
    size = np.maximum(np.abs(expected), np.abs(found))
    room = RELATIVE * size + ABSOLUTE * np.max(size[finite], initial=1.0) + noise
    with np.errstate(invalid="ignore"):
        return bool(np.all(same | (np.isinf(noise) | finite) & ~(np.abs(expected - found) > room)))


def all_agree(expected: Sequence[Channel], found: Sequence[Any]) -> bool:
    """Whether several arrays are equal to 1e-9 relative, by one look at all; where not, `agree` says more."""
    one, other = ([np.ravel(x) for x in arrays] for arrays in (expected, found))
    if not one or [len(x) for x in one] != [len(x) for x in other]:
        return not one
    a, b = np.concatenate(one, dtype=float), np.concatenate(other, dtype=float)
    with np.errstate(invalid="ignore"):
        near = np.abs(a - b) <= RELATIVE * np.minimum(np.abs(a), np.abs(b))
    return bool(np.all(near | (a == b) | (np.isnan(a) & np.isnan(b))))


def rounding(
    results: Callable[[Case], NDArray[np.float64]],
    controls: Mapping[str, Control],
    case: Case,
    nudges: int = NUDGES[-1],
) -> Any:
    """How far Python's own result moves when sliders and points move by 10⁻¹² of their way.

    Differences of nearly equal numbers (a gradient by differences), and a condition at the very border, are
    rounding through and through: no two ways of computing them agree, and this says by how much.
    """
    rng = np.random.default_rng(0)
    values = np.stack([np.ravel(results(_nudged(controls, case, rng))) for _ in range(nudges)])
    gaps = np.where(values == values[0], 0.0, np.abs(values - values[0]))
    most = np.nan_to_num(gaps, nan=np.inf).max(axis=0)
    near = np.lib.stride_tricks.sliding_window_view(np.pad(most, 2), 5) if len(most) else most[:, None]
    return NOISY * near.max(axis=1, initial=0)  # neighbours are rounded alike


def _nudged(controls: Mapping[str, Control], case: Case, rng: np.random.Generator) -> dict[str, Any]:
    nudged = dict(case)
    for name, control in controls.items():
        if isinstance(control, Slider) and not isinstance(control.argument(name, case[name]), int):
            low, high = control.minimum, control.maximum
        elif isinstance(control, Points):
            low, high = np.transpose([control.x, control.y])
        else:
            continue
        value = np.asarray(case[name], dtype=float)
        size = value if getattr(control, "log", False) else np.asarray(high) - low
        moved = value + NUDGE * rng.uniform(-1, 1, value.shape) * size
        nudged[name] = np.clip(moved, low, high) if value.ndim else float(np.clip(moved, low, high))
    return nudged


def ends(controls: Mapping[str, Control], fixed: Case) -> Iterator[dict[str, Any]]:
    """The start; all sliders at their lower ends, at their upper ends, one step up, and at zero."""
    free = {name: control for name, control in controls.items() if name not in fixed}
    start = {**fixed, **{name: control.start for name, control in free.items()}}
    cases = [start]
    for values in zip(*(_special(control) for control in free.values()), strict=True):
        cases.append({**fixed, **dict(zip(free, values, strict=True))})
    for k, case in enumerate(cases):
        if not any(_equal(case, other) for other in cases[:k]):
            yield case


def _special(control: Control) -> list[Any]:
    """Both ends of a slider, one step up, and zero; for points, also the other side of their box."""
    if isinstance(control, Slider):
        zero = 0 if control.minimum < 0 < control.maximum else control.start
        return [control.minimum, control.maximum, control.after(1), zero]
    if isinstance(control, Points):
        (left, right), (low, high) = control.x, control.y
        other_side = np.array([left + right, low + high]) - control.start
        return [control.start, other_side, control.start, control.start]
    return [control.start] * 4


def _equal(case: Case, other: Case) -> bool:
    pairs = ((value, other[name]) for name, value in case.items())
    return all(np.array_equal(a, b) if isinstance(a, np.ndarray) else a == b for a, b in pairs)
