"""Constant arrays as short JavaScript: a rule where there is one, a table of few values, else the numbers."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.javascript.literals import number

SHORT = 48  # elements; shorter arrays are written as they are
_SYMBOLS = 90  # characters from "#" on, without the backslash


def array_source(values: NDArray[np.float64]) -> str:
    """A JavaScript expression for this Float64Array."""
    if len(values) < SHORT:
        return _plain(values)
    return _ramp(values) or _table(values) or _bytes_or_plain(values)


def _plain(values: NDArray[np.float64]) -> str:
    return f"new Float64Array([{','.join(number(float(x)) for x in values)}])"


def _ramp(values: NDArray[np.float64]) -> str | None:
    """Equal steps, as np.linspace and np.arange make them."""
    first, last, n = float(values[0]), float(values[-1]), len(values)
    for step in ((last - first) / (n - 1), float(values[1] - values[0])):
        rule = np.arange(n) * step + first
        rule[-1] = last
        if rule.tobytes() == values.tobytes():
            return f"lib.ramp({number(first)},{number(step)},{number(last)},{n})"
    return None


def _table(values: NDArray[np.float64]) -> str | None:
    """Few different values: these, and one or two characters for each element."""
    bits, places = np.unique(values.view(np.int64), return_inverse=True)  # 0 and −0 are two values
    different = bits.view(np.float64)
    if 4 * len(different) > len(values) or len(different) > _SYMBOLS**2:
        return None
    width = 1 if len(different) <= _SYMBOLS else 2
    text = "".join(_symbols(int(k), width) for k in places.ravel())
    return f'lib.table({_plain(different)},"{text}",{width})'


def _symbols(k: int, width: int) -> str:
    digits = [k % _SYMBOLS] if width == 1 else [k // _SYMBOLS, k % _SYMBOLS]
    return "".join(chr(35 + d + (d >= 92 - 35)) for d in digits)


def _bytes_or_plain(values: NDArray[np.float64]) -> str:
    plain = _plain(values)
    packed: Any = base64.b64encode(values.astype("<f8").tobytes()).decode()
    return plain if len(plain) <= len(packed) else f'lib.floats("{packed}")'
