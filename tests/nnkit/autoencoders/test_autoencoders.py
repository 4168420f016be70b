"""Autoencoders, their noise and sparsity, and what they share with principal components."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import batches, rngs


@pytest.mark.equation("eq:autoencoder")
def test_an_autoencoder_is_its_encoder_then_its_decoder(rng):
    encoder = nn.Sequential(nn.Linear(5, 3, rng=rng), nn.Tanh())
    decoder, X = nn.Linear(3, 5, rng=rng), rng.normal(size=(4, 5))
    autoencoder = nn.Autoencoder(encoder, decoder)
    np.testing.assert_array_equal(autoencoder(X), decoder(encoder(X)))
    np.testing.assert_array_equal(autoencoder.decode(autoencoder.encode(X)), autoencoder(X))
    nn.check_network(autoencoder, nn.MSELoss(), X, X)


@pytest.mark.equation("eq:tied-autoencoder")
@pytest.mark.equation("eq:tied-gradient")
@given(X=batches(), m=st.integers(1, 4), rng=rngs)
def test_a_tied_autoencoder_has_one_matrix_and_the_sum_of_two_gradients(X, m, rng):
    tied = nn.TiedAutoencoder(X.shape[1], m, rng=rng)
    for w in tied.params.values():
        w[...] = rng.normal(size=w.shape)
    W, b, c = tied.params["W"], tied.params["b"], tied.params["c"]
    wanted = 1 / (1 + np.exp(-(X @ W + b))) @ W.T + c
    np.testing.assert_allclose(tied(X), wanted, rtol=0, atol=1e-12)
    np.testing.assert_allclose(tied.decode(tied.encode(X)), wanted, rtol=0, atol=1e-12)
    nn.check_layer(tied, X)
    nn.check_layer(nn.TiedAutoencoder(X.shape[1], m, rng=rng, activation=nn.Tanh()), X)


@pytest.mark.equation("eq:pca")
@pytest.mark.equation("eq:angles")
def test_a_trained_linear_autoencoder_spans_the_principal_plane(rng):
    """Same plane, same error, other axes: the reason for calling PCA a linear autoencoder."""
    X = rng.normal(size=(200, 4)) @ np.diag([3.0, 2.0, 0.5, 0.3]) @ nn.orthogonal((4, 4), rng)
    X -= X.mean(axis=0)
    autoencoder = nn.Autoencoder(nn.Linear(4, 2, rng=rng), nn.Linear(2, 4, rng=rng))
    nn.fit(autoencoder, nn.MSELoss(), nn.Adam(lr=0.02), X, X, epochs=1500, progress=False)
    pca = nn.PCA.fit(X, 2)
    angles = nn.subspace_angles(autoencoder.params["1.W"].T, pca.components)
    np.testing.assert_allclose(angles, 0, atol=1e-3)
    best = np.mean(nn.reconstruction_error(pca, X))
    assert np.mean(nn.reconstruction_error(autoencoder, X)) == pytest.approx(best, rel=1e-4)


def test_no_random_plane_reconstructs_better_than_the_principal_one(rng):
    X = rng.normal(size=(60, 5)) @ rng.normal(size=(5, 5)) + 3
    pca = nn.PCA.fit(X, 2)
    best = np.mean(nn.reconstruction_error(pca, X))
    np.testing.assert_allclose(best * 5, nn.PCA.fit(X, 5).variances[2:].sum())
    for _ in range(50):
        V = nn.orthogonal((5, 5), rng)[:, :2]
        assert np.mean(nn.reconstruction_error(nn.PCA(pca.mean, V, pca.variances), X)) > best


def test_angles_between_planes():
    A = np.array([[1.0, 0], [0, 1], [0, 0]])
    tilted = np.array([[1.0, 0], [0, np.cos(0.3)], [0, np.sin(0.3)]])
    np.testing.assert_allclose(nn.subspace_angles(A, 7 * A[:, ::-1] + A[:, :1]), 0, atol=1e-7)
    np.testing.assert_allclose(nn.subspace_angles(A, tilted), [0, 0.3], atol=1e-7)


@pytest.mark.equation("eq:reconstruction-error")
def test_reconstruction_error_is_one_number_an_example(rng):
    X = rng.normal(size=(3, 4))
    np.testing.assert_allclose(nn.reconstruction_error(nn.Identity(), X), 0)
    zero = nn.Linear(4, 4, rng=rng, init=nn.zeros)
    np.testing.assert_allclose(nn.reconstruction_error(zero, X), np.mean(X**2, axis=1))


@pytest.mark.equation("eq:masking-noise")
def test_masking_noise_only_takes_away_and_only_in_training(rng):
    noise, X = nn.MaskingNoise(0.3), 1 + rng.random((2000, 3))
    Y, cache = noise.forward(X, train=True, rng=rng)
    assert set(np.unique(Y / X)) == {0.0, 1.0}
    assert np.mean(Y == 0) == pytest.approx(0.3, abs=0.03)
    np.testing.assert_array_equal(noise.backward(np.ones_like(X), cache)[0], Y / X)
    assert noise(X) is X
    nn.check_layer(noise, rng.normal(size=(3, 2)))
    with pytest.raises(ValueError, match=r"expected p in \[0, 1\), received 1"):
        nn.MaskingNoise(1)
    with pytest.raises(TypeError, match="expected rng to be a generator"):
        noise.forward(X, train=True)


@pytest.mark.equation("eq:activity-l1")
@pytest.mark.equation("eq:activity-kl")
@pytest.mark.parametrize("penalty", [nn.ActivityL1(0.7), nn.ActivityKL(0.7, rho=0.1)])
def test_a_penalty_on_activity_adds_its_own_gradient(penalty, rng):
    """Of loss plus penalty, by central differences; at test time it is not there."""
    H, weights = rng.uniform(0.05, 0.9, size=(4, 3)), rng.normal(size=(4, 3))
    Y, cache = penalty.forward(H, train=True)
    assert Y is H
    numeric = nn.numerical_gradient(lambda h: np.sum(h * weights) + penalty.value(h), H)
    np.testing.assert_allclose(penalty.backward(weights, cache)[0], numeric, rtol=0, atol=1e-8)
    _, cache = penalty.forward(H)
    assert penalty.backward(weights, cache)[0] is weights


def test_the_cost_of_activity_by_hand():
    H = np.array([[0.5, 0.1], [0.0, 0.1]])
    assert nn.ActivityL1(2.0).value(H) == pytest.approx(2 * 0.7 / 2)
    assert nn.ActivityKL(1.0, rho=0.1).value(H[:, 1:]) == pytest.approx(0, abs=1e-12)
    kl = 0.1 * np.log(0.1 / 0.25) + 0.9 * np.log(0.9 / 0.75)
    assert nn.ActivityKL(3.0, rho=0.1).value(H[:, :1]) == pytest.approx(3 * kl)


def test_a_sparse_autoencoder_is_quieter_than_a_plain_one(rng):
    """Trained alike on the same data, its hidden units are active far less."""
    X = rng.random((60, 6))
    activity = {}
    for lam in (0.0, 1.0):
        seed = np.random.default_rng(0)
        encoder = nn.Sequential(nn.Linear(6, 8, rng=seed), nn.Sigmoid(), nn.ActivityKL(lam, rho=0.05))
        autoencoder = nn.Autoencoder(encoder, nn.Linear(8, 6, rng=seed))
        nn.fit(autoencoder, nn.MSELoss(), nn.Adam(lr=0.02), X, X, epochs=300, progress=False)
        activity[lam] = autoencoder.encode(X).mean()
    assert activity[1.0] < 0.1 < activity[0.0]


def test_single_precision_stays_single(rng):
    X = rng.random((4, 3)).astype(np.float32)
    tied = nn.TiedAutoencoder(3, 2, rng=rng, dtype=np.float32)
    for layer in (tied, nn.MaskingNoise(0.5), nn.ActivityL1(0.1), nn.ActivityKL(0.1)):
        Y, cache = layer.forward(X, train=True, rng=rng)
        dX, grads = layer.backward(Y, cache)
        assert {a.dtype for a in (Y, dX, *grads.values())} == {np.dtype(np.float32)}


def test_bad_input_is_refused(rng):
    with pytest.raises(ValueError, match="expected at most 3 components"):
        nn.PCA.fit(rng.normal(size=(5, 3)), 4)
    with pytest.raises(ValueError, match="expected finite numbers in X"):
        nn.PCA.fit(np.full((5, 3), np.nan), 2)
    with pytest.raises(ValueError, match="expected lam to be a number ≥ 0, received -1"):
        nn.ActivityL1(-1)
    with pytest.raises(ValueError, match=r"expected B of shape \(3, k\), received shape \(4, 2\)"):
        nn.subspace_angles(np.ones((3, 2)), np.ones((4, 2)))
    with pytest.raises(ValueError, match=r"expected X of shape \(N, 3\)"):
        nn.TiedAutoencoder(3, 2, rng=rng).encode(np.ones((2, 4)))


def test_the_mean_that_pca_takes_out_of_32_bits_is_summed_in_64(rng):
    years = rng.integers(1950, 2011, (400_000, 2)).astype(np.float32)
    pca = nn.PCA.fit(years, 1)
    assert pca.mean.dtype == np.float32
    np.testing.assert_allclose(pca.mean, years.astype(float).mean(axis=0), rtol=1e-7)


@pytest.mark.parametrize("angle", [1e-12, 1e-9, 1e-5, 0.7, 0.8, np.pi / 2])
def test_small_angles_keep_their_digits(angle):
    A = np.eye(3)[:, :2]
    B = np.array([[1, 0], [0, np.cos(angle)], [0, np.sin(angle)]])
    for pair in ((A, B), (B, A), (A, B[:, 1:]), (B[:, 1:], A)):
        np.testing.assert_allclose(nn.subspace_angles(*pair)[-1], angle, rtol=1e-6)


def test_the_variances_of_pca_are_means_over_the_examples(rng):
    X = rng.standard_normal((5, 2))
    assert nn.PCA.fit(X, 2).variances.sum() == pytest.approx(X.var(axis=0).sum())
