"""The LSTM's loop over time, in few passes over memory: what `LSTM.step` says, step by step, and backwards.

Numbers are stored units first, examples last: gates (4, m, N) in the order o, f, i, g, and what enters a step
as columns [h; x; 1], (m + p + 1, N). So each gate lies in one piece, and one product with all weights,
(4m, m + p + 1), serves all four. Arrays are made once and written into, and their parts are named outside the
loop, for both would take as long as the sums themselves.
"""

from __future__ import annotations

from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from nnkit.core.types import Array

NEAR = 1 << 17  # bytes of gates whose slopes are computed together, few enough to stay in the cache


class Steps(NamedTuple):
    """T steps: what the way back needs, and where to go on."""

    entering: Array  # [h; x; 1], (T + 1, m + p + 1, N); in the last one only h is filled in
    H: Array  # the h in it, (T + 1, m, N)
    C: Array  # (T + 1, m, N)
    gates: Array  # (T, 4, m, N)
    summands: Array  # f ⊙ c and i ⊙ g, which make the new cell, (T, 2, m, N)
    tanh_C: Array  # of the new cells, (T, m, N)
    real: Any  # False at padded steps, (T, 1, N); None if there are none


def forward_in_time(W: Array, rows: Array, h: Array, c: Array, real: Any) -> Steps:
    """All steps for the inputs [x, 1], (T, N, p + 1), from h and c (m, N) on.

    What stands for o, f and i in W is halved: σ(z) = ½ + ½ tanh(z/2), so that one call of tanh serves all
    gates.
    """
    (T, N, width), m = rows.shape, len(h)
    either = W[0, 0] * rows[0, 0, 0]  # traced in a live figure, if one of the two is
    entering, C, gates, summands, tanh_C = (
        np.empty_like(either, shape=shape)
        for shape in ((T + 1, m + width, N), (T + 1, m, N), (T, 4, m, N), (T, 2, m, N), (T, m, N))
    )
    H, sums, half = entering[:, :m], gates.reshape(T, 4 * m, N), np.array(0.5, rows.dtype)
    entering[:-1, m:], H[0], C[0] = np.transpose(rows, (0, 2, 1)), h, c
    each = zip(entering, sums, gates, gates[:, :3], summands, C, tanh_C, strict=False)
    for t, (hx1, z, (o, f, i, g), squashed, (kept, new), c, tanh_c) in enumerate(each, 1):
        np.matmul(W, hx1, z)
        np.tanh(z, z)
        np.multiply(squashed, half, squashed)
        np.add(squashed, half, squashed)
        np.multiply(f, c, kept)
        np.multiply(i, g, new)
        np.add(kept, new, C[t])
        np.tanh(C[t], tanh_c)
        np.multiply(o, tanh_c, H[t])
        if real is not None:
            H[t], C[t] = np.where(real[t - 1], H[t], H[t - 1]), np.where(real[t - 1], C[t], c)
    return Steps(entering, H, C, gates, summands, tanh_C, real)


def backward_in_time(
    dH: Array, steps: Steps, W_hT: Array, W_xT: Array | None, dh: Array, dc: Array
) -> tuple[Array, Array | None, Array, Array]:
    """∂J/∂W, ∂J/∂x (T, p, N) where W_xT is given, and ∂J/∂h, ∂J/∂c before the first step.

    `dH` is the gradient at the states (T, m, N), `dh` and `dc` those at the last that come from what follows.
    """
    entering, gates, real = steps.entering, steps.gates, steps.real
    T, _, m, N = gates.shape
    span = min(T, max(1, NEAR // gates[0].nbytes))
    slopes, slopes_c = (np.empty_like(gates, shape=(span, *shape)) for shape in ((4, m, N), (m, N)))
    dW, part = (np.zeros_like(gates, shape=(4 * m, entering.shape[1])) for _ in range(2))
    dX = None if W_xT is None else np.empty_like(gates, shape=(T, len(W_xT), N))
    following, (dh, dc) = (dh, dc), np.empty_like(gates, shape=(2, m, N))
    dh[...], dc[...] = following
    for start in reversed(range(0, T, span)):
        now = slice(start, min(start + span, T))
        dZ, to_c = slopes[: now.stop - start], slopes_c[: now.stop - start]
        write_slopes(gates[now], steps.summands[now], steps.tanh_C[now], steps.H[1:][now], dZ, to_c)
        sums = dZ.reshape(len(dZ), 4 * m, N)
        here = repeat(None) if real is None else real[now]
        entered = np.transpose(entering[now], (0, 2, 1)).copy()
        each = zip(dH[now], dZ, sums, to_c, gates[now, 1], entered, here, strict=False)
        for asked, (dz_o, dz_f, dz_i, dz_g), dz, dh_dc, f, rows, there in reversed(list(each)):
            after = None if there is None else (dh.copy(), dc.copy())
            np.add(dh, asked, dh)
            np.multiply(dh_dc, dh, dh_dc)
            np.add(dc, dh_dc, dc)
            np.multiply(dz_o, dh, dz_o)
            np.multiply(dz_f, dc, dz_f)
            np.multiply(dz_i, dc, dz_i)
            np.multiply(dz_g, dc, dz_g)
            np.multiply(dc, f, dc)
            if after is not None:
                dz *= there
            np.matmul(W_hT, dz, dh)
            np.matmul(dz, rows, part)
            np.add(dW, part, dW)
            if after is not None:
                dh[...], dc[...] = np.where(there, dh, after[0]), np.where(there, dc, after[1])
        if W_xT is not None and dX is not None:
            np.matmul(W_xT, sums, dX[now])
    return dW, dX, dh, dc


def write_slopes(gates: Array, summands: Array, tanh_c: Array, h: Array, dz: Array, dh_dc: Array) -> None:
    """How much each weighted sum moves what it feeds, into `dz`, and ∂h/∂c into `dh_dc`, for some steps.

    ∂h/∂z_o = o (1 − o) tanh(c), ∂c/∂z_f = f (1 − f) c₋, ∂c/∂z_i = i (1 − i) g, ∂c/∂z_g = i (1 − g²), where
    c₋ is the cell before; ∂h/∂c = o (1 − tanh² c). Products that are there already are used: f c₋, i g, and
    h = o tanh(c).
    """
    o, i, g, new = gates[:, 0], gates[:, 2], gates[:, 3], summands[:, 1]
    dz_o, dz_fi, dz_g = dz[:, 0], dz[:, 1:3], dz[:, 3]
    np.subtract(1, gates[:, :3], dz[:, :3])
    np.multiply(dz_o, h, dz_o)
    np.multiply(dz_fi, summands, dz_fi)
    np.multiply(new, g, dz_g)
    np.subtract(i, dz_g, dz_g)
    np.multiply(tanh_c, h, dh_dc)
    np.subtract(o, dh_dc, dh_dc)
