"""A little language to learn letter by letter: generated from a grammar, so that it is free and endless."""

from __future__ import annotations

import numpy as np

from nnkit.core import checks
from nnkit.core.types import IntArray, Rng

WHO = ("the cat", "the dog", "a bird", "the fox", "an owl", "the old man", "a child", "the sailor")
DOES = ("sees", "hears", "follows", "finds", "likes", "forgets", "calls", "paints")
WHAT = ("the moon", "a river", "the sea", "a red kite", "the wind", "a small boat", "the garden", "an apple")
WHEN = ("at night", "in the rain", "every morning", "by the fire", "in silence", "after dinner")
LINK = ("and", "but", "because", "while")

NOUNS = ("cat", "dog", "bird", "king", "owl", "sailor")
VERBS = ("see", "hear", "follow", "find", "like", "call")
THINGS = ("the moon", "a river", "the stars", "two kites", "the wind", "small boats")


def make_text(sentences: int = 200, *, rng: Rng) -> str:
    """Sentences such as "the fox hears a river, but an owl follows the moon at night." """
    checks.whole(sentences, "sentences")
    checks.generator(rng)
    return " ".join(_sentence(rng) for _ in range(sentences))


def _sentence(rng: Rng) -> str:
    clause = _clause(rng)
    if rng.random() < 0.4:
        clause += f", {_pick(LINK, rng)} {_clause(rng)}"
    return clause + "."


def _clause(rng: Rng) -> str:
    words = [_pick(WHO, rng), _pick(DOES, rng), _pick(WHAT, rng)]
    if rng.random() < 0.5:
        words.append(_pick(WHEN, rng))
    return " ".join(words)


def _pick(words: tuple[str, ...], rng: Rng) -> str:
    return words[rng.integers(len(words))]


def make_agreement(sentences: int = 200, *, rng: Rng) -> str:
    """Sentences such as "the owls hear a river, find the stars and call two kites. ", three verbs in each.

    One subject, singular or plural, decides the ending of all three; things of both numbers stand between.
    """
    checks.whole(sentences, "sentences")
    checks.generator(rng)
    return "".join(_agreeing(rng) for _ in range(sentences))


def _agreeing(rng: Rng) -> str:
    many = bool(rng.integers(2))
    noun, verb = ("s", "") if many else ("", "s")
    first, second, third = (f"{_pick(VERBS, rng)}{verb} {_pick(THINGS, rng)}" for _ in range(3))
    return f"the {_pick(NOUNS, rng)}{noun} {first}, {second} and {third}. "


class Alphabet:
    """The different characters of a text, numbered in order."""

    def __init__(self, text: str) -> None:
        if not isinstance(text, str):
            raise TypeError(f"expected text to be a string, received {checks.told(text)}")
        if not text:
            raise ValueError("expected a text of at least one character, received an empty one")
        self.characters = tuple(sorted(set(text)))

    def encode(self, text: str) -> IntArray:
        """Characters to numbers (length,)."""
        unknown = set(text) - set(self.characters)
        if unknown:
            raise ValueError(f"expected characters of the alphabet, received also {sorted(unknown)}")
        number = {c: i for i, c in enumerate(self.characters)}
        return np.array([number[c] for c in text], dtype=np.int64)

    def decode(self, numbers: IntArray) -> str:
        """Numbers back to characters."""
        numbers = np.asarray(numbers)
        checks.labels(numbers, len(self), "numbers")
        return "".join(self.characters[i] for i in numbers)

    def __len__(self) -> int:
        return len(self.characters)


def windows_of(numbers: IntArray, length: int, *, step: int = 1) -> tuple[IntArray, IntArray]:
    """All stretches (n, length) of a sequence, `step` apart, and the same one further: what comes next."""
    checks.whole(length, "length")
    checks.whole(step, "step")
    if not isinstance(numbers, np.ndarray) or numbers.ndim != 1:
        raise TypeError(f"expected numbers to be an array (length,), received {type(numbers).__name__}")
    if len(numbers) <= length:
        raise ValueError(f"expected a sequence longer than {length}, received {len(numbers)} numbers")
    starts = np.arange(0, len(numbers) - length, step)[:, None]
    return numbers[starts + np.arange(length)], numbers[starts + np.arange(length) + 1]
