"""Affine index rules: where element i of a view lies in its base, as offset + i · strides."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Shape = tuple[int, ...]
Form = tuple[int, Shape]  # offset, one coefficient for each loop variable


def c_strides(shape: Shape) -> Shape:
    """Strides, in elements, of a C-ordered array."""
    strides, step = [], 1
    for n in reversed(shape):
        strides.append(step)
        step *= n
    return tuple(reversed(strides))


def contiguous(shape: Shape, strides: Shape) -> bool:
    """Whether these strides walk the elements in C order without gaps."""
    return all(n <= 1 or s == c for n, s, c in zip(shape, strides, c_strides(shape), strict=True))


def positions(offset: int, shape: Shape, strides: Shape) -> NDArray[np.int64]:
    """The flat position of every element of the view."""
    index = np.full(shape, offset, np.int64)
    for d, (n, s) in enumerate(zip(shape, strides, strict=True)):
        index += (np.arange(n) * s).reshape([n if e == d else 1 for e in range(len(shape))])
    return index


def rule(index: NDArray[Any]) -> Form | None:
    """(offset, strides) with index[i] = offset + i · strides, or None when there is no such rule."""
    if index.size == 0:
        return 0, (0,) * index.ndim
    first = (0,) * index.ndim
    offset = int(index[first])
    strides = tuple(
        int(index[(*first[:d], 1, *first[d + 1 :])]) - offset if n > 1 else 0
        for d, n in enumerate(index.shape)
    )
    return (offset, strides) if np.array_equal(positions(offset, index.shape, strides), index) else None


def split(offset: int, strides: Shape, sizes: Shape, shape: Shape) -> list[Form] | None:
    """Write the flat position offset + i · strides in an array of `shape` as one affine form per axis.

    `sizes` are the lengths of the loop variables i. None when an axis would be left, that is, when the
    walk crosses from one row into the next and no affine form per axis exists.
    """
    if math.prod(shape) == 0:
        return None
    base = _digits(offset, shape)
    steps = [_digits(s, shape) if n > 1 else (0,) * len(shape) for s, n in zip(strides, sizes, strict=True)]
    forms: list[Form] = []
    for d, n in enumerate(shape):
        coefs = tuple(step[d] for step in steps)
        reach = [c * (m - 1) for c, m in zip(coefs, sizes, strict=True)]
        low, high = base[d] + sum(r for r in reach if r < 0), base[d] + sum(r for r in reach if r > 0)
        if low < 0 or high >= n:
            return None
        forms.append((base[d], coefs))
    return forms


def compose(
    offset: int, shape: Shape, strides: Shape, base_shape: Shape, base_offset: int, base_strides: Shape
) -> Form | None:
    """The rule of a view (offset, shape, strides) of a view (base_…), seen from the innermost array."""
    forms = split(offset, strides, shape, base_shape)
    if forms is None:
        return None
    total = base_offset + sum(f[0] * s for f, s in zip(forms, base_strides, strict=True))
    steps = tuple(
        sum(f[1][k] * s for f, s in zip(forms, base_strides, strict=True)) for k in range(len(shape))
    )
    return total, steps


def reshape_strides(old: Shape, strides: Shape, new: Shape) -> Shape | None:
    """Strides of a strided array of shape `old` seen with shape `new`, or None when it needs a copy."""
    low = sum((n - 1) * s for n, s in zip(old, strides, strict=True) if s < 0)
    high = sum((n - 1) * s for n, s in zip(old, strides, strict=True) if s > 0)
    memory = np.empty(high - low + 1, np.int8)
    seen = np.lib.stride_tricks.as_strided(memory[-low:], old, strides).reshape(new)
    return seen.strides if np.may_share_memory(seen, memory) else None


def _digits(value: int, shape: Shape) -> Shape:
    """A flat step as steps along the axes of a C-ordered array; a negative one with negative digits."""
    sign, rest = (-1, -value) if value < 0 else (1, value)
    digits = []
    for s in c_strides(shape):
        digits.append(sign * (rest // s) if s else 0)
        rest = rest % s if s else rest
    return tuple(digits)
