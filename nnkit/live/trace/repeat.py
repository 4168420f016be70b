"""A loop that is traced once: `live.repeat(n, step, state)` does not unroll."""

from __future__ import annotations

import copy
import inspect
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.graph.casts import cast
from nnkit.live.graph.graph import FLOAT, INT, Graph, Loop
from nnkit.live.graph.recording import current_graph, is_recording, recording
from nnkit.live.trace.nest import Path, walk
from nnkit.live.trace.pairs import with_pairs
from nnkit.live.trace.repeatable import check_same
from nnkit.live.trace.state import Changed, Lifted
from nnkit.live.trace.tracer import node_of, tracer_of

Step = Callable[..., Any]


def repeat(
    n: Any, step: Step, state: Any, collect: Callable[[Any], Any] | None = None, max_n: int | None = None
) -> Any:
    """Apply `step` n times: state ← step(state), or step(state, i) for a step with two arguments.

    Parameters
    ----------
    n : how often; a traced number needs `max_n`, its largest value.
    step : returns the new state, or None when it changed the state it was given in place.
    state : any nest of dicts, lists, tuples and objects holding arrays; it is copied, never changed.
    collect : gives arrays of each new state, stacked over the steps: the second result then.
        With `max_n` there are max_n rows, those after n are NaN.

    Returns
    -------
    The last state, or (last state, collected) with `collect`.
    """
    step = _with_counter(step)
    if is_recording():
        return _traced(n, step, state, collect, max_n)
    steps = _plain_count(n, max_n)
    state, rows = copy.deepcopy(state), []
    for i in range(steps):
        new = step(state, i)
        state = state if new is None else new
        if collect is not None:
            rows.append(_kept(collect(state)))
    if collect is None:
        return state
    return state, _stacked(rows or [collect(state)], len(rows), max_n)


def _kept(row: Any) -> Any:
    """A copy that no later step changes."""
    if type(row) is np.ndarray:
        return row.copy()
    return row if isinstance(row, float | int | np.generic) else copy.deepcopy(row)


def _plain_count(n: Any, max_n: int | None) -> int:
    if int(n) != n or n < 0 or (max_n is not None and n > max_n):
        most = "" if max_n is None else f" up to {max_n}"
        raise ValueError(f"expected n to be a whole number from 0{most}, received {n}")
    return int(n)


def _with_counter(step: Step) -> Step:
    """The step as a function of (state, i)."""
    if getattr(step, "nin", 0) == 1:  # np.tanh: its second argument would be `out`
        return lambda state, i: step(state)
    if isinstance(step, types.FunctionType) and not hasattr(step, "__wrapped__"):
        code = step.__code__
        if code.co_argcount == 1 and not code.co_kwonlyargcount and not code.co_flags & inspect.CO_VARARGS:
            return lambda state, i: step(state)  # as most: a signature takes long
    try:
        inspect.signature(step).bind(None, 0)
    except TypeError:
        return lambda state, i: step(state)
    return step


def _stacked(rows: list[Any], count: int, max_n: int | None) -> Any:
    """Rows of equal nests as one nest of arrays with a leading axis; padded with NaN up to max_n."""
    first = Lifted(rows[0], _numbers(rows[0]), plain=True)
    columns = {}
    parts = [dict(walk(row)) for row in rows[:count]]
    for leaf in first.leaves:
        found = [np.asarray(part[leaf.paths[0]]) for part in parts]
        column = np.stack(found) if found else np.zeros((0, *leaf.shape))
        if max_n is not None:
            column = np.concatenate([column, np.full((max_n - count, *leaf.shape), np.nan)])
        columns[leaf.name] = column
    return first.rebuild(columns)


def _numbers(nest: Any) -> frozenset[Path]:
    """The places of plain numbers: of what is collected, they are rows too."""
    return frozenset(path for path, x in walk(nest) if isinstance(x, int | float | np.generic))


def _traced(n: Any, step: Step, state: Any, collect: Callable[[Any], Any] | None, max_n: int | None) -> Any:
    """Record the loop as one node; the body is traced until the set of carried numbers is complete."""
    outer = current_graph()
    known = node_of(n).value
    if known is None and max_n is None:
        raise LiveError(
            "live.repeat(n, …) with a traced n needs to know the most steps there can be",
            "give max_n, for instance the slider's maximum",
            asked=inputs_of(node_of(n)),
        )
    count = None if known is None else _plain_count(float(known), max_n)
    state = with_pairs(state)
    lifted = Lifted(state)
    for _ in range(8):
        try:
            loop, rows = _body(outer, lifted, step, collect, count, max_n if count is None else count)
            again, _ = _body(outer, lifted, step, collect, count, max_n if count is None else count)
        except Changed as more:
            lifted = Lifted(state, lifted.numbers | more.numbers, lifted.floats | more.floats)
            continue
        check_same(loop.body, again.body, "the step of live.repeat")
        return _loop_result(outer, loop, lifted, n, rows, max_n)
    raise LiveError("the types of the loop's state do not settle", "start it from floats")


def _body(
    outer: Graph, lifted: Lifted, step: Step, collect: Any, count: int | None, most: int | None
) -> tuple[Loop, Lifted | None]:
    body = Graph(parent=outer)
    with recording(body):
        counter = body.input("i", (), INT)
        inputs = {leaf.name: body.input(leaf.name, leaf.shape, leaf.dtype) for leaf in lifted.leaves}
        tracers = {leaf.name: tracer_of(inputs[leaf.name], scalar=leaf.is_number) for leaf in lifted.leaves}
        copied = lifted.rebuild(tracers)
        new = step(copied, tracer_of(counter))
        new = copied if new is None else new
        values = lifted.lower(new)
        rows = None
        if collect is not None:
            got = collect(new)
            rows = Lifted(got, _numbers(got))
        carried = [
            (inputs[x.name], cast(node_of(values[x.name]), inputs[x.name].dtype)) for x in lifted.leaves
        ]
        collected = [node_of(leaf.example) for leaf in rows.leaves] if rows else []
    captured = [(o, i) for o, i in body.captures.items() if o.graph is outer]
    return Loop(body, counter, carried, collected, captured, count, most or 0), rows


def _loop_result(
    outer: Graph, loop: Loop, lifted: Lifted, n: Any, rows: Lifted | None, max_n: int | None
) -> Any:
    starts = [
        cast(node_of(leaf.example), new.dtype)
        for leaf, (_, new) in zip(lifted.leaves, loop.carried, strict=True)
    ]
    extra = [cast(node_of(n), FLOAT)] if loop.count is None else []
    node = outer.loop(loop, (*starts, *(o for o, _ in loop.captured), *extra))
    last = {
        leaf.name: tracer_of(outer.item(node, k, leaf.shape, new.dtype), scalar=leaf.is_number)
        for k, (leaf, (_, new)) in enumerate(zip(lifted.leaves, loop.carried, strict=True))
    }
    state = lifted.rebuild(last)
    if rows is None:
        return state
    length = loop.most if max_n is None else max_n
    columns = {}
    for k, (leaf, node_) in enumerate(zip(rows.leaves, loop.collected, strict=True)):
        dtype = node_.dtype if max_n is None else FLOAT
        item = outer.item(node, len(loop.carried) + k, (length, *leaf.shape), dtype)
        columns[leaf.name] = tracer_of(item, scalar=False)
    loop.most = length
    return state, rows.rebuild(columns)
