"""`@live.simulation`: a state that a step moves on and a view shows; in the page it runs frame by frame."""

import copy
import inspect
import re
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control
from nnkit.live.figures.figure import Figure, registry
from nnkit.live.figures.programs import Programs, arguments, variant_key, variants
from nnkit.live.figures.stages import Stages
from nnkit.live.trace.rng import Rng
from nnkit.live.view.view import View, as_view

RESERVED = re.compile(r"state|rng|seed|steps")


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

    def decorate(function: Callable[..., Any]) -> Simulation:
        settings = {"seed": seed, "speed": speed, "fastest": fastest, "preview": preview}
        made = Simulation(function, init, step, controls, settings)
        registry[made.name] = made
        return made

    return decorate


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
        self._init, self._step, self._settings = init, step, settings
        self._stages: dict[str, Stages] = {}
        super().__init__(function, controls)

    def run(self, steps: int, /, seed: int | None = None, **values: Any) -> Any:
        """The state after so many steps in Python, by the same functions that the page runs."""
        return self._run(steps, self.arguments(**values), seed)[0]

    def view(self, steps: int, /, seed: int | None = None, **values: Any) -> View:
        """What is shown after so many steps."""
        return self._view_after(steps, self.arguments(**values), seed)

    def _run(self, steps: int, arguments: Mapping[str, Any], seed: int | None = None) -> tuple[Any, Rng]:
        if isinstance(steps, bool) or not isinstance(steps, int | np.integer) or steps < 0:
            raise ValueError(f"simulation '{self.name}' expected a whole number of steps, received {steps!r}")
        rng = Rng(self._settings["seed"] if seed is None else seed)
        with np.errstate(all="ignore"):
            state = copy.deepcopy(self._begin(rng, arguments))
            for _ in range(steps):
                state = self._advance(state, rng, arguments)
        return state, rng

    def _begin(self, rng: Any, arguments: Mapping[str, Any]) -> Any:
        state = self._init(**self._wanted(self._init, {"rng": rng, **arguments}))
        if state is None:
            raise TypeError(f"simulation '{self.name}' expected init to return the state, received None")
        return state

    def _advance(self, state: Any, rng: Any, arguments: Mapping[str, Any]) -> Any:
        new = self._step(state, **self._wanted(self._step, {"rng": rng, **arguments}, skip=1))
        return state if new is None else new

    def _show(self, state: Any, arguments: Mapping[str, Any]) -> View:
        shown = self._function(state, **self._wanted(self._function, arguments, skip=1))
        return as_view(self.name, shown)

    def _view(self, arguments: dict[str, Any]) -> View:
        return self._view_after(0, arguments)

    def _view_after(self, steps: int, arguments: dict[str, Any], seed: int | None = None) -> View:
        state, _ = self._run(steps, arguments, seed)
        with np.errstate(all="ignore"):
            return self._show(state, arguments)

    def _still(self, values: Mapping[str, Any]) -> View:
        return self._view_after(self._settings["preview"], self.arguments(**values))

    def _when(self) -> str:
        steps = self._settings["preview"]
        return f"After {steps} steps" if steps else super()._when()

    def _check(self) -> None:
        self._check_settings()
        for name in self.controls:
            if RESERVED.fullmatch(name):
                raise ValueError(
                    f"simulation '{self.name}' expected another name for its control '{name}': "
                    "this one is taken"
                )
        wanted: set[str] = set()
        for function, skip in ((self._init, 0), (self._step, 1), (self._function, 1)):
            allowed = self.controls if function is self._function else {"rng": None, **self.controls}
            wanted |= set(self._wanted(function, allowed, skip))
        unused = [name for name in self.controls if name not in wanted]
        if unused:
            raise TypeError(
                f"simulation '{self.name}' expected init, step or the view to take each control, "
                f"received '{unused[0]}', which none of them takes"
            )

    def _check_settings(self) -> None:
        for key, least in (("seed", 0), ("speed", 1), ("fastest", 1), ("preview", 0)):
            value = self._settings[key]
            if isinstance(value, bool) or not isinstance(value, int) or value < least:
                raise ValueError(
                    f"simulation '{self.name}' expected {key} to be a whole number of at least {least}, "
                    f"received {value!r}"
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

    def _random(self) -> bool:
        """Whether init or step draws random numbers: else one seed is like another."""
        offered = {"rng": None, **self.controls}
        return any("rng" in self._wanted(f, offered, skip) for f, skip in ((self._init, 0), (self._step, 1)))

    def _restarts(self) -> list[str]:
        return [name for name in self._wanted(self._init, {"rng": None, **self.controls}) if name != "rng"]

    def _compile(self) -> dict[str, Any]:
        store = Programs(self.name)
        for fixed in variants(self.name, self.controls):
            key = variant_key(fixed, self.controls)
            self._stages[key] = Stages(self, *arguments(self.controls, fixed))
            store.variants[key] = self._stages[key].spec(store)
        start = store.variants[variant_key({k: c.start for k, c in self.controls.items()}, self.controls)]
        frame = {"default": self._settings["speed"], "max": self._settings["fastest"]}
        parts = {"init": start["init"], "step": start["step"], "state": start["state"], "frame": frame}
        seed = self._settings["seed"] if self._random() else None
        return self._spec(store, {**parts, "seed": seed, "restart": self._restarts()})
