"""From a traced program to JavaScript: `emit(graph, outputs)` gives one function over preallocated arrays."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

from nnkit.live.graph.graph import Graph, Node
from nnkit.live.javascript.constants import Constants
from nnkit.live.javascript.expressions import Expressions
from nnkit.live.javascript.literals import number
from nnkit.live.javascript.names import Names
from nnkit.live.javascript.plan import Plan
from nnkit.live.javascript.shared_functions import outline
from nnkit.live.javascript.statements import StatementWriter
from nnkit.live.javascript.unroll import Unrolling

LONG = 24_000  # characters; a longer program shares functions between equal statements


def emit(graph: Graph, outputs: Mapping[str, Node], long: int = LONG, most: float = math.inf) -> str:
    """JavaScript source `(lib) => { …; return (p) => { …; return {…}; }; }` computing these outputs.

    Inputs are read as p.name: a number for shape (), else a Float64Array. Outputs of shape () are numbers,
    others Float64Arrays in C order; the next call uses their memory again, and no input shares it.
    From `long` characters on, a program is written shorter; TooLong is raised where constants alone have
    more than `most` characters.
    """
    constants = Constants(most)
    source = _source(graph, outputs, Unrolling(), constants, long)
    if source is not None and len(source) < long:
        return source
    shared = _source(graph, outputs, Unrolling(budget=64, local_elements=0), constants, math.inf)
    assert shared is not None
    return shared


def _source(
    graph: Graph, outputs: Mapping[str, Node], limits: Unrolling, constants: Constants, long: float
) -> str | None:
    """The source; None as soon as its statements have `long` characters."""
    names = Names(graph, constants)
    statements = StatementWriter(names, Plan(list(outputs.values())), Expressions(), limits)
    if not statements.write_all(long):
        return None
    result = ",".join(
        f"{json.dumps(name)}:{_output(names, statements, node)}" for name, node in outputs.items()
    )
    lines = statements.lines if limits.local_elements else outline(statements.lines, names.setup)
    setup, body = "\n".join(names.setup.values()), "\n".join(lines)
    return f"(lib)=>{{\n{setup}\nreturn (p)=>{{\n{body}\nreturn {{{result}}};\n}};\n}}"


def _output(names: Names, statements: StatementWriter, node: Node) -> str:
    """An output as JavaScript: a number, or an array that is no input's."""
    if node.op == "const" and node.shape == ():
        return number(float(node.detail))
    if node.shape == ():
        return names.local(node) or f"{names.buffer(node)}[0]"
    if names.final(node).op == "input" and names.local(node) is None:
        copy = f"o{node.number}"
        names.setup[copy] = f"const {copy}=new Float64Array({node.size});"
        statements.lines.append(f"{copy}.set({names.buffer(node)});")
        return copy
    return statements.array(node)
