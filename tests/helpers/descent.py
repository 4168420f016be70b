"""Update rules applied to lists of gradients and to functions with known minima."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

import nnkit as nn

RULES = [
    nn.SGD(0.05),
    nn.SGD(0.02, momentum=0.8),
    nn.SGD(0.02, momentum=0.8, nesterov=True),
    nn.AdaGrad(0.5),
    nn.RMSProp(0.01),
    nn.Adam(0.05),
    nn.AdamW(0.05, weight_decay=0.0),
]
G = [np.array([1.0, -2.0]), np.array([0.5, 0.0]), np.array([-3.0, 1.0])]


def run(rule: nn.Rule, grads: list[np.ndarray], w: np.ndarray | None = None) -> np.ndarray:
    """The weights after each gradient of a list."""
    w = np.array([1.0, 2.0]) if w is None else w
    state, path = rule.init(w), []
    for g in grads:
        dw, state = rule.update(g, state, w)
        w = w + dw
        path.append(w)
    return np.array(path)


def minimise(
    rule: nn.Rule, gradient: Callable[[np.ndarray], np.ndarray], start: list[float], steps: int
) -> np.ndarray:
    """Where a rule has come from `start` after so many steps."""
    w = np.array(start)
    optimizer = nn.Optimizer(rule, {"w": w})
    for _ in range(steps):
        optimizer.step({"w": gradient(w)})
    return w
