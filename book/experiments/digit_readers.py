"""Networks that read digits: convolutional or not, sharing weights or not, pixels in order or shuffled.

`python -m book.experiments.digit_readers` runs all seeds (a quarter of an hour on one core) and writes the
errors, and the network that the chapter on convolutional networks shows, to `nnkit/data/readers.npz`; with
seeds after it, it runs these and prints.
"""

from __future__ import annotations

import sys
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

import nnkit as nn
from book.experiments.fingerprint import fingerprint
from nnkit.convolution.windows import batch_first, batch_last, col2im, im2col

TARGET = Path(nn.__file__).with_name("data") / "readers.npz"
KINDS = ("convolution", "as many weights", "as much work", "local, not shared")
ORDERS = ("in order", "shuffled")
SIZES = (100, 300, 1000, 4000)
RATES = (0.0005, 0.002, 0.008)
SEEDS, UPDATES, BATCH = (1, 2, 3), 1000, 25


class Local2d(nn.Layer):
    """`Conv2d` without weight sharing: every position of a map has a kernel and a bias of its own."""

    def __init__(self, shape: tuple[int, int, int], out_channels: int, k: int, rng: Any) -> None:
        self.k, (C, H, W) = k, shape
        self.size = H - k + 1, W - k + 1
        inputs, places = C * k * k, self.size[0] * self.size[1]
        bound = np.sqrt(6 / inputs)  # as `Conv2d` starts
        weights = rng.uniform(-bound, bound, (places, out_channels, inputs))
        self.params = {"W": weights, "b": np.zeros((places, out_channels, 1))}

    def forward(self, X: Any, *, train: bool = False, rng: Any = None) -> tuple[Any, Any]:
        """One matrix product for each position."""
        X = batch_last(X)
        places, O, inputs = self.params["W"].shape
        columns = im2col(X, self.k, 1).reshape(inputs, places, -1).transpose(1, 0, 2)
        S = self.params["W"] @ columns + self.params["b"]
        return batch_first(S.transpose(1, 0, 2).reshape(O, *self.size, -1)), (columns, X.shape)

    def backward(self, dS: Any, cache: Any) -> tuple[Any, Any]:
        """As in `Conv2d`, position by position."""
        columns, shape = cache
        places, O, inputs = self.params["W"].shape
        maps = batch_last(dS).reshape(O, places, -1).transpose(1, 0, 2)
        grads = {"W": maps @ columns.transpose(0, 2, 1), "b": maps.sum(axis=2, keepdims=True)}
        dcolumns = (self.params["W"].transpose(0, 2, 1) @ maps).transpose(1, 0, 2).reshape(inputs, -1)
        return batch_first(col2im(dcolumns, shape, self.k, 1)), grads


def network(kind: str, rng: Any) -> nn.Sequential:
    """28 × 28 pixels to ten logits: two convolutions and two linear layers, or a rival."""
    if kind in KINDS[1:3]:
        hidden = 26 if kind == "as many weights" else 428
        layers = [nn.Flatten(), nn.Linear(784, hidden, rng=rng), nn.ReLU(), nn.Linear(hidden, 10, rng=rng)]
        return nn.Sequential(*layers).astype(np.float32)
    shared = kind == "convolution"
    first = nn.Conv2d(1, 8, 5, rng=rng) if shared else Local2d((1, 28, 28), 8, 5, rng)
    second = nn.Conv2d(8, 16, 5, rng=rng) if shared else Local2d((8, 12, 12), 16, 5, rng)
    layers = [first, nn.ReLU(), nn.MaxPool2d(2), second, nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()]
    head = [nn.Linear(256, 64, rng=rng), nn.ReLU(), nn.Linear(64, 10, rng=rng)]
    return nn.Sequential(*layers, *head).astype(np.float32)


@cache
def digits(seed: int, order: str) -> tuple[Any, Any]:
    """All 6,000 in the order of a seed: 4,000 for training, 1,000 for validation, 1,000 for the test."""
    rng, mnist = np.random.default_rng([1, seed]), nn.load_mnist()
    chosen, pixels = rng.permutation(6000), rng.permutation(784)
    X = mnist.X[chosen] if order == "in order" else mnist.X[chosen][:, pixels]
    return nn.as_images(X).astype(np.float32), mnist.t[chosen]


def train(net: nn.Sequential, X: Any, t: Any, rate: float, rng: Any, updates: int = UPDATES) -> None:
    """Adam, so many batches of 25, each drawn anew."""
    optimizer, loss = nn.Optimizer(nn.Adam(lr=rate), net.params), nn.CrossEntropyLoss()
    for _ in range(updates):
        batch = rng.integers(len(X), size=BATCH)
        y, cached = net.forward(X[batch], train=True)
        optimizer.step(net.param_grads(loss.grad(y, t[batch]), cached))


def errors(kind: str, order: str, size: int, rate: float, seed: int) -> tuple[float, float]:
    """The shares of validation and of test digits that a network trained on `size` digits reads wrongly."""
    X, t = digits(seed, order)
    rng = np.random.default_rng([2, seed])
    net = network(kind, rng)
    train(net, X[:size], t[:size], rate, rng)
    valid, test = (
        float(np.mean(nn.predict(net, X[part]).argmax(axis=1) != t[part]))
        for part in (slice(4000, 5000), slice(5000, 6000))
    )
    return valid, test


def wanted(kind: str, order: str, size: int) -> bool:
    """Not all of it: shuffled from a thousand examples on, and not shared only with a thousand."""
    if kind == KINDS[3]:
        return size == 1000
    return order == "in order" or size >= 1000


def table(seeds: list[int]) -> Any:
    """Errors (kind, order, size, rate, seed, validation or test); NaN where nothing was trained."""
    found = np.full((len(KINDS), len(ORDERS), len(SIZES), len(RATES), len(seeds), 2), np.nan, np.float32)
    every = product(enumerate(KINDS), enumerate(ORDERS), enumerate(SIZES), enumerate(RATES), enumerate(seeds))
    for (a, kind), (b, order), (c, size), (d, rate), (e, seed) in every:
        if wanted(kind, order, size):
            found[a, b, c, d, e] = errors(kind, order, size, rate, seed)
    return found


def varied(X: Any, rng: Any) -> Any:
    """Digits turned, moved, made thicker or thinner a little, as other hands and pens would have them."""
    N = len(X)
    thicker, thinner = (sign * nn.MaxPool2d(3, stride=1, padding=1)(sign * X) for sign in (1, -1))
    u = rng.uniform(-0.6, 1, (N, 1, 1, 1)).astype(np.float32)
    X = X + np.maximum(u, 0) * (thicker - X) + np.maximum(-u, 0) * (thinner - X)
    return nn.shift(nn.rotate(X, rng.uniform(-12, 12, N)), *rng.uniform(-1.5, 1.5, (2, N))).astype(np.float32)


def reader(updates: int = 3000) -> nn.Sequential:
    """The network of the page: trained on the first 5,000 digits, varied; the last 1,000 it never saw."""
    mnist, rng = nn.load_mnist(), np.random.default_rng(0)
    X, t = nn.as_images(mnist.X)[:5000].astype(np.float32), mnist.t[:5000]
    net = network("convolution", rng)
    for rate in (0.003, 0.001, 0.0003):
        for _ in range(updates // 600):
            train(net, varied(X, rng), t, rate, rng, updates=200)
    return net


def script() -> str:
    """The hash of this script, kept beside what it made."""
    return fingerprint("digit_readers")


def store(found: Any, net: nn.Sequential) -> None:
    """Errors and network into the package."""
    weights = {f"net.{name}": w for name, w in net.params.items()}
    labels = {"kinds": KINDS, "orders": ORDERS, "sizes": SIZES, "rates": RATES}
    np.savez_compressed(TARGET, errors=found, script=script(), **labels, **weights)


if __name__ == "__main__":
    if asked := [int(seed) for seed in sys.argv[1:]]:
        print(np.nanmin(table(asked)[..., 1], axis=3))
    else:
        store(table(list(SEEDS)), reader())
