"""One grading: what holds for all submissions, which of them count, and the record of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from grading.collect import Submission, belongs
from grading.course import Course
from grading.judge import Engine, Job, program
from grading.master import Master
from grading.record import Record
from grading.run import Patience


@dataclass(frozen=True)
class Session:
    """What holds for all submissions of one grading."""

    course: Course
    folder: Path
    masters: dict[str, Master]
    patience: Patience = field(default_factory=Patience)
    due: datetime | None = None
    trust: bool = False
    program: str = field(default_factory=program)

    @property
    def hidden(self) -> list[Path]:
        """Folders that no sandbox may see."""
        return [self.folder, self.course.root]

    def runs(self, name: str, student: str, end: str) -> Path:
        """A file of the records."""
        return self.course.path("runs", name, f"{student}.{end}")


def graded(session: Session, engine: Engine, submission: Submission, name: str) -> Record:
    """The record of one submission: kept, or made by judging it; whatever goes wrong is its status."""
    if submission.broken:
        return Record(submission.student, name, "", broken=submission.broken)
    job = Job(
        *(submission.student, submission.cells, session.masters[name], session.course.released(name)),
        *(session.program, session.patience, session.trust),
    )
    path = session.runs(name, submission.student, "json")
    if kept := Record.read(path, job.key):
        return kept
    record = engine.judge(job)
    record.write(path)
    return record


def choose(session: Session, submissions: list[Submission]) -> tuple[dict, list[Submission]]:
    """The files of each student and assignment, the one that counts last; and those of no assignment.

    A notebook with cells of an assignment goes before one without; then the later one, as time or number
    say; where they say nothing, the one with more answers.
    """
    sure: dict[tuple[str, str], list[Submission]] = {}
    rest: list[Submission] = []
    for submission in submissions:
        master = belongs(submission, list(session.masters.values()))
        if master is None:
            rest.append(submission)
        else:
            sure.setdefault((submission.student, master.name), []).append(submission)
    have = {student for student, _ in sure}
    strange = [submission for submission in rest if submission.student in have]
    for submission in (each for each in rest if each.student not in have):
        name = _by_name(session, submission.path)
        if name is None:
            strange.append(submission)
        else:
            sure.setdefault((submission.student, name), []).append(submission)
    for (_, name), files in sure.items():
        released = session.course.released(name) if len(files) > 1 else {}
        files.sort(key=partial(_rank, released=released))
    return sure, strange


def _rank(submission: Submission, released: dict[str, str]) -> tuple[datetime, int, int, str]:
    """What makes a file of several count: its time, its number, how many cells were answered."""
    own = [cell.name for cell in submission.cells if cell.text.strip() != released.get(cell.name, "").strip()]
    answered = len(released.keys() & own)
    return submission.when or datetime.min, submission.order, answered, str(submission.path)


def _by_name(session: Session, path: Path) -> str | None:
    """The assignment that a file without any cell of one is of: by its path, or for there is only one."""
    named = [name for name in session.masters if name in str(path.relative_to(session.folder))]
    return named[0] if named else next(iter(session.masters)) if len(session.masters) == 1 else None
