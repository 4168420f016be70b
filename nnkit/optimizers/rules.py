"""Gradient descent and momentum: rules that see one array, and the walk over all arrays of a network.

A rule has `init(w) → state` and `update(grad, state, w) → (dw, state)`; the step is w ← w + dw. Nothing is
kept on the rule itself, so one rule serves any number of arrays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


class Rule:
    """How an array of weights answers to its gradient, each entry by itself."""

    lr: float

    def init(self, w: Array) -> Any:
        """The rule's memory before the first step."""
        return ()

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """The step dw to add to w, and the memory for the next one."""
        raise NotImplementedError

    def __repr__(self) -> str:
        options = ", ".join(f"{k}={v}" for k, v in vars(self).items() if not k.startswith("_"))
        return f"{type(self).__name__}({options})"


class SGD(Rule):
    """Gradient descent, w ← w − α ∇J (eq:sgd); stochastic when the gradient comes from a batch.

    With momentum β, v ← β v − α ∇J (eq:momentum-v), w ← w + v (eq:momentum-w), v starting at 0; with
    Nesterov's variant the step is β v − α ∇J with the new v (eq:nesterov): the velocity, looked at one step
    ahead. `weight_decay` λ adds λ w to the gradient (an L2 penalty ½ λ ‖w‖²).

    PyTorch's `SGD` keeps v / (−α) instead of v: the same path as long as the learning rate stays the same.
    """

    def __init__(
        self, lr: float, momentum: float = 0.0, nesterov: bool = False, weight_decay: float = 0.0
    ) -> None:
        checks.positive(lr, "lr")
        checks.fraction(momentum, "momentum")
        checks.not_negative(weight_decay, "weight_decay")
        if nesterov and not checks.used(momentum):
            raise ValueError("expected momentum > 0 with nesterov=True, received momentum=0")
        self.lr = lr
        self.momentum = momentum
        self.nesterov = nesterov
        self.weight_decay = weight_decay

    def init(self, w: Array) -> Any:
        """The velocity v = 0, if there is momentum."""
        return np.zeros_like(w) if checks.used(self.momentum) else ()

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """−α ∇J (eq:sgd), or the velocity (eq:momentum-v, eq:momentum-w, eq:nesterov)."""
        if checks.used(self.weight_decay):
            grad = grad + self.weight_decay * w
        if not checks.used(self.momentum):
            return -self.lr * grad, state  # (eq:sgd)
        v = self.momentum * state - self.lr * grad  # (eq:momentum-v)
        if self.nesterov:
            return self.momentum * v - self.lr * grad, v  # (eq:nesterov)
        return v, v  # (eq:momentum-w)


class Optimizer:
    """Applies one rule to every array of a network, in place.

    Large arrays are taken in parts of some rows each, so that what a rule computes on the way to its step
    stays in the processor's cache; the entries do not notice. `state` has one memory per part.
    """

    def __init__(self, rule: Rule, params: Mapping[str, Array]) -> None:
        if isinstance(rule, type) or not (hasattr(rule, "init") and hasattr(rule, "update")):
            raise TypeError(f"expected a rule such as nn.SGD(0.1), received {rule!r}")
        seen: dict[int, str] = {}
        for name, w in params.items():
            checks.floats(w, name)
            if (first := seen.setdefault(id(w), name)) != name:
                raise ValueError(f"expected every array once, received one as {first} and as {name}")
        self.rule = rule
        self.params = dict(params)
        self.state = {name: [rule.init(part) for part in _parts(w)] for name, w in params.items()}

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
            for k, (part, grad) in enumerate(zip(_parts(w), _parts(grads[name]), strict=True)):
                dw, memory[k] = self.rule.update(grad, memory[k], part)
                part += dw


def _parts(a: Array, most: int = 16_384) -> list[Array]:
    """An array as a list of views of whole rows, each of about `most` entries at the most."""
    if a.size <= most:
        return [a]
    rows = max(1, most * len(a) // a.size)
    return [a[i : i + rows] for i in range(0, len(a), rows)]
