"""Whatever MyST can say is said in plain Markdown in a reader's notebook, with the numbers of the page."""

from __future__ import annotations

import re

import nbformat
import pytest

from tests.helpers.fork import HOME, Fork
from tests.helpers.markup import left_over


@pytest.fixture(scope="module")
def told(fork: Fork) -> str:
    """The cell above as a reader gets it."""
    notebook = nbformat.read(fork.built / "html" / "notebooks" / "chapters" / "one.ipynb", as_version=4)
    return "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def test_nothing_of_myst_is_left(told: str) -> None:
    """No role, no label, no directive, no target, no remark; what stands in code stays as it is."""
    assert left_over(told) == []
    assert "a remark of the author" not in told
    assert '{"code": "stays"}  # {eq}`stays`' in told
    assert "```python\n> x = 1  # {eq}`stays`\n> ```" in told
    assert "`{eq}` as code" in told


@pytest.mark.parametrize("number", range(1, 5))
def test_every_equation_has_its_number_where_it_stands(told: str, number: int) -> None:
    """In the text, in a list, in a quotation, and as a directive."""
    assert told.count(f"\\tag{{1.{number}}}") == 1
    assert f"[(1.{number})](#" in told
    body = ("a = b", "c = d", "e = f", "g = h")[number - 1]
    assert re.search(rf"{body}\n[ >]*\\tag{{1\.{number}}}", told)


def test_references_are_links(told: str) -> None:
    """Within the notebook to a place in it, out of it to the published book of this fork."""
    assert "[a place](#A-place)" in told
    assert "[A place](#A-place)" in told
    assert f"[the licence]({HOME}appendix/licence.html)" in told
    assert f"[Licence]({HOME}appendix/licence.html)" in told
    assert f"[Start]({HOME}intro.html)" in told
    assert "[its list](https://github.com/Alice/my-book/blob/main/references.bib)" in told
    assert "[above](#One)" in told
    state = "chapters/one.html#playground?data=xor&amp;lr=0.1"
    assert f'<a href="{HOME}{state}">set $x_1$ up</a>' in told
    assert "([Kingma and Ba 2015](#cite-kingma2015))" in told
    assert '<a id="cite-kingma2015"></a>Diederik P. Kingma' in told


def test_boxes_folds_lists_and_tables_are_plain(told: str) -> None:
    """A box is a quotation, what folds is `<details>`, the rest is Markdown's own."""
    assert "> **Note**\n>\n> Look at [(1.4)]" in told
    assert "<details><summary>My **own** title</summary>\n\nHidden [(1.1)]" in told
    assert "- **A word**:\n  Its meaning, [(1.1)]" in told
    assert "| one | two |\n| --- | --- |\n| [(1.1)]" in told
    assert "<sup>[why](#note-why)</sup>" in told
    assert '<a id="note-why"></a>' in told


def test_every_jump_arrives(told: str) -> None:
    """Each place that is led to is there, once."""
    jumps = set(re.findall(r"\]\(#([^)]+)\)", told))
    places = re.findall(r'<a id="([^"]+)"></a>', told)
    assert sorted(jumps) == sorted(places)


def test_the_branch_is_whole(fork: Fork) -> None:
    """What Binder, Colab and a hub open: the notebooks, and the wheel that the first cell's address names."""
    branch = fork.built / "notebooks"
    assert (branch / "chapters" / "one.ipynb").exists()
    assert (branch / "binder" / "postBuild").stat().st_mode & 0o111
    assert HOME in (branch / "README.md").read_text(encoding="utf-8")
    (wheel,) = (branch / "binder").glob("*.whl")
    assert (fork.built / "html" / "wheels" / wheel.name).read_bytes() == wheel.read_bytes()
