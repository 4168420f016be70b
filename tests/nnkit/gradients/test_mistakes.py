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
nn.clip_by_norm([f(2)], 1.0)
nn.clip_by_norm(f(2), 1.0)
nn.clip_by_norm({'a': [1.0]}, 1.0)
nn.clip_by_norm({'a': np.array([3, 4])}, 1.0)
nn.clip_by_value([f(2)], 1.0)
nn.global_norm([f(2)])
nn.Mitchell(2, 2, 1, rng=R()).train(1e5 * f((3, 2)), f((3, 1)), eta=0.1, epochs=1)
nn.Value(-8.0) ** (1 / 3)
nn.Value(0.0) ** 0.5
nn.Value(1e300) ** 2
nn.Value(1.0) ** 'a'
1 / nn.Value(0.0)
nn.Value(0.0).log()
nn.Value(1000.0).exp()
nn.Value('a')
nn.Value(f(2))
nn.Value(1.0) * None
nn.two_layer_forward(f((2, 2)), None)
nn.two_layer_forward(f((2, 2)), (f((2, 2)), f(2), f((2, 1)), f(1)))
nn.numerical_gradient(None, f(2))
nn.numerical_gradient(lambda: 1.0, f(2))
nn.numerical_gradient(lambda x: x, f(2))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
