"""One submission judged: what comes out depends on the job alone, so any computer may do it."""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import nbformat

from grading.align import Aligned, Broken, Cell, lay
from grading.master import Master, grade_id
from grading.record import Record, key_of
from grading.run import Patience, run
from grading.sandbox.jail import ROOT

JUDGES = ("inside", "sandbox", "align.py", "judge.py", "run.py")  # what in this folder a result depends on


@dataclass(frozen=True)
class Job:
    """All that a record is made of; no path, and nothing of this computer."""

    student: str
    cells: tuple[Cell, ...]
    master: Master
    released: dict[str, str]
    program: str
    patience: Patience
    trust: bool = False

    @property
    def key(self) -> str:
        """One name for all that the result depends on: jobs with the same key have the same result."""
        parts = (self.cells, self.released, self.patience, self.trust)
        return key_of(self.master.fingerprint, self.program, *map(repr, parts))


def program() -> str:
    """One name for the code that judges: here, inside the sandboxes, and what it stands on."""
    digest = hashlib.sha256(f"{platform.python_version()} {version('numpy')}".encode())
    for place in (*(ROOT / "grading" / name for name in JUDGES), ROOT / "nnkit"):
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            digest.update(path.read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True)
class Engine:
    """What judges: as many jobs at once as are worth handing it."""

    judge: Callable[[Job], Record]
    at_once: int


def here(hidden: list[Path]) -> Engine:
    """This computer: as many at once as it has processors."""
    return Engine(lambda job: judge(job, hidden), os.cpu_count() or 1)


def judge(job: Job, hidden: list[Path]) -> Record:
    """Run a submission in sandboxes that see none of these folders; what is wrong with it is its status."""
    record = Record(job.student, job.master.name, job.key)
    try:
        aligned = lay(list(job.cells), job.master, job.released)
        record.outcome = run(aligned.notebook, job.patience, hidden=hidden, trust=job.trust)
        record.notebook = nbformat.writes(aligned.notebook)
        record.status = _status(aligned, record)
    except Broken as error:
        record.broken = str(error)
    return record


def _status(aligned: Aligned, record: Record) -> list[str]:
    """What a person should know about a run, in words."""
    cells, outcome = aligned.notebook.cells, record.outcome
    stopped = [grade_id(cells[int(place)]) for place in outcome.errors]
    said = {
        "nothing was answered": [] if aligned.answered or aligned.own else [""],
        "answered in cells of the student's own only": [""] if aligned.own and not aligned.answered else [],
        "missing cells": aligned.missing,
        "doubled cells": aligned.doubled,
        "changed cells, taken as they were given out": aligned.changed,
        "answers that end in an error": [name for name in stopped if name in aligned.answered],
        "timed out": [_place(cells, place) for place in outcome.slow],
        "process ended": [_place(cells, place) for place in outcome.ended],
        "the test itself failed": outcome.faulty,
    }
    return [
        f"{what}: {', '.join(dict.fromkeys(which))}".removesuffix(": ")
        for what, which in said.items()
        if which
    ]


def _place(cells: list, place: str) -> str:
    """A cell in words: its name, or that it is the student's own."""
    return (grade_id(cells[int(place)]) or "an own cell") if place.isdigit() else place
