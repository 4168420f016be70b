"""A docstring as a caption: light Markdown to HTML, with everything else escaped."""

import html
import inspect
import re
from collections.abc import Callable
from functools import partial

from nnkit.live.view.plain_math import readable

PIECE = re.compile(
    r"(?P<escaped>\\[\\*`$])"
    r"|`(?P<code>[^`]+)`"
    r"|\$(?P<math>[^\s$](?:[^$]*[^\s$])?)\$"
    r"|\*\*(?P<strong>\S(?:.*?\S)?)\*\*"
    r"|\*(?P<em>[^\s*](?:[^*]*[^\s*])?)\*",
    re.DOTALL,
)
MATH = '<span class="math notranslate nohighlight">\\({}\\)</span>'


def to_html(docstring: str | None) -> str:
    """`**strong**`, `*emphasis*`, `` `code` `` and `$mathematics$`; a blank line makes a paragraph."""
    return _joined(docstring, lambda formula: MATH.format(html.escape(formula)))


def to_plain_html(docstring: str | None) -> str:
    """The same, with mathematics as letters: for notebooks, where nothing would set it."""
    return _joined(docstring, lambda formula: f"<i>{html.escape(readable(formula))}</i>")


def to_text(docstring: str | None) -> str:
    """The same words without any marks."""
    return " ".join(_convert(p, _plain_piece, str) for p in _paragraphs(docstring))


def first_sentence(docstring: str | None) -> str:
    """The caption up to its first full stop: where the alternative text begins."""
    text = to_text(docstring)
    end = re.search(r"[.!?](?=\s|$)", text)
    return text[: end.end()] if end else text


def _paragraphs(docstring: str | None) -> list[str]:
    blocks = re.split(r"\n\s*\n", inspect.cleandoc(docstring or "").strip())
    return [" ".join(block.split()) for block in blocks if block.strip()]


def _convert(source: str, piece: Callable[[re.Match[str]], str], plain: Callable[[str], str]) -> str:
    parts, last = [], 0
    for match in PIECE.finditer(source):
        parts += [plain(source[last : match.start()]), piece(match)]
        last = match.end()
    return "".join(parts) + plain(source[last:])


def _joined(docstring: str | None, formula: Callable[[str], str]) -> str:
    piece = partial(_html_piece, formula=formula)
    paragraphs = [_convert(p, piece, html.escape) for p in _paragraphs(docstring)]
    return paragraphs[0] if len(paragraphs) == 1 else "".join(f"<p>{p}</p>" for p in paragraphs)


def _html_piece(match: re.Match[str], formula: Callable[[str], str]) -> str:
    kind, content = _content(match)
    if kind == "math":
        return formula(content)
    if kind == "code":
        return f"<code>{html.escape(content)}</code>"
    if kind == "escaped":
        return html.escape(content)
    return f"<{kind}>{_convert(content, partial(_html_piece, formula=formula), html.escape)}</{kind}>"


def _plain_piece(match: re.Match[str]) -> str:
    kind, content = _content(match)
    if kind == "math":
        return readable(content)
    return _convert(content, _plain_piece, str) if kind in ("strong", "em") else content


def _content(match: re.Match[str]) -> tuple[str, str]:
    kind = match.lastgroup or ""
    return kind, match[kind][1:] if kind == "escaped" else match[kind]
