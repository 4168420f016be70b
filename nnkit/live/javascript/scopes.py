"""Blocks of statements inside loops: which names are known there, and where an expression belongs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from nnkit.live.graph.scalars import SCALARS
from nnkit.live.javascript.expressions import Coefs, Expr, Index
from nnkit.live.javascript.names import Names
from nnkit.live.javascript.unroll import folds_of


class Scope:
    """A block of statements inside a loop; remembers which expressions already have a name there."""

    def __init__(self, parent: Scope | None = None, variable: int | None = None) -> None:
        self.parent, self.variable = parent, variable
        self.lines: list[str] = []
        self.known: dict[object, str] = {}

    def home(self, deps: Iterable[int]) -> Scope:
        """The outermost scope in which all these variables have values."""
        scope, wanted = self, set(deps)
        while scope.parent is not None and scope.variable not in wanted:
            scope = scope.parent
        return scope


def index_text(index: Index, scope: Scope, names: Names) -> str:
    """offset + Σ coefficient · variable; what belongs to an outer loop is added up there."""
    offset, terms = index
    own = tuple((v, c) for v, c in terms if v == scope.variable)
    rest = tuple((v, c) for v, c in terms if v != scope.variable)
    parts = [_named(t, scope.home(v for v, _ in t), names) for t in (rest, own) if t]
    if offset or not parts:
        parts.append(str(offset))
    return "+".join(parts).replace("+-", "-")


def _named(terms: Coefs, home: Scope, names: Names) -> str:
    if len(terms) == 1 and terms[0][1] == 1:
        return f"v{terms[0][0]}"
    if terms not in home.known:
        own = tuple((v, c) for v, c in terms if v == home.variable)
        rest = tuple((v, c) for v, c in terms if v != home.variable)
        parts = [f"v{v}" if c == 1 else f"{c}*v{v}" for v, c in own]
        if rest:
            parts.insert(0, _named(rest, home.home(v for v, _ in rest), names))
        name = names.new_name("i")
        home.lines.append(f"const {name}={'+'.join(parts).replace('+-', '-')};")
        home.known[terms] = name
    return home.known[terms]


def is_comparison(expr: Expr) -> bool:
    """Whether this is the larger or smaller of something and a number, which a comparison does faster."""
    if expr.detail not in ("maximum", "minimum") or expr.children[1].kind != "lit":
        return False
    return expr.children[1].detail != "nan"


def companions(roots: list[Expr]) -> dict[int, list[Expr]]:
    """For each reduction: all that run over the very same loops, so that they can share them."""
    groups: dict[object, list[Expr]] = defaultdict(list)
    for r in roots:
        for f in folds_of(r):
            if f not in groups[f.detail[1]] and f.detail[2] is None:
                groups[f.detail[1]].append(f)
    return {id(f): group for group in groups.values() for f in group}


def count_uses(roots: list[Expr]) -> Counter[int]:
    """How often each expression would be written, were it written wherever it is used."""
    uses: Counter[int] = Counter(id(r) for r in roots)
    seen: set[int] = set()
    stack = list(roots)
    while stack:
        e = stack.pop()
        if id(e) in seen:
            continue
        seen.add(id(e))
        js = SCALARS[e.detail].js if e.kind == "map" else ""
        for k, c in enumerate(e.children):
            uses[id(c)] += max(js.count(f"{{{k}}}"), 1) + (e.kind == "map" and is_comparison(e))
            stack.append(c)
    return uses
