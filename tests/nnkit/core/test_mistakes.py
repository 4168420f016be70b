"""Mistakes at the entries of the layer and the composition of layers: one line, one mistake, each refused by name."""

import pytest

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
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
