"""A docstring of nnkit as MyST Markdown: its formulas as mathematics, links to the equations it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from book.reference.catalogue import LABEL
from book.reference.formulas import with_formulas

HEADING = re.compile(r"^(Parameters|Attributes|Returns|Raises)\n-+\n", re.MULTILINE)
NAMED = re.compile(rf"\s?\(({LABEL.pattern}(?:, {LABEL.pattern})*)\)")
ITEM = re.compile(r"^(\S.*?) : ", re.MULTILINE)


def with_links(text: str, known: Collection[str]) -> str:
    """Labels become links to their equations; those of chapters still to be written stand for nothing yet."""

    def one(match: re.Match[str]) -> str:
        links = [f"{{eq}}`{label}`" for label in match[1].split(", ") if label in known]
        return match[0][: match[0].index("(")] + ", ".join(links) if links else ""

    return NAMED.sub(one, text)


def items(text: str) -> Iterator[str]:
    """The entries of a section, `name : what it is`, as a definition list; text without names as it is."""
    starts = [match.start() for match in ITEM.finditer(text)]
    if not starts:
        yield with_formulas(text)
    for start, end in pairwise([*starts, len(text)]):
        names, said = ITEM.split(text[start:end], maxsplit=1)[1:]
        code = ", ".join(f"`{name}`" for name in names.split(", "))
        yield f"{code}\n: {with_formulas(' '.join(said.split()))}\n"


def to_markdown(docstring: str, known: Collection[str]) -> str:
    """The whole docstring, its sections as definition lists under a heading of their own."""
    said, *sections = HEADING.split(with_links(docstring, known))
    said = with_formulas(said)
    for heading, text in zip(sections[::2], sections[1::2], strict=True):
        said += f"\n\n:::{{rubric}} {heading}\n:::\n\n" + "\n".join(items(text.strip())) + "\n"
    return said
