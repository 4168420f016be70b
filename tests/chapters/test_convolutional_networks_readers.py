"""The pad and the readers of the chapter on convolutional networks, and their recorded training."""

import numpy as np
import pytest

import nnkit as nn
from book.experiments import digit_readers
from book.running.definitions import definitions

READING = definitions(
    "convolutional_networks", "mnist", "reading_net", "recorded", "reader", "PAGE", "read", "reads"
)


@pytest.mark.equation("eq:centre-ink")
def test_ink_is_scaled_and_centred_as_mnists_digits_are() -> None:
    """Row by row: what is looked up, with its neighbours, is what the equation says."""
    rng = np.random.default_rng(3)
    drawing = np.zeros((28, 28))
    drawing[3:16, 5:12] = rng.random((13, 7)) * 0.7 + 0.3
    c_row, c_column = (np.sum(drawing.sum(axis=a) * np.arange(28)) / drawing.sum() for a in (1, 0))
    expected = np.zeros((28, 28))
    for i in range(28):
        for j in range(28):
            u, v = c_row + (i - 14) * 13 / 20, c_column + (j - 14) * 13 / 20
            for m in range(28):
                for n in range(28):
                    expected[i, j] += drawing[m, n] * max(0, 1 - abs(u - m)) * max(0, 1 - abs(v - n))
    assert np.allclose(nn.centre_ink(drawing), np.minimum(expected, 1))


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_drawn_small_in_a_corner_is_read_as_the_large_one(digit: int) -> None:
    """Half as large, in each corner: the same answer as large and in the middle, however that is."""
    strokes, _ = nn.load_strokes()

    def answer(drawing: np.ndarray) -> int:
        return int(np.argmax(READING["reader"](nn.centre_ink(drawing)[None, None].astype(np.float32))))

    large = answer(nn.draw_strokes(strokes[digit]))
    corners = [(0, 0), (0, 13), (13, 0), (13, 13)]
    small = [
        answer(nn.draw_strokes([np.array(s) / 2 + corner for s in strokes[digit]], radius=0.5))
        for corner in corners
    ]
    assert small.count(large) >= 3


def test_the_page_reads_what_the_network_reads() -> None:
    """Its weights are rounded to 32 values each: hardly an answer changes."""
    X, pages = nn.as_images(READING["mnist"].X[5000:5100])[:, 0], []
    for x in X:
        pages.append(READING["read"](x)[2])
    logits = READING["reader"](np.stack([nn.centre_ink(x) for x in X])[:, None].astype(np.float32))
    assert np.mean(np.argmax(pages, axis=1) == np.argmax(logits, axis=1)) >= 0.98


def test_the_goal_of_the_pad_is_met_by_an_eight_that_is_drawn() -> None:
    strokes, meant = nn.load_strokes()
    eights = [nn.draw_strokes(s) for s, t in zip(strokes, meant, strict=True) if t == 8]
    assert any(READING["reads"](drawn=drawing).goal.condition for drawing in eights)
    assert not READING["reads"](drawn=np.zeros((28, 28))).goal.condition


def test_the_recorded_readers_are_those_of_the_script_as_it_is() -> None:
    recorded = nn.load_digit_readers()
    assert recorded.script == digit_readers.script()
    assert (recorded.kinds, recorded.orders) == (digit_readers.KINDS, digit_readers.ORDERS)
    assert (recorded.sizes, recorded.rates) == (digit_readers.SIZES, digit_readers.RATES)
    assert recorded.test.shape[-1] == len(digit_readers.SEEDS)


@pytest.mark.parametrize(
    ("kind", "order", "size", "rate", "seed"),
    [("as many weights", "shuffled", 1000, 0.002, 1), ("convolution", "in order", 300, 0.008, 3)],
)
def test_a_part_of_the_recorded_training_comes_out_again(
    kind: str, order: str, size: int, rate: float, seed: int
) -> None:
    """Trained anew: some of a thousand digits may be read differently on another machine."""
    recorded = nn.load_digit_readers()
    place = (recorded.kinds.index(kind), recorded.orders.index(order), recorded.sizes.index(size))
    place += (recorded.rates.index(rate), digit_readers.SEEDS.index(seed))
    valid, test = digit_readers.errors(kind, order, size, rate, seed)
    assert valid == pytest.approx(recorded.valid[place], abs=0.025)
    assert test == pytest.approx(recorded.test[place], abs=0.025)


@pytest.mark.parametrize(
    ("kind", "order", "size"),
    [
        ("convolution", "in order", 300),
        ("as many weights", "in order", 1000),
        ("as much work", "in order", 300),
        ("as many weights", "shuffled", 1000),
        ("as many weights", "shuffled", 4000),
    ],
)
def test_a_rate_above_the_highest_of_the_script_errs_more(kind: str, order: str, size: int) -> None:
    """Where the highest rate won: no winner stands at the end of a range that is too narrow."""
    recorded, highest = nn.load_digit_readers(), digit_readers.RATES[-1]
    place = (recorded.kinds.index(kind), recorded.orders.index(order), recorded.sizes.index(size))
    place += (recorded.rates.index(highest),)
    far, _ = digit_readers.errors(kind, order, size, 4 * highest, seed=1)
    assert far > recorded.valid[place][digit_readers.SEEDS.index(1)]


def test_the_layer_without_sharing_has_the_gradients_of_central_differences() -> None:
    layer = digit_readers.Local2d((2, 5, 6), 3, 3, np.random.default_rng(0))
    nn.check_layer(layer, np.random.default_rng(1).standard_normal((2, 2, 5, 6)))


def test_where_its_kernels_are_equal_the_layer_without_sharing_is_a_convolution() -> None:
    rng = np.random.default_rng(4)
    shared, local = nn.Conv2d(2, 3, 3, rng=rng), digit_readers.Local2d((2, 6, 5), 3, 3, rng)
    local.params["W"][...] = shared.params["W"].reshape(1, 3, -1)
    X = rng.standard_normal((2, 2, 6, 5))
    assert np.allclose(local(X), shared(X))
