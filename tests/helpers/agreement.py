"""The promise of the compiler in one function: NumPy and the compiled program give the same arrays."""

from __future__ import annotations

import copy
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.javascript.emit import LONG, emit
from nnkit.live.trace.trace import trace
from tests.helpers.nodejs import NodeJS

RELATIVE = 1e-9


def compiled(
    function: Callable[..., Any], inputs: dict[str, Any], long: int = LONG
) -> tuple[str, dict[str, Any]]:
    """The program of a function, written as long ones are from `long` characters on; the traced outputs."""
    traced = trace(lambda **p: outputs_of(function(**p)), inputs)
    return emit(traced.graph, traced.nodes(), long), traced.result


def outputs_of(result: Any) -> dict[str, Any]:
    """What a function returned, by name."""
    if isinstance(result, dict):
        return result
    return dict(enumerate_names(result if isinstance(result, tuple) else (result,)))


def enumerate_names(values: Any) -> Any:
    return ((f"o{k}", v) for k, v in enumerate(values))


def same(nodejs: NodeJS, function: Callable[..., Any], _long: int = LONG, **inputs: Any) -> None:
    """Assert shapes, types and values agree between NumPy and Node, on two calls of one instance."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        expected = outputs_of(function(**copy.deepcopy(inputs)))
        source, traced = compiled(function, inputs, _long)
    for result in nodejs.run(source, inputs, inputs):
        assert list(result) == list(expected)
        for name, want in expected.items():
            want = np.asarray(want)
            shape = np.shape(traced[name])
            assert shape == want.shape, f"{name}: traced shape {shape}, NumPy has {want.shape}"
            kind = (
                np.asarray(traced[name]).dtype if not hasattr(traced[name], "dtype") else traced[name].dtype
            )
            assert kind.kind == want.dtype.kind, f"{name}: traced type {kind}, NumPy has {want.dtype}"
            assert np.ndim(result[name]) == (1 if want.shape else 0)
            close(np.ravel(result[name]), np.ravel(want).astype(float), name)


def close(found: np.ndarray, want: np.ndarray, name: str = "") -> None:
    """Equal to 1e-9 relative, NaN and infinities in the same places; zeros off by rounding of the largest."""
    assert found.shape == want.shape, f"{name}: {found.shape} elements, expected {want.shape}"
    finite = np.isfinite(want)
    assert np.array_equal(found[~finite], want[~finite], equal_nan=True), f"{name}: {found} expected {want}"
    scale = np.max(np.abs(want[finite]), initial=0.0)
    np.testing.assert_allclose(found[finite], want[finite], rtol=RELATIVE, atol=1e-13 * scale, err_msg=name)
