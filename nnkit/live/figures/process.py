"""A simulation's three functions, each called with those arguments that it takes by name."""

import copy
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control
from nnkit.live.controls.taken_names import OF_SIMULATIONS
from nnkit.live.trace.rng import Rng
from nnkit.live.view.view import View, as_view


@dataclass(frozen=True)
class Process:
    """How a state begins, moves on and is shown, in Python and on tracers alike."""

    name: str
    init: Callable[..., Any]
    step: Callable[..., Any]
    view: Callable[..., Any]

    def begin(self, rng: Any, controls: Mapping[str, Any]) -> Any:
        """The first state."""
        state = self.init(**self._wanted(self.init, {"rng": rng, **controls}))
        if state is None:
            raise TypeError(f"simulation '{self.name}' expected init to return the state, received None")
        return state

    def advance(self, state: Any, rng: Any, controls: Mapping[str, Any]) -> Any:
        """The next state, which may be the same object."""
        new = self.step(state, **self._wanted(self.step, {"rng": rng, **controls}, skip=1))
        return state if new is None else new

    def show(self, state: Any, controls: Mapping[str, Any]) -> View:
        """The view of a state."""
        return as_view(self.name, self.view(state, **self._wanted(self.view, controls, skip=1)))

    def run(self, steps: int, controls: Mapping[str, Any], seed: int) -> tuple[Any, Rng]:
        """State and generator after so many steps; dividing by zero gives ±∞ or NaN, as in the page."""
        if isinstance(steps, bool) or not isinstance(steps, int | np.integer) or steps < 0:
            raise ValueError(f"simulation '{self.name}' expected a whole number of steps, received {steps!r}")
        rng = Rng(seed)
        with np.errstate(all="ignore"):
            state = copy.deepcopy(self.begin(rng, controls))
            for _ in range(steps):
                state = self.advance(state, rng, controls)
        return state, rng

    def shown_after(self, steps: int, controls: Mapping[str, Any]) -> View:
        """The view of the state after so many steps."""
        return self.show(self.run(steps, controls, 0)[0], controls)

    def is_random(self, controls: Mapping[str, Control]) -> bool:
        """Whether init or step draws random numbers: else one seed is like another."""
        offered = {"rng": None, **controls}
        return any("rng" in self._wanted(f, offered, skip) for f, skip in ((self.init, 0), (self.step, 1)))

    def restarts(self, controls: Mapping[str, Control]) -> list[str]:
        """The controls that init takes: a change of one of them starts the simulation afresh."""
        return [name for name in self._wanted(self.init, {"rng": None, **controls}) if name != "rng"]

    def check(self, controls: Mapping[str, Control]) -> None:
        """Raise when functions and controls do not go together."""
        for name in controls:
            if name in OF_SIMULATIONS:
                raise ValueError(
                    f"simulation '{self.name}' expected another name for its control '{name}': "
                    "this one is taken"
                )
        offered = {"rng": None, **controls}
        wanted = {*self._wanted(self.init, offered), *self._wanted(self.step, offered, skip=1)}
        wanted |= set(self._wanted(self.view, controls, skip=1))
        unused = [name for name in controls if name not in wanted]
        if unused:
            raise TypeError(
                f"simulation '{self.name}' expected init, step or the view to take each control, "
                f"received '{unused[0]}', which none of them takes"
            )

    def _wanted(
        self, function: Callable[..., Any], offered: Mapping[str, Any], skip: int = 0
    ) -> dict[str, Any]:
        """Those of the offered arguments that the function takes by name."""
        parameters = list(inspect.signature(function).parameters.values())[skip:]
        for parameter in parameters:
            if parameter.default is parameter.empty and parameter.name not in offered:
                raise TypeError(
                    f"simulation '{self.name}' expected {function.__name__} to take "
                    f"{'the state first, and then ' if skip else ''}rng and controls by name, "
                    f"received a parameter '{parameter.name}' that is none of these"
                )
        return {p.name: offered[p.name] for p in parameters if p.name in offered}
