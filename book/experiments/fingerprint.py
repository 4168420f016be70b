"""The hash of the scripts that made a record, kept in it: a script that was changed has to be run again."""

from __future__ import annotations

import hashlib
from pathlib import Path


def fingerprint(*scripts: str, cells: dict[str, str] | None = None) -> str:
    """Of these scripts of the folder, and of the cells of a chapter that they take."""
    texts = [Path(__file__).with_name(f"{name}.py").read_text(encoding="utf-8") for name in scripts]
    return hashlib.sha256("\n".join([*texts, *(cells or {}).values()]).encode()).hexdigest()
