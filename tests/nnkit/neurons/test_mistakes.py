"""Mistakes at the entries of neurons: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.Linear(2, 3, rng=None)
nn.Linear(2, 3, rng='a')
nn.Linear(2, 3, rng=np.random)
nn.Linear(2, 3, rng=np.random.RandomState(0))
nn.Linear(2, 3, rng=R(), dtype=int)
nn.Linear(2, 3, rng=R(), init=lambda s, r: np.ones((3, 2)))
nn.Linear(2, 3, rng=R(), init='xavier')
nn.Linear(2, 3, rng=R()).astype(int)
nn.Linear(2, 3, rng=R())(f((2, 2), int))
nn.Linear(2, 3, rng=R())(f((2, 2), complex))
nn.Linear(2, 3, rng=R())(f((2, 2), bool))
nn.Linear(2, 3, rng=R())(1.0)
nn.Linear(2, 3, rng=R())(None)
nn.Sigmoid(slope=-1)
nn.Sigmoid(slope='a')
nn.ELU(-1)
nn.LeakyReLU(-1)
nn.LeakyReLU(nan)
nn.GELU('x')
nn.GaussianKernel(2, 2, rng=R(), width=-1)
nn.GaussianKernel(2, 2, rng=R(), centres=f((2, 3)))
nn.GaussianKernel(2, 2, rng=R())(f((3, 3)))
nn.GaussianKernel(2, 2, rng=R(), centres=[[nan, 1], [1, 2]])
nn.Softmax()(f((3, 0)))
nn.Softmax()(f((0, 3)))
nn.Tanh()(f((0, 3)))
nn.ReLU()([1, 2])
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
