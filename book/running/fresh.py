"""Keep the cache honest: a page is built again when code it may run has changed, not only its own text."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

logger = logging.getLogger(__name__)
RUN_BY_NOTEBOOKS = (
    *("nnkit/**/*.py", "nnkit/palette.json", "nnkit/live/frontend/runtime/*.js"),
    *("requirements.txt", "book/running/printed.py"),
)
SHOWN_ON_PAGES = ("book/**/*.py", "book/**/*.js", "book/**/*.html", "appendix/glossary.md", "appendix/api/*")


def fingerprint(root: Path, patterns: tuple[str, ...]) -> str:
    """One hash of the names and contents of all files that match."""
    digest = hashlib.sha256()
    for path in sorted({p for pattern in patterns for p in root.glob(pattern) if p.is_file()}):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def cache_folder(app: Sphinx) -> Path:
    """Where MyST-NB keeps the outputs of notebooks."""
    return Path(app.config.nb_execution_cache_path or Path(app.outdir).parent / ".jupyter_cache")


def forget_old_runs(app: Sphinx) -> None:
    """Before any notebook is looked up in the cache, drop the cache if the code behind it has changed."""
    folder = cache_folder(app)
    stamp, now = folder / "code.sha256", fingerprint(Path(app.srcdir), RUN_BY_NOTEBOOKS)
    if stamp.exists() and stamp.read_text() == now:
        return
    if folder.exists():
        logger.info("code has changed: every notebook will be executed again")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    stamp.write_text(now)


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """All documents, when the code they show or run is not the code of the last build."""
    now = fingerprint(Path(app.srcdir), RUN_BY_NOTEBOOKS + SHOWN_ON_PAGES)
    before = getattr(env, "book_fingerprint", None)
    env.book_fingerprint = now  # type: ignore[attr-defined]
    return [] if before == now else sorted(env.found_docs)


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", forget_old_runs, priority=100)
    app.connect("env-get-outdated", outdated)
