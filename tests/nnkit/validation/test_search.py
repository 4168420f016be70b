"""Hyper-parameters by grid and at random."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

import nnkit as nn


def test_a_grid_has_every_combination_once():
    choices = nn.grid(lr=[0.1, 0.01], m=[8, 16, 32])
    assert len(choices) == 6
    assert {(c["lr"], c["m"]) for c in choices} == {(lr, m) for lr in (0.1, 0.01) for m in (8, 16, 32)}


@pytest.mark.equation("eq:log-uniform")
def test_log_uniform_gives_every_decade_its_share(rng):
    """Four decades, a quarter each; uniform sampling would give the last one nine tenths."""
    draw = nn.log_uniform(1e-4, 1)
    x = np.array([draw(rng) for _ in range(4000)])
    shares, _ = np.histogram(np.log10(x), bins=[-4, -3, -2, -1, 0])
    np.testing.assert_allclose(shares / 4000, 0.25, atol=0.03)


def test_random_draws_stay_in_range_and_reproduce(rng):
    options = {"lr": nn.log_uniform(1e-3, 1), "m": nn.integer(2, 5), "p": nn.uniform_between(0, 0.5)}
    options |= {"activation": nn.one_of("tanh", "relu")}
    choices = nn.random_search(200, rng=np.random.default_rng(1), **options)
    assert choices == nn.random_search(200, rng=np.random.default_rng(1), **options)
    assert {c["m"] for c in choices} == {2, 3, 4, 5}
    assert all(1e-3 <= c["lr"] <= 1 and 0 <= c["p"] <= 0.5 for c in choices)
    assert {c["activation"] for c in choices} == {"tanh", "relu"}
    assert len({c["lr"] for c in choices}) == 200


def test_trials_are_sorted_best_first_and_divergence_comes_last():
    trials = nn.try_all(lambda x: {1: 2.0, 2: float("nan"), 3: 0.5}[x], nn.grid(x=[1, 2, 3]))
    assert trials.best == {"x": 3}
    assert trials.column("x") == [3, 1, 2]
    assert trials.scores[:2] == [0.5, 2.0]


def valley(lr, m, activation, shift):
    """Lowest, 0, at lr = 0.01, m = 20, activation = "tanh", shift = 0.25."""
    return (np.log10(lr) + 2) ** 2 + ((m - 20) / 20) ** 2 + (activation != "tanh") + (shift - 0.25) ** 2


RANGES = {"lr": nn.log_uniform(1e-6, 1), "m": nn.integer(1, 64), "shift": nn.uniform_between(0, 1)}
RANGES |= {"activation": nn.one_of("relu", "tanh", "sigmoid")}


def test_tpe_comes_closer_to_a_known_optimum_than_as_many_random_choices():
    """Medians of five seeds, 60 choices each: by far the better one, and close to the optimum."""
    guided, blind = [], []
    for seed in range(5):
        rng = np.random.default_rng(seed)
        trials = nn.tpe_search(valley, 60, rng=rng, **RANGES)
        guided.append(trials.scores[0])
        blind.append(nn.try_all(valley, nn.random_search(60, rng=rng, **RANGES)).scores[0])
        assert trials.best["activation"] == "tanh"
        assert trials.scores == sorted(trials.scores)
        assert len(trials.choices) == 60
    assert np.median(guided) < 0.03
    assert np.median(guided) < 0.3 * np.median(blind)


def test_tpe_stays_in_range_reproduces_and_is_not_stopped_by_divergence():
    def sometimes_diverges(**choice):
        return float("nan") if choice["m"] > 32 else valley(**choice)

    first, second, other = (
        nn.tpe_search(sometimes_diverges, 25, rng=np.random.default_rng(seed), **RANGES) for seed in (1, 1, 2)
    )
    assert first.choices == second.choices != other.choices
    assert all(1e-6 <= lr <= 1 for lr in first.column("lr"))
    assert all(isinstance(m, int) and 1 <= m <= 64 for m in first.column("m"))
    assert first.best["m"] <= 32


def test_tpe_says_nothing_and_leaves_nothing_behind(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    nn.tpe_search(valley, 3, rng=np.random.default_rng(0), **RANGES)
    assert capfd.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []


def test_importing_nnkit_does_not_import_optuna():
    asked = "import sys, nnkit; print('optuna' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_bad_input_is_refused(rng):
    with pytest.raises(ValueError, match="expected n to be a whole number ≥ 1, received 0"):
        nn.tpe_search(valley, 0, rng=rng, **RANGES)
    with pytest.raises(TypeError, match="expected lr to be a range such as log_uniform"):
        nn.tpe_search(valley, 1, rng=rng, lr=0.1)
    with pytest.raises(ValueError, match="expected budget to be a whole number ≥ 1, received 0"):
        nn.hyperband_search(curve, 0, longest=9, rng=rng, **SHORT)
    with pytest.raises(ValueError, match="expected at least one value of lr, received none"):
        nn.grid(lr=[])
    with pytest.raises(ValueError, match="expected low to be a number > 0, received 0"):
        nn.log_uniform(0, 1)
    with pytest.raises(ValueError, match="expected high − low to be a number > 0"):
        nn.uniform_between(1, 1)
    with pytest.raises(ValueError, match="expected n to be a whole number ≥ 1, received 0"):
        nn.random_search(0, rng=rng)
    with pytest.raises(ValueError, match="expected at least one option"):
        nn.one_of()
    with pytest.raises(ValueError, match="expected at least one choice"):
        nn.try_all(lambda: 0.0, [])


def curve(lr, m, **others):
    """A run whose error falls from epoch to epoch towards what `valley` says of its choice."""
    for epoch in range(1, 10):
        yield valley(lr, m, "tanh", 0.25) + 1 / epoch


SHORT = {name: RANGES[name] for name in ("lr", "m")}


@pytest.mark.parametrize("guided", [False, True])
def test_hyperband_spends_its_budget_on_many_runs_and_finishes_the_better_ones(guided):
    """Fewer than the nine epochs a run on average; the finished ones started better than the stopped ones."""
    lengths = []

    def counted(**choice):
        lengths.append([valley(**choice, activation="tanh", shift=0.25), 0])
        for score in curve(**choice):
            lengths[-1][1] += 1
            yield score

    trials = nn.hyperband_search(
        counted, 324, longest=9, rng=np.random.default_rng(3), guided=guided, **SHORT
    )
    score, spent = np.array(lengths).T
    assert spent.sum() == 324
    assert len(trials.choices) == len(lengths) > 324 / 9 * 1.5
    assert np.median(score[spent == 9]) < 0.5 * np.median(score[spent < 9])
    assert trials.scores[0] < 1 / 9 + 0.4


def test_hyperband_repeats_with_its_seed():
    first, second, other = (
        nn.hyperband_search(curve, 60, longest=9, rng=np.random.default_rng(seed), **SHORT)
        for seed in (1, 1, 2)
    )
    assert first.choices == second.choices != other.choices


def test_hyperband_goes_on_after_a_run_that_diverges():
    def sometimes(lr, m):
        for score in curve(lr, m):
            yield float("nan") if m > 32 else score

    trials = nn.hyperband_search(sometimes, 90, longest=9, rng=np.random.default_rng(0), **SHORT)
    assert trials.best["m"] <= 32
    assert np.isfinite(trials.scores[0])
