"""What a submission costs, from its file to its points: python -m benchmarks.grading.

A class of 100 with mistakes of the planted kinds, on all cores; each row also as a multiple of the first.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import nbformat

from benchmarks.machine import about
from grading.align import lay, parse
from grading.course import Course, release
from grading.grade import grade
from grading.judge import here
from grading.run import Patience, run
from grading.sandbox import jail
from grading.sandbox.warm import warm
from grading.session import Session
from tests.helpers.grading import Planted, hand_in, notebook, solutions

NAME, CLASS, ALONE = "neuron", 100, 7


def seconds(what: Callable[[], object]) -> float:
    """How long it takes, saying nothing."""
    start = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        what()
    return time.perf_counter() - start


def hand_in_class(course: Course, folder: Path) -> None:
    """A class in which each answer is wrong for about half of the students."""
    planted: Planted = importlib.import_module(f"tests.grading.planted.{NAME}").PLANTED
    right = solutions(course, NAME)
    for number in range(CLASS):
        wrong = {
            part: mistakes[number % len(mistakes)].source
            for place, (part, mistakes) in enumerate(planted.wrong.items())
            if number >> place & 1
        }
        hand_in(folder, f"student{number:03}", notebook(course, NAME, right | wrong))


def alone(course: Course, *, trust: bool = False) -> float:
    """Cells and tests of the reference, one submission after the other."""
    made = parse(nbformat.writes(notebook(course, NAME, solutions(course, NAME))).encode())
    aligned = lay(made, course.master(NAME), course.released(NAME)).notebook
    return median(seconds(lambda: run(aligned, Patience(), hidden=[], trust=trust)) for _ in range(ALONE))


def uncompiled(course: Course) -> float:
    """The same in sandboxes that find no compiled files."""
    settings = jail.settings
    jail.settings = lambda words: settings(words) | {"PYTHONPYCACHEPREFIX": "/nowhere"}
    try:
        return alone(course)
    finally:
        jail.settings = settings


def rows(root: Path) -> dict[str, float]:
    """Seconds for each submission."""
    course = Course(root / "course")
    release(course, NAME)
    hand_in_class(course, root / "in")
    session = Session(course, root / "in", {NAME: course.master(NAME)})
    warm()
    return {
        "cells and tests, one after the other, no sandbox": alone(course, trust=True),
        "in sandboxes that compile all they load": uncompiled(course),
        "in sandboxes, as they are": alone(course),
        f"a class of {CLASS}, all in": seconds(lambda: grade(session)) / CLASS,
        "the same class again, nothing new": seconds(lambda: grade(session)) / CLASS,
    }


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        found = rows(Path(folder))
    first = next(iter(found.values()))
    print("| for each submission | seconds | times the first row |\n|---|---:|---:|")
    for name, each in found.items():
        print(f"| {name} | {each:.2f} | {each / first:.2f} |")
    print(f"\n`{NAME}`, {here([]).at_once} at once. {about('numpy', 'nbgrader')}")
    print(f"Load before: {os.getloadavg()[1]:.1f} of {os.cpu_count()}.")


if __name__ == "__main__":
    sys.exit(main())
