"""The playground's description for the page: what can be set, the presets, the texts that it fills in."""

from __future__ import annotations

from typing import Any

from nnkit.playground import settings
from nnkit.playground.fields import Points, Sizes
from nnkit.playground.presets import PRESETS
from nnkit.playground.source import TEMPLATE
from nnkit.playground.updates import UPDATES

VERSION = 1


def spec() -> dict[str, Any]:
    """The description as JSON."""
    fields = settings.FIELDS
    hidden, own = fields["hidden"], fields["own"]
    assert isinstance(hidden, Sizes)
    assert isinstance(own, Points)
    return {
        "version": VERSION,
        "fields": [field.spec(name) for name, field in fields.items()],
        "limits": {"points": own.longest, "layers": hidden.longest, "units": hidden.most},
        "sets": {name: {"label": label, "task": _task(name)} for name, label in settings.SETS},
        "features": {name: {"label": label} for name, label in settings.FEATURES},
        "presets": _presets(),
        "source": TEMPLATE,
        "updates": {name: [list(line) for line in lines] for name, lines in UPDATES.items()},
    }


def _task(name: str) -> str:
    """Of a set; of the reader's own points the page sees it from their targets."""
    return "regression" if name in settings.NUMBERS else "classification"


def _presets() -> list[dict[str, Any]]:
    return [
        {name: getattr(each, name) for name in ("name", "address", "sentence", "good")} for each in PRESETS
    ]
