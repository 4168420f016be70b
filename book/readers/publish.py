"""When the pages are built, the reader's notebooks are written beside them, with the wheel that they install.

The site has both (`notebooks/`, `wheels/`). What Colab, Binder and JupyterHub open is a branch of the
repository (`book/repository.py` names it); its files lie in `_build/notebooks`, ready to be pushed.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import nbformat
from sphinx.application import Sphinx

from book.readers import notebook, wheel
from book.readers.branch import write_branch
from book.repository import NOTEBOOKS, Repository
from book.running import first_cell, made_with
from book.tools.record import write_whole

WHEELS = "wheels"


def publish(app: Sphinx, error: Exception | None) -> None:
    """Write notebooks, wheel and branch."""
    if error is not None or app.builder.format != "html":
        return
    site = Path(app.outdir)
    made = wheel.build(site / WHEELS)
    repository = Repository(app.config.html_theme_options)
    cell = first_cell.first_cell(*addresses(repository, made), edition=made_with.of_wheel(made))
    (site / NOTEBOOKS).mkdir(exist_ok=True)
    made_of = {}
    for name in sorted(app.env.found_docs):
        if app.env.doc2path(name).endswith(".ipynb"):
            made_of[name] = notebook.of(app, name, cell)
    notebook.drop_unused_anchors(made_of)
    for name, book in made_of.items():
        target = site / NOTEBOOKS / f"{name}.ipynb"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = nbformat.writes(book, indent=1, ensure_ascii=False)
        write_whole(target, text.rstrip("\n") + "\n")
    branch = site.parent / NOTEBOOKS
    shutil.rmtree(branch, ignore_errors=True)
    write_branch(branch, site / NOTEBOOKS, made, repository.home)


def addresses(repository: Repository, made: Path) -> list[str]:
    """Where this very package can be had: the site's wheel, to the last byte; the commit it is made of."""
    if not repository.known:
        return []
    digest = hashlib.sha256(made.read_bytes()).hexdigest()
    wheel = f"{repository.home}{WHEELS}/{made.name}#sha256={digest}"
    return [wheel, f"git+{repository.url}@{repository.commit}"]


def setup(app: Sphinx) -> None:
    app.connect("build-finished", publish)
