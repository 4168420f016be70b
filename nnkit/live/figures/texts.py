"""The texts of a traced view, as the plain function's f-strings have to write them."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator, Mapping, Sequence
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
        self.nodes = [traced.graph.own(value.node) for value in values]

    @functools.cached_property
    def _computed(self) -> Evaluation:
        return Evaluation(self.nodes)

    @contextlib.contextmanager
    def read_back(self, given: Mapping[str, Any], known: Sequence[Any] | None = None) -> Iterator[None]:
        """Let the plain function's texts be those of the page, for these inputs of the program.

        `known`: the values of the nodes there, where they have been computed.
        """
        if not self.nodes:
            yield
            return
        if known is None:
            with np.errstate(all="ignore"):
                known = self._computed({name: given[name] for name in self._inputs})
        results = iter(known)
        with read_back([(text, {k: next(results) for k in values}) for text, values in self._texts]):
            yield
