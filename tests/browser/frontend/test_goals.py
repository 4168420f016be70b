"""A goal is said, kept in this browser, and told to the page."""

from __future__ import annotations

import re

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures


def test_goal_is_said_kept_and_told_to_the_page(figures: Figures) -> None:
    figures.open(specs.neuron())
    goal = figures.get("goal")
    assert goal.get_attribute("data-goal") == "open"
    assert figures.storage() == {}
    figures.page.evaluate(
        "() => { window.told = []; addEventListener('nnkit-live:goal', e => told.push(e.detail.id)); }"
    )
    figures.set("b", -2)
    assert goal.get_attribute("data-goal") == "met"
    assert goal.inner_text().startswith("Goal reached:")
    assert figures.page.evaluate("told") == ["neuron"]
    kept = figures.storage()["neuron"]
    assert kept["met"] is True
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", kept["date"])
    figures.page.wait_for_function(
        "document.querySelector('[data-testid=status]').textContent.includes('Goal reached')"
    )
    figures.set("b", 0)
    assert goal.get_attribute("data-goal") == "open"
    figures.open(specs.neuron())
    assert goal.inner_text().startswith("Goal, reached before:")


@pytest.mark.parametrize("stored", ["[]", "null", "{broken", '"text"', '{"other": 1}'])
def test_spoiled_storage_harms_no_figure(figures: Figures, stored: str) -> None:
    figures.open(specs.descent())
    figures.page.evaluate("text => localStorage.setItem('nnkit-live-goals', text)", stored)
    figures.open(specs.neuron())
    figures.set("b", -2)
    assert "neuron" in figures.storage()
