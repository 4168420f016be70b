"""What the chapter on one neuron says about causes: each cause is taken away, over several splits."""

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions
from nnkit.data import column

TUMOURS = nn.data.load_breast_cancer()
WORST_RADIUS_AND_TEXTURE = [20, 21]
EVERYTHING = list(range(30))


def trained(X, t, epochs: int) -> nn.Linear:
    """The chapter's neuron after so many full-batch steps."""
    net = nn.Linear(X.shape[1], 1, rng=np.random.default_rng(0))
    nn.fit(net, nn.BCEWithLogitsLoss(), nn.SGD(lr=0.5), X, column(t), epochs=epochs, progress=False)
    return net


def right(net: nn.Linear, X, t) -> float:
    return np.mean((net(X)[:, 0] > 0) == (t == 1))


@pytest.mark.parametrize(("columns", "grows"), [(EVERYTHING, True), (WORST_RADIUS_AND_TEXTURE, False)])
def test_the_weights_grow_for_ever_only_where_a_hyperplane_separates(columns, grows):
    """30 measurements separate the classes, two do not: only with these the length settles."""
    for seed in range(4):
        split = TUMOURS.split(np.random.default_rng(seed))
        X = split.X_train[:, columns]
        short, long = (np.linalg.norm(trained(X, split.T_train, n).params["W"]) for n in (2000, 8000))
        assert (long > 1.3 * short) == grows


def test_more_steps_never_help_on_unseen_tumours():
    """Eight splits, 400 against 4000 steps: the accuracy falls or stays, the cost rises in the mean."""
    loss, rise = nn.BCEWithLogitsLoss(), []
    for seed in range(8):
        split = TUMOURS.split(np.random.default_rng(seed))
        few, many = (trained(split.X_train, split.T_train, n) for n in (400, 4000))
        assert right(many, split.X_test, split.T_test) <= right(few, split.X_test, split.T_test)
        before, after = (loss.value(net(split.X_test), column(split.T_test)) for net in (few, many))
        rise.append(after - before)
    assert np.mean(rise) > 0.02


def test_more_steps_lengthen_w_and_turn_it():
    """Eight splits: w stretched to its later length, or turned at its old one, costs more on unseen ones."""
    loss, longer, turned = nn.BCEWithLogitsLoss(), [], []
    for seed in range(8):
        split = TUMOURS.split(np.random.default_rng(seed))
        few, many = (trained(split.X_train, split.T_train, n) for n in (400, 4000))
        stretch = np.linalg.norm(many.params["W"]) / np.linalg.norm(few.params["W"])
        t = column(split.T_test)
        before, after = few(split.X_test), many(split.X_test)
        longer.append(loss.value(stretch * before, t) - loss.value(before, t))
        turned.append(loss.value(after / stretch, t) - loss.value(before, t))
    assert np.sum(np.array(turned[:5]) > 0) == 4
    assert np.mean(turned) > 0.01
    assert np.mean(longer) > 0.005


def test_with_a_penalty_the_length_of_w_is_finite():
    """The same descent with ‖w‖²/2N added: 4000 and 40,000 steps end at the same length."""
    split = TUMOURS.split(np.random.default_rng(0))
    X, t, N = split.X_train, split.T_train, len(split.X_train)
    w, b, lengths = np.zeros(30), 0.0, []
    for step in range(1, 40_001):
        push = (t - nn.Sigmoid().value(X @ w + b)) / N
        w, b = w + 0.5 * (push @ X - w / N), b + 0.5 * np.sum(push)
        if step in (4000, 40_000):
            lengths.append(np.linalg.norm(w))
    assert lengths[0] == pytest.approx(lengths[1], rel=0.01)


def test_weight_moves_for_free_only_between_measurements_that_rise_together():
    """Half a unit moved: the cost hardly changes for a correlation above 0.95, and does below 0.3."""
    for seed in range(4):
        split = TUMOURS.split(np.random.default_rng(seed))
        X, t = split.X_train, column(split.T_train)
        net, loss, alike = trained(X, split.T_train, 400), nn.BCEWithLogitsLoss(), np.corrcoef(X.T)
        W, cost, dearer = net.params["W"], loss.value(net(X), t), {True: [], False: []}
        for i in range(30):
            for j in range(i):
                if alike[i, j] > 0.95 or abs(alike[i, j]) < 0.3:
                    W[[i, j], 0] += [0.5, -0.5]
                    dearer[alike[i, j] > 0.95].append(abs(loss.value(net(X), t) - cost))
                    W[[i, j], 0] -= [0.5, -0.5]
        assert np.mean(dearer[True]) < np.mean(dearer[False]) / 3


def test_with_these_data_standardising_with_all_of_them_is_hardly_noticed():
    """Mean and deviation of all tumours, not of the training part: at most one of 142 changes sides."""
    whole = nn.data.Standardizer.fit(TUMOURS.X)
    for seed in range(8):
        kept, raw = (TUMOURS.split(np.random.default_rng(seed), standardize=s) for s in (True, False))
        honest = right(trained(kept.X_train, kept.T_train, 400), kept.X_test, kept.T_test)
        leaked = right(trained(whole(raw.X_train), raw.T_train, 400), whole(raw.X_test), raw.T_test)
        assert abs(honest - leaked) < 1.5 / 142


def test_the_length_comes_to_rest_once_a_dot_is_on_the_wrong_side():
    """The eight dots of the figure, 1500 and 3000 steps: apart the length grows, mixed it stays."""
    space = definitions("neuron", "ZEROS", "at_rest", "descend")
    zeros, ones = np.array(space["ZEROS"]), np.array(space["ONES"])
    mixed = zeros.copy()
    mixed[3] = [1.5, 1.0]
    for blue, grows in ((zeros, True), (mixed, False)):
        state, lengths = space["at_rest"](), []
        for _ in range(2):
            for _ in range(1500):
                state = space["descend"](state, blue, ones)
            lengths.append(np.linalg.norm(state["w"]))
        assert (lengths[1] > 1.03 * lengths[0]) == grows, lengths
        assert grows or lengths[1] < 1.001 * lengths[0]
