"""The nnkit that a reader's notebook was made with, told from another edition of the same version number."""

from __future__ import annotations

import inspect
import tempfile
import zipfile
from pathlib import Path

# Another edition may be meant (a checkout, a hub's own), so it is used, and this says so.
CHECK = """
{function}

if fingerprint(place) != "{edition}":
    print(f"This notebook was made with another edition of nnkit {version} than yours ({{place}}): "
          "what it prints and draws may differ from the book.{way_out}")
"""
WAY_OUT = """ To get its own, run "
          "`%pip uninstall -y {name}`, restart the kernel, and run this cell again."""


def fingerprint(folder: str) -> str:
    """A hash of all Python in a folder, whatever ends the lines."""
    import hashlib
    import pathlib

    files = sorted(pathlib.Path(folder).rglob("*.py"), key=lambda path: path.as_posix())
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def of_wheel(wheel: Path) -> str:
    """The fingerprint of nnkit as this wheel installs it."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
        return fingerprint(str(Path(folder) / "nnkit"))


def check(edition: str, version: str, name: str, *, installs: bool) -> str:
    """The lines of the first cell that compare."""
    way_out = WAY_OUT.format(name=name) if installs else ""
    function = inspect.getsource(fingerprint)
    return CHECK.format(function=function, edition=edition, version=version, way_out=way_out)
