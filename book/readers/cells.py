"""Code cells for readers: answers closed and without outputs, figures as pictures, plumbing folded."""

from __future__ import annotations

import copy
from typing import Any

from nbformat import NotebookNode

from book.running.stored_form import FOLDED

LIVE = (
    "application/vnd.jupyter.widget-view+json",
    "text/html",
)  # need a kernel, or a script that is elsewhere
PICTURES = ("image/png", "image/svg+xml")
CODE_FOLDS = {"hide-input", "hide-cell", "remove-input", "remove-cell"}
OUTPUT_FOLDS = {"hide-output", "hide-cell", "remove-output", "remove-cell"}


def prepare(cell: NotebookNode, first_cell: str) -> None:
    """Bring an executed code cell into the reader's form, in place."""
    tags = set(cell.metadata.get("tags", []))
    cell.execution_count = None
    if "setup" in tags:
        cell.source, cell.outputs = f"# @title Run this first\n{first_cell}", []
        fold(cell, code=True, outputs=False)
    elif "solution" in tags:  # Colab and GitHub show whatever is stored, so nothing is
        cell.source, cell.outputs = f"# @title Solution\n{cell.source}", []
        fold(cell, code=True, outputs=True)
    else:
        cell.outputs = [output for output in map(still, cell.outputs) if output is not None]
        fold(cell, code=bool(tags & CODE_FOLDS), outputs=bool(tags & OUTPUT_FOLDS))


def fold(cell: NotebookNode, *, code: bool, outputs: bool) -> None:
    """Close code or outputs: in JupyterLab, in the classic Notebook, in Colab."""
    for key in FOLDED:
        cell.metadata.pop(key, None)
    jupyter: dict[str, Any] = {}
    if code:
        cell.metadata["cellView"] = FOLDED["cellView"]
        jupyter["source_hidden"] = True
    if outputs:
        cell.metadata["collapsed"] = True
        jupyter["outputs_hidden"] = True
    if jupyter:
        cell.metadata["jupyter"] = jupyter


def still(output: NotebookNode) -> NotebookNode | None:
    """An output that shows without a kernel: of a live figure the picture."""
    if output.output_type == "stream" and output.name == "stderr":
        return None
    output = copy.deepcopy(output)
    data = output.get("data", {})
    if any(kind in data for kind in PICTURES):
        for kind in LIVE:
            data.pop(kind, None)
            output.metadata.pop(kind, None)
    data.pop(LIVE[0], None)
    if output.output_type == "execute_result":
        output.execution_count = None
    return output
