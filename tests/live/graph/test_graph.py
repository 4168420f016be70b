"""The graph: equal operations once, constants at once, and the captures of a loop's body."""

from __future__ import annotations

import numpy as np
import pytest

from nnkit.live.errors import LiveError
from nnkit.live.graph.casts import cast, truth, without_minus_zero
from nnkit.live.graph.graph import BOOL, FLOAT, INT, Graph
from nnkit.live.graph.recording import current_graph, is_recording, recording


def test_an_equal_operation_is_recorded_once() -> None:
    graph = Graph()
    x = graph.input("x", (3,), FLOAT)
    assert graph.map("sin", x) is graph.map("sin", x)
    assert graph.const([1.0, 2.0]) is graph.const(np.array([1.0, 2.0]))
    assert graph.const(0.0) is not graph.const(-0.0)


def test_what_is_known_is_computed_and_what_changes_nothing_is_left_out() -> None:
    graph = Graph()
    x = graph.input("x", (3,), FLOAT)
    six = graph.map("multiply", graph.const(2.0), graph.const(3.0)).value
    assert six is not None
    assert six == 6.0
    assert graph.map("multiply", x, graph.const(1.0)) is x
    assert graph.map("add", x, graph.const(-0.0)) is x
    assert graph.map("add", x, graph.const(0.0)) is not x  # −0 + 0 is 0
    assert graph.view(x, 0, (3,), (1,)) is x


def test_a_view_of_a_view_is_a_view_of_the_array() -> None:
    graph = Graph()
    x = graph.input("x", (4, 3), FLOAT)
    rows = graph.view(x, 3, (2, 3), (6, 1))  # x[1::2]
    column = graph.view(rows, 2, (2,), (3,))  # x[1::2, 2]
    assert column.inputs == (x,)
    assert column.detail == (5, (6,))


def test_a_body_takes_an_outer_value_in_once() -> None:
    outer = Graph()
    x = outer.input("x", (3,), FLOAT)
    body = Graph(parent=outer)
    inner = body.own(x)
    assert (inner.op, inner.graph, inner.shape) == ("input", body, (3,))
    assert body.own(x) is inner
    assert body.captures == {x: inner}


def test_a_value_of_a_finished_trace_is_refused() -> None:
    graph = Graph()
    with pytest.raises(LiveError, match="earlier or finished trace"):
        graph.own(Graph().input("x", (), FLOAT))


def test_one_graph_records_at_a_time_and_none_afterwards() -> None:
    outer, inner = Graph(), Graph()
    with recording(outer):
        with recording(inner):
            assert current_graph() is inner
        assert current_graph() is outer
        assert is_recording()
    assert not is_recording()
    assert outer.closed
    with pytest.raises(LiveError, match="after its figure had been traced"):
        current_graph()


def test_casts_between_the_three_types() -> None:
    graph = Graph()
    with recording(graph):
        x = graph.input("x", (3,), FLOAT)
        assert cast(x, float) is x
        whole = cast(x, int)
        assert whole.dtype == INT
        assert [whole.detail, whole.inputs[0].detail] == ["without_minus_zero", "trunc"]
        assert truth(x).dtype == BOOL
        assert without_minus_zero(x) is x
        known = cast(graph.const([-0.5, 2.7, -2.7]), int).value
        assert known is not None
        assert known.tolist() == [0, 2, -2]
        with pytest.raises(LiveError, match="complex128"):
            cast(x, complex)
