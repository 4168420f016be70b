"""Small pieces of JavaScript text: numbers, brackets, loops."""

from __future__ import annotations

from collections.abc import Iterable


def number(x: float) -> str:
    """A number as JavaScript, in the fewest characters that read back as the same float."""
    if x != x:
        return "NaN"
    if x in (float("inf"), float("-inf")):
        return "Infinity" if x > 0 else "-Infinity"
    text = repr(float(x)).removesuffix(".0")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def atom(text: str) -> str:
    """The text in brackets, unless it is a name, a number, an element or a call."""
    if text.replace(".", "").replace("_", "").isalnum():
        return text
    return text if text[0].isalpha() and text[-1] in ")]" and _one_piece(text) else f"({text})"


def loop(v: int, n: int, body: Iterable[str]) -> str:
    """A counting loop around some statements."""
    return f"for(let v{v}=0;v{v}<{n};v{v}++){{{''.join(body)}}}"


def _one_piece(text: str) -> bool:
    """Whether the text is one name with one pair of brackets after it."""
    depth = 0
    for k, ch in enumerate(text):
        depth += (ch in "([") - (ch in ")]")
        if depth == 0 and ch in ")]":
            return k == len(text) - 1
        if depth == 0 and not (ch.isalnum() or ch in "._"):
            return False
    return False
