"""The hash of the code that made a record, kept in it: where that code was changed it has to be run again."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path


def fingerprint(*scripts: str, cells: dict[str, str] | None = None) -> str:
    """Of what these scripts of the folder define, and of the cells of a chapter that they take."""
    texts = [Path(__file__).with_name(f"{name}.py").read_text(encoding="utf-8") for name in scripts]
    lines = [line for text in texts for line in _defining(text)]
    return hashlib.sha256("\n".join([*lines, *(cells or {}).values()]).encode()).hexdigest()


def _defining(text: str) -> Iterator[str]:
    """The lines of a script but for its imports and the function that says its hash: these make no number."""
    lines = text.splitlines()
    for node in ast.parse(text).body:
        if isinstance(node, ast.Import | ast.ImportFrom) or getattr(node, "name", "") == "script":
            continue
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
        yield from lines[first - 1 : node.end_lineno]
