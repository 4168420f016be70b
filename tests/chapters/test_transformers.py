"""The equations of the chapter on transformers, the causes it names, and parts of what was recorded."""

import itertools

import numpy as np
import pytest

import nnkit as nn
from book.experiments import attending, letters_attending, record_attending
from book.running.definitions import definitions

RECORD = nn.data.load_attending()


@pytest.mark.equation("eq:score-variance")
def test_the_variance_of_a_score_is_the_width():
    """Over all queries and keys of signs: mean 0, variance 1, independent."""
    for d in (1, 2, 4):
        signs = np.array(list(itertools.product((-1, 1), repeat=d)))
        scores = signs @ signs.T
        assert scores.mean() == 0
        assert scores.var() == pytest.approx(d)  # (eq:score-variance)
        assert (scores / np.sqrt(d)).var() == pytest.approx(1)


@pytest.mark.equation("eq:equivariant")
def test_attention_is_equivariant_and_positions_break_it(rng):
    """With the matrix that shuffles, for attention and for a whole block without a mask."""
    X, P = rng.standard_normal((1, 7, 8)), np.eye(7)[rng.permutation(7)]
    for f in (nn.MultiHeadAttention(8, 2, rng=rng), nn.transformer_block(8, 2, rng=rng, causal=False)):
        np.testing.assert_allclose(f(P @ X), P @ f(X), atol=1e-12)  # (eq:equivariant)
        for places in (nn.PositionalEncoding(), nn.LearnedPositions(7, 8, rng=rng, std=1.0)):
            placed = nn.Sequential(places, f)
            assert np.abs(placed(P @ X) - P @ placed(X)).max() > 1e-3


@pytest.mark.equation("eq:position-product")
def test_the_product_of_two_places_depends_on_their_distance():
    PE, speed = nn.positional_encoding(40, 12), 10000.0 ** (-np.arange(0, 12, 2) / 12)
    for t, n in ((0, 3), (11, 3), (30, 3), (5, 20), (19, 20)):
        assert PE[t] @ PE[t + n] == pytest.approx(np.sum(np.cos(n * speed)))  # (eq:position-product)


@pytest.mark.equation("eq:block-cost")
def test_what_a_block_costs():
    """Attention and the two layers, as `nn.summary` counts them; half is looking at T = 6 p."""
    for T, p in ((5, 8), (48, 8)):
        lines = nn.summary(
            nn.transformer_block(p, 2, rng=np.random.default_rng(0)), np.zeros((1, T, p))
        ).lines
        counted = sum(x.flops for x in lines if x.layer.startswith(("MultiHead", "Linear")))
        assert counted == 24 * T * p**2 + 4 * T**2 * p  # (eq:block-cost)
    assert 4 * T**2 * p == 24 * T * p**2


def test_both_goals_can_be_reached():
    """An answer of 4 by turning two keys; half of the cost at 6 p, whatever p."""
    arrows = definitions("transformers", "VALUES", "arrows")["arrows"]
    assert not bool(arrows().goal.condition)
    ends, a = [[2.0, 2.0 - np.log(3) * np.sqrt(2) / 2], [-2.0, -2.0], [2.0, 2.0]], [[2.0, 2.0]]
    assert bool(arrows(query=a, ends=ends).goal.condition)
    cost = definitions("transformers", "cost")["cost"]
    assert not bool(cost().goal.condition)
    for width, length in ((100.0, 630.957), (1000.0, 5623.41)):
        assert bool(cost(width=width, length=length).goal.condition)
        assert not bool(cost(width=width, length=length / 2).goal.condition)


def test_a_head_learns_to_look_two_back_if_it_knows_where_it_is():
    figure = definitions("transformers", "ROW", "begin", "practise", "looks", "two_before")["two_before"]
    known, unknown = (
        float(figure.view(200, waves=w).readouts["right, last 20 updates"]) for w in (True, False)
    )
    assert known > 0.95
    assert unknown < 0.6


def test_the_record_is_of_these_scripts():
    assert str(RECORD["script"]) == record_attending.script()


@pytest.mark.parametrize("kind", ["two blocks", "LSTM"])
def test_the_curves_begin_as_recorded(kind):
    """A hundred updates of the first seed, anew."""
    place = record_attending.READERS.index(kind)
    rate = float(RECORD["rows.rate"][place])
    _, curve = attending.repeats(kind, record_attending.SEEDS[0], rate, updates=100)
    np.testing.assert_allclose(curve, RECORD["rows"][place, 0, :2], atol=0.03)


def test_what_the_table_of_rows_says():
    """In every seed: all right with two blocks; a block, positions, or the state in their place, and not."""
    last = dict(zip(record_attending.READERS, RECORD["rows"][:, :, -1], strict=True))
    assert last["two blocks"].min() > 0.98
    for kind in ("one block", "no positions", "RNN"):
        assert last[kind].max() < 0.3
    for kind in ("small start", "LSTM"):
        assert last[kind].max() < 0.6
    at_300 = dict(zip(record_attending.READERS, RECORD["rows"][:, :, 5], strict=True))
    assert np.all(at_300["LSTM"] > at_300["two blocks"])


def test_the_copier_looks_up_and_does_not_count():
    """What the text says it answers: at the row, after a wrong letter, after a new one."""
    space = definitions("transformers", "RECORD", "COPIER", "all_shares", "copier")
    for typed, said in (("kfoxbadgkfoxb", "a"), ("kfoxbadgkfoxa", "d"), ("kfoxbadgkfoxt", "x")):
        codes = np.array([[space["SIGNS"].index(letter) for letter in typed]])
        assert space["SIGNS"][int(np.argmax(space["COPIER"](codes)[0, -1]))] == said
    assert space["copier"](head=3).plots


def test_the_copiers_of_other_seeds_need_the_step_before():
    """Trained anew: in one of them one head of the first block looks there, in the other both do."""
    space = definitions("transformers", "RECORD", "COPIER", "repeating", "all_shares", "rows", "barred")
    for seed, heads in ((1, (0,)), (2, (0, 1))):
        space["COPIER"], _ = attending.repeats("two blocks", seed, float(RECORD["rows.rate"][0]))
        assert space["barred"](1, heads)[0] < 0.1
        assert space["barred"](2, heads)[0] > 0.95
    assert 0.15 < space["barred"](1)[0] < 0.6


def test_a_normalisation_in_front_learns_within_200_updates():
    """One seed at the best rate, anew; and the whole table."""
    assert attending.normed("before", 0.01, 0) < 0.5
    assert attending.normed("after", 0.01, 0) > 2.5
    assert RECORD["norms"][0].mean(axis=1).min() < 0.1
    assert RECORD["norms"][1:].mean(axis=2).min() > 2.5
    assert RECORD["norms.longer"].max() < 0.1


def test_the_stored_weights_are_as_good_as_recorded():
    """Rounded to half precision, and to what the page holds."""
    alphabet, (_, fresh, _) = letters_attending.texts()
    rng, recorded = np.random.default_rng(0), RECORD["tale.nats"][0, 0]
    net = nn.character_transformer(len(alphabet), letters_attending.LENGTH, 24, heads=3, blocks=2, rng=rng)
    for rounded in (np.asarray, lambda w: nn.live.quantised(w, 7)):
        for name, w in net.params.items():
            w[...] = rounded(RECORD[f"tale.{name}"])
        assert letters_attending.surprise(net, fresh) == pytest.approx(recorded, abs=0.005)


def test_counting_is_as_recorded():
    k = letters_attending.BEFORE.index(8)
    assert letters_attending.counting(8) == pytest.approx(RECORD["tale.counted"][k])
