"""Pictures drawn from a decoder: by which distribution of codes, and how a judge finds them."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from sklearn.mixture import GaussianMixture

import nnkit as nn
from book.experiments.autoencoding import chapter, dense, division, pixels, trained
from nnkit.core.types import Array

BETAS = {2: 0.032, 8: 0.016}  # about the variance of a pixel's error, at these sizes of code
DRAWN = ("test digits", "given back, AE", "given back, VAE", "AE, box", "AE, one Gaussian",
         "AE, 30 Gaussians", "VAE, N(0, 1)")  # fmt: skip


def coder(kind: str, m: int, seed: int, epochs: int = 40, hidden: int = 64) -> nn.Autoencoder:
    """A code of m numbers: plain ("AE"), or variational with the pixel noise of `BETAS` ("VAE")."""
    rng, X = np.random.default_rng([7, seed, m]), pixels()[division(seed)[0]]
    net = dense(m, rng, hidden)
    if kind == "VAE":
        middle = nn.Linear(hidden, 2 * m, rng=rng), nn.GaussianCode(m, BETAS[m])
        net = nn.Autoencoder(nn.Sequential(*net.layers[0].layers[:2], *middle), net.layers[1])
    return trained(net, X, rng, 0.003, epochs, nn.SquaredError())


@cache
def judge(seed: int) -> nn.Layer:
    """A classifier of real digits, 196 → 100 → 10, trained on their labels."""
    train, rng = division(seed)[0], np.random.default_rng([14, seed])
    net = nn.Sequential(nn.Linear(196, 100, rng=rng), nn.ReLU(), nn.Linear(100, 10, rng=rng))
    net = net.astype(np.float32)
    nn.fit(net, nn.CrossEntropyLoss(), nn.Adam(lr=0.003), pixels()[train], nn.load_mnist().t[train],
           epochs=15, batch_size=50, rng=rng, progress=False)  # fmt: skip
    return net


def sure(seed: int, X: Array) -> float:
    """The share of pictures in which the judge gives one digit a probability above 0.9."""
    z = judge(seed)(X)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return float(np.mean(e.max(axis=1) / e.sum(axis=1) > 0.9))


def drawings(m: int, seed: int, epochs: int = 40, n: int = 1000) -> Array:
    """For each kind of picture in `DRAWN`: how often the judge is sure, the median distance to the nearest
    training digit."""
    train, _, test = (pixels()[part] for part in division(seed))
    plain, varied = (coder(kind, m, seed, epochs) for kind in ("AE", "VAE"))
    rng, H = np.random.default_rng([15, seed]), plain.encode(train)
    many = GaussianMixture(30, random_state=seed, reg_covar=1e-4).fit(H.astype(np.float64))
    codes: list[Any] = [
        rng.uniform(*np.quantile(H, (0.005, 0.995), axis=0), (n, m)),
        rng.multivariate_normal(H.mean(axis=0), np.cov(H.T), n),
        many.sample(n)[0],
    ]
    pictures = [test, plain(test), varied(test), *(plain.decode(Z.astype(np.float32)) for Z in codes),
                varied.decode(rng.standard_normal((n, m)).astype(np.float32))]  # fmt: skip
    return np.array([[sure(seed, X), np.median(chapter()["nearest"](X, train))] for X in pictures])
