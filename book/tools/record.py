"""What a build was made of and what it made, written last: a build without a record that fits is no build."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

APART = {"__pycache__", "node_modules"}  # folders that tools fill, no source


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that it is whole or not there, whoever else writes or reads it, and after a kill."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    half = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    try:
        half.write_bytes(data)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def fingerprint(root: Path, patterns: Iterable[str]) -> str:
    """One hash of the names and contents of all files that match."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in sources(root, pattern)}):
        name, content = str(path.relative_to(root)).encode(), path.read_bytes()
        digest.update(b"%d %d\0" % (len(name), len(content)) + name + content)
    return digest.hexdigest()


def sources(root: Path, pattern: str) -> Iterator[Path]:
    """The files that match, without hidden ones and those that tools leave."""
    for path in root.glob(pattern):
        parts = path.relative_to(root).parts
        if path.is_file() and not any(part in APART or part.startswith(".") for part in parts):
            yield path


def listing(root: Path, folders: Iterable[str]) -> dict[str, str]:
    """Every file in these folders with the hash of its content."""
    paths = (
        Path(where, name)
        for folder in folders
        for where, _, names in os.walk(root / folder)
        for name in names
    )
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(paths)
    }


def fits(path: Path, inputs: str, outputs: dict[str, str]) -> bool:
    """Whether the record at this path is of a build of these inputs that made just these files."""
    try:
        return bool(json.loads(path.read_text(encoding="utf-8")) == {"inputs": inputs, "outputs": outputs})
    except (OSError, ValueError):
        return False


def renew(path: Path, outputs: dict[str, str]) -> None:
    """The record of a build to which files were added."""
    write(path, json.loads(path.read_text(encoding="utf-8"))["inputs"], outputs)


def write(path: Path, inputs: str, outputs: dict[str, str]) -> None:
    write_whole(path, json.dumps({"inputs": inputs, "outputs": outputs}, indent=1))
