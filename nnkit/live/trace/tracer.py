"""The tracer: stands for an array while a figure's function runs once, and records what is done to it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, NoReturn

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin
from numpy.typing import NDArray

from nnkit.live.errors import LiveError
from nnkit.live.graph import graph as _graph
from nnkit.live.graph.affine import positions, rule
from nnkit.live.graph.graph import BOOL, INT, Node

_RANDOM_HINT = "randomness that depends on traced values needs live.Rng, whose methods record"
_SIZE_HINT = (
    "a size must be the same always, so instead of np.arange(n) make the most there can be and hide the rest"
    " with np.where(i < n, y, np.nan), or make n a live.choice"
)


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


class Tracer(NDArrayOperatorsMixin):
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
            self._cache = (whole, _look(whole, self._index))
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
    def whole(self) -> bool:
        """Whether this is all of its memory, not a view of a part."""
        return self._index is None

    @property
    def storage(self) -> Storage:
        return self._storage

    @property
    def shape(self) -> tuple[int, ...]:
        return self._storage.node.shape if self._index is None else self._index.shape

    @property
    def dtype(self) -> np.dtype[Any]:
        return self._storage.node.dtype

    @property
    def ndim(self) -> int:
        return len(self.shape)

    @property
    def size(self) -> int:
        return int(np.prod(self.shape, dtype=np.int64))

    @property
    def itemsize(self) -> int:
        return int(self.dtype.itemsize)

    @property
    def nbytes(self) -> int:
        return self.size * self.itemsize

    @property
    def T(self) -> Any:
        return np.transpose(self)

    @property
    def mT(self) -> Any:
        return np.swapaxes(self, -1, -2)

    @property
    def real(self) -> Tracer:
        return self

    @property
    def flat(self) -> Any:
        flat = self.ravel()
        return flat if flat.storage is self.storage else Tracer(flat.storage, flat.index, fixed=True)

    def write(self, node: Node, key: Any = ()) -> None:
        """Replace the elements at this key (all of them by default), seen by every view of that memory."""
        if self._fixed:
            raise LiveError(
                "this array cannot be written to: it is a scalar, or a read-only view (np.broadcast_to)",
                "make an array of your own first, with np.copy or np.zeros_like",
            )
        whole = self._storage.node
        graph = _graph.current()
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

    # -- NumPy's protocols -------------------------------------------------------------------------------
    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        from nnkit.live.stand_ins import dispatch as operations

        return operations.apply_ufunc(ufunc, method, inputs, kwargs)

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        from nnkit.live.stand_ins import dispatch as operations

        return operations.apply_function(func, args, kwargs)

    def __array__(self, dtype: Any = None, copy: Any = None) -> NDArray[Any]:
        value = self.node.value
        if value is not None:
            return np.array(value, dtype=dtype)
        raise LiveError(
            "a traced array went where only a plain NumPy array can go: np.asarray, an "
            "assignment into a plain"
            " array (out[i] = traced), an index into one (data[traced]), or a function NumPy cannot redirect",
            "leave np.asarray out; collect rows with np.stack([...]) or write into "
            "np.zeros(shape, like=traced);"
            " pick with live.constant(data)[traced]; make one-hot rows with"
            f" (labels[:, None] == np.arange(k)).astype(float); {_SIZE_HINT}; {_RANDOM_HINT}",
        )

    # -- in-place operators: a scalar is replaced, an array is written to ---------------------------------
    def _in_place(self, ufunc: np.ufunc, other: Any) -> Any:
        if self._fixed and self.ndim == 0:
            return ufunc(self, other)
        return ufunc(self, other, out=(self,))

    def __iadd__(self, other: Any) -> Any:
        return self._in_place(np.add, other)

    def __isub__(self, other: Any) -> Any:
        return self._in_place(np.subtract, other)

    def __imul__(self, other: Any) -> Any:
        return self._in_place(np.multiply, other)

    def __itruediv__(self, other: Any) -> Any:
        return self._in_place(np.true_divide, other)

    def __ifloordiv__(self, other: Any) -> Any:
        return self._in_place(np.floor_divide, other)

    def __imod__(self, other: Any) -> Any:
        return self._in_place(np.remainder, other)

    def __ipow__(self, other: Any) -> Any:
        return self._in_place(np.power, other)

    def __iand__(self, other: Any) -> Any:
        return self._in_place(np.bitwise_and, other)

    def __ior__(self, other: Any) -> Any:
        return self._in_place(np.bitwise_or, other)

    def __ixor__(self, other: Any) -> Any:
        return self._in_place(np.bitwise_xor, other)

    def __imatmul__(self, other: Any) -> Any:
        return self._in_place(np.matmul, other)

    # -- items ------------------------------------------------------------------------------------------
    def __getitem__(self, key: Any) -> Any:
        from nnkit.live.stand_ins import items as indexing

        return indexing.get(self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        from nnkit.live.stand_ins import items as indexing

        indexing.put(self, key, value)

    def __len__(self) -> int:
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self) -> Iterator[Any]:
        if not self.shape:
            raise LiveError("a traced number was iterated over", "only arrays with at least one axis can be")
        return (self[i] for i in range(self.shape[0]))

    def __contains__(self, item: Any) -> bool:
        _no_branch("`in` asks for a yes or no about traced values", "use (x == item).any() inside np.where")

    # -- what needs a value now, and has none --------------------------------------------------------------
    def __bool__(self) -> bool:
        value = self.node.value
        if value is not None:
            return bool(value)
        _no_branch(
            "a traced value was used as a condition (if, while, and, or, not, max, min, sorted)",
            "choose with np.where(condition, a, b), np.maximum, np.minimum, np.clip or np.sort; combine "
            "conditions with & | ~; for a fixed number of options make it a live.choice or live.toggle",
        )

    def _number(self, what: str) -> Any:
        value = self.node.value
        if value is not None:
            return value.item()
        raise LiveError(
            f"{what} needs a plain number, but this value is known only in the page (math.* functions,"
            " float(), int(), range(), an item of a plain array and random generators ask for one)",
            "use NumPy's function of the same name (np.exp for math.exp), leave float() out; instead of"
            " out[i] = traced use np.stack([...]) or np.zeros(shape, like=traced); instead of data[traced]"
            f" live.constant(data)[traced]; {_SIZE_HINT}; {_RANDOM_HINT}",
        )

    def __float__(self) -> float:
        return float(self._number("float()"))

    def __int__(self) -> int:
        return int(self._number("int()"))

    def __complex__(self) -> complex:
        return complex(self._number("complex()"))

    def __index__(self) -> int:
        value = self._number("an index, a size or range()")
        if not isinstance(value, int):
            raise TypeError("only integer arrays can be used as an index")
        return value

    def item(self, *args: Any) -> Any:
        return self[args]._number("item()") if args else self.reshape(())._number("item()")

    def tolist(self) -> Any:
        value = self.node.value
        return value.tolist() if value is not None else self._number("tolist()")

    def __format__(self, spec: str) -> str:
        value = self.node.value
        if value is not None:
            return format(value.item() if value.ndim == 0 else value, spec)
        raise LiveError(
            "a traced value was put into a text; the text would show the same number for ever",
            'live.note("loss {loss:.3f}", loss=loss), live.readout("loss", loss) and live.text fill in the'
            " number in the page",
        )

    def __str__(self) -> str:
        return self.__format__("")

    def __repr__(self) -> str:
        return f"<traced {self.dtype} array of shape {self.shape}>"

    def __round__(self, digits: int = 0) -> Any:
        if self.shape:
            raise TypeError("type numpy.ndarray doesn't define __round__ method")
        return np.round(self, digits)

    def __copy__(self) -> Any:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Any:
        return self.copy()

    # -- methods of an ndarray, through the NumPy functions ------------------------------------------------
    def reshape(self, *shape: Any, order: Any = "C") -> Any:
        new = shape[0] if len(shape) == 1 else shape
        return np.reshape(self, new, order=order)

    def transpose(self, *axes: Any) -> Any:
        order = None if not axes else axes[0] if len(axes) == 1 else axes
        return np.transpose(self, order)

    def astype(self, dtype: Any, *args: Any, **kwargs: Any) -> Any:
        from nnkit.live.stand_ins import ufuncs as elementwise

        return elementwise.astype(self, dtype)

    def copy(self, order: Any = "C") -> Any:
        return np.copy(self)

    def dot(self, other: Any) -> Any:
        return np.dot(self, other)

    def flatten(self, order: Any = "C") -> Any:
        return np.copy(np.ravel(self, order))

    def fill(self, value: Any) -> None:
        self[...] = value

    def sort(self, axis: int = -1, **kwargs: Any) -> None:
        self[...] = np.sort(self, axis=axis)

    def __getattr__(self, name: str) -> Any:
        method = METHODS.get(name)
        if method is None:
            if name.startswith("__"):
                raise AttributeError(name)
            raise LiveError(f"ndarray.{name} is not available in live figures", _supported_hint(name))
        return _Method(self, method)


class _Method:
    """x.sum bound to x: calls np.sum(x, …)."""

    def __init__(self, array: Tracer, function: Any) -> None:
        self._array, self._function = array, function

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function(self._array, *args, **kwargs)


METHODS: dict[str, Any] = {
    f.__name__: f
    for f in (
        np.all,
        np.any,
        np.argmax,
        np.argmin,
        np.argsort,
        np.clip,
        np.cumprod,
        np.cumsum,
        np.diagonal,
        np.mean,
        np.nonzero,
        np.partition,
        np.prod,
        np.ravel,
        np.repeat,
        np.searchsorted,
        np.squeeze,
        np.std,
        np.sum,
        np.swapaxes,
        np.take,
        np.trace,
        np.var,
        np.compress,
    )
} | {"max": np.max, "min": np.min, "round": np.round, "conj": np.conjugate, "conjugate": np.conjugate}
del METHODS["nonzero"], METHODS["compress"]


def _supported_hint(name: str) -> str:
    return "the table of supported operations is in the appendix on live figures"


def _no_branch(reason: str, way_out: str) -> NoReturn:
    raise LiveError(reason, way_out)


# -- making tracers and taking values ---------------------------------------------------------------------
def fresh(node: Node, scalar: bool = True, layout: NDArray[np.int64] | None = None) -> Tracer:
    """A tracer with memory of its own. `scalar`: without axes it is a NumPy scalar, which is immutable."""
    return Tracer(Storage(node, layout), fixed=scalar and node.shape == ())


def value(x: Any) -> Node:
    """The node of a tracer, or of any constant NumPy can turn into an array, in the graph being recorded."""
    graph = _graph.current()
    if isinstance(x, Tracer):
        return graph.own(x.node)
    if isinstance(x, list | tuple) and contains_tracer(x):
        return value(np.stack([fresh(value(e)) for e in x]))
    return graph.const(x)


def contains_tracer(x: Any) -> bool:
    """Whether a tracer is anywhere in this nest of lists and tuples."""
    if isinstance(x, list | tuple):
        return any(contains_tracer(e) for e in x)
    return isinstance(x, Tracer)


def overwrite(whole: Node, part: Node, place: NDArray[Any]) -> Node:
    """`whole` with `part` (broadcast) written at these positions; of positions named twice the last wins."""
    graph = _graph.current()
    shape = place.shape
    if part.shape != shape:
        extra = len(part.shape) - len(shape)
        if extra > 0 and all(n == 1 for n in part.shape[:extra]):
            part = graph.view(part, 0, part.shape[extra:], _c(part.shape)[extra:])
        part = broadcast(part, shape)
    if part.dtype != whole.dtype:
        part = graph.map("number" if whole.dtype != BOOL else "truth", part, dtype=whole.dtype)
    if place.size == whole.size:
        flat = rule(place)
        if flat is not None and place.size and _is_c(flat, place.shape):
            return graph.view(part, 0, whole.shape, _c(whole.shape))
    if place.size == 0:
        return whole
    flat = rule(place)
    if part.op == "view" and part.inputs[0] is whole and part.detail == flat:
        return whole  # x[1:] *= 2 writes the changed part once more
    if flat is not None and len(np.unique(place)) == place.size:
        return graph.assemble(whole, [(part, *flat)], whole.dtype)
    source = np.arange(whole.size)
    source[place.ravel()] = whole.size + np.arange(part.size)
    return pick([whole, part], source.reshape(whole.shape), whole.dtype)


def pick(sources: list[Node], index: NDArray[Any], dtype: np.dtype[Any]) -> Node:
    """The array whose element i is element index[i] of all sources laid end to end."""
    graph = _graph.current()
    if len(sources) == 1:
        return _look(sources[0], index)
    starts = [0, *itertools.accumulate(n.size for n in sources)]
    parts = []
    for node, start in zip(sources, starts, strict=False):
        if node.size == 0:
            continue
        where = np.flatnonzero((index.ravel() >= start) & (index.ravel() < start + node.size))
        taken = index.ravel()[where] - start
        if len(where) != node.size or len(np.unique(taken)) != node.size:
            break
        target = np.empty(node.size, np.int64)
        target[taken] = where
        flat = rule(target.reshape(node.shape))
        if flat is None:
            break
        parts.append((node, *flat))
    else:
        if sum(n.size for n, *_ in parts) == index.size:
            return graph.assemble(graph.const(np.zeros(index.shape, dtype)), parts, dtype)
    lengths = [(n, s, (1,)) for n, s in zip(map(_flat, sources), starts, strict=False) if n.size]
    pool = graph.assemble(graph.const(np.zeros(starts[-1], dtype)), lengths, dtype)
    return _look(pool, index)


def broadcast(node: Node, shape: tuple[int, ...]) -> Node:
    """The node broadcast to this shape; NumPy's own error when it does not fit."""
    if node.shape == shape:
        return node
    index = np.broadcast_to(positions(0, node.shape, _c(node.shape)), shape)
    return _look(node, index)


def _look(node: Node, index: NDArray[Any]) -> Node:
    """The elements of the node at these positions, recorded beside the node."""
    flat = rule(index)
    graph = node.graph
    if flat is not None:
        return graph.view(node, flat[0], index.shape, flat[1])
    return graph.gather(node, graph.const(index.astype(np.int64)))


def _flat(node: Node) -> Node:
    return _graph.current().view(node, 0, (node.size,), (1,))


def _c(shape: tuple[int, ...]) -> tuple[int, ...]:
    from nnkit.live.graph.affine import c_strides

    return c_strides(shape)


def _is_c(flat: tuple[int, tuple[int, ...]], shape: tuple[int, ...]) -> bool:
    from nnkit.live.graph.affine import contiguous

    return flat[0] == 0 and contiguous(shape, flat[1])


__all__ = [
    "BOOL",
    "INT",
    "Storage",
    "Tracer",
    "broadcast",
    "contains_tracer",
    "fresh",
    "overwrite",
    "pick",
    "value",
]
