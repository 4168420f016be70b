"""What a run came to, in one file a student, written whole: a second grading takes it from there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from grading.run import Outcome

FORM = 1  # of the file


def write(path: Path, text: str) -> None:
    """Write a file whole: the old one or the new one is there at any moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


@dataclass
class Record:
    """One student's run of one assignment."""

    student: str
    assignment: str
    key: str
    status: list[str] = field(default_factory=list)
    outcome: Outcome = field(default_factory=Outcome)
    notebook: str = ""  # as it was run
    broken: str = ""

    def write(self, path: Path) -> None:
        """Keep it."""
        write(path, json.dumps({"form": FORM, **asdict(self)}))

    @classmethod
    def read(cls, path: Path, key: str) -> Record | None:
        """The record at `path`, if it is of the same submission, master and program."""
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            if kept.pop("form") != FORM or kept["key"] != key:
                return None
            return cls(**{**kept, "outcome": Outcome(**kept["outcome"])})
        except (OSError, ValueError, KeyError, TypeError):
            return None


def key_of(*parts: str | bytes) -> str:
    """One name for all that a result depends on."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()
