"""The one stored form of the book's notebooks.

Stable cell ids, minimal metadata, one identical first code cell, and outputs only where the tag
``nbval-check-output`` says that a test compares them (with the count 1, which nbval wants to see).
"""

from __future__ import annotations

import copy
import hashlib

import nbformat
from nbformat import NotebookNode

from book.running import first_cell
from book.running.runner import NotebookError

CHECKED = "nbval-check-output"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
SOLUTION_TAGS = ("hide-cell", "solution")
# Code and what it printed: in JupyterLab, in the classic Notebook, in Colab (which hides the code alone).
FOLDED = {
    "cellView": "form",
    "collapsed": True,
    "jupyter": {"outputs_hidden": True, "source_hidden": True},
}
SETUP_TAGS = ["setup", "hide-cell"]


def is_setup(cell: NotebookNode) -> bool:
    """True for the first code cell: tagged so, edited, or standing as the one word SETUP in a text."""
    return cell.cell_type == "code" and (
        "setup" in cell.metadata.get("tags", [])
        or "except ModuleNotFoundError" in cell.source
        or cell.source.strip() == "SETUP"
    )


def put_setup_first(nb: NotebookNode) -> None:
    """Make the one identical setup cell the first code cell."""
    code = [i for i, cell in enumerate(nb.cells) if cell.cell_type == "code"]
    if not code or not is_setup(nb.cells[code[0]]):
        heading = next((i for i, cell in enumerate(nb.cells) if cell.cell_type == "markdown"), -1)
        nb.cells.insert(code[0] if code else heading + 1, nbformat.v4.new_code_cell(id="setup"))
        code = [i for i, cell in enumerate(nb.cells) if cell.cell_type == "code"]
    cell = nb.cells[code[0]]
    cell.source = first_cell.stored()
    cell.metadata["tags"] = list(SETUP_TAGS)


def clean_metadata(cell: NotebookNode) -> None:
    """Keep tags and what folds a cell; a solution is folded everywhere."""
    tags = list(dict.fromkeys(cell.metadata.get("tags", [])))
    kept = {key: cell.metadata[key] for key in ("mystnb", "nbgrader") if key in cell.metadata}
    if cell.cell_type == "code" and "solution" in tags:
        tags = [*SOLUTION_TAGS, *(tag for tag in tags if tag not in SOLUTION_TAGS)]
        kept |= copy.deepcopy(FOLDED)
    if tags:
        kept["tags"] = tags
    cell.metadata = NotebookNode(dict(sorted(kept.items())))


def text_output(output: NotebookNode, where: str) -> NotebookNode:
    """The one stored form of an output that a test compares: printed text, or a value's text."""
    if output.output_type == "stream" and output.name == "stdout":
        return NotebookNode(output_type="stream", name="stdout", text=output.text)
    data = output.get("data", {})
    if output.output_type == "execute_result" and set(data) == {"text/plain"}:
        return nbformat.v4.new_output("execute_result", data={"text/plain": data["text/plain"]})
    kind = output.get("name") or ", ".join(sorted(data)) or output.output_type
    raise NotebookError(
        f"{where} is tagged {CHECKED}: expected printed text or a plain value only, received {kind}. "
        "Print the numbers in a cell of their own."
    )


def stable_ids(nb: NotebookNode, stem: str) -> None:
    """Keep the ids there are; give the others one made of the notebook's name and the cell's text."""
    taken = {cell.id for cell in nb.cells if cell.get("id")}
    for cell in nb.cells:
        copies = 0
        while not cell.get("id"):
            text = f"{stem}\n{cell.cell_type}\n{cell.source}\n{copies}"
            name = hashlib.sha256(text.encode()).hexdigest()[:8]
            if name not in taken:
                taken.add(name)
                cell.id = name
            copies += 1


def normalise(nb: NotebookNode, stem: str) -> NotebookNode:
    """Bring a notebook into the stored form, in place."""
    put_setup_first(nb)
    for number, cell in enumerate(nb.cells, 1):
        cell.source = cell.source.strip("\n")
        clean_metadata(cell)
        if cell.cell_type == "code":
            checked = CHECKED in cell.metadata.get("tags", [])
            where = f"{stem}.ipynb, cell {number}"
            cell.outputs = [text_output(out, where) for out in cell.outputs] if checked else []
            cell.execution_count = 1 if cell.outputs else None  # nbval compares only what has a count
    stable_ids(nb, stem)
    nb.metadata = nbformat.from_dict(METADATA)
    nb.nbformat, nb.nbformat_minor = 4, 5
    return nb


def to_text(nb: NotebookNode) -> str:
    """The notebook's file text."""
    return nbformat.writes(nb, indent=1, ensure_ascii=False).rstrip("\n") + "\n"
