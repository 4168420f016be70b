"""JavaScript text for loop nests: every expression is written once, in the outermost loop it depends on."""

from __future__ import annotations

from collections import Counter

from nnkit.live.graph.graph import Node
from nnkit.live.graph.scalars import BOOLEAN_ARGUMENTS, SCALARS
from nnkit.live.javascript.expressions import Expr, Expressions, Index
from nnkit.live.javascript.kernels import Assignment, Kernel
from nnkit.live.javascript.literals import atom, loop, number
from nnkit.live.javascript.names import Names
from nnkit.live.javascript.scopes import Scope, companions, count_uses, index_text, is_comparison

_START = {"sum": "0", "prod": "1", "max": "-Infinity", "min": "Infinity", "any": "false", "all": "true"}
_STEP = {
    "sum": "{0}+={1};",
    "prod": "{0}*={1};",
    "max": "if({1}>{0}||{1}!=={1}){0}={1};",
    "min": "if({1}<{0}||{1}!=={1}){0}={1};",
    "any": "if({1}){0}=true;",
    "all": "if(!{1}){0}=false;",
}


class Writer:
    """Writes kernels as JavaScript statements; one writer for each block that is run straight through.

    `elements` holds array elements that are known as local numbers, by (node, place).
    """

    def __init__(self, table: Expressions, names: Names) -> None:
        self.table, self.names = table, names
        self.top = Scope()
        self.elements: dict[tuple[Node, int], str] = {}
        self._uses: Counter[int] = Counter()
        self._together: dict[int, list[Expr]] = {}

    def kernel(self, kernel: Kernel) -> list[str]:
        """The statements of one kernel."""
        self._prepare([s.expr for s in kernel.assignments])
        scopes = self._nest(kernel.loops)
        for s in kernel.assignments:
            self._store(s, scopes[-1])
        return self._closed(scopes, kernel.loops)

    def scan(self, kernel: Kernel, name: str, running: tuple[int, int]) -> list[str]:
        """The statements of a running reduction: an accumulator along one loop."""
        store = kernel.assignments[0]
        self._prepare([store.expr])
        loops = [*kernel.loops, running]
        scopes = self._nest(loops)
        total, body, outer = self.names.new_name("s"), scopes[-1], scopes[-2]
        outer.lines.append(f"let {total}={_START[name]};")
        self._accumulate(body, name, total, self.number(store.expr, body))
        body.lines.append(
            f"{self.names.buffer(store.node)}[{index_text(store.index, body, self.names)}]={total};"
        )
        return self._closed(scopes, loops)

    def _prepare(self, roots: list[Expr]) -> None:
        self._uses = count_uses(roots)
        self._together = companions(roots)

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

    def _store(self, s: Assignment, scope: Scope) -> None:
        text, name = self.number(s.expr, scope), self.names.local(s.node)
        if name is not None:
            scope.lines.append(f"const {name}={text};")
            return
        if scope is self.top:  # written out in full: the element is a local number from here on
            if not text.isidentifier():
                text, value = self.names.new_name("e"), text
                scope.lines.append(f"const {text}={value};")
            self.elements[s.node, s.index[0]] = text
        scope.lines.append(f"{self.names.buffer(s.node)}[{index_text(s.index, scope, self.names)}]={text};")

    # -- expressions ------------------------------------------------------------------------------------
    def number(self, expr: Expr, scope: Scope) -> str:
        """The expression as a number."""
        text = self.text(expr, scope)
        return f"{atom(text)}?1:0" if _is_boolean(expr) else text

    def text(self, expr: Expr, scope: Scope) -> str:
        """The expression as JavaScript; given a name where it is used often or belongs further out."""
        home = scope.home(expr.deps)
        if expr in home.known:
            return home.known[expr]
        if expr.kind == "fold":
            self._folds(expr, home)
            return home.known[expr]
        text = self._raw(expr, home)
        if (
            expr.kind in ("lit", "place")
            or text.isidentifier()
            or (home is scope and self._uses[id(expr)] < 2)
        ):
            return text
        name = self.names.new_name("t")
        home.lines.append(f"const {name}={text};")
        home.known[expr] = name
        return name

    def _raw(self, expr: Expr, scope: Scope) -> str:
        if expr.kind == "lit":
            return number(float(expr.detail))
        if expr.kind == "load":
            node, index = expr.detail
            return self._load(node, index, scope)
        if expr.kind == "place":
            return index_text(expr.detail, scope, self.names)
        if expr.kind == "at":
            return f"{self.names.buffer(expr.detail)}[{self.number(expr.children[0], scope)}]"
        return self._map(expr, scope)

    def _map(self, expr: Expr, scope: Scope) -> str:
        flags = BOOLEAN_ARGUMENTS.get(expr.detail, ())
        texts = [
            self.text(c, scope) if k in flags else self.number(c, scope) for k, c in enumerate(expr.children)
        ]
        atoms = [atom(t) for t in texts]
        if is_comparison(expr):
            sign = "<" if expr.detail == "maximum" else ">"
            return f"{atoms[0]}{sign}{atoms[1]}?{atoms[1]}:{atoms[0]}"
        if expr.detail == "add" and expr.children[0].kind == "map" and expr.children[0].detail == "add":
            atoms[0] = texts[0]
        return SCALARS[expr.detail].js.format(*atoms)

    def _load(self, node: Node, index: Index, scope: Scope) -> str:
        name = self.names.local(node)
        if name is None and not index[1]:
            if node.op == "const":
                return number(float(node.detail.flat[index[0]]))
            name = self.elements.get((node, index[0]))
        return name or f"{self.names.buffer(node)}[{index_text(index, scope, self.names)}]"

    def _folds(self, expr: Expr, scope: Scope) -> None:
        """A reduction, with all others over the same loops at the same place, before what uses it."""
        _, variables, place = expr.detail
        group = [expr] if place is not None else self._together.get(id(expr), [expr])
        group = [f for f in group if f not in scope.known and scope.home(f.deps) is scope]
        inner = [scope]
        for v, _ in variables:
            inner.append(Scope(inner[-1], v))
        starts = []
        for f in group:
            total, kind = self.names.new_name("s"), f.detail[0]
            if place is not None:
                starts.append(self._search(f, total, inner[-1]))
            else:
                starts.append(f"let {total}={_START[kind]};")
                body = f.children[0]
                text = self.text(body, inner[-1]) if kind in ("any", "all") else self.number(body, inner[-1])
                self._accumulate(inner[-1], kind, total, text)
            scope.known[f] = total
        for s, (v, n) in zip(inner[:0:-1], variables[::-1], strict=True):
            assert s.parent is not None
            if s.parent is scope:
                scope.lines += starts
            s.parent.lines.append(loop(v, n, s.lines))

    def _accumulate(self, scope: Scope, kind: str, total: str, text: str) -> None:
        if kind in ("max", "min") and not text.isidentifier():
            text, value = self.names.new_name("x"), text
            scope.lines.append(f"const {text}={value};")
        scope.lines.append(_STEP[kind].format(total, atom(text) if kind in ("prod", "all") else text))

    def _search(self, expr: Expr, found: str, scope: Scope) -> str:
        """Where the largest or smallest is: the first of equals, a NaN before all."""
        kind, _, place = expr.detail
        best, here = self.names.new_name("m"), self.names.new_name("x")
        better = ">" if kind == "argmax" else "<"
        scope.lines.append(f"const {here}={self.number(expr.children[0], scope)};")
        scope.lines.append(
            f"if({here}{better}{best}||{here}!=={here}&&{best}==={best}||{found}<0)"
            f"{{{best}={here};{found}={index_text(place, scope, self.names)};}}"
        )
        return f"let {found}=-1,{best}={'-' if kind == 'argmax' else ''}Infinity;"


def _is_boolean(expr: Expr) -> bool:
    return expr.boolean or (expr.kind == "fold" and expr.detail[0] in ("any", "all"))
