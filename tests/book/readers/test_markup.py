"""Whatever MyST can say is said in plain Markdown in a reader's notebook, with the numbers of the page."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from tests.helpers import tiny_book
from tests.helpers.markup import left_over

FORK = {"GITHUB_REPOSITORY": "Alice/my-book", "GITHUB_REF_NAME": "main", "GITHUB_BASE_REF": ""}
HOME = "https://alice.github.io/my-book/"
TEXT = r"""
(a-place)=
## A place

Equation {eq}`eq:first`, as {ref}`a place <a-place>` and {ref}`a-place` say, in
[the licence](../appendix/licence.md) and {doc}`../appendix/licence`;
{cite}`kingma2015`, {cite:t}`kingma2015`, H{sub}`2`O and `{eq}` as code.
See
[above](#one), [](../intro.md) and a file, [its list](../references.bib).

$$
a = b
$$ (eq:first)

- in a list

  $$
  c = d
  $$ (eq:second)

  and {eq}`eq:second`
- {eq}`eq:third` in a quotation

> $$
> e = f
> $$ (eq:third)

```{math}
:label: eq:fourth
g = h
```

:::{note}
Look at {eq}`eq:fourth`.
:::

```{admonition} My **own** title
:class: dropdown
Hidden {eq}`eq:first`.
```

````{tip}
```{code-block} python
x = 1  # {eq}`stays`
```
````

% a remark of the author

A word
: Its meaning, {eq}`eq:first`.

A note.[^why]

[^why]: Because of {eq}`eq:first`.

+++

```{list-table} Some rows
:header-rows: 1
* - one
  - two
* - {eq}`eq:first`
  - 4
```

```python
{"code": "stays"}  # {eq}`stays`
```
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a fork has built from a book with the cell above."""
    folder = tiny_book.make(tmp_path_factory.mktemp("book"))
    chapter = folder / "chapters" / "one.ipynb"
    book = nbformat.read(chapter, as_version=4)
    book.cells.append(nbformat.v4.new_markdown_cell(TEXT.strip("\n"), id="text"))
    nbformat.write(book, chapter)
    (folder / "appendix" / "licence.md").write_text("# Licence\n\n```{bibliography}\n:all:\n```\n")
    status, said = tiny_book.build(folder, **FORK)
    assert status == 0, said
    return folder / "_build"


@pytest.fixture(scope="module")
def told(built: Path) -> str:
    """The cell above as a reader gets it."""
    notebook = nbformat.read(built / "html" / "notebooks" / "chapters" / "one.ipynb", as_version=4)
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
    assert "[a place](#a-place)" in told
    assert "[A place](#a-place)" in told
    assert f"[the licence]({HOME}appendix/licence.html)" in told
    assert f"[Licence]({HOME}appendix/licence.html)" in told
    assert f"[Start]({HOME}intro.html)" in told
    assert "[its list](https://github.com/Alice/my-book/blob/main/references.bib)" in told
    assert "[above](#one)" in told
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


def test_the_branch_is_whole(built: Path) -> None:
    """What Binder, Colab and a hub open: the notebooks, and the wheel that the first cell's address names."""
    branch = built / "notebooks"
    assert (branch / "chapters" / "one.ipynb").exists()
    assert (branch / "binder" / "postBuild").stat().st_mode & 0o111
    assert HOME in (branch / "README.md").read_text(encoding="utf-8")
    (wheel,) = (branch / "binder").glob("*.whl")
    assert (built / "html" / "wheels" / wheel.name).read_bytes() == wheel.read_bytes()
