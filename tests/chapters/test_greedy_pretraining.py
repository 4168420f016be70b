"""The chapter on greedy pretraining: its equations, causes, goals, and parts of what was recorded."""

import copy
import inspect

import numpy as np
import pytest

import nnkit as nn
from book.experiments import auxiliary, greedy_race, record_greedy
from book.running.definitions import definitions

RECORD = nn.data.load_greedy()
RATE = 0.3  # the middle one


def shrinking(activation, scale, layers=10, width=50):
    """The factor by which the gradient of the sums shrinks from layer to layer, in the middle."""
    found = []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        X, t = rng.random((200, width)), rng.integers(0, 10, 200)
        parts = [
            part
            for _ in range(layers)
            for part in (
                nn.Linear(
                    width, width, rng=rng, init=lambda shape, rng: scale * greedy_race.small(shape, rng)
                ),
                activation(),
            )
        ]
        net = nn.Sequential(*parts, nn.Linear(width, 10, rng=rng, init=greedy_race.small))
        Y, cache = net.forward(X)
        _, grads = net.backward(nn.CrossEntropyLoss().grad(Y, t), cache)
        found.append(np.linalg.norm(grads["4.b"]) / np.linalg.norm(grads["14.b"]))
    return np.exp(np.mean(np.log(found)) / 5)


@pytest.mark.equation("eq:sigmoid-factor")
def test_gradients_shrink_by_slope_and_spread_in_each_layer():
    """Sigmoid: a quarter over √3. Take each cause away: a slope of 1, weights six times as large."""
    sigmoid = 0.25 / np.sqrt(3)  # (eq:sigmoid-factor)
    assert shrinking(nn.Sigmoid, 1) == pytest.approx(sigmoid, rel=0.05)
    assert shrinking(nn.Tanh, 1) == pytest.approx(4 * sigmoid, rel=0.05)
    assert shrinking(nn.Sigmoid, 4) > 3 * sigmoid


@pytest.mark.equation("eq:greedy-stage")
def test_a_stage_sees_what_the_frozen_layers_put_out(rng):
    """A cost of the whole network, and of the last two layers on the fixed outputs, are one number."""
    X, T = rng.random((60, 5)), rng.integers(0, 3, 60)
    seen = []

    def train(net, V, T):
        assert len(net) == 2
        seen.append(V.copy())
        return nn.fit(net, nn.CrossEntropyLoss(), nn.SGD(lr=0.5), V, T, epochs=5, progress=False)

    def block(k):
        return nn.Sequential(nn.Linear(5 if k == 0 else 4, 4, rng=rng), nn.Sigmoid())

    stages = nn.greedy_supervised(block, nn.Linear(4, 3, rng=rng), train, X, T, depth=3)
    for k, stage in enumerate(stages):
        below = nn.Sequential(*stage.net.layers[:k]) if k else nn.Identity()
        np.testing.assert_allclose(seen[k], below(X))  # (eq:greedy-stage)
        assert nn.CrossEntropyLoss().value(stage.net(X), T) < stage.history.train_loss[0]
        for lower, same in zip(stage.net.layers[:k], stages[-1].net.layers, strict=False):
            np.testing.assert_array_equal(lower.params["0.W"], same.params["0.W"])


@pytest.mark.equation("eq:stack")
def test_the_target_of_an_autoencoder_is_the_code_below(rng):
    X, seen = rng.random((40, 6)), []

    def train(net, V, target):
        seen.append((V, target))
        return nn.fit(net, nn.BCEWithLogitsLoss(), nn.SGD(lr=1.0), V, target, epochs=3, progress=False)

    def encoder(k):
        return nn.Sequential(nn.Linear((6, 4, 3)[k], (6, 4, 3)[k + 1], rng=rng), nn.Sigmoid())

    stack = nn.stack_autoencoders(
        encoder, lambda k: nn.Linear((4, 3)[k], (6, 4)[k], rng=rng), train, X, depth=2
    )
    (V, target), (low, _) = seen[1], stack[0]
    np.testing.assert_allclose(V, low.encode(X))  # (eq:stack)
    assert target is V


@pytest.mark.equation("eq:greedy-work")
@pytest.mark.parametrize("depth", greedy_race.DEPTHS)
def test_all_ways_of_the_race_do_the_same_work(depth):
    """Steps times layers trained; whole epochs of 40 steps round it, by 2 % at most."""
    greedy = 2 * depth * greedy_race.STAGE  # (eq:greedy-work)
    net, steps = greedy_race.old(depth, np.random.default_rng(0)), []
    X, t = np.zeros((2000, 196), np.float32), np.zeros(2000, int)
    rule = greedy_race.momentum(0.0 + 1e-9)
    history = greedy_race.learn(
        net, rule, X[:100], t[:100], greedy_race.at_once(depth), np.random.default_rng(0)
    )
    steps = 2 * history.epochs
    assert steps * len(net) == pytest.approx(greedy, rel=0.02)
    assert depth == 1 or steps > greedy_race.STAGE


def test_shuffled_weights_are_the_same_numbers_at_other_places(monkeypatch):
    rng = np.random.default_rng(0)
    layers = [greedy_race.block(k, rng) for k in range(2)]
    kept, mixed = (greedy_race.stacked(2, 0, shuffled=now, layers=layers) for now in (False, True))
    for name, w in kept.params.items():
        np.testing.assert_array_equal(np.sort(w.ravel()), np.sort(mixed.params[name].ravel()))
        assert np.array_equal(w, mixed.params[name]) is (name.startswith("2.") or not w.any())


def test_the_record_is_of_these_scripts():
    assert str(RECORD["script"]) == record_greedy.script()


def race(seed, labels, way, depth):
    """Recorded errors at the middle rate."""
    i = record_greedy.LABELS.index(labels), record_greedy.WAYS.index(way), greedy_race.DEPTHS.index(depth)
    return RECORD["race"][seed, i[0], i[1], i[2], greedy_race.OLD_RATES.index(RATE)]


def test_a_part_of_the_race_comes_out_again():
    """At once with three layers; greedy with one to three; few of the digits may be answered otherwise."""
    at_once = greedy_race.whole(greedy_race.old, greedy_race.momentum)
    again = at_once(3, RATE, 0, greedy_race.MANY)
    assert again == pytest.approx(race(0, greedy_race.MANY, "at once, 2006", 3), abs=0.04)
    stages = greedy_race.greedy(RATE, 0, greedy_race.MANY, depth=3)
    for depth in (1, 3):
        again = greedy_race.errors(stages[depth - 1].net, greedy_race.digits(0, greedy_race.MANY))
        assert again == pytest.approx(race(0, greedy_race.MANY, "greedy", depth), abs=0.03)


def test_a_part_of_the_pretraining_and_of_the_second_heads_comes_out_again():
    layers = greedy_race.stack(0, 2)
    again = greedy_race.tuned(greedy_race.stacked(2, 0, layers=layers), RATE, 0, greedy_race.FEW)
    assert again == pytest.approx(race(0, greedy_race.FEW, "stacked, tuned", 2), abs=0.04)
    curve = auxiliary.faster(False, "the digit", auxiliary.NEW_RATES[0], 0)
    asked = auxiliary.STARTS.index("the digit")
    assert curve[-1] == pytest.approx(RECORD["starts"][0, 1, asked, 0, -1], abs=0.03)


def test_both_goals_can_be_reached_and_are_not_met_at_the_start():
    """Larger weights, all at once; a greedy plan of eight layers."""
    space = definitions("greedy_pretraining", *GROWING, *PLAN)
    growing, plan = space["growing"], space["plan"]
    assert "greedy" in inspect.signature(space["begin"]).parameters  # a change of it starts the run afresh
    assert not growing.view(700).goal.condition
    assert not growing.view(1200, greedy=False).goal.condition
    assert growing.view(1200, greedy=False, scale=4).goal.condition
    assert not growing.view(1200, greedy=True, scale=4).goal.condition
    found = {
        (way, r): bool(plan(way=way, k=5, r=r).goal.condition)
        for way in record_greedy.WAYS[:4]
        for r in range(3)
    }
    assert any(found.values())
    assert not any(met for (way, _), met in found.items() if way == "at once, 2006")
    assert not any(bool(plan(way=way, k=4, r=1).goal.condition) for way in record_greedy.WAYS[:4])


GROWING = ("X_MOON", "begin", "trained_on", "one_stage", "all_layers", "growing")
PLAN = ("RECORD", "WAYS", "RESULT", "MEAN", "STEPS_OF_DEPTH", "MARK", "plan")


def test_a_second_head_on_the_trunk_leaves_the_main_answers(rng):
    layers = [greedy_race.block(k, rng) for k in range(3)]
    main, early = greedy_race.head(rng), greedy_race.head(rng)
    plain = nn.Sequential(*copy.deepcopy([*layers, main]))
    forked, X = auxiliary.with_tap([*layers, main], early), rng.random((6, 196)).astype(np.float32)
    np.testing.assert_allclose(forked(X)[:, 10:], plain(X), rtol=1e-6)
    np.testing.assert_allclose(forked(X)[:, :10], early(layers[1](layers[0](X))), rtol=1e-6)
