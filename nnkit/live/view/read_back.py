"""What Python's f-strings wrote, as numbers again: a picture writes them as the page does."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from string import Formatter
from typing import Any, TypeAlias

import numpy as np

from nnkit.live.view.channels import Channel

Text: TypeAlias = tuple[str, dict[str, Channel]]  # a template, and the values of its f-strings' numbers
_NUMBER = r"([-+]?(?:\d+(?:\.\d+)?(?:e[-+]\d+)?|inf|nan)%?)"
_NEAR = 1e-9, 1e-12  # how far, of its size and at zero, a number may be from another way of computing it
_known: list[Iterator[Text]] = []


@contextlib.contextmanager
def read_back(texts: Iterable[Text]) -> Iterator[None]:
    """Take the texts that words get for these, which the same f-strings made while tracing, in order."""
    _known.append(iter(texts))
    try:
        yield
    finally:
        _known.pop()


def reading() -> bool:
    """Whether texts are read back right now."""
    return bool(_known)


def as_text(plain: str) -> Text:
    """The next of the known texts with the numbers in this one; this one alone where it is another."""
    traced, values = next(_known[-1], (plain, {}))
    specs: list[str] = []
    pattern = ""
    for literal, name, spec, _ in Formatter().parse(traced):
        pattern += re.escape(_level(literal.replace("{", "{{").replace("}", "}}")))
        if name in values:
            pattern, specs = pattern + _one_of(spec or ""), [*specs, spec or ""]
        elif name is not None:
            pattern += re.escape(f"{{{name}:{spec}}}" if spec else f"{{{name}}}")
    match = re.fullmatch(pattern, _level(plain))
    found = map(_number, match.groups() if match else (), specs, values.values())
    numbers = dict(zip(values, found, strict=False))
    return (traced, numbers) if match and None not in numbers.values() else (plain, {})


def _one_of(spec: str) -> str:
    """A group that matches what Python may have written there: a number, or one of the words."""
    return f"({'|'.join(map(re.escape, _words(spec)))})" if spec.startswith("?") else _NUMBER


def _words(spec: str) -> list[str]:
    return [_level(word) for word in spec[1:].split("|")]


def _level(text: str) -> str:
    return text.replace("−", "-")  # an author may have put the real sign in its place


def _number(text: str, spec: str, value: Any) -> Channel | None:
    """The number that the page has there, if Python wrote it; else what Python wrote, if in that format."""
    v, (part, least) = float(value), _NEAR
    if spec.startswith("?"):
        words = _words(spec)
        return np.array(v if words[int(v)] == text else float(words.index(text)))
    if any(_python(near, spec) == text for near in (v, v * (1 + part), v * (1 - part), v + least, v - least)):
        return np.array(v)
    said = float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
    return np.array(said) if _python(said, spec) == text else None


def _python(value: float, spec: str) -> str:
    return format(int(value) if spec.endswith("d") and np.isfinite(value) else value, spec)
