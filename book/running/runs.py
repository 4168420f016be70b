"""The runs that MyST-NB's cache holds, believed only where the outputs are whole.

The cache writes its list first and the outputs after, so a build that is killed between leaves an entry
without outputs, or with half of them. Each entry has the hash of its outputs and is believed only if it fits.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn, JupyterCacheAbstract
from nbformat import NotebookNode


def stored(cache: JupyterCacheAbstract, key: str) -> Path:
    """Where the cache keeps the outputs of a run."""
    return Path(cache.path) / "executed" / key / "base.ipynb"


def known(cache: JupyterCacheAbstract, notebook: NotebookNode) -> bool:
    """True where the cache has the outputs of just this notebook, to the last byte."""
    try:
        record = cache.match_cache_notebook(notebook)
        content = stored(cache, record.hashkey).read_bytes()
    except (KeyError, OSError):
        return False
    return record.data.get("sha256") == hashlib.sha256(content).hexdigest()


def keep(cache: JupyterCacheAbstract, notebook: NotebookNode, path: Path, record: Mapping[str, Any]) -> None:
    """Give the outputs of a run and its record to the cache, instead of what it may have of an older one."""
    hashed, key = cache.create_hashed_notebook(notebook)
    content = nbformat.writes(hashed, nbformat.NO_CONVERT)
    shutil.rmtree(stored(cache, key).parent, ignore_errors=True)
    data = {**record, "sha256": hashlib.sha256(content.encode()).hexdigest()}
    bundle = CacheBundleIn(notebook, str(path), data=data)
    cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)


def readable(folder: Path) -> bool:
    """Whether the cache's own list can be read."""
    try:
        get_cache(folder).list_cache_records()
    except Exception:  # SQLite's kinds and SQLAlchemy's: a cut or foreign file, or one without its tables
        return False
    return True
