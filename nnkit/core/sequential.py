"""Layers one after the other: a network, and the chain rule through it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nnkit.core import checks
from nnkit.core.composite import Composite
from nnkit.core.layer import Layer, all_layers, forward_with
from nnkit.core.types import Array, Grads, Rng


class Sequential(Composite):
    """The composition of layers, f = f_L ∘ … ∘ f_1, itself a layer.

    `params` shows the parameters of all layers, keyed "0.W", "0.b", "1.…": the arrays themselves, to be
    changed in place (`net.params["0.W"][...] = W`). A layer that stands at two places is one set of
    parameters, under the name of its first place, and its gradient is the sum over both.
    """

    def __init__(self, *layers: Layer) -> None:
        all_layers(layers)
        self.layers = tuple(layers)

    @property
    def parts(self) -> tuple[Layer, ...]:  # type: ignore[override]
        """The layers."""
        return self.layers

    def forward(
        self, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
    ) -> tuple[Array, Any]:
        """Each layer's output is the next one's input; the cache is the list of their caches.

        `mask` (N, T), True at the real steps of padded sequences, goes to every layer that `takes_mask`.
        """
        if mask is not None and not self.takes_mask:
            raise ValueError("expected a layer that takes a mask, such as an RNN, received a mask and none")
        caches = []
        for layer in self.layers:
            X, cache = forward_with(layer, X, train=train, rng=rng, mask=mask)
            caches.append(cache)
        return X, caches

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """The same path backwards: each layer turns the gradient at its output into that at its input."""
        grads = []
        for layer, own in zip(reversed(self.layers), reversed(cache), strict=True):
            dY, at_layer = layer.backward(dY, own)
            grads.append(at_layer)
        return dY, self.summed(reversed(grads))

    def param_grads(self, dY: Array, cache: Any) -> Grads:
        """As `backward`, but the first layer is spared the gradient at its input."""
        if not self.layers:
            return {}
        grads = []
        for layer, own in zip(self.layers[:0:-1], cache[:0:-1], strict=True):
            dY, at_layer = layer.backward(dY, own)
            grads.append(at_layer)
        grads.append(self.layers[0].param_grads(dY, cache[0]))
        return self.summed(reversed(grads))

    def flops(self, X: Array, Y: Array) -> int:
        """The sum over the layers."""
        total = 0
        for layer in self.layers:
            out = layer(X)
            total += layer.flops(X, out)
            X = out
        return total

    def __getitem__(self, i: int) -> Layer:
        return self.layers[i]

    def __iter__(self) -> Iterator[Layer]:
        return iter(self.layers)

    def __len__(self) -> int:
        return len(self.layers)

    def __repr__(self) -> str:
        return f"Sequential({', '.join(map(repr, self.layers))})"


def a_sequential(net: Any) -> None:
    """Refuse anything but layers in a row, which can be taken apart."""
    if not isinstance(net, Sequential):
        raise TypeError(f"expected net to be an nn.Sequential(…), received {checks.told(net)}")
