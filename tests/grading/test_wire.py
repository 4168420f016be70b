"""What crosses between the sandboxes: plain values come out as they went in, and nothing else comes out."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from grading.inside import wire

WORDS = ["array", "shape", "data", "int", "list", "name", "dict"]
numbers = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text())
plain = st.recursive(
    numbers, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner)
)
kinds = st.sampled_from(["f4", "f8", "i4", "i8", "u1", "?", "c16"])
json_values = st.recursive(
    numbers,
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(WORDS), inner),
)


def there(value: Any) -> Any:
    """A value after its journey."""
    return wire.decode(wire.parse(json.dumps({"value": wire.encode(value)}).encode())["value"])


@given(plain)
def test_plain_values_arrive(value: Any) -> None:
    """Numbers, text, lists, tuples and dictionaries, with their types."""
    assert repr(there(value)) == repr(value)


@given(arrays.arrays(kinds.map(np.dtype), arrays.array_shapes(min_dims=0)))
def test_arrays_arrive(array: np.ndarray) -> None:
    """Arrays of numbers, with type and shape; NumPy's scalars too."""
    arrived = there(array)
    assert np.asarray(arrived).dtype == array.dtype
    assert np.array_equal(arrived, array, equal_nan=array.dtype.kind in "fc")


@given(json_values)
def test_nothing_else_arrives(coded: Any) -> None:
    """Whatever is sent, a value of a plain type comes out, or an error."""
    try:
        value = wire.decode(json.loads(json.dumps(coded)))
    except wire.WireError:
        return
    assert type(value) in (type(None), bool, int, float, str, list, tuple, dict, np.ndarray) or isinstance(
        value, np.generic
    )


@pytest.mark.parametrize(
    "coded",
    [
        {"array": "|O", "shape": [1], "data": "AAAAAAAAAAA="},
        {"array": "<f8", "shape": [10**9, 10**9], "data": ""},
        {"array": "<f8", "shape": [-1], "data": ""},
        {"array": "<f8", "shape": [True], "data": "AAAAAAAAAAA="},
        {"array": "<f8", "shape": [1], "data": "AAAA"},
        {"array": "<f8", "shape": [1], "data": "AAAAAAAAAAA=", "more": 1},
        {"int": "1" * 5000},
        {"int": "1.5"},
        {"name": "expect"},
        {"list": [[1]]},
        7,
    ],
)
def test_forgeries_are_refused(coded: Any) -> None:
    """Objects, shapes that do not fit their bytes, numbers without end, names where none are known."""
    with pytest.raises(wire.WireError, match=r"expected .*, received"):
        wire.decode(coded)


class Liar(np.ndarray):
    """An array that is equal to everything."""

    def __eq__(self, other: object) -> Any:
        return np.ones(self.shape, bool)


def test_classes_stay_behind() -> None:
    """Of a subclass only the numbers arrive."""
    arrived = there(np.zeros(2).view(Liar))
    assert type(arrived) is np.ndarray
    with pytest.raises(
        TypeError, match="expected numbers, text, lists, dictionaries or arrays of numbers, received"
    ):
        wire.encode(object())
    with pytest.raises(TypeError, match="received an array of object"):
        wire.encode(np.array([None]))


def test_deep_and_long_messages_are_refused() -> None:
    """Neither can stop the other side."""
    with pytest.raises(wire.WireError):
        wire.parse(b"[" * 100_000)
    deep: Any = 1.0
    for _ in range(50):
        deep = {"list": [deep]}
    with pytest.raises(wire.WireError, match="deep"):
        wire.decode(deep)
