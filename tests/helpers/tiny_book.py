"""A book of two pages and a notebook, built in a folder of its own by the words of the Makefile."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import nbformat

from book.tools.install import ROOT

CELL = "print('six times seven is', 6 * 7)"
TOC = "format: jb-book\nroot: intro\nparts:\n  - caption: One\n    numbered: true\n    chapters:\n      - file: chapters/one\n  - caption: Two\n    chapters:\n      - file: appendix/licence\n"  # noqa: E501


def notebook(*cells: str) -> str:
    """The text of a notebook with these code cells under a title."""
    title = nbformat.v4.new_markdown_cell("# One\n\nWhat is six times seven?", id="title")
    code = [nbformat.v4.new_code_cell(text, id=f"code-{n}") for n, text in enumerate(cells)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return nbformat.writes(nbformat.v4.new_notebook(cells=[title, *code], metadata=kernel))


def make(folder: Path, *cells: str) -> Path:
    """Write the sources of the book."""
    for name in ("_config.yml", "references.bib"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    (folder / "_toc.yml").write_text(TOC)
    (folder / "intro.md").write_text("# Start\n\nA book of two pages.\n\n```{chapters}\n```\n")
    (folder / "appendix").mkdir()
    (folder / "appendix" / "licence.md").write_text("# Licence\n\nThe foot of each page leads here.\n")
    (folder / "chapters").mkdir()
    (folder / "chapters" / "one.ipynb").write_text(notebook(*(cells or (CELL,))))
    return folder


def start(folder: Path, **environment: str) -> subprocess.Popen[str]:
    """`make book`, as its own group of processes; within GitHub's Actions not as the book of theirs."""
    here = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    return subprocess.Popen(
        [sys.executable, "-m", "book.tools.build"],
        cwd=folder,
        env=here | {"PYTHONPATH": str(ROOT)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background ignores it
    )


def build(folder: Path, **environment: str) -> tuple[int, str]:
    """Exit status of `make book`, and what it said."""
    running = start(folder, **environment)
    said, _ = running.communicate(timeout=120)
    return running.returncode, said


def site(folder: Path) -> dict[str, str]:
    """Every file of the built site with the hash of its content."""
    html = folder / "_build" / "html"
    paths = sorted(path for path in html.rglob("*") if path.is_file())
    return {str(path.relative_to(html)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
