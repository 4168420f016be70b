"""The tracer: stands for an array while a figure's function runs, and records what is done to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import Node
from nnkit.live.graph.places import look, overwrite
from nnkit.live.graph.recording import current_graph
from nnkit.live.trace.advice import with_advice
from nnkit.live.trace.array_methods import ArrayMethods
from nnkit.live.trace.registry import stand_in, ufunc_stand_in
from nnkit.live.trace.storage import Storage


class Tracer(ArrayMethods):
    """An array whose values are known only in the page. Use it as an ndarray of float64, int64 or bool."""

    __slots__ = ("_cache", "_fixed", "_index", "_storage")
    __array_priority__ = 1000.0

    def __init__(self, storage: Storage, index: NDArray[np.int64] | None = None, fixed: bool = False) -> None:
        self._storage = storage
        self._index = index  # None: the whole storage
        self._fixed = fixed  # read-only: a NumPy scalar, or a broadcast view
        self._cache: tuple[Node, Node] | None = None

    # -- value ----------------------------------------------------------------------------------------
    @property
    def node(self) -> Node:
        """The node that holds this array's value now."""
        whole = self._storage.node
        if self._index is None:
            return whole
        if self._cache is None or self._cache[0] is not whole:
            self._cache = (whole, look(whole, self._index))
        return self._cache[1]

    @property
    def index(self) -> NDArray[np.int64]:
        """The positions of this array's elements in its storage, in NumPy's memory layout."""
        return self._storage.index if self._index is None else self._index

    @property
    def is_scalar(self) -> bool:
        """Whether NumPy would have a scalar here, which cannot be changed in place."""
        return self._fixed and self.ndim == 0

    @property
    def is_fixed(self) -> bool:
        """Whether it is read-only: a NumPy scalar, or a broadcast view."""
        return self._fixed

    @property
    def is_part(self) -> bool:
        """Whether this is a view of a part of its memory, not all of it."""
        return self._index is not None

    @property
    def storage(self) -> Storage:
        """The memory it shares with its views."""
        return self._storage

    @property
    def shape(self) -> tuple[int, ...]:
        return self._storage.node.shape if self._index is None else self._index.shape

    @shape.setter
    def shape(self, new: Any) -> None:
        raise LiveError("x.shape = … is not available in live figures", f"x = x.reshape({new})")

    @property
    def dtype(self) -> np.dtype[Any]:
        return self._storage.node.dtype

    @property
    def flat(self) -> Tracer:
        flat: Tracer = self.ravel()
        return flat if flat.storage is self.storage else Tracer(flat.storage, flat.index, fixed=True)

    def astype(self, dtype: Any, *args: Any, **kwargs: Any) -> Tracer:
        if kwargs.get("copy") is False and np.dtype(dtype) == self.dtype:
            return self
        return tracer_of(cast(node_of(self), dtype), scalar=self.is_scalar)

    def write(self, node: Node, key: Any = ()) -> None:
        """Replace the elements at this key (all of them by default), seen by every view of that memory."""
        if self._fixed:
            raise LiveError(
                "this array cannot be written to: it is a scalar, or a read-only view (np.broadcast_to)",
                "make an array of your own first, with np.copy or np.zeros_like",
            )
        whole = self._storage.node
        graph = current_graph()
        if whole.graph is not graph:
            raise LiveError(
                "the body of live.repeat changes an array that is not part of its state",
                "put the array into the state, so that every turn of the loop receives it",
            )
        node = graph.own(node)
        self.check_takes(node)
        place = self.index[key]
        if not isinstance(place, np.ndarray) and node.shape:
            raise ValueError("setting an array element with a sequence.")
        self._storage.node = overwrite(whole, node, np.asarray(place))

    def check_takes(self, node: Node) -> None:
        """Refuse what would lose its decimals in this array."""
        if not np.can_cast(node.dtype, self.dtype, "same_kind"):
            raise LiveError(
                f"a {node.dtype} result cannot be written into an array of type {self.dtype}",
                "start from a float array, for instance np.zeros_like(x, dtype=float)",
            )

    # -- NumPy's protocols (NEP 13, NEP 18) and items ----------------------------------------------------
    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        return ufunc_stand_in(ufunc.__name__, method, *inputs)(ufunc, inputs, kwargs)

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        if any(getattr(kind, "over_tracers", False) for kind in types):
            return NotImplemented
        return stand_in(func, *args)(*args, **kwargs)

    def __getitem__(self, key: Any) -> Any:
        return stand_in(np.ndarray.__getitem__)(self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        stand_in(np.ndarray.__setitem__)(self, key, value)

    def __len__(self) -> int:
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self) -> Iterator[Any]:
        if not self.shape:
            raise LiveError(
                *with_advice(
                    "a traced number was iterated over", "only arrays with at least one axis can be"
                ),
                asked=inputs_of(self.node),
            )
        return (self[i] for i in range(self.shape[0]))

    def __repr__(self) -> str:
        return f"<traced {self.dtype} array of shape {self.shape}>"


def tracer_of(node: Node, scalar: bool = True, layout: NDArray[np.int64] | None = None) -> Tracer:
    """A tracer with memory of its own. `scalar`: without axes it is a NumPy scalar, which is immutable."""
    return Tracer(Storage(node, layout), fixed=scalar and node.shape == ())


def node_of(x: Any) -> Node:
    """The node of a tracer, or of any constant NumPy can turn into an array, in the graph being recorded."""
    graph = current_graph()
    if isinstance(x, Tracer):
        return graph.own(x.node)
    if isinstance(x, list | tuple) and contains_tracer(x):
        return node_of(np.stack([tracer_of(node_of(e)) for e in x]))
    return graph.const(x)


def as_tracer(x: Any, scalar: bool = False) -> Tracer:
    """The tracer itself, or one for a constant."""
    return x if isinstance(x, Tracer) else tracer_of(node_of(x), scalar=scalar)


def contains_tracer(x: Any) -> bool:
    """Whether a tracer is anywhere in this nest of lists and tuples."""
    if isinstance(x, list | tuple):
        return any(contains_tracer(e) for e in x)
    return isinstance(x, Tracer)
