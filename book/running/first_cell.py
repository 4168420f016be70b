"""The first code cell, one text in every notebook: imports the book's package, or installs what is missing.

On PyPI the name `nnkit` belongs to another project. So the book's distribution has a name of its own, the
cell never asks PyPI for it, and looks at what Python finds before it runs a line of it: another project's
package, a reader's own file of that name and an older one of ours are refused, with the line that mends it.
"""

from __future__ import annotations

import tomllib
from functools import cache

import yaml

from book.running import made_with
from book.tools.install import ROOT

CELL = """\
# The book's package, nnkit. Where it is missing this installs it once: in about half a minute on Colab.
import importlib.util
import re

for address in [{addresses}None]:
    spec = importlib.util.find_spec("nnkit")
    if address and not (spec and spec.origin):
        %pip install -q "{name} @ {{address}}"
if not (spec and spec.origin):
    raise ImportError("expected nnkit {version}, received nothing: {way_out}")
text, place = spec.loader.get_source("nnkit") or "", re.sub(r".__init__\\.py$", "", spec.origin)
if not ('__title__ = "{title}"' in text and '__version__ = "{version}"' in text):
    version = (re.findall(r"version(?:__)? = .([\\w.]+)", text) or ["unknown"])[0]
    mend = f"import os; os.rename({{place!r}}, {{place + '.old'!r}})"
    if re.search("(site|dist)-packages", place):
        mend = "%pip uninstall -y nnkit {name}"
    raise ImportError(f"expected the book's nnkit {version}, received nnkit {{version}} ({{place}}): run "
                      f"`{{mend}}`, restart the kernel, and run this cell again.")
{check}import numpy as np

import nnkit as nn
from nnkit import live"""

ONLINE = "check the connection and run this cell again."
NOWHERE = "run `pip install .` in the folder of the book, as no public address has it."


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


def first_cell(*addresses: str, edition: str = "") -> str:
    """The text of the cell that installs from the first of these that answers: a wheel, a repository.

    With an edition it says where another one is installed (`made_with.py`).
    """
    listed = "".join(f'"{address}", ' for address in addresses)
    if len(addresses) > 1:  # one a line, a wheel's hash in a line of its own
        listed = "".join(f'\n    "{address}",'.replace("#", '"\n    "#') for address in addresses) + "\n    "
    way_out = ONLINE if addresses else NOWHERE
    check = made_with.check(edition, **project(), installs=bool(addresses)) if edition else ""
    return CELL.format(
        addresses=listed, way_out=way_out, title=configuration()["title"], check=check, **project()
    )


def stored() -> str:
    """The text as the chapters are stored: it installs from the repository."""
    return first_cell(f"git+{configuration()['repository']}")
