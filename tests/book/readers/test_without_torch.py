"""A reader without PyTorch: each cell that needs it says so in one sentence, and nothing else needs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import nbformat
import pytest

from tests.helpers.fork import Fork
from tests.helpers.reader_python import ReaderPython, Said
from tests.helpers.site import CHAPTERS, ROOT

TORCH = re.compile(r"\btorch\b")
SAID = "This cell needs torch, which is not installed: run `%pip install torch` and this cell again"
WHOLE = "chapters/neuron"  # is run to its end


@pytest.fixture(scope="module")
def run(fork: Fork, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Said]]:
    """Runs cells where nnkit is installed and PyTorch is not."""
    reader = ReaderPython(tmp_path_factory.mktemp("reader"))
    reader.pip("install", "--no-deps", fork.wheel)
    with reader.kernel(tmp_path_factory.mktemp("books")) as run:
        yield run


@pytest.mark.parametrize("name", CHAPTERS)
def test_cells_that_need_pytorch_say_so(name: str, run: Callable[[str], Said]) -> None:
    """Alone, and one chapter from its first cell to its last."""
    assert run("import torch").error.startswith("ModuleNotFoundError")
    for cell in nbformat.read(ROOT / f"{name}.ipynb", as_version=4).cells:
        if cell.cell_type != "code":
            continue
        needs = bool(TORCH.search(cell.source))
        if needs or name == WHOLE or "setup" in cell.metadata.get("tags", []):
            said = run(cell.source)
            assert said.error == "", cell.id
            assert (SAID in said.text) == needs, cell.id
