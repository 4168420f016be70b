"""When the pages are built, the reader's notebooks are written beside them, with the wheel that they install.

The site has both (`notebooks/`, `wheels/`). What Colab, Binder and JupyterHub open is a branch of the
repository (`book/repository.py` names it); its files lie in `_build/notebooks`, ready to be pushed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
from sphinx.application import Sphinx

from book.readers import notebook, wheel
from book.readers.branch import write_branch
from book.repository import NOTEBOOKS, Repository
from book.running import first_cell
from book.tools.record import write_whole

WHEELS = "wheels"


def publish(app: Sphinx, error: Exception | None) -> None:
    """Write notebooks, wheel and branch."""
    if error is not None or app.builder.format != "html":
        return
    site = Path(app.outdir)
    made = wheel.build(site / WHEELS)
    home = Repository(app.config.html_theme_options).home
    cell = first_cell.first_cell(f"{home}{WHEELS}/{made.name}" if home else None)
    (site / NOTEBOOKS).mkdir(exist_ok=True)
    for name in sorted(app.env.found_docs):
        if app.env.doc2path(name).endswith(".ipynb"):
            target = site / NOTEBOOKS / f"{name}.ipynb"
            target.parent.mkdir(parents=True, exist_ok=True)
            text = nbformat.writes(notebook.of(app, name, cell), indent=1, ensure_ascii=False)
            write_whole(target, text.rstrip("\n") + "\n")
    branch = site.parent / NOTEBOOKS
    shutil.rmtree(branch, ignore_errors=True)
    write_branch(branch, site / NOTEBOOKS, made, home)


def setup(app: Sphinx) -> None:
    app.connect("build-finished", publish)
