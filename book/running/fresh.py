"""Keep the cache honest: a notebook is run again when code it may run has changed, not only its own text."""

from __future__ import annotations

import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging

from book.running.runs import readable
from book.tools.record import fingerprint, write_whole

logger = logging.getLogger(__name__)
RUN_BY_NOTEBOOKS = (
    *("nnkit/**/*.py", "nnkit/palette.json", "nnkit/live/frontend/runtime/*.js"),
    *("requirements*.txt", "book/running/*.py"),
)
STAMP = "code.sha256"


def cache_folder(app: Sphinx) -> Path:
    """Where MyST-NB keeps the outputs of notebooks."""
    return Path(app.config.nb_execution_cache_path or Path(app.outdir).parent / ".jupyter_cache")


def is_fresh(folder: Path, source: Path) -> bool:
    """Whether a cache can be read and is of the code as it is now."""
    stamp, now = folder / STAMP, fingerprint(source, RUN_BY_NOTEBOOKS)
    return stamp.exists() and stamp.read_bytes() == now.encode() and readable(folder)


def forget_old_runs(app: Sphinx) -> None:
    """Before any notebook is looked up in the cache, drop the cache if the code behind it has changed."""
    folder, source = cache_folder(app), Path(app.srcdir)
    if is_fresh(folder, source):
        return
    if folder.exists():
        logger.info("code has changed, or the cache is damaged: every notebook will be executed again")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    write_whole(folder / STAMP, fingerprint(source, RUN_BY_NOTEBOOKS))


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", forget_old_runs, priority=100)
