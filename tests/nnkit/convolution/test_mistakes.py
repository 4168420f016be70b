"""Mistakes at the entries of convolution: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.Conv2d(1, 1, 0, rng=R())
nn.Conv2d(1, 1, 3, rng=R(), stride=0)
nn.Conv2d(1, 1, 3, rng=R(), padding=-1)
nn.Conv2d(1, 1, (3, 3, 3), rng=R())
nn.Conv2d(1, 1, 3.0, rng=R())
nn.Conv2d(1, 1, True, rng=R())
nn.Conv2d(1, 1, 3, rng=R())(f((2, 1, 2, 2)))
nn.Conv2d(1, 1, 3, rng=R())(f((2, 2, 5, 5)))
nn.Conv2d(1, 1, 3, rng=R())(f((1, 5, 5)))
nn.Conv2d(1, 1, 3, rng=R())(f((0, 1, 5, 5)))
nn.Conv2d(1, 1, 3, rng=R())(f((1, 1, 5, 5), int))
nn.MaxPool2d(0)
nn.MaxPool2d(2, 0)
nn.MaxPool2d(3)(f((1, 1, 2, 2)))
nn.AvgPool2d(2)(f((4, 4)))
nn.MaxPool2d(2)(f((1, 1, 4, 4), int))
nn.convolve2d(f((3, 3), int), f((2, 2)))
nn.convolve2d(f((3, 3)), f((4, 4)))
nn.cross_correlate2d(f((3, 3, 3)), f((2, 2)))
nn.cross_correlate2d(f((3, 3)), f((2, 2)), stride=-1)
nn.im2col(f((3, 3)), (2, 2), (1, 1))
nn.im2col(f((1, 3, 3, 1)), (4, 2), (1, 1))
nn.output_size((3,), (2, 2))
nn.output_size(28, 3)
nn.output_size((28, 28), 3)
nn.output_size((28 / 2, 28 / 2), (3, 3))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
