"""nnkit as a wheel, so that a reader's notebook installs it in one line from the book's own site."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from book.tools.install import ROOT
from book.tools.record import write_whole


def build(folder: Path) -> Path:
    """Build the wheel into a folder; its file is there when it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", name]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        (made,) = Path(name).glob("*.whl")
        write_whole(folder / made.name, made.read_bytes())
    return folder / made.name
