"""The compiled programs: as the sources are now, for any number of rows, the same numbers as nnkit's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

import nnkit as nn
from nnkit.playground.programs import activation, linear, norm
from nnkit.playground.rows import for_rows
from nnkit.playground.write_programs import TARGET, source
from tests.helpers.nodejs import NodeJS


@pytest.fixture(scope="module")
def nodejs() -> Iterator[NodeJS]:
    """A running Node with the runtime loaded."""
    process = NodeJS()
    yield process
    process.close()


def made(text: str, rows: int) -> str:
    """The program for so many rows, as one that takes only the runtime."""
    return f"(lib)=>({text})(lib,{rows})"


def test_the_committed_programs_are_what_the_sources_give() -> None:
    assert TARGET.read_text(encoding="utf-8") == source(), "run `python -m nnkit.playground.write_programs`"


@pytest.mark.parametrize("rows", [1, 2, 3, 17, 250])
@pytest.mark.parametrize(("p", "m"), [(1, 1), (2, 4), (7, 8), (8, 8), (8, 1)])
def test_linear_for_any_number_of_rows(nodejs: NodeJS, rows: int, p: int, m: int) -> None:
    rng = np.random.default_rng(rows)
    layer = nn.Linear(p, m, rng=rng)
    X, dY = rng.normal(size=(rows, p)), rng.normal(size=(rows, m))
    texts = linear(p, m)
    W, b = layer.params["W"], rng.normal(size=m)
    layer.params["b"][...] = b
    (out,) = nodejs.run(made(texts["forward"], rows), {"X": X, "W": W, "b": b})
    np.testing.assert_allclose(out["Y"], layer(X).ravel(), atol=1e-13)
    (back,) = nodejs.run(made(texts["backward"], rows), {"dY": dY, "X": X, "W": W})
    dX, grads = layer.backward(dY, X)
    for name, value in {"dX": dX, **grads}.items():
        np.testing.assert_allclose(back[name], value.ravel(), atol=1e-12)
    (first,) = nodejs.run(made(texts["grads"], rows), {"dY": dY, "X": X})
    np.testing.assert_allclose(first["W"], grads["W"].ravel(), atol=1e-12)


@pytest.mark.parametrize("rows", [2, 3, 50])
def test_batch_norm_knows_how_many_rows_there_are(nodejs: NodeJS, rows: int) -> None:
    """Its running variance has N / (N − 1) in it."""
    X = np.random.default_rng(rows).normal(size=(rows, 3))
    layer = nn.BatchNorm1d(3)
    given = {"X": X, **{k: v.copy() for k, v in {**layer.params, **layer.buffers}.items()}}
    (out,) = nodejs.run(made(norm(3)["forward"], rows), given)
    Y, _ = layer.forward(X, train=True)
    np.testing.assert_allclose(out["Y"], Y.ravel(), atol=1e-12)
    np.testing.assert_allclose(out["var"], layer.buffers["var"], atol=1e-12)
    np.testing.assert_allclose(out["mean"], layer.buffers["mean"], atol=1e-12)


@pytest.mark.parametrize("layer", [nn.GELU(), nn.Tanh(), nn.ReLU(), nn.ELU()])
def test_an_activation_remembers_what_its_backward_needs(nodejs: NodeJS, layer: nn.Layer) -> None:
    X = np.linspace(-3, 3, 11)
    texts = activation(layer)
    (out,) = nodejs.run(made(texts["forward"], 11), {"X": X})
    cache = {name: value for name, value in out.items() if name != "Y"}
    (back,) = nodejs.run(made(texts["backward"], 11), {"dY": np.ones(11), **cache})
    np.testing.assert_allclose(back["dX"], layer.backward(np.ones(11), layer.forward(X)[1])[0], atol=1e-12)


def test_a_program_that_is_another_for_each_size_is_refused() -> None:
    def halves(X: Any) -> dict[str, Any]:
        return {"Y": X * np.sqrt(len(X))}

    with pytest.raises(ValueError, match="expected a number that follows from the rows"):
        for_rows(halves, lambda n: {"X": np.zeros(n)})

    def written(X: Any) -> dict[str, Any]:
        return {"Y": X[0] + (X[1] if len(X) > 102 else 0)}

    with pytest.raises(ValueError, match="expected one program for any number of rows"):
        for_rows(written, lambda n: {"X": np.zeros(n)})
