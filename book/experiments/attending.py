"""Transformers and recurrent networks: rows of symbols that repeat, norms, positions.

Every run is a function of its seed; `book.experiments.record_attending` runs them all. Single precision.
"""

from __future__ import annotations

from typing import Any

import numpy as np

import nnkit as nn
from book.experiments.cells import count
from nnkit.core.types import Array, IntArray, Rng

SYMBOLS, STEPS = 24, 32  # of a row that repeats
PERIODS = (8, 16)
RATES = (0.001, 0.003, 0.01, 0.03)
EVERY = 50  # updates between two measurements


def repeating(n: int, rng: Rng) -> tuple[IntArray, IntArray]:
    """Rows (n, 32) of different symbols that begin again after 8 to 16; what comes next, or −1.

    In the first round nothing can be known (−1); then the next symbol is the one that followed before.
    """
    order = np.argsort(rng.random((n, SYMBOLS)), axis=1)
    period = rng.integers(PERIODS[0], PERIODS[1] + 1, (n, 1))
    row = np.take_along_axis(order, np.arange(STEPS + 1) % period, axis=1)
    return row[:, :-1], np.where(np.arange(STEPS) >= period, row[:, 1:], -1)


def reader(kind: str, symbols: int, length: int, p: int, rng: Rng, heads: int = 2) -> nn.Sequential:
    """A network that predicts each next symbol, of about as many weights as two blocks of width p.

    Symbols and places of a transformer start at the size 1, as an RNN's symbols; "small start": at 0.02.
    """
    if kind in ("RNN", "LSTM"):
        m = units(kind, symbols, length, p)
        cell = nn.RNN(p, m, rng=rng) if kind == "RNN" else nn.LSTM(p, m, rng=rng)
        net = nn.Sequential(nn.Embedding(symbols, p, rng=rng), cell, nn.Linear(m, symbols, rng=rng))
        return net.astype(np.float32)
    width, blocks = (34 * p // 24, 1) if kind == "one block" else (p, 2)
    net = nn.character_transformer(symbols, length, width, heads=heads, blocks=blocks, rng=rng)
    if kind != "small start":
        for w in (net.params["0.E"], net.params["1.P"]):
            w *= 50  # from 0.02 to 1
    if kind == "no positions":
        net = nn.Sequential(*(layer for layer in net.layers if not isinstance(layer, nn.LearnedPositions)))
    return net.astype(np.float32)


def units(kind: str, symbols: int, length: int, p: int) -> int:
    """As many as the weights of two blocks of width p allow."""
    rng = np.random.default_rng(0)
    budget = size(nn.character_transformer(symbols, length, p, heads=2, blocks=2, rng=rng)) - symbols * p
    return max(m for m in range(1, 400) if count(kind, p, m) + (m + 1) * symbols <= budget)


def size(net: nn.Layer) -> int:
    """Trained numbers."""
    return sum(w.size for w in net.params.values())


def update(net: nn.Layer, rule: nn.Optimizer, X: Any, T: Any, loss: Any) -> None:
    """One step down the gradient, cut to length 1."""
    y, cache = net.forward(X, train=True)
    rule.step(nn.clip_by_norm(net.backward(loss.grad(y, T), cache)[1], 1.0))


def repeats(kind: str, seed: int, rate: float, updates: int = 1000, p: int = 16) -> tuple[nn.Layer, Array]:
    """The network, and the share of rightly continued symbols after each fifty updates."""
    rng, loss = np.random.default_rng([20, seed]), nn.CrossEntropyLoss(ignore_label=-1)
    net = reader(kind, SYMBOLS, STEPS, p, rng)
    rule, curve = nn.Optimizer(nn.Adam(lr=rate), net.params), []
    X, T = repeating(500, np.random.default_rng([21, seed]))
    for k in range(1, updates + 1):
        update(net, rule, *repeating(32, rng), loss)
        if k % EVERY == 0:
            curve.append(continued(net, X, T))
    return net, np.array(curve)


def continued(net: nn.Layer, X: Any, T: Any) -> float:
    """The share of symbols that can be known and are."""
    return float(np.mean((np.argmax(net(X), axis=2) == T)[T >= 0]))


def block(where: str, p: int, rng: Rng) -> nn.Sequential:
    """A block with its normalisations before the branches, after each sum, or nowhere."""
    pre = nn.transformer_block(p, 2, rng=rng)
    (_, attention), (_, network) = pre[0], pre[1]
    ways = nn.Residual(attention), nn.Residual(network)
    if where == "before":
        return pre
    if where == "after":
        return nn.Sequential(ways[0], nn.LayerNorm(p), ways[1], nn.LayerNorm(p))
    return nn.Sequential(*ways)


def normed(where: str, rate: float, seed: int, updates: int = 200, blocks: int = 6, p: int = 16) -> float:
    """The mean loss of the last 20 of some updates, on rows that repeat after 8 every time."""
    rng, loss, last = np.random.default_rng([23, seed]), nn.CrossEntropyLoss(), []
    net = nn.Sequential(
        nn.Embedding(SYMBOLS, p, rng=rng), nn.LearnedPositions(16, p, rng=rng, std=1.0),
        *(block(where, p, rng) for _ in range(blocks)), nn.LayerNorm(p), nn.Linear(p, SYMBOLS, rng=rng),
    ).astype(np.float32)  # fmt: skip
    rule = nn.Optimizer(nn.Adam(lr=rate), net.params)
    for _ in range(updates):
        row = rng.permuted(np.tile(np.arange(SYMBOLS), (16, 1)), axis=1)[:, :8]
        X = np.tile(row, (1, 2))
        y, cache = net.forward(X, train=True)
        T = np.roll(X, -1, axis=1)
        last.append(float(loss.value(y[:, 8:], T[:, 8:])))
        dy = np.zeros_like(y)
        dy[:, 8:] = loss.grad(y[:, 8:], T[:, 8:])
        rule.step(net.backward(dy, cache)[1])
    return float(np.mean(last[-20:]))
