"""Which chapter uses which part of nnkit, and where: read off the code cells of the notebooks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import nbformat

from book.reference.catalogue import ROOT, ROOTS, Entry, lookup

HEADING = re.compile(r"^#{1,3} (.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Use:
    """A chapter, and the heading under which it uses a name first."""

    document: str
    title: str
    heading: str

    @property
    def anchor(self) -> str:
        """The link target of that heading; nothing under the chapter's own title."""
        return f"#{slug(self.heading)}" if self.heading != self.title else ""


def slug(heading: str) -> str:
    """The anchor that MyST gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def dotted(code: str) -> Iterator[str]:
    """The dotted names under `nn` and `live` in a code cell; IPython's % and ! lines are passed over."""
    plain = re.sub(r"^(\s*)[%!].*$", r"\1pass", code, flags=re.MULTILINE)
    for node in ast.walk(ast.parse(plain)):
        if isinstance(node, ast.Attribute):
            path = ast.unparse(node)
            if re.fullmatch(r"\w+(\.\w+)+", path) and path.split(".")[0] in ROOTS:
                yield path


@cache
def of_chapter(path: Path) -> dict[str, Use]:
    """The names a chapter uses, each with its first place."""
    document = path.relative_to(ROOT).with_suffix("").as_posix()
    found: dict[str, Use] = {}
    heading = title(path)
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            heading = (HEADING.findall(cell.source) or [heading])[-1]
        elif cell.cell_type == "code":
            for name in dotted(cell.source):
                hit = lookup(name)
                if hit is not None:
                    found.setdefault(hit[0].name, Use(document, title(path), heading))
    return found


@cache
def title(path: Path) -> str:
    """The first heading of a page."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        cells = nbformat.reads(text, as_version=4).cells
        text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return HEADING.findall(text)[0]


def of_entry(entry: Entry, documents: list[str]) -> list[Use]:
    """Where the chapters among these documents use an entry, in their order."""
    chapters = [path for name in documents if (path := ROOT / f"{name}.ipynb").exists()]
    return [of_chapter(path)[entry.name] for path in chapters if entry.name in of_chapter(path)]
