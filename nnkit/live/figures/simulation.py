"""`@live.simulation`: a state that a step moves on and a view shows; in the page it runs frame by frame."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.controls.checks import check_controls
from nnkit.live.controls.control import Control
from nnkit.live.figures.figure import Figure, registered
from nnkit.live.figures.only_traced import only_traced
from nnkit.live.figures.process import Process
from nnkit.live.figures.programs import Programs, arguments, start_key, variant_key, variants
from nnkit.live.figures.stage_check import StageCheck
from nnkit.live.figures.stages import Stages
from nnkit.live.view.view import View


def simulation(
    *,
    init: Callable[..., Any],
    step: Callable[..., Any],
    seed: int = 0,
    speed: int = 1,
    fastest: int = 50,
    preview: int = 0,
    **controls: Control,
) -> Callable[[Callable[..., Any]], "Simulation"]:
    """Make a simulation of a view function, whose first argument is the state.

    Parameters
    ----------
    init : makes the state (any nest of dicts, lists, tuples and objects holding arrays); takes by name `rng`
        (a live.Rng) and the controls it wants. A change of one of these starts the simulation afresh.
    step : step(state, …) returns the next state, or None when it changed the state in place; takes by name
        `rng` and the controls it wants, so that these can be moved while it runs.
    seed : of the random numbers.
    speed, fastest : steps for each frame, at first and at most.
    preview : after how many steps the still picture is drawn.
    """

    settings = {"seed": seed, "speed": speed, "fastest": fastest, "preview": preview}
    return partial(registered, lambda function: Simulation(function, init, step, controls, settings))


class Simulation(Figure):
    """A figure with a state. Called with numbers it returns the view of its beginning."""

    def __init__(
        self,
        function: Callable[..., Any],
        init: Callable[..., Any],
        step: Callable[..., Any],
        controls: dict[str, Control],
        settings: Mapping[str, int],
    ) -> None:
        self._process = Process(function.__name__, init, step, function)
        self._settings = settings
        self._stages: dict[str, Stages] = {}
        super().__init__(function, controls)

    @property
    def stages(self) -> Mapping[str, Stages]:
        """The traced programs of each combination of choices, by its key."""
        return self._stages

    def run(self, steps: int, /, seed: int | None = None, **values: Any) -> Any:
        """The state after so many steps in Python, by the same functions that the page runs."""
        return self._process.run(steps, self.arguments(**values), self._seed(seed))[0]

    def view(self, steps: int, /, seed: int | None = None, **values: Any) -> View:
        """What is shown after so many steps."""
        given = self._given(**values)
        return self._after(steps, self._checked(given), self._key(given), seed)

    def _seed(self, seed: int | None) -> int:
        return self._settings["seed"] if seed is None else seed

    def _view(self, arguments: dict[str, Any], key: str) -> View:
        return self._after(0, arguments, key)

    def _after(self, steps: int, arguments: dict[str, Any], key: str, seed: int | None = None) -> View:
        state, rng = self._process.run(steps, arguments, self._seed(seed))
        with np.errstate(all="ignore"):
            return self._stages[key].seen(state, rng, arguments)

    def _still(self, values: Mapping[str, Any]) -> View:
        return self.view(self._settings["preview"], **values)

    def _when(self) -> str:
        steps = self._settings["preview"]
        return f"After {steps} steps" if steps else super()._when()

    def _check(self) -> None:
        check_controls(self.name, self.controls)
        for key, least in (("seed", 0), ("speed", 1), ("fastest", 1), ("preview", 0)):
            value = self._settings[key]
            if isinstance(value, bool) or not isinstance(value, int) or value < least:
                raise ValueError(
                    f"simulation '{self.name}' expected {key} to be a whole number of at least {least}, "
                    f"received {value!r}"
                )
        self._process.check(self.controls)

    def _functions(self) -> list[Callable[..., Any]]:
        return [self._process.init, self._process.step, self._process.view]

    def _compile(self, most: float) -> dict[str, Any]:
        programs = Programs(self.name, most)
        for fixed in variants(self.name, self.controls):
            key = variant_key(fixed, self.controls)
            passed, moving = arguments(self.controls, fixed)
            with only_traced(partial(self._process.shown_after, 1, passed | moving), moving):
                self._stages[key] = Stages(self._process, passed, moving)
            programs.variants[key] = self._stages[key].spec(programs)
            StageCheck(self._stages[key], self.controls).run(fixed)
        start = programs.variants[start_key(self.controls)]
        frame = {"default": self._settings["speed"], "max": self._settings["fastest"]}
        parts = {"init": start["init"], "step": start["step"], "state": start["state"], "frame": frame}
        seed = self._settings["seed"] if self._process.is_random(self.controls) else None
        return self._spec(programs, {**parts, "seed": seed, "restart": self._process.restarts(self.controls)})
