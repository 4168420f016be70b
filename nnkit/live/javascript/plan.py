"""Which nodes of a program live, and which of them get a buffer: the rest are computed where used."""

from __future__ import annotations

from nnkit.live.graph import affine
from nnkit.live.graph.graph import Loop, Node
from nnkit.live.graph.needed import needed
from nnkit.live.graph.scalars import SCALARS

OWN_STATEMENTS = (
    "scan",
    "assemble",
    "call",
    "loop",
)  # written by code of their own, never inside another loop nest
DEEPEST = 30  # operations inside one another; a longer chain is stored on the way
CHEAP = 1  # an expression of at most this cost is computed again rather than stored
MANY = 512  # elements, from which on an array goes through tanh and the like as a whole: see Plan.whole


class Plan:
    """The live nodes in order, and `stored`: those that own a buffer (or a local number when of size 1)."""

    def __init__(self, outputs: list[Node], loop: Loop | None = None) -> None:
        """`loop`: whose body this is; its new values are outputs too, and what it carries moves."""
        carried: list[tuple[Node, Node]] = [] if loop is None else loop.carried
        self.outputs = [*outputs, *(new for _, new in carried)]
        self.moving: set[Node] = set() if loop is None else {loop.counter, *(old for old, _ in carried)}
        self.replaced: dict[Node, list[Node]] = {}  # new value → what it replaces
        for old, new in carried:
            self.replaced.setdefault(root(new), []).append(old)
        self.order = needed(self.outputs)
        self.users: dict[Node, list[Node]] = {n: [] for n in self.order}
        for n in self.order:
            for i in n.inputs:
                self.users[i].append(n)
        self.stored: set[Node] = {root(n) for n in self.outputs if not _leaf(root(n))}
        # An engine inlines the one call in the runtime's loop, and few of many calls in a long statement.
        self.whole = {n for n in self.order if n.op == "map" and n.size >= MANY and SCALARS[n.detail].whole}
        self.stored |= self.whole
        self._kernel: dict[Node, Node] = {}
        self._last: dict[Node, int | None] = {}
        self._cost: dict[Node, int] = {}
        for n in self.order:
            self._cost[n] = _own_cost(n) + sum(self._cost[i] for i in n.inputs if not _leaf(i))
        self._break_long_chains()
        self.fixed = set() if loop is None else self._fixed(self.moving)
        for n in reversed(self.order):
            self._decide(n)

    def last_reader(self, n: Node) -> int | None:
        """The number of the last stored node that reads this one; None when it is needed at the end."""
        if n not in self._last:
            ends = any(root(x) is n for x in self.outputs)
            numbers: list[int | None] = [None] if ends else []
            for u in self.users.get(n, []):
                numbers.append(u.number if u in self.stored else self.last_reader(u))
            known = [x for x in numbers if x is not None]
            self._last[n] = None if len(known) < len(numbers) else max(known, default=0)
        return self._last[n]

    def _break_long_chains(self) -> None:
        depth: dict[Node, int] = {}
        for n in self.order:
            inside = [i for i in n.inputs if i not in self.stored and i.op not in OWN_STATEMENTS]
            depth[n] = 1 + max((depth[i] for i in inside), default=0)
            if depth[n] >= DEEPEST and n.op in ("map", "reduce", "gather"):
                self.stored.add(n)

    def _fixed(self, moving: set[Node]) -> set[Node]:
        """What a loop's body computes alike in every turn; where the rest uses it, stored before the loop."""
        changing: set[Node] = set()
        for n in self.order:
            if n in moving or any(i in changing for i in n.inputs):
                changing.add(n)
        fixed = set(self.order) - changing
        for n in fixed:
            if (
                not _leaf(n)
                and n.op != "view"
                and self._cost[n] > 0
                and any(u in changing for u, _, _ in self._uses(n))
            ):
                self.stored.add(n)
        return fixed

    def _decide(self, n: Node) -> None:
        if _leaf(n):
            return
        forced = n.op in OWN_STATEMENTS or n.op == "item" or n in self.stored
        needed = any(_needs_buffer(u, n) for u in self.users[n])
        if n.op == "view":
            if (needed or not self._splits(n)) and not _leaf(root(n)):
                self.stored.add(root(n))
            self._kernel[n] = n if n in self.stored else self._single_kernel(n) or n
            return
        if not (forced or needed or n.size == 1) and self._inlines(n):
            self._kernel[n] = self._single_kernel(n) or n
            return
        self.stored.add(n)
        self._kernel[n] = n

    def _single_kernel(self, n: Node) -> Node | None:
        kernels = {self._kernel[u] for u in self.users[n]}
        return kernels.pop() if len(kernels) == 1 else None

    def _inlines(self, n: Node) -> bool:
        uses = self._uses(n)
        if any(not ok for _, _, ok in uses):
            return False
        work = sum(growth for _, growth, _ in uses)
        if len(uses) == 1 and work <= 1:
            return True
        if self._cost[n] == 0 or (self._cost[n] <= CHEAP and work <= 3 and n.op != "reduce"):
            return True
        direct = all(u.op != "view" and u.shape == n.shape for u in self.users[n])
        return direct and self._single_kernel(n) is not None

    def _splits(self, n: Node) -> bool:
        """Whether every view of this view can be read through it."""
        views = (u for u in self.users[n] if u.op == "view")
        return all(affine.split(u.detail[0], u.detail[1], u.shape, n.shape) is not None for u in views)

    def _uses(self, n: Node) -> list[tuple[Node, float, bool]]:
        """Every final user through views: (user, reads per element of n, can it be split)."""
        found = []
        for u in self.users[n]:
            if u.op == "view" and u not in self.stored:
                splits = affine.split(u.detail[0], u.detail[1], u.shape, n.shape) is not None
                for user, growth, ok in self._uses(u):
                    found.append((user, growth * u.size / n.size, ok and splits))
            elif u.op == "map":
                found.append((u, u.size / n.size if n.size else 1.0, True))
            elif u.op == "view":
                splits = affine.split(u.detail[0], u.detail[1], u.shape, n.shape) is not None
                found.append((u, u.size / n.size, splits))
            else:
                found.append((u, 1.0, True))
        return found


def root(n: Node) -> Node:
    """The node whose buffer a plain reshape shares."""
    while _alias(n):
        n = n.inputs[0]
    return n


def _alias(n: Node) -> bool:
    return (
        n.op == "view"
        and n.detail[0] == 0
        and n.size == n.inputs[0].size
        and affine.contiguous(n.shape, n.detail[1])
    )


def _leaf(n: Node) -> bool:
    return n.op in ("input", "const")


def _needs_buffer(user: Node, n: Node) -> bool:
    if user.op == "gather":
        return user.inputs[0] is n
    return user.op in ("call", "loop") or (user.op == "assemble" and user.inputs[0] is n)


def _own_cost(n: Node) -> int:
    if n.op == "map":
        return SCALARS[n.detail].cost
    return {"view": 0, "gather": 2, "reduce": 8}.get(n.op, 8)
