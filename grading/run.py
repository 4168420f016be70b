"""One submission in its two sandboxes: cells and tests in their order, what each said, how it ended."""

from __future__ import annotations

import contextlib
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat.notebooknode import NotebookNode

from grading.inside.wire import LARGEST
from grading.master import as_python, grade_id, is_given, is_test
from grading.sandbox.worker import Ended, SandboxError, TookTooLong, Worker

START = 60.0  # seconds in which Python and NumPy must be there, on a busy computer too
RESTARTS = 8
HIDDEN = re.compile(r"^[^\n]*BEGIN HIDDEN TESTS.*?END HIDDEN TESTS[^\n]*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Patience:
    """How many seconds a cell, one call of a test and a whole submission may take."""

    cell: float = 30.0
    call: float = 10.0
    whole: float = 240.0


@dataclass
class Outcome:
    """What came of each cell (by its place) and each test (by its name)."""

    printed: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    tests: dict[str, str] = field(default_factory=dict)  # "" where it passed, else what it said
    slow: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    faulty: list[str] = field(default_factory=list)  # tests that stopped by themselves: the author's to mend


class Side:
    """One of the two sandboxes: there is none before the first question, and none after one that ended."""

    module: str

    def __init__(self, hidden: list[Path], trust: bool) -> None:
        self._hidden, self._trust = hidden, trust
        self._worker: Worker | None = None

    def open(self) -> Worker:
        """A new sandbox."""
        self._worker = Worker(self.module, hidden=self._hidden, trust=self._trust)
        return self._worker

    def stop(self) -> None:
        """End the sandbox."""
        if self._worker is not None:
            self._worker.stop()
        self._worker = None


class StudentSide(Side):
    """The student's sandbox, started anew where it ended, with the cells that had run before."""

    module = "student"

    def __init__(self, patience: Patience, hidden: list[Path], trust: bool) -> None:
        super().__init__(hidden, trust)
        self.patience = patience
        self._deadline = time.monotonic() + patience.whole
        self._ran: list[str] = []
        self._starts = 0

    def ask(self, what: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Ask; a sandbox that ended or hangs is put away, so that the next question starts another."""
        worker = self._worker or self._start()
        number = time.monotonic_ns()
        left = self._deadline - time.monotonic()
        try:
            reply = worker.ask({"id": number, **what}, max(min(seconds, left), 0))
            if reply.get("id") != number:
                raise Ended("expected the answer to the last question, received another")
        except (Ended, TookTooLong):
            self.stop()
            raise
        return reply

    def cell(self, source: str) -> dict[str, Any]:
        """Run a cell, and remember it for a new start if it ended well or in an error."""
        reply = self.ask({"do": "cell", "source": source}, self.patience.cell)
        self._ran.append(source)
        return reply

    def _start(self) -> Worker:
        """A new sandbox in the state of the last one."""
        if self._starts > RESTARTS or time.monotonic() > self._deadline:
            raise TookTooLong
        self._starts += 1
        worker = self.open()
        try:
            worker.ask({"id": 0, "do": "name", "name": "_"}, START)
            for source in self._ran:
                left = self._deadline - time.monotonic()
                worker.ask({"id": 0, "do": "cell", "source": source}, min(self.patience.cell, left))
        except (Ended, TookTooLong) as error:
            self.stop()
            if self._starts == 1:
                raise SandboxError(
                    f"expected a sandbox that starts, received {error or 'no answer'}"
                ) from None
            raise
        return worker


class TestsSide(Side):
    """The tests' sandbox, started anew where a test stopped it."""

    module = "tester"

    def __init__(self, hidden: list[Path], trust: bool) -> None:
        super().__init__(hidden, trust)
        self._given: list[str] = []

    def given(self, source: str) -> None:
        """Run a given cell beside the tests."""
        self._given.append(source)
        if self._worker is not None:
            self._worker.ask({"do": "given", "source": source}, START)

    def test(self, source: str, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        """The verdict of a test, whose questions `answer` carries to the student's sandbox."""
        try:
            worker = self._worker or self._start()
            message = worker.ask({"do": "test", "source": source}, START)
            while "ask" in message:
                message = worker.ask(answer(message["ask"]), START)
        except (Ended, TookTooLong):
            self.stop()
            raise
        return message

    def _start(self) -> Worker:
        """A new sandbox with the given cells."""
        worker = self.open()
        for source in self._given:
            worker.ask({"do": "given", "source": source}, START)
        return worker


def run(notebook: NotebookNode, patience: Patience, *, hidden: list[Path], trust: bool = False) -> Outcome:
    """Run an aligned notebook; `hidden` are folders that neither sandbox may see."""
    outcome = Outcome()
    student, tests = StudentSide(patience, hidden, trust), TestsSide(hidden, trust)
    try:
        for place, cell in enumerate(notebook.cells):
            if cell.cell_type == "code" and is_test(cell):
                _run_visible(student, cell)
                _run_test(student, tests, cell, outcome)
            elif cell.cell_type == "code":
                if is_given(cell):
                    tests.given(as_python(cell.source))
                _run_cell(student, cell.source, str(place), outcome)
    finally:
        student.stop()
        tests.stop()
    return outcome


def _run_visible(student: StudentSide, cell: NotebookNode) -> None:
    """A check's visible part, as the student runs it: later answers may use what it defines."""
    with contextlib.suppress(Ended, TookTooLong):
        student.cell(HIDDEN.sub("", cell.source))


def _run_cell(student: StudentSide, source: str, place: str, outcome: Outcome) -> None:
    """Run one cell of the student's notebook."""
    try:
        reply = student.cell(source)
    except TookTooLong:
        outcome.slow.append(place)
        outcome.errors[place] = "stopped: the cell took too long"
    except Ended as error:
        outcome.ended.append(place)
        outcome.errors[place] = f"stopped: the notebook's process ended. {error}".strip()
    else:
        outcome.printed[place] = _text(reply.get("output"), 40_000)
        if reply.get("error"):
            outcome.errors[place] = _text(reply["error"], 4_000)


def _run_test(student: StudentSide, tests: TestsSide, cell: NotebookNode, outcome: Outcome) -> None:
    """Run one test: "" where it passed, else what it said."""
    name = grade_id(cell) or ""

    def answer(question: dict[str, Any]) -> dict[str, Any]:
        """What the student's sandbox says, or why it says nothing."""
        try:
            reply = student.ask(question, student.patience.call)
            size = len(json.dumps(reply))
            return (
                reply
                if size < LARGEST
                else {"raised": f"an answer of {size:,} bytes, where {LARGEST:,} can cross"}
            )
        except TookTooLong:
            outcome.slow.append(name)
            return {"raised": f"no answer within {student.patience.call:g} seconds"}
        except Ended:
            outcome.ended.append(name)
            return {"raised": "nothing: the notebook's process ended"}

    try:
        verdict = tests.test(as_python(cell.source), answer)
        outcome.tests[name] = (
            "" if verdict.get("passed") is True else _text(verdict.get("message") or "it failed", 4_000)
        )
    except (Ended, TookTooLong) as error:
        outcome.faulty.append(name)
        outcome.tests[name] = f"the test itself stopped. {error}".strip()


def _text(text: Any, most: int) -> str:
    """Text that can be written to any file: short enough, no half characters."""
    return str(text or "")[:most].encode("utf-8", "replace").decode()
