"""The equations of the chapter on validation, each against numbers found another way."""

from itertools import combinations

import numpy as np
import pytest
from scipy.integrate import quad
from sklearn import metrics

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions("validation", "NOISE", "waves", "loo", "needed")
NOISE, tide, gauge, waves = (CHAPTER[name] for name in ("NOISE", "tide", "gauge", "waves"))
learn, risk, loo, k_fold_error = (CHAPTER[name] for name in ("learn", "risk", "loo", "k_fold_error"))


@pytest.mark.equation("eq:tide")
def test_the_tide_has_the_periods_of_moon_and_slant() -> None:
    """12.42 h later the first wave is back, 25.82 h later the second; its value at midnight by hand."""
    x = np.linspace(0, 1, 7)
    moon = tide(x) - 0.4 * np.sin(2 * np.pi * 24 * x / 25.82)
    later = tide(x + 12.42 / 24) - 0.4 * np.sin(2 * np.pi * (24 * x + 12.42) / 25.82)
    assert np.allclose(moon, later)
    slant = tide(x) - 1.2 * np.sin(2 * np.pi * 24 * x / 12.42 + 0.6)
    later = tide(x + 25.82 / 24) - 1.2 * np.sin(2 * np.pi * (24 * x + 25.82) / 12.42 + 0.6)
    assert np.allclose(slant, later)
    assert tide(0.0) == pytest.approx(1.2 * np.sin(0.6))


@pytest.mark.equation("eq:waves")
def test_the_waves_are_chebyshev_polynomials_of_a_cosine() -> None:
    """cos(jθ) = T_j(cos θ), and least squares gets a sum of them back."""
    x = np.linspace(0, 1, 9)[:, None]
    expected = [np.polynomial.Chebyshev.basis(j)(np.cos(np.pi * x[:, 0])) for j in range(5)]
    assert np.allclose(waves(x, 4), np.transpose(expected))
    w = np.array([[0.3], [-1.0], [0.5], [0.0], [2.0]])
    assert np.allclose(learn(x, waves(x, 4) @ w, 4)(x + 0.05), waves(x + 0.05, 4) @ w)


@pytest.mark.equation("eq:noisy-risk")
def test_the_risk_is_the_integral_and_the_noise() -> None:
    """By adaptive quadrature, and by the mean over many fresh readings."""
    predict = learn(*gauge(30, np.random.default_rng(0)), 5)
    distance, _ = quad(lambda x: (predict(np.array([[x]]))[0, 0] - tide(x)) ** 2, 0, 1)
    assert risk(predict) == pytest.approx(distance + 0.09, rel=1e-8)
    X, T = gauge(200_000, np.random.default_rng(1))
    assert risk(predict) == pytest.approx(np.mean((predict(X) - T) ** 2), rel=0.02)


@pytest.mark.equation("eq:k-fold")
@pytest.mark.equation("eq:leave-one-out")
def test_leave_one_out_needs_one_fit() -> None:
    """Thirty fits by hand, one by one; folds of unequal size count alike."""
    X, T = gauge(30, np.random.default_rng(2))
    one_by_one = []
    for n in range(30):
        w, *_ = np.linalg.lstsq(waves(np.delete(X, n, 0), 4), np.delete(T, n, 0))
        one_by_one.append(((T[n] - waves(X[n : n + 1], 4) @ w) ** 2).item())
    assert np.allclose(loo(X, T, 4), one_by_one)
    assert k_fold_error(X, T, 4, nn.leave_one_out(30)) == pytest.approx(np.mean(one_by_one))
    large, small = np.arange(20), np.arange(20, 30)
    by_hand = [
        np.mean((learn(X[use], T[use], 4)(X[ask]) - T[ask]) ** 2)
        for use, ask in ((large, small), (small, large))
    ]
    assert k_fold_error(X, T, 4, [(large, small), (small, large)]) == pytest.approx(np.mean(by_hand))


@pytest.mark.equation("eq:mse-parts")
def test_the_squared_error_is_variance_and_square_of_the_mean() -> None:
    e = np.random.default_rng(0).normal(3, 2, 50)
    pairs = [(a - b) ** 2 / 2 for a, b in combinations(e, 2)]
    assert np.mean(e**2) == pytest.approx(np.sum(pairs) / 50**2 * 2 + np.mean(e) ** 2)


@pytest.mark.equation("eq:optimism")
@pytest.mark.parametrize(("m", "n"), [(1, 10), (2, 4), (5, 20), (50, 30)])
def test_the_expected_maximum_of_coins_keeps_to_the_bound(m: int, n: int) -> None:
    """The expectation exactly: Σ P(max ≥ k) over the binomial distribution."""
    from scipy.stats import binom

    expected = np.sum(1 - binom.cdf(np.arange(n), n, 0.5) ** m) / n
    bound = 0.5 + np.sqrt(np.log(m) / (2 * n))  # (eq:optimism)
    assert expected <= bound + 1e-12
    assert bound - expected < 0.2


@pytest.mark.equation("eq:sample-size")
def test_so_many_examples_find_the_difference_four_times_of_five() -> None:
    """Powers of the normal distribution: 1.96 for 95 %, 0.84 for 80 %; the paired case by simulation."""
    from scipy.stats import norm

    assert norm.ppf(0.975) + norm.ppf(0.8) == pytest.approx(1.96 + 0.84, abs=0.003)
    assert CHAPTER["needed"](0.03, 0.02) == pytest.approx(2.8**2 * (0.0291 + 0.0196) / 1e-4, abs=1)
    n = CHAPTER["needed"](0.03, 0.02, r=0.03)
    wins, losses, _ = np.random.default_rng(0).multinomial(n, [0.02, 0.01, 0.97], size=4000).T
    mean = (wins - losses) / n
    error = np.sqrt(((wins + losses) / n - mean**2) / n)
    assert np.mean(mean > 1.96 * error) == pytest.approx(0.8, abs=0.03)


@pytest.mark.equation("eq:cost-threshold")
@pytest.mark.parametrize(("miss", "alarm"), [(20, 1), (1, 1), (3, 7)])
def test_the_threshold_is_where_yes_becomes_cheaper(miss: float, alarm: float) -> None:
    p = np.linspace(0, 1, 100_001)
    cheaper = p[np.argmax((1 - p) * alarm <= p * miss)]
    assert alarm / (alarm + miss) == pytest.approx(cheaper, abs=1e-5)  # (eq:cost-threshold)


@pytest.mark.equation("eq:balanced-accuracy")
@pytest.mark.equation("eq:average-precision")
@pytest.mark.equation("eq:brier")
def test_the_measures_are_those_of_scikit_learn() -> None:
    rng = np.random.default_rng(0)
    t = (rng.random(300) < 0.2).astype(int)
    p = np.clip(0.3 * t + rng.random(300), 0, 1.0).round(2)
    said = (p >= 0.6).astype(int)
    balanced = nn.outcomes_at(t, p, 0.6).balanced_accuracy
    assert balanced == pytest.approx(metrics.balanced_accuracy_score(t, said))
    assert nn.average_precision(t, p) == pytest.approx(metrics.average_precision_score(t, p))
    assert nn.brier_score(t, p) == pytest.approx(metrics.brier_score_loss(t, p))


@pytest.mark.equation("eq:ece")
def test_the_calibration_error_of_two_bins_by_hand() -> None:
    """Three at 0.25 of which two are right, two at 0.9 both right: (3 |2/3 − 1/4| + 2 · 0.1) / 5."""
    t, y = np.array([1, 1, 0, 1, 1]), np.array([0.25, 0.25, 0.25, 0.9, 0.9])
    assert nn.expected_calibration_error(t, y, bins=2) == pytest.approx((3 * (2 / 3 - 0.25) + 0.2) / 5)


def test_no_fit_gets_below_the_noise_and_more_waves_come_nearer() -> None:
    """Fitted to the tide itself, without noise."""
    X = np.linspace(0, 1, 2000)[:, None]
    errors = [risk(learn(X, tide(X), d)) for d in (2, 6, 12, 24)]
    assert errors == sorted(errors, reverse=True)
    assert NOISE**2 < errors[-1] < NOISE**2 + 1e-3
