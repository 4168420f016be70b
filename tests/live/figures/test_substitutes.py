"""The appendix's table of substitutes: what it says is refused is refused, what to write gives the same."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

PAGE = Path(__file__).parents[3] / "appendix" / "recipes.ipynb"
NAMES: dict[str, Any] = {"np": np, "live": live, "math": math, "A": np.array([3.0, 1.0, 4.0, 1.0, 5.0])}
VALUES: dict[str, Any] = {"x": np.array([0.5, 2.0, -1.0, 2.0, 3.5]), "w": np.float64(1.25), "k": 2}


def rows() -> list[tuple[str, str]]:
    text = "\n".join("".join(cell["source"]) for cell in json.loads(PAGE.read_text("utf-8"))["cells"])
    table = text.partition("| What no page knows |")[2].partition("\n\n")[0]
    return re.findall(r"^\| `(.+?)` \| `(.+?)` \|$", table, re.MULTILINE)


def function(expression: str) -> Any:
    made: dict[str, Any] = {}
    exec(compile(f"def f(x, w, k):\n    return {expression}", "<stdin>", "exec"), NAMES, made)
    return made["f"]


def test_the_table_is_found() -> None:
    assert len(rows()) >= 11


@pytest.mark.parametrize(("refused", "written"), rows())
def test_a_row_of_the_table(nodejs: NodeJS, refused: str, written: str) -> None:
    with pytest.raises(LiveError):
        live.figure(w=live.slider(0.5, 2.5, start=1.25, step=0.25), k=live.slider(0, 900, start=2, step=1))(
            lambda w, k: live.view(live.readout("sum", np.sum(function(refused)(w * VALUES["x"], w, k))))
        )
    for w, k in ((1.25, 2), (0.5, 1), (2.5, 4)):
        given = {**VALUES, "w": np.float64(w), "k": k}
        np.testing.assert_allclose(function(written)(**given), function(refused)(**given), rtol=1e-12)
    same(nodejs, function(written), **VALUES)
