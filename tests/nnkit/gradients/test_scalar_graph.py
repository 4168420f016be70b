"""Value: gradients as PyTorch, central differences and the bare equations of a network have them."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from nnkit import Value

numbers = st.floats(-2, 2).filter(lambda x: abs(x) > 1e-3)


def winding(a, b, c):
    """Every operation, and a number that is used again and again."""
    d = a * b + c**3 - b / (c * c + 1.5)
    e = (d * 0.3).tanh() - (2 - a) * d.relu() + 1 / (a * a + 1)
    return (e * e + 0.5).log() + (0.1 * e - b).exp() - 3 * d + -a


@given(a=numbers, b=numbers, c=numbers)
def test_gradients_are_those_of_pytorch(a, b, c):
    ours = [Value(x) for x in (a, b, c)]
    theirs = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in (a, b, c)]
    J, K = winding(*ours), winding(*theirs)
    J.backward()
    K.backward()
    assert J.data == pytest.approx(K.item(), rel=1e-12)
    np.testing.assert_allclose([x.grad for x in ours], [x.grad.item() for x in theirs], rtol=1e-9, atol=1e-12)


def test_gradients_are_those_of_central_differences():
    x = np.array([0.7, -1.2, 0.4])
    values = [Value(number) for number in x]
    winding(*values).backward()
    numeric = nn.numerical_gradient(lambda x: winding(*map(Value, x)).data, x)
    np.testing.assert_allclose([value.grad for value in values], numeric, rtol=1e-7)


def test_a_number_used_twice_adds_both_paths():
    """By hand: J = a · a + a has the slope 2a + 1."""
    a = Value(3.0)
    (a * a + a).backward()
    assert a.grad == 7


def test_going_back_twice_gives_the_same_once():
    a = Value(3.0)
    J = a * a
    J.backward()
    J.backward()
    assert a.grad == 6
    assert repr(a) == "Value(3, grad=6)"


def test_a_network_number_by_number_has_the_gradients_of_the_bare_equations(rng):
    X, T = rng.standard_normal((4, 2)), rng.standard_normal((4, 1))
    w = nn.TwoLayers(*(rng.standard_normal(shape) for shape in ((2, 3), (3,), (3, 1), (1,))))
    W_h, b_h, W_o, b_o = (np.vectorize(Value, otypes=[object])(a) for a in w)
    J = Value(0.0)
    for x, t in zip(X, T, strict=True):
        hidden = [z.tanh() for z in x @ W_h + b_h]
        y = sum(v * u for v, u in zip(hidden, W_o[:, 0], strict=True)) + b_o[0]
        J = J + 0.5 * (y - t[0]) ** 2 / len(X)
    J.backward()
    for ours, bare in zip((W_h, b_h, W_o, b_o), nn.two_layer_gradients(X, T, w), strict=True):
        np.testing.assert_allclose(np.vectorize(lambda v: v.grad)(ours), bare, rtol=1e-12, atol=1e-15)


def test_a_long_computation_does_not_run_out_of_stack():
    a = Value(1.0)
    J = a
    for _ in range(20_000):
        J = J + a
    J.backward()
    assert a.grad == 20_001


def test_powers_at_zero_and_with_a_value_in_the_exponent():
    a = Value(0.0)
    (a**2 + a**1 + a**0).backward()
    assert a.grad == 1
    with pytest.raises(TypeError, match="plain number as exponent"):
        a ** Value(2.0)
