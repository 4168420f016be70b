"""Notebooks are run side by side, one for each processor, before their pages are read.

MyST-NB runs them one after the other while it reads the pages. What is run here lies in its cache by then; a
notebook that fails is left to MyST-NB, which runs it again and says what went wrong.
"""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import nbformat
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn, JupyterCacheAbstract
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from book.running.fresh import cache_folder
from book.running.printed import WHOLE_LINES

logger = logging.getLogger(__name__)


def run_ahead(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Run those notebooks among the pages about to be read that the cache does not know."""
    cache = get_cache(cache_folder(app))
    paths = [path for path in map(Path, map(env.doc2path, docnames)) if path.suffix == ".ipynb"]
    asyncio.run(_run_all(cache, [path for path in paths if not known(cache, path)], app))


async def _run_all(cache: JupyterCacheAbstract, paths: list[Path], app: Sphinx) -> None:
    turn = asyncio.Semaphore(os.cpu_count() or 1)
    await asyncio.gather(*(_run(cache, path, app.config.nb_execution_timeout, turn) for path in paths))


async def _run(cache: JupyterCacheAbstract, path: Path, timeout: int, turn: asyncio.Semaphore) -> None:
    notebook = nbformat.read(path, as_version=4)
    folder = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(notebook, timeout=timeout, resources=folder, record_timing=False, **WHOLE_LINES)
    async with turn:
        start = time.monotonic()
        try:
            await client.async_execute()
        except (CellExecutionError, CellTimeoutError):
            logger.info(f"{path.name} failed; it is run once more")
            return
        seconds = time.monotonic() - start
    bundle = CacheBundleIn(notebook, str(path), data={"execution_seconds": seconds})
    cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
    logger.info(f"{path.name} ran for {seconds:.0f} s")


def known(cache: JupyterCacheAbstract, path: Path) -> bool:
    """True where the cache has the outputs of just this notebook."""
    try:
        cache.match_cache_notebook(nbformat.read(path, as_version=4))
    except KeyError:
        return False
    return True


def setup(app: Sphinx) -> None:
    app.connect("env-before-read-docs", run_ahead)
