"""The statements of a program, or of the body of one of its loops, in order."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

import numpy as np

from nnkit.live.graph.affine import Shape, positions
from nnkit.live.graph.graph import Loop, Node
from nnkit.live.graph.scalars import SCALARS
from nnkit.live.javascript.expressions import Expressions, reach
from nnkit.live.javascript.kernels import Builder, Kernel, collapse, loads_of
from nnkit.live.javascript.literals import number
from nnkit.live.javascript.loop_statements import find_item, write_loop
from nnkit.live.javascript.names import Names
from nnkit.live.javascript.plan import Plan, root
from nnkit.live.javascript.unroll import Unrolling, unrolled
from nnkit.live.javascript.writer import Writer


class StatementWriter:
    """Writes the statements for the stored nodes of one plan.

    Short programs are written out: elements of small arrays become local numbers that later statements use.
    In long ones (`limits.local_elements` = 0) every statement stands for itself, so that equal ones can
    share one function.
    """

    def __init__(self, names: Names, plan: Plan, table: Expressions, limits: Unrolling) -> None:
        self.names, self.plan, self.table, self.limits = names, plan, table, limits
        self.writer = Writer(table, names)
        self.builder = Builder(plan, table)
        self.lines: list[str] = []

    def write_all(self, long: float = math.inf) -> bool:
        """Statements for all nodes that own memory, in the order recorded; False once they are so `long`."""
        length, counted = 0, 0
        for node in self.plan.order:
            length += sum(map(len, self.lines[counted:]))
            counted = len(self.lines)
            if length >= long:
                return False
            if node.op == "input" and node.graph.parent is None:
                self._input(node)
            elif node.op != "input" and node in self.plan.stored:
                self.statement(node)
        return True

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
            write_loop(node, self, self._body(node.detail))
        elif node.op == "item":
            find_item(node, self.names)
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
        if target is None and node in self.plan.whole:
            self.lines.append(f"lib.{SCALARS[node.detail].whole}({self.names.buffer(node)});")

    def _emit(self, kernel: Kernel) -> None:
        collapse(kernel, self.table)
        for part in unrolled(kernel, self.table, self.limits):
            self._add(self.writer.kernel(part))

    def _add(self, statements: list[str]) -> None:
        if self.limits.local_elements:
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
        if self._is_free(owner, node) and _reads_in_place(kernels, owner, self.builder.sizes):
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
            in_place = _reads_in_place([kernel], old, self.builder.sizes)
            if old.size == node.size and self._is_free(old, node) and in_place:
                self.names.capture(node, old)
                return

    def _body(self, loop: Loop) -> StatementWriter:
        """The writer of the statements inside a loop."""
        return StatementWriter(self.names, Plan(loop.collected, loop), self.table, self.limits)


def _reads_in_place(kernels: list[Kernel], owner: Node, sizes: Mapping[int, int]) -> bool:
    """Whether this node may be overwritten: each store reads it where it writes, or where none does."""
    written = [reach(s.index, sizes) for kernel in kernels for s in kernel.assignments]
    for kernel in kernels:
        for s in kernel.assignments:
            for node, index in loads_of(s.expr):
                if node is not owner or (index == s.index and len(kernels) == 1):
                    continue
                if index is None or any(_overlap(reach(index, sizes), w) for w in written):
                    return False
    return True


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
