"""fit: what it computes, what it remembers, and what happens when something goes wrong."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


@pytest.fixture
def task(rng):
    X = rng.standard_normal((40, 2))
    return X, (X[:, :1] * X[:, 1:] > 0).astype(float)


def network(seed=0, dropout=0.0):
    rng = np.random.default_rng(seed)
    return nn.Sequential(nn.Linear(2, 8, rng=rng), nn.Tanh(), nn.Dropout(dropout), nn.Linear(8, 1, rng=rng))


def weights(net):
    return {name: w.copy() for name, w in net.params.items()}


def assert_weights(net, expected):
    for name, w in net.params.items():
        np.testing.assert_array_equal(w, expected[name])


def fit(net, X, T, **options):
    options = {"epochs": 5, "progress": False} | options
    return nn.fit(net, nn.BCEWithLogitsLoss(), options.pop("rule", nn.SGD(0.5)), X, T, **options)


def test_one_epoch_on_all_examples_is_one_step_of_gradient_descent(task):
    X, T = task
    net, by_hand = network(), network()
    loss = nn.BCEWithLogitsLoss()
    Y, cache = by_hand.forward(X, train=True, rng=np.random.default_rng(0))
    _, grads = by_hand.backward(loss.grad(Y, T), cache)
    history = fit(net, X, T, epochs=1, rng=np.random.default_rng(0))
    for name, w in by_hand.params.items():
        np.testing.assert_allclose(net.params[name], w - 0.5 * grads[name], rtol=1e-14)
    assert history.train_loss == [pytest.approx(loss.value(Y, T))]


def test_training_lowers_the_loss_and_solves_a_task_no_line_solves(task):
    X, T = task
    net = network()
    history = fit(net, X, T, rule=nn.Adam(0.05), epochs=300, batch_size=16, rng=np.random.default_rng(1))
    assert history.stopped == "finished"
    assert history.epochs == len(history) == 300
    assert history.train_loss[-1] < 0.1 < history.train_loss[0]
    assert nn.accuracy(T, net(X)) > 0.95


def test_the_same_seed_trains_the_same_network_bit_for_bit(task):
    X, T = task
    one, two = network(dropout=0.2), network(dropout=0.2)
    first = fit(one, X, T, batch_size=7, rng=np.random.default_rng(3))
    second = fit(two, X, T, batch_size=7, rng=np.random.default_rng(3))
    assert first == second
    assert_weights(one, weights(two))


def test_every_example_is_visited_once_per_epoch_in_a_new_order(rng):
    X, T = np.arange(10.0)[:, None], np.arange(10.0)[:, None]
    seen = [np.concatenate([x[:, 0] for x, _ in nn.minibatches(X, T, 3, rng=rng)]) for _ in range(2)]
    for order in seen:
        np.testing.assert_array_equal(np.sort(order), np.arange(10))
    assert (seen[0] != seen[1]).any()
    assert [len(x) for x, _ in nn.minibatches(X, T, 3)] == [3, 3, 3, 1]
    for x, t in nn.minibatches(X, T, 4, rng=rng):
        np.testing.assert_array_equal(x, t)


def test_the_loss_of_an_epoch_weighs_a_smaller_last_batch_by_its_size(rng):
    X = rng.standard_normal((5, 2))
    T = rng.standard_normal((5, 1))
    net = nn.Sequential(nn.Linear(2, 1, rng=rng))
    loss = nn.SquaredError()
    expected = loss.value(net(X), T)
    history = nn.fit(net, loss, nn.SGD(1e-12), X, T, epochs=1, batch_size=2, rng=rng, progress=False)
    assert history.train_loss[0] == pytest.approx(expected, rel=1e-6)


def test_validation_and_metric_are_measured_after_each_epoch_without_dropout(task):
    X, T = task
    net = network(dropout=0.5)
    history = fit(net, X, T, rng=np.random.default_rng(0), validation=(X, T), metric=nn.accuracy)
    assert len(history.valid_loss) == len(history.train_metric) == len(history.valid_metric) == 5
    assert history.valid_loss[-1] == nn.BCEWithLogitsLoss().value(net(X), T)
    assert history.valid_metric[-1] == nn.accuracy(T, net(X))


def test_early_stopping_goes_back_to_the_best_weights(task, rng):
    X, T = task
    net, at_epoch = network(), []
    noise = rng.integers(0, 2, (20, 1)).astype(float)
    history = fit(
        net,
        X,
        T,
        rule=nn.Adam(0.05),
        epochs=500,
        validation=(X[:20], noise),
        patience=5,
        on_epoch=lambda epoch: at_epoch.append(weights(net)),
    )
    assert history.stopped == "early stopping"
    assert history.epochs == history.best_epoch + 6
    assert history.best_epoch == int(np.argmin(history.valid_loss))
    assert_weights(net, at_epoch[history.best_epoch])


def test_ctrl_c_keeps_history_and_weights(task):
    X, T = task
    net, at_epoch = network(), []

    def interrupt(epoch):
        at_epoch.append(weights(net))
        if epoch == 2:
            raise KeyboardInterrupt

    history = fit(net, X, T, epochs=100, on_epoch=interrupt)
    assert history.stopped == "interrupted"
    assert history.epochs == 3
    assert_weights(net, at_epoch[2])


def test_ctrl_c_in_the_middle_of_an_epoch_is_caught_too(task):
    X, T = task

    class Interrupting(nn.SGD):
        calls = 0

        def update(self, grad, state, w):
            Interrupting.calls += 1
            if Interrupting.calls == 10:
                raise KeyboardInterrupt
            return super().update(grad, state, w)

    net = network()
    history = fit(net, X, T, rule=Interrupting(0.1), epochs=100)
    assert history.stopped == "interrupted"
    assert history.epochs == 2
    assert all(np.isfinite(w).all() for w in net.params.values())


def test_divergence_is_said_and_the_last_finite_weights_come_back(rng):
    X = rng.standard_normal((20, 2))
    T = X @ np.array([[1.0], [2.0]])
    net = nn.Sequential(nn.Linear(2, 1, rng=rng))
    at_epoch = [weights(net)]
    with pytest.warns(nn.DivergenceWarning, match="diverged in epoch .* Try a learning rate below"):
        history = nn.fit(
            net,
            nn.MSELoss(),
            nn.SGD(1e30),
            X,
            T,
            epochs=100,
            progress=False,
            on_epoch=lambda epoch: at_epoch.append(weights(net)),
        )
    assert history.stopped == "diverged"
    assert 0 < history.epochs < 100
    assert np.isfinite(history.train_loss).all()
    assert all(np.isfinite(w).all() for w in net.params.values())
    assert_weights(net, at_epoch[-1])


def test_divergence_in_the_first_epoch_gives_the_first_weights_back(rng):
    X, T = 1e200 * rng.standard_normal((20, 2)), rng.standard_normal((20, 1))
    net = nn.Sequential(nn.Linear(2, 1, rng=rng), nn.BatchNorm1d(1))
    before, mean = weights(net), net.buffers["1.mean"].copy()
    with pytest.warns(nn.DivergenceWarning, match="epoch 0.*The weights of the start are back"):
        history = nn.fit(net, nn.MSELoss(), nn.SGD(0.1), X, T, epochs=3, progress=False)
    assert history.epochs == 0
    assert_weights(net, before)
    np.testing.assert_array_equal(net.buffers["1.mean"], mean)


def test_a_schedule_sets_the_rate_of_each_epoch_and_the_rules_own_comes_back(task):
    X, T = task
    rule = nn.SGD(0.7)
    history = fit(network(), X, T, rule=rule, schedule=nn.Exponential(0.4, 0.5))
    np.testing.assert_allclose(history.lr, [0.4, 0.2, 0.1, 0.05, 0.025])
    assert rule.lr == 0.7


def test_frozen_layers_do_not_move(task):
    X, T = task
    net = network()
    before = weights(net)
    fit(net, X, T, frozen=("0.",), clip=1.0, penalty=nn.L2(0.01))
    np.testing.assert_array_equal(net.params["0.W"], before["0.W"])
    assert (net.params["3.W"] != before["3.W"]).all()


def test_penalty_and_clipping_enter_the_step(task):
    X, T = task
    for option, expected in (
        ({"penalty": nn.L1(0.1)}, lambda g, p: nn.L1(0.1).add(g, p)),
        ({"clip": 0.01}, lambda g, p: nn.clip_by_norm(g, 0.01)),
    ):
        net, by_hand = network(), network()
        Y, cache = by_hand.forward(X)
        grads = expected(by_hand.param_grads(nn.BCEWithLogitsLoss().grad(Y, T), cache), by_hand.params)
        fit(net, X, T, epochs=1, rng=np.random.default_rng(0), **option)
        for name, w in by_hand.params.items():
            np.testing.assert_allclose(net.params[name], w - 0.5 * grads[name], rtol=1e-13)


def test_an_l1_penalty_leads_to_smaller_weights(task):
    X, T = task
    free, held = network(), network()
    fit(free, X, T, epochs=200)
    fit(held, X, T, epochs=200, penalty=nn.L1(0.01))
    assert np.abs(held.params["0.W"]).sum() < np.abs(free.params["0.W"]).sum()


def test_a_checkpoint_holds_the_best_weights(task, tmp_path):
    X, T = task
    net, at_epoch = network(), []
    history = fit(
        net,
        X,
        T,
        rule=nn.SGD(8.0),
        epochs=30,
        checkpoint=tmp_path / "best.npz",
        on_epoch=lambda epoch: at_epoch.append(weights(net)),
    )
    other = network(seed=1)
    nn.load(other, tmp_path / "best.npz")
    assert history.best_epoch == int(np.argmin(history.train_loss))
    assert_weights(other, at_epoch[history.best_epoch])


def test_labels_train_a_classifier_and_float32_stays(rng):
    X, t = nn.make_blobs(60, rng=rng, classes=3)
    net = nn.Sequential(nn.Linear(2, 8, rng=rng), nn.ReLU(), nn.Linear(8, 3, rng=rng)).astype(np.float32)
    history = nn.fit(
        net,
        nn.CrossEntropyLoss(),
        nn.Adam(0.05),
        X.astype(np.float32),
        t,
        epochs=60,
        batch_size=20,
        rng=rng,
        progress=False,
        metric=nn.accuracy,
    )
    assert history.train_metric[-1] > 0.9
    assert {w.dtype for w in net.params.values()} == {np.dtype(np.float32)}


def test_the_progress_bar_shows_the_loss(task, capsys):
    X, T = task
    fit(network(), X, T, progress=True, validation=(X, T))
    shown = capsys.readouterr().err
    assert "5/5" in shown
    assert "loss 0." in shown
    assert "valid 0." in shown


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"X": np.ones((40, 3))}, ValueError, r"\(N, 2\).*received shape \(1, 3\)"),
        ({"T": np.ones((39, 1))}, ValueError, "as many examples in X as in T.*received 40 and 39"),
        ({"T": np.ones(40)}, ValueError, r"\(40, 1\), received \(40,\)"),
        ({"T": np.ones((40, 1), int)}, TypeError, "floats, received dtype int64"),
        ({"X": np.ones((0, 2)), "T": np.ones((0, 1))}, ValueError, "at least one, received 0 and 0"),
        ({"X": np.full((40, 2), np.nan)}, ValueError, r"finite numbers in X, received nan at index \(0, 0\)"),
        ({"T": np.full((40, 1), np.inf)}, ValueError, "finite numbers in T, received inf"),
        ({"X": np.ones((40, 2), int)}, TypeError, "X to be an array of floats, received dtype int64"),
        ({"X": [[1.0, 2.0]]}, TypeError, "[XT] to be an array.*received list"),
        ({"epochs": 0}, ValueError, "epochs to be a whole number ≥ 1, received 0"),
        ({"epochs": 2.5}, ValueError, "epochs to be a whole number"),
        ({"batch_size": 0, "rng": np.random.default_rng(0)}, ValueError, "batch_size"),
        ({"batch_size": 8}, TypeError, "rng to be a generator"),
        ({"patience": 0}, ValueError, "patience"),
        ({"frozen": "0."}, TypeError, "frozen to be a collection of names"),
        ({"clip": -1.0}, ValueError, "clip"),
        ({"validation": (np.ones((4, 3)), np.ones((4, 1)))}, ValueError, r"\(N, 2\)"),
        ({"validation": (np.ones((4, 2)), np.ones((4, 2)))}, ValueError, "same shape"),
        ({"validation": (np.ones((4, 2)), np.full((4, 1), np.nan))}, ValueError, r"validation\[1\]"),
    ],
)
def test_bad_input_is_refused_before_anything_changes(task, change, error, message):
    X, T = task
    net, rule = network(), nn.SGD(0.5)
    before = weights(net)
    options = {"X": X, "T": T, "epochs": 3, "progress": False} | change
    with pytest.raises(error, match=message):
        nn.fit(net, nn.BCEWithLogitsLoss(), rule, **options)
    assert_weights(net, before)
    assert rule.lr == 0.5


def test_a_label_out_of_range_is_found_before_training_even_in_the_last_row(rng):
    X, t = rng.standard_normal((30, 2)), np.zeros(30, int)
    t[-1] = 5
    net = nn.Sequential(nn.Linear(2, 3, rng=rng))
    before = weights(net)
    with pytest.raises(ValueError, match="between 0 and 2, received 5"):
        nn.fit(net, nn.CrossEntropyLoss(), nn.SGD(0.1), X, t, epochs=1, batch_size=5, rng=rng, progress=False)
    assert_weights(net, before)


def test_history_says_what_happened(task):
    X, T = task
    history = fit(network(), X, T, validation=(X, T))
    assert repr(history).startswith("History(5 epochs, finished, train 0.")
    assert repr(nn.History()) == "History(0 epochs, finished)"


def test_accuracy_understands_every_form_of_output_and_target():
    logits = np.array([[2.0], [-1.0], [0.5]])
    assert nn.accuracy(np.array([[1.0], [0.0], [0.0]]), logits) == pytest.approx(2 / 3)
    assert nn.accuracy(np.array([1, 0, 0]), logits) == pytest.approx(2 / 3)
    scores = np.array([[1.0, 2.0, 0.0], [3.0, 0.0, 0.0]])
    assert nn.accuracy(np.array([1, 2]), scores) == 0.5
    assert nn.accuracy(np.eye(3)[[1, 2]], scores) == 0.5
    with pytest.raises(ValueError, match=r"one target for each row, shape \(3,\), received \(2,\)"):
        nn.accuracy(np.array([1, 0]), logits)


def normalised(rng):
    return nn.Sequential(
        nn.Linear(2, 3, rng=rng), nn.BatchNorm1d(3), nn.Dropout(0.5), nn.Linear(3, 1, rng=rng)
    )


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"batch_size": 13, "rng": np.random.default_rng(0)}, ValueError, "received 1 .in the last batch"),
        ({}, TypeError, "rng to be a generator"),  # for the dropout, although no batch is shuffled
        ({"schedule": lambda epoch: 0.2 - 0.1 * epoch}, ValueError, "rate in epoch 3 to be a number ≥ 0"),
        ({"schedule": 0.1}, TypeError, "schedule to be one such as"),
        ({"frozen": ("first",)}, ValueError, r"some of \['0.W', .* received \('first',\): none of them"),
        ({"frozen": ("0.", "1.", "3.")}, ValueError, "all of them"),
        ({"penalty": 0.1}, TypeError, r"penalty to be one such as nn.L2\(0.01\), received 0.1"),
        ({"rule": nn.MSELoss()}, TypeError, r"rule to be one such as nn.SGD\(0.1\), received MSELoss"),
        ({"rule": nn.SGD}, TypeError, "rule to be one such as"),
    ],
)
def test_what_would_only_show_during_training_is_refused_before_it(task, rng, options, error, message):
    X, T = task
    net, shuffler = normalised(rng), options.get("rng", np.random.default_rng(0))
    before, state = nn.Snapshot(net), shuffler.bit_generator.state
    with pytest.raises(error, match=message):
        fit(net, X, T, **options)
    for name, w in nn.arrays(net).items():
        np.testing.assert_array_equal(w, before.copies[name])
    assert shuffler.bit_generator.state == state


def test_loss_and_rule_in_one_anothers_places_are_told_apart(task):
    X, T = task
    with pytest.raises(TypeError, match=r"loss to be one such as nn.MSELoss\(\), received SGD"):
        nn.fit(network(), nn.SGD(0.1), nn.MSELoss(), X, T, epochs=1, progress=False)


def test_the_history_counts_the_steps(task):
    X, T = task
    assert fit(network(), X, T, batch_size=7, rng=np.random.default_rng(0)).steps == 5 * 6
    assert fit(network(), X, T).steps == 5


def test_ctrl_c_amid_an_explosion_gives_the_last_finite_weights_back(task):
    X, T = task

    class Exploding(nn.SGD):
        calls = 0

        def update(self, grad, state, w):
            self.calls += 1
            if self.calls == 10:
                raise KeyboardInterrupt
            return (np.full_like(w, np.nan) if self.calls == 9 else -0.1 * grad), state

    net, at_epoch = network(), []
    history = fit(
        net, X, T, rule=Exploding(0.1), epochs=9, on_epoch=lambda epoch: at_epoch.append(weights(net))
    )
    assert history.stopped == "interrupted"
    assert history.epochs == 2
    assert_weights(net, at_epoch[-1])


def test_ctrl_c_while_the_metric_is_measured_leaves_lists_of_one_length(task):
    X, T = task
    calls = []

    def metric(t, y):
        calls.append(1)
        if len(calls) == 6:
            raise KeyboardInterrupt
        return 0.5

    history = fit(network(), X, T, validation=(X, T), metric=metric)
    lists = (history.train_loss, history.valid_loss, history.train_metric, history.valid_metric, history.lr)
    assert [len(numbers) for numbers in lists] == [2] * 5
