"""The texts of a traced view, as the plain function's f-strings have to write them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from nnkit.live.graph.evaluation import Evaluation
from nnkit.live.trace.trace import Trace
from nnkit.live.view.read_back import read_back


class Texts:
    """Computes the numbers in the f-strings of a trace."""

    def __init__(self, traced: Trace) -> None:
        self._texts, self._inputs = traced.texts, list(traced.inputs)
        values = [value for _, values in traced.texts for value in values.values()]
        self._any = bool(values)
        self._computed = Evaluation([traced.graph.own(value.node) for value in values])

    @contextlib.contextmanager
    def read_back(self, given: Mapping[str, Any]) -> Iterator[None]:
        """Let the plain function's texts be those of the page, for these inputs of the program."""
        if not self._any:
            yield
            return
        with np.errstate(all="ignore"):
            results = iter(self._computed({name: given[name] for name in self._inputs}))
        with read_back([(text, {k: next(results) for k in values}) for text, values in self._texts]):
            yield
