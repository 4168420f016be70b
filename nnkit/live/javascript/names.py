"""The JavaScript names of a program's values: typed arrays made once, and local numbers."""

from __future__ import annotations

from typing import Any

from nnkit.live.graph.graph import Graph, Node
from nnkit.live.javascript.constants import Constants
from nnkit.live.javascript.plan import OWN_STATEMENTS, root


class Names:
    """Names for the nodes of a program and of the bodies of its loops, and the declarations made once."""

    def __init__(self, graph: Graph, constants: Constants) -> None:
        self.setup: dict[str, str] = {}
        self._prefixes: dict[Graph, str] = {graph: ""}
        self._outer: dict[Node, Node] = {}  # captured input of a loop body → node outside
        self._given: dict[Node, str] = {}
        self._constants: dict[Any, str] = {}
        self._written = constants
        self._count = 0

    def new_name(self, letter: str) -> str:
        """A name not used before."""
        self._count += 1
        return f"{letter}{self._count}"

    def capture(self, inner: Node, outer: Node) -> None:
        """An input of a loop's body stands for a value outside."""
        self._outer[inner] = outer

    def give(self, node: Node, name: str) -> None:
        """This node has this name (a local number if it has one element, else an array)."""
        self._given[node] = name

    def final(self, node: Node) -> Node:
        """The node that owns the memory: behind plain reshapes and captures."""
        node, passed = root(node), []
        while node in self._outer:
            passed.append(node)
            node = root(self._outer[node])
        self._outer.update(dict.fromkeys(passed, node))  # the next one on this way has no way to go
        return node

    def local(self, node: Node) -> str | None:
        """The local variable that holds a node of one element, if it has one."""
        node = self.final(node)
        if node.size != 1 or node.op in (*OWN_STATEMENTS, "const"):
            return None
        if node.op == "item":  # collected rows: always an array
            return None
        return self._given.get(node) or f"n{self.tag(node)}"

    def buffer(self, node: Node) -> str:
        """The typed array that holds a node; declared when first asked for."""
        node = self.final(node)
        if node in self._given:
            return self._given[node]
        if node.op == "const":
            return self._constant(node)
        if node.op == "input":
            return f"n{self.tag(node)}"
        return self.declare(f"a{self.tag(node)}", node.size)

    def declare(self, name: str, size: int) -> str:
        """A typed array of this name and size."""
        self.setup.setdefault(name, f"const {name}=new Float64Array({size});")
        return name

    def _constant(self, node: Node) -> str:
        values = node.detail.astype(float)
        key = values.tobytes()
        if key not in self._constants:
            name = f"c{len(self._constants)}"
            self._constants[key] = name
            self.setup[name] = f"const {name}={self._written.source(key, values)};"
        return self._constants[key]

    def tag(self, node: Node) -> str:
        """What tells this node from all others of the program."""
        return f"{self._prefixes.setdefault(node.graph, f'{len(self._prefixes)}_')}{node.number}"
