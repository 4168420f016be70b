"""Histograms and fields of arrows are what NumPy says; words and palettes check themselves."""

import numpy as np
import pytest

from nnkit import live
from nnkit.live.figures import parity
from nnkit.live.view.colors import color_limits
from nnkit.palette import palette
from tests.helpers import marks


@pytest.mark.parametrize("make", [marks.colours, marks.distributions])
def test_the_page_computes_the_same(make):
    assert parity.check(make()) > 0


@pytest.mark.parametrize("density", [False, True])
@pytest.mark.parametrize("ends", [None, (-1, 2)])
def test_a_histogram_counts_as_numpy_does(density, ends):
    values = np.concatenate([np.random.default_rng(0).normal(size=500), [-1, 2, 0]])
    counts, edges = np.histogram(values, bins=12, range=ends, density=density)
    channels = live.histogram(values, bins=12, range=ends, density=density).channels
    np.testing.assert_allclose(channels["height"], counts)
    np.testing.assert_allclose(channels["x"], (edges[1:] + edges[:-1]) / 2)


def test_the_longest_arrow_of_a_field_reaches_its_neighbour():
    x, y = np.linspace(0, 4, 5), np.linspace(0, 2, 3)
    field = live.quiver(x, y, np.full((3, 5), 3.0), np.zeros((3, 5))).channels
    np.testing.assert_allclose(field["x2"] - field["x1"], 1)
    np.testing.assert_allclose(field["y1"], np.repeat(y, 5))


@pytest.mark.parametrize(
    ("values", "name", "bar", "ends"),
    [
        ([-1.2, 4.1], "diverging", True, (-6, 6)),
        ([-1.2, 4.1], "diverging", False, (-4.1, 4.1)),
        ([0.3, 9.7], "viridis", "J", (0, 10)),
        ([2, 2], "viridis", False, (1.5, 2.5)),
        ([np.nan], "gray", False, (0, 1)),
    ],
)
def test_colours_reach_from_round_number_to_round_number(values, name, bar, ends):
    assert color_limits(values, live.heatmap([values], palette=name, bar=bar).style) == pytest.approx(ends)


def luminance(colour):
    """Relative luminance of an #rrggbb, as WCAG defines it."""
    parts = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4) @ [
        0.2126,
        0.7152,
        0.0722,
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", list(palette()["ramps"]))
def test_brightness_alone_tells_the_order_of_a_palette(name, scheme):
    """Whoever sees no colours still sees more and less: from the middle of a centred palette outwards."""
    bright = np.array([luminance(colour) for colour in palette()["ramps"][name][scheme]])
    parts = [bright]
    if name in palette()["centred"]:
        middle = len(bright) // 2
        parts = [bright[: middle + 1], bright[middle:]]
    for part in parts:
        assert len({np.sign(step) for step in np.diff(part)}) == 1


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: live.dots([1], [1], group=[0], value=[1]), "either group or value"),
        (lambda: live.dots([1], [1], names=["a"]), "names to be those of the groups"),
        (lambda: live.heatmap([[1]], palette="rainbow"), "palette to be one of diverging"),
        (lambda: live.image([[1.0]]), "rgb to be an array of three dimensions"),
        (lambda: live.image([[[1.0]]]), r"shape \(rows, columns, 3\), received \(1, 1, 1\)"),
        (lambda: live.rasters(np.ones((2, 3, 3)), names=["one"]), "2 names, one for each map, received 1"),
        (lambda: live.histogram([1.0], bins=0), "bins to be a whole number above 0"),
        (lambda: live.quiver([0, 1], [0], [[1]], [[1]]), r"\(rows, columns\) = \(1, 2\), received \(1, 1\)"),
        (lambda: live.words("{w}", v=1), "expected values for"),
        (lambda: live.axis("x", words=["a"], scale="log"), "words on a linear scale"),
    ],
)
def test_what_cannot_be_drawn_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()
