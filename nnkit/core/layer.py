"""What every layer is: parameters, a forward map, and the chain rule backwards through it."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Self

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Grads, Rng

Cast = dict[int, tuple[Array, Array]]


class Layer:
    """A differentiable map from a batch (rows are examples) to a batch.

    `forward` returns its output and a *cache*: what `backward` will need. The caller hands the cache back;
    the layer does not keep it, so it may be used twice (time steps, tied weights) without one use
    overwriting the memory of the other.

    Attributes
    ----------
    params : the arrays that training changes, by name; empty for layers that have none.
    buffers : arrays that are remembered but not trained (running statistics).
    takes_mask : whether `forward` has an argument `mask` (N, T), True at the real steps of padded sequences.
    """

    params: Mapping[str, Array] = MappingProxyType({})
    buffers: Mapping[str, Array] = MappingProxyType({})
    takes_mask: bool = False

    def forward(self, X: Array, *, train: bool = False, rng: Rng | None = None) -> tuple[Array, Any]:
        """Output for the batch `X`, and the cache for `backward`."""
        raise checks.missing(self, "forward(X, *, train=False, rng=None)", "(Y, cache)")

    def backward(self, dY: Array, cache: Any) -> tuple[Array, Grads]:
        """From ∂J/∂Y to ∂J/∂X and the parameters' gradients (a dictionary with the keys of `params`)."""
        raise checks.missing(self, "backward(dY, cache)", "(∂J/∂X, gradients by name)")

    def param_grads(self, dY: Array, cache: Any) -> Grads:
        """The gradients of the parameters alone: what a first layer needs, whose input nobody trains."""
        return self.backward(dY, cache)[1]

    def __call__(self, X: Array, *, mask: Any = None) -> Array:
        """Output for the batch `X`, as at test time; `mask` (N, T) for layers that take one."""
        if mask is not None and not self.takes_mask:
            raise TypeError(
                f"expected no mask: {type(self).__name__} takes none, received {type(mask).__name__}"
            )
        return forward_with(self, X, mask=mask)[0]

    def flops(self, X: Array, Y: Array) -> int:
        """Additions and multiplications of `forward`: one per number of Y, unless a layer knows better."""
        return Y.size

    def astype(self, dtype: Any) -> Self:
        """A copy of the layer whose arrays have another floating type, such as `np.float32`."""
        checks.floating(dtype)
        twin = copy.deepcopy(self)
        twin._cast(np.dtype(dtype), {})
        return twin

    def _cast(self, dtype: np.dtype[Any], done: Cast) -> None:
        """Change the type of each array once: `done` pairs the old ones, by identity, with the new ones."""
        for arrays in (self.params, self.buffers):
            if isinstance(arrays, dict):
                arrays.update({name: _cast_once(a, dtype, done) for name, a in arrays.items()})


def forward_with(
    layer: Layer, X: Array, *, train: bool = False, rng: Rng | None = None, mask: Any = None
) -> tuple[Array, Any]:
    """`layer.forward`, with the mask if there is one and the layer asks for it."""
    more = {} if mask is None or not getattr(layer, "takes_mask", False) else {"mask": mask}
    try:
        answer = layer.forward(X, train=train, rng=rng, **more)
    except TypeError:
        _check_signature(layer, more)
        raise
    if not isinstance(answer, tuple) or len(answer) != 2:
        name, received = type(layer).__name__, type(answer).__name__
        raise TypeError(f"expected {name}.forward to return the pair (Y, cache), received {received}")
    return answer


def _check_signature(layer: Layer, more: dict[str, Any]) -> None:
    """Refuse a `forward` that cannot be called as every layer's is."""
    signature = inspect.signature(layer.forward)
    try:
        signature.bind(None, train=False, rng=None, **more)
    except TypeError:
        wanted = f"forward(X, *, train=False, rng=None{', mask=None' if more else ''})"
        raise TypeError(f"expected {type(layer).__name__} to have {wanted}, received {signature}") from None


def _cast_once(a: Array, dtype: np.dtype[Any], done: Cast) -> Array:
    old, new = done.get(id(a)) or (a, a.astype(dtype))
    done[id(old)], done[id(new)] = (old, new), (new, new)  # kept, lest another array take an old one's id
    return new


def a_layer(net: Any, way_out: str = "") -> None:
    """Refuse anything but a network: a path in its place, its class, its arrays alone."""
    if not isinstance(net, Layer):
        received = f"{checks.told(net)} ({way_out})" if way_out else checks.told(net)
        raise TypeError(f"expected net to be a network such as nn.Sequential(…), received {received}")


def all_layers(layers: Sequence[Any]) -> None:
    """Refuse anything but layers: a class that was not called, a function, a list of layers."""
    for i, layer in enumerate(layers):
        if isinstance(layer, type) or not (hasattr(layer, "forward") and hasattr(layer, "backward")):
            received = f"the class {layer.__name__}" if isinstance(layer, type) else type(layer).__name__
            raise TypeError(f"expected layers, received {received} as argument {i}")
