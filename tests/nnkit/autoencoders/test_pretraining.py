"""Greedy layer-wise training as the notes state it, stacked autoencoders, transfer, auxiliary objectives."""

from __future__ import annotations

import copy

import numpy as np
import pytest

import nnkit as nn


def task(rng, n=60):
    X = rng.normal(size=(n, 2))
    return X, (X[:, 0] * X[:, 1] > 0).astype(int)


def block_maker(seed, m=5):
    rng = np.random.default_rng(seed)
    return lambda k: nn.Sequential(nn.Linear(2 if k == 0 else m, m, rng=rng), nn.Tanh())


def trainer(epochs=15):
    def train(net, X, T):
        return nn.fit(net, nn.CrossEntropyLoss(), nn.Adam(lr=0.05), X, T, epochs=epochs, progress=False)

    return train


def test_greedy_training_is_the_recipe_of_the_notes_step_by_step(rng):
    """Train; freeze all but the head; cut it off, add a layer, set it on again; train the last two.

    Done here on the whole network with `frozen`, literally; the fast way gives the same numbers.
    """
    X, T = task(rng)
    stages = nn.greedy_supervised(
        block_maker(1), nn.Linear(5, 2, rng=np.random.default_rng(2)), trainer(), X, T, depth=3
    )

    block = block_maker(1)
    net = nn.Sequential(block(0), nn.Linear(5, 2, rng=np.random.default_rng(2)))
    trainer()(net, X, T)
    for k in (1, 2):
        head = net[-1]
        net = nn.deepen(net, block(k))
        assert net[-1] is head
        rule = nn.Adam(lr=0.05)
        frozen = nn.first_layers(len(net) - 2)
        before = copy.deepcopy(dict(net.params))
        history = nn.fit(net, nn.CrossEntropyLoss(), rule, X, T, epochs=15, frozen=frozen, progress=False)
        for name, w in before.items():
            changed = not np.array_equal(w, net.params[name])
            assert changed is not name.startswith(frozen)
        np.testing.assert_allclose(history.train_loss, stages[k].history.train_loss, rtol=1e-12)
    for name, w in net.params.items():
        np.testing.assert_allclose(stages[2].net.params[name], w, rtol=0, atol=1e-12)
    assert [stage.depth for stage in stages] == [1, 2, 3]


def test_each_stage_keeps_its_own_network(rng):
    """Later training changes the head that goes on, but not the copies of earlier depths."""
    X, T = task(rng)
    stages = nn.greedy_supervised(block_maker(1), nn.Linear(5, 2, rng=rng), trainer(), X, T, depth=2)
    first, second = stages[0].net, stages[1].net
    np.testing.assert_array_equal(first.params["0.0.W"], second.params["0.0.W"])
    assert not np.array_equal(first.params["1.W"], second.params["2.W"])
    assert np.isfinite(nn.CrossEntropyLoss().value(first(X), T))
    assert stages[0].history.train_loss[-1] == pytest.approx(
        nn.CrossEntropyLoss().value(first(X), T), rel=0.2
    )


def test_stacked_autoencoders_learn_from_the_code_below(rng):
    X = rng.random((40, 6))
    widths = [6, 4, 2]
    maker = np.random.default_rng(3)
    seen = []

    def train(net, X, T):
        assert T is X
        seen.append(X)
        return nn.fit(net, nn.MSELoss(), nn.Adam(lr=0.02), X, T, epochs=30, progress=False)

    stack = nn.stack_autoencoders(
        lambda k: nn.Sequential(nn.Linear(widths[k], widths[k + 1], rng=maker), nn.Sigmoid()),
        lambda k: nn.Linear(widths[k + 1], widths[k], rng=maker),
        train,
        X,
        depth=2,
    )
    (low, history), (high, _) = stack
    np.testing.assert_array_equal(seen[0], X)
    np.testing.assert_array_equal(seen[1], low.encode(X))
    assert history.train_loss[-1] < history.train_loss[0]
    classifier = nn.Sequential(*(autoencoder[0] for autoencoder, _ in stack), nn.Linear(2, 3, rng=rng))
    np.testing.assert_array_equal(classifier[1](classifier[0](X)), high.encode(seen[1]))


def test_transferred_layers_are_copies_that_can_be_frozen(rng):
    net = nn.Sequential(nn.Linear(2, 5, rng=rng), nn.Tanh(), nn.Linear(5, 2, rng=rng))
    before = copy.deepcopy(dict(net.params))
    other = nn.transfer(net, 2, nn.Linear(5, 3, rng=rng))
    X, _ = task(rng)
    T = rng.integers(0, 3, len(X))
    nn.fit(
        other,
        nn.CrossEntropyLoss(),
        nn.SGD(lr=0.5),
        X,
        T,
        epochs=3,
        frozen=nn.first_layers(2),
        progress=False,
    )
    np.testing.assert_array_equal(other.params["0.W"], before["0.W"])
    nn.fit(other, nn.CrossEntropyLoss(), nn.SGD(lr=0.5), X, T, epochs=3, progress=False)
    assert not np.array_equal(other.params["0.W"], before["0.W"])
    for name, w in net.params.items():
        np.testing.assert_array_equal(w, before[name])


@pytest.mark.equation("eq:auxiliary")
def test_two_heads_share_their_trunk_and_add_their_losses(rng):
    trunk = nn.Sequential(nn.Linear(3, 4, rng=rng), nn.Tanh())
    main, aux = nn.Linear(4, 2, rng=rng), nn.Linear(4, 3, rng=rng)
    net = nn.Sequential(trunk, nn.Heads(main, aux))
    X = rng.normal(size=(6, 3))
    T = np.concatenate([nn.one_hot(rng.integers(0, 2, 6), 2), X], axis=1)
    loss = nn.JointLoss([nn.CrossEntropyLoss(), nn.MSELoss()], widths=[2, 3], weights=[1.0, 0.1])
    H = trunk(X)
    wanted = nn.CrossEntropyLoss().value(main(H), T[:, :2]) + 0.1 * nn.MSELoss().value(aux(H), X)
    assert loss.value(net(X), T) == pytest.approx(wanted, abs=1e-12)
    assert set(net.params) == {"0.0.W", "0.0.b", "1.0.W", "1.0.b", "1.1.W", "1.1.b"}
    nn.check_layer(net, X)
    nn.check_network(net, loss, X, T)
    nn.check_loss(loss, net(X), T)


def test_bad_input_is_refused(rng):
    with pytest.raises(ValueError, match="expected depth to be a whole number ≥ 1, received 0"):
        nn.greedy_supervised(block_maker(0), nn.Identity(), trainer(), *task(rng), depth=0)
    with pytest.raises(ValueError, match="expected a network of at least one block and a head"):
        nn.deepen(nn.Sequential(nn.Identity()), nn.Identity())
    with pytest.raises(ValueError, match="expected k of at most 1 layers, received 2"):
        nn.transfer(nn.Sequential(nn.Identity()), 2)
    with pytest.raises(ValueError, match="expected at least one head"):
        nn.Heads()
    with pytest.raises(ValueError, match="expected as many losses as widths and weights, received 1, 2, 1"):
        nn.JointLoss([nn.MSELoss()], [1, 2], [1.0])
    loss = nn.JointLoss([nn.MSELoss()], [2], [1.0])
    with pytest.raises(ValueError, match=r"expected y of shape \(N, 2\)"):
        loss.value(np.ones((2, 3)), np.ones((2, 3)))
