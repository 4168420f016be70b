"""Training, the whole of it: forward, backward, step, over and over."""

from __future__ import annotations

from typing import Any

from nnkit.core.layer import Layer
from nnkit.core.types import Array, Rng
from nnkit.losses import Loss
from nnkit.optimizers.optimizer import Optimizer
from nnkit.optimizers.rules import Rule
from nnkit.training.batches import minibatches


def training_loop(
    net: Layer,
    loss: Loss,
    rule: Rule,
    X: Array,
    T: Any,
    *,
    epochs: int,
    batch_size: int | None = None,
    rng: Rng | None = None,
) -> Optimizer:
    """Train `net` in place. `fit` takes the same steps, with an eye on what can go wrong."""
    optimizer = Optimizer(rule, net.params)
    for _ in range(epochs):
        for x, t in minibatches(X, T, batch_size, rng=rng):
            y, cache = net.forward(x, train=True, rng=rng)
            grads = net.param_grads(loss.grad(y, t), cache)
            optimizer.step(grads)
    return optimizer
