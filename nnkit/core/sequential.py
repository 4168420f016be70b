"""Layers one after the other: a network, and the chain rule through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from nnkit.core.layer import Layer, all_layers
from nnkit.core.types import Array, Grads, Rng


class Sequential(Layer):
    """The composition of layers, f = f_L ∘ … ∘ f_1, itself a layer.

    `params` shows the parameters of all layers, keyed "0.W", "0.b", "1.…": the arrays themselves, to be
    changed in place (`net.params["0.W"][...] = W`). A layer that stands at two places is one set of
    parameters, under the name of its first place, and its gradient is the sum over both.
    """

    def __init__(self, *layers: Layer) -> None:
        all_layers(layers)
        self.layers = tuple(layers)
        self._names = [next(k for k, g in enumerate(layers) if g is f) for f in layers]

    @property
    def params(self) -> Mapping[str, Array]:  # type: ignore[override]
        """The parameters of all layers, keyed by the layer's position and their name there."""
        return MappingProxyType(
            {
                f"{i}.{k}": w
                for i, f in zip(self._names, self.layers, strict=True)
                for k, w in f.params.items()
            }
        )

    @property
    def buffers(self) -> Mapping[str, Array]:  # type: ignore[override]
        """The remembered arrays of all layers, keyed alike."""
        return MappingProxyType(
            {
                f"{i}.{k}": w
                for i, f in zip(self._names, self.layers, strict=True)
                for k, w in f.buffers.items()
            }
        )

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Each layer's output is the next one's input; the cache is the list of their caches."""
        caches = []
        for layer in self.layers:
            X, cache = layer.forward(X, train=train, rng=rng)
            caches.append(cache)
        return X, caches

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The same path backwards: each layer turns the gradient at its output into that at its input."""
        grads: Grads = {}
        for i in reversed(range(len(self.layers))):
            dY, own = self.layers[i].backward(dY, cache[i])
            self._collect(grads, i, own)
        return dY, grads

    def param_grads(self, dY: Array, cache: Any) -> Grads:
        """As `backward`, but the first layer is spared the gradient at its input."""
        grads: Grads = {}
        for i in reversed(range(len(self.layers))):
            if i == 0:
                own = self.layers[0].param_grads(dY, cache[0])
            else:
                dY, own = self.layers[i].backward(dY, cache[i])
            self._collect(grads, i, own)
        return grads

    def _collect(self, grads: Grads, i: int, own: Grads) -> None:
        for name, grad in own.items():
            key = f"{self._names[i]}.{name}"
            grads[key] = grads[key] + grad if key in grads else grad

    def flops(self, X: Array, Y: Array) -> int:
        """The sum over the layers."""
        total = 0
        for layer in self.layers:
            out = layer(X)
            total += layer.flops(X, out)
            X = out
        return total

    def _cast(self, dtype: np.dtype[Any]) -> None:
        for layer in self.layers:
            layer._cast(dtype)

    def __getitem__(self, i: int) -> Layer:
        return self.layers[i]

    def __iter__(self) -> Iterator[Layer]:
        return iter(self.layers)

    def __len__(self) -> int:
        return len(self.layers)

    def __repr__(self) -> str:
        return f"Sequential({', '.join(map(repr, self.layers))})"
