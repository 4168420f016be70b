"""Directives in plain Markdown: boxes are quotations, folds are `<details>`, formulas keep their numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from book.readers.page import Page

CODE = {"code", "code-block", "sourcecode", "code-cell", "literalinclude", "parsed-literal"}
FOLDS = {"dropdown", "toggle", "details", "solution", "solution-start"}
GONE = {"bibliography", "contents", "index", "only", "raw", "tableofcontents", "toctree"}
PICTURES = {"figure", "image"}
QUOTES = {"epigraph", "highlights", "pull-quote"}
OPTION = re.compile(r":(?P<name>[\w-]+):[ \t]*(?P<value>.*)")


class Words(Protocol):
    """What a directive asks of the page it stands in: its numbers, and its own text in plain form."""

    page: Page

    def words(self, text: str) -> str:
        """The roles and links of a line."""

    def convert(self, source: str) -> str:
        """A piece of Markdown, blocks and all."""


def options_and_body(content: str) -> tuple[dict[str, str], str]:
    """The options at the head of a directive (`:name: value`, or lines between `---`), and what is below."""
    lines = content.strip("\n").split("\n")
    options: dict[str, str] = {}
    if lines[0].strip() == "---" and "---" in lines[1:]:
        end = lines.index("---", 1)
        pairs = (line.partition(":") for line in lines[1:end])
        return {name.strip(): value.strip() for name, _, value in pairs}, "\n".join(lines[end + 1 :]).strip(
            "\n"
        )
    while lines and (found := OPTION.fullmatch(lines[0])):
        options[found["name"]] = found["value"].strip()
        lines = lines[1:]
    return options, "\n".join(lines).strip("\n")


def formula(page: Page, argument: str, content: str) -> str:
    """A display formula, with its number where it has a label."""
    options, body = options_and_body(content)
    text = body or argument
    if "label" not in options:
        return f"$$\n{text}\n$$"
    identifier, number = page.equation(options["label"])
    return f'<a id="{identifier}"></a>\n\n$$\n{text}\n\\tag{{{number}}}\n$$'


def plain(markdown: Words, name: str, argument: str, content: str) -> str:
    """A directive as Markdown; one that is not known here gives its title and its text."""
    options, body = options_and_body(content)
    start = f'<a id="{markdown.page.identifier(options["name"])}"></a>\n\n' if "name" in options else ""
    if name in CODE:
        return f"{start}```{argument}\n{body}\n```"
    if name in GONE:
        return ""
    if name in PICTURES:
        picture = markdown.page.link(options.get("alt", ""), argument, picture=True)
        return start + "\n\n".join([picture, *([f"*{markdown.words(body)}*"] if body else [])])
    title = markdown.words(argument) or (
        "" if name in QUOTES else name.split(":")[-1].replace("-", " ").capitalize()
    )
    if name == "list-table":
        return start + table(title, body, markdown)
    text = markdown.convert(body)
    if name in FOLDS or {"dropdown", "toggle"} & set(options.get("class", "").split()):
        return f"{start}<details><summary>{title}</summary>\n\n{text}\n\n</details>"
    parts = [f"**{title}**" if title else "", text]
    return start + "\n".join(f"> {line}".rstrip() for line in "\n\n".join(filter(None, parts)).split("\n"))


def table(title: str, body: str, markdown: Words) -> str:
    """The rows of a `list-table` as a table of Markdown, the first as its head."""
    rows: list[list[str]] = []
    for line in body.split("\n"):
        if found := re.match(r"(\*|-) +[*-] ?(.*)", line):
            rows.append([found[2]])
        elif found := re.match(r"\s+[*-] ?(.*)", line):
            rows[-1].append(found[1])
        elif line.strip():
            rows[-1][-1] += f" {line.strip()}"
    rows = [[markdown.words(cell.strip()) for cell in row] for row in rows]
    rows.insert(1, ["---"] * len(rows[0]))
    return f"**{title}**\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)
