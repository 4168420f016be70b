"""LSTMs that learn letters of sentences whose verbs agree with a subject far away, to be looked into.

`python -m book.experiments.letter_cells` trains all (some minutes) and writes `nnkit/data/letter_cells.npz`;
with seeds after it, these alone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

import nnkit as nn
from book.experiments.fingerprint import fingerprint

TARGET = Path(nn.__file__).with_name("data") / "letter_cells.npz"
UNITS, RATE, SEEDS = 20, 0.02, range(3)
UPDATES, EVERY, K, STRANDS, CLIP = 3000, 1000, 50, 32, 1.0


def texts() -> list[Any]:
    """For training and for the test, as numbers of letters; and the alphabet."""
    made = [nn.data.make_agreement(n, rng=np.random.default_rng(k)) for k, n in enumerate((2000, 100), 1)]
    alphabet = nn.data.Alphabet(made[0])
    return [*map(alphabet.encode, made), alphabet]


def network(letters: int, rng: Any) -> nn.Sequential:
    """Embedding, LSTM, logits of the next letter."""
    lstm = nn.LSTM(12, UNITS, rng=rng)
    return nn.Sequential(nn.Embedding(letters, 12, rng=rng), lstm, nn.Linear(UNITS, letters, rng=rng))


def one_update(net: Any, X: Any, T: Any, state: Any, rule: Any) -> Any:
    """Truncated BPTT over one piece, from `state`; the state to go on from."""
    (table, cell, out), loss = net.layers, nn.CrossEntropyLoss()
    V, first = table.forward(X)
    H, middle = cell.forward(V, state=state)
    z, last = out.forward(H)
    dH, at_out = out.backward(loss.grad(z, T), last)
    dV, at_cell = cell.backward(dH, middle)
    parts = (table.backward(dV, first)[1], at_cell, at_out)
    grads = {f"{i}.{name}": g for i, part in enumerate(parts) for name, g in part.items()}
    rule.step(nn.clip_by_norm(grads, CLIP))
    return cell.last_state(middle)


def learned(seed: int, codes: Any, letters: int, updates: int = UPDATES) -> Any:
    """The network after each `EVERY` updates, itself always the same object."""
    net, state = network(letters, np.random.default_rng(seed)), None
    rule, long = nn.Optimizer(nn.Adam(lr=RATE), net.params), len(codes) // STRANDS // K * K
    X, T = (codes[i : i + STRANDS * long].reshape(STRANDS, long) for i in (0, 1))
    for update in range(updates):
        at = update * K % long
        state = one_update(net, X[:, at : at + K], T[:, at : at + K], state if at else None, rule)
        if (update + 1) % EVERY == 0:
            yield net


def surprise(net: Any, codes: Any) -> float:
    """Nats a letter."""
    return float(nn.CrossEntropyLoss().value(net(codes[None, :-1]), codes[None, 1:]))


def right(net: Any, codes: Any, alphabet: Any) -> list[float]:
    """The share of right endings of first, second and third verbs: is s likelier than a blank, or not?"""
    z, text, (s, blank) = net(codes[None])[0], alphabet.decode(codes), alphabet.encode("s ")
    return [float(np.mean((z[at, s] > z[at, blank]) == one)) for at, one in verbs(text)]


def verbs(text: str) -> list[tuple[Any, Any]]:
    """For first, second, third verbs: where their stems end, and whether an s follows there."""
    ends, at = [], 0
    for word in text.split(" "):
        if is_verb(word):
            ends.append(at + len(word) - 1 - word.endswith("s"))
        at += len(word) + 1
    return [(np.array(ends[k::3]), np.array([text[end + 1] == "s" for end in ends[k::3]])) for k in range(3)]


def is_verb(word: str) -> bool:
    """With or without its s."""
    return word in nn.data.text.VERBS or (word.endswith("s") and word[:-1] in nn.data.text.VERBS)


def script() -> str:
    """The hash of this script, kept beside what it made."""
    return fingerprint("letter_cells")


def main(seeds: list[int]) -> None:
    """Train some seeds and store their curves and weights beside those of the others."""
    train, test, alphabet = texts()
    for seed in seeds or SEEDS:
        curve = []
        for net in learned(seed, train, len(alphabet)):
            curve.append([surprise(net, test), *right(net, test, alphabet)])
        made: dict[str, Any] = {f"{seed}.{name}": w.astype(np.float32) for name, w in net.params.items()}
        made |= {f"{seed}.curve": np.array(curve), "script": script()}
        if TARGET.exists():
            with np.load(TARGET, allow_pickle=False) as file:
                made = {name: file[name] for name in file.files} | made
        np.savez_compressed(TARGET, **made)


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]])
