"""Scalar expressions inside a loop nest: shared where equal, each knowing the loop variables it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nnkit.live.graph.graph import Node
from nnkit.live.graph.scalars import SCALARS

Coefs = tuple[tuple[int, int], ...]  # (loop variable, coefficient), sorted by variable, no zeros
Index = tuple[int, Coefs]  # offset + Σ coefficient · variable


class Expr:
    """One expression; equal ones are the same object (made by an `Expressions` table).

    kind    detail                       children
    lit     number                       –
    load    (node, Index)                –           element of a buffer
    at      node                         index       element of a buffer at a computed place
    place   Index                        –           the value of an index itself
    map     scalar function              arguments
    fold    (reduction, ((var, size),…)) body        for arg…: detail has a third part, the Index of the place
    """

    __slots__ = ("children", "deps", "detail", "kind")

    def __init__(self, kind: str, detail: Any, children: tuple[Expr, ...], deps: frozenset[int]) -> None:
        self.kind, self.detail, self.children, self.deps = kind, detail, children, deps

    @property
    def boolean(self) -> bool:
        """Whether its JavaScript is true or false rather than a number."""
        return self.kind == "map" and SCALARS[self.detail].boolean


class Expressions:
    """The table that makes equal expressions one object."""

    def __init__(self) -> None:
        self._known: dict[Any, Expr] = {}

    def _make(self, kind: str, detail: Any, children: tuple[Expr, ...], deps: frozenset[int]) -> Expr:
        key = (kind, detail, *map(id, children))
        return self._known.setdefault(key, Expr(kind, detail, children, deps))

    def lit(self, number: float) -> Expr:
        return self._make("lit", repr(float(number)), (), frozenset())

    def load(self, node: Node, index: Index) -> Expr:
        return self._make("load", (node, index), (), frozenset(v for v, _ in index[1]))

    def place(self, index: Index) -> Expr:
        return self._make("place", index, (), frozenset(v for v, _ in index[1]))

    def at(self, node: Node, index: Expr) -> Expr:
        return self._make("at", node, (index,), index.deps)

    def map(self, name: str, *children: Expr) -> Expr:
        return self._make("map", name, children, frozenset().union(*(c.deps for c in children)))

    def fold(
        self, name: str, variables: tuple[tuple[int, int], ...], body: Expr, place: Index | None = None
    ) -> Expr:
        gone = {v for v, _ in variables}
        extra = () if place is None else (v for v, _ in place[1])
        return self._make("fold", (name, variables, place), (body,), body.deps.union(extra) - gone)

    def fix(self, expr: Expr, values: dict[int, int]) -> Expr:
        """The expression with some loop variables replaced by numbers."""
        return self._replaced(expr, frozenset(values), lambda index: fix_index(index, values), {})

    def stretch(self, expr: Expr, v: int, scale: int, shift: int) -> Expr:
        """The expression with scale · v + shift in place of v."""
        return self._replaced(expr, frozenset((v,)), lambda index: stretch_index(index, v, scale, shift), {})

    def _replaced(
        self, expr: Expr, gone: frozenset[int], change: Callable[[Index], Index], done: dict[int, Expr]
    ) -> Expr:
        if expr.deps.isdisjoint(gone):
            return expr
        if id(expr) not in done:
            children = tuple(self._replaced(c, gone, change, done) for c in expr.children)
            done[id(expr)] = self.with_children(expr, children, change)
        return done[id(expr)]

    def with_children(
        self, expr: Expr, children: tuple[Expr, ...], change: Callable[[Index], Index] = lambda index: index
    ) -> Expr:
        """The same expression of other children, its own index rules changed."""
        if expr.kind == "load":
            return self.load(expr.detail[0], change(expr.detail[1]))
        if expr.kind == "place":
            return self.place(change(expr.detail))
        if expr.kind == "at":
            return self.at(expr.detail, children[0])
        if expr.kind == "fold":
            name, variables, place = expr.detail
            return self.fold(name, variables, children[0], None if place is None else change(place))
        return self.map(expr.detail, *children) if expr.kind == "map" else expr


def make_index(offset: int, terms: dict[int, int]) -> Index:
    """An index in its one normal form."""
    return offset, tuple(sorted((v, c) for v, c in terms.items() if c))


def fix_index(index: Index, values: dict[int, int]) -> Index:
    """The index with some variables replaced by numbers."""
    offset = index[0] + sum(c * values[v] for v, c in index[1] if v in values)
    return offset, tuple((v, c) for v, c in index[1] if v not in values)


def stretch_index(index: Index, v: int, scale: int, shift: int) -> Index:
    """The index with scale · v + shift in place of the variable v."""
    offset = index[0] + sum(c * shift for u, c in index[1] if u == v)
    return offset, tuple((u, c * scale if u == v else c) for u, c in index[1] if u != v or scale)


def reach(index: Index, sizes: Mapping[int, int]) -> tuple[int, int]:
    """The first and the last place that an index takes while its variables run."""
    ways = [c * (sizes[v] - 1) for v, c in index[1]]
    return index[0] + sum(w for w in ways if w < 0), index[0] + sum(w for w in ways if w > 0)


def combine(offset: int, strides: tuple[int, ...], forms: list[Index]) -> Index:
    """offset + Σ strides · forms."""
    terms: dict[int, int] = {}
    for s, (o, coefs) in zip(strides, forms, strict=True):
        offset += s * o
        for v, c in coefs:
            terms[v] = terms.get(v, 0) + s * c
    return make_index(offset, terms)
