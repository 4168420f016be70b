"""One rule for all arrays of a network, and its memory: kept between runs, written to a file and read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.archive import read_arrays, write_arrays
from nnkit.core.types import Array
from nnkit.optimizers.rules import Rule


class Optimizer:
    """Applies one rule to every array of a network, in place.

    Large arrays are taken in parts of some rows each if the rule is elementwise, so that what it computes on
    the way to its step stays in the processor's cache; the entries do not notice.

    Attributes
    ----------
    rule, params : the rule, and the arrays it moves, by name.
    state : the rule's memory of each array, a list with one memory per part.
    epochs : how many epochs `fit` has trained with it: where a schedule goes on.
    """

    def __init__(self, rule: Rule, params: Mapping[str, Array]) -> None:
        if isinstance(rule, type) or not (hasattr(rule, "init") and hasattr(rule, "update")):
            raise TypeError(f"expected a rule such as nn.SGD(0.1), received {rule!r}")
        checks.named_arrays(params, "params", "net.params")
        checks.apart(params)
        self.rule = rule
        self.params = dict(params)
        self.state = {name: [rule.init(part) for part in self._parts(w)] for name, w in params.items()}
        self.epochs = 0

    def step(self, grads: Mapping[str, Array]) -> None:
        """w ← w + dw for every array; `grads` must have a gradient for each."""
        missing = self.params.keys() - grads.keys()
        if missing:
            raise KeyError(
                f"expected gradients for {sorted(self.params)}, received none for {sorted(missing)}"
            )
        for name, w in self.params.items():
            checks.floats(grads[name], f"{name}'s gradient")
            if grads[name].shape != w.shape:
                raise ValueError(
                    f"expected {name}'s gradient of shape {w.shape}, received {grads[name].shape}"
                )
        for name, w in self.params.items():
            memory = self.state[name]
            for k, (part, grad) in enumerate(zip(self._parts(w), self._parts(grads[name]), strict=True)):
                dw, memory[k] = self.rule.update(grad, memory[k], part)
                part += dw

    def save(self, path: str | Path) -> Path:
        """Write memory, number of epochs and learning rate to a NumPy archive (.npz); returns its path.

        The weights are the network's: `nn.save(net, …)` writes those.
        """
        return write_arrays(path, self._content())

    def load(self, path: str | Path) -> None:
        """Read what `save` wrote for the same kind of rule and arrays of the same names and shapes, in place.

        The rule's learning rate becomes the saved one.

        Raises
        ------
        ValueError : no such archive, or one that does not fit; nothing is changed.
        """
        stored = read_arrays(path, self._content(), "an optimizer's save")
        self.state = {
            name: [_filled(part, f"{self._kind}/{name}/{k}", stored) for k, part in enumerate(memory)]
            for name, memory in self.state.items()
        }
        self.epochs = int(stored["epochs"])
        self.rule.lr = float(stored["lr"])

    @property
    def _kind(self) -> str:
        """The rule's name stands before each array's: memories of different rules can look alike."""
        return type(self.rule).__name__

    def _content(self) -> dict[str, Array]:
        found = {
            place: array
            for name, memory in self.state.items()
            for k, part in enumerate(memory)
            for place, array in _arrays_in(part, f"{self._kind}/{name}/{k}")
        }
        return found | {"epochs": np.array(float(self.epochs)), "lr": np.array(float(self.rule.lr))}

    def _parts(self, a: Array, most: int = 16_384) -> list[Array]:
        """An array as views of whole rows, each of about `most` entries at the most, or as it is."""
        if a.size <= most or not getattr(self.rule, "elementwise", False):
            return [a]
        rows = max(1, most * len(a) // a.size)
        return [a[i : i + rows] for i in range(0, len(a), rows)]

    def __repr__(self) -> str:
        return f"Optimizer({self.rule!r}, {len(self.params)} arrays, {self.epochs} epochs)"


def _arrays_in(memory: Any, place: str) -> Iterator[tuple[str, Array]]:
    """The arrays of a memory, which is an array, a number or a tuple of memories, each with its place."""
    if isinstance(memory, tuple | list):
        for i, part in enumerate(memory):
            yield from _arrays_in(part, f"{place}/{i}")
    elif isinstance(memory, np.ndarray | np.number | int | float):
        yield place, np.asarray(memory)
    else:
        raise TypeError(f"expected a memory of arrays, numbers and tuples of them, received {memory!r}")


def _filled(memory: Any, place: str, stored: Mapping[str, Array]) -> Any:
    """A memory of the same structure with the stored arrays."""
    if isinstance(memory, tuple | list):
        return type(memory)(_filled(part, f"{place}/{i}", stored) for i, part in enumerate(memory))
    array = stored[place]
    if isinstance(memory, np.ndarray):
        return array
    return array[()] if isinstance(memory, np.number) else array.item()
