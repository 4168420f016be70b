"""The three programs of a simulation for one combination of choices: init, step, view over named arrays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.figures.outputs import Outputs
from nnkit.live.figures.process import Process
from nnkit.live.figures.programs import Programs
from nnkit.live.figures.texts import Texts
from nnkit.live.graph.graph import Node
from nnkit.live.trace.nest import Path, show, walk
from nnkit.live.trace.rng import Rng
from nnkit.live.trace.state import Changed, Leaf, Lifted
from nnkit.live.trace.trace import Trace, trace
from nnkit.live.trace.tracer import Tracer
from nnkit.live.view.view import View

ROUNDS = 8  # of tracing, until it is known which numbers of the state move


class Stages:
    """One variant of a simulation, traced.

    The state that the page carries has one named array for each array that a step can change, and for each
    that depends on the seed or on a control; arrays that are always the same are part of the programs.
    """

    def __init__(self, process: Process, fixed: Mapping[str, Any], moving: Mapping[str, Any]) -> None:
        self.process, self.fixed, self.moving = process, fixed, moving
        self.start = _quietly(self._made, {"seed": np.float64(0), **moving})
        self._refuse_memory()
        self.step = self._settled(Lifted(self.start.result))
        self.view = _quietly(self._shown, self._inputs())
        self.texts = Texts(self.view)

    @property
    def leaves(self) -> list[Leaf]:
        """What the page carries from step to step."""
        return [leaf for leaf in self.lifted.leaves if leaf.name not in self.unchanging]

    @property
    def paths(self) -> dict[str, Path]:
        """The place in {"state": …, "rng": …} of everything that is carried, by name."""
        return {leaf.name: leaf.paths[0] for leaf in self.leaves}

    def start_nodes(self) -> dict[str, Node]:
        """What init computes, by name."""
        return self.start.nodes({leaf.name: _array(leaf.example) for leaf in self.leaves})

    def spec(self, programs: Programs) -> dict[str, Any]:
        """The variant's entry in the figure's spec, its programs added to the others."""
        outputs = Outputs()
        view = programs.add_view(self.view.result, outputs)
        program = programs.add_view_program(self.view, outputs)
        return {
            "program": program,
            "view": view,
            "init": programs.add_program(self.start.graph, self.start_nodes()),
            "step": programs.add_program(self.step.graph, self.step.nodes()),
            "state": {leaf.name: {"shape": list(leaf.shape)} for leaf in self.leaves},
        }

    def _made(self, seed: Any, **moving: Any) -> dict[str, Any]:
        rng = Rng(seed)
        return {"state": self.process.begin(rng, {**self.fixed, **moving}), "rng": rng}

    def _advanced(self, **given: Any) -> dict[str, Any]:
        bundle, controls = self._rebuilt(given)
        new = self.process.advance(bundle["state"], bundle["rng"], controls)
        changed = self.lifted.lower({"state": new, "rng": bundle["rng"]})
        return {name: value for name, value in changed.items() if name not in self.unchanging}

    def carried(self, state: Any, rng: Rng) -> dict[str, Any]:
        """What the page carries, by name, taken out of a plain state."""
        places = dict(walk({"state": state, "rng": rng}))
        return {name: np.asarray(places[path], dtype=float) for name, path in self.paths.items()}

    def seen(self, state: Any, rng: Rng, arguments: Mapping[str, Any]) -> View:
        """The view of a plain state, its texts as the page writes them."""
        given = {**self.carried(state, rng), **{name: arguments[name] for name in self.moving}}
        with self.texts.read_back(given):
            return self.process.show(state, arguments)

    def _shown(self, **given: Any) -> View:
        bundle, controls = self._rebuilt(given)
        return self.process.show(bundle["state"], controls)

    def _refuse_memory(self) -> None:
        """Init has to make the same arrays each time."""
        again = dict(walk(self._made(np.float64(0), **self.moving)))
        for path, value in walk(self.start.result):
            if isinstance(value, np.ndarray) and not np.array_equal(value, again[path], equal_nan=True):
                raise LiveError(
                    f"init of simulation '{self.process.name}' makes another {show(path[1:])} each time",
                    "draw random numbers with the rng that init receives",
                )

    def _settled(self, lifted: Lifted) -> Trace:
        """The step, traced when it is known which numbers it changes, and which arrays it leaves alone."""
        for _ in range(ROUNDS):
            self.lifted, self.unchanging = _named(lifted), {}
            try:
                traced = _quietly(self._advanced, self._inputs())
            except Changed as more:
                lifted = Lifted(self.start.result, lifted.numbers | more.numbers, lifted.floats | more.floats)
            else:
                self.unchanging = self._left_alone(traced)
                return _quietly(self._advanced, self._inputs()) if self.unchanging else traced
        raise LiveError(
            f"the types of the state of simulation '{self.process.name}' do not settle",
            "start it from floats",
        )

    def _left_alone(self, traced: Trace) -> dict[str, Any]:
        """The arrays of the state that init makes without seed and controls, and that a step leaves alone."""
        return {
            leaf.name: leaf.example
            for leaf in self.lifted.leaves
            if isinstance(leaf.example, np.ndarray) and _is_input(traced.result[leaf.name], leaf.name)
        }

    def _inputs(self) -> dict[str, Any]:
        return {**{leaf.name: _example(leaf) for leaf in self.leaves}, **self.moving}

    def _rebuilt(self, given: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """The state with its generator, and the controls, from the arguments of a program."""
        values = {leaf.name: given[leaf.name] for leaf in self.leaves}
        controls = {name: given[name] for name in self.moving}
        return self.lifted.rebuild(values | self.unchanging), {**self.fixed, **controls}


def _named(lifted: Lifted) -> Lifted:
    """Leaves named by their places: variants with the same arrays can take over each other's state."""
    for leaf in lifted.leaves:
        leaf.name = show(leaf.paths[0]).replace("['state']", "state", 1).replace("['rng']", "rng", 1)
    return lifted


def _is_input(value: Any, name: str) -> bool:
    return isinstance(value, Tracer) and value.node.op == "input" and value.node.detail == name


def _quietly(function: Callable[..., Any], inputs: Mapping[str, Any]) -> Trace:
    """The trace, without warnings about the numbers that stand in for what the page will have."""
    with np.errstate(all="ignore"):
        return trace(function, inputs)


def _array(value: Any) -> Any:
    return value if isinstance(value, Tracer) else np.asarray(value)


def _example(leaf: Leaf) -> Any:
    """An array or a number of the leaf's type, for tracing."""
    kind = (leaf.example if isinstance(leaf.example, Tracer) else np.asarray(leaf.example)).dtype
    zeros = np.zeros(leaf.shape, kind)
    return zeros[()] if leaf.is_number else zeros
