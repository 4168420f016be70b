"""The equations of the chapter on autoencoders, the causes it names, and parts of what was recorded."""

import numpy as np
import pytest
import torch

import nnkit as nn
from book.experiments import autoencoding, generating, labels, record_autoencoding
from book.running.definitions import definitions

RECORD = nn.data.load_autoencoding()


@pytest.mark.equation("eq:projection-error")
@pytest.mark.equation("eq:pca-error")
def test_what_a_plane_keeps_and_what_it_loses_are_the_whole_variance(rng):
    X = rng.standard_normal((80, 6)) @ rng.standard_normal((6, 6))
    X -= X.mean(axis=0)
    S, least = X.T @ X / len(X), np.inf
    for _ in range(300):
        V = nn.orthogonal((6, 6), rng)[:, :2]
        lost = np.mean(np.sum((X - X @ V @ V.T) ** 2, axis=1))
        assert lost == pytest.approx(np.trace(S) - np.trace(V.T @ S @ V))  # (eq:projection-error)
        shares = np.sum((np.linalg.eigh(S)[1].T @ V) ** 2, axis=1)
        assert shares.sum() == pytest.approx(2)
        assert shares.max() <= 1 + 1e-12
        least = min(least, lost)
    others = np.linalg.eigvalsh(S)[:-2].sum()  # (eq:pca-error)
    assert least > others
    assert 6 * np.mean(nn.reconstruction_error(nn.PCA.fit(X, 2), X)) == pytest.approx(others)


@pytest.mark.equation("eq:other-axes")
def test_another_code_gives_the_same_back(rng):
    """Outputs and cost stay, the codes do not."""
    X, W_e, W_d, A = (rng.standard_normal(shape) for shape in ((5, 4), (4, 2), (2, 4), (2, 2)))
    other, rows = W_e @ A, np.linalg.inv(A) @ W_d
    np.testing.assert_allclose(X @ other @ rows, X @ W_e @ W_d)  # (eq:other-axes)
    assert not np.allclose(X @ other, X @ W_e)


@pytest.mark.equation("eq:shrink")
def test_the_best_linear_answer_to_noise_shrinks():
    """Found on a fine grid of weights, for three variances."""
    w = np.linspace(0, 1, 100_001)
    for lam, sigma in ((4.0, 1.0), (0.1, 0.3), (1.0, 2.0)):
        J = (w - 1) ** 2 * lam + w**2 * sigma**2
        assert w[np.argmin(J)] == pytest.approx(lam / (lam + sigma**2), abs=1e-5)  # (eq:shrink)
        assert J.min() == pytest.approx(lam * sigma**2 / (lam + sigma**2))
        assert J.min() < sigma**2


@pytest.mark.equation("eq:denoising")
def test_the_identity_costs_the_noise_in_training(rng):
    """A denoiser's noise comes before the encoder, and its target is clean."""
    X, std = rng.random((400, 50)), 0.3
    net = nn.Autoencoder(nn.GaussianNoise(std), nn.Identity())
    y, _ = net.forward(X, train=True, rng=rng)
    assert nn.MSELoss().value(y, X) == pytest.approx(std**2, rel=0.05)  # (eq:denoising)
    assert nn.MSELoss().value(net(X), X) == 0


@pytest.mark.equation("eq:sparse")
@pytest.mark.parametrize("kind", ["L1", "KL"])
def test_the_gradient_of_a_sparse_cost_is_autograds(kind, rng):
    X, lam, rho = rng.random((6, 5)), 0.2, 0.05
    penalty = nn.ActivityL1(lam) if kind == "L1" else nn.ActivityKL(lam, rho)
    net = nn.Autoencoder(
        nn.Sequential(nn.Linear(5, 8, rng=rng), nn.Sigmoid(), penalty), nn.Linear(8, 5, rng=rng)
    )
    y, cache = net.forward(X, train=True)
    _, grads = net.backward(nn.SquaredError().grad(y, X), cache)
    W, b, V, c = (torch.tensor(net.params[n], requires_grad=True) for n in ("0.0.W", "0.0.b", "1.W", "1.b"))
    H = torch.sigmoid(torch.tensor(X) @ W + b)
    cost = 0.5 * (H @ V + c - torch.tensor(X)).square().sum() / 6
    share = H.mean(dim=0)
    divergence = rho * torch.log(rho / share) + (1 - rho) * torch.log((1 - rho) / (1 - share))
    cost = cost + lam * (H.abs().sum() / 6 if kind == "L1" else divergence.sum())  # (eq:sparse)
    cost.backward()
    for name, p in zip(("0.0.W", "0.0.b", "1.W", "1.b"), (W, b, V, c), strict=True):
        np.testing.assert_allclose(grads[name], p.grad.numpy(), atol=1e-12)


@pytest.mark.equation("eq:tied-gradient")
def test_a_matrix_used_twice_gets_both_gradients(rng):
    tied, X = nn.TiedAutoencoder(5, 3, rng=rng, activation=nn.Tanh()), rng.standard_normal((4, 5))
    y, cache = tied.forward(X)
    _, grads = tied.backward(nn.SquaredError().grad(y, X), cache)
    W, b, c = (torch.tensor(tied.params[n], requires_grad=True) for n in "Wbc")
    back = torch.tanh(torch.tensor(X) @ W + b) @ W.T + c
    (0.5 * (back - torch.tensor(X)).square().sum() / 4).backward()
    np.testing.assert_allclose(grads["W"], W.grad.numpy(), atol=1e-12)


@pytest.mark.equation("eq:vae-story")
@pytest.mark.equation("eq:elbo")
def test_the_bound_is_the_likelihood_less_a_divergence():
    """A linear decoder, where everything is known: x = az + noise of variance β, one number each."""
    a, beta, x = 1.3, 0.4, 0.9
    log_p = -0.5 * (np.log(2 * np.pi * (a**2 + beta)) + x**2 / (a**2 + beta))
    variance, rng = beta / (a**2 + beta), np.random.default_rng(0)
    true = a * x / (a**2 + beta), np.sqrt(variance)  # mean and deviation of p(z | x)
    for mu, sigma in (true, (0.2, 0.5), (1.0, 1.0)):
        z = mu + sigma * rng.standard_normal(400_000)
        log_x = -0.5 * (np.log(2 * np.pi * beta) + (x - a * z) ** 2 / beta)  # (eq:vae-story)
        kl = nn.GaussianCode(1).value(np.array([[mu, 2 * np.log(sigma)]]))
        bound = log_x.mean() - kl
        gap = np.log(true[1] / sigma) + (sigma**2 + (mu - true[0]) ** 2) / (2 * variance) - 0.5
        assert log_p - bound == pytest.approx(gap, abs=0.02)  # (eq:elbo)
        assert gap >= -1e-12


def test_the_hole_is_in_one_plane_and_not_in_the_other():
    """The goal can be reached with the plain model, and nowhere inside the circle with the other."""
    space = definitions(
        "autoencoders",
        "X",
        "DECODERS",
        "decoded",
        "plus_minus",
        "SIDE",
        "TURN",
        "holes",
        "nearest",
        "bottleneck",
    )
    inside = np.sum(space["GRID"] ** 2, axis=1) <= 2.5**2
    reached = {}
    for kind in ("AE", "VAE"):
        found = [
            space["holes"](model=kind if kind == "VAE" else "autoencoder", place=[list(place)], show=False)
            for place in space["GRID"][inside & (space["FAR"][kind] > 0.18)]
        ]
        reached[kind] = sum(bool(view.goal.condition) for view in found)
    assert reached["AE"] > 5
    assert reached["VAE"] == 0


def test_the_record_is_of_these_scripts():
    assert str(RECORD["script"]) == record_autoencoding.script()


def test_a_part_of_the_record_comes_out_again():
    """One size, one novelty and one plane of seed 0, trained anew."""
    train, _, test = (autoencoding.pixels()[part] for part in autoencoding.division(0))
    net, errors = autoencoding.of_size(4, 0)
    assert errors[2] == pytest.approx(RECORD["errors"][0, 1, 0, 1], rel=0.03)
    strange = nn.load_mnist().t[autoencoding.division(0)[2]] == 1
    for scores, kept in zip(autoencoding.novelty(1, 0), RECORD["novelty"][0, 1], strict=True):
        area = nn.rank_auc(strange, kept.astype(float))
        assert nn.rank_auc(strange, scores) == pytest.approx(area, abs=0.03)
    plane = generating.coder("VAE", 2, 0)
    back = np.mean(nn.reconstruction_error(plane, test))
    kept = RECORD["VAE.codes"].astype(np.float32)
    hidden = np.maximum(kept @ RECORD["VAE.0.W"] + RECORD["VAE.0.b"], 0)
    y = hidden @ RECORD["VAE.2.W"] + RECORD["VAE.2.b"]
    assert np.mean((y - test) ** 2) == pytest.approx(back, rel=0.03)
    t, (train_too, _, test_too) = nn.load_mnist().t, autoencoding.division(0)
    right = labels.probe(net.encode(train), t[train_too], net.encode(test), t[test_too])
    assert right == pytest.approx(RECORD["read"][0, 1, 0], abs=0.03)
