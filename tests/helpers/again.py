"""A notebook's cells once more, its sections in another order; and what the build knows of both runs.

The build has run each notebook alone from top to bottom, has proved of its sections that they print the
same in any order, and has run those again of which it could not (`book.running.twice`). Where its record is
of the notebook and the code as they are now, tests compare what it holds; else they run the notebook.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_cache import get_cache
from nbval.plugin import IPyNbCell, IPyNbFile, coalesce_streams

from book.running import fresh, runs
from book.running.alone import NAME, ROOT
from book.running.sections import layout

CACHE = ROOT / "_build" / ".jupyter_cache"


@cache
def usable(folder: Path) -> bool:
    """Whether the build's runs are of the code as it is now."""
    return fresh.is_fresh(folder, ROOT)


def record(notebook: Any, folder: Path = CACHE) -> dict[str, Any] | None:
    """The outputs of both runs of a notebook; None where the build has them not, or of another text."""
    if not usable(folder):
        return None
    known = get_cache(folder)
    if not runs.known(known, notebook):
        return None
    found = known.match_cache_notebook(notebook)
    if found.data.get("kernel") != NAME or found.data.get("sections") != layout(notebook):
        return None
    ran = nbformat.read(runs.stored(known, found.hashkey), as_version=4)
    first = [cell.outputs for cell in ran.cells if cell.cell_type == "code"]
    return {"first": first, "again": found.data["again"]}


class Recorded(IPyNbCell):
    """A cell that the build has run: its outputs; None where they were proved to be the same again."""

    outputs: list[Any] | None

    def runtest(self) -> None:
        """As nbval does with what a kernel has just sent."""
        for output in self.outputs or []:
            if output["output_type"] == "error":
                self.raise_cell_error(f"{output['ename']}: {output['evalue']}")
        if self.outputs is None or not self.options["check"]:
            return
        outputs = coalesce_streams([nbformat.from_dict(output) for output in self.outputs])
        if not self.compare_outputs(outputs, coalesce_streams(self.cell.outputs)):
            self.raise_cell_error("Cell outputs differ", "\n".join(self.comparison_traceback))


def another(first: IPyNbCell, name: str, kind: type[IPyNbCell] = IPyNbCell) -> IPyNbCell:
    """A test of the same cell."""
    return kind.from_parent(
        first.parent, name=name, cell_num=first.cell_num, cell=first.cell, options=first.options
    )


def once_more(notebook: IPyNbFile, cells: dict[int, IPyNbCell]) -> Iterator[IPyNbCell]:
    """A test for each cell, section by section, in an order that chance has made."""
    order = layout(notebook.nb)
    random.Random(notebook.path.stem).shuffle(order)
    for number in (number for section in order for number in section):
        yield another(cells[number], f"{cells[number].name} again")


def recorded(test: IPyNbCell, known: dict[str, Any]) -> IPyNbCell:
    """The same test, of what the build has seen."""
    item = another(test, test.name, Recorded)
    again = test.name.endswith("again")
    item.outputs = known["again"].get(str(test.cell_num)) if again else known["first"][test.cell_num]
    return item


def extend(items: list[pytest.Item]) -> None:
    """Behind the cells of every notebook that is run whole, the same cells once more."""
    notebooks: dict[IPyNbFile, dict[int, IPyNbCell]] = defaultdict(dict)
    for item in items:
        if isinstance(item, IPyNbCell):
            notebooks[item.parent][item.cell_num] = item
    for notebook, cells in notebooks.items():
        if len(cells) < sum(cell.cell_type == "code" for cell in notebook.nb.cells):
            continue
        at = max(items.index(cell) for cell in cells.values())
        items[at + 1 : at + 1] = once_more(notebook, cells)
        if known := record(notebook.nb):
            notebook.setup = lambda: None  # no kernel is needed
            mine = [place for place, item in enumerate(items) if item.parent is notebook]
            for place in mine:
                items[place] = recorded(items[place], known)
