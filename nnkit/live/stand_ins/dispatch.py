"""Which NumPy functions a figure may use: NumPy's dispatch ends here; the book's table is made here."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.stand_ins import items as indexing
from nnkit.live.stand_ins import movement as structure
from nnkit.live.stand_ins import products as linear
from nnkit.live.stand_ins import reductions
from nnkit.live.stand_ins import statistics as c
from nnkit.live.stand_ins import ufuncs as elementwise
from nnkit.live.trace.tracer import Tracer, fresh, value


def apply_ufunc(ufunc: np.ufunc, method: str, inputs: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """What NEP 13 asks for: a ufunc met a tracer."""
    name = ufunc.__name__
    if method == "__call__":
        if name == "matmul":
            return linear.ufunc_matmul(ufunc, inputs, kwargs)
        if name == "vecdot":
            return linear.vecdot(ufunc, inputs, kwargs)
        return elementwise.elementwise(ufunc, inputs, dict(kwargs))
    if method == "reduce":
        return reductions.ufunc_reduce(ufunc, inputs, dict(kwargs))
    if method == "accumulate":
        return reductions.ufunc_accumulate(ufunc, inputs, dict(kwargs))
    if method == "outer":
        a, b = inputs
        return ufunc(np.reshape(a, np.shape(a) + (1,) * np.ndim(b)), b)
    if method == "at" and name == "add":
        return indexing.add_at(*inputs)
    raise LiveError(
        f"np.{name}.{method} is not available in live figures", "the appendix on live figures lists what is"
    )


def apply_function(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """What NEP 18 asks for: a NumPy function met a tracer."""
    stand_in = FUNCTIONS.get(function)
    public = [part for part in function.__module__.split(".")[1:] if not part.startswith("_")]
    name = ".".join(["np", *public, function.__name__])
    if stand_in is None:
        raise LiveError(
            f"{name} is not available in live figures", "the appendix on live figures lists what is"
        )
    given = dict(kwargs)
    out = given.pop("out", None)
    try:
        bound = _signature(stand_in).bind(*args, **given)
    except TypeError as problem:
        raise LiveError(
            f"{name} was given what a live figure cannot follow: {problem}",
            "leave the argument out, and write what it does as a step of its own",
        ) from None
    out = bound.arguments.pop("out", out)
    result = stand_in(*bound.args, **bound.kwargs)
    return result if out is None else elementwise.into(out, result)


_signature = functools.cache(inspect.signature)


def _array_like(a: Any, dtype: Any = None, *, copy: Any = None, like: Any = None) -> Any:
    array = fresh(value(a), scalar=False)
    return array.copy() if dtype is None else array.astype(dtype)


def _created(function: Callable[..., Any]) -> Callable[..., Any]:
    """np.zeros(shape, like=tracer): a constant array that can be written to."""
    return lambda *args, like=None, **kwargs: fresh(value(function(*args, **kwargs)), scalar=False)


def _zeros_like(fill: float) -> Callable[..., Any]:
    return lambda a, dtype=None, order="K", subok=True, shape=None: elementwise.like(a, fill, dtype, shape)


def _full_like(
    a: Any, fill_value: Any, dtype: Any = None, order: Any = "K", subok: bool = True, shape: Any = None
) -> Any:
    return elementwise.like(a, fill_value, dtype, shape)


def _copyto(dst: Any, src: Any, casting: Any = "same_kind", where: Any = True) -> None:
    elementwise.into(dst, src, where)


def _put_along_axis(arr: Any, indices: Any, values: Any, axis: Any) -> None:
    key = tuple(
        indices
        if d == axis % arr.ndim
        else np.arange(n).reshape([-1 if e == d else 1 for e in range(arr.ndim)])
        for d, n in enumerate(indices.shape)
    )
    arr[key] = values


def _fill_diagonal(a: Any, val: Any) -> None:
    k = np.arange(min(a.shape))
    a[(k,) * a.ndim] = val


def _names(module: Any, names: str) -> list[Any]:
    """The functions of these names; newer or older NumPys may lack one."""
    return [getattr(module, n) for n in names.split() if hasattr(module, n)]


MOVES = _names(
    np,
    "transpose swapaxes moveaxis rollaxis reshape ravel expand_dims squeeze broadcast_to flip fliplr "
    "flipud rot90 roll repeat tile split array_split hsplit vsplit dsplit diagonal delete unstack "
    "matrix_transpose resize",
)
MOVES.append(np.lib.stride_tricks.sliding_window_view)
FILLS = _names(np, "diag diagflat tril triu")
JOINS = _names(np, "concatenate stack vstack hstack dstack column_stack")
REDUCTIONS = {
    "sum": "sum",
    "prod": "prod",
    "max": "max",
    "min": "min",
    "amax": "max",
    "amin": "min",
    "any": "any",
    "all": "all",
}

GROUPS: dict[str, dict[Any, Callable[..., Any]]] = {
    "questions about an array": {
        np.shape: lambda a: a.shape,
        np.ndim: lambda a: a.ndim,
        np.size: lambda a, axis=None: a.size if axis is None else a.shape[axis],
        np.result_type: lambda *xs: np.result_type(*(x.dtype if isinstance(x, Tracer) else x for x in xs)),
        np.iscomplexobj: lambda _: False,
        np.isrealobj: lambda _: True,
    },
    "elements": {
        np.where: elementwise.where, np.clip: elementwise.clip, np.select: c.select,
        np.nan_to_num: c.nan_to_num, np.round: c.round_, np.around: c.round_, np.isclose: c.isclose,
        np.sinc: c.sinc, np.interp: c.interp, np.polyval: c.polyval, np.real: lambda x: x,
    },
    "new arrays": {
        np.zeros_like: _zeros_like(0), np.ones_like: _zeros_like(1), np.empty_like: _zeros_like(0),
        np.full_like: _full_like, np.copy: structure.copy, np.copyto: _copyto,
        np.array: _array_like, np.asarray: _array_like, np.zeros: _created(np.zeros),
        np.ones: _created(np.ones), np.empty: _created(np.zeros), np.full: _created(np.full),
        np.eye: _created(np.eye), np.identity: _created(np.identity), np.arange: _created(np.arange),
        np.linspace: c.linspace, np.logspace: c.logspace,
    },
    "reductions": {
        np.mean: reductions.mean, np.var: reductions.var, np.std: reductions.std, np.average: c.average,
        np.ptp: c.ptp,
        np.argmax: reductions.arg("argmax"), np.argmin: reductions.arg("argmin"),
        np.cumsum: reductions.running("sum"), np.cumprod: reductions.running("prod"),
        np.median: c.median, np.quantile: c.quantile, np.percentile: c.percentile,
        np.nansum: c.nan_ignored(np.sum, 0.0), np.nanprod: c.nan_ignored(np.prod, 1.0),
        np.nanmax: c.nan_extreme(np.max, -np.inf), np.nanmin: c.nan_extreme(np.min, np.inf),
        np.nanmean: c.nanmean,
        np.count_nonzero: c.count_nonzero,
        np.allclose: c.allclose, np.array_equal: c.array_equal,
        np.diff: c.diff, np.cov: c.cov, np.corrcoef: c.corrcoef, np.histogram: c.histogram,
    } | {getattr(np, f): reductions.reduction(name) for f, name in REDUCTIONS.items()}
      | dict.fromkeys(_names(np, "trapezoid") or _names(np, "trapz"), c.trapezoid),
    "products": {
        np.dot: linear.dot, np.vdot: linear.vdot, np.inner: linear.inner, np.outer: linear.outer,
        np.tensordot: linear.tensordot, np.einsum: linear.einsum, np.kron: c.kron, np.cross: c.cross,
        np.trace: lambda a, offset=0, axis1=0, axis2=1: np.sum(np.diagonal(a, offset, axis1, axis2), axis=-1),
        np.convolve: c.convolve, np.correlate: c.correlate,
        np.linalg.norm: linear.norm, np.linalg.solve: linear.solve, np.linalg.inv: linear.inv,
        np.linalg.det: linear.det,
    },
    "order and places": {
        np.sort: c.sort, np.argsort: c.argsort, np.partition: lambda a, kth, axis=-1: c.sort(a, axis),
        np.searchsorted: c.searchsorted, np.digitize: c.digitize,
        np.take: indexing.take, np.take_along_axis: indexing.take_along_axis,
        np.put_along_axis: _put_along_axis, np.fill_diagonal: _fill_diagonal,
    },
    "shape": {
        np.append: structure.append, np.insert: structure.insert, np.block: structure.block,
        np.pad: structure.pad,
        np.meshgrid: structure.several(np.meshgrid, copies=True),
        np.broadcast_arrays: structure.broadcast_arrays,
        np.atleast_1d: structure.several(np.atleast_1d, copies=False),
        np.atleast_2d: structure.several(np.atleast_2d, copies=False),
        np.atleast_3d: structure.several(np.atleast_3d, copies=False),
    } | {f: structure.rearranged(f) for f in MOVES}
      | {f: structure.with_zeros(f) for f in FILLS}
      | {f: structure.joined(f) for f in JOINS},
}  # fmt: skip
FUNCTIONS = {function: stand_in for group in GROUPS.values() for function, stand_in in group.items()}
