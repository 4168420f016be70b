"""Causes named in the chapter on learning: each is taken away, over several seeds."""

import numpy as np

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions(
    "learning", "NOISE", "distance", "robot_sample", "true_squared_error", "robot_network", "true_cost"
)
nodes, weights, distance = CHAPTER["nodes"], CHAPTER["weights"], CHAPTER["distance"]


def from_the_law(degree: int, seed: int, noise: float, places: np.ndarray | None = None) -> float:
    """How far the best polynomial on ten points is from the law, as a root of the mean square."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(-1, 1, 10) if places is None else places
    h = np.polynomial.Polynomial.fit(x, distance(x) + noise * rng.normal(size=10), degree)
    return np.sqrt(np.sum(weights / 2 * (h(nodes) - distance(nodes)) ** 2))


def test_without_noise_degree_nine_is_the_best():
    """Noise makes the worst of the best, at random places; at well chosen ones it makes it no catastrophe."""
    degrees = (0, 1, 2, 3, 5, 7, 9)
    well_chosen = np.cos(np.pi * (np.arange(10) + 0.5) / 10)
    exact, noisy, placed = (
        [np.median([from_the_law(k, s, noise, places) for s in range(100)]) for k in degrees]
        for noise, places in ((0, None), (0.4, None), (0.4, well_chosen))
    )
    assert np.all(np.diff(exact) < 0)
    assert np.argmax(noisy) == degrees.index(9)
    assert noisy[-1] > 100 * placed[-1]
    assert placed[3] < placed[-1] < 2 * placed[3]


def courses(net, X, T, valid, steps: int = 2000) -> np.ndarray:
    """Root errors every fifty steps: on the validation set, and the true one."""
    loss, optimizer, rows = nn.SquaredError(), nn.Optimizer(nn.Adam(lr=0.03), net.params), []
    for step in range(steps + 1):
        Y, cache = net.forward(X)
        if step % 50 == 0:
            rows.append((loss.value(net(valid[0]), valid[1]), CHAPTER["true_cost"](net)))
        optimizer.step(net.backward(loss.grad(Y, T), cache)[1])
    return np.sqrt(2 * np.array(rows))


def test_the_validation_set_is_new_only_while_it_takes_no_part_in_the_steps():
    """Kept out, it ends near the true error and finds nearly its lowest; trained on, well below it."""
    kept, used, missed = [], [], []
    for seed in range(6):
        net, (X, T), valid = CHAPTER["robot_network"](seed)
        out = courses(net, X, T, valid)
        net, _, _ = CHAPTER["robot_network"](seed)
        within = courses(net, np.vstack([X, valid[0]]), np.vstack([T, valid[1]]), valid)
        kept.append(out[-1, 0] - out[-1, 1])
        used.append(within[-1, 0] - within[-1, 1])
        missed.append(out[out[:, 0].argmin(), 1] - out[:, 1].min())
    assert abs(np.mean(kept)) < 0.05
    assert np.mean(used) < -0.05
    assert max(missed) < 0.05


def test_when_the_error_turns_depends_on_the_starting_weights():
    """The same 15 points, other weights: the lowest true error comes at moments a factor of two apart."""
    _, (X, T), valid = CHAPTER["robot_network"](5)
    lowest, rise = [], []
    for seed in range(6):
        rng = np.random.default_rng(seed)
        net = nn.Sequential(nn.Linear(1, 20, rng=rng), nn.Tanh(), nn.Linear(20, 1, rng=rng))
        true = courses(net, X, T, valid, 3000)[:, 1]
        lowest.append(50 * true.argmin())
        rise.append(true[-1] / true.min())
    assert max(lowest) > 2 * min(lowest), lowest
    assert max(rise) > min(rise) + 0.5, rise


def test_equal_weights_stay_equal_and_slightly_different_ones_move_apart():
    """Every hidden unit the same for ever; differences of a hundredth have grown after 2000 steps."""
    for noise in (0.0, 0.01):
        for seed in range(3):
            net, (X, T), _ = CHAPTER["robot_network"](seed)
            rng = np.random.default_rng(seed)
            for w in net.params.values():
                w[...] = 0.1 + noise * rng.normal(size=w.shape)
            before = np.ptp(net.params["0.W"])
            nn.fit(net, nn.SquaredError(), nn.Adam(lr=0.01), X, T, epochs=2000, progress=False)
            after = np.ptp(net.params["0.W"])
            assert after > 1.5 * before if noise else after == before == 0, (before, after)


def test_large_hidden_weights_change_what_is_learned():
    """Six seeds, a hundred times the hidden weights: less error on the points, more in truth, at any time."""
    lowest, seen = {1: [], 100: []}, {1: [], 100: []}
    for size in lowest:
        for seed in range(6):
            net, (X, T), valid = CHAPTER["robot_network"](seed)
            net.params["0.W"][:] *= size
            lowest[size].append(courses(net, X, T, valid, 1000)[:, 1].min())
            seen[size].append(nn.SquaredError().value(net(X), T))
    assert np.median(seen[100]) < np.median(seen[1])
    assert np.median(lowest[100]) > np.median(lowest[1]) + 0.03
