"""Proof that a figure's compiled programs compute what its Python function computes."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.controls.control import Control
from nnkit.live.controls.options import Choice, Toggle
from nnkit.live.controls.pad import Pad
from nnkit.live.controls.points import Points
from nnkit.live.controls.slider import Slider
from nnkit.live.controls.text_input import TextInput
from nnkit.live.figures import nodejs
from nnkit.live.figures.agreement import agree, rounding
from nnkit.live.figures.figure import Figure
from nnkit.live.figures.programs import variant_key, variants
from nnkit.live.figures.simulation import Simulation
from nnkit.live.view.channels import Channel
from nnkit.live.view.items import Plot, Readout
from nnkit.live.view.spec import moving_parts, view_spec
from nnkit.live.view.view import View

STEPS = (0, 1, 2, 7, 25)  # after which a simulation is compared


class ParityError(AssertionError):
    """The page would show something else than Python."""


def check(figure: Figure, samples: int = 6, seed: int = 0) -> int:
    """Compare all outputs of every variant at the starts, both ends of each slider and random values.

    A simulation is also stepped, and every array of its state compared. Returns the number of arrays
    compared; raises ParityError at the first difference.
    """
    rng = np.random.default_rng(seed)
    known = variants(figure.name, figure.controls)
    cases = [case for fixed in known for case in _cases(figure, fixed, samples, rng)]
    if isinstance(figure, Simulation):
        return _check_simulation(figure, cases, rng)
    runs = [{"program": variant(figure, case)["program"], "p": moving(figure, case)} for case in cases]
    outputs = nodejs.run(figure.spec["programs"], runs)

    def shown(case: Mapping[str, Any]) -> View:
        return figure(**case)

    pairs = zip(cases, outputs, strict=True)
    return sum(compare(figure, case, shown(case), out, shown) for case, out in pairs)


def _check_simulation(figure: Simulation, cases: list[dict[str, Any]], rng: np.random.Generator) -> int:
    cases = cases * -(-len(STEPS) // len(cases))  # few settings are tried after several numbers of steps
    seeds = [figure.spec["simulation"]["seed"] or 0, *rng.integers(2**31, size=len(cases)).tolist()]
    plans = [(case, seeds[n], STEPS[n % len(STEPS)]) for n, case in enumerate(cases)]
    runs = [
        {**variant(figure, case), "steps": steps, "p": {**moving(figure, case), "seed": start}}
        for case, start, steps in plans
    ]
    found = nodejs.run(figure.spec["programs"], runs)
    return sum(_compare_run(figure, *plan, outputs) for plan, outputs in zip(plans, found, strict=True))


def _compare_run(
    figure: Simulation, case: Mapping[str, Any], start: int, steps: int, outputs: Mapping[str, Any]
) -> int:
    """Compare the state after so many steps from a seed, array by array, and what is seen of it."""
    stages = figure.stages[variant_key(case, figure.controls)]

    def after(case: Mapping[str, Any]) -> tuple[Any, Any, Mapping[str, Any]]:
        arguments = figure.arguments(**case)
        return *stages.process.run(steps, arguments, start), arguments

    def seen(case: Mapping[str, Any]) -> View:
        return stages.seen(*after(case))

    state, generator, arguments = after(case)
    carried = stages.carried(state, generator)
    for name, value in carried.items():
        expected = np.ravel(value)
        if not _alike(
            figure, case, expected, outputs[name], lambda at, name=name: stages.carried(*after(at)[:2])[name]
        ):
            raise ParityError(
                f"simulation '{figure.name}' at {case} after {steps} steps from seed {start}: {name} is "
                f"{expected} in Python, {outputs[name]} compiled"
            )
    with np.errstate(all="ignore"):
        view = stages.seen(state, generator, arguments)
        return len(carried) + compare(figure, case, view, outputs, seen)


def variant(figure: Figure, case: Mapping[str, Any]) -> dict[str, Any]:
    """The figure's variant for these control values."""
    found: dict[str, Any] = figure.spec["variants"][variant_key(case, figure.controls)]
    return found


def moving(figure: Figure, case: Mapping[str, Any]) -> dict[str, Any]:
    """The control values that a program receives: those of sliders and points."""
    free = {name: c for name, c in figure.controls.items() if not isinstance(c, Choice | Toggle)}
    return {name: control.argument(name, case[name]) for name, control in free.items()}


def compare(
    figure: Figure,
    case: Mapping[str, Any],
    view: View,
    outputs: Mapping[str, NDArray[np.float64]],
    seen: Callable[[Mapping[str, Any]], View],
) -> int:
    """Compare one view, channel by channel; `seen` gives it for other values of the controls."""
    spec = figure.spec["views"][variant(figure, case)["view"]]
    if _skeleton(view_spec(view)) != _skeleton(spec):
        raise ParityError(f"figure '{figure.name}' at {case}: marks or words change with a slider")
    pairs = list(zip(_channels(view), _spec_channels(spec), strict=True))
    for place, ((path, value), stored) in enumerate(pairs):
        expected = np.ravel(value)
        found = outputs[stored["out"]] if "out" in stored else _plain(stored["const"])
        if not _alike(
            figure, case, expected, found, lambda at, place=place: list(_channels(seen(at)))[place][1]
        ):
            raise ParityError(
                f"figure '{figure.name}' at {case}: {path} is {expected} in Python, {found} compiled"
            )
    return len(pairs)


def _alike(
    figure: Figure, case: Mapping[str, Any], expected: Any, found: Any, part: Callable[..., Any]
) -> bool:
    """Equal but for rounding; `part` gives what is expected, for any values of the controls."""

    def numbers(at: Mapping[str, Any]) -> NDArray[np.float64]:
        return np.asarray(part(at), dtype=float)

    return agree(expected, found) or agree(expected, found, rounding(numbers, figure.controls, case))


def _cases(
    figure: Figure, fixed: Mapping[str, Any], samples: int, rng: np.random.Generator
) -> Iterator[dict[str, Any]]:
    free = {name: control for name, control in figure.controls.items() if name not in fixed}
    starts = {name: control.start for name, control in free.items()}
    yield {**fixed, **starts}
    for name, control in free.items():
        if isinstance(control, Slider):
            yield {**fixed, **starts, name: control.minimum}
            yield {**fixed, **starts, name: control.maximum}
    for _ in range(samples if free else 0):
        yield {**fixed, **{name: _random(control, rng) for name, control in free.items()}}


def _random(control: Control, rng: np.random.Generator) -> Any:
    if isinstance(control, Slider):
        return control.after(int(rng.integers(control.steps, endpoint=True)))
    if isinstance(control, Points):
        low, high = np.transpose([control.x, control.y])
        count = rng.integers(control.least, control.most + 1) if control.most else len(control.start)
        return rng.uniform(low, high, size=(count, 2))
    if isinstance(control, Pad | TextInput):
        return control.sample(rng)
    return rng.choice(list(control.options)) if isinstance(control, Choice) else bool(rng.integers(2))


def _channels(view: View) -> Iterator[tuple[str, Channel]]:
    for number, item in enumerate(view.items):
        if isinstance(item, Plot):
            yield from ((f"item {number}, {name}", value) for name, value in moving_parts(item).items())
            for place, mark in enumerate(item.marks):
                for name, value in mark.channels.items():
                    yield f"item {number}, mark {place} ({mark.type}), {name}", value
        elif isinstance(item, Readout):
            yield f"read-out '{item.label}'", item.value
        else:
            yield from ((f"note, {name}", value) for name, value in item.values.items())
    if view.goal:
        yield "goal condition", view.goal.condition


def _spec_channels(spec: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for item in spec["items"]:
        if item["kind"] == "plot":
            yield from _parts(item)
        for owner in item["marks"] if item["kind"] == "plot" else [item]:
            yield from owner["channels"].values()
    if spec["goal"]:
        yield from spec["goal"]["channels"].values()


def _parts(plot: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The numbers in a plot's words, and the limits of its axes, in the order of `moving_parts`."""
    for words in (plot["title"], plot["x"]["label"], plot["y"]["label"]):
        if isinstance(words, dict):
            yield from words["channels"].values()
    for end in [*(plot["x"]["domain"] or []), *(plot["y"]["domain"] or [])]:
        yield end if isinstance(end, dict) else {"const": end}


def _skeleton(spec: Any) -> Any:
    """The view without its numbers: what has to be the same wherever the sliders are."""
    if isinstance(spec, dict):
        if "const" in spec or "out" in spec:
            return spec["shape"]
        domain = {} if "scale" not in spec or spec["domain"] is None else {"domain": "given"}
        return {key: _skeleton(value) for key, value in spec.items()} | domain
    return [_skeleton(value) for value in spec] if isinstance(spec, list) else spec


def _plain(stored: Any) -> NDArray[np.float64]:
    return np.array([float(v) for v in stored] if isinstance(stored, list) else [float(stored)])
