"""Figures move in Firefox too: on the site, and in the folder that readers take along."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from book.take_away import offline
from book.tools import firefox, npm
from nnkit.live.figures.nodejs import executable
from tests.helpers.site import SITE

HERE = Path(__file__).parent
PAGES = {"chapters/neuron.html": "fig-neuron_1d", "chapters/playground.html": None}


@pytest.fixture(scope="module")
def found(site: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """What one Firefox sees on each of these pages, on the site and in the folder: the first slider of the
    figure is moved by a key; the playground is trained for one epoch."""
    path = firefox.find()
    assert path is not None, firefox.HELP
    npm.modules(HERE)
    folder = tmp_path_factory.mktemp("taken") / "book"
    offline.folder_of(SITE, folder)
    asked = [
        {"address": f"{place}/{page}", "figure": figure}
        for page, figure in PAGES.items()
        for place in (site, folder.as_uri())
    ]
    command = [executable(), str(HERE / "firefox.mjs"), path, json.dumps(asked)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    seen = iter(json.loads(done.stdout))
    return {page: [next(seen), next(seen)] for page in PAGES}


def test_a_figure_comes_alive_and_its_slider_moves_it(found: dict[str, list[dict[str, Any]]]) -> None:
    """No error is heard, the book's letters are there, formulas are laid out."""
    for one in found["chapters/neuron.html"]:
        assert one["complaints"] == []
        assert one["from"] != one["to"]
        assert one["drawn"] > 0
        assert one["formula"] > 5
        assert one["fonts"] >= 1


def test_the_playground_trains(found: dict[str, list[dict[str, Any]]]) -> None:
    """No error is heard, the maps are drawn, and an epoch moves it on."""
    for one in found["chapters/playground.html"]:
        assert one["complaints"] == []
        assert "epoch 0" in one["from"]
        assert "epoch 1" in one["to"]
        assert one["drawn"] > 5
