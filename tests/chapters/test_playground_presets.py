"""The playground's presets do what their sentences say, over eight seeds."""

from __future__ import annotations

import functools

import numpy as np
import pytest

from nnkit.playground import Settings, Trained, train
from nnkit.playground.presets import PRESETS

BY_NAME = {preset.name: preset for preset in PRESETS}
OVERFIT = "Forty noisy points, a large network, much time"
CLASSES = [p for p in PRESETS if p.good and Settings.from_address(p.address).task == "classification"]
NUMBERS = [p for p in PRESETS if p.good and Settings.from_address(p.address).task == "regression"]
STUCK = [p for p in PRESETS if not p.good and p.name != OVERFIT]


@functools.cache
def runs(address: str, epochs: int) -> list[Trained]:
    settings = Settings.from_address(address)
    return [train(settings.replace(seed=seed, start=seed), epochs) for seed in range(8)]


def accuracies(address: str, epochs: int) -> list[float]:
    return [run.accuracy() for run in runs(address, epochs)]


def loss(address: str, epochs: int, part: str = "test") -> float:
    return float(np.mean([run.loss(part) for run in runs(address, epochs)]))


def without(name: str, part: str) -> tuple[str, int]:
    """A preset with one part of its address left out, and its epochs."""
    preset = BY_NAME[name]
    assert part in preset.address.split("&")
    return "&".join(each for each in preset.address.split("&") if each != part), preset.epochs


def test_names_are_unique_and_addresses_as_the_settings_write_them() -> None:
    assert len(BY_NAME) == len(PRESETS)
    for preset in PRESETS:
        assert Settings.from_address(preset.address).address() == preset.address
        assert preset.sentence.endswith(".")


def test_every_set_of_the_playground_has_good_settings() -> None:
    sets = {Settings.from_address(preset.address).data for preset in PRESETS if preset.good}
    assert sets == {"circle", "xor", "gauss", "spiral", "moons", "rings", "plane", "bumps", "formula", "own"}


@pytest.mark.parametrize("preset", CLASSES, ids=lambda preset: preset.name)
def test_good_settings_part_the_classes_from_all_seeds(preset) -> None:
    assert min(accuracies(preset.address, preset.epochs)) > 0.97


@pytest.mark.parametrize("preset", NUMBERS, ids=lambda preset: preset.name)
def test_good_settings_explain_most_of_the_numbers(preset) -> None:
    """The loss is ½ the mean square; that of the mean as the answer is ½ the variance."""
    for run in runs(preset.address, preset.epochs):
        assert run.loss() < 0.2 * 0.5 * np.var(run.data.t)


@pytest.mark.parametrize("preset", STUCK, ids=lambda preset: preset.name)
def test_bad_settings_stay_near_a_coin(preset) -> None:
    assert np.mean(accuracies(preset.address, preset.epochs)) < 0.6


def test_the_bad_ones_are_cured_by_taking_away_what_their_sentences_name() -> None:
    cures = {
        "One neuron on exclusive or": ("hidden=", "hidden=4&lr=0.1"),
        "Layers without a bend": ("activation=linear", "activation=tanh&lr=0.1"),
        "Six layers of sigmoids": ("activation=sigmoid&lr=0.3", "activation=tanh&lr=0.1"),
        "ReLU at a rate of 3": ("activation=relu", "activation=leaky"),
        "All weights begin at zero": ("init=zeros", "init=uniform"),
        "Full batches, few steps": ("batch=250", "lr=0.3"),
        "An L1 penalty that is too strong": ("rate=0.3", "rate=0.003"),
    }
    assert set(cures) == {preset.name for preset in STUCK}
    for name, (cause, cure) in cures.items():
        preset = BY_NAME[name]
        assert cause in preset.address
        assert np.mean(accuracies(preset.address.replace(cause, cure), preset.epochs)) > 0.85, name


def test_the_network_learns_the_noise_by_heart() -> None:
    preset = BY_NAME[OVERFIT]
    assert loss(preset.address, 100, "train") < 0.1 * loss(preset.address, 10, "train")
    assert loss(preset.address, 100) > 1.5 * loss(preset.address, 10)


def test_one_neuron_does_not_part_the_moons() -> None:
    preset = BY_NAME["Moons: ReLU and Adam"]
    assert 0.85 < np.mean(accuracies(preset.address.replace("hidden=8,4", "hidden="), preset.epochs)) < 0.93


def test_the_sines_do_it_on_spiral_and_bumps() -> None:
    sines = "features=x1,x2,sin1,sin2"
    spiral, bumps = "Spiral: sines, two layers, Adam", "Bumps: sines and two layers of eight"
    assert np.mean(accuracies(*without(spiral, sines))) < 0.75
    assert loss(*without(bumps, sines)) > 3 * loss(BY_NAME[bumps].address, BY_NAME[bumps].epochs)


def test_half_a_disc_takes_hidden_units() -> None:
    preset = BY_NAME["A formula: half a disc"]
    alone = accuracies(preset.address.replace("hidden=4", "hidden="), preset.epochs)
    assert np.mean(alone) == pytest.approx(0.93, abs=0.01)


def test_four_units_do_not_always_find_the_rings() -> None:
    preset = BY_NAME["Rings: squares, and one layer of eight"]
    fewer = accuracies(preset.address.replace("hidden=8", "hidden=4"), preset.epochs)
    assert min(fewer) < 0.8 < 0.99 < max(fewer)
