"""Mistakes at the entries of the layer and the composition of layers: one line, one mistake, each refused by name."""

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.Sequential([nn.Tanh()])
nn.Sequential(nn.Tanh)
nn.orthogonal((2,), R())
nn.fans((3,))
nn.fans(3)
nn.xavier_uniform((0, 3), R())
nn.xavier_uniform((3,), R())
nn.he_normal((2, 2), None)
nn.orthogonal((2, 2), None)
nn.normal(-1)
nn.uniform(-1)
nn.constant('a')
nn.constant(nan)
nn.Linear(2, 2, rng=R())(f((2, 2)).view(np.matrix))
nn.MSELoss().value(f((2, 2)), np.ma.masked_less(f((2, 2)), 2))
nn.CrossEntropyLoss().value(f((2, 2)), np.ma.masked_less(np.array([0, 1]), 1))
nn.save('w.npz', nn.Linear(2, 1, rng=R()))
nn.load('w.npz', nn.Linear(2, 1, rng=R()))
nn.save(nn.Linear, 'w.npz')
nn.save(nn.Linear(2, 1, rng=R()).params, 'w.npz')
nn.save(nn.Linear(2, 1, rng=R()), None)
nn.save(nn.Linear(2, 1, rng=R()), '')
nn.load(nn.Linear(2, 1, rng=R()), None)
nn.load(nn.Linear(2, 1, rng=R()), '')
nn.Linear(2, 1, rng=R(), init=nn.normal)
nn.Linear(2, 1, rng=R(), init=nn.constant)
nn.Linear(2, 1, rng=R(), init=nn.Linear)
nn.Linear(2, 1, rng=R(), init=lambda shape: f(shape))
nn.Linear(2, 1, rng=R(), init=lambda shape, rng: None)
nn.Linear(2, 1, rng=R(), init=lambda shape, rng: [[1.0], [1.0]])
nn.Linear(2, 1, rng=R(), dtype='flaot')
nn.Linear(2, 1, rng=R()).astype(3)
type('Mine', (nn.Layer,), {})()(f((3, 2)))
type('Mine', (nn.Layer,), {'forward': lambda self, X: (X, X)})()(f((3, 2)))
type('Mine', (nn.Layer,), {'forward': lambda self, X, *, train=False, rng=None: X})()(f((3, 2)))
type('Mine', (nn.Layer,), {'forward': lambda self, X, *, train=False, rng=None: X})()(f((2, 2)))
nn.Sequential(type('Mine', (nn.Layer,), {'forward': lambda self, X, *, train=False, rng=None: X})())(f((2, 2)))
type('Mine', (nn.Layer,), {'forward': lambda self, X, *, train=False, rng=None: (X, X)})().backward(f((3, 2)), None)
nn.orthogonal(3, R())
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)


@pytest.mark.parametrize(
    ("x", "way_out"),
    [
        (np.ones((2, 2)).view(np.matrix), r"np.asarray\(X\)"),
        (np.ma.masked_less(np.arange(4.0).reshape(2, 2), 1), r"X.filled\(…\), or leave the masked rows out"),
    ],
)
def test_arrays_with_operators_of_their_own_are_shown_the_way_out(x, way_out):
    with pytest.raises(TypeError, match=f"expected X to be an ordinary array, received a .*{way_out}"):
        nn.data.Standardizer.fit(x)


def test_arrays_that_lie_in_a_file_are_ordinary(tmp_path):
    np.save(tmp_path / "x.npy", np.ones((2, 2)))
    x = np.load(tmp_path / "x.npy", mmap_mode="r")
    np.testing.assert_array_equal(nn.Tanh()(x), np.tanh(np.ones((2, 2))))
