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
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
