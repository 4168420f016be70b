"""Binder runs the chapters with the very versions that build and test the book."""

import ast
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import yaml

from book.tools.install import ROOT, TORCH

BINDER = ROOT / "binder"
NAMES = {"sklearn": "scikit-learn", "IPython": "ipython"}  # imported under another name than installed


def pins(file: Path) -> dict[str, str]:
    """Version of each package of a list of pins; the marker behind it says where, not what."""
    return dict(re.findall(r"(?m)^([\w.-]+)==([^\s;\\]+)", file.read_text(encoding="utf-8")))


def imported() -> Iterator[str]:
    """The packages that the cells of the book's notebooks import."""
    for path in [*ROOT.glob("chapters/*.ipynb"), *ROOT.glob("appendix/*.ipynb")]:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code":
                for node in ast.walk(ast.parse(cell.source.replace("%pip", "pass  #"))):
                    if isinstance(node, ast.Import):
                        yield from (name.name.split(".")[0] for name in node.names)
                    elif isinstance(node, ast.ImportFrom):
                        yield str(node.module).split(".")[0]


def test_versions_are_those_of_the_book() -> None:
    """Each pin of Binder is a pin of the book, to the last digit."""
    book = pins(ROOT / "requirements.txt")
    found = pins(BINDER / "packages.txt")
    assert found
    assert {name: version for name, version in found.items() if book.get(name) != version} == {}


def test_all_that_a_notebook_imports_is_there() -> None:
    """No chapter needs a package that Binder does not install."""
    there = (
        set(pins(BINDER / "packages.txt"))
        | set(pins(ROOT / TORCH))
        | set(sys.stdlib_module_names)
        | {"nnkit"}
    )
    assert {name for name in imported() if NAMES.get(name, name) not in there} == set()


def test_python_is_the_one_of_the_tests() -> None:
    """The version in runtime.txt is the first that the workflows test with."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["test"]["steps"]
    version = next(
        step["with"]["python-version"] for step in steps if "python-version" in step.get("with", {})
    )
    assert (BINDER / "runtime.txt").read_text(encoding="utf-8").strip() == f"python-{version}"


def test_what_binder_runs_can_be_run() -> None:
    """postBuild is executable and installs this folder's list with this folder's tool."""
    script = BINDER / "postBuild"
    assert os.access(script, os.X_OK)
    command = script.read_text(encoding="utf-8").splitlines()[-1].split()
    assert command == ["python", "-P", "book/tools/install.py", "binder/packages.txt"]
    assert all((ROOT / name).is_file() for name in command[2:])
