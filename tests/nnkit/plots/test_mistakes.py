"""Mistakes at the entries of plots: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
plots.images(f((0, 3, 3)))
plots.images(f((3, 3)))
plots.matrix(f(3))
plots.learning_curves(nn.History())
plots.decision_regions(lambda x: x, f((3, 3)), np.zeros(3, int))
plots.points(f((3, 3)), np.zeros(3, int))
plots.activations([])
plots.distributions({})
plots.activation(nn.Tanh)
plots.activation('tanh')
plots.activations(nn.Tanh())
plots.activations([nn.Tanh])
plots.curve_fit(None, f(3), f(3))
plots.curve_fit(f(3), f(3), lambda x: x)
plots.decision_regions(None, f((3, 2)), np.array([0, 1, 0]))
plots.decision_regions(nn.Linear, f((3, 2)), np.array([0, 1, 0]))
plots.decision_regions(nn.Linear(2, 1, rng=R()), f((3, 2)), None)
plots.points(f((3, 2)), None)
plots.points(f((3, 2)), ['a', 'b', 'c'])
plots.distributions([f(3)])
plots.images(None)
plots.images([f((4, 4))])
plots.learning_curves(None)
plots.learning_curves([1.0, 2.0])
plots.surface_paths(lambda x, y: x, f((3, 2)))
plots.surface_paths(lambda w: w, {'a': f((3, 2))})
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
