"""The one form of a question under "Check yourself", read from the parsed page.

    **1. What is two times three?**

    - **a.** 5
    - **b.** 6

    <details><summary>Answer</summary>

    - **a: no.** That is the sum.
    - **b: yes.** Three and three.

    </details>

More than one paragraph may ask; every option has its answer, and one answer is yes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docutils import nodes

TITLE = "Check yourself"
NUMBERED = re.compile(r"(?P<number>\d+)\.\s")
LETTER = re.compile(r"(?P<letter>[a-z])\.")
VERDICT = re.compile(r"(?P<letter>[a-z]): (?P<verdict>yes|no)\.")
OPENED = re.compile(r"<details>\s*<summary>Answer</summary>")
CLOSED = re.compile(r"</details>")


class QuizError(ValueError):
    """A question that is not in the form; says what was expected and what received."""


@dataclass
class Question:
    """A question: what asks, the options by their letters, and what is said to each."""

    number: str
    asked: list[nodes.Node]
    options: dict[str, list[nodes.Node]] = field(default_factory=dict)
    answers: dict[str, list[nodes.Node]] = field(default_factory=dict)
    right: str = ""


def sections(doctree: nodes.document) -> Iterator[nodes.section]:
    """The sections of a page that hold questions."""
    for section in doctree.findall(nodes.section):
        if section[0].astext() == TITLE:
            yield section


def groups(section: nodes.section) -> Iterator[tuple[str, list[nodes.Node]]]:
    """Number and nodes of each question, in order."""
    number, found = "", list[nodes.Node]()
    for child in section.children[1:]:
        numbered = NUMBERED.match(child.astext()) if bold_start(child) else None
        if numbered:
            if found:
                yield number, found
            number, found = numbered["number"], []
        found.append(child)
    if found:
        yield number, found


def bold_start(node: nodes.Node) -> list[nodes.Node]:
    """What a paragraph says, where it begins with words in bold."""
    words = [child for child in node.children if child.astext()] if isinstance(node, nodes.paragraph) else []
    return words if words and isinstance(words[0], nodes.strong) else []


def question(number: str, due: str, found: list[nodes.Node]) -> Question:
    """The question that these nodes are; `due` is its number in the order of the page."""
    if number != due:
        raise QuizError(f'expected a question that begins with "**{due}. ", received {short(found[0])}')
    lists = [i for i, node in enumerate(found) if isinstance(node, nodes.bullet_list)]
    if not lists:
        raise QuizError('expected its options as a list, "- **a.** …", received none')
    asked, options, rest = found[: lists[0]], found[lists[0]], found[lists[0] + 1 :]
    made = Question(number, asked)
    for item in items(options):
        letter, words = marked(item, LETTER, 'an option that begins with "**a.**"')
        made.options[next_letter(made.options, letter["letter"])] = words
    for item in items(answer(rest)):
        said, words = marked(item, VERDICT, 'an answer that begins with "**a: yes.**" or "**a: no.**"')
        made.answers[next_letter(made.answers, said["letter"])] = words
        if said["verdict"] == "yes":
            made.right += said["letter"]
    return whole(made)


def whole(made: Question) -> Question:
    """The question, where nothing is missing."""
    if len(made.options) < 2:
        raise QuizError(f"expected two options or more, received {len(made.options)}")
    if list(made.options) != list(made.answers):
        raise QuizError(
            f"expected an answer to each of {', '.join(made.options)}, "
            f"received answers to {', '.join(made.answers) or 'none'}"
        )
    if len(made.right) != 1:
        raise QuizError(f'expected one answer "yes", received {len(made.right)}')
    for letter, words in made.answers.items():
        if not "".join(word.astext() for word in words).strip():
            raise QuizError(f"expected a reason after the verdict on {letter}, received none")
    return made


def answer(rest: list[nodes.Node]) -> nodes.Node:
    """The list inside the fold that follows the options."""
    shape = [isinstance(node, nodes.raw) for node in rest]
    opened = len(rest) == 3 and shape == [True, False, True]
    if not (
        opened and OPENED.fullmatch(rest[0].astext().strip()) and CLOSED.fullmatch(rest[2].astext().strip())
    ):
        received = " ".join(short(node) for node in rest) or "nothing"
        raise QuizError(
            f'expected "<details><summary>Answer</summary>", a list, "</details>", received {received}'
        )
    if not isinstance(rest[1], nodes.bullet_list):
        raise QuizError(f"expected the answers as a list, received {short(rest[1])}")
    return rest[1]


def items(listing: nodes.Node) -> Iterator[nodes.list_item]:
    """The items of a list."""
    return (child for child in listing.children if isinstance(child, nodes.list_item))


def marked(
    item: nodes.list_item, mark: re.Pattern[str], wanted: str
) -> tuple[re.Match[str], list[nodes.Node]]:
    """The bold mark that a list item of one paragraph begins with, and the words after it."""
    words = bold_start(item[0]) if len(item) == 1 else []
    found = mark.fullmatch(words[0].astext()) if words else None
    if found is None:
        raise QuizError(f"expected {wanted} and is one paragraph, received {short(item)}")
    first, *more = words[1:] or [nodes.Text("")]
    return found, [nodes.Text(first.astext().lstrip()) if isinstance(first, nodes.Text) else first, *more]


def next_letter(so_far: dict[str, list[nodes.Node]], letter: str) -> str:
    """The letter, where its turn has come."""
    due = chr(ord("a") + len(so_far))
    if letter != due:
        raise QuizError(f"expected the letter {due}, received {letter}")
    return letter


def short(node: nodes.Node) -> str:
    """The beginning of what a node says, quoted."""
    text = " ".join(node.astext().split())
    return f'"{text[:40]}…"' if len(text) > 40 else f'"{text}"'
