"""More data from the data at hand: transformed copies of images, and targets that are a little unsure."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.convolution.windows import Pair, pair
from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.losses.targets import one_hot


def rotate(images: Array, degrees: Any) -> Array:
    """Turn images (N, C, H, W) anticlockwise about their centres, each by its own angle (N,) or all by one.

    Each new pixel looks up where it came from and mixes the four pixels there (bilinear); outside it is zero.
    """
    checks.shape(images, "images", "N", "C", "H", "W")
    N, _, H, W = images.shape
    angle = np.deg2rad(_each(degrees, N, "degrees"))
    i, j = np.arange(H)[:, None] - (H - 1) / 2, np.arange(W)[None, :] - (W - 1) / 2
    rows = np.cos(angle) * i + np.sin(angle) * j + (H - 1) / 2  # (eq:rotation)
    columns = -np.sin(angle) * i + np.cos(angle) * j + (W - 1) / 2  # (eq:rotation)
    return _look_up(images, rows, columns)


def shift(images: Array, down: Any, right: Any) -> Array:
    """Move images (N, C, H, W) by numbers of pixels, (N,) each or one for all; what comes in is zero.

    Fractions of a pixel mix neighbours.
    """
    checks.shape(images, "images", "N", "C", "H", "W")
    N, _, H, W = images.shape
    down, right = _each(down, N, "down"), _each(right, N, "right")
    return _look_up(
        images, np.arange(H)[:, None] - down + 0 * right, np.arange(W)[None, :] - right + 0 * down
    )


def flip(images: Array, which: Any = True) -> Array:
    """Mirror images (N, C, H, W) left to right: all of them, or those where `which` (N,) is true."""
    checks.shape(images, "images", "N", "C", "H", "W")
    chosen = np.asarray(which)
    if chosen.dtype != bool or chosen.shape not in ((), (len(images),)):
        raise ValueError(f"expected which to be True, or one of {len(images)} booleans, received {which!r}")
    return np.where(chosen.reshape(-1, 1, 1, 1), images[..., ::-1], images)


def crop(images: Array, size: Pair, top: Any, left: Any) -> Array:
    """Windows of `size` out of images (N, C, H, W), with the upper left corner at (top, left), (N,) or one.

    Random corners make a random crop; `np.pad` the images first for crops that reach over the border.
    """
    checks.shape(images, "images", "N", "C", "H", "W")
    N, _, H, W = images.shape
    rows, columns = pair(size, "size")
    corners = []
    for corner, name, room in ((top, "top", H - rows), (left, "left", W - columns)):
        corner = np.asarray(corner)
        if corner.dtype.kind not in "iu" or corner.shape not in ((), (N,)):
            raise ValueError(
                f"expected {name} to be a whole number, or one for each of {N}, received {corner!r}"
            )
        if room < 0 or np.any(corner < 0) or np.any(corner > room):
            raise ValueError(f"expected crops of {rows}×{columns} inside {H}×{W}, received {name} {corner}")
        corners.append(np.broadcast_to(corner, (N,))[:, None, None])
    i, j = corners[0] + np.arange(rows)[:, None], corners[1] + np.arange(columns)
    cut = images.transpose(0, 2, 3, 1)[np.arange(N)[:, None, None], i, j]
    return cut.transpose(0, 3, 1, 2)


def _each(amount: Any, N: int, name: str) -> Array:
    """One number for all images, or one for each, as (N, 1, 1)."""
    if np.shape(amount) not in ((), (N,)) or np.asarray(amount).dtype.kind not in "iuf":
        raise ValueError(
            f"expected {name} to be a number, or one for each of {N} images, received {amount!r}"
        )
    checks.finite(amount, name)
    return np.broadcast_to(np.asarray(amount, float), (N,))[:, None, None]


def _look_up(images: Array, rows: Array, columns: Array) -> Array:
    """The images' values at fractional positions (N, H, W), between the four pixels around each."""
    N, C, H, W = images.shape
    rows, columns = np.broadcast_arrays(rows, columns)
    rows, columns = np.broadcast_to(rows, (N, H, W)), np.broadcast_to(columns, (N, H, W))
    top, left = np.floor(rows).astype(int), np.floor(columns).astype(int)
    padded = np.pad(images, [(0, 0), (0, 0), (1, 1), (1, 1)])
    n = np.arange(N)[:, None, None]
    out = np.zeros((C, N, H, W), images.dtype)
    for di, dj in ((0, 0), (0, 1), (1, 0), (1, 1)):
        i, j = top + di, left + dj
        share = (1 - np.abs(rows - i)) * (1 - np.abs(columns - j))
        pixel = padded.transpose(1, 0, 2, 3)[:, n, np.clip(i + 1, 0, H + 1), np.clip(j + 1, 0, W + 1)]
        out += (share * pixel).astype(images.dtype)
    return out.transpose(1, 0, 2, 3)


def smooth_labels(t: Any, classes: int, amount: float) -> Array:
    """Targets that are a little unsure: (1 − a) one-hot + a / K (eq:label-smoothing), (N, K)."""
    checks.fraction(amount, "amount")
    checks.labels(t, classes)
    return (1 - amount) * one_hot(t, classes) + amount / classes  # (eq:label-smoothing)
