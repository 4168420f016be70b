"""The equations of the chapter on cost functions: what they ask for and what reaches z."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions("cost_functions", "waited", "MINUTES", "three_costs", "pair", "t", "prices")
targets = st.lists(st.floats(-50, 50), min_size=1, max_size=9).map(np.array)


def slope(f, x, h=1e-6):
    return (f(x + h) - f(x - h)) / (2 * h)


@pytest.mark.equation("eq:mean-minimum")
@given(t=targets, y=st.floats(-60, 60))
def test_the_squared_cost_is_the_distance_from_the_mean_and_the_variance(t, y):
    assert np.isclose(np.mean((y - t) ** 2), (y - t.mean()) ** 2 + t.var(), atol=1e-8)


@pytest.mark.equation("eq:median-slope")
@given(seed=st.integers(0, 1000))
def test_the_absolute_cost_changes_by_who_is_below_and_who_above(seed):
    rng = np.random.default_rng(seed)
    t, y = rng.normal(size=5), rng.normal()
    if np.abs(t - y).min() > 1e-3:
        assert np.isclose(slope(lambda a: np.sum(np.abs(a - t)), y), np.sum(t < y) - np.sum(t > y), atol=1e-6)


@given(t=targets, delta=st.floats(0.1, 60))
@settings(max_examples=50, deadline=None)
def test_hubers_answer_is_lowest(t, delta):
    answer, costs = CHAPTER["huber_answer"](t, delta), CHAPTER["three_costs"]
    others = np.append(np.linspace(t.min(), t.max(), 101), answer)
    found = costs(others[:, None] - t, delta)["Huber"]
    assert found[-1] <= found.min() + 1e-6 * (1 + found.min())


def test_the_costs_of_the_figure_are_nnkits():
    rng = np.random.default_rng(0)
    y, t = rng.normal(size=20), rng.normal(size=20)
    costs = CHAPTER["three_costs"](y - t, 0.7)
    assert np.isclose(costs["squared"], nn.MSELoss().value(y, t))
    assert np.isclose(costs["absolute"], nn.L1Loss().value(y, t))
    assert np.isclose(costs["Huber"], nn.HuberLoss(0.7).value(y, t))


@pytest.mark.equation("eq:slope-intercept")
def test_the_best_line_is_that_of_least_squares():
    rng = np.random.default_rng(0)
    x, t = rng.normal(3, 2, size=40), rng.normal(size=40)
    m = np.sum((x - x.mean()) * (t - t.mean())) / np.sum((x - x.mean()) ** 2)
    c = t.mean() - m * x.mean()
    assert np.allclose([m, c], np.polyfit(x, t, 1))


@pytest.mark.equation("eq:cost-scale")
def test_a_factor_before_the_cost_is_a_factor_before_the_learning_rate():
    rng = np.random.default_rng(0)
    X, T, kappa = rng.normal(size=(10, 3)), rng.normal(size=(10, 1)), 7.0
    one, two = (nn.Linear(3, 1, rng=np.random.default_rng(1)) for _ in range(2))
    a, b = nn.Optimizer(nn.SGD(lr=0.01), one.params), nn.Optimizer(nn.SGD(lr=0.01 * kappa), two.params)
    for _ in range(5):
        for net, optimizer, factor in ((one, a, kappa), (two, b, 1.0)):
            Y, cache = net.forward(X)
            optimizer.step(net.backward(factor * nn.SquaredError().grad(Y, T), cache)[1])
    assert np.allclose(one.params["W"], two.params["W"])


PAIRS = CHAPTER["PAIRS"]


@pytest.mark.equation("eq:linear-mse-grad")
@pytest.mark.equation("eq:sigmoid-mse-grad")
@pytest.mark.equation("eq:bce-grad")
@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("z", [-6.0, -0.3, 2.0])
@pytest.mark.parametrize("t", [0.0, 0.4, 1.0])
def test_what_reaches_z_is_the_derivative_of_the_loss(name, z, t):
    pair = CHAPTER["pair"]
    assert np.isclose(pair(name, z, t)[2], slope(lambda a: pair(name, a, t)[1], z), atol=1e-8)


def test_the_pairs_are_the_networks_of_nnkit():
    z, t = np.array([[0.7]]), np.array([[1.0]])
    y, cache = nn.Sigmoid().forward(z)
    through = nn.Sigmoid().backward(nn.SquaredError().grad(y, t), cache)[0]
    pair = CHAPTER["pair"]
    assert np.isclose(pair(PAIRS[1], 0.7, 1.0)[2], through.item())
    assert np.isclose(pair(PAIRS[2], 0.7, 1.0)[2], nn.BCEWithLogitsLoss().grad(z, t).item())
    assert np.isclose(pair(PAIRS[2], 0.7, 1.0)[1], nn.BCEWithLogitsLoss().value(z, t))


@pytest.mark.equation("eq:gaussian-nll")
@pytest.mark.equation("eq:laplace-nll")
@pytest.mark.parametrize("s", [0.4, 1.0, 3.0])
def test_the_densities_integrate_to_one_and_give_the_costs(s):
    y, t = 0.3, np.linspace(-200, 200, 2_000_001)
    normal, laplace = (
        np.exp(-((t - y) ** 2) / (2 * s**2)) / (s * np.sqrt(2 * np.pi)),
        np.exp(-np.abs(t - y) / s) / (2 * s),
    )
    assert np.isclose(np.trapezoid(normal, t), 1)
    assert np.isclose(np.trapezoid(laplace, t), 1, atol=1e-6)
    near = np.abs(t - y) < 5 * s
    y_near = np.full(near.sum(), y)
    from_mse = nn.MSELoss().value(y_near, t[near]) / (2 * s**2) + np.log(s * np.sqrt(2 * np.pi))
    from_mae = nn.L1Loss().value(y_near, t[near]) / s + np.log(2 * s)
    assert np.isclose(-np.mean(np.log(normal[near])), from_mse)
    assert np.isclose(-np.mean(np.log(laplace[near])), from_mae)


@pytest.mark.equation("eq:likelihood")
def test_the_mean_negative_log_of_the_product_is_the_cross_entropy():
    rng = np.random.default_rng(0)
    z, t = rng.normal(size=12), rng.integers(0, 2, size=12).astype(float)
    p = nn.Sigmoid().value(z)
    product = np.prod(np.where(t == 1, p, 1 - p))
    assert np.isclose(-np.log(product) / 12, nn.BCEWithLogitsLoss().value(z, t))


@pytest.mark.equation("eq:entropy-parts")
@pytest.mark.parametrize("seed", range(5))
def test_what_an_answer_costs_is_the_entropy_and_the_divergence_which_is_least_for_the_truth(seed):
    rng = np.random.default_rng(seed)
    p, q = (nn.Softmax().value(rng.normal(size=4)) for _ in range(2))
    cross, entropy, extra = CHAPTER["prices"](p, q)
    drawn = rng.choice(4, p=p, size=400_000)
    assert np.isclose(cross, -np.mean(np.log(q[drawn])), rtol=0.01)  # what the targets that occur cost
    assert np.isclose(cross, entropy + extra)
    assert extra > 0
    assert np.allclose(CHAPTER["prices"](p, p), (entropy, entropy, 0))
