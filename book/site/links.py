"""From the chapters to the reference of nnkit: names in text and code, and the code of an equation."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from book.reference import catalogue
from book.reference.api import entry_link
from book.site.code import BLOCK

NAME = re.compile(r"((?:nn|nnkit|live)(?:\.\w+)+)(?:\(.*\))?")
DOT = r'<span class="o">\.</span>'
CODE = re.compile(rf'(?<!{DOT})<span class="nd?">@?(?:nn|live)</span>(?:{DOT}<span class="n">\w+</span>)+')
NO_LINK_INSIDE = (nodes.title, nodes.reference, nodes.term)


def inside(node: nodes.Node, kinds: tuple[type[nodes.Node], ...]) -> bool:
    """Whether an ancestor is one of these."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, kinds):
            return True
    return False


def link_text(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Inline code that names a public thing leads to its entry; a numbered equation leads to its code."""
    for literal in list(doctree.findall(nodes.literal)):
        named = NAME.fullmatch(literal.astext())
        hit = catalogue.lookup(named[1]) if named and not inside(literal, NO_LINK_INSIDE) else None
        if hit and hit[0].page in app.env.found_docs:
            literal.replace_self(entry_link(app, page, *hit, literal.deepcopy()))
    for block in doctree.findall(nodes.math_block):
        hit = catalogue.computing(block.get("label") or "")
        if hit and hit[0].page in app.env.found_docs:
            block["code"] = entry_link(app, page, *hit)["refuri"]
            block["code-name"] = hit[1]


def link_code(page: str, address: Callable[[Any, str], str | None]) -> str:
    """In each block of code the first use of a public name leads to its entry."""

    def block(found: re.Match[str]) -> str:
        seen: set[str] = set()

        def one(match: re.Match[str]) -> str:
            hit = catalogue.lookup(re.sub(r"<[^>]*>|@", "", match[0]))
            link = address(*hit) if hit and hit[1] not in seen else None
            if hit is None or link is None:
                return match[0]
            seen.add(hit[1])
            return f'<a class="to-api" href="{link}">{match[0]}</a>'

        return CODE.sub(one, found[0])

    return BLOCK.sub(block, page)


def setup(app: Sphinx) -> None:
    app.connect("doctree-resolved", link_text)
