"""The grades as tables: one for people, one that Canvas imports, one that Moodle imports."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from grading.scores import Score


@dataclass
class Row:
    """One student's result in one assignment."""

    student: str
    number: str
    assignment: str
    status: list[str]
    scores: dict[str, Score] = field(default_factory=dict)
    who: str = ""  # the student's name, as the learning platform writes it

    @property
    def points(self) -> str:
        """All points; nothing, and not zero, where nothing could be graded."""
        return f"{sum(score.points for score in self.scores.values()):g}" if self.scores else ""


def cell(text: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def table(rows: list[list[str]]) -> str:
    """Rows as CSV."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([[cell(text) for text in row] for row in rows])
    return stream.getvalue()


def for_people(rows: list[Row], most: dict[str, float]) -> str:
    """Everything, one line a student and assignment."""
    head = ["student", "number", "assignment", "points", "of", "status", "parts"]
    lines = [
        [
            *(row.student, row.number, row.assignment, row.points, f"{most[row.assignment]:g}"),
            "; ".join(row.status),
            "; ".join(f"{name} {score.text}" for name, score in row.scores.items()),
        ]
        for row in rows
    ]
    return table([head, *lines])


def for_canvas(rows: list[Row], name: str, most: float) -> str:
    """Canvas's gradebook import: five columns that say who, then the assignment with its possible points."""
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", name]
    possible = ["    Points Possible", "", "", "", "", f"{most:g}"]
    return table([head, possible, *([row.who, row.number, "", _login(row), "", row.points] for row in rows)])


def _login(row: Row) -> str:
    """The name of the file or folder, where Canvas gave no number that says who it is."""
    return "" if row.number else row.student


def for_moodle(rows: list[Row], most: float) -> str:
    """Moodle's offline grading worksheet: participants by their number, points, and what to tell them."""
    head = ["Identifier", "Full name", "Grade", "Maximum grade", "Feedback comments"]
    graded = [row for row in rows if row.points]
    lines = [
        [
            f"Participant {row.number}" if row.number else row.student,
            row.who,
            row.points,
            f"{most:g}",
            "; ".join(row.status),
        ]
        for row in graded
    ]
    return table([head, *lines])
