"""A simulation's recorded programs are run in NumPy for two steps and compared with its plain functions."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control
from nnkit.live.figures.agreement import Case, arguments_at, ends, rounding, taken_apart
from nnkit.live.figures.selfcheck import Recorded, compare, in_python
from nnkit.live.figures.stages import Stages
from nnkit.live.graph.evaluation import Evaluation
from nnkit.live.places import beginning
from nnkit.live.trace.rng import Rng
from nnkit.live.view.channels import Channel

STEPS = 2


class StageCheck:
    """Compares the three programs of one variant with init, step and view."""

    def __init__(self, stages: Stages, controls: Mapping[str, Control]) -> None:
        self.stages, self.controls, self.process = stages, controls, stages.process
        self.place = beginning(stages.process.step)
        start, step = stages.start_nodes(), stages.step.nodes()
        self.names = list(start)
        self.begin = Evaluation([start[name] for name in self.names])
        self.step = Evaluation([step[name] for name in self.names])
        self.shown = Recorded(stages.view)

    def run(self, fixed: Case) -> None:
        """Raise a LiveError at the first difference at the ends of the controls."""
        for case in ends(self.controls, fixed):
            with np.errstate(all="ignore"):
                self._compare(case)

    def _compare(self, case: Case) -> None:
        arguments = arguments_at(self.controls, case)
        moving = {name: arguments[name] for name in self.stages.moving}
        rng = Rng(0)
        begin = in_python(lambda: self.process.begin(rng, arguments), self.controls, case)
        state = copy.deepcopy(begin)
        given = dict(zip(self.names, self.begin({"seed": 0.0, **moving}), strict=True))
        for turn in range(STEPS + 1):
            self._same_state(state, rng, given, case, turn)
            self._same_view((state, rng, arguments), {**given, **moving}, case, turn)
            if turn < STEPS:
                old = state
                state = in_python(partial(self.process.advance, old, rng, arguments), self.controls, case)
                given = dict(zip(self.names, self.step({**given, **moving}), strict=True))

    def _same_state(self, state: Any, rng: Rng, given: Mapping[str, Any], case: Case, turn: int) -> None:
        for name, expected in self.stages.carried(state, rng).items():
            noise = partial(
                self._noise,
                case,
                turn,
                lambda state, rng, _, at=name: self.stages.carried(state, rng)[at],
            )
            compare(np.ravel(expected), np.ravel(given[name]), noise, self.controls, case, self.place)

    def _same_view(
        self, plain: tuple[Any, Rng, Mapping[str, Any]], given: Mapping[str, Any], case: Case, turn: int
    ) -> None:
        view = in_python(lambda: self.stages.seen(*plain), self.controls, case)

        def noise(k: int, _plain: Channel, nudges: int) -> Any:
            def channel(*plain: Any) -> Any:
                return taken_apart(self.stages.seen(*plain))[1][k]

            return self._noise(case, turn, channel, nudges)

        self.shown.compare(self.shown.at(given)[0], view, noise, self.controls, case, self.place)

    def _noise(self, case: Case, turn: int, part: Callable[..., Any], nudges: int) -> Any:
        """How much of a part of the state or of the view is rounding after so many steps."""

        def after(nudged: Case) -> Any:
            arguments = arguments_at(self.controls, nudged)
            state, rng = self.process.run(turn, arguments, 0)
            return np.asarray(part(state, rng, arguments), dtype=float)

        return rounding(after, self.controls, case, nudges)
