"""Printed text reaches the page as it was printed.

A kernel sends what a cell prints in pieces, cut anywhere, also within a line, and MyST-NB begins a new line
at each piece. So the pieces are put together again where a notebook is run.
"""

from __future__ import annotations

from functools import partial

import nbclient
from jupyter_cache.executors import utils
from sphinx.application import Sphinx

WHOLE_LINES = {"coalesce_streams": True}  # an option of whatever runs a notebook for a page


def setup(app: Sphinx) -> None:
    utils.executenb = partial(nbclient.execute, **WHOLE_LINES)  # MyST-NB runs notebooks by way of this
