"""A notebook's cells once more, in the kernel that has run them all: its sections in another order.

A reader does not run a notebook from top to bottom once. A cell that carries something from one run to the
next, or takes a name that another section has given another meaning since, then prints another number.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from nbval.plugin import IPyNbCell, IPyNbFile

HEADING = re.compile(r"^#{1,6} ", re.M)


def sections(notebook: IPyNbFile) -> list[list[int]]:
    """The numbers of the code cells under each heading, as nbval counts them; not the first cell."""
    found, number = [[]], 0
    for cell in notebook.nb.cells:
        if cell.cell_type == "code":
            if "setup" not in cell.metadata.get("tags", []):
                found[-1].append(number)
            number += 1
        elif HEADING.search(re.sub(r"^```.*?^```", "", cell.source, flags=re.M | re.S)):
            found.append([])
    return [section for section in found if section]


def once_more(notebook: IPyNbFile, cells: dict[int, IPyNbCell]) -> Iterator[pytest.Item]:
    """A test for each cell, section by section, in an order that chance has made."""
    order = sections(notebook)
    random.Random(notebook.path.stem).shuffle(order)
    for number in (number for section in order for number in section):
        first = cells[number]
        yield IPyNbCell.from_parent(
            notebook,
            name=f"{first.name} again",
            cell_num=number,
            cell=first.cell,
            options=first.options,
        )


def extend(items: list[pytest.Item]) -> None:
    """Behind the cells of every notebook that is run whole, the same cells once more."""
    notebooks: dict[IPyNbFile, dict[int, IPyNbCell]] = defaultdict(dict)
    for item in items:
        if isinstance(item, IPyNbCell):
            notebooks[item.parent][item.cell_num] = item
    for notebook, cells in notebooks.items():
        whole = sum(cell.cell_type == "code" for cell in notebook.nb.cells)
        if len(cells) == whole:
            at = max(items.index(cell) for cell in cells.values())
            items[at + 1 : at + 1] = once_more(notebook, cells)
