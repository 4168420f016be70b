"""What the page runs: nnkit's own layers, losses, rules and initializers, and the data sets, compiled."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnkit.core.layer import Layer
from nnkit.deep.normalization import BatchNorm1d
from nnkit.losses import BCEWithLogitsLoss, SquaredError
from nnkit.neurons.linear import Linear
from nnkit.optimizers.adaptive import AdaGrad, Adam, RMSProp
from nnkit.optimizers.rules import SGD, Rule
from nnkit.playground.data import SETS
from nnkit.playground.draws import (
    ZERO,
    first_weights,
    generator,
    he,
    order,
    points,
    random_state,
    somewhere,
    xavier,
)
from nnkit.playground.features import all_features
from nnkit.playground.network import ACTIVATIONS, PENALTIES, likely
from nnkit.playground.rows import for_rows
from nnkit.playground.settings import MOST_UNITS
from nnkit.regularization.dropout import Dropout

Texts = dict[str, str]
RULES: Mapping[str, Callable[[Any, Any], Rule]] = {
    "sgd": lambda lr, momentum: SGD(lr),
    "momentum": lambda lr, momentum: SGD(lr, momentum),
    "nesterov": lambda lr, momentum: SGD(lr, momentum, nesterov=True),
    "adagrad": lambda lr, momentum: AdaGrad(lr),
    "rmsprop": lambda lr, momentum: RMSProp(lr),
    "adam": lambda lr, momentum: Adam(lr),
}
MEMORIES: Mapping[str, tuple[str, ...]] = {
    "sgd": (), "momentum": ("v",), "nesterov": ("v",), "adagrad": ("r",), "rmsprop": ("r",),
    "adam": ("s", "r", "t"),
}  # fmt: skip


def all_programs() -> dict[str, dict[str, Texts]]:
    """Every program by family, member and part: JavaScript functions of `lib` and the number of rows."""
    sizes = range(1, MOST_UNITS + 1)
    return {
        "linear": {f"{p} {m}": linear(p, m) for p, m in itertools.product(sizes, sizes)},
        "norm": {str(m): norm(m) for m in sizes},
        "activation": {name: activation(make()) for name, make in ACTIVATIONS.items()},
        "dropout": {"": dropout()},
        "loss": {"squared": loss(SquaredError()), "cross-entropy": loss(BCEWithLogitsLoss())},
        "score": {"cross-entropy": {"run": for_rows(_score, lambda n: {"y": np.zeros(n)})}},
        "penalty": {name: {"run": penalty(name)} for name in PENALTIES},
        "rule": {name: {"run": rule(name)} for name in RULES},
        "init": {
            **{name: {"run": first_weights(name, lambda n: (n,))} for name in ("uniform", "small", "zeros")},
            **{f"he {p}": {"run": he(p)} for p in sizes},
            **{f"xavier {p} {m}": {"run": xavier(p, m)} for p, m in itertools.product(sizes, sizes)},
        },
        "data": {name: {"run": points(name)} for name in SETS},
        "scattered": {"": {"run": somewhere()}},
        "features": {"": {"run": for_rows(all_features, lambda n: {"X": np.zeros((n, 2))})}},
        "order": {"": {"run": order()}},
    }


def linear(p: int, m: int) -> Texts:
    """`Linear`: forwards, backwards, and of a first layer the parameters' gradients alone."""
    layer = Linear(p, m, rng=np.random.default_rng(0))

    def forward(X: Any, W: Any, b: Any) -> dict[str, Any]:
        layer.params.update(W=W, b=b)
        return {"Y": layer.forward(X)[0]}

    def backward(dY: Any, X: Any, W: Any) -> dict[str, Any]:
        layer.params.update(W=W)
        dX, grads = layer.backward(dY, X)
        return {"dX": dX, **grads}

    def grads(dY: Any, X: Any) -> dict[str, Any]:
        return layer.param_grads(dY, X)

    W, b = np.zeros((p, m)), np.zeros(m)
    return {
        "forward": for_rows(forward, lambda n: {"X": np.zeros((n, p)), "W": W, "b": b}),
        "backward": for_rows(backward, lambda n: {"dY": np.zeros((n, m)), "X": np.zeros((n, p)), "W": W}),
        "grads": for_rows(grads, lambda n: {"dY": np.zeros((n, m)), "X": np.zeros((n, p))}),
    }


def norm(m: int) -> Texts:
    """`BatchNorm1d`: forwards in training, at test time, and backwards."""
    layer = BatchNorm1d(m)

    def forward(X: Any, gamma: Any, beta: Any, mean: Any, var: Any, train: bool) -> dict[str, Any]:
        layer.params.update(gamma=gamma, beta=beta)
        layer.buffers.update(mean=mean.copy(), var=var.copy())
        Y, (X_hat, std, _) = layer.forward(X, train=train)
        return {"Y": Y, **({"X_hat": X_hat, "std": std, **layer.buffers} if train else {})}

    def backward(dY: Any, gamma: Any, X_hat: Any, std: Any) -> dict[str, Any]:
        layer.params.update(gamma=gamma)
        dX, grads = layer.backward(dY, (X_hat, std, True))
        return {"dX": dX, **grads}

    ones = np.ones(m)

    def given(n: int) -> dict[str, Any]:
        return {"X": np.zeros((n, m)), "gamma": ones, "beta": ones, "mean": ones, "var": ones}

    return {
        "forward": for_rows(lambda **each: forward(**each, train=True), given),
        "test": for_rows(lambda **each: forward(**each, train=False), given),
        "backward": for_rows(
            backward,
            lambda n: {
                "dY": np.zeros((n, m)),
                "gamma": ones,
                "X_hat": np.zeros((n, m)),
                "std": np.ones((1, m)),
            },
        ),
    }


def activation(layer: Layer) -> Texts:
    """An activation, forwards and backwards; what it remembers is c0, c1, …."""

    def forward(X: Any) -> dict[str, Any]:
        Y, cache = layer.forward(X)
        return {"Y": Y, **_named(cache)}

    count = len(_named(layer.forward(np.ones(1))[1]))

    def backward(dY: Any, **cache: Any) -> dict[str, Any]:
        kept = tuple(cache.values())
        return {"dX": layer.backward(dY, kept if len(kept) > 1 else kept[0])[0]}

    return {
        "forward": for_rows(forward, lambda n: {"X": np.zeros(n)}),
        "backward": for_rows(
            backward, lambda n: {"dY": np.zeros(n)} | {f"c{k}": np.zeros(n) for k in range(count)}
        ),
    }


def dropout() -> Texts:
    """`Dropout` in training, forwards and backwards; what was kept is c0."""

    def forward(X: Any, p: Any, seed: Any, count: Any) -> dict[str, Any]:
        rng: Any = generator(seed, count)
        Y, kept = Dropout(p).forward(X, train=True, rng=rng)
        return {"Y": Y, "c0": kept, "count": rng.state[1]}

    def backward(dY: Any, p: Any, c0: Any) -> dict[str, Any]:
        return {"dX": Dropout(p).backward(dY, c0)[0]}

    return {
        "forward": for_rows(forward, lambda n: {"X": np.zeros(n), "p": np.float64(0.5), **random_state()}),
        "backward": for_rows(
            backward, lambda n: {"dY": np.zeros(n), "p": np.float64(0.5), "c0": np.ones(n, dtype=bool)}
        ),
    }


def loss(made: Any) -> Texts:
    """A loss of one output a row: its value, and with its gradient."""

    def both(y: Any, t: Any) -> dict[str, Any]:
        value, grad = made.value_and_grad(y, t)
        return {"value": value, "dX": grad}

    def given(n: int) -> dict[str, Any]:
        return {"y": np.zeros((n, 1)), "t": np.zeros((n, 1))}

    return {
        "value": for_rows(lambda y, t: {"value": made.value(y, t)}, given),
        "backward": for_rows(both, given),
    }


def penalty(name: str) -> str:
    """A penalty's own gradient, and the loss's with it."""

    def run(grad: Any, w: Any, lam: Any) -> dict[str, Any]:
        own = PENALTIES[name](lam).grad(w)
        return {"own": own, "total": grad + own}

    return for_rows(run, lambda n: {"grad": np.zeros(n), "w": np.zeros(n), "lam": ZERO})


def rule(name: str) -> str:
    """One step of a rule for an array: the new weights, the step, and the memory s0, s1, …."""

    def run(grad: Any, w: Any, lr: Any, momentum: Any, **memory: Any) -> dict[str, Any]:
        kept = tuple(memory.values())
        state = kept if len(kept) > 1 else kept[0] if kept else ()
        dw, state = RULES[name](lr, momentum).update(grad, state, w)
        return {"w": w + dw, "dw": dw, **_named(state, MEMORIES[name])}

    def given(n: int) -> dict[str, Any]:
        memory = {key: ZERO if key == "t" else np.zeros(n) for key in MEMORIES[name]}
        return {"grad": np.zeros(n), "w": np.zeros(n), "lr": ZERO, "momentum": ZERO, **memory}

    return for_rows(run, given)


def _score(y: Any) -> dict[str, Any]:
    return {"score": likely(y)}


def _named(memory: Any, names: tuple[str, ...] = ("c0", "c1")) -> dict[str, Any]:
    """What is remembered, an array or a tuple of them, by name."""
    return dict(zip(names, memory if isinstance(memory, tuple) else (memory,), strict=False))
