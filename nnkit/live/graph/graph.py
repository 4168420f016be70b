"""The recorded program: a graph of a few primitive array operations, folded and shared as it grows."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.errors import LiveError
from nnkit.live.graph import scalars
from nnkit.live.graph.affine import Shape, compose, contiguous, positions, reshape_strides, rule
from nnkit.live.graph.limits import foreign, refuse_large
from nnkit.live.places import Place, author_place

FLOAT, INT, BOOL = np.dtype(np.float64), np.dtype(np.int64), np.dtype(np.bool_)
_COMPUTED = {"f": FLOAT, "i": INT, "u": INT, "b": BOOL}


def computed_type(dtype: np.dtype[Any]) -> np.dtype[Any] | None:
    """The type programs compute with in place of this one: float64, int64, bool; None where there is none."""
    return _COMPUTED.get(dtype.kind)


def refuse_narrow(dtype: np.dtype[Any], what: str) -> None:
    """Refuse types that round or overflow otherwise than those of a program: uint8, int32, float32 …"""
    if dtype not in (FLOAT, INT, BOOL):
        way_out = f"convert it first: x.astype({'float' if dtype.kind == 'f' else 'int'})"
        raise LiveError(
            f"{what} is of type {dtype}, which rounds or overflows where the page does not", way_out
        )


class Node:
    """One operation: `op` with its `detail`, on `inputs`, giving an array of `shape` and `dtype`.

    ========  =============================================  =========================================
    op        detail                                         value
    ========  =============================================  =========================================
    input     name                                           an argument of the program
    const     ndarray                                        a constant
    map       scalar function (see scalars)                  element by element, inputs broadcast
    view      (offset, strides)                              out[i] = base.flat[offset + i · strides]
    gather    None                                           out[i] = base.flat[index[i]]
    reduce    (function, axes)                               over these axes, which disappear
    scan      (function, axis)                               running reduction along one axis
    assemble  ((offset, strides), …)                         base with parts written over it, in order
    call      (runtime function, parameters)                 a helper of the runtime on whole arrays
    loop      Loop                                           a body run n times
    item      k                                              the k-th result of a loop
    ========  =============================================  =========================================
    """

    __slots__ = ("detail", "dtype", "graph", "inputs", "number", "op", "place", "shape")

    def __init__(
        self,
        graph: Graph,
        op: str,
        inputs: tuple[Node, ...],
        shape: Shape,
        dtype: np.dtype[Any],
        detail: Any,
        place: Place | None,
    ) -> None:
        self.graph, self.op, self.inputs, self.shape = graph, op, inputs, shape
        self.dtype, self.detail, self.place = dtype, detail, place
        self.number = len(graph.nodes)

    @property
    def size(self) -> int:
        return math.prod(self.shape)

    @property
    def value(self) -> NDArray[Any] | None:
        """The constant, or None for anything that is known only in the page."""
        return self.detail if self.op == "const" else None

    def __repr__(self) -> str:
        return f"<{self.number}: {self.op} {self.detail!r} {self.shape} {self.dtype}>"


class Graph:
    """A growing program. Equal operations are recorded once; operations on constants are computed at once."""

    def __init__(self, parent: Graph | None = None) -> None:
        self.parent = parent
        self.nodes: list[Node] = []
        self.captures: dict[Node, Node] = {}  # node of the parent → input of this body
        self.last: list[Callable[[], Any]] = []  # what is recorded before it closes
        self._known: dict[Any, Node] = {}
        self.closed = False
        self.recorded = 0  # elements of all arrays

    # -- leaves ---------------------------------------------------------------------------------------
    def input(self, name: str, shape: Shape, dtype: np.dtype[Any]) -> Node:
        return self._add("input", (), shape, dtype, name, key=("input", name))

    def const(self, value: Any) -> Node:
        array = np.asarray(value)
        dtype = computed_type(array.dtype)
        if dtype is None:
            raise foreign(array.dtype)
        refuse_narrow(array.dtype, "a constant")
        array = np.array(array, dtype=dtype, order="C")
        array.flags.writeable = False
        key = ("const", array.shape, dtype.char, array.tobytes())
        return self._add("const", (), array.shape, dtype, array, key=key)

    def own(self, node: Node) -> Node:
        """The node seen from this graph: itself, or an input of this loop body for an outer value."""
        if node.graph is self:
            return node
        if node.op == "const":
            return self.const(node.detail)
        if node in self.captures:
            return self.captures[node]
        if self.parent is None or self.closed:
            raise LiveError(
                "a traced value from an earlier or finished trace was used",
                "do not keep arrays of a figure's function in global variables or on objects outside it",
            )
        outer = self.parent.own(node)
        inner = self.input(f"c{len(self.captures)}", node.shape, node.dtype)
        self.captures[outer] = self.captures[node] = inner
        return inner

    # -- operations -----------------------------------------------------------------------------------
    def map(self, name: str, *inputs: Node, dtype: np.dtype[Any] = FLOAT) -> Node:
        shape = np.broadcast_shapes(*(n.shape for n in inputs))
        values = [n.value for n in inputs]
        if all(v is not None for v in values):
            return self.const(np.asarray(scalars.evaluate(name, values), dtype=dtype))
        same = scalars.simplify(name, values)
        if same is not None and inputs[same].shape == shape and inputs[same].dtype == dtype:
            return inputs[same]
        return self._add("map", inputs, shape, dtype, name)

    def view(self, base: Node, offset: int, shape: Shape, strides: Shape) -> Node:
        if base.value is not None:
            return self.const(base.value.ravel()[positions(offset, shape, strides)])
        if math.prod(shape) == 0:
            return self.const(np.zeros(shape, base.dtype))
        strides = tuple(0 if n <= 1 else s for n, s in zip(shape, strides, strict=True))
        if shape == base.shape and offset == 0 and contiguous(shape, strides):
            return base
        if base.op == "view":
            inner = base.inputs[0]
            if base.detail[0] == 0 and base.size == inner.size and contiguous(base.shape, base.detail[1]):
                return self.view(inner, offset, shape, strides)
            seen = compose(offset, shape, strides, base.shape, *base.detail)
            if seen is None and offset == 0 and math.prod(shape) == base.size and contiguous(shape, strides):
                merged = reshape_strides(base.shape, base.detail[1], shape)
                seen = None if merged is None else (base.detail[0], merged)
            if seen is not None:
                return self.view(inner, seen[0], shape, seen[1])
        return self._add("view", (base,), shape, base.dtype, (offset, strides))

    def gather(self, base: Node, index: Node) -> Node:
        if index.value is not None:
            if base.value is not None:
                return self.const(base.value.ravel()[index.value])
            flat = rule(index.value)
            if flat is not None:
                return self.view(base, flat[0], index.shape, flat[1])
        if base.size == 1:  # one element lives in a local number, which cannot be indexed
            single = self.view(base, 0, index.shape, (0,) * len(index.shape))
            inside = self.map("equal", index, self.const(0), dtype=BOOL)
            return self.map("where", inside, single, self.const(np.nan), dtype=base.dtype)
        return self._add("gather", (base, index), index.shape, base.dtype, None)

    def reduce(self, name: str, a: Node, axes: Shape, dtype: np.dtype[Any]) -> Node:
        shape = tuple(n for d, n in enumerate(a.shape) if d not in axes)
        if a.value is not None:
            return self.const(np.asarray(scalars.reduce(name, a.value, axes), dtype=dtype))
        if not axes and not name.startswith("arg"):
            return a if a.dtype == dtype else self.map("number", a, dtype=dtype)
        return self._add("reduce", (a,), shape, dtype, (name, axes))

    def scan(self, name: str, a: Node, axis: int, dtype: np.dtype[Any]) -> Node:
        if a.value is not None:
            return self.const(np.asarray(scalars.scan(name, a.value, axis), dtype=dtype))
        return self._add("scan", (a,), a.shape, dtype, (name, axis))

    def assemble(self, base: Node, parts: Sequence[tuple[Node, int, Shape]], dtype: np.dtype[Any]) -> Node:
        if base.value is not None and all(part.value is not None for part, _, _ in parts):
            values = base.value.astype(dtype)
            for part, offset, strides in parts:
                values.ravel()[positions(offset, part.shape, strides)] = part.value
            return self.const(values)
        places = tuple((offset, strides) for _, offset, strides in parts)
        return self._add("assemble", (base, *(n for n, _, _ in parts)), base.shape, dtype, places)

    def call(
        self,
        name: str,
        inputs: tuple[Node, ...],
        shape: Shape,
        dtype: np.dtype[Any],
        parameters: tuple[float, ...] = (),
    ) -> Node:
        return self._add("call", inputs, shape, dtype, (name, parameters))

    def loop(self, loop: Loop, inputs: tuple[Node, ...]) -> Node:
        return self._add("loop", inputs, (), FLOAT, loop, key=("loop", id(loop)))

    def item(self, loop: Node, k: int, shape: Shape, dtype: np.dtype[Any]) -> Node:
        return self._add("item", (loop,), shape, dtype, k)

    def _add(
        self,
        op: str,
        inputs: tuple[Node, ...],
        shape: Shape,
        dtype: np.dtype[Any],
        detail: Any,
        key: Any = None,
    ) -> Node:
        key = (op, detail, shape, dtype.char, *(n.number for n in inputs)) if key is None else key
        known = self._known.get(key)
        if known is not None:
            return known
        refuse_large(shape, len(self.nodes), self.recorded)
        self.recorded += math.prod(shape)
        node = Node(self, op, inputs, tuple(int(n) for n in shape), dtype, detail, author_place())
        self.nodes.append(node)
        self._known[key] = node
        return node


@dataclass(eq=False)
class Loop:
    """The body of a loop: a graph of its own, its carried values and what it collects.

    The inputs of the loop's node are: start values of the carried ones, captured outer values, n if traced.
    """

    body: Graph
    counter: Node
    carried: list[tuple[Node, Node]]  # (input, new value)
    collected: list[Node]
    captured: list[tuple[Node, Node]]  # (outer node, input)
    count: int | None  # None: traced
    most: int
