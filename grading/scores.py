"""The points of a submission, part by part, as the gradebook has them: by tests, and by people."""

from __future__ import annotations

from dataclasses import dataclass

from nbgrader.api import Gradebook, MissingEntry


@dataclass(frozen=True)
class Score:
    """Points of one graded cell."""

    points: float
    most: float
    waits: bool = False  # for somebody to read it
    comment: str = ""

    @property
    def text(self) -> str:
        """The points in words."""
        return f"{self.points:g} of {self.most:g}" + (" (not read yet)" if self.waits else "")


def scores(book: Gradebook, name: str, student: str, order: list[str]) -> dict[str, Score]:
    """The points of each graded cell, in the order of the assignment; {} where nothing was entered."""
    try:
        notebook = book.find_submission_notebook(name, name, student)
    except MissingEntry:
        return {}
    comments = {comment.name: comment.comment or "" for comment in notebook.comments}
    found = {
        grade.name: Score(
            float(grade.score or 0),
            float(grade.max_score),
            bool(grade.needs_manual_grade),
            comments.get(grade.name, ""),
        )
        for grade in notebook.grades
    }
    return {part: found[part] for part in order if part in found}
