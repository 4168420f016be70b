"""`make assignments`: the students' versions, made by nbgrader and searched for what they must not hold."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import nbformat

from grading.course import ASSIGNMENTS, Busy, Course, release

BEGIN, END = r"[^\S\n]*### BEGIN {kind}[^\n]*\n", r"[^\S\n]*### END {kind}[^\n]*"
KINDS = ("SOLUTION", "HIDDEN TESTS", "MARK SCHEME")


def secrets(notebook: nbformat.NotebookNode) -> list[str]:
    """The lines of a master that no student may see: in its solutions, hidden tests and marking schemes."""
    lines: list[str] = []
    shown: set[str] = set()
    for cell in notebook.cells:
        rest = cell.source
        for kind in KINDS:
            form = re.compile(f"{BEGIN}(.*?){END}".replace("{kind}", kind), re.DOTALL)
            lines += [line.strip() for part in form.findall(rest) for line in part.splitlines()]
            rest = form.sub("", rest)
        shown |= {line.strip() for line in rest.splitlines()}
    return [line for line in dict.fromkeys(lines) if len(line) > 6 and line not in shown]


def leaks(master: Path, released: Path) -> list[str]:
    """What a released file holds that it must not: a secret line, a marker, an output."""
    source, notebook = (nbformat.read(path, as_version=4) for path in (master, released))
    text = "\n".join(str(cell) for cell in notebook.cells) + released.read_text(encoding="utf-8")
    found = [line for line in secrets(source) if line in text or repr(line)[1:-1] in text]
    found += [word for word in ("### BEGIN", "### END") if word in text]
    outputs = [cell.id for cell in notebook.cells if cell.get("outputs")]
    return found + [f"output of the cell {name}" for name in outputs]


def make(course: Course, names: list[str]) -> int:
    """Release these."""
    for name in names:
        path = release(course, name)
        found = leaks(course.path("source", name, f"{name}.ipynb"), path)
        if found:
            path.unlink()
            print(f"{name}: expected no solution and no hidden test, received {found[0]!r}", file=sys.stderr)
            return 1
        print(f"{name}: {course.master(name).points:g} points, for students: {path}")
    return 0


def main() -> int:
    """Release all assignments, or those named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--course", type=Path, default=Path("course"))
    args = parser.parse_args()
    course = Course(args.course.resolve())
    names = args.names or sorted(path.name for path in ASSIGNMENTS.iterdir() if path.is_dir())
    try:
        with course.alone():
            return make(course, names)
    except Busy as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
