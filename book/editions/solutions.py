"""The solutions of a chapter's exercises: which they are, and the chapter without them.

Below the heading of an exercise its solution is each cell tagged `solution` and each fold that is no hint, up
to the heading of the next, wherever cells begin and end.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from nbformat import NotebookNode

HEADING = re.compile(r"^#{1,3} .*$", re.MULTILINE)
EXERCISE = re.compile(r"### Exercise (?P<number>\d+)\s*$")
FOLD = re.compile(r"<details>\s*<summary>(?P<name>[^<]*)</summary>.*?</details>[ \t]*\n*", re.DOTALL)
SEEN = {"Hint"}  # folds of an exercise that are no part of its solution


@dataclass
class Chapter:
    """A notebook in two: what is kept, and the texts that are left out, by the exercise."""

    kept: NotebookNode
    left_out: dict[int, list[str]] = field(default_factory=dict)


def exercises(notebook: NotebookNode) -> list[int]:
    """The numbers of the exercises, in order."""
    texts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    headings = [EXERCISE.match(found[0]) for text in texts for found in HEADING.finditer(text)]
    return [int(found["number"]) for found in headings if found]


def without(notebook: NotebookNode, numbers: set[int]) -> Chapter:
    """A chapter without the solutions of these exercises; the rest is as it was."""
    chapter = Chapter(copy.deepcopy(notebook))
    now: int | None = None
    cells = []
    for cell in chapter.kept.cells:
        if cell.cell_type == "markdown":
            pieces = list(parts(cell.source, now))
            now = pieces[-1][0] if pieces else now
            cell.source = "".join(_kept(text, number, numbers, chapter) for number, text in pieces).rstrip()
            if not cell.source:
                continue
        elif now in numbers and "solution" in cell.metadata.get("tags", []):
            chapter.left_out.setdefault(int(now or 0), []).append(cell.source)
            continue
        cells.append(cell)
    chapter.kept.cells = cells
    return chapter


def parts(text: str, now: int | None) -> Iterator[tuple[int | None, str]]:
    """A text cut before each heading; each part with its exercise, the first with the one that goes on."""
    cuts = [0, *(found.start() for found in HEADING.finditer(text) if found.start()), len(text)]
    for start, end in pairwise(cuts):
        heading = HEADING.match(text, start)
        if heading:
            found = EXERCISE.match(heading[0])
            now = int(found["number"]) if found else None
        yield now, text[start:end]


def _kept(text: str, number: int | None, numbers: set[int], chapter: Chapter) -> str:
    """A part of a text without the folds that solve its exercise; these go to what is left out."""
    if number is None or number not in numbers:
        return text

    def one(fold: re.Match[str]) -> str:
        if fold["name"].strip() in SEEN:
            return fold[0]
        chapter.left_out.setdefault(number, []).append(fold[0])
        return ""

    return FOLD.sub(one, text)


def chosen(words: str, chapters: Mapping[str, list[int]]) -> dict[str, set[int]]:
    """Which solutions are left out: `neuron: 1, 3; lstm` names two and a whole chapter; no words mean all."""
    found: dict[str, set[int]] = {}
    for entry in filter(None, (part.strip() for part in words.split(";"))):
        name, colon, listed = (part.strip() for part in entry.partition(":"))
        if name not in chapters:
            known = ", ".join(chapters)
            raise ValueError(f"WITHOUT: expected the name of a chapter ({known}), received {name!r}")
        numbers = [number.strip() for number in listed.split(",")] if colon else map(str, chapters[name])
        for number in numbers:
            if not number.isdecimal() or int(number) not in chapters[name]:
                raise ValueError(
                    f"WITHOUT: expected numbers of exercises of {name} "
                    f"({chapters[name][0]} to {chapters[name][-1]}), received {number!r}"
                )
            found.setdefault(name, set()).add(int(number))
    return found or {name: set(numbers) for name, numbers in chapters.items()}
