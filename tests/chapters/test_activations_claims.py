"""Causes named in the chapter on activation functions: each is taken away, over several seeds."""

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions("activations", "digits", "reads_digits", "Changed", "iris", "petals", "one_unit")
DIGITS, reads_digits = CHAPTER["digits"], CHAPTER["reads_digits"]


def network(activation: nn.Activation, depth: int, rng: np.random.Generator) -> nn.Sequential:
    """Hidden layers of 32 units, as the chapter has them."""
    layers, p = [], 64
    for _ in range(depth):
        layers += [nn.Linear(p, 32, rng=rng), activation]
        p = 32
    return nn.Sequential(*layers, nn.Linear(32, 10, rng=rng))


def trained(activation: nn.Activation, depth: int, seed: int) -> tuple[nn.Sequential, dict[str, np.ndarray]]:
    """A network as the chapter trains it, and its weights before."""
    rng = np.random.default_rng(seed)
    data = DIGITS.split(rng)
    net = network(activation, depth, rng)
    before = {name: w.copy() for name, w in net.params.items()}
    how = {"epochs": 5, "batch_size": 64, "rng": rng, "progress": False}
    nn.fit(net, nn.CrossEntropyLoss(), nn.SGD(0.15), data.X_train, data.T_train, **how)
    return net, before


@pytest.mark.parametrize(("activation", "still"), [(nn.Threshold(), True), (nn.Sigmoid(20.0), False)])
def test_a_layer_of_thresholds_never_moves(activation, still):
    """Behind a threshold nothing reaches the weights; a sigmoid almost as steep lets something through."""
    for seed in range(3):
        net, before = trained(activation, 1, seed)
        assert np.array_equal(net.params["0.W"], before["0.W"]) == still
        assert not np.array_equal(net.params["2.W"], before["2.W"])


def test_the_derivative_of_relu_at_zero_does_not_matter():
    """0 or 1 there: after training every weight is the same, with one layer and with six."""

    class OneAtZero(nn.ReLU):
        def backward(self, dV, cache):
            return dV * (cache >= 0), {}

    for depth in (1, 6):
        (ours, _), (other, _) = trained(nn.ReLU(), depth, 0), trained(OneAtZero(), depth, 0)
        assert all(np.array_equal(ours.params[name], other.params[name]) for name in ours.params)


def right(activation: nn.Activation, depth: int, seed: int, lr: float, epochs: int = 15, larger: float = 1.0):
    """Share of unseen digits read by the chapter's network, with other rates, times and starting weights."""
    rng = np.random.default_rng(seed)
    data = DIGITS.split(rng)
    net = network(activation, depth, rng)
    for w in net.params.values():
        w[...] *= larger
    how = {"epochs": epochs, "batch_size": 64, "rng": rng, "progress": False}
    nn.fit(net, nn.CrossEntropyLoss(), nn.SGD(lr), data.X_train, data.T_train, **how)
    return nn.accuracy(data.T_test, net(data.X_test))


def test_with_four_times_the_rate_one_layer_of_sigmoids_catches_up():
    """Slower, not worse: the sigmoid at 0.6 against tanh at 0.15, three splits."""
    slow, fast, tanh = (
        np.mean([right(f, 1, seed, lr) for seed in range(3)])
        for f, lr in ((nn.Sigmoid(), 0.15), (nn.Sigmoid(), 0.6), (nn.Tanh(), 0.15))
    )
    assert slow < tanh - 0.02
    assert fast > tanh - 0.01


@pytest.mark.parametrize("up", [0.0, -0.5])
def test_six_layers_of_sigmoids_want_larger_weights_not_more_steps(up):
    """A higher rate or more epochs: a guess. Centred outputs read with both, or with larger weights."""
    f = CHAPTER["Changed"](nn.Sigmoid(), up=up)
    assert right(f, 6, 0, 2.4) < 0.2
    assert right(f, 6, 0, 0.15, epochs=150) < 0.2
    assert (right(f, 6, 0, 2.4, epochs=150) > 0.85) == bool(up)
    if up:
        assert min(right(f, 6, seed, 0.15, larger=4) for seed in range(2)) > 0.7


def test_positive_outputs_do_their_harm_on_the_way_forwards():
    """tanh + 1 with its sums put back reads on every split; as it stands it takes a smaller rate and time."""
    lifted = CHAPTER["Changed"](nn.Tanh(), up=1)
    for seed in (3, 4):
        assert reads_digits(lambda: lifted, 6, seed, 1.0) > 0.9
    assert np.mean([right(lifted, 6, seed, 0.05, epochs=45) for seed in range(3)]) > 0.9
    four = CHAPTER["Changed"](nn.Sigmoid(), times=4)
    assert reads_digits(lambda: four, 6, 0, 2.0) < 0.8


def test_with_smaller_steps_outputs_far_from_zero_do_no_harm():
    """4σ as it stands, a third of the rate, three times the epochs: as good as tanh, with six layers too."""
    four = CHAPTER["Changed"](nn.Sigmoid(), times=4)
    for depth, quick in ((1, 0.95), (6, 0.8)):
        assert np.mean([right(four, depth, seed, 0.15) for seed in range(3)]) < quick
        slow, tanh = (
            np.mean([right(f, depth, seed, 0.05, epochs=45) for seed in range(3)]) for f in (four, nn.Tanh())
        )
        assert slow > tanh - 0.02


def test_in_a_network_of_relus_some_chain_stays_open():
    """Six layers of 32: the derivative by the pixels is zero for no digit, though for most single chains."""
    rng = np.random.default_rng(0)
    layers, p = [], 64
    for _ in range(6):
        layers += [nn.Linear(p, 32, rng=rng), nn.ReLU()]
        p = 32
    net = nn.Sequential(*layers, nn.Linear(32, 1, rng=rng))
    X = DIGITS.split(rng).X_test
    Y, cache = net.forward(X)
    dX, _ = net.backward(np.ones_like(Y), cache)
    assert np.all(np.any(dX != 0, axis=1))


def test_the_line_of_lowest_cost_is_not_the_line_of_fewest_mistakes():
    """The best of all lines: four of five flowers; the bottom of the cost: fewer than two of three."""
    petals, t = CHAPTER["petals"] - CHAPTER["petals"].mean(axis=0), CHAPTER["versicolor"]
    best = 0.0
    for angle in np.deg2rad(np.arange(360)):
        z = petals @ np.array([np.cos(angle), np.sin(angle)])
        best = max(best, *(np.mean((z >= place) == (t == 1)) for place in np.unique(z)))
    net = nn.Linear(2, 1, rng=np.random.default_rng(0))
    nn.fit(net, nn.BCEWithLogitsLoss(), nn.SGD(0.5), petals, nn.data.column(t), epochs=20_000, progress=False)
    assert 0.79 < best < 0.82
    assert np.mean((net(petals)[:, 0] > 0) == (t == 1)) < 0.67


def test_a_narrow_kernel_unit_with_the_wrong_sign_is_lost_on_every_split():
    """Output weight −1.66 at the start: lost with a width of 1 cm, not with 3 cm; +1.66: never lost."""
    one_unit = CHAPTER["one_unit"]
    for split in range(6):
        natural = one_unit("kernel", split)[1]
        scores = [
            one_unit("kernel", split, width, sign * 1.66 / natural)[0]
            for width, sign in ((1.0, -1), (3.0, -1), (1.0, 1))
        ]
        assert scores[0] < 0.85
        assert min(scores[1:]) > 0.88


def test_relu_halves_the_mean_square_and_makes_examples_alike():
    """The size falls by √2 a layer; with weights √2 larger it stays, and the spread falls all the same."""
    for size, factor in ((1.0, 2**-0.5), (2**0.5, 1.0)):
        rng = np.random.default_rng(1)
        v = rng.normal(size=(500, 400))
        for _ in range(10):
            v = np.maximum(0, v @ rng.normal(scale=size / 20, size=(400, 400)))
        root = np.sqrt(np.mean(v**2))
        assert root == pytest.approx(factor**10, rel=0.25)
        assert v.std(axis=0).mean() < 0.5 * root


@pytest.mark.equation("eq:gaussian-kernel-dx")
def test_the_kernel_units_derivative_points_to_the_centre():
    rng = np.random.default_rng(0)
    unit = nn.GaussianKernel(3, 1, rng=rng, width=1.3)
    X, c = rng.normal(size=(5, 3)), unit.params["C"][:, 0]
    V, cache = unit.forward(X)
    dX, _ = unit.backward(np.ones_like(V), cache)
    assert np.allclose(dX, -2 * (X - c) / 1.3**2 * V, rtol=1e-12)


@pytest.mark.parametrize("kept", ["live", "negative"])
def test_without_its_negative_elus_a_network_still_reads(kept):
    """Biases of −5, three splits: the live units alone nine of ten, the negative ones alone fewer."""
    rights = []
    for seed in range(3):
        rng = np.random.default_rng(seed)
        data, first = DIGITS.split(rng), nn.Linear(64, 32, rng=rng)
        first.params["b"][:] = -5.0
        net = nn.Sequential(first, nn.ELU(), nn.Linear(32, 10, rng=rng))
        negative = first(data.X_train).max(axis=0) < 0
        silent = negative if kept == "live" else ~negative
        optimizer, loss = nn.Optimizer(nn.SGD(0.1), net.params), nn.CrossEntropyLoss()
        for _ in range(30):
            for rows in np.array_split(rng.permutation(len(data.X_train)), len(data.X_train) // 32):
                net.params["2.W"][silent] = 0
                Y, cache = net.forward(data.X_train[rows])
                optimizer.step(net.backward(loss.grad(Y, data.T_train[rows]), cache)[1])
        net.params["2.W"][silent] = 0
        rights.append(nn.accuracy(data.T_test, net(data.X_test)))
    assert 0.87 < np.mean(rights) < 0.93 if kept == "live" else 0.65 < np.mean(rights) < 0.87
