"""Keep the book's notebooks in one stored form, and turn them into text and back.

python -m book.running.notebooks normalise [--execute] [--check] [FILE.ipynb …]
python -m book.running.notebooks from-md FILE.md …      text → FILE.ipynb where it is, new in chapters
python -m book.running.notebooks to-md FILE.ipynb …     FILE.ipynb → FILE.md beside it (or --out DIR)
"""

import argparse
import asyncio
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from book.running import runner
from book.running.conversion import from_markdown, to_markdown
from book.running.runner import NotebookError
from book.running.stored_form import normalise, put_setup_first, to_text
from book.tools.install import ROOT
from book.tools.record import write_whole

CHAPTERS = ROOT / "chapters"
APPENDIX = ROOT / "appendix"
TIMEOUT = 600  # seconds a cell may take


def all_notebooks() -> list[Path]:
    """The notebooks of the book: its chapters, then those of the appendix."""
    return [path for folder in (CHAPTERS, APPENDIX) for path in sorted(folder.glob("*.ipynb"))]


def notebook_of(text: Path) -> Path:
    """The notebook that a text is of: where it is, or new in chapters."""
    known = [path for path in all_notebooks() if path.stem == text.stem]
    return known[0] if known else CHAPTERS / f"{text.stem}.ipynb"


def stored_form(path: Path, run: bool = False) -> str:
    """File text of a notebook in the stored form; ``run`` (in an empty folder) makes checked outputs anew."""
    nb = runner.read(path)
    if run:
        put_setup_first(nb)
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(runner.run(nb, str(path), Path(folder), TIMEOUT))
    return to_text(normalise(nb, path.stem))


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
            write_whole(path, text)
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
        print(
            from_markdown(file, notebook_of(file))
            if args.command == "from-md"
            else to_markdown(file, args.out)
        )
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NotebookError as error:
        sys.exit(f"error: {error}")
