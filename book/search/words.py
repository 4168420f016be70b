"""The words of a piece of a page, as a reader sees them, and the names that a title gives to a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Comment, NavigableString, PageElement, Tag

from nnkit.live.view.plain_math import readable

# What a reader does not see before opening it, what is no prose, and what is a place of its own.
APART = {"script", "style", "details", "pre", "dl", "button"}
OF_ITS_OWN = {"headerlink", "eqno", "nnkit-live", "api-where"}
BLOCKS = {"p", "div", "li", "td", "th", "tr", "dd", "dt", "h1", "h2", "h3", "h4", "blockquote"}
NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)*) (?P<title>.*)", re.DOTALL)


def prose_in(part: Tag) -> str:
    """The text without code, results, folds, figures and numbered equations; formulas in plain letters."""
    return " ".join("".join(_pieces(part)).split())


def code_in(part: Tag) -> str:
    """The code and results that stand open."""
    shown = [part] if part.name == "pre" else part.find_all(["pre", "code"] if part.name == "dt" else "pre")
    return " ".join(" ".join(block.get_text().split()) for block in shown if not block.find_parent("details"))


def names_of(title: str) -> list[str]:
    """`7.8 Adam: both, corrected` is also looked for as 7.8, as Adam and without its number."""
    numbered = NUMBER.fullmatch(title)
    number, words = (numbered["number"], numbered["title"]) if numbered else ("", title)
    kind = "section" if "." in number else "chapter"
    head, _, tail = words.partition(": ")
    return [words, number, f"{kind} {number}" if number else "", head, tail, *head.split(" and ")]


def names_in_code(path: str) -> list[str]:
    """`nn.CrossEntropy` is also looked for as CrossEntropy, cross entropy and nnkit.CrossEntropy."""
    last = path.rpartition(".")[2]
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", last).replace("_", " ")
    return [path, path.partition(".")[2], last, apart, re.sub(r"^nn\.", "nnkit.", path)]


def _pieces(node: PageElement) -> Iterator[str]:
    if isinstance(node, NavigableString):
        if not isinstance(node, Comment):
            yield str(node)
    elif isinstance(node, Tag) and not _apart(node):
        if node.name == "math":
            note = node.find("annotation")
            yield readable(note.get_text()) if note is not None else node.get_text()
            return
        space = " " if node.name in BLOCKS else ""
        yield space
        for child in node.children:
            yield from _pieces(child)
        yield space


def _apart(tag: Tag) -> bool:
    classes = set(tag.get("class") or [])
    numbered = "display" in classes and tag.find(class_="eqno") is not None
    term = tag.name == "tr" and str(tag.get("id", "")).startswith("term-")
    return tag.name in APART or bool(classes & OF_ITS_OWN) or numbered or term
