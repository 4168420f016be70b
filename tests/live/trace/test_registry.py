"""The tracer knows what stands in for NumPy's functions only because it was told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit.live.errors import LiveError
from nnkit.live.trace import registry
from nnkit.live.trace.trace import trace

CALLS: list[Callable[[Any], Any]] = [np.sin, np.sum, np.add.reduce, lambda x: x[0], lambda x: x.mean()]


@pytest.mark.parametrize("call", CALLS)
def test_before_anything_is_registered_the_error_says_what_to_import(
    monkeypatch: pytest.MonkeyPatch, call: Callable[[Any], Any]
) -> None:
    monkeypatch.setattr(registry, "_stand_ins", {})
    with pytest.raises(LiveError, match=r"import nnkit\.live\.stand_ins\.dispatch"):
        trace(lambda x: call(x), {"x": np.ones(3)})


def test_what_is_registered_is_called_with_the_same_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_stand_ins", {**registry._stand_ins})
    registry.register(np.sinc, lambda x, **named: (x, named))
    traced = trace(lambda x: np.sinc(x), {"x": np.ones(3)})
    assert traced.result[0].node is traced.inputs["x"].node
    assert traced.result[1] == {}


@pytest.mark.parametrize("room", ["trace.trace", "javascript.emit", "graph.graph"])
def test_a_room_loads_none_above_it(room: str) -> None:
    """With the package's own `__init__` left out, which loads all rooms."""
    above = {"graph": ["trace", "stand_ins", "javascript"], "trace": ["stand_ins", "javascript", "figures"]}
    above["javascript"] = ["trace", "stand_ins", "figures"]
    script = f"""
import sys, types
import nnkit
live = types.ModuleType("nnkit.live")
live.__path__ = [p + "/live" for p in nnkit.__path__]
sys.modules["nnkit.live"] = live
import nnkit.live.{room}
rooms = {{name.split(".")[2] for name in sys.modules if name.startswith("nnkit.live.")}}
print(sorted(rooms & set({above[room.split(".")[0]]!r})))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
