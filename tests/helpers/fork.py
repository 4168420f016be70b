"""A small book with whatever MyST can say, as a fork has built it; the fork's repository, served by git."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell

from tests.helpers import colab, tiny_book
from tests.helpers.servers import free_port

OWNER = "Alice/my-book"
HOME = "https://alice.github.io/my-book/"
TEXT = r"""
(a-place)=
## A place

Equation {eq}`eq:first`, as {ref}`a place <a-place>` and {ref}`a-place` say, in
<a href="#playground?data=xor&amp;lr=0.1">set $x_1$ up</a>;
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

FIGURE = '''
from nnkit import live


@live.figure(a=live.slider(0, 2, start=1, step=0.1, label="slope a"))
def slope(a):
    """A line with slope a. **Turn it.**"""
    return live.view(live.plot(live.line([0, 1], [0, a])), live.readout("at 1", a))


slope
'''.strip()


@dataclass
class Fork:
    """Where its book lies, what commit it is made of, and where git serves that."""

    built: Path
    commit: str
    git: str

    @property
    def wheel(self) -> Path:
        """The wheel of its site."""
        (wheel,) = (self.built / "html" / "wheels").glob("*.whl")
        return wheel

    @property
    def first_cell(self) -> str:
        """As the published notebook has it."""
        notebook = nbformat.read(self.built / "html/notebooks/chapters/one.ipynb", as_version=4)
        return next(cell.source for cell in notebook.cells if cell.cell_type == "code")


def build(folder: Path, commit: str) -> Path:
    """Build the book as GitHub's Actions would from this commit."""
    tiny_book.make(folder)
    chapter = folder / "chapters" / "one.ipynb"
    book = nbformat.read(chapter, as_version=4)
    book.cells.insert(1, new_code_cell("import nnkit", id="setup", metadata={"tags": ["setup", "hide-cell"]}))
    book.cells.append(new_code_cell(FIGURE, id="figure"))
    book.cells.append(new_markdown_cell(TEXT.strip("\n"), id="text"))
    nbformat.write(book, chapter)
    (folder / "appendix" / "licence.md").write_text("# Licence\n\n```{bibliography}\n:all:\n```\n")
    here = {
        "GITHUB_REPOSITORY": OWNER,
        "GITHUB_REF_NAME": "main",
        "GITHUB_BASE_REF": "",
        "GITHUB_SHA": commit,
    }
    status, said = tiny_book.build(folder, **here)
    assert status == 0, said
    return folder / "_build"


@contextmanager
def git_server(folder: Path) -> Iterator[tuple[str, str]]:
    """Serve the package as it is now by git: the address, and the commit."""
    colab.repository(folder / "my-book")
    head = ["git", "-C", str(folder / "my-book"), "rev-parse", "HEAD"]
    commit = subprocess.run(head, check=True, capture_output=True, text=True).stdout.strip()
    port = free_port()
    command = ["git", "daemon", "--reuseaddr", "--export-all", "--listen=127.0.0.1", f"--port={port}"]
    daemon = subprocess.Popen([*command, f"--base-path={folder}", str(folder)], stderr=subprocess.DEVNULL)
    try:
        yield f"git://127.0.0.1:{port}/my-book", commit
    finally:
        daemon.terminate()
        daemon.wait()
