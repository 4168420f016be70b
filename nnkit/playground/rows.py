"""One compiled program for any number of rows.

A program of `nnkit.live` knows the sizes of its arrays. Traced for three numbers of rows, all prime and so
large that no loop over them is written out, it is the same text but for some numbers; where each of these
follows from the number of rows by one rule, the rule takes its place, and the program takes `rows`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnkit.live.javascript.emit import emit
from nnkit.live.trace.trace import trace

SIZES = (101, 103, 107)
NUMBER = re.compile(r"(?<![\w.$])(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?![\w.])")
BEGINNING = "(lib)=>{"


def for_rows(function: Callable[..., dict[str, Any]], inputs: Callable[[int], Mapping[str, Any]]) -> str:
    """JavaScript `(lib, rows) => …` of the function; `inputs(n)` are examples with n rows.

    Raises
    ------
    ValueError : a program that is another for another number of rows.
    """
    texts = [for_sizes(function, inputs(n)) for n in SIZES]
    pieces = [NUMBER.split(text) for text in texts]
    if any(other != pieces[0] for other in pieces):
        raise ValueError(f"expected one program for any number of rows, received others:\n{texts[0]}")
    numbers = zip(*(NUMBER.findall(text) for text in texts), strict=True)
    written = [_as_rule(values) for values in numbers]
    text = "".join(a + b for a, b in zip(pieces[0], [*written, ""], strict=True))
    return text.replace(BEGINNING, "(lib,rows)=>{", 1)


def for_sizes(function: Callable[..., dict[str, Any]], inputs: Mapping[str, Any]) -> str:
    """JavaScript `(lib) => …` of the function for just these sizes."""
    with np.errstate(all="ignore"):
        traced = trace(function, inputs)
    return emit(traced.graph, traced.nodes())


def _as_rule(values: tuple[str, ...]) -> str:
    """How the number follows from the rows n, as a n + b or n / (n − 1); itself if it stays the same."""
    if len(set(values)) == 1:
        return values[0]
    numbers = [float(v) for v in values]
    a = (numbers[1] - numbers[0]) / (SIZES[1] - SIZES[0])
    b = numbers[0] - a * SIZES[0]
    if numbers == [a * n + b for n in SIZES]:
        times = "rows" if a == 1 else f"{a:g}*rows"
        return times if times == "rows" and b == 0 else f"({times}{b:+g})" if b else f"({times})"
    if numbers == [n / (n - 1) for n in SIZES]:
        return "(rows/(rows-1))"
    raise ValueError(f"expected a number that follows from the rows {SIZES}, received {values}")
