"""Going on writing: one symbol drawn after the other."""

from __future__ import annotations

import numpy as np

from nnkit.attention.cached import Cached
from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, IntArray, Rng


def odds(logits: Array, *, temperature: float = 1.0, top_k: int | None = None) -> Array:
    """The probabilities (K,) to draw from, softmax(logits / temperature) (eq:temperature).

    With `top_k` all but the k likeliest get 0, and these share the whole in the same proportions
    (eq:top-k). Of equal logits at the border the ones that stand first are kept. One row at a time.
    """
    checks.shape(logits, "logits", "K")
    checks.positive(temperature, "temperature")
    e = np.exp((logits - np.max(logits)) / checks.plain(temperature))  # (eq:temperature)
    if top_k is not None:
        checks.whole(top_k, "top_k")
        e[np.argsort(-logits, kind="stable")[top_k:]] = 0  # (eq:top-k)
    return np.asarray(e / np.sum(e))


def generate(
    net: Layer | Cached,
    start: IntArray,
    steps: int,
    *,
    length: int,
    rng: Rng,
    temperature: float = 1.0,
    top_k: int | None = None,
) -> IntArray:
    """Go on writing: draw `steps` symbols one after the other, each from `odds(logits)`.

    `net` maps whole numbers (1, T) to logits (1, T, K) and sees at most the last `length` symbols; `start`
    (T,) is not part of the answer. A low temperature takes the likeliest, a high one anything
    (eq:temperature). An `nn.Cached` network reads every symbol once, and `length` must hold all of them.

    Raises
    ------
    ValueError : no symbol to start from; a temperature, or a number of candidates, not above 0.
    """
    checks.whole(steps, "steps")
    checks.whole(length, "length")
    checks.positive(temperature, "temperature")
    checks.generator(rng)
    checks.function(net, "net", "X", such_as="nn.character_transformer(…)")
    if not isinstance(start, np.ndarray | list | tuple):
        raise TypeError(f"expected start to be whole numbers (T,), received {checks.told(start)}")
    text = list(start)
    if not text:
        raise ValueError("expected at least one symbol to start from, received none")
    whole = len(text) + steps - 1
    if isinstance(net, Cached) and length < whole:
        raise ValueError(f"expected length to hold all that is read, {whole} symbols, received {length}")
    for _ in range(steps):
        Y = net(np.array([text[-length:]]))
        if Y.ndim != 3:
            raise ValueError(
                "expected net to give logits at every step, (1, T, K), "
                f"received shape {Y.shape} (leave nn.LastStep out)"
            )
        logits = Y[0, -1]
        text.append(int(rng.choice(len(logits), p=odds(logits, temperature=temperature, top_k=top_k))))
    return np.array(text[len(start) :])
