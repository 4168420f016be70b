"""A simulation's recorded programs are run in NumPy for two steps and compared with its plain functions."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control
from nnkit.live.figures.agreement import Case, ends, rounding, taken_apart
from nnkit.live.figures.selfcheck import compare, in_python
from nnkit.live.figures.stages import Stages
from nnkit.live.graph.evaluation import Evaluation
from nnkit.live.places import beginning
from nnkit.live.trace.nest import walk
from nnkit.live.trace.rng import Rng
from nnkit.live.trace.tracer import Tracer

STEPS = 2


class StageCheck:
    """Compares the three programs of one variant with init, step and view."""

    def __init__(self, stages: Stages, controls: Mapping[str, Control]) -> None:
        self.stages, self.controls, self.process = stages, controls, stages.process
        self.place = beginning(stages.process.step)
        self.looks, self.channels = taken_apart(stages.view.result)
        start, step = stages.start_nodes(), stages.step.nodes()
        self.names = list(start)
        self.begin = Evaluation([start[name] for name in self.names])
        self.step = Evaluation([step[name] for name in self.names])
        traced = [c for c in self.channels if isinstance(c, Tracer)]
        self.show = Evaluation([stages.view.graph.own(c.node) for c in traced])

    def run(self, fixed: Case) -> None:
        """Raise a LiveError at the first difference at the ends of the controls."""
        for case in ends(self.controls, fixed):
            with np.errstate(all="ignore"):
                self._compare(case)

    def _compare(self, case: Case) -> None:
        arguments = {name: c.argument(name, case[name]) for name, c in self.controls.items()}
        moving = {name: arguments[name] for name in self.stages.moving}
        rng = Rng(0)
        begin = in_python(lambda: self.process.begin(rng, arguments), self.controls, case)
        state = copy.deepcopy(begin)
        given = dict(zip(self.names, self.begin({"seed": 0.0, **moving}), strict=True))
        for turn in range(STEPS + 1):
            self._same_state(state, rng, given, case, turn)
            self._same_view(state, arguments, {**given, **moving}, case, turn)
            if turn < STEPS:
                old = state
                state = in_python(partial(self.process.advance, old, rng, arguments), self.controls, case)
                given = dict(zip(self.names, self.step({**given, **moving}), strict=True))

    def _same_state(self, state: Any, rng: Rng, given: Mapping[str, Any], case: Case, turn: int) -> None:
        places = dict(walk({"state": state, "rng": rng}))
        for name, path in self.stages.paths.items():
            expected = np.ravel(np.asarray(places[path], dtype=float))
            noise = partial(
                self._noise,
                case,
                turn,
                lambda state, rng, _, at=path: dict(walk({"state": state, "rng": rng}))[at],
            )
            compare(expected, np.ravel(given[name]), noise, self.controls, case, self.place)

    def _same_view(
        self, state: Any, arguments: Mapping[str, Any], given: Mapping[str, Any], case: Case, turn: int
    ) -> None:
        view = in_python(lambda: self.process.show(state, arguments), self.controls, case)
        _, channels = taken_apart(view)
        found = iter(self.show({name: given[name] for name in self.stages.view.inputs}))
        for k, (traced, expected) in enumerate(zip(self.channels, channels, strict=True)):
            result = next(found) if isinstance(traced, Tracer) else np.asarray(traced)
            place = traced.node.place if isinstance(traced, Tracer) else self.place
            noise = partial(self._noise, case, turn, partial(self._channel, k))
            compare(np.ravel(expected), np.ravel(result).astype(float), noise, self.controls, case, place)

    def _channel(self, k: int, state: Any, rng: Rng, arguments: Mapping[str, Any]) -> Any:
        return taken_apart(self.process.show(state, arguments))[1][k]

    def _noise(self, case: Case, turn: int, part: Callable[..., Any]) -> Any:
        """How much of a part of the state or of the view is rounding after so many steps."""

        def after(nudged: Case) -> Any:
            arguments = {name: c.argument(name, nudged[name]) for name, c in self.controls.items()}
            state, rng = self.process.run(turn, arguments, 0)
            return np.asarray(part(state, rng, arguments), dtype=float)

        return rounding(after, self.controls, case)
