"""Notebooks are run side by side, one for each processor, before their pages are read.

MyST-NB runs them one after the other while it reads the pages. What is run here lies in its cache by then,
with the proof that its sections may run in any order (`twice`). Those of this book run alone, as a reader's
do. A notebook that fails ends the build, when all have run, and each that failed is named.
"""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

from jupyter_cache import get_cache
from jupyter_cache.base import JupyterCacheAbstract
from nbformat import NotebookNode
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util import logging

from book.running import alone, runs
from book.running.fresh import cache_folder
from book.running.runner import NotebookError, read, run
from book.running.twice import Twice

logger = logging.getLogger(__name__)


def run_ahead(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Run those notebooks among the pages about to be read whose outputs the cache does not have whole."""
    cache = get_cache(cache_folder(app))
    paths = [path for path in map(Path, map(env.doc2path, docnames)) if path.suffix == ".ipynb"]
    paths.sort(key=lambda path: -path.stat().st_size)  # what takes long begins early: no one waits at the end
    failures = asyncio.run(_run_all(cache, paths, app.config.nb_execution_timeout))
    if failures:
        raise ExtensionError("\n".join(["these notebooks do not run:", *map(str, failures)]))


async def _run_all(cache: JupyterCacheAbstract, paths: list[Path], timeout: int) -> list[NotebookError]:
    turn = asyncio.Semaphore(os.cpu_count() or 1)
    ends = await asyncio.gather(*(_run(cache, path, timeout, turn) for path in paths))
    return [end for end in ends if end is not None]


def kernel(path: Path) -> dict[str, str]:
    """The kernel of a notebook of this book; one of another folder names its own."""
    return {"kernel_name": alone.NAME} if path.resolve().is_relative_to(alone.ROOT) else {}


async def _run(
    cache: JupyterCacheAbstract, path: Path, timeout: int, turn: asyncio.Semaphore
) -> NotebookError | None:
    try:
        notebook: NotebookNode = read(path)
        if not runs.known(cache, notebook):
            async with turn:
                start = time.monotonic()
                client = await run(notebook, str(path), path.parent, timeout, Twice, **kernel(path))
                seconds = time.monotonic() - start
            runs.keep(cache, notebook, path, {"execution_seconds": seconds, **client.record()})
            logger.info(f"{path.name} ran for {seconds:.0f} s")
    except NotebookError as error:
        return error
    return None


def setup(app: Sphinx) -> None:
    app.connect("env-before-read-docs", run_ahead)
