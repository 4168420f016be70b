"""Principal components and the linear autoencoder against scikit-learn, tied weights against PyTorch."""

from __future__ import annotations

import numpy as np
import torch
from scipy.linalg import subspace_angles
from sklearn.decomposition import PCA

import nnkit as nn


def test_components_agree_with_scikit_learn_signs_included(rng):
    X = rng.normal(size=(50, 6)) @ rng.normal(size=(6, 6))
    ours, theirs = nn.PCA.fit(X, 3), PCA(3).fit(X)
    np.testing.assert_allclose(ours.components.T, theirs.components_, rtol=0, atol=1e-10)
    np.testing.assert_allclose(nn.PCA.fit(-X, 3).components, ours.components, rtol=0, atol=1e-10)
    np.testing.assert_allclose(ours(X), theirs.inverse_transform(theirs.transform(X)), rtol=0, atol=1e-10)
    # scikit-learn divides by N − 1
    np.testing.assert_allclose(ours.variances * 50 / 49, theirs.explained_variance_, rtol=1e-10)


def test_angles_agree_with_scipy(rng):
    A, B = rng.normal(size=(6, 2)), rng.normal(size=(6, 3))
    np.testing.assert_allclose(nn.subspace_angles(A, B), subspace_angles(A, B)[::-1], rtol=0, atol=1e-7)


def test_a_tied_autoencoder_agrees_with_torch(rng):
    tied, X = nn.TiedAutoencoder(5, 3, rng=rng), rng.normal(size=(4, 5))
    W, b, c = (torch.tensor(w, requires_grad=True) for w in tied.params.values())
    Y, cache = tied.forward(X)
    y = torch.sigmoid(torch.from_numpy(X) @ W + b) @ W.T + c
    np.testing.assert_allclose(Y, y.detach().numpy(), rtol=1e-10, atol=1e-10)
    dY = rng.normal(size=Y.shape)
    y.backward(torch.from_numpy(dY))
    _, grads = tied.backward(dY, cache)
    for name, w in zip("Wbc", (W, b, c), strict=True):
        np.testing.assert_allclose(grads[name], w.grad.numpy(), rtol=1e-10, atol=1e-10)
