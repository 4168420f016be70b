"""Causal sentences of a chapter, and what their marks ``<!-- shown: … -->`` lead to."""

import re
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from book.contents.claims import MARK

TESTS = Path(__file__).parents[1]
CAUSAL = re.compile(
    r"\b(because|(that|this|which) is why|reasons?|therefore|hence|since|so that|makes|due to|thanks to"
    r"|causes?|caused|leads to|explains?)\b",
    re.IGNORECASE,
)
# The same words where they say nothing about a cause.
NOT_MEANT = re.compile(r"\b(?:is|are) due to (?=[A-Z])|\bmakes no mistakes?\b")
WITHOUT_TEST = {
    "derived",  # a step of a proof, of a calculation, or a definition
    "purpose",  # what the text or the reader does, and what for: nothing is said about the world
}
FORMULAS = re.compile(r"^(```|~~~|\$\$).*?^(\1).*?$", re.DOTALL | re.MULTILINE)
OPTION = re.compile(r"- \*\*[a-f]\.\*\*")  # of a quiz: it may be wrong
BLOCK = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*]|\d+\.)\s)|\n(?=\|)")
SENTENCE = re.compile(r"(?<=[.!?])[*)\"”]*\s+(?=[^a-z])")


def causal_sentences(block: str) -> list[str]:
    """The sentences of a paragraph that name a cause; questions and the options of a quiz name none."""
    text = " ".join(MARK.sub("", block).split())
    if text.startswith("#") or OPTION.match(text):
        return []
    sentences = SENTENCE.split(text)
    return [s for s in sentences if not s.endswith("?") and CAUSAL.search(NOT_MEANT.sub("", s))]


def marks(block: str) -> list[str]:
    """The entries of a paragraph's marks, one for each causal sentence, in order."""
    return [e.strip() for found in MARK.finditer(block) for e in found["entries"].split(",") if e.strip()]


def problems(nb: NotebookNode, tests: set[str]) -> list[str]:
    """What is missing in a chapter: a mark, or what a mark leads to."""
    said, known = [], WITHOUT_TEST | checked_cells(nb) | figures(nb) | tests
    for cell in nb.cells:
        if cell.cell_type != "markdown":
            continue
        for block in BLOCK.split(FORMULAS.sub("", cell.source)):
            sentences, entries = causal_sentences(block), marks(block)
            if len(sentences) != len(entries):
                listed = "\n    ".join(sentences)
                said.append(
                    f"cell {cell.id}: {len(entries)} entries {entries} for these sentences:\n    {listed}"
                )
            said += [
                f"cell {cell.id}: {entry} is nothing that tests" for entry in entries if entry not in known
            ]
    return said


def checked_cells(nb: NotebookNode) -> set[str]:
    """Ids of the cells whose printed numbers the tests compare."""
    return {cell.id for cell in nb.cells if "nbval-check-output" in cell.metadata.get("tags", [])}


def figures(nb: NotebookNode) -> set[str]:
    """Names of the live figures and simulations."""
    code = "\n".join(cell.source for cell in nb.cells if cell.cell_type == "code")
    return set(re.findall(r"^@live\.(?:figure|simulation)\(.*?^def (\w+)", code, re.DOTALL | re.MULTILINE))


@cache
def names_of_tests() -> frozenset[str]:
    """Every test of the book, by name."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in TESTS.glob("**/test_*.py")
        if "node_modules" not in path.parts
    ]
    return frozenset(name for text in texts for name in re.findall(r"^def (test_\w+)\(", text, re.MULTILINE))
