"""The tour of the playground: its links, its figures, and what the text says of them."""

from __future__ import annotations

import contextlib
import html
import io
import re
from typing import Any
from urllib.parse import parse_qsl

import nbformat
import numpy as np
import pytest

from book.running.definitions import definitions
from book.running.notebooks import CHAPTERS
from nnkit.playground import Settings, Trained, train
from tests.helpers.playground_run import in_node

NOTEBOOK = nbformat.read(CHAPTERS / "playground.ipynb", as_version=4)
TEXT = "\n".join(cell.source for cell in NOTEBOOK.cells if cell.cell_type == "markdown")
CODE = "\n".join(cell.source for cell in NOTEBOOK.cells if cell.cell_type == "code")
ADDRESSES = [html.unescape(found) for found in re.findall(r'href="#playground\?([^"]*)"', TEXT)]
NAMES = ("train", "shut_in", "lane", "ready", "stride", "cost_and_slopes", "saddle", "SURE", "counts")
CHAPTER = definitions(
    "playground",
    *NAMES,
    "FIELD",
    "PLANE",
    "INSIDE",
    "SADDLES",
    "A",
    "C",
    "cost_of",
    "momentum_race",
    "ridge",
    "SOURCE",
    "from_theirs",
)


def numbers(view) -> dict[str, float]:
    """The read-outs of a view."""
    return {item.label: float(item.value) for item in view.items if hasattr(item, "digits")}


def as_written(address: str) -> None:
    """Every part of an address is understood: the settings that it gives say it again."""
    named = dict(parse_qsl(address, keep_blank_values=True))
    said = dict(parse_qsl(Settings.from_address(address).address(), keep_blank_values=True))
    missing = {name: value for name, value in named.items() if said.get(name) != value}
    default = dict(parse_qsl(whole(Settings()), keep_blank_values=True))
    assert {name: value for name, value in missing.items() if default[name] != value} == {}


def whole(settings: Settings) -> str:
    """All settings as an address, the defaults too."""
    from nnkit.playground.settings import FIELDS

    return "&".join(f"{name}={field.write(getattr(settings, name))}" for name, field in FIELDS.items())


def seeded(address: str, epochs: int, seeds: range) -> list[Trained]:
    """Runs of one address, as the tour's tables have them, from these seeds."""
    settings = Settings.from_address(address)
    return [train(settings.replace(seed=seed, start=seed), epochs) for seed in seeds]


def test_the_tour_has_twelve_experiments_each_with_links_that_set_it_up() -> None:
    parts = re.split(r"(?m)^### (?=\d+\. )", TEXT)[1:]
    assert [int(part.split(".")[0]) for part in parts] == list(range(1, 13))
    for part in parts:
        for word in ("**Predict.**", "**Do.**", "**See.**", "**Why.**", 'href="#playground?'):
            assert word in part, part[:40]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_part_of_a_link_is_understood(address: str) -> None:
    as_written(address)
    second = Settings.from_address(address).second
    if second:
        as_written(second)


def test_every_part_of_an_address_in_the_tables_is_understood() -> None:
    found = re.findall(r'"((?:[\w]+=[\w.,−-]*)(?:&[\w]+=[\w.,-]*)*)"', CODE)
    ours = [address for address in found if not re.search("batchSize|regDataset", address)]
    assert len(ours) > 40
    for address in ours:
        as_written(address)


def test_a_part_that_is_not_understood_is_found() -> None:
    for wrong in ("lr=zero", "activation=relus", "hiden=4"):
        with pytest.raises((AssertionError, KeyError)):
            as_written(wrong)


def test_four_lines_shut_the_circle_in_and_three_do_not() -> None:
    def best(m: int) -> float:
        return float(max(CHAPTER["shut_in"](m, away) for away in np.arange(0, 5.05, 0.1)))

    assert [best(m) for m in (2, 3, 4)] == [pytest.approx(166, abs=4), pytest.approx(192, abs=6), 200]


def costs_after_200(rate: float) -> dict[str, float]:
    state = CHAPTER["ready"]()
    for _ in range(201):
        state = CHAPTER["stride"](state, np.log10(rate), 0.9)
    return {name: float(state[name]["costs"][200]) for name in ("descent", "momentum")}


def test_momentum_ends_where_descent_at_ten_times_the_rate_does() -> None:
    at = {rate: costs_after_200(rate) for rate in (0.1, 1)}
    assert at[0.1]["descent"] > 4 * at[0.1]["momentum"]
    assert at[1]["descent"] == pytest.approx(at[0.1]["momentum"], abs=0.01)


def test_each_at_its_best_rate_momentum_leads() -> None:
    found = [costs_after_200(rate) for rate in 10 ** np.arange(-1.5, 1.3, 0.25)]
    best = {name: min(costs[name] for costs in found) for name in ("descent", "momentum")}
    assert best["momentum"] < best["descent"] / 4  # long steps end elsewhere on every computer


def test_the_races_slopes_are_those_of_the_costs() -> None:
    """Against central differences."""
    params = {name: w.copy() for name, w in CHAPTER["RUNNER"].params.items()}
    _, slopes = CHAPTER["cost_and_slopes"](params)
    for name, w in params.items():
        for place in np.ndindex(w.shape):
            costs = []
            for nudge in (1e-6, -1e-6):
                w[place] += nudge
                costs.append(CHAPTER["cost_and_slopes"](params)[0])
                w[place] -= nudge
            assert slopes[name][place] == pytest.approx((costs[0] - costs[1]) / 2e-6, abs=1e-8)


def test_nothing_moves_in_the_middle_of_the_saddle_and_everything_beside_it() -> None:
    def end(a: float, c: float, data: str = "two clouds") -> float:
        return numbers(CHAPTER["saddle"](data, np.array([[a, c]]), 0.2))["cost after 100 steps"]

    assert end(0, 0) == pytest.approx(np.log(2))
    for a, c in ((0.05, 0.05), (-0.05, -0.05), (0.5, -0.6)):
        assert end(a, c) < 0.3
        assert end(a, c, "circle") > 0.6


def test_zero_weights_move_where_the_activation_is_not_zero_at_zero_and_stay_equal() -> None:
    for activation, moves in {"sigmoid": True, "tanh": False, "relu": False, "gelu": False}.items():
        settings = Settings(hidden=(4,), init="zeros", lr=0.3, batch=25, activation=activation)
        params = CHAPTER["train"](settings, 10).net.params
        for name in ("0.W", "2.W"):
            assert (np.abs(params[name]).max() > 0.01) == moves
        assert np.ptp(params["2.W"]) < 1e-12
        assert np.ptp(params["0.W"], axis=1).max() < 1e-12


def test_the_python_that_is_shown_makes_the_run_that_pytorch_repeats() -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        made: dict[str, Any] = {}
        exec(CHAPTER["SOURCE"], made)
    np.testing.assert_allclose(made["net"].params["0.W"], CHAPTER["train"](Settings(), 3).net.params["0.W"])


def test_fewer_misses_cost_false_alarms() -> None:
    at = {threshold: numbers(CHAPTER["counts"](threshold)) for threshold in (0.26, 0.5)}
    assert at[0.26]["misses"] <= 20 < at[0.5]["misses"]
    assert at[0.26]["false alarms"] > at[0.5]["false alarms"] > 20
    assert np.mean(CHAPTER["YES"]) == pytest.approx(0.4, abs=0.02)


def test_an_address_of_tensorflow_playground_keeps_its_habits() -> None:
    theirs = CHAPTER["from_theirs"]
    assert theirs("dataset=spiral").features == ("x1", "x2")
    assert theirs("y=false&sinX=true").features == ("x1", "sin1")
    assert theirs("problem=regression&regDataset=reg-gauss&dataset=xor").data == "bumps"
    assert theirs("problem=classification&regDataset=reg-gauss&dataset=xor").data == "xor"
    given = theirs(
        "initZero=true&showTestData=true&discretize=true&regularization=L2&regularizationRate=0.03"
    )
    assert (given.init, given.test, given.discrete, given.rate) == ("zeros", True, True, 0.015)


def test_relu_and_gelu_lead_at_their_best_rates_with_other_seeds() -> None:
    def loss(activation: str, lr: float) -> float:
        found = seeded(f"hidden=4&activation={activation}&lr={lr}", 20, range(8, 16))
        return float(np.mean([run.loss("train") for run in found]))

    bounded = min(loss("tanh", 1), loss("sigmoid", 1), loss("sigmoid", 3))
    assert max(loss("relu", 1), loss("gelu", 1)) < 0.5 * bounded


def test_a_rate_of_3_often_explodes_with_elu_and_the_page_keeps_the_last_good_weights() -> None:
    script = """return [...Array(8).keys()].map((seed) => {
      const run = begin(`activation=elu&lr=3&seed=${seed}&start=${seed}`);
      for (let i = 0; i < 20; i++) run.epoch();
      return [run.diverged, run.losses().train]; });"""
    found = in_node(script)
    assert sum(diverged for diverged, _ in found) >= 3
    assert all(loss < 10 for _, loss in found)


def test_without_noise_the_rise_is_smaller_with_other_seeds_too() -> None:
    def rise(address: str) -> float:
        curves = [run.history.valid_loss for run in seeded(address, 200, range(16, 24))]
        return float(np.median([curve[-1] - min(curve) for curve in curves]))

    few = "n=400&ratio=10&optimizer=adam&hidden=8,8"
    assert 0.3 < rise(few) / rise(f"{few}&noise=30") < 0.7


def test_a_third_layer_of_tanh_brings_nothing_on_the_spiral_with_other_seeds() -> None:
    spiral = "data=spiral&batch=25&optimizer=adam&hidden=8,8"
    two, three = (
        np.mean([run.accuracy() for run in seeded(f"{spiral}{more}", 60, range(8, 16))])
        for more in ("", ",8")
    )
    assert three - two < 0.02


def test_the_gain_of_dropout_is_hardly_more_than_its_error_and_that_of_l2_is() -> None:
    forty = "data=xor&n=400&noise=20&ratio=10&hidden=8,8&activation=relu&optimizer=adam&lr=0.01"

    def losses(more: str) -> np.ndarray:
        return np.array([run.loss() for run in seeded(forty + more, 150, range(24))])

    alone = losses("")
    gains = {more: alone - losses(more) for more in ("&dropout=0.2", "&penalty=l2&rate=0.003")}
    dropout, l2 = (np.mean(gain) / (np.std(gain, ddof=1) / np.sqrt(24)) for gain in gains.values())
    assert 0 < dropout < 2
    assert l2 > 4
