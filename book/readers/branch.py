"""The branch that Binder, Colab and JupyterHub open: the reader's notebooks, and what Binder installs."""

from __future__ import annotations

import shutil
from pathlib import Path

from book.tools.install import ROOT, TORCH

README = """\
# The notebooks of *Neural networks, in motion*

Made from the book's chapters when it was published{where}. Each time they are written anew.
The first cell of each installs the book's package.
"""
# As book/tools/install.py does it: hashed pins, PyTorch in its small build, and the very wheel of the site.
POST_BUILD = """\
#!/usr/bin/env bash
set -euo pipefail
python -m pip install --quiet --require-hashes -r binder/packages.txt
python -m uv pip install --quiet --python "$(command -v python)" -r binder/torch.txt --torch-backend cpu
python -m pip install --quiet --no-deps binder/*.whl
"""


def write_branch(folder: Path, notebooks: Path, wheel: Path, home: str) -> None:
    """All files of the branch, in an empty folder."""
    shutil.copytree(notebooks, folder)
    binder = folder / "binder"
    binder.mkdir()
    for name in ("packages.txt", "runtime.txt"):
        shutil.copy(ROOT / "binder" / name, binder)
    shutil.copy(ROOT / TORCH, binder / "torch.txt")
    shutil.copy(wheel, binder)
    (binder / "postBuild").write_text(POST_BUILD, encoding="utf-8")
    (binder / "postBuild").chmod(0o755)
    for name in ("LICENSE", "LICENSE-text.md"):
        shutil.copy(ROOT / name, folder)
    (folder / "README.md").write_text(README.format(where=f" at {home}" if home else ""), encoding="utf-8")
