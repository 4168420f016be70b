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
    *("requirements*.txt", "book/running/runner.py"),
)


def cache_folder(app: Sphinx) -> Path:
    """Where MyST-NB keeps the outputs of notebooks."""
    return Path(app.config.nb_execution_cache_path or Path(app.outdir).parent / ".jupyter_cache")


def forget_old_runs(app: Sphinx) -> None:
    """Before any notebook is looked up in the cache, drop the cache if the code behind it has changed."""
    folder = cache_folder(app)
    stamp, now = folder / "code.sha256", fingerprint(Path(app.srcdir), RUN_BY_NOTEBOOKS)
    if stamp.exists() and stamp.read_bytes() == now.encode() and readable(folder):
        return
    if folder.exists():
        logger.info("code has changed, or the cache is damaged: every notebook will be executed again")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    write_whole(stamp, now)


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", forget_old_runs, priority=100)
