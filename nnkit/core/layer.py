"""What every layer is: parameters, a forward map, and the chain rule backwards through it."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Self

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Grads, Rng


class Layer:
    """A differentiable map from a batch (rows are examples) to a batch.

    `forward` returns its output and a *cache*: what `backward` will need. The caller hands the cache back;
    the layer does not keep it, so it may be used twice (time steps, tied weights) without one use
    overwriting the memory of the other.

    Attributes
    ----------
    params : the arrays that training changes, by name; empty for layers that have none.
    buffers : arrays that are remembered but not trained (running statistics).
    """

    params: Mapping[str, Array] = MappingProxyType({})
    buffers: Mapping[str, Array] = MappingProxyType({})

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Output for the batch `X`, and the cache for `backward`."""
        raise NotImplementedError

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """From ∂J/∂Y to ∂J/∂X and the parameters' gradients (a dictionary with the keys of `params`)."""
        raise NotImplementedError

    def param_grads(self, dY: Array, cache: Any) -> Grads:
        """The gradients of the parameters alone: what a first layer needs, whose input nobody trains."""
        return self.backward(dY, cache)[1]

    def __call__(self, X: Array) -> Array:
        """Output for the batch `X`, as at test time."""
        return self.forward(X)[0]

    def flops(self, X: Array, Y: Array) -> int:
        """Additions and multiplications of `forward`: one per number of Y, unless a layer knows better."""
        return Y.size

    def astype(self, dtype: Any) -> Self:
        """A copy of the layer whose arrays have another floating type, such as `np.float32`."""
        checks.floating(dtype)
        twin = copy.deepcopy(self)
        twin._cast(np.dtype(dtype))
        return twin

    def _cast(self, dtype: np.dtype[Any]) -> None:
        for arrays in (self.params, self.buffers):
            if isinstance(arrays, dict):
                arrays.update({name: a.astype(dtype) for name, a in arrays.items()})


def all_layers(layers: Sequence[Any]) -> None:
    """Refuse anything but layers: a class that was not called, a function, a list of layers."""
    for i, layer in enumerate(layers):
        if isinstance(layer, type) or not (hasattr(layer, "forward") and hasattr(layer, "backward")):
            received = f"the class {layer.__name__}" if isinstance(layer, type) else type(layer).__name__
            raise TypeError(f"expected layers, received {received} as argument {i}")
