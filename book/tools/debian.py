"""Programs that no Python package brings: find them, or install Debian's packages."""

import os
import shutil
import subprocess
from collections.abc import Iterable


def found(names: Iterable[str]) -> str | None:
    """Path of the first of these programs that there is."""
    return next((path for path in map(shutil.which, names) if path), None)


def install(*packages: str) -> None:
    """Try Debian's packages, where this is Debian's superuser."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not root or not shutil.which("apt-get"):
        return
    quiet = ["apt-get", "-qq", "-o=Dpkg::Use-Pty=0"]
    subprocess.run([*quiet, "update"], check=False)
    subprocess.run(
        [*quiet, "install", "-y", "--no-install-recommends", *packages],
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.DEVNULL,
    )
