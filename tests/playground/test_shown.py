"""`Playground()` as cells show it: HTML for pages, a picture, a widget in a notebook."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from nnkit.live.show.widget import BUNDLE, playground_class
from nnkit.playground import Playground, Settings
from nnkit.playground.presets import PRESETS
from nnkit.playground.settings import FIELDS
from nnkit.playground.spec import spec


def test_a_page_gets_the_description_and_a_picture() -> None:
    shown = Playground("#playground?hidden=3&data=xor")
    data, metadata = shown._repr_mimebundle_()
    assert set(data) == {"text/plain", "text/html", "image/png"}
    assert data["text/plain"] == "<playground data=xor&hidden=3>"
    page = data["text/html"]
    found = re.search(
        r'<script type="application/json" class="nnkit-playground-spec">(.*?)</script>', page, re.S
    )
    assert found is not None
    assert json.loads(found[1])["address"] == "data=xor&hidden=3"
    assert metadata["image/png"]["width"] == 720
    assert f"data:image/png;base64,{data['image/png']}" in page


def test_the_widget_has_the_module_and_the_looks_of_the_page() -> None:
    made = Playground().widget
    assert isinstance(made, playground_class())
    assert made._spec == {**spec(), "address": ""}
    assert made._esm.strip() == (BUNDLE / "playground.js").read_text(encoding="utf-8").strip()
    assert "nnkit-live" in made._css
    assert "nnkit-playground" in made._css
    made.close()


def test_the_description_names_every_setting_once() -> None:
    described = spec()
    assert [field["name"] for field in described["fields"]] == list(FIELDS)
    starts = {field["name"]: field["default"] for field in described["fields"]}
    assert starts == {name: getattr(Settings(), name) for name in FIELDS}
    json.dumps(described, allow_nan=False)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_presets_are_addresses_in_full(preset: object) -> None:
    """Nothing in them is ignored."""
    address = preset.address  # type: ignore[attr-defined]
    assert sorted(Settings.from_address(address).address().split("&")) == sorted(address.split("&"))


def test_it_comes_with_the_package_when_it_is_asked_for() -> None:
    """`import nnkit` alone loads none of it."""
    script = (
        "import sys, nnkit as nn; print('nnkit.playground' in sys.modules, nn.playground.Settings().data)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False circle\n"
