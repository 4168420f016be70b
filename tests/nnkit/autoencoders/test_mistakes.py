"""Mistakes at the entries of autoencoders: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.TiedAutoencoder(2, 2, rng=R())(f((2, 3)))
nn.TiedAutoencoder(2, 2, rng=R()).encode(f((2, 3)))
nn.TiedAutoencoder(2, 2, rng=R(), activation='tanh')
nn.reconstruction_error(nn.TiedAutoencoder(2, 2, rng=R()), f((2, 3)))
nn.reconstruction_error(nn.Linear(2, 1, rng=R()), f((2, 2)))
nn.deepen(nn.Sequential(nn.Tanh()), nn.Tanh())
nn.first_layers(-1)
nn.first_layers('a')
nn.greedy_supervised(lambda k: nn.Linear(2, 2, rng=R()), nn.Linear(2, 1, rng=R()), lambda n, X, T: None, f((2, 2)), f((2, 1)), depth=0)
nn.greedy_supervised(lambda k: nn.Linear(2, 3, rng=R()), nn.Linear(2, 1, rng=R()), lambda n, X, T: n(X), f((2, 2)), f((2, 1)), depth=1)
nn.stack_autoencoders(lambda k: nn.Tanh(), lambda k: nn.Tanh(), lambda n, X, T: None, f((2, 2)), depth=0)
nn.transfer(nn.Sequential(nn.Tanh()), 2)
nn.transfer(nn.Sequential(nn.Tanh()), 0)
nn.transfer(nn.Sequential(nn.Tanh()), 1, 'x')
nn.PCA.fit(f((3, 2)), 3)
nn.PCA.fit(f((3, 2)), 0)
nn.PCA.fit(nan * f((3, 2)), 1)
nn.PCA.fit(f((3, 2)), 1).encode(f((3, 3)))
nn.PCA.fit(f((3, 2)), 1).decode(f((3, 3)))
nn.subspace_angles(f((3, 2)), f((4, 2)))
nn.subspace_angles(np.zeros((3, 2)), f((3, 2)))
nn.subspace_angles(nan * f((3, 2)), f((3, 2)))
nn.GaussianCode(0)
nn.GaussianCode(2, beta=-1)
nn.GaussianCode(2)(f((3, 2)))
nn.GaussianCode(2).value(f((3, 5)))
nn.reconstruction_error(None, f((2, 2)))
nn.reconstruction_error(nn.PCA, f((2, 2)))
nn.deepen(None, nn.Tanh())
nn.deepen(nn.Linear(2, 1, rng=R()), nn.Tanh())
nn.deepen(nn.Sequential(nn.Tanh(), nn.Tanh()), nn.Tanh)
nn.transfer(None, 1)
nn.transfer(nn.Linear(2, 1, rng=R()), 1)
nn.greedy_supervised(None, nn.Tanh(), lambda n, X, T: None, f((2, 2)), f((2, 1)), depth=1)
nn.greedy_supervised(lambda k: nn.Tanh(), nn.Tanh, lambda n, X, T: None, f((2, 2)), f((2, 1)), depth=1)
nn.greedy_supervised(lambda k: nn.Tanh(), nn.Tanh(), nn.Adam(), f((2, 2)), f((2, 1)), depth=1)
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
