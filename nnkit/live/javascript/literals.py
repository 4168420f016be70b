"""Small pieces of JavaScript text: numbers, constant arrays, brackets, loops."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

SHORT = 48  # elements; shorter arrays are written as they are
GRID = 256  # elements; from here on a table may be written as two vectors
ROUNDING = 1e-14  # relative, of an element that is made of two
_SYMBOLS = 90  # characters from "#" on, without the backslash


def number(x: float) -> str:
    """A number as JavaScript, in the fewest characters that read back as the same float."""
    if x != x:
        return "NaN"
    if x in (float("inf"), float("-inf")):
        return "Infinity" if x > 0 else "-Infinity"
    text = repr(float(x)).removesuffix(".0")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def atom(text: str) -> str:
    """The text in brackets, unless it is a name, a number, an element or a call."""
    if text.replace(".", "").replace("_", "").isalnum():
        return text
    return text if text[0].isalpha() and text[-1] in ")]" and _one_piece(text) else f"({text})"


def loop(v: int, n: int, body: Iterable[str]) -> str:
    """A counting loop around some statements."""
    return f"for(let v{v}=0;v{v}<{n};v{v}++){{{''.join(body)}}}"


def _one_piece(text: str) -> bool:
    """Whether the text is one name with one pair of brackets after it."""
    depth = 0
    for k, ch in enumerate(text):
        depth += (ch in "([") - (ch in ")]")
        if depth == 0 and ch in ")]":
            return k == len(text) - 1
        if depth == 0 and not (ch.isalnum() or ch in "._"):
            return False
    return False


def array_source(values: NDArray[np.float64], most: float = math.inf) -> str | None:
    """JavaScript for these values: a rule where there is one, a table of few values, else all numbers.

    An array of several axes may be made of two vectors, as a grid and a bell over a grid are. None where all
    its numbers would have to be written, and have more than `most` characters.
    """
    if values.ndim > 1 and values.size >= GRID:
        made = _of_two_vectors(values.reshape(len(values), -1))
        if made is not None:
            return made
    flat = values.ravel()
    if len(flat) < SHORT:
        return _plain(flat)
    return _ramp(flat) or _table(flat) or (None if 2 * len(flat) > most else _bytes_or_plain(flat))


def _of_two_vectors(table: NDArray[np.float64]) -> str | None:
    """Equal rows, equal columns, sums or products of a column and a row: these two vectors."""
    rows, columns = table.shape
    if min(rows, columns) < 2 or not np.isfinite(table).all():
        return None
    if _same_bits(table, table[:1]):
        return f"lib.sums({_plain(np.array([-0.0]))},{array_source(table[0])},{rows})"
    if _same_bits(table, table[:, :1]):
        return f"lib.sums({array_source(table[:, 0])},{_plain(np.array([-0.0]))},1,{columns})"
    i, j = np.unravel_index(np.argmin(np.abs(table)), table.shape)  # where a difference loses least
    column, row = table[:, j], table[i] - table[i, j]
    if _near(column[:, None] + row, table):
        return f"lib.sums({array_source(column)},{array_source(row)})"
    i, j = np.unravel_index(np.argmax(np.abs(table)), table.shape)
    column, row, most = table[:, j], table[i], table[i, j]
    if _near(column[:, None] * (row / most), table):
        return f"lib.products({array_source(column)},{array_source(row / most)})"
    return None


def _same_bits(table: NDArray[np.float64], part: NDArray[np.float64]) -> bool:
    """Whether the part, broadcast, is the table; 0 and −0 are two values."""
    return bool(np.all((table == part) & (np.signbit(table) == np.signbit(part))))


def _near(made: NDArray[np.float64], table: NDArray[np.float64]) -> bool:
    """Equal but for rounding, element by element."""
    return bool(np.all(np.abs(made - table) <= ROUNDING * np.abs(table)))


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
    packed = base64.b64encode(values.astype("<f8").tobytes()).decode()
    return plain if len(plain) <= len(packed) else f'lib.floats("{packed}")'
