"""Which function of NumPy is stood in for by which: the one table, by kind, that the book prints too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.stand_ins import (
    along,
    creation,
    decompositions,
    elements,
    items,
    linalg,
    movement,
    order,
    polynomials,
    products,
    reductions,
    relatives,
    selection,
    series,
    spectra,
    statistics,
)
from nnkit.live.trace import pairs
from nnkit.live.trace.tracer import Tracer


def _names(module: Any, names: str) -> list[Any]:
    """The functions of these names; newer or older NumPys may lack one."""
    return [getattr(module, n) for n in names.split() if hasattr(module, n)]


MOVES = _names(
    np,
    "transpose swapaxes moveaxis rollaxis reshape ravel expand_dims squeeze broadcast_to flip fliplr "
    "flipud rot90 roll repeat tile split array_split hsplit vsplit dsplit diagonal delete unstack "
    "matrix_transpose resize",
)
MOVES += _names(np.fft, "fftshift ifftshift")
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
        np.tril_indices_from: lambda arr, k=0: np.tril_indices(arr.shape[0], k, arr.shape[1]),
        np.triu_indices_from: lambda arr, k=0: np.triu_indices(arr.shape[0], k, arr.shape[1]),
        np.diag_indices_from: lambda arr: np.diag_indices(arr.shape[0], arr.ndim),
        np.iscomplexobj: lambda _: False,
        np.isrealobj: lambda _: True,
    },
    "elements": {
        np.where: selection.where, np.clip: selection.clip, np.select: selection.select,
        np.nan_to_num: selection.nan_to_num, np.round: elements.round_, np.around: elements.round_, np.isclose: elements.isclose,
        np.sinc: elements.sinc, np.interp: series.interp, np.polyval: polynomials.polyval, np.real: lambda x: x,
        np.isin: relatives.isin, np.fix: relatives.fix, np.isposinf: elements.isposinf, np.isneginf: elements.isneginf,
        np.isreal: lambda x: np.ones_like(x, dtype=bool), np.iscomplex: lambda x: np.zeros_like(x, dtype=bool),
    } | dict.fromkeys(_names(np, "astype"), lambda x, dtype, /, *, copy=True: x.astype(dtype)),
    "polynomials": {getattr(np, f"poly{f}"): getattr(polynomials, f"poly{f}") for f in ("", "add", "sub", "mul", "div", "der", "int")},
    "new arrays": {
        np.zeros_like: creation.filled_like(0), np.ones_like: creation.filled_like(1), np.empty_like: creation.filled_like(0),
        np.full_like: creation.full_like, np.copy: creation.copy, np.copyto: creation.copyto,
        np.array: creation.array_like, np.asarray: creation.as_array, np.zeros: creation.created(np.zeros),
        np.ones: creation.created(np.ones), np.empty: creation.created(np.zeros), np.full: creation.full,
        np.eye: creation.created(np.eye), np.identity: creation.created(np.identity), np.arange: creation.created(np.arange),
        np.linspace: creation.linspace, np.logspace: creation.logspace,
        np.geomspace: relatives.geomspace, np.vander: relatives.vander,
    },
    "reductions": {
        np.mean: statistics.mean, np.var: statistics.var, np.std: statistics.std, np.average: statistics.average,
        np.ptp: statistics.ptp,
        np.argmax: reductions.arg("argmax"), np.argmin: reductions.arg("argmin"),
        np.cumsum: reductions.running("sum"), np.cumprod: reductions.running("prod"),
        np.median: order.median, np.quantile: order.quantile, np.percentile: order.percentile,
        np.nanmedian: order.nanmedian, np.nanquantile: order.nanquantile, np.nanpercentile: order.nanpercentile,
        np.nansum: statistics.nan_ignored(np.sum, 0.0), np.nanprod: statistics.nan_ignored(np.prod, 1.0),
        np.nanmax: statistics.nan_extreme(np.max, -np.inf), np.nanmin: statistics.nan_extreme(np.min, np.inf),
        np.nanmean: statistics.nanmean, np.nanvar: relatives.nanvar, np.nanstd: relatives.nanstd,
        np.nancumsum: statistics.nan_ignored(np.cumsum, 0.0), np.nancumprod: statistics.nan_ignored(np.cumprod, 1.0),
        np.nanargmax: statistics.nan_ignored(np.argmax, -np.inf), np.nanargmin: statistics.nan_ignored(np.argmin, np.inf),
        np.count_nonzero: statistics.count_nonzero,
        np.allclose: elements.allclose, np.array_equal: elements.array_equal, np.array_equiv: elements.array_equiv,
        np.diff: series.diff, np.cov: statistics.cov, np.corrcoef: statistics.corrcoef, np.histogram: statistics.histogram, np.histogram_bin_edges: relatives.histogram_bin_edges, np.bincount: statistics.bincount, np.gradient: series.gradient,
        np.ediff1d: relatives.ediff1d, np.unwrap: relatives.unwrap,
    } | {getattr(np, f): reductions.reduction(name) for f, name in REDUCTIONS.items()}
      | dict.fromkeys(_names(np, "trapezoid") or _names(np, "trapz"), series.trapezoid)
      | {f: getattr(relatives, f.__name__) for f in _names(np, "cumulative_sum cumulative_prod")},
    "products": {
        np.dot: products.dot, np.vdot: products.vdot, np.inner: products.inner, np.outer: products.outer,
        np.tensordot: products.tensordot, np.einsum: products.einsum, np.kron: products.kron, np.cross: products.cross,
        np.trace: lambda a, offset=0, axis1=0, axis2=1: np.sum(np.diagonal(a, offset, axis1, axis2), axis=-1),
        np.convolve: series.convolve, np.correlate: series.correlate,
        np.linalg.norm: linalg.norm, np.linalg.solve: linalg.solve, np.linalg.inv: linalg.inv,
        np.linalg.det: linalg.det, np.linalg.cholesky: decompositions.cholesky, np.linalg.eigvalsh: decompositions.eigvalsh,
        np.linalg.lstsq: decompositions.lstsq, np.linalg.pinv: decompositions.pinv, np.linalg.svd: decompositions.svd,
        np.polyfit: decompositions.polyfit, np.linalg.matrix_power: relatives.matrix_power,
        np.linalg.matrix_rank: linalg.matrix_rank, np.linalg.cond: linalg.cond, np.linalg.slogdet: linalg.slogdet,
        np.linalg.multi_dot: linalg.multi_dot,
    } | {getattr(np.linalg, f): stand_in for f, stand_in in linalg.ALIASES.items() if hasattr(np.linalg, f)}
      | dict.fromkeys(_names(np.linalg, "svdvals"), decompositions.svdvals),
    "spectra": {
        np.fft.fft: spectra.fft, np.fft.ifft: spectra.ifft, np.fft.rfft: spectra.rfft, np.fft.irfft: spectra.irfft,
        np.angle: pairs.angle, np.imag: np.zeros_like,
    },
    "order and places": {
        np.sort: order.sort, np.argsort: order.argsort, np.partition: lambda a, kth, axis=-1: order.sort(a, axis),
        np.searchsorted: order.searchsorted, np.digitize: order.digitize,
        np.take: items.take, np.compress: relatives.compress, np.extract: relatives.extract, np.unravel_index: items.unravel_index, np.take_along_axis: items.take_along_axis,
        np.put_along_axis: items.put_along_axis, np.fill_diagonal: items.fill_diagonal,
    },
    "shape": {
        np.append: movement.append, np.insert: movement.insert, np.block: movement.block,
        np.pad: movement.pad, np.apply_along_axis: along.apply_along_axis,
        np.meshgrid: movement.several(np.meshgrid, copies=True),
        np.broadcast_arrays: movement.broadcast_arrays,
        np.atleast_1d: movement.several(np.atleast_1d, copies=False),
        np.atleast_2d: movement.several(np.atleast_2d, copies=False),
        np.atleast_3d: movement.several(np.atleast_3d, copies=False),
    } | {f: movement.rearranged(f) for f in MOVES}
      | {f: movement.with_zeros(f) for f in FILLS}
      | {f: movement.joined(f) for f in JOINS},
}  # fmt: skip
FUNCTIONS = {function: stand_in for group in GROUPS.values() for function, stand_in in group.items()}
