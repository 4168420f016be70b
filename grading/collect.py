"""Who handed in what: nbgrader's folders, one notebook a student, or what Canvas and Moodle download."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from argparse import ArgumentTypeError
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from dateutil import tz
from nbgrader.utils import parse_utc

from grading.align import Broken, Cell, contents, parse
from grading.master import Master

CANVAS = re.compile(r"(?P<student>[^_]+)(?P<late>_LATE)?_(?P<number>\d+)_(?P<order>\d+)_.+")
MOODLE = re.compile(r"(?P<student>.+?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)_?.*")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?) *(\S*)")
LEFT = ("timestamp.txt", "submission_secret.txt", "desktop.ini", "Thumbs.db")  # nbgrader's and Windows's


@dataclass(frozen=True)
class Submission:
    """One file of one student, and when it came, where that is known."""

    student: str
    path: Path
    late: bool | None = None  # as the learning platform says
    when: datetime | None = None
    number: str = ""  # the learning platform's number of the student
    order: int = 0  # its number of the file: later files have larger ones
    name: str = ""  # the student's, as the learning platform writes it
    cells: tuple[Cell, ...] = ()
    broken: str = ""  # why there are none


def find(folder: Path) -> list[Submission]:
    """All files below a folder, by student and path; without what computers leave there by themselves."""
    found = [
        _read(_named(path, folder))
        for path in folder.rglob("*")
        if (path.is_symlink() or not path.is_dir()) and not _left(path.relative_to(folder))
    ]
    return sorted(found, key=lambda submission: (submission.student, str(submission.path)))


def _left(path: Path) -> bool:
    """A file that nobody handed in: hidden, a copy of the notebook's server, or nbgrader's time."""
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return hidden or path.name in LEFT


def readable(name: str) -> str:
    """A file's name as text on one line: also one that was packed on an old Windows or on a Mac."""
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("cp1252", "replace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", unicodedata.normalize("NFC", name))


def _named(path: Path, folder: Path) -> Submission:
    """Whose a file is: as a learning platform says in some part of its path, else by its folder."""
    parts = path.relative_to(folder).parts
    said = [readable(part) for part in (*parts[:-1], path.stem)]
    for part in said:
        if match := MOODLE.fullmatch(part) or CANVAS.fullmatch(part):
            return _of_platform(match.groupdict(), path)
    stamps = [folder.joinpath(*parts[:depth], "timestamp.txt") for depth in (2, 1) if len(parts) > depth]
    name = said[0]
    return Submission(safe(name), path, None, next(filter(None, map(_time, stamps)), None), name=name)


def _read(submission: Submission) -> Submission:
    """The submission with its cells."""
    if submission.path.suffix.lower() != ".ipynb":
        kind = readable(submission.path.suffix) or "without an ending"
        return replace(submission, broken=f"expected a notebook (.ipynb), received a file {kind}")
    try:
        return replace(submission, cells=tuple(parse(contents(submission.path))))
    except Broken as error:
        return replace(submission, broken=str(error))


def _of_platform(said: dict[str, str | None], path: Path) -> Submission:
    """A file with the learning platform's number, which tells two students of one name apart."""
    name, number = said["student"] or "", said["number"] or ""
    late = bool(said["late"]) if "late" in said else None
    return Submission(f"{safe(name)}-{number}", path, late, None, number, int(said.get("order") or 0), name)


def _time(path: Path) -> datetime | None:
    """The time in nbgrader's timestamp.txt (UTC); None where there is none."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        with path.open(encoding="utf-8") as file:
            return parse_utc(file.read(100).strip())
    except (OSError, ValueError, OverflowError):
        return None


def moment(text: str) -> datetime:
    """When `2026-12-01 18:00 Europe/Berlin` is, in UTC and without a zone, as nbgrader keeps it."""
    said = MOMENT.fullmatch(text.strip())
    clock, zone = said.groups() if said else ("", "")
    place = None if zone[:1] in ("+", "-") else tz.gettz(zone or "UTC")
    try:
        when = datetime.fromisoformat(clock if place else clock + zone)
    except ValueError:
        wanted = "expected a time as 2026-12-01 18:00 UTC, +01:00 or Europe/Berlin"
        raise ArgumentTypeError(f"{wanted}, received {text}") from None
    return (when.replace(tzinfo=place) if place else when).astimezone(UTC).replace(tzinfo=None)


def safe(name: str) -> str:
    """A name for a student's folder: no path, no hidden file, no pattern; different for different names."""
    plain = re.sub(r"[^\w@.+ -]", "-", name).strip(". ")[:40]
    return plain if plain == name else f"{plain or 'unnamed'}-{hashlib.sha256(name.encode()).hexdigest()[:6]}"


def belongs(submission: Submission, masters: list[Master]) -> Master | None:
    """The assignment that a submission is of, by its cells; None where no cell tells."""
    names = {cell.name for cell in submission.cells}
    best = max(masters, key=lambda master: len(names & _own(master)), default=None)
    return best if best and names & _own(best) else None


def _own(master: Master) -> set[str]:
    """The cells that only this assignment has."""
    return {name for name in master.cells if not name.startswith("given-")}
