"""The picture shows every mark and survives numbers that are none."""

import io

import numpy as np
import pytest
from PIL import Image

from nnkit import live
from nnkit.live.show import picture
from nnkit.live.show.picture_axes import Handles
from nnkit.live.view.limits import limits
from tests.helpers import figures


def drawn(view, points=None):
    """The picture as an array of RGB."""
    return np.asarray(Image.open(io.BytesIO(picture.png(view, points).data)).convert("RGB"))


@pytest.mark.parametrize("make", [figures.neuron, figures.everything, figures.awkward, figures.hostile])
@pytest.mark.parametrize("end", ["minimum", "start", "maximum"])
def test_every_figure_draws_at_both_ends(make, end):
    figure = make()
    values = {name: getattr(c, end) for name, c in figure.controls.items() if c.kind == "slider"}
    image = picture.png(figure(**values), picture.handles(figure.controls, values))
    assert image.width == 720
    assert len(image.data) < 80_000


BLANK = {"x": live.axis("", 0, 1), "y": live.axis("", 0, 1)}


@pytest.mark.parametrize(
    "mark",
    [
        live.line([0, 1], [0, 1]),
        live.dots([0.5], [0.5]),
        live.dots([0.5], [0.5], group=[3]),
        live.rule(x=0.5),
        live.link(0, 0, 1, 1),
        live.arrow(0, 0, 1, 1),
        live.area([0, 1], [1, 1]),
        live.bars([0.5], [1]),
        live.heatmap([[1, 2], [3, 4]]),
        live.text(0.5, 0.5, "words"),
    ],
    ids=lambda mark: mark.type,
)
def test_every_mark_leaves_ink(mark):
    assert not np.array_equal(
        drawn(live.view(live.plot(mark, **BLANK))), drawn(live.view(live.plot(**BLANK)))
    )


def test_axes_can_be_hidden():
    plain = drawn(live.view(live.plot(**BLANK)))
    assert (plain < 250).any()
    assert (drawn(live.view(live.plot(**BLANK, axes=False))) >= 250).all()


def test_a_text_with_a_number_that_is_none_is_not_drawn():
    hidden = live.text([0.5, 0.5], [0.5, 0.7], "v = {v:.1f}", v=[np.nan, np.nan])
    assert np.array_equal(drawn(live.view(live.plot(hidden, **BLANK))), drawn(live.view(live.plot(**BLANK))))


def test_titles_above_square_plots_stay_inside():
    square = {**BLANK, "aspect": "equal", "title": "title"}
    view = live.view(*[live.plot(live.line([0, 1], [0, 1], label="a"), **square) for _ in range(2)])
    assert (drawn(view)[:3] >= 250).all()


def test_points_to_drag_are_seen():
    empty = live.view(live.plot(**BLANK))
    assert not np.array_equal(
        drawn(empty, {0: Handles(np.array([[0.5, 0.5]]), (((0, 1), (0, 1)),))}), drawn(empty)
    )


def test_read_outs_stand_below():
    plain = live.view(live.plot(**BLANK))
    more = live.view(live.plot(**BLANK), live.readout("J", 1), live.note("and words"))
    assert len(drawn(more)) > len(drawn(plain))


def test_a_view_without_plots_draws_its_words():
    assert drawn(live.view(live.readout("J", 0.5))).min() < 128


def test_the_first_row_of_a_heat_map_is_low_unless_its_origin_is_up():
    def dark_half(origin):
        z = [[0.0, 0.0], [1.0, 1.0]]
        image = drawn(live.view(live.plot(live.heatmap(z, palette="gray", origin=origin), **BLANK)))[:, :, 0]
        rows = np.flatnonzero((image == 0).mean(axis=1) > 0.5)
        return "low" if rows.mean() > len(image) / 2 else "up"

    assert dark_half("lower") == "low"
    assert dark_half("upper") == "up"


@pytest.mark.parametrize(
    ("y", "ends"),
    [
        ([0.3, 9.7], (0, 10)),
        ([3, 3], (1.5, 4.5)),
        ([0, 0], (-1, 1)),
        ([np.nan, np.inf], (0, 1)),
        ([np.nan, 2.1, 4, np.inf], (2, 4)),
    ],
)
def test_limits_come_from_the_finite_data(y, ends):
    plot = live.plot(live.line(np.arange(len(y)), y))
    np.testing.assert_allclose(limits(plot)[1], ends)


def test_bars_stand_on_zero_and_a_log_scale_leaves_out_what_it_cannot_show():
    assert limits(live.plot(live.bars([1, 2], [3, 4])))[1] == (0, 4)
    logs = live.plot(live.line([1, 2, 3], [-1, 2, 8]), y=live.axis("y", scale="log"))
    np.testing.assert_allclose(limits(logs)[1], (1, 10))


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_figure_saves_its_picture(tmp_path, ending):
    figures.neuron().savefig(tmp_path / f"neuron.{ending}", w=2, show=True)
    assert (tmp_path / f"neuron.{ending}").stat().st_size > 5_000
