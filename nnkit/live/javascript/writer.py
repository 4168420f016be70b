"""JavaScript text for loop nests: every expression is written once, in the outermost loop it depends on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Protocol

from nnkit.live.graph.graph import Node
from nnkit.live.graph.scalars import BOOLEAN_ARGUMENTS, SCALARS
from nnkit.live.javascript.expressions import Expr, Expressions, Index
from nnkit.live.javascript.kernels import Kernel, Store
from nnkit.live.javascript.literals import atom, loop, number
from nnkit.live.javascript.unroll import folds_of

_START = {"sum": "0", "prod": "1", "max": "-Infinity", "min": "Infinity", "any": "false", "all": "true"}
_STEP = {
    "sum": "{0}+={1};",
    "prod": "{0}*={1};",
    "max": "if({1}>{0}||{1}!=={1}){0}={1};",
    "min": "if({1}<{0}||{1}!=={1}){0}={1};",
    "any": "if({1}){0}=true;",
    "all": "if(!{1}){0}=false;",
}


class Memory(Protocol):
    """Where values live in the program: see Names."""

    def local(self, node: Node) -> str | None: ...
    def buffer(self, node: Node) -> str: ...
    def fresh(self, letter: str) -> str: ...


class Scope:
    """A block of statements inside a loop; remembers which expressions already have a name there."""

    def __init__(self, parent: Scope | None = None, variable: int | None = None) -> None:
        self.parent, self.variable = parent, variable
        self.lines: list[str] = []
        self.names: dict[object, str] = {}

    def home(self, deps: Iterable[int]) -> Scope:
        """The outermost scope in which all these variables have values."""
        scope, wanted = self, set(deps)
        while scope.parent is not None and scope.variable not in wanted:
            scope = scope.parent
        return scope


class Writer:
    """Writes kernels as JavaScript statements; one writer for each block that is run straight through.

    `elements` holds array elements that are known as local numbers, by (node, place).
    """

    def __init__(self, table: Expressions, memory: Memory) -> None:
        self.table, self.memory = table, memory
        self.top = Scope()
        self.elements: dict[tuple[Node, int], str] = {}
        self._uses: Counter[int] = Counter()
        self._together: dict[int, list[Expr]] = {}

    def kernel(self, kernel: Kernel) -> list[str]:
        """The statements of one kernel."""
        self._prepare([s.expr for s in kernel.stores])
        scopes = self._nest(kernel.loops)
        for s in kernel.stores:
            self._store(s, scopes[-1])
        return self._closed(scopes, kernel.loops)

    def scan(self, kernel: Kernel, name: str, running: tuple[int, int]) -> list[str]:
        """The statements of a running reduction: an accumulator along one loop."""
        store = kernel.stores[0]
        self._prepare([store.expr])
        loops = [*kernel.loops, running]
        scopes = self._nest(loops)
        total, body, outer = self.memory.fresh("s"), scopes[-1], scopes[-2]
        outer.lines.append(f"let {total}={_START[name]};")
        self._accumulate(body, name, total, self.number(store.expr, body))
        body.lines.append(f"{self.memory.buffer(store.node)}[{self.index(store.index, body)}]={total};")
        return self._closed(scopes, loops)

    def _prepare(self, roots: list[Expr]) -> None:
        self._uses = _count_uses(roots)
        self._together = _companions(roots)

    def _nest(self, loops: list[tuple[int, int]]) -> list[Scope]:
        scopes = [self.top]
        for v, _ in loops:
            scopes.append(Scope(scopes[-1], v))
        return scopes

    def _closed(self, scopes: list[Scope], loops: list[tuple[int, int]]) -> list[str]:
        """Close the loops from the inside out; the names of the outermost scope stay known."""
        for scope, (v, n) in zip(scopes[:0:-1], loops[::-1], strict=True):
            assert scope.parent is not None
            scope.parent.lines.append(loop(v, n, scope.lines))
        lines, self.top.lines = self.top.lines, []
        return lines

    def _store(self, s: Store, scope: Scope) -> None:
        text, name = self.number(s.expr, scope), self.memory.local(s.node)
        if name is not None:
            scope.lines.append(f"const {name}={text};")
            return
        if scope is self.top:  # written out in full: the element is a local number from here on
            if not text.isidentifier():
                text, value = self.memory.fresh("e"), text
                scope.lines.append(f"const {text}={value};")
            self.elements[s.node, s.index[0]] = text
        scope.lines.append(f"{self.memory.buffer(s.node)}[{self.index(s.index, scope)}]={text};")

    # -- expressions ------------------------------------------------------------------------------------
    def number(self, expr: Expr, scope: Scope) -> str:
        """The expression as a number."""
        text = self.text(expr, scope)
        return f"{atom(text)}?1:0" if _is_boolean(expr) else text

    def text(self, expr: Expr, scope: Scope) -> str:
        """The expression as JavaScript; given a name where it is used often or belongs further out."""
        home = scope.home(expr.deps)
        if expr in home.names:
            return home.names[expr]
        if expr.kind == "fold":
            self._folds(expr, home)
            return home.names[expr]
        text = self._raw(expr, home)
        if (
            expr.kind in ("lit", "place")
            or text.isidentifier()
            or (home is scope and self._uses[id(expr)] < 2)
        ):
            return text
        name = self.memory.fresh("t")
        home.lines.append(f"const {name}={text};")
        home.names[expr] = name
        return name

    def _raw(self, expr: Expr, scope: Scope) -> str:
        if expr.kind == "lit":
            return number(float(expr.detail))
        if expr.kind == "load":
            node, index = expr.detail
            return self._load(node, index, scope)
        if expr.kind == "place":
            return self.index(expr.detail, scope)
        if expr.kind == "at":
            return f"{self.memory.buffer(expr.detail)}[{self.number(expr.children[0], scope)}]"
        return self._map(expr, scope)

    def _map(self, expr: Expr, scope: Scope) -> str:
        flags = BOOLEAN_ARGUMENTS.get(expr.detail, ())
        texts = [
            self.text(c, scope) if k in flags else self.number(c, scope) for k, c in enumerate(expr.children)
        ]
        atoms = [atom(t) for t in texts]
        if _compares(expr):
            sign = "<" if expr.detail == "maximum" else ">"
            return f"{atoms[0]}{sign}{atoms[1]}?{atoms[1]}:{atoms[0]}"
        if expr.detail == "add" and expr.children[0].kind == "map" and expr.children[0].detail == "add":
            atoms[0] = texts[0]
        return SCALARS[expr.detail].js.format(*atoms)

    def _load(self, node: Node, index: Index, scope: Scope) -> str:
        name = self.memory.local(node)
        if name is None and not index[1]:
            if node.op == "const":
                return number(float(node.detail.flat[index[0]]))
            name = self.elements.get((node, index[0]))
        return name or f"{self.memory.buffer(node)}[{self.index(index, scope)}]"

    def _folds(self, expr: Expr, scope: Scope) -> None:
        """A reduction, with all others over the same loops at the same place, before what uses it."""
        _, variables, place = expr.detail
        group = [expr] if place is not None else self._together.get(id(expr), [expr])
        group = [f for f in group if f not in scope.names and scope.home(f.deps) is scope]
        inner = [scope]
        for v, _ in variables:
            inner.append(Scope(inner[-1], v))
        starts = []
        for f in group:
            total, kind = self.memory.fresh("s"), f.detail[0]
            if place is not None:
                starts.append(self._search(f, total, inner[-1]))
            else:
                starts.append(f"let {total}={_START[kind]};")
                body = f.children[0]
                text = self.text(body, inner[-1]) if kind in ("any", "all") else self.number(body, inner[-1])
                self._accumulate(inner[-1], kind, total, text)
            scope.names[f] = total
        for s, (v, n) in zip(inner[:0:-1], variables[::-1], strict=True):
            assert s.parent is not None
            if s.parent is scope:
                scope.lines += starts
            s.parent.lines.append(loop(v, n, s.lines))

    def _accumulate(self, scope: Scope, kind: str, total: str, text: str) -> None:
        if kind in ("max", "min") and not text.isidentifier():
            text, value = self.memory.fresh("x"), text
            scope.lines.append(f"const {text}={value};")
        scope.lines.append(_STEP[kind].format(total, atom(text) if kind in ("prod", "all") else text))

    def _search(self, expr: Expr, found: str, scope: Scope) -> str:
        """Where the largest or smallest is: the first of equals, a NaN before all."""
        kind, _, place = expr.detail
        best, here = self.memory.fresh("m"), self.memory.fresh("x")
        better = ">" if kind == "argmax" else "<"
        scope.lines.append(f"const {here}={self.number(expr.children[0], scope)};")
        scope.lines.append(
            f"if({here}{better}{best}||{here}!=={here}&&{best}==={best}||{found}<0)"
            f"{{{best}={here};{found}={self.index(place, scope)};}}"
        )
        return f"let {found}=-1,{best}={'-' if kind == 'argmax' else ''}Infinity;"

    def index(self, index: Index, scope: Scope) -> str:
        """offset + Σ coefficient · variable; what belongs to an outer loop is added up there."""
        offset, terms = index
        own = tuple((v, c) for v, c in terms if v == scope.variable)
        rest = tuple((v, c) for v, c in terms if v != scope.variable)
        parts = [self._named(t, scope.home(v for v, _ in t)) for t in (rest, own) if t]
        if offset or not parts:
            parts.append(str(offset))
        return "+".join(parts).replace("+-", "-")

    def _named(self, terms: tuple[tuple[int, int], ...], home: Scope) -> str:
        if len(terms) == 1 and terms[0][1] == 1:
            return f"v{terms[0][0]}"
        if terms not in home.names:
            own = tuple((v, c) for v, c in terms if v == home.variable)
            rest = tuple((v, c) for v, c in terms if v != home.variable)
            parts = [f"v{v}" if c == 1 else f"{c}*v{v}" for v, c in own]
            if rest:
                parts.insert(0, self._named(rest, home.home(v for v, _ in rest)))
            name = self.memory.fresh("i")
            home.lines.append(f"const {name}={'+'.join(parts).replace('+-', '-')};")
            home.names[terms] = name
        return home.names[terms]


def _is_boolean(expr: Expr) -> bool:
    return expr.boolean or (expr.kind == "fold" and expr.detail[0] in ("any", "all"))


def _compares(expr: Expr) -> bool:
    """Whether this is the larger or smaller of something and a number, which a comparison does faster."""
    if expr.detail not in ("maximum", "minimum") or expr.children[1].kind != "lit":
        return False
    return expr.children[1].detail != "nan"


def _companions(roots: list[Expr]) -> dict[int, list[Expr]]:
    """For each reduction: all that run over the very same loops, so that they can share them."""
    groups: dict[object, list[Expr]] = defaultdict(list)
    for r in roots:
        for f in folds_of(r):
            if f not in groups[f.detail[1]] and f.detail[2] is None:
                groups[f.detail[1]].append(f)
    return {id(f): group for group in groups.values() for f in group}


def _count_uses(roots: list[Expr]) -> Counter[int]:
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
            uses[id(c)] += max(js.count(f"{{{k}}}"), 1) + (e.kind == "map" and _compares(e))
            stack.append(c)
    return uses
