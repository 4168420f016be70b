"""Figures move in Firefox too: on the site, and in the folder that readers take along."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from book.take_away import offline
from book.tools import firefox, npm
from nnkit.live.figures.nodejs import executable
from tests.helpers.site import SITE

HERE = Path(__file__).parent
PAGE, FIGURE = "chapters/neuron.html", "fig-neuron_1d"


def seen(*addresses: str) -> list[dict[str, Any]]:
    """What Firefox sees at these addresses, after the first slider of the figure was moved by a key."""
    path = firefox.find()
    assert path is not None, firefox.HELP
    npm.modules(HERE)
    asked = json.dumps([{"address": address, "figure": FIGURE} for address in addresses])
    command = [executable(), str(HERE / "firefox.mjs"), path, asked]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_a_figure_comes_alive_and_its_slider_moves_it(site: str, tmp_path: Path) -> None:
    """No error is heard, the book's letters are there, formulas are laid out."""
    offline.folder_of(SITE, tmp_path / "book")
    found = seen(f"{site}/{PAGE}", (tmp_path / "book" / PAGE).as_uri())
    for one in found:
        assert one["complaints"] == []
        assert one["from"] != one["to"]
        assert one["drawn"] > 0
        assert one["formula"] > 5
        assert one["fonts"] >= 1
