"""The memory that tracers share as NumPy's views do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnkit.live.graph.graph import Node


@dataclass
class Origin:
    """Where in other memory this memory lies, at a place that only the page knows: row = x[k]."""

    base: Storage
    index: Node  # the flat positions
    read: Callable[[], Node]
    write: Callable[[Node], None]
    seen: Node  # what was there when it was read


class Storage:
    """The memory behind one or several tracers: the node that holds its value now.

    NumPy's views share memory; so do tracers: a write through one of them puts a new node here, and every
    other view of the same storage sees it. With an origin, it is itself a part of other memory: it is read
    again when that has changed, and what is written here is written there, too.
    """

    __slots__ = ("_index", "_node", "graph", "origin")

    def __init__(
        self, node: Node, layout: NDArray[np.int64] | None = None, origin: Origin | None = None
    ) -> None:
        self._node = node
        self.graph = node.graph
        self._index = layout
        self.origin = origin

    @property
    def node(self) -> Node:
        """The value now."""
        if self.origin is not None:
            self.read()
        return self._node

    @node.setter
    def node(self, new: Node) -> None:
        self._node = new
        if self.origin is not None:
            self.origin.write(new)
            self.origin.seen = self.origin.base.node

    def read(self) -> None:
        """See what has changed where this memory lies."""
        origin = self.origin
        if origin is not None and origin.base.node is not origin.seen:
            self._node, origin.seen = origin.read(), origin.base.node

    @property
    def root(self) -> Storage:
        """The memory that this is part of in the end."""
        return self if self.origin is None else self.origin.base.root

    @property
    def index(self) -> NDArray[np.int64]:
        """The position of every element, laid out in memory as NumPy would lay the array out."""
        if self._index is None:
            self._index = np.arange(self.node.size).reshape(self.node.shape)
        return self._index
