"""Small loops written out, and loops over columns taken four at a time, so that loads are shared."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from nnkit.live.javascript.expressions import Expr, Expressions, fix_index, stretch_index
from nnkit.live.javascript.kernels import Assignment, Kernel

LONGEST = 16  # a longer loop stays a loop
JAM = 4  # columns of a long product computed together
_JOIN = {"sum": "add", "prod": "multiply", "max": "maximum", "min": "minimum", "any": "or", "all": "and"}


@dataclass(frozen=True)
class Unrolling:
    """How far to write loops out."""

    budget: int = 160  # operations in one innermost body
    local_elements: int = 8  # that may become local numbers rather than a loop over an array


def unrolled(kernel: Kernel, table: Expressions, limits: Unrolling) -> list[Kernel]:
    """The kernel with its small loops written out; two kernels when the last columns are left over."""
    assignments = [
        Assignment(s.node, s.index, written_out(s.expr, table, limits.budget)) for s in kernel.assignments
    ]
    kernel = Kernel(kernel.loops, assignments)
    work = sum(weight(s.expr) for s in assignments)
    while kernel.loops:
        v, n = kernel.loops[-1]
        last = len(kernel.loops) == 1
        if (
            n > LONGEST
            or work * n > limits.budget
            or (last and n * len(kernel.assignments) > limits.local_elements)
        ):
            break
        kernel = Kernel(
            kernel.loops[:-1], [_fixed(s, {v: k}, table) for s in kernel.assignments for k in range(n)]
        )
        work *= n
    if kernel.loops and _long_product(kernel):
        return _jammed(kernel, table)
    return [kernel]


def written_out(expr: Expr, table: Expressions, budget: int) -> Expr:
    """The expression with every small reduction as a chain of additions (or what it reduces by)."""
    done: dict[int, Expr] = {}

    def visit(e: Expr) -> Expr:
        if id(e) not in done:
            children = tuple(visit(c) for c in e.children)
            done[id(e)] = (
                _chain(e, children[0], table, budget)
                if e.kind == "fold"
                else table.with_children(e, children)
            )
        return done[id(e)]

    return visit(expr)


def _chain(fold: Expr, body: Expr, table: Expressions, budget: int) -> Expr:
    name, variables, place = fold.detail
    short: list[tuple[int, int]] = []
    work = weight(body) + 1
    for v, n in variables[::-1] if place is None else ():
        if n > LONGEST or work * n > budget:
            break
        short.insert(0, (v, n))
        work *= n
    if not short or any(n == 0 for _, n in variables):
        return table.fold(name, variables, body, place)
    points = itertools.product(*(range(n) for _, n in short))
    terms = [table.fix(body, dict(zip((v for v, _ in short), point, strict=True))) for point in points]
    if name in ("any", "all") and not terms[0].boolean:
        terms = [table.map("truth", t) for t in terms]
    total = _joined(terms, _JOIN[name], table)
    rest = variables[: len(variables) - len(short)]
    return table.fold(name, rest, total) if rest else total


def _joined(terms: list[Expr], name: str, table: Expressions) -> Expr:
    """The terms joined in pairs, then pairs of pairs: short chains, and less rounding."""
    while len(terms) > 1:
        pairs = [table.map(name, a, b) for a, b in zip(terms[::2], terms[1::2], strict=False)]
        terms = pairs + terms[len(terms) - len(terms) % 2 :]
    return terms[0]


def weight(expr: Expr) -> int:
    """How many operations the expression writes; equal ones count once."""
    seen: set[int] = set()
    stack, count = [expr], 0
    while stack:
        e = stack.pop()
        if id(e) not in seen:
            seen.add(id(e))
            count += e.kind in ("map", "fold", "at")
            stack.extend(e.children)
    return max(count, 1)


def _fixed(one: Assignment, values: dict[int, int], table: Expressions) -> Assignment:
    return Assignment(one.node, fix_index(one.index, values), table.fix(one.expr, values))


def _long_product(kernel: Kernel) -> bool:
    """Whether the innermost loop surrounds a reduction with loads that do not move with it."""
    v, n = kernel.loops[-1]
    folds = [f for s in kernel.assignments for f in folds_of(s.expr)]
    return (
        n >= JAM
        and len(kernel.assignments) == 1
        and any(v in f.deps and any(v not in x.deps for x in _loads(f.children[0])) for f in folds)
    )


def _jammed(kernel: Kernel, table: Expressions) -> list[Kernel]:
    """The innermost loop in steps of four, and a kernel for what is left."""
    v, n = kernel.loops[-1]
    wide, left = n // JAM, n % JAM
    outer = kernel.loops[:-1]
    parts = []
    for first, count, loops in ((0, JAM, [*outer, (v, wide)]), (wide * JAM, left, outer)):
        if not count:
            continue
        scale = JAM if loops is not outer else 0
        assignments = [
            Assignment(
                s.node,
                stretch_index(s.index, v, scale, first + k),
                table.stretch(s.expr, v, scale, first + k),
            )
            for s in kernel.assignments
            for k in range(count)
        ]
        parts.append(Kernel(loops, assignments))
    return parts


def folds_of(expr: Expr) -> list[Expr]:
    """The reductions in an expression, not those inside other reductions."""
    found, stack, seen = [], [expr], set()
    while stack:
        e = stack.pop()
        if id(e) in seen:
            continue
        seen.add(id(e))
        if e.kind == "fold":
            found.append(e)
        else:
            stack.extend(e.children)
    return found


def _loads(expr: Expr) -> list[Expr]:
    return [expr] if expr.kind == "load" else [x for c in expr.children for x in _loads(c)]
