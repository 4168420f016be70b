"""The equations of the chapter on optimizers that no single rule owns."""

import numpy as np
import pytest

import nnkit as nn

RNG = np.random.default_rng(0)


@pytest.mark.equation("eq:gd-parabola")
@pytest.mark.parametrize("lr", [0.1, 1.0, 1.9, 2.1])
def test_every_step_on_a_parabola_multiplies_by_the_same_factor(lr):
    rule, w = nn.SGD(lr), np.array([1.0])
    for _ in range(15):
        w = w + rule.update(w, (), w)[0]
    assert np.isclose(w.item(), (1 - lr) ** 15, rtol=1e-10, atol=1e-15)


@pytest.mark.equation("eq:batch-gradient")
def test_the_full_gradient_is_the_mean_over_all_single_ones_and_a_batch_estimates_it():
    net, loss = nn.Linear(4, 1, rng=RNG), nn.SquaredError()
    X, T = RNG.normal(size=(30, 4)), RNG.normal(size=(30, 1))

    def gradient(rows):
        Y, cache = net.forward(X[rows])
        return net.backward(loss.grad(Y, T[rows]), cache)[1]["W"]

    singles = np.array([gradient([i]) for i in range(30)])
    full = gradient(np.arange(30))
    assert np.allclose(full, singles.mean(axis=0), rtol=1e-12)
    variance = np.sum(singles.var(axis=0))
    error = np.mean(
        [np.sum((singles[RNG.integers(0, 30, 5)].mean(axis=0) - full) ** 2) for _ in range(20_000)]
    )
    assert np.isclose(error, variance / 5, rtol=0.05)


@pytest.mark.equation("eq:taylor")
def test_what_taylor_leaves_out_shrinks_with_the_cube_of_the_distance():
    def J(w):
        return np.exp(w[0]) * np.sin(w[1])

    w0, u = np.array([0.3, 0.8]), np.array([0.6, -0.8])
    e, s, c = np.exp(w0[0]), np.sin(w0[1]), np.cos(w0[1])
    g, H = e * np.array([s, c]), e * np.array([[s, c], [c, -s]])
    rest = [abs(J(w0 + h * u) - J(w0) - h * g @ u - 0.5 * h * h * u @ H @ u) for h in (1e-1, 1e-2)]
    assert 900 < rest[0] / rest[1] < 1100


@pytest.mark.equation("eq:ewa-unrolled")
def test_the_average_unrolled():
    x, beta = RNG.normal(size=40), 0.8
    t = len(x)
    weights = (1 - beta) * beta ** np.arange(t)
    assert np.isclose(nn.ewa(x, beta, correct=False)[-1], weights @ x[::-1], rtol=1e-12)
    assert np.isclose(weights.sum(), 1 - beta**t, rtol=1e-12)


def test_momentum_is_an_average_up_to_a_factor():
    """The velocity is −α/(1 − β) times the exponentially weighted average of the gradients."""
    gradients, lr, beta = RNG.normal(size=30), 0.03, 0.7
    rule = nn.SGD(lr, momentum=beta)
    state = rule.init(np.zeros(1))
    for g in gradients:
        velocity, state = rule.update(np.array([g]), state, np.zeros(1))
    average = nn.ewa(gradients, beta, correct=False)[-1]
    assert np.isclose(velocity.item(), -lr / (1 - beta) * average, rtol=1e-12)


def test_the_rule_as_printed_notices_the_unit_of_the_cost_and_the_right_one_does_not():
    steps = {}
    for rule in (nn.RMSProp(0.1), nn.RMSPropAsPrinted(0.1)):
        for unit in (1.0, 100.0):
            state = rule.init(np.zeros(1))
            for _ in range(300):  # until the average has settled
                dw, state = rule.update(np.array([0.3 * unit]), state, np.zeros(1))
            steps[type(rule).__name__, unit] = dw.item()
    assert np.isclose(steps["RMSProp", 100.0], steps["RMSProp", 1.0], rtol=1e-6)
    assert np.isclose(steps["RMSPropAsPrinted", 100.0], 10 * steps["RMSPropAsPrinted", 1.0], rtol=1e-3)


@pytest.mark.equation("eq:momentum-rate")
@pytest.mark.parametrize("kappa", [25.0, 100.0])
def test_the_best_momentum_shrinks_every_direction_by_the_same_factor_and_no_other_is_better(kappa):
    def worst(alpha, beta):
        x = alpha * np.linspace(1.0, kappa, 200)
        maps = np.array([[[1 - s, beta], [-s, beta]] for s in x])
        return np.abs(np.linalg.eigvals(maps)).max()

    root = np.sqrt(kappa)
    rate, alpha = (root - 1) / (root + 1), (2 / (1 + root)) ** 2
    assert np.isclose(worst(alpha, rate**2), rate, atol=1e-6)
    for da in (0.9, 1.1):
        for db in (0.9, 1.0, 1.1):
            assert worst(alpha * da, rate**2 * db) > rate + 1e-3


@pytest.mark.equation("eq:rate-noise")
def test_the_variance_a_constant_rate_leaves():
    rng, alpha, a, k = np.random.default_rng(0), 0.3, 2.0, 4
    w = np.zeros(100_000)
    for _ in range(60):
        w = w + nn.SGD(alpha).update(a * w + rng.normal(0, 3, w.size) / np.sqrt(k), (), w)[0]
    assert np.isclose(w.var(), alpha * 9 / (k * a * (2 - alpha * a)), rtol=0.02)
