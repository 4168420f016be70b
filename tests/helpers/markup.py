"""What is left of MyST's own markup in a text that plain Markdown should carry."""

from __future__ import annotations

import re

CODE = re.compile(
    r"^(?P<indent>[ >]*)(?P<fence>`{3,})[^\n{]*\n.*?^(?P=indent)(?P=fence)\s*$|(?<!`)`[^`\n]+`(?!`)",
    re.M | re.S,
)
MYST = re.compile(
    r"\{[\w:+.-]+\}`[^`]*`"  # a role
    r"|\(eq:[^)]*\)"  # a label
    r"|^[ >]*(?::{3,}|`{3,}\{|~{3,}\{).*"  # a directive
    r"|^\([\w:.-]+\)=\s*$"  # a target
    r"|^[ >]*%.*"  # a remark
    r"|^\+\+\+"  # a break
    r"|^[ >]*: .*"  # a definition
    r"|\[\^[^\]]+\]"  # a footnote
    r"|\]\((?!https?:|#|attachment:|data:|mailto:)[^)]*\.(?:md|rst|html)\b[^)]*\)",  # a link to a source
    re.M,
)


def left_over(text: str) -> list[str]:
    """All pieces of markup outside code."""

    def blank(found: re.Match[str]) -> str:
        before = text[: found.start()]
        return found[0] if before.endswith("}") or found[0].startswith("{") else "code"

    return MYST.findall(CODE.sub(blank, text))
