"""Mistakes at the entries of diagrams: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
diagrams.convolution(3, 5)
diagrams.convolution(5, 3, stride=0)
diagrams.convolution(5, 3, at=(5, 5))
diagrams.network((2,))
diagrams.network(nn.Tanh())
diagrams.unrolled(0)
diagrams.neuron(0)
diagrams.graph({'a': (0, 0)}, [('a', 'b')])
diagrams.graph({}, [])
diagrams.architecture(nn.Linear(2, 1, rng=np.random.default_rng(0)), np.zeros((1, 3)))
diagrams.network(3)
diagrams.network('abc')
diagrams.network(nn.Linear)
diagrams.graph(None, [])
diagrams.graph({'a': (0, 0)}, None)
diagrams.convolution(5, 3, at=1)
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
