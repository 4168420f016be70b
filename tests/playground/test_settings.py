"""Settings are checked, and an address brings them back, in Python and in the page alike."""

from __future__ import annotations

import random
from typing import Any

import pytest

from nnkit.playground import Settings
from nnkit.playground.settings import FIELDS
from tests.helpers.playground_run import in_node
from tests.playground.test_parity import anyhow


def test_the_defaults_are_the_courses_first_address() -> None:
    """tanh, circle, batch 10, rate 0.03, hidden layers of 4 and 2, half of the data for training."""
    one = Settings()
    assert (one.activation, one.data, one.batch, one.lr, one.hidden) == ("tanh", "circle", 10, 0.03, (4, 2))
    assert (one.n, one.ratio, one.noise, one.address()) == (500, 50, 0, "")


def test_an_address_brings_the_settings_back() -> None:
    pick = random.Random(5)
    several = [anyhow(pick) for _ in range(30)]
    several.append(Settings(formula="x1 < x2 & ü=#?", second="lr=0.1&activation=relu", hide=("data",)))
    for one in several:
        assert Settings.from_address(one.address()) == one
    script = "return given.map((text) => settings.writeAddress(spec, settings.readAddress(spec, text)));"
    addresses = [one.address() for one in several]
    assert in_node(script, addresses) == addresses


BAD = [
    "data=moon", "n=19", "n=20.5", "n=", "noise=x", "lr=0", "lr=11", "lr=nan", "lr=", "features=",
    "features=x3", "hidden=9", "hidden=0", "hidden=1,1,1,1,1,1,1,1,1", "hidden=1,,2", "hidden=1.5",
    "norm=yes", "own=1,2", "own=7,0,1", "own=1,2,x", "batch=0", "rate=-1", "nothing=1", "hide=all",
    "momentum=1",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD)
def test_what_does_not_fit_in_an_address_is_ignored(text: str) -> None:
    assert Settings.from_address(f"#playground?{text}&dropout=0.5") == Settings(dropout=0.5)


def test_the_page_ignores_the_same() -> None:
    script = "return given.map((text) => settings.writeAddress(spec, settings.readAddress(spec, text)));"
    assert in_node(script, BAD) == [""] * len(BAD)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"activation": "step"}, "expected activation to be one of tanh, .*, received 'step'"),
        ({"n": 10}, "expected n from 20 to 1000, received 10"),
        ({"n": 20.5}, "expected n to be a whole number, received 20.5"),
        ({"lr": "fast"}, "expected lr to be a number, received 'fast'"),
        ({"norm": 1}, "expected norm to be True or False, received 1"),
        ({"features": ()}, "expected features to name at least 1, received 0"),
        ({"features": ("x4",)}, "expected features to be among x1, .*, received 'x4'"),
        ({"hidden": (9,)}, "expected each of hidden from 1 to 8, received 9"),
        ({"hidden": (1,) * 9}, "expected hidden of at most 8 layers, received 9"),
        ({"own": (1, 2)}, "expected own to hold up to 1000 triples"),
        ({"own": (1, 7, 1)}, "expected own to lie between −6 and 6"),
        ({"formula": 3}, "expected formula to be a text"),
    ],
)
def test_a_bad_setting_is_named(changes: dict[str, Any], said: str) -> None:
    with pytest.raises((ValueError, TypeError), match=said):
        Settings(**changes)


def test_the_task_follows_the_data() -> None:
    assert {name: Settings(data=name).task for name in ("circle", "plane")} == {
        "circle": "classification",
        "plane": "regression",
    }
    assert Settings(data="own", own=(0, 0, 1, 1, 1, -1)).task == "classification"
    assert Settings(data="own", own=(0, 0, 1, 1, 1, 0.5)).task == "regression"


def test_every_setting_has_a_label_and_a_group() -> None:
    groups = {"data", "features", "network", "training", "view"}
    assert {field.group for field in FIELDS.values()} == groups
    assert all(field.label for field in FIELDS.values())
