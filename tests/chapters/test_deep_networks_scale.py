"""What networks cost, made smaller, and searched for: equations, and the recorded searches."""

import itertools
import re

import nbformat
import numpy as np
import pytest
import torch

import nnkit as nn
from book.experiments import hyper_search
from tests.helpers.collect import ROOT


def dense(*sizes):
    rng, parts = np.random.default_rng(0), []
    for p, m in itertools.pairwise(sizes):
        parts += [nn.Linear(p, m, rng=rng), nn.ReLU()]
    return nn.Sequential(*parts[:-1])


@pytest.mark.equation("eq:deep-training-flops")
def test_training_costs_six_operations_for_each_parameter_and_example():
    """One product and one sum for each weight forwards, for ∂J/∂W and for ∂J/∂X: counted from the shapes."""
    net, N, E = dense(784, 256, 256, 10), 5000, 10
    shapes = [w.shape for w in net.params.values() if w.ndim > 1]
    counted = sum(2 * N * p * m for p, m in shapes) * 3 * E
    params = nn.summary(net, np.ones((1, 784))).params
    assert 6 * params * N * E == pytest.approx(counted, rel=0.01)


def arrays_in(thing):
    if isinstance(thing, np.ndarray):
        return [thing]
    return [a for part in thing for a in arrays_in(part)] if isinstance(thing, list | tuple) else []


@pytest.mark.equation("eq:deep-memory")
def test_adam_keeps_two_numbers_for_each_parameter_and_caches_grow_with_the_batch():
    net = dense(20, 30, 5)
    optimizer = nn.Optimizer(nn.Adam(), net.params)
    X, loss = np.random.default_rng(0).standard_normal((8, 20)), nn.SquaredError()
    y, cache = net.forward(X, train=True)
    optimizer.step(net.param_grads(loss.grad(y, np.zeros((8, 5))), cache))
    kept = sum(a.size for memory in optimizer.state.values() for part in memory for a in arrays_in(part))
    P = sum(w.size for w in net.params.values())
    assert P + P + kept == pytest.approx(4 * P, abs=8)  # the weights, the gradients, the averages (and steps)

    def numbers(k):
        seen = {
            a.__array_interface__["data"][0]: a.size for a in arrays_in(net.forward(X[:k], train=True)[1])
        }
        return sum(seen.values())

    assert numbers(8) == 2 * numbers(4) == 8 * (20 + 30 + 30)


def test_time_follows_the_operations_of_wide_layers_and_not_those_of_narrow_ones():
    """In the benchmark's table, and in its rows that the chapter shows."""
    measured = (ROOT / "benchmarks" / "growth.md").read_text(encoding="utf-8").split("| batch of")[0]
    rows = [line.split("|")[1:4] for line in measured.splitlines() if re.match(r"\| \d", line)]
    chapter = nbformat.read(ROOT / "chapters" / "deep_networks.ipynb", as_version=4)
    text = next(c.source for c in chapter.cells if "| million operations |" in c.source)
    shown = [line.split("|")[2:-1] for line in text.splitlines() if re.match(r"\| (uni|mil)", line)]
    for table in (rows, list(zip(*shown, strict=True))):
        work, time = ({int(row[0]): float(row[i]) for row in table} for i in (1, 2))
        assert time[1024] / time[128] == pytest.approx(work[1024] / work[128], rel=0.3)
        assert time[32] / time[8] < 0.6 * work[32] / work[8]


@pytest.mark.equation("eq:deep-learning-curve")
def test_a_power_is_a_straight_line_on_double_logarithmic_paper():
    n = np.array([50, 200, 800, 3200])
    slope, start = np.polyfit(np.log(n), np.log(0.9 * n**-0.35), 1)
    assert (slope, np.exp(start)) == (pytest.approx(-0.35), pytest.approx(0.9))


@pytest.mark.parametrize("share", [0.3, 0.8, 0.95])
def test_pruning_takes_the_weights_that_pytorch_takes(share):
    from torch.nn.utils import prune

    net = dense(12, 9, 4)
    layers = [torch.nn.Linear(12, 9), torch.nn.Linear(9, 4)]
    for layer, name in zip(layers, ("0.W", "2.W"), strict=True):
        layer.weight.data = torch.tensor(net.params[name].T.copy())
    weights = [(layer, "weight") for layer in layers]
    prune.global_unstructured(weights, pruning_method=prune.L1Unstructured, amount=share)
    ours = nn.prune(net, share)
    for layer, name in zip(layers, ("0.W", "2.W"), strict=True):
        assert np.array_equal(layer.weight.detach().numpy().T, ours.params[name])


@pytest.mark.equation("eq:deep-grid-values")
@pytest.mark.parametrize(("k", "d"), [(8, 2), (4, 3), (2, 6)])
def test_a_grid_has_the_dth_root_of_its_trials_as_values_of_each(k, d):
    options = {f"x{i}": list(range(k)) for i in range(d)}
    trials = nn.grid(**options)
    assert len(trials) ** (1 / d) == pytest.approx(k)
    assert len({trial["x0"] for trial in trials}) == k
    ranges = {name: nn.uniform_between(0, 1) for name in options}
    drawn = nn.random_search(len(trials), rng=np.random.default_rng(0), **ranges)
    assert len({trial["x0"] for trial in drawn}) == len(trials)


@pytest.mark.equation("eq:deep-halving")
def test_halving_gives_every_round_about_the_same_work():
    """27, 9, 3, 1 trials for 1, 3, 9, 27 epochs: each round costs 27 epochs, were it begun anew."""
    alive, counts = np.arange(27), []
    for i in range(4):
        counts.append(len(alive))
        assert len(alive) == int(np.ceil(27 * 3.0**-i - 1e-9))
        alive = alive[: int(np.ceil(len(alive) / 3))]
    assert [n * 3**i for i, n in enumerate(counts)] == [27] * 4


def test_the_recorded_searches_are_those_of_the_script_as_it_is():
    assert nn.load_searches().script == hyper_search.script()


def test_every_recorded_search_spent_the_same_number_of_epochs():
    tried = nn.load_searches()
    for method, seed in itertools.product(tried.methods, hyper_search.SEEDS):
        spent = np.sum(~np.isnan(tried.valid[tried.of(method, seed)]))
        assert spent == (9 if method == "defaults" else hyper_search.BUDGET), method


@pytest.mark.parametrize("seed", [0, 5])
def test_the_recorded_random_choices_are_drawn_again(seed):
    tried = nn.load_searches()
    rng = np.random.default_rng([11, seed])
    drawn = nn.random_search(hyper_search.TRIALS, rng=rng, **hyper_search.RANGES)
    again = np.array([[choice[name] for name in tried.names] for choice in drawn], np.float32)
    np.testing.assert_allclose(tried.choice[tried.of("random", seed)], again, rtol=1e-6)


@pytest.mark.parametrize(("method", "seed"), [("defaults", 0), ("TPE", 3), ("TPE + Hyperband", 6)])
def test_a_part_of_the_recorded_training_comes_out_again(method, seed):
    """The best trial of a search, trained anew: a few of 500 digits may differ on another machine."""
    tried = nn.load_searches()
    rows = tried.of(method, seed)
    best = rows[np.nanargmin(tried.valid[rows, -1])]
    choice = dict(zip(tried.names, tried.choice[best].tolist(), strict=True))
    choice |= {name: int(choice[name]) for name in ("log2_batch", "log2_hidden", "layers")}
    again = np.array(list(hyper_search.training(seed, choice)))
    assert np.abs(again[:, 0] - tried.valid[best]).max() < 0.02
    assert abs(again[-1, 1] - tried.test[best]) < 0.02


def test_an_unknown_search_is_refused():
    with pytest.raises(ValueError, match=r"expected one of defaults, grid, .*, received 'luck'"):
        nn.load_searches().of("luck", 0)
