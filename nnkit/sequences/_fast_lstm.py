"""The LSTM's loop over time, in few passes over memory: what `LSTM.step` says, step by step, and backwards.

Numbers are stored units first, examples last: states (m, N), gates (T, 4, m, N) in the order o, f, i, g. So
each gate of a step lies in one piece, and one product serves all four, forth and back. Buffers are made once
and written into, for making arrays takes as long as filling them.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core.types import Array


def forward_in_time(gates: Array, W_h: Array, h: Array, c: Array, real: Any) -> tuple[Array, Array]:
    """States H and cells C (T + 1, m, N), from the first on; the inputs' share turns into the gates.

    What stands for o, f and i in the inputs' share and in W_h (4m, m) is halved: σ(z) = ½ + ½ tanh(z/2), so
    that one call of tanh serves all gates.
    """
    H, C = (np.empty_like(gates, shape=(len(gates) + 1, *h.shape)) for _ in range(2))
    share, part = np.empty_like(gates, shape=(len(W_h), h.shape[1])), np.empty_like(H[0])
    share_of_gates = share.reshape(gates[0].shape)
    H[0], C[0] = h, c
    for t, z in enumerate(gates):
        h, c = H[t + 1], C[t + 1]
        np.matmul(W_h, H[t], out=share)
        z += share_of_gates
        np.tanh(z, out=z)
        squashed = z[:3]
        squashed *= 0.5
        squashed += 0.5
        o, f, i, g = z
        np.multiply(f, C[t], out=c)
        np.multiply(i, g, out=part)
        c += part
        np.tanh(c, out=h)
        h *= o
        if real is not None:
            H[t + 1], C[t + 1] = np.where(real[t], h, H[t]), np.where(real[t], c, C[t])
    return H, C


def backward_in_time(
    dH: Array, gates: Array, H: Array, C: Array, W_hT: Array, dh: Array, dc: Array, real: Any
) -> tuple[Array, Array, Array]:
    """∂J/∂z at all steps, (4m, T, N), and ∂J/∂h, ∂J/∂c before the first; `dh`, `dc` are after the last."""
    T, _, m, N = gates.shape
    dZ = np.empty_like(gates)
    sums = dZ.reshape(T, 4 * m, N)
    at_end, (dh, dc, part) = (dh, dc), np.empty_like(C, shape=(3, m, N))
    dh[...], dc[...] = at_end
    for t in reversed(range(T)):
        kept = None if real is None else (dh.copy(), dc.copy())
        dz = dZ[t]
        dh += dH[t]
        slopes(gates[t], C[t], C[t + 1], H[t + 1], dz, part)
        part *= dh
        dc += part
        dz[0] *= dh
        dz[1:] *= dc
        dc *= gates[t, 1]
        np.matmul(W_hT, sums[t], out=dh)
        if kept is not None:
            dz *= real[t]
            dh[...], dc[...] = np.where(real[t], dh, kept[0]), np.where(real[t], dc, kept[1])
    return np.transpose(sums, (1, 0, 2)).copy(), dh, dc


def slopes(gates: Array, before: Array, c: Array, h: Array, dz: Array, dc: Array) -> None:
    """How much each weighted sum of a step moves what it feeds, into `dz`, and ∂h/∂c into `dc`.

    ∂h/∂z_o = tanh(c) o (1 − o), ∂c/∂z_f = c₋ f (1 − f), ∂c/∂z_i = g i (1 − i), ∂c/∂z_g = i (1 − g²), where
    c₋ is the cell before; ∂h/∂c = o (1 − tanh² c). Products that are there already are used: h = o tanh(c).
    """
    o, f, i, g = gates
    dz_o, dz_f, dz_i, dz_g = dz
    np.subtract(1, gates[:3], out=dz[:3])
    dz_o *= h
    dz_f *= f
    dz_f *= before
    np.multiply(i, g, out=dc)
    dz_i *= dc
    np.multiply(dc, g, out=dz_g)
    np.subtract(i, dz_g, out=dz_g)
    np.tanh(c, out=dc)
    dc *= h
    np.subtract(o, dc, out=dc)
