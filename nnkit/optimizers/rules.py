"""Gradient descent and momentum: rules that see one array.

A rule has `init(w) → state` and `update(grad, state, w) → (dw, state)`; the step is w ← w + dw. Nothing is
kept on the rule itself, so one rule serves any number of arrays; `Optimizer` walks over those of a network.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


class Rule:
    """How an array of weights answers to its gradient.

    Attributes
    ----------
    lr : the learning rate α.
    elementwise : whether every entry goes its own way, so that `Optimizer` may take a large array in parts.
        A class that writes `init`, `update` or `step` anew sees whole arrays unless it says `True` itself.
    """

    lr: float
    elementwise: bool = False

    def __init_subclass__(cls) -> None:
        """A new update of an elementwise rule need not be one."""
        own = vars(cls)
        if "elementwise" not in own and {"init", "update", "step"} & own.keys():
            cls.elementwise = False

    def __setattr__(self, name: str, value: Any) -> None:
        """Options are kept as Python's own numbers: NumPy's would make float32 memories float64."""
        pair = isinstance(value, tuple | list)
        super().__setattr__(name, tuple(map(checks.plain, value)) if pair else checks.plain(value))

    def init(self, w: Array) -> Any:
        """The rule's memory before the first step."""
        return ()

    def update(self, grad: Array, state: Any, w: Array) -> tuple[Array, Any]:
        """The step dw to add to w, and the memory for the next one, a new one: the old stays as it is."""
        raise checks.missing(self, "update(grad, state, w)", "(dw, new state)")

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

    elementwise = True

    def __init__(
        self, lr: float, momentum: float = 0.0, nesterov: bool = False, weight_decay: float = 0.0
    ) -> None:
        checks.positive(lr, "lr")
        checks.fraction(momentum, "momentum")
        checks.not_negative(weight_decay, "weight_decay")
        if not (isinstance(nesterov, bool | np.bool_) or checks.traced(nesterov)):
            raise TypeError(f"expected nesterov to be True or False, received {nesterov!r}")
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
