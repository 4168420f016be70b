"""The statements of a program, or of the body of one of its loops, in order."""

from __future__ import annotations

import json

import numpy as np

from nnkit.live.graph.affine import Shape, positions
from nnkit.live.graph.graph import Node
from nnkit.live.javascript.expressions import Expressions
from nnkit.live.javascript.kernels import Builder, Kernel, collapse, loads_of
from nnkit.live.javascript.literals import number
from nnkit.live.javascript.names import Names
from nnkit.live.javascript.plan import Plan, root
from nnkit.live.javascript.shared_functions import outline
from nnkit.live.javascript.unroll import Limits, unrolled
from nnkit.live.javascript.writer import Writer


class Section:
    """Writes the statements for the stored nodes of one plan.

    Short programs are written out: elements of small arrays become local numbers that later statements use.
    In long ones (`limits.few` = 0) every statement stands for itself, so that equal ones can share one
    function.
    """

    def __init__(self, names: Names, plan: Plan, table: Expressions, limits: Limits) -> None:
        self.names, self.plan, self.table, self.limits = names, plan, table, limits
        self.writer = Writer(table, names)
        self.builder = Builder(plan, table)
        self.lines: list[str] = []

    def write_all(self) -> None:
        """Statements for all nodes that own memory, in the order they were recorded."""
        for node in self.plan.order:
            if node.op == "input" and node.graph.parent is None:
                self._input(node)
            elif node.op != "input" and node in self.plan.stored:
                self.statement(node)

    def statement(self, node: Node) -> None:
        """The statements that compute one stored node."""
        if node.op == "assemble":
            self._assemble(node)
        elif node.op == "scan":
            self._add(self.writer.scan(*self.builder.scan(node)))
        elif node.op == "call":
            name, parameters = node.detail
            args = [self.names.buffer(node), *map(self.array, node.inputs), *map(number, parameters)]
            self.lines.append(f"lib.{name}({','.join(args)});")
        elif node.op == "loop":
            self._loop(node)
        elif node.op == "item":
            self._item(node)
        else:
            self._write(node)

    def array(self, node: Node) -> str:
        """The node as a typed array, also when it is one local number."""
        name = self.names.local(node)
        if name is None:
            return self.names.buffer(node)
        self.names.declare(f"w{name}", 1)
        self.lines.append(f"w{name}[0]={name};")
        return f"w{name}"

    def _input(self, node: Node) -> None:
        item = "[0]" if node.size == 1 and node.shape else ""
        name = self.names.local(node) or self.names.buffer(node)
        self.lines.append(f"const {name}=p[{json.dumps(node.detail)}]{item};")

    def _write(
        self, node: Node, target: Node | None = None, offset: int = 0, strides: Shape | None = None
    ) -> None:
        kernel = self.builder.kernel(node, target, offset, strides)
        if target is None:
            self._take_over_state(node, kernel)
        self._emit(kernel)

    def _emit(self, kernel: Kernel) -> None:
        collapse(kernel, self.table)
        for part in unrolled(kernel, self.table, self.limits):
            self._add(self.writer.kernel(part))

    def _add(self, statements: list[str]) -> None:
        if self.limits.few:
            self.lines += statements
        else:
            self.lines.append("".join(statements))
            self.writer = Writer(self.table, self.names)

    def _assemble(self, node: Node) -> None:
        """The base with the parts written over it: in the base's own memory, if nobody needs it any more."""
        base, *parts = node.inputs
        kernels = [
            self.builder.kernel(part, node, offset, strides)
            for part, (offset, strides) in zip(parts, node.detail, strict=True)
        ]
        owner = root(base)
        if self._is_free(owner, node) and _reads_in_place(kernels, owner):
            self.names.capture(node, owner)
        else:
            self._copy_base(node, base, parts)
        for kernel in kernels:
            self._emit(kernel)

    def _copy_base(self, node: Node, base: Node, parts: list[Node]) -> None:
        covered = np.zeros(node.size, bool)
        for part, (offset, strides) in zip(parts, node.detail, strict=True):
            covered[positions(offset, part.shape, strides).ravel()] = True
        if covered.all():
            return
        name = self.names.buffer(node)
        if base.op == "const" and np.all(base.detail == base.detail.flat[0]):
            self.lines.append(f"{name}.fill({number(float(base.detail.flat[0]))});")
        else:
            self.lines.append(f"{name}.set({self.array(base)});")

    def _is_free(self, owner: Node, taker: Node) -> bool:
        """Whether nothing after `taker` reads this node's memory, and it may be written to."""
        mine = owner in self.plan.stored or owner in self.plan.moving
        if not mine or owner.op in ("const", "item", "loop") or self.names.local(owner) is not None:
            return False
        if owner.op == "input" and owner not in self.plan.moving:
            return False
        if owner in self.plan.fixed and taker not in self.plan.fixed:
            return False
        last = self.plan.last_reader(owner)
        return last is not None and last <= taker.number

    def _take_over_state(self, node: Node, kernel: Kernel) -> None:
        """A loop's new value goes straight into the memory of the old one, if nobody needs that any more."""
        for old in self.plan.replaced.get(node, []):
            if old.size == node.size and self._is_free(old, node) and _reads_in_place([kernel], old):
                self.names.capture(node, old)
                return

    def _loop(self, node: Node) -> None:
        """A loop: start values, what every turn computes alike, then the turns."""
        loop, n = node.detail, len(node.detail.carried)
        starts = node.inputs[:n]
        name = f"l{self.names.tag(node)}"
        for inner, outer in zip((i for _, i in loop.captured), node.inputs[n:], strict=False):
            self.names.capture(inner, outer)
        self.names.give(loop.counter, f"{name}i")
        for k, ((inner, _), start) in enumerate(zip(loop.carried, starts, strict=True)):
            held = f"{name}s{k}"
            self.names.give(inner, held)
            if inner.size == 1:
                text = self.names.local(start) or self._element(start)
                self.lines.append(f"let {held}={text};")
            else:
                self.names.declare(held, inner.size)
                self.lines.append(f"{held}.set({self.array(start)});")
        body = Section(self.names, Plan(loop.collected, loop), self.table, self.limits)
        for x in body.plan.order:
            if x in body.plan.fixed and x in body.plan.stored:
                body.statement(x)
        self.lines += body.lines
        body.lines = []
        for x in body.plan.order:
            if x not in body.plan.fixed and x in body.plan.stored and x.op != "input":
                body.statement(x)
        self._collect(node, body, name)
        self._carry(loop, body)
        count = str(loop.count) if loop.count is not None else f"{name}n"
        if loop.count is None:
            text = self.names.local(node.inputs[-1]) or self._element(node.inputs[-1])
            self.lines.append(f"const {name}n=Math.min(Math.max(Math.trunc({text}),0),{loop.most});")
        text = "\n".join(outline(body.lines, self.names.setup) if not self.limits.few else body.lines)
        self.lines.append(f"for(let {name}i=0;{name}i<{count};{name}i++){{\n{text}\n}}")
        for k, c in enumerate(loop.collected):
            if loop.count is None or loop.most > loop.count:
                self.lines.append(f"{name}c{k}.fill(NaN,{count}*{c.size});")

    def _item(self, node: Node) -> None:
        """A result of a loop lives where the loop left it."""
        loop = node.inputs[0]
        carried = loop.detail.carried
        if node.detail < len(carried):
            self.names.capture(node, carried[node.detail][0])
        else:
            self.names.give(node, f"l{self.names.tag(loop)}c{node.detail - len(carried)}")

    def _element(self, node: Node) -> str:
        return number(float(node.detail.flat[0])) if node.op == "const" else f"{self.names.buffer(node)}[0]"

    def _collect(self, node: Node, body: Section, name: str) -> None:
        for k, c in enumerate(node.detail.collected):
            self.names.declare(f"{name}c{k}", node.detail.most * c.size)
            if c.size == 1:
                value = self.names.local(c) or self._element(c)
                body.lines.append(f"{name}c{k}[{name}i]={value};")
            else:
                body.lines.append(f"{name}c{k}.set({body.array(c)},{name}i*{c.size});")

    def _carry(self, loop: object, body: Section) -> None:
        """New values become the carried ones; those that are another's old value are put aside first."""
        carried = loop.carried  # type: ignore[attr-defined]
        olds = {i for i, _ in carried}
        aside = [
            (i, new) for i, new in carried if self.names.final(new) in olds and self.names.final(new) is not i
        ]
        for i, new in aside:
            if i.size == 1:
                body.lines.append(f"const t{self.names.local(i)}={self.names.local(new)};")
            else:
                self.names.declare(f"t{self.names.buffer(i)}", i.size)
                body.lines.append(f"t{self.names.buffer(i)}.set({self.names.buffer(new)});")
        for i, new in carried:
            put_aside = (i, new) in aside
            if self.names.final(new) is i:
                continue
            if i.size == 1:
                held = self.names.local(i)
                text = f"t{held}" if put_aside else self.names.local(new) or self._element(new)
                body.lines.append(f"{held}={text};")
            else:
                held = self.names.buffer(i)
                body.lines.append(f"{held}.set({f't{held}' if put_aside else body.array(new)});")


def _reads_in_place(kernels: list[Kernel], owner: Node) -> bool:
    """Whether each store reads this node only at the very place it writes; so it may be overwritten."""
    for kernel in kernels:
        for s in kernel.stores:
            for node, index in loads_of(s.expr):
                if node is owner and (index != s.index or len(kernels) > 1):
                    return False
    return True
