"""MyST Markdown → Markdown that every notebook shows: nothing of MyST's own is left in it.

Blocks (equations with a label, directives, targets) are found by MyST's own parser and replaced line by line;
in the lines between them, roles and links. What the book's numbers and addresses are, `Page` knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from book.contents.claims import without_marks
from book.readers import directives

if TYPE_CHECKING:
    from book.readers.page import Page

DIRECTIVE = re.compile(r"\{(?P<name>[^}]+)\}\s*(?P<argument>.*)", re.S)
PREFIX = re.compile(r"[\s>]*")
PIECE = re.compile(
    r"\\."  # an escaped character
    r"|\{(?P<role>[A-Za-z][\w:+.-]*)\}(?P<ticks>`+)(?P<content>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)"
    r"|\$\$.+?\$\$|\$[^$]+\$"
    r"|(?P<image>!?)\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]+)\)"
    r"|\[\^(?P<note>[^\]\s]+)\]"
    r'|<a href="#(?P<state>[^"?]+\?[^"]*)">(?P<set>.+?)</a>',
    re.S,
)


class Markdown:
    """Rewrites the Markdown cells of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        config = MdParserConfig(enable_extensions={"amsmath", "colon_fence", "deflist", "dollarmath"})
        self.parser = create_md_parser(config, RendererHTML)
        self.blocks: dict[str, Callable[[Token, list[str]], str]] = {
            "amsmath": self.kept,
            "code_block": self.kept,
            "colon_fence": self.fence,
            "dl_open": self.definitions,
            "fence": self.fence,
            "footnote_reference_open": self.footnote,
            "heading_open": self.heading,
            "html_block": self.kept,
            "math_block": self.kept,
            "math_block_label": self.equation,
            "myst_block_break": self.dropped,
            "myst_line_comment": self.dropped,
            "myst_target": self.target,
        }

    def convert(self, source: str) -> str:
        """The plain form of a piece of MyST Markdown."""
        source = without_marks(source)
        lines = source.split("\n")
        done, at = [], 0
        for token in self.parser.parse(source):
            if token.type in self.blocks and token.map and token.map[0] >= at:
                start, end = token.map
                done += [self.words("\n".join(lines[at:start]))] if start > at else []
                done.append(self.block(token, lines[start:end]))
                at = end
        done += [self.words("\n".join(lines[at:]))] if at < len(lines) else []
        return "\n".join(done)

    def block(self, token: Token, lines: list[str]) -> str:
        """The plain form of a block; in a list or a quotation it stays where it stands."""
        prefix = PREFIX.match(lines[0])[0] if token.level else ""  # type: ignore[index]
        bare = [line[len(prefix) :] if PREFIX.fullmatch(line[: len(prefix)]) else line for line in lines]
        plain = self.blocks[token.type](token, bare)
        after = re.sub(r"[^\s>]", " ", prefix)
        return "\n".join(
            f"{after}{line}".rstrip() if after.strip() else after + line for line in plain.split("\n")
        )

    def kept(self, token: Token, lines: list[str]) -> str:
        return "\n".join(lines)

    def dropped(self, token: Token, lines: list[str]) -> str:
        return ""

    def heading(self, token: Token, lines: list[str]) -> str:
        """A heading, with a place to jump to before it."""
        anchor = self.page.next_heading() if int(token.tag[1:]) <= 3 and not token.level else None
        return (anchor_line(anchor) if anchor else "") + self.words("\n".join(lines))

    def target(self, token: Token, lines: list[str]) -> str:
        return anchor_line(self.page.identifier(token.content)).rstrip("\n")

    def equation(self, token: Token, lines: list[str]) -> str:
        """A display formula with the number that the book gives it."""
        identifier, number = self.page.equation(token.info)
        return f"{anchor_line(identifier)}$$\n{token.content.strip()}\n\\tag{{{number}}}\n$$"

    def fence(self, token: Token, lines: list[str]) -> str:
        """A directive in plain words; any other fence stays."""
        found = DIRECTIVE.match(token.info)
        if found is None:
            return "\n".join(lines)
        if found["name"] == "math":
            return directives.formula(self.page, found["argument"], token.content)
        return directives.plain(self, found["name"], found["argument"].strip(), token.content)

    def definitions(self, token: Token, lines: list[str]) -> str:
        """Words and their meanings as a list."""
        plain = []
        for line, below in pairwise([*lines, ""]):
            if line.startswith(":"):
                plain.append(f"  {line[1:].strip()}")
            elif line.strip():
                plain.append(f"- **{line.strip()}**:" if below.startswith(":") else f"  {line.strip()}")
        return self.words("\n".join(plain))

    def footnote(self, token: Token, lines: list[str]) -> str:
        """What a footnote says, where it is written."""
        label, _, text = "\n".join(lines).partition("]:")
        return f'<a id="note-{label[2:]}"></a><sup>{label[2:]}</sup> {self.words(text.strip())}'

    def words(self, text: str) -> str:
        """A text with its roles and links in plain form; code and formulas stay."""

        def piece(found: re.Match[str]) -> str:
            if found["role"]:
                return self.page.role(found["role"], " ".join(found["content"].split()))
            if found["note"]:
                return f"<sup>[{found['note']}](#note-{found['note']})</sup>"
            if found["state"]:
                return self.page.state(self.words(found["set"]), found["state"])
            if found["target"]:
                shown = found["text"] if found["image"] else self.words(found["text"])
                return self.page.link(shown, found["target"], picture=bool(found["image"]))
            return found[0]

        return PIECE.sub(piece, text)


def anchor_line(identifier: str) -> str:
    """A place to jump to, in a paragraph of its own."""
    return f'<a id="{identifier}"></a>\n\n'
