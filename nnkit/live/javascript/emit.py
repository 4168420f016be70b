"""From a traced program to JavaScript: `emit(graph, outputs)` gives one function over preallocated arrays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from nnkit.live.graph.graph import Graph, Node
from nnkit.live.javascript.expressions import Expressions
from nnkit.live.javascript.literals import number
from nnkit.live.javascript.names import Names
from nnkit.live.javascript.plan import Plan
from nnkit.live.javascript.shared_functions import outline
from nnkit.live.javascript.statements import Section
from nnkit.live.javascript.unroll import Limits
from nnkit.live.trace.tracer import Tracer

LONG = 24_000  # characters; a longer program shares functions between equal statements


def emit(graph: Graph, outputs: Mapping[str, Any]) -> str:
    """JavaScript source `(lib) => { …; return (p) => { …; return {…}; }; }` computing these outputs.

    Inputs are read as p.name: a number for shape (), else a Float64Array. Outputs of shape () are numbers,
    others Float64Arrays in C order; the next call uses their memory again, and no input shares it.
    """
    nodes = {
        name: graph.own(x.node) if isinstance(x, Tracer) else graph.const(x) for name, x in outputs.items()
    }
    source = _source(graph, nodes, Limits())
    return source if len(source) < LONG else _source(graph, nodes, Limits(budget=64, few=0))


def _source(graph: Graph, nodes: dict[str, Node], limits: Limits) -> str:
    names = Names(graph)
    section = Section(names, Plan(list(nodes.values())), Expressions(), limits)
    section.write_all()
    result = ",".join(f"{json.dumps(name)}:{_output(names, section, node)}" for name, node in nodes.items())
    lines = section.lines if limits.few else outline(section.lines, names.setup)
    setup, body = "\n".join(names.setup.values()), "\n".join(lines)
    return f"(lib)=>{{\n{setup}\nreturn (p)=>{{\n{body}\nreturn {{{result}}};\n}};\n}}"


def _output(names: Names, section: Section, node: Node) -> str:
    """An output as JavaScript: a number, or an array that is no input's."""
    if node.op == "const" and node.shape == ():
        return number(float(node.detail))
    if node.shape == ():
        return names.local(node) or f"{names.buffer(node)}[0]"
    if names.final(node).op == "input" and names.local(node) is None:
        copy = f"o{node.number}"
        names.setup[copy] = f"const {copy}=new Float64Array({node.size});"
        section.lines.append(f"{copy}.set({names.buffer(node)});")
        return copy
    return section.array(node)
