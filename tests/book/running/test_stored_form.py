"""The notebooks are kept in one stored form, and the tool that keeps them so does what it says."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from book.running import conversion, first_cell, notebooks, stored_form

NOTEBOOKS = notebooks.all_notebooks()
LONGEST_CELL, LONGEST_FIGURE = 22, 40
UNFINISHED = ("TODO", "FIXME", "TBD", "coming soon")


def chapter(*cells: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """A notebook of a heading, these cells, and metadata as JupyterLab leaves it."""
    nb = new_notebook(cells=[new_markdown_cell("# A chapter"), *cells])
    nb.metadata = nbformat.from_dict({"kernelspec": {"name": "conda-me", "display_name": "Mine"}, "toc": {}})
    return nb


def checked(*outputs: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """A code cell whose outputs a test compares."""
    return new_code_cell("1 + 1", outputs=list(outputs), metadata={"tags": [stored_form.CHECKED]})


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_chapter_is_in_the_stored_form(path: Path) -> None:
    """Ids, metadata, outputs, first cell: `make notebooks` would change nothing."""
    assert notebooks.stored_form(path) == path.read_text(encoding="utf-8"), "run `make notebooks`"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_checked_cells_have_the_outputs_they_are_checked_against(path: Path) -> None:
    """A cell tagged for checking stores what it printed; nbval would not notice that it stores nothing."""
    cells = nbformat.read(path, as_version=4).cells
    tagged = [cell for cell in cells if stored_form.CHECKED in cell.metadata.get("tags", [])]
    assert tagged, "a chapter makes no claim that is checked"
    assert [cell.id for cell in tagged if not cell.outputs] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_code_cells_are_short_and_nothing_may_fail_or_is_unfinished(path: Path) -> None:
    """Few lines a cell (more for a live figure), no cell that is allowed to fail, no unfinished words."""
    for cell in nbformat.read(path, as_version=4).cells:
        where = f"cell {cell.id}"
        assert not [word for word in UNFINISHED if word in cell.source], where
        if cell.cell_type == "code":
            longest = LONGEST_FIGURE if "@live." in cell.source else LONGEST_CELL
            assert cell.source.count("\n") < longest, f"{where} has more than {longest} lines"
            assert "raises-exception" not in cell.metadata.get("tags", []), where


def test_every_trace_of_a_run_goes() -> None:
    """Execution counts, unchecked outputs, foreign metadata."""
    figure = new_output("display_data", data={"image/png": "x"})
    cell = new_code_cell("1 + 1", outputs=[figure], execution_count=7, metadata={"collapsed": True})
    nb = stored_form.normalise(chapter(cell), "demo")
    assert nb.cells[-1].outputs == []
    assert nb.cells[-1].execution_count is None
    assert nb.cells[-1].metadata == {}
    assert nb.metadata == stored_form.METADATA


def test_checked_text_stays_without_its_count() -> None:
    """Printed text and a plain value are kept, as text, whatever the number of the run."""
    printed = new_output("stream", name="stdout", text="2\n")
    value = new_output("execute_result", data={"text/plain": "2"}, execution_count=3)
    nb = stored_form.normalise(chapter(checked(printed, value)), "demo")
    assert [out.output_type for out in nb.cells[-1].outputs] == ["stream", "execute_result"]
    assert nb.cells[-1].outputs[1].execution_count is None
    assert nb.cells[-1].execution_count == 1


@pytest.mark.parametrize(
    "output",
    [
        new_output("display_data", data={"image/png": "x", "text/plain": "<Figure>"}),
        new_output("execute_result", data={"text/html": "<b>", "text/plain": "b"}),
        new_output("stream", name="stderr", text="a warning"),
        new_output("error", ename="ValueError", evalue="no", traceback=[]),
    ],
    ids=["picture", "html", "stderr", "error"],
)
def test_a_checked_output_that_is_not_plain_text_is_refused(output: nbformat.NotebookNode) -> None:
    """nbval could not compare it on another machine, so the tool says which cell to split."""
    with pytest.raises(stored_form.NotebookError, match=r"demo\.ipynb, cell 3.*of their own"):
        stored_form.normalise(chapter(checked(output)), "demo")


def test_ids_stay_and_new_ones_depend_on_the_text_alone() -> None:
    """Normalising twice, or on two machines, gives the same file."""
    kept = new_code_cell("a = 1", id="mine")
    books = [chapter(kept.copy(), new_code_cell("b = 2"), new_code_cell("b = 2")) for _ in range(2)]
    for nb in books:
        for cell in (nb.cells[0], *nb.cells[2:]):
            cell.id = ""
    one, two = (stored_form.to_text(stored_form.normalise(nb, "demo")) for nb in books)
    assert one == two
    ids = [cell.id for cell in nbformat.reads(one, as_version=4).cells]
    assert "mine" in ids
    assert len(set(ids)) == len(ids)


def test_a_solution_is_folded_everywhere() -> None:
    """Its code and what it printed: in the book, in JupyterLab, in the classic Notebook and in Colab."""
    cell = new_code_cell("1", metadata={"tags": ["solution"]})
    nb = stored_form.normalise(chapter(cell), "demo")
    assert nb.cells[-1].metadata == {
        "cellView": "form",
        "collapsed": True,
        "jupyter": {"outputs_hidden": True, "source_hidden": True},
        "tags": ["hide-cell", "solution"],
    }


def test_the_first_code_cell_is_put_there_and_mended() -> None:
    """It is added where it is missing and made identical where it was edited; the address is the book's."""
    edited = new_code_cell("try:\n    import nnkit\nexcept ModuleNotFoundError:\n    pass")
    for nb in (chapter(), chapter(new_code_cell("a = 1")), chapter(edited)):
        code = [cell for cell in stored_form.normalise(nb, "demo").cells if cell.cell_type == "code"]
        assert code[0].source == first_cell.stored()
        assert sum("nnkit" in cell.source for cell in code) == 1


def test_text_becomes_a_notebook_and_keeps_ids_and_outputs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A chapter written as Markdown and made a notebook again loses nothing that did not change."""
    monkeypatch.setattr(notebooks, "CHAPTERS", tmp_path)
    text = (
        "# Demo\n\nProse.\n\n```{code-cell} ipython3\n:tags: [nbval-check-output]\nprint(2)\n```\n\nMore.\n"
    )
    source = tmp_path / "demo.md"
    source.write_text(text, encoding="utf-8")
    target = conversion.from_markdown(source, notebooks.notebook_of(source))
    nb = nbformat.read(target, as_version=4)
    nb.cells[2].outputs = [new_output("stream", name="stdout", text="2\n")]
    nbformat.write(nb, target)
    source.write_text(text.replace("Prose.", "Better prose."), encoding="utf-8")
    again = nbformat.read(conversion.from_markdown(source, notebooks.notebook_of(source)), as_version=4)
    assert [cell.id for cell in again.cells] == [cell.id for cell in nb.cells]
    assert again.cells[2].outputs == nb.cells[2].outputs
    assert again.cells[0].source == "# Demo\n\nBetter prose."


def test_a_notebook_becomes_text_and_the_same_notebook_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """to-md then from-md is the identity on the stored form."""
    monkeypatch.setattr(notebooks, "CHAPTERS", tmp_path)
    nb = chapter(new_code_cell("a = 1", metadata={"tags": ["solution"]}), new_markdown_cell("**End** $x$"))
    before = stored_form.to_text(stored_form.normalise(nb, "demo"))
    (tmp_path / "demo.ipynb").write_text(before, encoding="utf-8")
    text = conversion.to_markdown(tmp_path / "demo.ipynb", None)
    conversion.from_markdown(text, notebooks.notebook_of(text))
    assert (tmp_path / "demo.ipynb").read_text(encoding="utf-8") == before


def test_check_names_the_file_and_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`normalise --check` fails on a notebook as an editor left it; `normalise` then mends it."""
    path = tmp_path / "demo.ipynb"
    nbformat.write(chapter(new_code_cell("a = 1", execution_count=3)), path)
    before = path.read_bytes()
    assert notebooks.main(["normalise", "--check", str(path)]) == 1
    assert str(path) in capsys.readouterr().out
    assert path.read_bytes() == before
    assert notebooks.main(["normalise", str(path)]) == 0
    assert notebooks.main(["normalise", "--check", str(path)]) == 0
