"""The walk over all arrays of a network, and its memory."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.descent import G, run


def test_one_rule_serves_any_number_of_arrays_and_works_in_place(rng):
    rule = nn.Adam(0.1)
    a, b = rng.standard_normal((2, 3))
    first, second = a, b
    optimizer = nn.Optimizer(rule, {"a": a, "b": b})
    expected = {"a": run(rule, G[:1] * 2, a[:2])[-1], "b": run(rule, G[1:2] * 2, b[:2])[-1]}
    for _ in range(2):
        optimizer.step({"a": np.append(G[0], 0), "b": np.append(G[1], 0), "other": np.ones(1)})
    assert a is first
    assert b is second
    np.testing.assert_allclose(a[:2], expected["a"], rtol=1e-12)
    np.testing.assert_allclose(b[:2], expected["b"], rtol=1e-12)


@pytest.mark.parametrize("shape", [(300, 200), (200_000,), (3, 40_000)])
def test_large_arrays_are_stepped_in_parts_without_a_difference(shape, rng):
    w, g = rng.standard_normal((2, *shape))
    optimizer, start = nn.Optimizer(nn.Adam(0.1), {"w": w}), w.copy()
    for _ in range(2):
        optimizer.step({"w": g})
    np.testing.assert_array_equal(w, run(nn.Adam(0.1), [g, g], start)[-1])


def test_a_missing_gradient_is_named_and_nothing_moves():
    w = {"a": np.ones(2), "b": np.ones(2)}
    with pytest.raises(KeyError, match="received none for \\['b'\\]"):
        nn.Optimizer(nn.SGD(0.1), w).step({"a": np.ones(2)})
    np.testing.assert_array_equal(w["a"], 1)


def test_a_gradient_that_would_broadcast_is_refused_and_nothing_moves():
    w = {"a": np.ones(2), "b": np.ones((2, 1))}
    with pytest.raises(ValueError, match=r"b's gradient of shape \(2, 1\), received \(1,\)"):
        nn.Optimizer(nn.SGD(0.1), w).step({"a": np.ones(2), "b": np.ones(1)})
    np.testing.assert_array_equal(w["a"], 1)


def test_integer_weights_are_refused():
    with pytest.raises(TypeError, match="expected w to be an array of floats, received dtype int64"):
        nn.Optimizer(nn.SGD(0.1), {"w": np.ones(2, int)})


def test_an_array_under_two_names_is_not_stepped_twice(rng):
    W = rng.standard_normal(3)
    with pytest.raises(ValueError, match="every array once, received one as a and as b"):
        nn.Optimizer(nn.SGD(0.1), {"a": W, "b": W})


class Normalised(nn.Rule):
    """A step of length α for the whole array: no entry knows its own without all the others."""

    def __init__(self, lr):
        self.lr = lr

    def update(self, grad, state, w):
        return -self.lr * grad / np.linalg.norm(grad), state


class NormalisedDescent(nn.SGD):
    """The same, made of an elementwise rule."""

    def update(self, grad, state, w):
        return super().update(grad / np.linalg.norm(grad), state, w)


class NormalisedAdam(nn.Adam):
    """The same in the middle of Adam."""

    def step(self, grad, state):
        return super().step(grad / np.linalg.norm(grad), state)


class OneState(nn.SGD):
    """A memory that belongs to the whole array."""

    def init(self, w):
        return np.zeros(w.shape)


class Untouched(nn.Adam):
    """Only another name."""


@pytest.mark.parametrize("rule", [Normalised(1.0), NormalisedDescent(1.0)], ids=repr)
def test_a_rule_that_needs_the_whole_array_gets_it(rule):
    """100,000 entries of equal gradient: each moves by 1 / √100000; in parts it would be more."""
    w = np.zeros((1000, 100))
    nn.Optimizer(rule, {"w": w}).step({"w": np.ones_like(w)})
    np.testing.assert_allclose(w, -1 / np.sqrt(100_000), rtol=1e-12)


def test_a_rule_is_elementwise_only_if_it_says_so_or_leaves_an_elementwise_update_alone():
    elementwise = (nn.SGD, nn.AdaGrad, nn.RMSProp, nn.Adam, nn.AdamW, nn.AdamAsPrinted, nn.RMSPropAsPrinted)
    assert all(rule.elementwise for rule in (*elementwise, Untouched))
    assert not any(
        rule.elementwise for rule in (nn.Rule, Normalised, NormalisedDescent, NormalisedAdam, OneState)
    )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("shape", [(3, 2), (300, 200)], ids=str)
@pytest.mark.parametrize("rule", [nn.SGD(0.1, momentum=0.9), nn.AdaGrad(), nn.Adam(0.1)], ids=repr)
def test_a_memory_survives_the_way_to_a_file_and_back(rule, shape, dtype, rng, tmp_path):
    w = rng.standard_normal(shape).astype(dtype)
    g = rng.standard_normal((4, *shape)).astype(dtype)
    v = w.copy()
    one, two = nn.Optimizer(rule, {"w": w}), nn.Optimizer(rule, {"w": v})
    for k in range(2):
        one.step({"w": g[k]})
    v[...] = w
    two.load(one.save(tmp_path / "memory.npz"))
    for k in (2, 3):
        one.step({"w": g[k]})
        two.step({"w": g[k]})
    assert v.dtype == dtype
    np.testing.assert_array_equal(w, v)


def test_a_file_brings_epochs_and_learning_rate(tmp_path):
    w = {"w": np.ones(2)}
    optimizer = nn.Optimizer(nn.Adam(0.3), w)
    optimizer.epochs = 7
    other = nn.Optimizer(nn.Adam(0.1), w)
    other.load(optimizer.save(tmp_path / "memory"))
    assert (other.epochs, other.rule.lr) == (7, 0.3)
    assert repr(other) == f"Optimizer({other.rule!r}, 1 arrays, 7 epochs)"


@pytest.mark.parametrize(
    ("other", "message"),
    [
        (nn.Optimizer(nn.RMSProp(), {"w": np.ones(2)}), r"arrays \['AdaGrad/w/0'.*received \['RMSProp/w/0'"),
        (nn.Optimizer(nn.AdaGrad(), {"v": np.ones(2)}), "AdaGrad/v"),
        (nn.Optimizer(nn.AdaGrad(), {"w": np.ones(3)}), r"shape \(2,\) .*received shape \(3,\)"),
        (nn.Optimizer(nn.AdaGrad(), {"w": np.ones(2, np.float32)}), "float64, received .* float32"),
    ],
)
def test_the_memory_of_another_optimizer_is_refused_and_nothing_changes(other, message, tmp_path):
    """AdaGrad's memory looks like RMSProp's: an array of the weights' shape."""
    optimizer = nn.Optimizer(nn.AdaGrad(0.5), {"w": np.ones(2)})
    optimizer.step({"w": np.ones(2)})
    before = optimizer.state["w"][0].copy()
    with pytest.raises(ValueError, match=message):
        optimizer.load(other.save(tmp_path / "other"))
    np.testing.assert_array_equal(optimizer.state["w"][0], before)
    assert optimizer.rule.lr == 0.5
    (tmp_path / "text.npz").write_text("no archive")
    with pytest.raises(ValueError, match=r"saved by an optimizer's save, received .*text\.npz"):
        optimizer.load(tmp_path / "text.npz")


RULES = {
    "SGD": lambda number: nn.SGD(number(0.1), number(0.5), True, number(0.01)),
    "SGD without momentum": lambda number: nn.SGD(number(0.1), weight_decay=number(0.01)),
    "AdaGrad": lambda number: nn.AdaGrad(number(0.1), number(1e-8)),
    "RMSProp": lambda number: nn.RMSProp(number(0.1), number(0.5), number(1e-8)),
    "Adam": lambda number: nn.Adam(number(0.1), (number(0.5), number(0.5)), number(1e-8), number(0.01)),
    "AdamW": lambda number: nn.AdamW(number(0.1), [number(0.5), number(0.5)], number(1e-8), number(0.01)),
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_numpys_numbers_as_options_leave_a_float32_memory_that_can_be_saved_and_read(rule, tmp_path):
    """Also a learning rate that is set later, as a schedule or `on_epoch` does."""
    w, g = np.ones(3, np.float32), np.array([0.5, -1, 2], np.float32)
    ours, theirs = rule(float), rule(np.float64)
    expected = run(ours, [g, g], w)[-1]
    theirs.lr = np.float64(0.1)
    optimizer = nn.Optimizer(theirs, {"w": w})
    for _ in range(2):
        optimizer.step({"w": g})
    np.testing.assert_array_equal(w, expected)
    path = optimizer.save(tmp_path / "memory")
    fresh = nn.Optimizer(rule(float), {"w": w})
    fresh.load(path)
    stored = np.load(path)
    assert {stored[name].dtype for name in stored if name.startswith(type(theirs).__name__)} <= {w.dtype}
