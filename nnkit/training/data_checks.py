"""Do inputs and targets fit the network and the loss? If not: what fits, tried out before it is advised."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.rows import array_of_rows, foreign, rows
from nnkit.core.types import Array
from nnkit.core.way_out import as_numpy
from nnkit.data.tables import column
from nnkit.losses import Loss, one_hot
from nnkit.losses.loss import NothingCounts
from nnkit.training.batches import check_weights
from nnkit.training.precision import in_precision, precision

Way = tuple[str, Callable[[Any], Any]]
PART = 256  # targets looked at together


def check_data(net: Layer, loss: Loss, X: Any, T: Any, X_name: str, T_name: str) -> tuple[Array, Any]:
    """Inputs and targets in the network's precision, if they fit one another, the network and the loss.

    The network answers to the first example only; the loss sees that answer beside every target.
    """
    dtype = precision(net)
    if not _plain(X):
        _refuse(X, X_name, lambda x: net(in_precision(x[:1], dtype)), _INPUTS)
    if _plain(T):
        rows(X, T, X_name, T_name)
    X = in_precision(X, dtype)
    if X.dtype.kind == "f":
        checks.finite(X, X_name)
    first = _answer(net, X, X_name, dtype)
    fits = _Fits(loss, first)
    if not _plain(T):
        _refuse(T, T_name, fits, _targets(first))
    T = in_precision(T, dtype)
    if T.dtype.kind == "f":
        checks.finite(T, T_name)
    try:
        fits(T)
    except NothingCounts:
        raise
    except (TypeError, ValueError, IndexError) as error:
        way = _way_out(T, T_name, fits, _targets(first))
        if way is None:
            loss.value(np.repeat(first, len(T), axis=0), T)  # says it of all targets, not of some
            raise
        what = f"{T_name} that fits {loss!r} and outputs of shape {('N', *first.shape[1:])}".replace("'", "")
        raise type(error)(f"expected {what}, received {T.dtype} of shape {T.shape} (use {way})") from None
    return X, T


def check_weighted(loss: Loss, weights: Any, X: Array) -> Array | None:
    """Weights of the examples in the precision of the inputs, if the loss takes such weights."""
    if weights is None:
        return None
    check_weights(weights, len(X))
    for function in (loss.value, loss.grad, loss.value_and_grad):
        try:
            inspect.signature(function).bind(None, None, None)
        except TypeError:
            raise TypeError(
                f"expected a loss that takes weights for sample_weights, received {loss!r}"
            ) from None
    weights_alike: Array = in_precision(weights, X.dtype if X.dtype.kind == "f" else None)
    return weights_alike


def check_mask(net: Layer, mask: Any, X: Array) -> None:
    """Refuse a mask that does not fit the sequences, or a network that takes none."""
    if mask is None:
        return
    if not getattr(net, "takes_mask", False):
        raise TypeError(f"expected no mask, as no layer of net takes one, received {type(mask).__name__}")
    checks.real_steps(mask, X)


class _Fits:
    """Asks the loss about targets beside the answer to one example, some at a time; passes on its refusal.

    That none of them counts is one only if it is so of all.
    """

    def __init__(self, loss: Loss, first: Array) -> None:
        self.loss, self.first = loss, first

    def __call__(self, T: Any) -> None:
        parts = [T[start : start + PART] for start in range(0, len(T), PART)]
        idle = 0
        with np.errstate(all="ignore"):
            for part in parts:
                try:
                    self.loss.value(np.repeat(self.first, len(part), axis=0), part)
                except NothingCounts:
                    idle += 1
                    if idle == len(parts):
                        raise


def _answer(net: Layer, X: Array, name: str, dtype: Any) -> Array:
    """The network's answer to the first example; a refusal names the shape that all examples have."""
    try:
        return net(X[:1])
    except (TypeError, ValueError) as error:
        way = _way_out(X, name, lambda x: net(in_precision(x[:1], dtype)), _INPUTS)
        if way is not None:
            raise type(error)(
                f"expected {name} that fits the network, received {X.dtype} of shape {X.shape} (use {way})"
            ) from None
        said = re.sub(r"(received .*?\()1(?=[,)])", rf"\g<1>{len(X)}", str(error))
        raise type(error)(said) from None


def _refuse(x: Any, name: str, fits: Callable[[Any], Any], ways: Sequence[Way]) -> None:
    """Say how a list, a table, a tensor becomes an array that fits."""
    way = _way_out(x, name, fits, ways)
    if way is None:
        array_of_rows(x, name)
    raise TypeError(
        f"expected {name} to be an array with examples along the first axis, "
        f"received {type(x).__name__} (use {way})"
    )


def _way_out(x: Any, name: str, fits: Callable[[Any], Any], ways: Sequence[Way]) -> str | None:
    """The first expression that makes of x what fits."""
    array, start = as_numpy(x, name)
    for then, convert in (_AS_IT_IS, *ways):
        try:
            with np.errstate(all="ignore"):
                y = convert(array)
                if not len(y) or y.dtype.kind not in "fiub":
                    continue
                fits(y)
        except Exception:  # whatever it says, this is not the way
            continue
        return then.format(start)
    return None


def _plain(x: Any) -> bool:
    return (isinstance(x, np.ndarray) or checks.traced(x)) and not foreign(x)


def _whole(x: Array) -> Any:
    """Whole numbers as integers; others are no labels."""
    labels = x.astype(int)
    if not np.array_equal(labels, x):
        raise ValueError("no whole numbers")
    return labels


def _only_column(x: Any) -> Any:
    """(N, 1) as (N,)."""
    if x.shape[1:] != (1,):
        raise ValueError("no column")
    return x[:, 0]


def _classes(x: Array) -> Any:
    """Names of classes as labels; numbers are left alone."""
    if x.dtype.kind not in "UOS":
        raise TypeError("no names")
    return np.unique(x, return_inverse=True)[1]


_AS_IT_IS: Way = ("{}", lambda x: x)
_INPUTS: tuple[Way, ...] = (
    ("{}.astype(float)", lambda x: x.astype(float)),
    ("{}.astype(int)", _whole),
    ("nn.column({})", column),
)


def _targets(first: Array) -> tuple[Way, ...]:
    K = first.shape[-1]
    return (
        ("nn.column({})", column),
        ("{}[:, 0]", _only_column),
        ("{}.astype(int)", _whole),
        ("{}.astype(float)", lambda t: t.astype(float)),
        ("{}[:, 0].astype(int)", lambda t: _whole(_only_column(t))),
        (f"nn.one_hot({{}}, {K})", lambda t: one_hot(t, K)),
        ("np.unique({}, return_inverse=True)[1]", _classes),
        ("nn.column(np.unique({}, return_inverse=True)[1])", lambda t: column(_classes(t))),
        (f"nn.one_hot(np.unique({{}}, return_inverse=True)[1], {K})", lambda t: one_hot(_classes(t), K)),
    )
