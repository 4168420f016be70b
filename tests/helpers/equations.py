"""Collect equation labels: where the text defines them, where code computes them, where tests check them."""

import ast
import io
import re
import tokenize
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import nbformat

from book.reference.equations import in_text

LABEL = re.compile(r"\(?\b(eq:[a-z0-9]+(?:-[A-Za-z0-9]+)*)\b")


def in_comments(code: str) -> set[str]:
    """Labels in the comments of Python code; IPython's % and ! lines are passed over."""
    plain = re.sub(r"^(\s*)[%!].*$", r"\1pass", code, flags=re.MULTILINE)
    tokens = tokenize.generate_tokens(io.StringIO(plain).readline)
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    return {label for comment in comments for label in LABEL.findall(comment)}


def in_marks(code: str) -> set[str]:
    """Labels in ``pytest.mark.equation("eq:…")``, wherever it stands; they must be written out."""
    labels: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.equation"):
            labels |= {str(ast.literal_eval(argument)) for argument in node.args}
    return labels


@dataclass
class Labels:
    """All labels of a book: how often the text defines each, and who else names it."""

    defined: Counter[str]
    chapter_code: set[str]
    package: set[str]
    tests: set[str]
    checked: set[str]

    @classmethod
    def of(cls, root: Path) -> "Labels":
        """Read the chapters, the other pages, the package and the tests under ``root``."""
        books = [nbformat.read(path, as_version=4) for path in sorted(root.glob("chapters/*.ipynb"))]
        cells = [cell for nb in books for cell in nb.cells]
        pages = [*root.glob("intro.md"), *root.glob("appendix/**/*.md")]
        texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
        texts += [path.read_text(encoding="utf-8") for path in pages]
        defined = [label for text in texts for label in in_text(text)]
        package = [path.read_text(encoding="utf-8") for path in root.glob("nnkit/**/*.py")]
        tests = [path.read_text(encoding="utf-8") for path in root.glob("tests/**/*.py")]
        return cls(
            defined=Counter(defined),
            chapter_code={
                label for cell in cells if cell.cell_type == "code" for label in in_comments(cell.source)
            },
            package={label for code in package for label in in_comments(code)},
            tests={label for code in tests for label in in_comments(code)},
            checked={label for code in tests for label in in_marks(code)},
        )

    def problems(self) -> list[str]:
        """What does not hold together, one sentence each."""
        computed = self.chapter_code | self.package | self.tests
        said = [f"{label} is defined {n} times" for label, n in self.defined.items() if n > 1]
        for label in sorted(self.defined):
            if not LABEL.fullmatch(label):
                said.append(f"{label} is no label: expected eq: and words joined by hyphens")
            if label not in computed:
                said.append(f"{label} is computed nowhere: no line of code carries it in a comment")
            if label not in self.checked:
                said.append(f'{label} is checked nowhere: no test is marked equation("{label}")')
        for label in sorted(self.chapter_code - set(self.defined)):
            said.append(f"{label} stands beside code in a chapter, but no page defines it")
        for label in sorted(self.checked - computed):
            said.append(f"{label} is checked by a test, but no line of code computes it")
        return said
