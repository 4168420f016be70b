"""Mistakes at the entries of gradients: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.clip_by_norm({'a': f(2)}, 0)
nn.clip_by_norm({'a': f(2)}, -1)
nn.clip_by_value({'a': f(2)}, -1)
nn.Mitchell(2, 2, 0, rng=R())
nn.Mitchell(2, 2, 1, rng=R(), limit=-1)
nn.Mitchell(2, 2, 1, rng=R()).train(f((3, 2)), f((3, 2)), eta=0.1, epochs=1)
nn.Mitchell(2, 2, 1, rng=R()).train(f((3, 2)), f((3, 1)), eta=-0.1, epochs=1)
nn.Mitchell(2, 2, 1, rng=R()).train(nan * f((3, 2)), f((3, 1)), eta=0.1, epochs=1)
nn.Mitchell(2, 2, 1, rng=R()).train_example(f(3), f(1), 0.1)
nn.Mitchell(2, 2, 1, rng=R()).outputs(f(3))
nn.two_layer_forward(f((2, 3)), nn.TwoLayers(f((2, 2)), f(2), f((2, 1)), f(1)))
nn.two_layer_gradients(f((2, 2)), f((3, 1)), nn.TwoLayers(f((2, 2)), f(2), f((2, 1)), f(1)))
nn.two_layer_forward(f((2, 2)), nn.TwoLayers(f((2, 2)), f(2), f((3, 1)), f(1)))
nn.with_ones(f(3))
nn.numerical_gradient(lambda x: 0.0, f(3, int))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
