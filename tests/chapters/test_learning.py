"""The equations of the chapter on learning: the mailbox, the two errors, and how far apart they can be."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions(
    "learning", "EDGES", "empirical_error", "true_error", "erm", "ETA", "NOISE", "true_squared_error", "share"
)
F, EDGES, predict, draw = (CHAPTER[name] for name in ("F", "EDGES", "predict", "draw"))
true_error, empirical_error, erm = (CHAPTER[name] for name in ("true_error", "empirical_error", "erm"))
NODES, WEIGHTS = np.polynomial.legendre.leggauss(40)
edge_lists = st.lists(st.floats(0, 1), max_size=6).map(lambda edges: np.sort(np.array(edges)))


def density(x):
    return 0.6 * 20 * x * (1 - x) ** 3 + 0.4 * 20 * x**3 * (1 - x)


def integral(f, a, b):
    return np.sum(WEIGHTS * f((b - a) / 2 * NODES + (a + b) / 2)) * (b - a) / 2


@pytest.mark.equation("eq:mailbox")
@pytest.mark.parametrize("c", [0.0, 0.2, 0.5, 0.77, 1.0])
def test_the_mailbox_is_the_integral_of_its_density(c):
    assert np.isclose(F(c), integral(density, 0, c))
    assert np.isclose(F(1.0), 1)


def test_the_emails_drawn_have_that_distribution():
    x = draw(200_000, np.random.default_rng(0))
    for c in (0.1, 0.4, 0.8):
        assert abs(np.mean(x <= c) - F(c)) < 0.005


@pytest.mark.equation("eq:zero-one-loss")
@pytest.mark.equation("eq:empirical-error")
def test_the_empirical_error_counts_the_mistakes_one_by_one():
    x, t = np.array([0.1, 0.55, 0.6, 0.75, 0.9]), np.array([False, True, False, False, True])
    losses = [int(bool(x_n >= 0.58) != bool(t_n)) for x_n, t_n in zip(x, t, strict=True)]
    assert losses == [0, 1, 1, 1, 0]
    assert empirical_error(np.array([0.58]), x, t) == sum(losses) / 5


@pytest.mark.equation("eq:true-error")
@pytest.mark.equation("eq:disagreement")
@given(edges=edge_lists)
@settings(max_examples=60, deadline=None)
def test_the_true_error_is_the_probability_of_disagreeing(edges):
    cuts = np.unique(np.concatenate([[0, 1], edges, EDGES]))
    middles = (cuts[1:] + cuts[:-1]) / 2
    wrong = predict(edges, middles) != predict(EDGES, middles)
    by_pieces = sum(integral(density, a, b) for a, b, w in zip(cuts, cuts[1:], wrong, strict=False) if w)
    assert np.isclose(true_error(edges), by_pieces, atol=1e-12)


@pytest.mark.equation("eq:erm")
@given(seed=st.integers(0, 1000), n=st.integers(1, 7), k=st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_no_rule_of_the_family_does_better_on_the_sample(seed, n, k):
    rng = np.random.default_rng(seed)
    x, t = rng.random(n), rng.random(n) < 0.5
    found = erm(x, t, k)
    ordered = np.sort(x)
    places = np.concatenate([[0.0], (ordered[1:] + ordered[:-1]) / 2, [1.0]])
    grids = np.stack(np.meshgrid(*[places] * k), -1).reshape(-1, k) if k else np.zeros((1, 0))
    best = min(empirical_error(np.sort(edges), x, t) for edges in grids)
    assert len(found) <= k
    assert np.isclose(empirical_error(found, x, t), best)


@pytest.mark.equation("eq:gap")
def test_the_gap_of_the_chosen_threshold_is_positive_on_average_and_closes():
    def gap(n):
        rng = np.random.default_rng(0)
        samples = [draw(n, rng) for _ in range(200)]
        chosen = [(erm(x, predict(EDGES, x), 1), x) for x in samples]
        return np.mean([true_error(h) - empirical_error(h, x, predict(EDGES, x)) for h, x in chosen])

    small, large = gap(10), gap(200)
    assert small > 0.05
    assert abs(large) < 0.01


@pytest.mark.equation("eq:label-noise")
@pytest.mark.parametrize("edges", [[0.5], [0.5, 0.7, 0.8], [0.2, 0.9]])
def test_slips_add_to_the_true_error_as_said(edges):
    eta, edges, rng = CHAPTER["ETA"], np.array(edges), np.random.default_rng(0)
    x = draw(400_000, rng)
    clicked = predict(EDGES, x) ^ (rng.random(len(x)) < eta)
    expected = eta + (1 - 2 * eta) * true_error(edges)
    assert abs(np.mean(predict(edges, x) != clicked) - expected) < 0.003


@pytest.mark.equation("eq:hoeffding")
@pytest.mark.parametrize(("n", "epsilon"), [(10, 0.2), (50, 0.1), (200, 0.07)])
def test_one_hypothesis_strays_no_more_often_than_the_inequality_allows(n, epsilon):
    for p in (0.1, 0.5):
        errors = np.random.default_rng(0).binomial(n, p, size=50_000) / n
        bound = 2 * np.exp(-2 * n * epsilon**2)
        assert np.mean(np.abs(errors - p) > epsilon) <= bound


@pytest.mark.equation("eq:uniform-bound")
def test_all_thresholds_together_stay_within_the_bound():
    thetas, delta, n = np.linspace(0, 1, 41), 0.05, 60
    true = np.array([true_error(np.array([c])) for c in thetas])
    width = np.sqrt(np.log(2 * len(thetas) / delta) / (2 * n))
    assert np.isclose(len(thetas) * 2 * np.exp(-2 * n * width**2), delta)
    x = draw(2000 * n, np.random.default_rng(0)).reshape(2000, n)
    wrong = (x[:, None, :] >= thetas[:, None]) != predict(EDGES, x)[:, None, :]
    strays = np.max(np.abs(wrong.mean(axis=-1) - true), axis=1)
    assert np.mean(strays > width) <= delta


@pytest.mark.equation("eq:risk")
@pytest.mark.equation("eq:noise-floor")
def test_the_risk_is_the_mean_over_the_world_and_has_the_noise_as_its_floor():
    law, sample, risk = (CHAPTER[name] for name in ("distance", "robot_sample", "true_squared_error"))
    x, t = sample(400_000, np.random.default_rng(0))
    nodes = CHAPTER["nodes"]
    assert np.isclose(risk(law(nodes)), CHAPTER["NOISE"] ** 2)
    assert abs(np.mean((2 - x - t) ** 2) - risk(2 - nodes)) < 0.02


@pytest.mark.equation("eq:empirical-risk")
def test_the_cost_of_a_set_is_the_mean_of_its_losses():
    rng = np.random.default_rng(0)
    y, t = rng.normal(size=(7, 2)), rng.normal(size=(7, 2))
    losses = [0.5 * np.sum((y_n - t_n) ** 2) for y_n, t_n in zip(y, t, strict=True)]
    assert np.isclose(nn.SquaredError().value(y, t), np.mean(losses))


def test_the_other_mailbox_has_the_same_law_at_home():
    for a, b in ((0.0, 1.0), (0.3, 0.7), (0.7, 0.8)):
        assert np.isclose(CHAPTER["share"](a, b, 0.6), F(b) - F(a))


@pytest.mark.equation("eq:realisable-bound")
def test_rules_without_a_mistake_are_seldom_worse_than_the_bound():
    thetas, truth, delta, n = np.linspace(0, 1, 41), 0.5, 0.05, 30
    far = np.abs(F(thetas) - F(truth)) > np.log(len(thetas) / delta) / n
    x = draw(4000 * n, np.random.default_rng(0)).reshape(4000, n)
    right = np.all((x[:, None, :] >= thetas[:, None]) == (x >= truth)[:, None, :], axis=-1)
    assert far.any()
    assert np.all(right[:, 20])
    assert np.mean(np.any(right & far, axis=1)) <= delta


@pytest.mark.equation("eq:approximation-estimation")
def test_no_rule_of_the_family_is_better_than_its_approximation_error():
    one_edge = [true_error(np.array([c])) for c in np.linspace(0, 1, 401)]
    least = true_error(np.array([0.5]))
    assert np.isclose(min(one_edge), least)
    assert np.isclose(least, integral(density, 0.7, 0.8))
    assert np.isclose(true_error(np.array([])), integral(density, 0.5, 0.7) + integral(density, 0.8, 1))
    x = draw(50, np.random.default_rng(0))
    assert true_error(erm(x, predict(EDGES, x), 1)) >= least


@pytest.mark.equation("eq:training-error")
@pytest.mark.parametrize("k", [1, 3, 6])
def test_a_fit_with_k_parameters_follows_k_of_the_n_noises(k):
    rng, n, sigma = np.random.default_rng(0), 15, 0.4
    inputs = rng.normal(size=(n, k))
    noise = sigma * rng.normal(size=(n, 20_000))
    fit = inputs @ np.linalg.lstsq(inputs, noise, rcond=None)[0]
    assert np.isclose(np.mean((noise - fit) ** 2), sigma**2 * (1 - k / n), rtol=0.02)
