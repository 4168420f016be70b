"""Letters of a little language, learned by a transformer and by recurrent networks of as many weights.

The tale is the text of the chapter on recurrent networks, with the same text for the test.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

import nnkit as nn
from book.experiments.attending import reader, update
from nnkit.core.types import Array, IntArray

LENGTH, WIDTH, BATCH = 64, 24, 16
UPDATES, SEARCH = 2000, 600
KINDS = ("two blocks", "LSTM", "RNN")
ADDED = (1e-4, 3e-4, 0.001, 0.005, 0.02, 0.1)  # to each count
BEFORE = (0, 1, 2, 4, 6, 8, 10)  # letters that are counted after


@cache
def texts() -> tuple[nn.data.Alphabet, list[IntArray]]:
    """The alphabet, and letters to train on, to test with, to choose by, as numbers."""
    made = [nn.data.make_text(n, rng=np.random.default_rng(k)) for k, n in enumerate((1500, 300, 300), 1)]
    alphabet = nn.data.Alphabet(made[0])
    return alphabet, [alphabet.encode(text) for text in made]


def learned(kind: str, seed: int, rate: float, updates: int = UPDATES) -> nn.Sequential:
    """Windows of 64 letters from anywhere, 16 at a time; the rate falls to zero along a line."""
    alphabet, (codes, _, _) = texts()
    rng, loss = np.random.default_rng([22, seed]), nn.CrossEntropyLoss()
    net = reader(kind, len(alphabet), LENGTH, WIDTH, rng, heads=3)
    rule = nn.Optimizer(nn.Adam(lr=rate), net.params)
    for k in range(updates):
        rule.rule.lr = rate * (1 - k / updates)
        at = rng.integers(0, len(codes) - LENGTH, (BATCH, 1)) + np.arange(LENGTH)
        update(net, rule, codes[at], codes[at + 1], loss)
    return net


def surprise(net: nn.Layer, codes: IntArray) -> float:
    """Nats a letter, of letters with 33 to 64 before them."""
    X, T = nn.data.windows_of(codes, LENGTH, step=LENGTH // 2)
    half = LENGTH // 2
    return float(nn.CrossEntropyLoss().value(net(X)[:, half:].astype(float), T[:, half:]))


def counting(k: int) -> float:
    """Nats a letter of the same letters, of who counted what followed k letters."""
    alphabet, (codes, fresh, valid) = texts()
    table: dict[tuple[int, ...], Array] = {}
    for i in range(k, len(codes)):
        table.setdefault(tuple(codes[i - k : i]), np.zeros(len(alphabet)))[codes[i]] += 1

    def of(text: IntArray, share: float) -> float:
        last = LENGTH // 2 * ((len(text) - 1) // (LENGTH // 2))
        rows = np.array(
            [table.get(tuple(text[i - k : i]), np.zeros(len(alphabet))) for i in range(33, last + 1)]
        )
        seen = rows[np.arange(len(rows)), text[33 : last + 1]]
        return float(-np.mean(np.log((seen + share) / (rows.sum(axis=1) + share * len(alphabet)))))

    return of(fresh, min(ADDED, key=lambda share: of(valid, share)))


def chosen(kind: str, rates: tuple[float, ...]) -> float:
    """The best of some rates after 600 updates, on a seed of its own and letters kept for this."""
    valid: Any = texts()[1][2]
    return min(rates, key=lambda rate: surprise(learned(kind, 100, rate, SEARCH), valid))
