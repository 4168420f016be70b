"""The colours of every figure, read from the one file that the page's JavaScript reads too."""

import json
from functools import cache
from pathlib import Path
from typing import Any

NAMES = ("blue", "orange", "green", "vermillion", "purple", "sky", "yellow", "ink", "muted")


@cache
def palette() -> dict[str, Any]:
    """`light` and `dark` (name → colour), `classes` (group → name) and `ramps` (heat maps)."""
    loaded: dict[str, Any] = json.loads(Path(__file__).with_name("palette.json").read_text(encoding="utf-8"))
    return loaded


def check_color(owner: str, color: str) -> str:
    """The colour's name, or an error that lists the names there are."""
    if color not in NAMES:
        raise ValueError(f"{owner} expected color to be one of {', '.join(NAMES)}; received {color!r}")
    return color
