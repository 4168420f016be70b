"""The statements of a loop: its start values, what every turn computes alike, the turns, what they leave."""

from __future__ import annotations

from typing import Protocol

from nnkit.live.graph.graph import Loop, Node
from nnkit.live.javascript.literals import number
from nnkit.live.javascript.names import Names
from nnkit.live.javascript.plan import Plan
from nnkit.live.javascript.shared_functions import outline
from nnkit.live.javascript.unroll import Unrolling


class Statements(Protocol):
    """What a loop asks of the statements around it and of those inside it: see StatementWriter."""

    names: Names
    plan: Plan
    limits: Unrolling
    lines: list[str]

    def statement(self, node: Node) -> None: ...
    def array(self, node: Node) -> str: ...


def write_loop(node: Node, outer: Statements, body: Statements) -> None:
    """Write the loop of this node into `outer`; `body` is for the statements inside, still empty."""
    names, loop = outer.names, node.detail
    name = f"l{names.tag(node)}"
    _start(node, name, outer)
    for x in body.plan.order:
        if x in body.plan.fixed and x in body.plan.stored:
            body.statement(x)
    outer.lines += body.lines
    body.lines = []
    for x in body.plan.order:
        if x not in body.plan.fixed and x in body.plan.stored and x.op != "input":
            body.statement(x)
    _collect(loop, body, name)
    _carry(loop, body)
    count = str(loop.count) if loop.count is not None else f"{name}n"
    if loop.count is None:
        text = _number(node.inputs[-1], names)
        outer.lines.append(f"const {name}n=Math.min(Math.max(Math.trunc({text}),0),{loop.most});")
    text = "\n".join(body.lines if outer.limits.local_elements else outline(body.lines, names.setup))
    outer.lines.append(f"for(let {name}i=0;{name}i<{count};{name}i++){{\n{text}\n}}")
    for k, c in enumerate(loop.collected):
        if loop.count is None or loop.most > loop.count:
            outer.lines.append(f"{name}c{k}.fill(NaN,{count}*{c.size});")


def find_item(node: Node, names: Names) -> None:
    """A result of a loop lives where the loop left it."""
    loop = node.inputs[0]
    carried = loop.detail.carried
    if node.detail < len(carried):
        names.capture(node, carried[node.detail][0])
    else:
        names.give(node, f"l{names.tag(loop)}c{node.detail - len(carried)}")


def _start(node: Node, name: str, outer: Statements) -> None:
    """Names for what the body reads, and the start values of what it carries."""
    names, loop, n = outer.names, node.detail, len(node.detail.carried)
    for inner, value in zip((i for _, i in loop.captured), node.inputs[n:], strict=False):
        names.capture(inner, value)
    names.give(loop.counter, f"{name}i")
    for k, ((inner, _), start) in enumerate(zip(loop.carried, node.inputs[:n], strict=True)):
        held = f"{name}s{k}"
        names.give(inner, held)
        if inner.size == 1:
            outer.lines.append(f"let {held}={_number(start, names)};")
        else:
            names.declare(held, inner.size)
            outer.lines.append(f"{held}.set({outer.array(start)});")


def _collect(loop: Loop, body: Statements, name: str) -> None:
    """Each turn's rows of what is collected."""
    for k, c in enumerate(loop.collected):
        body.names.declare(f"{name}c{k}", loop.most * c.size)
        if c.size == 1:
            body.lines.append(f"{name}c{k}[{name}i]={_number(c, body.names)};")
        else:
            body.lines.append(f"{name}c{k}.set({body.array(c)},{name}i*{c.size});")


def _carry(loop: Loop, body: Statements) -> None:
    """New values become the carried ones; those that are another's old value are put aside first."""
    names = body.names
    olds = {i for i, _ in loop.carried}
    aside = [(i, new) for i, new in loop.carried if names.final(new) in olds and names.final(new) is not i]
    for i, new in aside:
        if i.size == 1:
            body.lines.append(f"const t{names.local(i)}={names.local(new)};")
        else:
            names.declare(f"t{names.buffer(i)}", i.size)
            body.lines.append(f"t{names.buffer(i)}.set({names.buffer(new)});")
    for i, new in loop.carried:
        put_aside = (i, new) in aside
        if names.final(new) is i:
            continue
        if i.size == 1:
            held = names.local(i)
            body.lines.append(f"{held}={f't{held}' if put_aside else _number(new, names)};")
        else:
            held = names.buffer(i)
            body.lines.append(f"{held}.set({f't{held}' if put_aside else body.array(new)});")


def _number(node: Node, names: Names) -> str:
    """A node of one element as a number: a local one, a constant, or the element of its buffer."""
    local = names.local(node)
    if local is not None:
        return local
    return number(float(node.detail.flat[0])) if node.op == "const" else f"{names.buffer(node)}[0]"
