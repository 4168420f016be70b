"""Few labels: what an encoder trained without labels adds to them, and what other features add.

`python -m book.experiments.record_autoencoding` runs it. All ways get the same labels, as many
again to choose by, and four settings to choose from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from sklearn.linear_model import LogisticRegression

import nnkit as nn
from book.experiments.autoencoding import NOISE, dense, division, pixels, repairer, trained
from nnkit.core.types import Array, Rng

COUNTS = (30, 100, 300, 1000)
WAYS = (
    "pixels, linear", "PCA, linear", "untrained, linear", "code, linear", "denoiser, linear",
    "network alone", "denoiser, tuned",
)  # fmt: skip
CODE, WIDE = 32, 300
Answer = Callable[[Array], Array]


def linear(X: Array, t: Array) -> Iterable[Answer]:
    """Softmax regression on standardised features, at four strengths of its penalty."""
    scale = nn.data.Standardizer.fit(X)
    for C in (0.003, 0.03, 0.3, 3.0):
        model = LogisticRegression(C=C, max_iter=500).fit(scale(X), t)
        yield lambda new, model=model: model.predict(scale(new))


def networks(body: nn.Sequential, X: Array, t: Array, rng: Rng) -> Iterable[Answer]:
    """A copy of an encoder with a head, trained on: two rates, 100 and 400 updates of 30 examples."""
    for rate in (0.001, 0.003):
        for updates in (100, 400):
            net = nn.transfer(body, len(body), nn.Linear(WIDE, 10, rng=rng)).astype(np.float32)
            rule, loss = nn.Optimizer(nn.Adam(lr=rate), net.params), nn.CrossEntropyLoss()
            for _ in range(updates):
                some = rng.permutation(len(X))[:30]
                y, cache = net.forward(X[some], train=True)
                rule.step(net.param_grads(loss.grad(y, t[some]), cache))
            yield lambda new, net=net: net(new).argmax(axis=1)


def best(answers: Iterable[Answer], X: Array, t: Array) -> Answer:
    """The one that is most often right on the labels to choose by; the earlier one of equals."""
    return max(answers, key=lambda answer: np.mean(answer(X) == t))


def untrained(seed: int) -> nn.Sequential:
    """The denoiser's encoder as it was before training."""
    rng = np.random.default_rng([9, seed])
    return nn.Sequential(nn.Linear(196, WIDE, rng=rng), nn.ReLU()).astype(np.float32)


def clean(denoiser: nn.Autoencoder) -> nn.Sequential:
    """Its encoder without the noise."""
    return nn.Sequential(*denoiser.layers[0].layers[1:])


def few_labels(seed: int, epochs: int = 25) -> Array:
    """Test errors (way, count) on 1,000 digits."""
    train, valid, test = division(seed)
    X, t, rng = pixels(), nn.load_mnist().t, np.random.default_rng([8, seed])
    code = trained(dense(CODE, rng), X[train], rng, 0.003, epochs)
    fresh, learned = untrained(seed), clean(repairer(X[train], seed, WIDE, NOISE, epochs))
    features = [lambda X: X, nn.PCA.fit(X[train], CODE).encode, fresh, code.encode, learned]
    found = np.zeros((len(WAYS), len(COUNTS)))
    for j, n in enumerate(COUNTS):
        some, choose = train[:n], valid[:n]
        for i, f in enumerate(features):
            answer = best(linear(f(X[some]), t[some]), f(X[choose]), t[choose])
            found[i, j] = np.mean(answer(f(X[test])) != t[test])
        for i, body in ((5, fresh), (6, learned)):
            candidates = networks(body, X[some], t[some], np.random.default_rng([10, seed, n]))
            answer = best(candidates, X[choose], t[choose])
            found[i, j] = np.mean(answer(X[test]) != t[test])
    return found


SOURCES = ("pixels", "untrained", "PCA of 0–4", "denoiser of 0–4", "denoiser of 5–9")


def other_task(seed: int, n: int = 50, epochs: int = 25) -> Array:
    """Test errors on the digits 5–9 with n labels, by features learned from other digits, or from these."""
    train, valid, test = division(seed)
    X, t = pixels(), nn.load_mnist().t
    low, high = (X[part][:1900] for part in (train[t[train] < 5], train[t[train] >= 5]))
    learned = [clean(repairer(part, seed, WIDE, NOISE, epochs)) for part in (low, high)]
    coders = [lambda X: X, untrained(seed), nn.PCA.fit(low, CODE).encode, *learned]
    some, choose, new = train[t[train] >= 5][:n], valid[t[valid] >= 5][:n], test[t[test] >= 5]
    errors = []
    for f in coders:
        answer = best(linear(f(X[some]), t[some]), f(X[choose]), t[choose])
        errors.append(np.mean(answer(f(X[new])) != t[new]))
    return np.array(errors)


def probe(H: Array, t: Array, new: Array, t_new: Array) -> float:
    """The share of new codes whose digit a softmax regression reads rightly, trained on 4,000."""
    scale = nn.data.Standardizer.fit(H)
    model = LogisticRegression(C=1.0, max_iter=500).fit(scale(H), t)
    return float(np.mean(model.predict(scale(new)) == t_new))
