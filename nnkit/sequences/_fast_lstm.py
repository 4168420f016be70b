"""The LSTM's loop over time, in few passes over memory: what `LSTM.step` says, step by step, and backwards.

Gates are stacked o, f, i, g: (4, T, N, m), so that those of one kind are worked on in one go. Buffers are
made once and written into, for making arrays takes as long as filling them.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core.types import Array

STEPS = 8  # whose slopes are computed together: enough to be worth a call, few enough to stay in the cache


def forward_in_time(gates: Array, W_h: Array, h: Array, c: Array, real: Any) -> tuple[Array, Array]:
    """States H and cells C (T + 1, N, m), from the first on; the inputs' share turns into the gates.

    What stands for o, f and i in the inputs' share and in W_h is halved: σ(z) = ½ + ½ tanh(z/2), so that one
    call of tanh serves all gates.
    """
    T = gates.shape[1]
    H, C = (np.empty_like(gates, shape=(T + 1, *h.shape)) for _ in range(2))
    share, part = np.empty_like(gates[:, 0]), np.empty_like(H[0])
    H[0], C[0] = h, c
    for t in range(T):
        z, h, c = gates[:, t], H[t + 1], C[t + 1]
        np.matmul(H[t], W_h, out=share)
        z += share
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
    dH: Array, gates: Array, C: Array, W_hT: Array, dh: Array, dc: Array, real: Any
) -> tuple[Array, Array, Array]:
    """∂J/∂z at all steps, (4, T, N, m), and ∂J/∂h, ∂J/∂c before the first; `dh`, `dc` are after the last."""
    dZ = np.empty_like(gates)
    at_end, (dh, dc, part) = (dh, dc), np.empty_like(C, shape=(3, *dh.shape))
    dh[...], dc[...] = at_end
    for first in reversed(range(0, len(dH), STEPS)):
        now = slice(first, first + STEPS)
        dh_dc = slopes(gates[:, now], C[first : first + STEPS + 1], dZ[:, now])
        for t in reversed(range(first, first + len(dh_dc))):
            kept = None if real is None else (dh.copy(), dc.copy())
            dh += dH[t]
            np.multiply(dh, dh_dc[t - first], out=part)
            dc += part
            dZ[0, t] *= dh
            dZ[1:, t] *= dc
            np.sum(dZ[:, t] @ W_hT, axis=0, out=dh)
            dc *= gates[1, t]
            if kept is not None:
                dZ[:, t] *= real[t]
                dh, dc = np.where(real[t], dh, kept[0]), np.where(real[t], dc, kept[1])
    return dZ, dh, dc


def slopes(gates: Array, C: Array, dZ: Array) -> Array:
    """How much each weighted sum moves what it feeds, into `dZ`; returns ∂h/∂c = o (1 − tanh² c).

    ∂h/∂z_o = tanh(c) o (1 − o), ∂c/∂z_f = c₋ f (1 − f), ∂c/∂z_i = g i (1 − i), ∂c/∂z_g = i (1 − g²), at
    some steps, with the cells C from the one before the first of them on.
    """
    o, _, i, g = gates
    s = np.tanh(C[1:])
    np.subtract(1, gates[:3], out=dZ[:3])
    dZ[:3] *= gates[:3]
    dZ[0] *= s
    dZ[1] *= C[:-1]
    dZ[2] *= g
    np.multiply(g, g, out=dZ[3])
    np.subtract(1, dZ[3], out=dZ[3])
    dZ[3] *= i
    s *= s
    np.subtract(1, s, out=s)
    s *= o
    return s
