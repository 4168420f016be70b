"""What a class hands in of the small assignment: well, oddly, late, broken and full of markup."""

from __future__ import annotations

import json
import os
from pathlib import Path

import nbformat

from grading.course import Course
from grading.master import grade_id
from tests.helpers import small_assignment as small
from tests.helpers.grading import hand_in, notebook

WORDS = "Two <script>alert(1)</script> <img src=x onerror=alert(1)> "
WORDS += "[and two](&#106;avascript:alert(1)) ```` ![](x.png)"
SCRIPT = "print('<script>alert(1)</script><img src=http://example.com/x>')"

LIVE = {"number": f"{SCRIPT}\nnumber = 41", "words": WORDS}


def place_of(made: nbformat.NotebookNode, name: str) -> int:
    """Where the cell of a name stands."""
    return next(place for place, cell in enumerate(made.cells) if grade_id(cell) == name)


def changed(made: nbformat.NotebookNode, name: str, what: str) -> nbformat.NotebookNode:
    """The notebook with a cell deleted or doubled, or robbed of its lock."""
    place = place_of(made, name)
    if what == "deleted":
        del made.cells[place]
    elif what == "doubled":
        made.cells.insert(place, nbformat.from_dict(json.loads(json.dumps(made.cells[place]))))
        made.cells[place].source, made.cells[place].id = "def f(x):\n    return 0", "twin"
    else:
        made.cells[place].source = "pass"
        made.cells[place].metadata.nbgrader |= {"points": 1000, "locked": False}
    return made


def own_cells(made: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook with every answer in a cell of the student's own, below the one meant for it."""
    for name in ("f", "number"):
        place = next(
            i
            for i, cell in enumerate(made.cells)
            if cell.metadata.get("nbgrader", {}).get("grade_id") == name
        )
        made.cells.insert(place + 1, nbformat.v4.new_code_cell(small.ANSWERS[name]))
    return made


def the_class(course: Course, folder: Path) -> None:
    """What eighteen students hand in."""

    def full() -> nbformat.NotebookNode:
        return notebook(course, "small", small.ANSWERS)

    hand_in(folder / "ann" / "small", "small", full())
    (folder / "ann" / "small" / "timestamp.txt").write_text("2026-12-01 17:59:00 UTC")
    hand_in(folder / "bob" / "small", "small", full())
    (folder / "bob" / "small" / "timestamp.txt").write_text("2026-12-01 18:01:00 UTC")
    hand_in(
        folder / "bob" / "small", "zz-test", nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
    )
    hand_in(folder / "bob" / "small" / "deeper", "small-Copy1", full())
    (folder / "bob" / "small" / "deeper" / "timestamp.txt").symlink_to("/dev/zero")
    hand_in(folder, "cyd", notebook(course, "small"))
    hand_in(folder, "dan", "{ not a notebook")
    hand_in(folder, "eve", changed(full(), "f-check", "unlocked"))
    hand_in(folder, "fay", changed(full(), "number", "deleted"))
    hand_in(folder, "gus", changed(full(), "f", "doubled"))
    hand_in(folder / "submissions", "doejane_LATE_123_456_small", full())
    hand_in(folder / "submissions", "doejane_124_457_small", notebook(course, "small"))
    hand_in(folder / "Joe Doe_789_assignsubmission_file_", "my homework", full())
    (folder / "Joe Doe_789_assignsubmission_onlinetext_").mkdir()  # what Joe wrote into Moodle's field
    (folder / "Joe Doe_789_assignsubmission_onlinetext_" / "onlinetext.html").write_text("<p>Done!</p>")
    hand_in(folder, "=1+cmd", notebook(course, "small", {**small.ANSWERS, **LIVE}))
    hand_in(folder / "hal", "a", full())
    hand_in(folder / "hal", "b", notebook(course, "small"))
    with open(bytes(folder) + b"/M\xfcller.ipynb", "w") as file:  # as an old Windows packs it
        file.write(nbformat.writes(full()))
    (folder / "ian").mkdir()
    (folder / "ian" / "all.zip").write_bytes(b"PK")
    (folder / "link.ipynb").symlink_to(folder / "cyd.ipynb")
    os.mkfifo(folder / "pipe.ipynb")
    hand_in(folder, "kim", nbformat.writes(full()).replace("\\n", "\\r\\n").replace("\n", "\r\n"))
    hand_in(folder, "lea", own_cells(notebook(course, "small")))
