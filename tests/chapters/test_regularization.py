"""The equations of the chapter on regularization, and the causes it names."""

import numpy as np
import pytest
import torch

from book.running.definitions import definitions

CHAPTER = definitions("regularization", "NOISE", "law", "readings", "basis", "ridge", "lasso", "penalised")
readings, basis, ridge = (CHAPTER[name] for name in ("readings", "basis", "ridge"))


def test_the_basis_is_legendres():
    x = np.linspace(-1, 1, 7)
    assert np.allclose(basis(x), np.polynomial.legendre.legvander(x, 11), atol=1e-13)


@pytest.mark.equation("eq:ridge")
@pytest.mark.parametrize("lam", [1e-4, 0.01, 1.0])
def test_ridge_is_where_autograd_finds_no_slope(lam):
    """PyTorch's gradient of the penalised cost vanishes at the solution."""
    x, t = readings(2)
    w = torch.tensor(ridge(x, t, lam), requires_grad=True)
    cost = 0.5 * torch.mean((torch.tensor(basis(x)) @ w - torch.tensor(t)) ** 2) + lam * torch.sum(w[1:] ** 2)
    cost.backward()
    assert w.grad.abs().max().item() < 1e-9


@pytest.mark.parametrize("power", [1.0, 1.5, 2.0, 3.0])
def test_no_coefficient_can_be_moved_to_a_lower_penalised_cost(power):
    x, t = readings(2)
    A, paying = basis(x), np.arange(12) > 0
    w = CHAPTER["penalised"](A.T @ A / 15, A.T @ t / 15, 0.02, power, paying=paying, rounds=60)

    def cost(w):
        return 0.5 * np.mean((basis(x) @ w - t) ** 2) + 0.02 * np.sum((w[1:] ** 2 + 1e-6) ** (power / 2))

    nudges = 1e-3 * np.concatenate([np.eye(12), -np.eye(12)])
    assert all(cost(w + nudge) > cost(w) - 1e-8 for nudge in nudges)


@pytest.mark.equation("eq:shrinkage")
def test_each_direction_is_multiplied_by_its_own_factor():
    rng = np.random.default_rng(0)
    A = rng.standard_normal((6, 4))
    H, best, lam = A.T @ A, rng.standard_normal(4), 0.3
    w = np.linalg.solve(H + 2 * lam * np.eye(4), H @ best)  # the minimum of ½ (w − w*)ᵀH(w − w*) + λ Σ w²
    h, Q = np.linalg.eigh(H)
    assert np.allclose(Q.T @ w, h / (h + 2 * lam) * (Q.T @ best))


def test_the_lasso_agrees_with_scikit_learn():
    from sklearn.linear_model import Lasso

    rng = np.random.default_rng(0)
    A, t = rng.standard_normal((50, 6)), rng.standard_normal(50)
    ours = CHAPTER["lasso"](A.T @ A / 50, A.T @ t / 50, 0.1, 4000)
    theirs = Lasso(alpha=0.1, fit_intercept=False, tol=1e-14, max_iter=100_000).fit(A, t).coef_
    assert np.allclose(ours, theirs, atol=1e-9)
    assert np.array_equal(ours == 0, theirs == 0)


@pytest.mark.equation("eq:early-stopping")
@pytest.mark.equation("eq:stopping-lambda")
def test_gradient_descent_on_a_bowl_goes_along_each_eigenvector():
    rng = np.random.default_rng(1)
    A = rng.standard_normal((6, 4))
    H, best = A.T @ A / 20, rng.standard_normal(4)
    w = np.zeros(4)
    for _ in range(30):
        w = w - 0.5 * H @ (w - best)
    h, Q = np.linalg.eigh(H)
    assert np.allclose(Q.T @ w, (1 - (1 - 0.5 * h) ** 30) * (Q.T @ best))
    small, lam = 1e-6, 1 / (2 * 30 * 0.5)
    assert small / (small + 2 * lam) == pytest.approx(1 - (1 - 0.5 * small) ** 30, rel=1e-4)


@pytest.mark.equation("eq:dropout-moments")
@pytest.mark.parametrize("p", [0.1, 0.5, 0.75])
def test_mean_and_variance_of_a_unit_under_dropout(p):
    """Summed over the two cases there are."""
    x, kept = -2.0, 1 - p
    values, chances = np.array([0.0, x / kept]), np.array([p, kept])
    mean = chances @ values
    assert mean == pytest.approx(x)
    assert chances @ (values - mean) ** 2 == pytest.approx(p / kept * x**2)


@pytest.mark.equation("eq:dropout-ridge")
def test_dropout_on_a_linear_neuron_is_a_penalty():
    """Summed over all masks of three inputs, example by example."""
    rng, p = np.random.default_rng(3), 0.3
    X, w, t = rng.standard_normal((5, 3)), rng.standard_normal(3), rng.standard_normal(5)
    masks = (np.arange(8)[:, None] >> np.arange(3)) % 2
    chances = np.prod(np.where(masks == 1, 1 - p, p), axis=1)
    by_masks = sum(
        chance * np.mean((t - (X * mask / (1 - p)) @ w) ** 2)
        for mask, chance in zip(masks, chances, strict=True)
    )
    penalty = p / (1 - p) * np.sum(np.mean(X**2, axis=0) * w**2)
    assert by_masks == pytest.approx(np.mean((t - X @ w) ** 2) + penalty)


def test_two_layers_of_l2_price_what_a_unit_says_as_l1_would():
    """Of all pairs of weights with one product the cheapest costs twice the product's size."""
    product = 0.7
    a = np.geomspace(0.01, 100, 20_001)
    assert np.min(a**2 + (product / a) ** 2) == pytest.approx(2 * product, rel=1e-6)


@pytest.mark.equation("eq:noise-linear")
def test_noise_on_inputs_prices_the_weights_and_noise_on_weights_the_inputs():
    """Summed over all signs of noise of size s; then the slopes, which noise on the weights leaves alone."""
    x, w, t, s = np.array([1.0, -2.0, 0.5]), np.array([0.1, 0.1, 0.1]), 0.4, 0.6
    signs = s * (2.0 * ((np.arange(8)[:, None] >> np.arange(3)) % 2) - 1)
    clean = (t - x @ w) ** 2
    assert np.mean((t - (x + signs) @ w) ** 2) == pytest.approx(clean + s**2 * w @ w)
    assert np.mean((t - (w + signs) @ x) ** 2) == pytest.approx(clean + s**2 * x @ x)
    slope = -2 * (t - x @ w) * x
    assert np.allclose(np.mean(-2 * (t - (w + signs) @ x)[:, None] * x, axis=0), slope)
    bent = np.mean((np.tanh((w + signs) @ x) - t) * (1 - np.tanh((w + signs) @ x) ** 2))
    assert abs(bent - (np.tanh(w @ x) - t) * (1 - np.tanh(w @ x) ** 2)) > 0.1


def test_the_path_of_coefficients_shows_a_gap_that_both_penalties_narrow():
    """With little penalty the other patients are read worse than the hundred; on the way both errors meet."""
    names = ("lasso", "patients", "coefficients", "LAMBDAS")
    chapter = definitions("regularization", *names)
    for kind in ("L1", "L2"):
        seen, new = chapter["FITTED"][kind], chapter["ERRORS"][kind]
        assert new[0] - seen[0] > 5
        assert new.min() < new[0] - 0.5
        assert np.all(np.diff(seen) > -1e-6)
