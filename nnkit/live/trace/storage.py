"""The memory that tracers share as NumPy's views do."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnkit.live.graph.graph import Node


class Storage:
    """The memory behind one or several tracers: the node that holds its value now.

    NumPy's views share memory; so do tracers: a write through one of them puts a new node here, and every
    other view of the same storage sees it.
    """

    __slots__ = ("_index", "graph", "node")

    def __init__(self, node: Node, layout: NDArray[np.int64] | None = None) -> None:
        self.node = node
        self.graph = node.graph
        self._index = layout

    @property
    def index(self) -> NDArray[np.int64]:
        """The position of every element, laid out in memory as NumPy would lay the array out."""
        if self._index is None:
            self._index = np.arange(self.node.size).reshape(self.node.shape)
        return self._index
