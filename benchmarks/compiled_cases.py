"""What `benchmarks.compiled` measures: functions of named arrays, as an author would write them in NumPy."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

import nnkit as nn
from nnkit import live
from nnkit.live.trace.state import Changed, Lifted


@dataclass(frozen=True)
class Case:
    """A function of named arrays; those in `carried` are results that go back in, as in training."""

    title: str
    function: Callable[..., dict[str, Any]]
    inputs: dict[str, Any]
    carried: tuple[str, ...] = ()


def plain_step() -> Case:
    """The training step of the playground's network as one would write it in NumPy lines."""
    rng = np.random.default_rng(0)
    sizes = ((2, 4), (4, 2), (2, 1))
    inputs: dict[str, Any] = {f"W{k}": rng.normal(size=s) for k, s in enumerate(sizes)}
    inputs |= {f"b{k}": np.zeros(m) for k, (_, m) in enumerate(sizes)}
    X, T = rng.normal(size=(10, 2)), np.sign(rng.normal(size=(10, 1)))

    def step(X: Any, T: Any, lr: Any, **p: Any) -> dict[str, Any]:
        V = [X]
        for k in range(3):
            V.append(np.tanh(V[k] @ p[f"W{k}"] + p[f"b{k}"]))
        D = (V[3] - T) / len(T) * (1 - V[3] ** 2)
        new = {"loss": 0.5 * np.mean((V[3] - T) ** 2)}
        for k in (2, 1, 0):
            new |= {f"W{k}": p[f"W{k}"] - lr * (V[k].T @ D), f"b{k}": p[f"b{k}"] - lr * D.sum(axis=0)}
            D = D @ p[f"W{k}"].T * (1 - V[k] ** 2)
        return new

    return Case("training step 2-4-2-1, plain lines", step, inputs | {"X": X, "T": T, "lr": 0.03},
                tuple(k for k in inputs))  # fmt: skip


def nnkit_step(rule: nn.Rule, title: str) -> Case:
    """The same with nnkit's layers, loss and optimizer; every array and count goes in and out."""
    rng = np.random.default_rng(0)
    X, T = rng.normal(size=(10, 2)), np.sign(rng.normal(size=(10, 1)))
    layers = [layer for p, m in ((2, 4), (4, 2), (2, 1)) for layer in (nn.Linear(p, m, rng=rng), nn.Tanh())]
    net, loss = nn.Sequential(*layers), nn.SquaredError()
    state = {"net": net, "optimizer": nn.Optimizer(rule, net.params)}

    def train(state: Any, X: Any, T: Any) -> Any:
        y, cache = state["net"].forward(X, train=True)
        state["optimizer"].step(state["net"].backward(loss.grad(y, T), cache)[1])
        return loss.value(y, T)

    lifted = _carried(state, lambda s: train(s, X, T))

    def step(X: Any, T: Any, **leaves: Any) -> dict[str, Any]:
        mine = lifted.rebuild(leaves)
        return {"loss": train(mine, X, T), **lifted.lower(mine)}

    inputs = {leaf.name: np.array(leaf.example, dtype=float) for leaf in lifted.leaves}
    return Case(title, step, inputs | {"X": X, "T": T}, tuple(inputs))


def _carried(state: Any, step: Callable[[Any], Any]) -> Lifted:
    """The state taken apart, with the numbers that one step changes (Adam's count)."""
    lifted, after = Lifted(state), copy.deepcopy(state)
    step(after)
    try:
        lifted.lower(after)
    except Changed as more:
        return Lifted(state, more.numbers, more.floats)
    return lifted


def path_of_200() -> Case:
    A = np.array([[3.0, 0.5], [0.5, 0.3]])

    def path(start: Any, lr: Any, beta: Any) -> dict[str, Any]:
        def step(state: Any) -> Any:
            w, v = state
            v = beta * v - lr * (A @ w)
            return w + v, v

        _, rows = live.repeat(
            200, step, (start, np.zeros(2)), collect=lambda s: (s[0], 0.5 * s[0] @ A @ s[0])
        )
        return {"path": rows[0], "J": rows[1]}

    return Case(
        "optimizer path of 200 steps", path, {"start": np.array([-2.0, 1.5]), "lr": 0.05, "beta": 0.9}
    )


def decision_map() -> Case:
    rng = np.random.default_rng(1)
    layers = (
        nn.Linear(2, 8, rng=rng),
        nn.Tanh(),
        nn.Linear(8, 8, rng=rng),
        nn.Tanh(),
        nn.Linear(8, 1, rng=rng),
    )
    net = nn.Sequential(*layers)
    lifted = Lifted(net)
    a, b = np.meshgrid(np.linspace(-1, 1, 64), np.linspace(-1, 1, 64))
    grid = np.column_stack([a.ravel(), b.ravel()])

    def decision(**leaves: Any) -> dict[str, Any]:
        return {"map": lifted.rebuild(leaves)(grid).reshape(64, 64)}

    return Case("64 × 64 decision map, 2-8-8-1", decision, {x.name: x.example for x in lifted.leaves})


def convolution() -> Case:
    rng = np.random.default_rng(2)
    layer = nn.Conv2d(1, 4, 3, rng=rng)
    W, b = layer.params["W"], layer.params["b"]

    def run(image: Any, W: Any, b: Any) -> dict[str, Any]:
        layer.params["W"], layer.params["b"] = W, b
        return {"maps": np.maximum(layer(image), 0)}

    return Case(
        "convolution 28 × 28, four 3 × 3 kernels",
        run,
        {"image": rng.normal(size=(1, 1, 28, 28)), "W": W, "b": b},
    )


def lstm() -> Case:
    rng = np.random.default_rng(3)
    cell = nn.LSTM(1, 8, rng=rng)
    params = dict(cell.params)

    def run(X: Any, **given: Any) -> dict[str, Any]:
        cell.params.update(given)
        H, cache = cell.forward(X)
        _, grads = cell.backward(np.ones_like(H), cache)
        return {"H": H, **{f"d{k}": g for k, g in grads.items()}}

    return Case("LSTM(1, 8) over 50 steps, and back", run, {"X": rng.normal(size=(1, 50, 1)), **params})


def all_cases() -> list[Case]:
    """The rows of the table; the first three are the playground's step."""
    sgd = nnkit_step(nn.SGD(0.03), "the same with nnkit, SGD")
    adam = nnkit_step(nn.Adam(0.03), "the same with nnkit, Adam")
    return [plain_step(), sgd, adam, path_of_200(), decision_map(), convolution(), lstm()]
