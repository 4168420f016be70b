"""A cell that runs again after an edit shows the figure of now; nothing is left of before."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jupyter_client.manager import start_new_kernel

from tests.helpers.nodejs import NodeJS

IMPORTS = """
import json
import numpy as np
from nnkit import live
A, TABLE = 1.0, np.array([1.0, 2.0, 3.0])
"""
HELPER = "def helper(x):\n    return {factor} * x"
FIGURE = """
@live.figure(w=live.slider(0, 2, start=1))
def f(w):
    "What it says{title}."
    return live.view(live.readout("y", {formula}))
"""
ASK = """
print(json.dumps({"program": f.spec["programs"][0], "caption": f.caption, "python": f.python,
                  "plain": float(f(w=2).items[0].value)}))
"""


@pytest.fixture(scope="module")
def run() -> Iterator[Callable[..., str]]:
    """Run cells one after the other in one kernel; what they print."""
    manager, client = start_new_kernel(kernel_name="python3")

    def cells(*sources: str) -> str:
        printed: list[str] = []
        for source in sources:
            reply = client.execute_interactive(
                source, output_hook=lambda m: printed.append(m["content"].get("text", "")), timeout=60
            )
            assert reply["content"]["status"] == "ok", reply["content"]
        return "".join(printed)

    yield cells
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def test_every_edit_is_in_the_next_figure(run: Callable[..., str], nodejs: NodeJS) -> None:
    figure = FIGURE.format(title="", formula="helper(w) + A + TABLE.sum()")
    edits: list[tuple[str, list[str], float]] = [
        ("first", [IMPORTS, HELPER.format(factor=2), figure], 2 * 2 + 1 + 6),
        ("a helper", [HELPER.format(factor=5), figure], 5 * 2 + 1 + 6),
        ("a global", ["A = 4.0", figure], 5 * 2 + 4 + 6),
        ("an array in place", ["TABLE[0] = 9.0", figure], 5 * 2 + 4 + 14),
        ("the figure itself", [FIGURE.format(title=" now", formula="w - A")], 2 - 4),
        ("and back", [figure], 5 * 2 + 4 + 14),
    ]
    for what, cells, expected in edits:
        found: dict[str, Any] = json.loads(run(*cells, ASK))
        assert found["plain"] == expected, what
        (outputs,) = nodejs.run(found["program"], {"w": 2.0})
        assert list(outputs.values()) == [expected], what
        assert ("now" in found["caption"], "w - A" in found["python"]) == (what == "the figure itself",) * 2
