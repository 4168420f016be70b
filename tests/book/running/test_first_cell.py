"""The first cell imports the book's package, installs no other, and says so where Python finds another."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import nnkit
from book.running import first_cell
from book.tools.install import ROOT

NAME = "neural-networks-in-motion"
RUN = """
import sys
from IPython.core.interactiveshell import InteractiveShell
done = InteractiveShell.instance().run_cell(sys.stdin.read())
error = done.error_before_exec or done.error_in_exec
print("" if error is None else f"{type(error).__name__}: {error}", file=sys.stderr)
"""
# What NNKit 1.4.2, the package of that name on PyPI, has at its top.
OTHER = "version = '1.4.2'\n\n\nclass NetVar:\n    pass\n"


def run(folder: Path) -> str:
    """What the cell raises in a kernel that looks into this folder first."""
    environment = os.environ | {"PYTHONPATH": str(folder), "IPYTHONDIR": str(folder / "ipython")}
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        input=first_cell.stored(),
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        check=True,
    )
    return done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ""


def test_another_nnkit_is_told_from_ours(tmp_path: Path) -> None:
    """What was expected, what was received, where it lies, and what to do; none of it is run."""
    (tmp_path / "nnkit").mkdir()
    (tmp_path / "nnkit" / "__init__.py").write_text(OTHER, encoding="utf-8")
    said = run(tmp_path)
    assert said.startswith(
        f"ImportError: expected the book's nnkit {nnkit.__version__}, received nnkit 1.4.2 ("
    )
    assert str(tmp_path / "nnkit") in said
    assert f"os.rename('{tmp_path / 'nnkit'}', '{tmp_path / 'nnkit.old'}')" in said


def test_an_empty_file_of_that_name_is_told_from_ours(tmp_path: Path) -> None:
    """What a half removed package leaves behind is imported, too, as an empty one."""
    (tmp_path / "nnkit").mkdir()
    (tmp_path / "nnkit" / "__init__.py").touch()
    assert "expected the book's nnkit" in run(tmp_path)


def test_ours_passes(tmp_path: Path) -> None:
    """Where the book's package is installed nothing is said."""
    assert run(tmp_path) == ""


def test_the_distribution_has_a_name_of_its_own_and_the_import_keeps_its_name() -> None:
    """No instruction installs a package called nnkit from PyPI; name, version and title agree everywhere."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], project["version"]) == (NAME, nnkit.__version__)
    assert nnkit.__title__ == first_cell.configuration()["title"]
    patterns = ("*.md", "binder/*", "nnkit/**/*.py", "appendix/*", "chapters/*.ipynb", "book/**/*.py")
    files = [path for pattern in patterns for path in ROOT.glob(pattern)]
    wrong = re.compile(r"""(?<!Not `)pip install (-\w+ )*["'\\]*nnkit\b""")
    text = {path: path.read_text(encoding="utf-8") for path in files if path.is_file()}
    assert [path for path, words in text.items() if wrong.search(words)] == []


def test_one_line_installs_from_the_addresses_that_it_is_given() -> None:
    """Under the distribution's own name, without PyTorch; the comment above says how long it takes."""
    wheel, git = "https://example.org/nn-1-py3-none-any.whl#sha256=12", "git+https://example.org/a/b"
    cell = first_cell.first_cell(wheel, git)
    assert [line.strip() for line in cell.splitlines() if "%pip install" in line] == [
        f'%pip install -q "{NAME} @ {{address}}"'
    ]
    assert "half a minute" in cell.splitlines()[0]
    tree = ast.parse(cell.replace("        %pip", "        pass  #"))
    (loop,) = [node for node in tree.body if isinstance(node, ast.For)]
    assert ast.literal_eval(loop.iter) == [wheel, git, None]


def test_without_an_address_it_says_where_to_go() -> None:
    """To the folder of the book."""
    assert "run `pip install .` in the folder of the book" in first_cell.first_cell()
