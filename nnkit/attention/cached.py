"""A causal transformer that reads on: keys and values of what was read are kept."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.attention.attend import attend
from nnkit.attention.multi_head import MultiHeadAttention
from nnkit.attention.positions import LearnedPositions, PositionalEncoding, positional_encoding
from nnkit.core.layer import Layer
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array
from nnkit.deep.normalization import LayerNorm
from nnkit.deep.residual import Residual
from nnkit.neurons.activation import Activation
from nnkit.neurons.linear import Linear
from nnkit.regularization.dropout import Dropout
from nnkit.sequences.embedding import Embedding

EACH_STEP_ALONE = (Activation, Dropout, Embedding, LayerNorm, Linear)
Place = tuple[int, ...]
KNOWN = (*EACH_STEP_ALONE, LearnedPositions, MultiHeadAttention, PositionalEncoding)


class Cached:
    """A causal transformer with a key–value cache: called with a text that has grown, it reads what is new.

    Keys and values of every attention are kept: K_t = [K_{t−1}; k_t], V_t = [V_{t−1}; v_t] (eq:kv-cache), so
    that a new step costs one query. The logits equal those of the whole text at its last step. `clear`
    begins a new text. `read` counts the positions that have gone through the layers.

    Raises
    ------
    TypeError : a layer that mixes steps in another way, such as an RNN; an attention that is not causal.
    ValueError : a text that does not begin with what was read.
    """

    def __init__(self, net: Sequential) -> None:
        _check(net)
        self.net = net
        self.clear()

    def clear(self) -> None:
        """Forget the text."""
        self.text: list[int] = []
        self.kept: dict[Place, tuple[Array, Array]] = {}  # by where in the network an attention stands
        self.read = 0

    def __call__(self, X: Any) -> Array:
        """Whole numbers (1, T) to the logits of the last step, (1, 1, K)."""
        text = [int(x) for x in self._row(X)]
        if text[: len(self.text)] != self.text or len(text) == len(self.text):
            raise ValueError(
                f"expected a text that goes on from the {len(self.text)} symbols read, received one of "
                f"{len(text)} that does not (use .clear() to begin a new one)"
            )
        for symbol in text[len(self.text) :]:
            Y = self._through(self.net, np.array([[symbol]]), ())
            self.text.append(symbol)
            self.read += 1
        return Y

    @staticmethod
    def _row(X: Any) -> Any:
        if getattr(X, "ndim", 0) != 2 or X.shape[0] != 1 or X.dtype.kind not in "iu":
            received = f"{getattr(X, 'dtype', type(X).__name__)} of shape {np.shape(X)}"
            raise ValueError(f"expected X to be whole numbers (1, T), received {received}")
        return X[0]

    def _through(self, layer: Layer, x: Array, place: Place) -> Array:
        """One step (1, 1, …) through a layer, with what the layer kept of the steps before."""
        if isinstance(layer, Sequential):
            y = x
            for i, part in enumerate(layer.layers):
                y = self._through(part, y, (*place, i))
            return x + y if isinstance(layer, Residual) else y
        if isinstance(layer, MultiHeadAttention):
            return self._attend(layer, x, place)
        t = len(self.text)
        if isinstance(layer, PositionalEncoding):
            return np.asarray(x + positional_encoding(t + 1, x.shape[2])[t].astype(x.dtype))
        if isinstance(layer, LearnedPositions):
            if t >= len(layer.params["P"]):
                raise ValueError(f"expected at most {t} steps, the positions there are, received {t + 1}")
            return np.asarray(x + layer.params["P"][t])
        return layer(x)

    def _attend(self, layer: MultiHeadAttention, x: Array, place: Place) -> Array:
        """One query against all keys so far."""
        P, heads = layer.params, layer.heads
        q, k, v = ((x[0] @ P[f"W_{n}"] + P[f"b_{n}"]).reshape(1, heads, -1).swapaxes(0, 1) for n in "qkv")
        if place in self.kept:
            K, V = self.kept[place]
            k, v = np.concatenate([K, k], axis=1), np.concatenate([V, v], axis=1)  # (eq:kv-cache)
        self.kept[place] = k, v
        y, _ = attend(q, k, v)
        return np.asarray(y.reshape(1, 1, -1) @ P["W_o"] + P["b_o"])


def _check(layer: Layer) -> None:
    """Refuse what a step cannot pass by itself."""
    if isinstance(layer, Sequential):
        for part in layer.layers:
            _check(part)
    elif not isinstance(layer, KNOWN) or (isinstance(layer, MultiHeadAttention) and not layer.causal):
        raise TypeError(f"expected causal attention and layers of single steps, received {layer!r}")
