"""Mistakes at the entries of data sets: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.as_images(f((2, 10)))
nn.as_images(f((2, 9)), channels=0)
nn.as_images(f((2, 9)), channels=-1)
nn.Standardizer.fit(f((0, 2)))
nn.Standardizer.fit(f(2))
nn.Standardizer.fit(np.array([[nan, 1.0]]))
nn.Standardizer.fit(f((3, 2)))(f((3, 3)))
nn.column(f((2, 2)))
nn.load_mnist(size=0)
nn.load_mnist(size=9)
nn.make_blobs(1, rng=R())
nn.make_blobs(rng=None)
nn.make_blobs(rng=R(), classes=1)
nn.make_blobs(rng=R(), spread=-1)
nn.make_linear(rng=R(), margin=-1)
nn.make_linear(rng=R(), margin=3)
nn.make_xor(rng=R(), noise=-1)
nn.make_xor(rng=R(), gap=3)
nn.make_circles(rng=R(), noise=-1)
nn.make_spirals(rng=R(), noise=-1)
nn.make_moons(rng=R(), noise=-1)
nn.make_plane(rng=R(), noise=-1)
nn.make_bumps(0, rng=R())
nn.make_curve(np.sin, rng=None)
nn.make_curve(np.sin, rng=R(), noise=-1)
nn.make_curve(np.sin, rng=R(), low=3, high=-3)
nn.make_sine(0, rng=R())
nn.make_step(rng=5)
nn.make_adding(2, 1, rng=R())
nn.make_copy(2, 1, 3, 3, rng=R())
nn.make_copy(2, 2, 3, 0, rng=R())
nn.make_parity(0, 3, rng=R())
nn.make_sine_mixture(2, 3, rng=R(), noise=-1)
nn.make_text(0, rng=R())
nn.make_agreement(0, rng=R())
nn.Alphabet('')
nn.Alphabet('ab').encode('c')
nn.Alphabet('ab').decode([5])
nn.Alphabet('ab').decode([-1])
nn.windows_of(np.arange(3), 3)
nn.windows_of([1, 2, 3, 4], 2)
nn.windows_of(np.arange(4), 0)
nn.Alphabet(3)
nn.Alphabet(['a', 'b'])
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
