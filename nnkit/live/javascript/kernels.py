"""Loop nests: the expression each stored node is computed by, inlined nodes and index rules worked out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.graph import affine
from nnkit.live.graph.graph import Node
from nnkit.live.javascript.expressions import Expr, Expressions, Index, combine, fix_index
from nnkit.live.javascript.plan import Plan, root


@dataclass
class Assignment:
    """buffer[index] = expr."""

    node: Node
    index: Index
    expr: Expr


@dataclass
class Kernel:
    """A nest of loops (variable, size), outermost first, around some assignments."""

    loops: list[tuple[int, int]]
    assignments: list[Assignment]
    nodes: list[Node] = field(default_factory=list)


class Builder:
    """Builds the kernels of a plan; keeps the constants they need."""

    def __init__(self, plan: Plan, table: Expressions) -> None:
        self.plan, self.table = plan, table
        self._variables = 0
        self.sizes: dict[int, int] = {}
        self._compressed: dict[Node, tuple[Node, affine.Shape]] = {}

    def variable(self, size: int) -> int:
        self._variables += 1
        self.sizes[self._variables] = size
        return self._variables

    def kernel(
        self, node: Node, target: Node | None = None, offset: int = 0, strides: affine.Shape | None = None
    ) -> Kernel:
        """The kernel that computes `node` into the buffer of `target` (its own by default).

        Of a function that takes whole arrays, it computes what goes in.
        """
        loops = [(self.variable(n), n) for n in node.shape]
        forms: list[Index] = [(0, ((v, 1),)) if n > 1 else (0, ()) for v, n in loops]
        own = target is None
        if own and node in self.plan.whole:
            expr = self.read(node.inputs[0], _aligned(node.inputs[0], forms))
        else:
            expr = self.expand(node, forms) if own else self.read(node, forms)
        index = combine(offset, affine.c_strides(node.shape) if strides is None else strides, forms)
        return Kernel([(v, n) for v, n in loops if n != 1], [Assignment(target or node, index, expr)], [node])

    def scan(self, node: Node) -> tuple[Kernel, str, tuple[int, int]]:
        """The kernel around a running reduction, its function, and the loop that runs."""
        name, axis = node.detail
        loops = [(self.variable(n), n) for n in node.shape]
        forms: list[Index] = [(0, ((v, 1),)) for v, _ in loops]
        expr = self.read(node.inputs[0], forms)
        assignment = Assignment(node, combine(0, affine.c_strides(node.shape), forms), expr)
        return (
            Kernel([loop for d, loop in enumerate(loops) if d != axis], [assignment], [node]),
            name,
            loops[axis],
        )

    def read(self, node: Node, forms: list[Index]) -> Expr:
        """The element of `node` at these places: from its buffer, or computed on the spot."""
        if node.op == "const":
            return self._constant(node, forms)
        if node.op == "input" or node in self.plan.stored:
            return self.table.load(root(node), combine(0, affine.c_strides(node.shape), forms))
        return self.expand(node, forms)

    def expand(self, node: Node, forms: list[Index]) -> Expr:
        """The element of `node` at these places, computed from its inputs."""
        if node.op == "map":
            return self.table.map(node.detail, *(self.read(i, _aligned(i, forms)) for i in node.inputs))
        if node.op == "view":
            return self._view(node, forms)
        if node.op == "gather":
            return self.table.at(root(node.inputs[0]), self.read(node.inputs[1], forms))
        if node.op == "reduce":
            return self._fold(node, forms)
        return self.read(node, forms)

    def _view(self, node: Node, forms: list[Index]) -> Expr:
        base = node.inputs[0]
        offset, strides = node.detail
        if base.op == "input" or base in self.plan.stored:
            return self.table.load(root(base), combine(offset, strides, forms))
        split = affine.split(offset, strides, node.shape, base.shape)
        if split is None:
            raise AssertionError(f"{node} cannot be computed in place")
        return self.read(base, [combine(o, coefs, forms) for o, coefs in split])

    def _fold(self, node: Node, forms: list[Index]) -> Expr:
        name, axes = node.detail
        a = node.inputs[0]
        kept = iter(forms)
        variables: list[tuple[int, int]] = []
        inner: list[Index] = []
        for d, n in enumerate(a.shape):
            if d in axes:
                variables.append((self.variable(n), n))
                inner.append((0, ((variables[-1][0], 1),)))
            else:
                inner.append(next(kept))
        place = inner[axes[0]] if name.startswith("arg") else None
        return self.table.fold(name, tuple(variables), self.read(a, inner), place)

    def _constant(self, node: Node, forms: list[Index]) -> Expr:
        if node.size == 0:  # in a loop that has no turns
            return self.table.lit(float("nan"))
        if node.size == 1:
            return self.table.lit(float(node.detail.flat[0]))
        small, strides = self.compressed(node)
        if small.size == 1:
            return self.table.lit(float(small.detail.flat[0]))
        return self.table.load(small, combine(0, strides, forms))

    def compressed(self, node: Node) -> tuple[Node, affine.Shape]:
        """A constant without the axes along which it does not change, and the strides to read it by."""
        if node not in self._compressed:
            value: NDArray[Any] = node.detail
            shape = []
            for d in range(value.ndim):
                first = np.take(value, [0], axis=d) if value.shape[d] else value
                alike = np.broadcast_to(first, value.shape)
                same = value.shape[d] > 1 and alike.tobytes() == value.tobytes()
                value = first if same else value
                shape.append(value.shape[d])
            strides = affine.c_strides(tuple(shape))
            steps = tuple(0 if n == 1 else s for n, s in zip(shape, strides, strict=True))
            self._compressed[node] = (node.graph.const(value), steps)
        return self._compressed[node]


def _aligned(node: Node, forms: list[Index]) -> list[Index]:
    """The places of a broadcast argument: its axes are the last ones, those of length 1 stay at 0."""
    own = forms[len(forms) - len(node.shape) :]
    return [(0, ()) if n == 1 else f for n, f in zip(node.shape, own, strict=True)]


def collapse(kernel: Kernel, table: Expressions) -> None:
    """Make one loop of two neighbouring ones wherever every index walks straight through both."""
    k = 0
    while k + 1 < len(kernel.loops):
        (outer, m), (inner, n) = kernel.loops[k], kernel.loops[k + 1]
        indices = [i for s in kernel.assignments for i in (s.index, *indices_of(s.expr))]
        if all(_through(i, outer, inner, n) for i in indices):
            kernel.loops[k : k + 2] = [(inner, m * n)]
            for s in kernel.assignments:
                s.index, s.expr = fix_index(s.index, {outer: 0}), table.fix(s.expr, {outer: 0})
        else:
            k += 1


def indices_of(expr: Expr) -> set[Index]:
    """Every index rule used in the expression."""
    found = set()
    for e in _parts(expr):
        if e.kind == "load":
            found.add(e.detail[1])
        elif e.kind == "place":
            found.add(e.detail)
        elif e.kind == "fold" and e.detail[2] is not None:
            found.add(e.detail[2])
    return found


def loads_of(expr: Expr) -> list[tuple[Node, Index | None]]:
    """The arrays the expression reads, and where; None for a place computed in the page."""
    return [
        e.detail if e.kind == "load" else (e.detail, None) for e in _parts(expr) if e.kind in ("load", "at")
    ]


def _parts(expr: Expr) -> list[Expr]:
    """The expression and everything in it, each once."""
    found: dict[int, Expr] = {}
    stack = [expr]
    while stack:
        e = stack.pop()
        if id(e) not in found:
            found[id(e)] = e
            stack.extend(e.children)
    return list(found.values())


def _through(index: Index, outer: int, inner: int, n: int) -> bool:
    terms = dict(index[1])
    return terms.get(outer, 0) == n * terms.get(inner, 0)
