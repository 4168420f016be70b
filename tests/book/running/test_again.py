"""What the build has seen of a notebook is compared as if it had just run, where it is of this text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_cache import get_cache
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbval.plugin import IPyNbCell, IPyNbFile, NbCellError

from book.running import runs
from book.running.alone import NAME
from tests.helpers import again

SOURCES = ("a = 1", "print(a)", "print(2)")


def said(text: str) -> Any:
    return new_output("stream", name="stdout", text=text)


def notebook(*outputs: str) -> Any:
    """A first cell, then two sections of one checked cell each that have printed this."""
    cells = [new_code_cell(SOURCES[0], id="first", metadata={"tags": ["setup"]}, execution_count=1)]
    for number, output in enumerate(outputs, 1):
        cells.append(new_markdown_cell(f"## {number}", id=f"t{number}"))
        checked = {"metadata": {"tags": ["nbval-check-output"]}, "execution_count": number + 1}
        cells.append(new_code_cell(SOURCES[number], id=f"c{number}", outputs=[said(output)], **checked))
    return new_notebook(cells=cells)


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "usable", lambda folder: True)


def kept(folder: Path, ran: Any, **record: Any) -> Path:
    """A cache of the build with such a run in it."""
    whole = {"kernel": NAME, "sections": [[1], [2]], "again": {}} | record
    runs.keep(get_cache(folder / "cache"), ran, folder / "it.ipynb", whole)
    return folder / "cache"


def verdicts(request: pytest.FixtureRequest, folder: Path, known: Any) -> list[str]:
    """What the tests of the notebook say, cell by cell, then once more."""
    nbformat.write(notebook("1\n", "2\n"), folder / "it.ipynb")
    file = IPyNbFile.from_parent(request.session, path=folder / "it.ipynb")
    tests: dict[int, IPyNbCell] = {test.cell_num: test for test in file.collect()}
    found = []
    for test in [*tests.values(), *again.once_more(file, tests)]:
        try:
            again.recorded(test, known).runtest()
        except NbCellError as error:
            found.append(f"{test.name}: {error}")
    return found


def test_equal_outputs_pass(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    known = again.record(notebook("1\n", "2\n"), kept(tmp_path, notebook("1\n", "2\n")))
    assert known is not None
    assert verdicts(request, tmp_path, known) == []


def test_another_output_of_the_first_run_fails(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    known = again.record(notebook("1\n", "2\n"), kept(tmp_path, notebook("1\n", "3\n")))
    assert verdicts(request, tmp_path, known) == ["Cell 2: Cell outputs differ"]


def test_another_output_or_an_error_the_second_time_fails(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    error = new_output("error", ename="NameError", evalue="name 'a' is not defined")
    cache = kept(tmp_path, notebook("1\n", "2\n"), again={"1": [error], "2": [said("5\n")]})
    found = verdicts(request, tmp_path, again.record(notebook("1\n", "2\n"), cache))
    assert sorted(found) == [
        "Cell 1 again: NameError: name 'a' is not defined",
        "Cell 2 again: Cell outputs differ",
    ]


@pytest.mark.parametrize(
    "record", [{"kernel": "python3"}, {"sections": [[1, 2]]}], ids=["not alone", "other sections"]
)
def test_a_run_of_another_kind_is_not_believed(record: dict[str, Any], tmp_path: Path) -> None:
    assert again.record(notebook("1\n", "2\n"), kept(tmp_path, notebook("1\n", "2\n"), **record)) is None


def test_a_run_of_another_text_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of other cells nor of other code of nnkit."""
    cache = kept(tmp_path, notebook("1\n", "2\n"))
    other = notebook("1\n", "2\n")
    other.cells[-1].source = "print(3)"
    assert again.record(other, cache) is None
    monkeypatch.setattr(again, "usable", lambda folder: False)
    assert again.record(notebook("1\n", "2\n"), cache) is None
