"""What belongs to a solution is found, in every chapter, and nothing else is taken away."""

from __future__ import annotations

import ast
import re

import nbformat
import pytest
from nbformat import NotebookNode

from book.editions import solutions
from book.running.notebooks import CHAPTERS

FOLD = "<details><summary>{}</summary>\n\n{}\n\n</details>\n\n"
NAMES = sorted(path.stem for path in CHAPTERS.glob("*.ipynb"))


def chapter() -> NotebookNode:
    """Two exercises, whose parts lie across the cells as they do in the book."""
    v4 = nbformat.v4
    cells = [
        v4.new_markdown_cell("# One\n\n" + FOLD.format("Answer", "of a quiz"), id="a"),
        v4.new_markdown_cell(
            "## Exercises\n\n### Exercise 1\n\nFirst.\n\n"
            + FOLD.format("Hint", "think")
            + FOLD.format("Solution", "one"),
            id="b",
        ),
        v4.new_code_cell("given = 1", id="c"),
        v4.new_code_cell("answer = 1", metadata={"tags": ["solution"]}, id="d"),
        v4.new_markdown_cell(
            FOLD.format("What this means", "means one")
            + "### Exercise 2\n\nSecond.\n\n"
            + FOLD.format("Solution", "two"),
            id="e",
        ),
        v4.new_code_cell("answer = 2", metadata={"tags": ["solution"]}, id="f"),
        v4.new_markdown_cell(FOLD.format("What this means", "means two"), id="g"),
        v4.new_markdown_cell("## References\n\n" + FOLD.format("More", "to read"), id="h"),
    ]
    return v4.new_notebook(cells=cells)


def words(notebook: NotebookNode) -> str:
    return "\n".join(cell.source for cell in notebook.cells)


def test_an_exercise_loses_its_solution_and_keeps_its_hint() -> None:
    """Its folds and its cell, also the fold that stands in the cell of the next exercise."""
    made = solutions.without(chapter(), {1})
    text = words(made.kept)
    assert [part for part in ("one\n", "answer = 1", "means one") if part in text] == []
    for part in ("First.", "think", "given = 1", "Second.", "two\n", "answer = 2", "means two", "of a quiz"):
        assert part in text
    assert [len(made.left_out[1]), *made.left_out] == [3, 1]


def test_all_solutions_and_nothing_else() -> None:
    """A cell of which nothing is left goes; what is no exercise stays as it was."""
    before = chapter()
    made = solutions.without(before, {1, 2})
    assert [cell.id for cell in made.kept.cells] == ["a", "b", "c", "e", "h"]
    assert words(before) == words(chapter())
    assert made.kept.cells[0].source == before.cells[0].source.rstrip()
    assert made.kept.cells[-1].source == before.cells[-1].source.rstrip()
    assert solutions.without(before, set()).left_out == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_exercise_of_the_book_has_a_solution_that_is_found(name: str) -> None:
    """No cell of a solution is left, and below the exercises no fold but hints."""
    notebook = nbformat.read(CHAPTERS / f"{name}.ipynb", as_version=4)
    numbers = solutions.exercises(notebook)
    made = solutions.without(notebook, set(numbers))
    assert numbers == list(range(1, len(numbers) + 1))
    assert sorted(made.left_out) == numbers
    assert not any("solution" in cell.metadata.get("tags", []) for cell in made.kept.cells)
    below = words(made.kept).split("\n## Exercises")[1]
    assert {fold["name"] for fold in solutions.FOLD.finditer(below)} == {"Hint"}
    assert below.count("<details>") == below.count("<summary>Hint</summary>")


def test_exercises_are_named_by_chapter_and_number() -> None:
    chapters = {"neuron": [1, 2, 3], "lstm": [1, 2]}
    assert solutions.chosen("", chapters) == {"neuron": {1, 2, 3}, "lstm": {1, 2}}
    assert solutions.chosen(" neuron: 1,3 ; lstm", chapters) == {"neuron": {1, 3}, "lstm": {1, 2}}
    for wrong in ("neurons: 1", "neuron: 4", "neuron: one", "neuron: 1-3", "neuron:"):
        with pytest.raises(ValueError, match=r"^WITHOUT: expected .*, received '"):
            solutions.chosen(wrong, chapters)


def names(source: str, store: bool) -> set[str]:
    """The names that a cell binds, or those that it reads."""
    tree = ast.parse(re.sub(r"(?m)^(\s*)[%!].*", r"\1pass", source))
    kind = ast.Store if store else ast.Load
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, kind)}
    if store:
        defined = (ast.FunctionDef, ast.ClassDef)
        found |= {node.name for node in ast.walk(tree) if isinstance(node, defined)}
        found |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return found


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_needs_a_solution(name: str) -> None:
    """What runs in the edition reads no name that only a solution has given."""
    notebook = nbformat.read(CHAPTERS / f"{name}.ipynb", as_version=4)
    kept = solutions.without(notebook, set(solutions.exercises(notebook))).kept
    left_out = {cell.id for cell in notebook.cells} - {cell.id for cell in kept.cells}
    of = {cell.id: cell.source for cell in notebook.cells if cell.cell_type == "code"}
    runs = [text for place, text in of.items() if place not in left_out]
    bound = set().union(*(names(text, store=True) for text in runs))
    read = set().union(*(names(text, store=False) for text in runs))
    secret = set().union(*(names(of[place], store=True) for place in left_out & set(of)))
    assert (read - bound) & secret == set()
