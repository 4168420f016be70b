"""The formulas that docstrings write in plain letters, found between the words and made into mathematics.

A formula is a run of single letters, numbers, signs and named functions. What has no letter or no balanced
brackets stays the text it is.
"""

from __future__ import annotations

import unicodedata

from book.reference.tex import CLOSE, OPEN, PLAIN, SIGNS, Token, tex, tokens

LONG = 24  # signs that fit on one line of a phone
RELATIONS = set("=←≈≤≥→")
BINARY = set("=←≈≤≥<>+·⊙/×→∈≠∗∘,")


def fits(kind: str, text: str) -> bool:
    """Whether a formula can hold this piece."""
    return kind in ("function", "letter", "number", "script", "space") or text in PLAIN or text in SIGNS


def longest(pieces: list[Token], start: int) -> int:
    """The end of the longest run from here in which every bracket is closed; `start` if there is none."""
    depth, end = 0, start
    for k in range(start, len(pieces)):
        kind, text = pieces[k]
        depth += (text in OPEN) - (text in CLOSE)
        if not fits(kind, text) or depth < 0 or (text == "," and depth == 0):
            break
        if depth == 0:
            end = k + 1
    while end > start and touches(pieces[end - 1], pieces[end : end + 1]):
        end -= 1
    return end if balanced(pieces[start:end]) else start


def touches(last: Token, after: list[Token]) -> bool:
    """Whether what follows belongs to this piece, as in `max_steps`, so that the run must end before."""
    return last[0] != "space" and bool(after) and (after[0][0] in ("word", "script") or after[0][1] in "(_")


def balanced(pieces: list[Token]) -> bool:
    return sum((text in OPEN) - (text in CLOSE) for _kind, text in pieces) == 0


def trimmed(pieces: list[Token]) -> tuple[int, int]:
    """The part of a run that is a formula: no signs that miss a side, no article at an end."""
    i, j = 0, len(pieces)
    while i < j and (pieces[i][0] == "space" or pieces[i][1] in BINARY or article(pieces[i : i + 3])):
        i += 1
    while i < j and (
        pieces[j - 1][0] == "space" or pieces[j - 1][1] in BINARY | {"−"} or article(pieces[i:j][:-4:-1])
    ):
        j -= 1
    return i, j


def article(pieces: list[Token]) -> bool:
    """Whether the first of these is a word of one letter: it has no sign beside it."""
    if not pieces or pieces[0][1] not in ("a", "A", "I"):
        return False
    beside = next((piece for piece in pieces[1:] if piece[0] != "space"), ("", ""))
    return not (beside[0] in ("script", "sign") and beside[1] not in OPEN + CLOSE)


def is_formula(pieces: list[Token]) -> bool:
    """A formula has a letter, or a power of a number."""
    return any(kind in ("letter", "script") for kind, _text in pieces) and pieces[0][0] != "script"


def parts(pieces: list[Token]) -> list[list[Token]]:
    """A long formula in parts between which a line may end, where the plain text could end it too."""
    if visible(pieces) <= LONG:
        return [pieces]
    found: list[list[Token]] = [[]]
    depth = 0
    for kind, text in pieces:
        depth += (text in OPEN) - (text in CLOSE)
        if (
            kind == "space"
            and depth == 0
            and (found[-1][-1][1] in RELATIONS or visible(found[-1]) > LONG / 2)
        ):
            found.append([])
        else:
            found[-1].append((kind, text))
    return found


def visible(pieces: list[Token]) -> int:
    """How many signs a formula shows, about."""
    return sum(len(text) for kind, text in pieces if kind != "space")


def with_formulas(text: str) -> str:
    """A text in MyST Markdown in which every formula is a role."""
    pieces = tokens(text)
    said: list[str] = []
    k = 0
    while k < len(pieces):
        free = pieces[k][0] != "space" and (k == 0 or pieces[k - 1][0] not in ("word", "kept"))
        end = longest(pieces, k) if free else k
        run = pieces[k:end]
        i, j = trimmed(run)
        if i < j and is_formula(run[i:j]):
            said += [t for _kind, t in run[:i]]
            said.append(" ".join(f"{{math}}`{' '.join(tex(part).split())}`" for part in parts(run[i:j])))
            said += [t for _kind, t in run[j:]]
            k = end
        else:
            said.append(pieces[k][1])
            k += 1
    return unicodedata.normalize("NFC", "".join(said))
