"""A formula in plain letters, such as `1 / (1 + e^(−z))`, cut into pieces and written as TeX."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

HAT = "\u0302"
FUNCTIONS = ["cos", "exp", "ln", "log", "max", "min", "sin", "tanh"]
WORDS = [
    "softmax", "sign", "mean", "var", "Var", "KL", "PE", "RC", "TP", "FP", "TN", "FN", "VAF", "MSE",
    "TPR", "FPR",
]  # fmt: skip
LETTERS = {"kh": r"\mathit{kh}", "kw": r"\mathit{kw}", "dw": r"\mathit{dw}"} | {
    f"d{x}": rf"\mathrm{{d}}{x}" for x in "vxz"
}
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻ᵀᵗⁿ", "0123456789-Ttn", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₋", "0123456789-", strict=True))
SIGNS = {
    "−": "-", "·": r"\cdot ", "×": r"\times ", "⊙": r"\odot ", "Σ": r"\sum ", "½": r"\tfrac12 ", "‖": r"\| ",
    "′": "'", "…": r"\dots ", "→": r"\to ", "←": r"\gets ", "≈": r"\approx ", "≤": r"\le ", "≥": r"\ge ",
    "≠": r"\ne ", "∈": r"\in ", "∫": r"\int ", "∞": r"\infty ", "∂": r"\partial ", "∇": r"\nabla ",
    "∗": "*", "∘": r"\circ ", "±": r"\pm ", "⌊": r"\lfloor ", "⌋": r"\rfloor ", "<": r"\lt ",
    ">": r"\gt ", "%": r"\%",
}  # fmt: skip
PLAIN = set("=+/()[]|√,")
OPEN, CLOSE = "([⌊", ")]⌋"
SCRIPT = (
    r"[_^]\{[^}]*\}|[_^]\((?:[^()]|\([^()]*\))*\)|\^⌊[^⌋]*⌋"
    r"|[_^][α-ω]|[_^]−?[A-Za-z0-9]{1,3}(?![A-Za-z0-9])"
)
TOKEN = re.compile(
    r"(?P<kept>\{\w+\}`[^`]*`|`[^`]*`|\*\*?[^\s*][^*]*\*|\"[^\"]*\"|e\.g\.|i\.e\.)"
    rf"|(?P<function>(?:{'|'.join([*FUNCTIONS, *WORDS, *LETTERS])})(?![A-Za-z0-9'’-]))"
    rf"|(?P<letter>(?<!['’])[A-Za-zα-ωΑ-ΡΤ-Ω]{HAT}?(?![A-Za-zα-ωΑ-ΡΤ-Ω0-9'’-]))"
    r"|(?P<number>\d+(?:[.]\d+)?(?![A-Za-z]{2}|[-–]))"
    r"|(?P<word>[A-Za-z0-9][\w'’-]*)"
    rf"|(?P<script>{SCRIPT}|[{''.join(RAISED)}]+|[{''.join(LOWERED)}]+)"
    r"|(?P<space>\s+)|(?P<sign>.)",
    re.DOTALL,
)
Token = tuple[str, str]


def tokens(text: str) -> list[Token]:
    """Kind and text of each piece; letters with a hat are split from it."""
    apart = "".join(whole if HAT in (whole := unicodedata.normalize("NFD", c)) else c for c in text)
    return [(match.lastgroup or "", match[0]) for match in TOKEN.finditer(apart)]


def tex(pieces: list[Token]) -> str:
    """TeX of a formula."""
    return "".join(pieces_of_tex(pieces))


def pieces_of_tex(pieces: list[Token]) -> Iterator[str]:
    k = 0
    while k < len(pieces):
        kind, text = pieces[k]
        k += 1
        if text == "√":
            end = root(pieces, k)
            inside = pieces[k + 1 : end - 1] if pieces[k][1] == "(" else pieces[k:end]
            yield rf"\sqrt{{{tex(inside)}}}"
            k = end
        elif kind == "script":
            yield script(text)
        elif kind == "function":
            known = rf"\{text} " if text in FUNCTIONS else rf"\operatorname{{{text}}} "
            yield LETTERS.get(text, known)
        elif kind == "space":
            named = k > 1 and pieces[k - 2][0] in ("letter", "script")
            yield r"\;" if named and is_shape(pieces[k:]) else " "
        elif text == "," and pieces[k : k + 1] and pieces[k][1] in CLOSE:
            yield "{,}"  # a shape of one axis: no room after the comma
        elif kind == "letter":
            yield rf"\hat {text[0]}" if text.endswith(HAT) else text
        else:
            yield SIGNS.get(text, text)


def is_shape(pieces: list[Token]) -> bool:
    """Whether a shape such as (N, p) comes next: after `X` it is no argument."""
    text = "".join(text for _kind, text in pieces)
    return re.match(r"\([^()=]*,[^()=]*\)", text) is not None


def root(pieces: list[Token], start: int) -> int:
    """The end of what stands under a root: a group in brackets, or a letter with its index."""
    if pieces[start][1] == "(":
        depth = 0
        for k in range(start, len(pieces)):
            depth += (pieces[k][1] in OPEN) - (pieces[k][1] in CLOSE)
            if depth == 0:
                return k + 1
    return start + 1 + (start + 1 < len(pieces) and pieces[start + 1][1].startswith("_"))


def script(text: str) -> str:
    """An index or a power."""
    if text[0] in RAISED:
        raised = "".join(RAISED[c] for c in text)
        return rf"^{{{raised.replace('T', chr(92) + 'mathsf T')}}}"
    if text[0] in LOWERED:
        return f"_{{{''.join(LOWERED[c] for c in text)}}}"
    if text[1] in "({":
        return f"{text[0]}{{{tex(tokens(text[2:-1]))}}}"
    return f"{text[0]}{{{tex(tokens(text[1:])) if text[1] == '⌊' else text[1:].replace('−', '-')}}}"
