"""Places: what is read, joined and written by flat positions is what NumPy's indexing gives."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from nnkit.live.graph.graph import FLOAT, Graph, Node
from nnkit.live.graph.hashing import hash32
from nnkit.live.graph.places import broadcast, look, overwrite, pick
from nnkit.live.graph.recording import recording

places = st.lists(st.integers(0, 11), min_size=1, max_size=8).map(np.array)


def evaluated(node: Node, values: dict[Node, NDArray[Any]]) -> NDArray[Any]:
    """The node in plain NumPy, by the table of operations that `Node` documents."""
    if node in values:
        return values[node]
    if node.op == "const":
        return np.asarray(node.detail)
    base, *parts = (evaluated(n, values) for n in node.inputs)
    if node.op == "gather":
        return base.ravel()[parts[0]]
    if node.op == "view":
        offset, strides = node.detail
        steps = [np.arange(n) * s for n, s in zip(node.shape, strides, strict=True)]
        return base.ravel()[offset + sum(np.ix_(*steps), np.zeros((), int))]
    assert node.op == "assemble"
    out = np.broadcast_to(base, node.shape).copy()
    for part, (offset, strides) in zip(parts, node.detail, strict=True):
        for place in np.ndindex(part.shape):
            out.flat[offset + sum(i * s for i, s in zip(place, strides, strict=True))] = part[place]
    return out


@given(places)
def test_elements_at_places_are_a_view_where_there_is_a_rule_and_a_gather_where_there_is_none(
    index: NDArray[Any],
) -> None:
    graph, data = Graph(), np.arange(12.0) ** 2
    with recording(graph):
        x = graph.input("x", (12,), FLOAT)
        found = look(x, index)
    steps = set(np.diff(index).tolist())
    assert (found.op == "gather") == (len(steps) > 1)
    np.testing.assert_array_equal(evaluated(found, {x: data}), data[index])


@given(st.lists(st.integers(0, 8), min_size=1, max_size=10).map(np.array), st.permutations(range(9)))
def test_elements_of_several_arrays_laid_end_to_end(index: NDArray[Any], order: list[int]) -> None:
    graph = Graph()
    one, two = np.arange(6.0).reshape(2, 3), np.arange(3.0) * 10 + 100
    with recording(graph):
        x, y = graph.input("x", (2, 3), FLOAT), graph.input("y", (3,), FLOAT)
        for wanted in (index, np.array(order)):
            found = pick([x, y], wanted, FLOAT)
            expected = np.concatenate([one.ravel(), two])[wanted]
            np.testing.assert_array_equal(evaluated(found, {x: one, y: two}), expected)


@given(places)
def test_of_places_named_twice_the_last_wins(index: NDArray[Any]) -> None:
    graph = Graph()
    old, new = np.arange(12.0), np.arange(float(len(index))) + 50
    with recording(graph):
        x, y = graph.input("x", (12,), FLOAT), graph.input("y", (len(index),), FLOAT)
        found = overwrite(x, y, index)
    expected = old.copy()
    for place, value in zip(index, new, strict=True):
        expected[place] = value
    np.testing.assert_array_equal(evaluated(found, {x: old, y: new}), expected)


def test_broadcasting_reads_one_element_often() -> None:
    graph = Graph()
    x = graph.input("x", (3, 1), FLOAT)
    with recording(graph):
        found = broadcast(x, (2, 3, 4))
    column = np.array([[1.0], [2.0], [3.0]])
    np.testing.assert_array_equal(evaluated(found, {x: column}), np.broadcast_to(column, (2, 3, 4)))


def test_the_hash_is_the_one_that_is_cited() -> None:
    """Two rounds of triple32 in whole numbers of Python, cut to 32 bits by hand."""

    def mix(x: int) -> int:
        x = (x ^ x >> 16) * 0x21F0AAAD % 2**32
        x = (x ^ x >> 15) * 0xD35A2D97 % 2**32
        return x ^ x >> 15

    for key, counter in ((0, 0), (1, 0), (5, 1999), (2**32 - 1, 2**40 + 3)):
        first = mix((key + 0x9E3779B9) % 2**32)
        expected = mix((mix(first ^ counter % 2**32) + key) % 2**32)
        assert hash32(float(key), float(counter)) == expected
