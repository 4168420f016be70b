"""The first code cell, one text in every notebook: imports the book's package, or installs what is missing.

On PyPI the name `nnkit` belongs to another project. So the book's distribution has a name of its own, the
cell never asks PyPI for it, and it says so where the other project is what Python finds.
"""

from __future__ import annotations

import tomllib
from functools import cache

import yaml

from book.tools.install import ROOT

CELL = """\
# The book's package, nnkit. Where it is missing this installs it once: in about half a minute on Colab,
# in some minutes where PyTorch has to come along.
try:
    import nnkit as nn
except ModuleNotFoundError:
    {install}

if getattr(nn, "__title__", "") != "{title}":
    raise ImportError(
        f"expected the book's nnkit {version}, received nnkit {{getattr(nn, 'version', '')}} of another "
        f"project ({{nn.__file__}}). Run `%pip uninstall -y nnkit {name}`, "
        "restart the kernel, and run this cell again."
    )

import numpy as np

from nnkit import live"""

INSTALL = """\
%pip install -q "{name}[torch] @ {source}"
    import nnkit as nn"""
NOWHERE = """\
raise ImportError(
        "expected nnkit to be installed, as this copy of the book has no public address to install it from: "
        "run pip install '.[torch]' in the folder of the book"
    ) from None"""


@cache
def project() -> dict[str, str]:
    """Name and version of the distribution, as pyproject.toml says."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"name": project["name"], "version": project["version"]}


@cache
def configuration() -> dict[str, str]:
    """The book's title and the address of its repository, as _config.yml says."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    return {"title": config["title"], "repository": config["repository"]["url"]}


def first_cell(source: str | None) -> str:
    """The text of the cell that installs from `source`: a wheel's address, or `git+` that of a repository."""
    install = INSTALL.format(name=project()["name"], source=source) if source else NOWHERE
    return CELL.format(install=install, title=configuration()["title"], **project())


def stored() -> str:
    """The text as the chapters are stored: it installs from the repository."""
    return first_cell(f"git+{configuration()['repository']}")
