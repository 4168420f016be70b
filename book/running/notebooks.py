"""Keep the book's notebooks in one stored form, and turn them into text and back.

    python -m book.running.notebooks normalise [--execute] [--check] [FILE.ipynb …]
    python -m book.running.notebooks from-md FILE.md …      text → FILE.ipynb where it is, new in chapters
    python -m book.running.notebooks to-md FILE.ipynb …     FILE.ipynb → FILE.md beside it (or --out DIR)

The stored form: stable cell ids, minimal metadata, one identical first code cell, and outputs only where
the tag ``nbval-check-output`` says that a test compares them (with the count 1, which nbval wants to see).
"""

import argparse
import difflib
import hashlib
import re
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import jupytext
import nbformat
import yaml
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = ROOT / "chapters"
APPENDIX = ROOT / "appendix"
CHECKED = "nbval-check-output"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
SOLUTION_TAGS = ("hide-cell", "solution")
SETUP_TAGS = ["setup", "hide-cell"]
SETUP = """\
# The book's package: imported where it is installed, else fetched once (as on Colab).
try:
    import nnkit as nn
except ModuleNotFoundError:
    %pip install -q "nnkit[torch] @ git+{address}"
    import nnkit as nn

import numpy as np

from nnkit import live"""


class NotebookError(ValueError):
    """A notebook that cannot be brought into the stored form; the message says which cell and why."""


def all_notebooks() -> list[Path]:
    """The notebooks of the book: its chapters, then those of the appendix."""
    return [path for folder in (CHAPTERS, APPENDIX) for path in sorted(folder.glob("*.ipynb"))]


def setup_source() -> str:
    """Text of the first code cell; the repository's address comes from ``_config.yml``."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    return SETUP.format(address=config["repository"]["url"])


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
    cell.source = setup_source()
    cell.metadata["tags"] = list(SETUP_TAGS)


def clean_metadata(cell: NotebookNode) -> None:
    """Keep tags and what folds a cell; a solution is folded everywhere."""
    tags = list(dict.fromkeys(cell.metadata.get("tags", [])))
    kept = {key: cell.metadata[key] for key in ("mystnb", "nbgrader") if key in cell.metadata}
    if cell.cell_type == "code" and "solution" in tags:
        tags = [*SOLUTION_TAGS, *(tag for tag in tags if tag not in SOLUTION_TAGS)]
        kept |= {"cellView": "form", "jupyter": {"source_hidden": True}}
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
    for number, cell in enumerate(nb.cells):
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


def execute(nb: NotebookNode, name: str) -> None:
    """Run the notebook alone, in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(nb, timeout=600, kernel_name="python3", coalesce_streams=True)
        try:
            client.execute(cwd=folder)
        except CellExecutionError as error:
            raise NotebookError(f"{name} does not run: {error}") from None


def stored_form(path: Path, run: bool = False) -> str:
    """File text of a notebook in the stored form; ``run`` refreshes the checked outputs."""
    nb = nbformat.read(path, as_version=4)
    if run:
        put_setup_first(nb)
        execute(nb, path.name)
    return to_text(normalise(nb, path.stem))


def keep_ids_and_outputs(nb: NotebookNode, old: NotebookNode) -> None:
    """Carry cell ids over from an earlier version, and checked outputs where the text is the same."""
    texts = [[f"{cell.cell_type}\n{cell.source.strip()}" for cell in book.cells] for book in (old, nb)]
    matcher = difflib.SequenceMatcher(None, *texts, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal" or (kind == "replace" and i2 - i1 == j2 - j1):
            for before, after in zip(old.cells[i1:i2], nb.cells[j1:j2], strict=True):
                after.id = before.id
                if kind == "equal" and before.cell_type == "code":
                    after.outputs = before.outputs


def from_markdown(source: Path) -> Path:
    """Make ``NAME.ipynb`` (a new one in chapters) of a text; ids and outputs survive where cells do."""
    known = [path for path in all_notebooks() if path.stem == source.stem]
    target = known[0] if known else CHAPTERS / f"{source.stem}.ipynb"
    text = re.sub(r"\A---\n.*?\n---\n", "", source.read_text(encoding="utf-8"), flags=re.DOTALL)
    nb = jupytext.reads(text, fmt="md:myst")
    for cell in nb.cells:
        cell.id = ""
    put_setup_first(nb)
    if target.exists():
        keep_ids_and_outputs(nb, nbformat.read(target, as_version=4))
    target.write_text(to_text(normalise(nb, target.stem)), encoding="utf-8")
    return target


def to_markdown(source: Path, folder: Path | None) -> Path:
    """Write a notebook as MyST Markdown text."""
    nb = nbformat.read(source, as_version=4)
    target = (folder or source.parent) / f"{source.stem}.md"
    jupytext.write(nb, target, fmt="md:myst")
    return target


def command_normalise(paths: list[Path], run: bool, check: bool) -> int:
    """Normalise the files, or say which are not in the stored form; returns the exit status."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        texts = list(pool.map(stored_form, paths, [run] * len(paths)))
    changed = [
        (path, text)
        for path, text in zip(paths, texts, strict=True)
        if path.read_text(encoding="utf-8") != text
    ]
    for path, text in changed:
        if not check:
            path.write_text(text, encoding="utf-8")
        print(f"{'not in the stored form' if check else 'rewritten'}: {path}")
    if check and changed:
        print("Run `make notebooks` and commit the result.")
    return int(check and bool(changed))


def main(argv: list[str] | None = None) -> int:
    """Command line of the tool."""
    parser = argparse.ArgumentParser(
        prog="python -m book.running.notebooks", description=__doc__.splitlines()[0]
    )
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("normalise", help="bring notebooks into the stored form")
    one.add_argument("files", nargs="*", type=Path)
    one.add_argument("--execute", action="store_true", help="run them and refresh the checked outputs")
    one.add_argument("--check", action="store_true", help="change nothing, fail where something would change")
    two = commands.add_parser("from-md", help="MyST Markdown text → NAME.ipynb")
    two.add_argument("files", nargs="+", type=Path)
    three = commands.add_parser("to-md", help="notebook → MyST Markdown text")
    three.add_argument("files", nargs="+", type=Path)
    three.add_argument("--out", type=Path, help="folder for the texts (default: beside the notebook)")
    args = parser.parse_args(argv)
    if args.command == "normalise":
        return command_normalise(args.files or all_notebooks(), args.execute, args.check)
    for file in args.files:
        print(from_markdown(file) if args.command == "from-md" else to_markdown(file, args.out))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NotebookError as error:
        sys.exit(f"error: {error}")
