"""np.fft of what follows a control: spectra are complex numbers, pairs of real arrays."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import FLOAT
from nnkit.live.graph.places import broadcast
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace.pairs import FUNCTIONS, Pair, as_pair
from nnkit.live.trace.tracer import Tracer, node_of, tracer_of


def fft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Pair:
    """np.fft.fft, any length."""
    return _scaled(
        _transform(_fitted(a, n, axis), axis), np.shape(a)[axis] if n is None else n, norm, "forward"
    )


def ifft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Pair:
    """np.fft.ifft."""
    there = _transform(np.conjugate(as_pair(_fitted(a, n, axis))), axis)
    back = Pair(there.real, -there.imag)
    return _scaled(back, np.shape(there.real)[axis], norm, "backward")


def rfft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Pair:
    """np.fft.rfft: the half of the spectrum of real numbers that says all."""
    whole = fft(a, n, axis, norm)
    half = whole.shape[axis] // 2 + 1
    return whole[(slice(None),) * (axis % whole.ndim) + (slice(half),)]


def irfft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: None = None) -> Any:
    """np.fft.irfft: real numbers from half of their spectrum."""
    a = as_pair(a)
    n = 2 * (a.shape[axis] - 1) if n is None else n
    half = _fitted(a, n // 2 + 1, axis)
    front = (slice(None),) * (axis % a.ndim)
    mirrored = half[(*front, slice(1, (n + 1) // 2))][(*front, slice(None, None, -1))]
    real = np.concatenate([half.real, mirrored.real], axis=axis)
    first = np.zeros_like(half.imag)  # the imaginary parts of the first and the middle one are not looked at
    first[(*front, slice(1, (n + 1) // 2))] = half.imag[(*front, slice(1, (n + 1) // 2))]
    imag = np.concatenate([first, -mirrored.imag], axis=axis)
    return ifft(Pair(real, imag), None, axis, norm).real


def _fitted(a: Any, n: Any, axis: int) -> Any:
    """The array cut, or filled with zeros, to length n along the axis."""
    have = np.shape(a.real)[axis]
    if n is None or n == have:
        return a
    if isinstance(a, Pair):
        return Pair(_fitted(a.real, n, axis), _fitted(a.imag, n, axis))
    if n < have:
        return a[(slice(None),) * (axis % np.ndim(a)) + (slice(n),)]
    return np.pad(a, [(0, n - have if d == axis % np.ndim(a) else 0) for d in range(np.ndim(a))])


def _transform(a: Any, axis: int) -> Pair:
    pair = as_pair(a)
    shape = np.shape(pair.real)
    moved = np.moveaxis(np.empty(shape), axis, -1).shape
    nodes = [np.moveaxis(np.broadcast_to(part, shape), axis, -1) for part in (pair.real, pair.imag)]
    re, im = (broadcast(cast(node_of(x), FLOAT), moved) for x in nodes)
    both = current_graph().call("fft", (re, im), (2, *moved), FLOAT, (math.prod(moved[:-1]), moved[-1]))
    parts: Tracer = tracer_of(both, scalar=False)
    return Pair(np.moveaxis(parts[0], -1, axis).copy(), np.moveaxis(parts[1], -1, axis).copy())


def _scaled(a: Pair, n: int, norm: Any, here: str) -> Pair:
    """Divided by n, √n or 1, as `norm` asks in this direction."""
    by = math.sqrt(n) if norm == "ortho" else float(n) if (norm or "backward") == here else 1.0
    return a if by == 1.0 else Pair(a.real / by, a.imag / by)


FUNCTIONS |= {np.fft.fft: fft, np.fft.ifft: ifft, np.fft.irfft: irfft}
