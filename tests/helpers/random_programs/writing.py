"""Writes a program from a seed: each statement is tried in NumPy, and kept when it fits what is there."""

from __future__ import annotations

import random
import re
import textwrap
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit import live
from tests.helpers.random_programs import blocks
from tests.helpers.random_programs.arrays import CONSTANTS, FAMILIES

ARGUMENTS = ("x", "y", "z", "p", "s", "w")
MOST, LARGEST = 60, 1e6  # elements of an array; a number
TRIES = 40
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Program:
    """The lines of a function of x, y, z, p, s, w (a whole number) and n (a size), and what it returns."""

    seed: int
    lines: tuple[str, ...]
    outputs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The function as one would write it."""
        result = ", ".join(f'"{name}": {name}' for name in self.outputs)
        body = "\n".join((*self.lines, f"return {{{result}}}"))
        return f"def program({', '.join(ARGUMENTS)}, n):\n{textwrap.indent(body, '    ')}\n"

    def function(self) -> Callable[..., dict[str, Any]]:
        """The function itself."""
        names: dict[str, Any] = {"np": np, "live": live}
        exec(compile(self.text, f"<program {self.seed}>", "exec"), names)
        found: Callable[..., dict[str, Any]] = names["program"]
        return found

    def arguments(self) -> dict[str, Any]:
        """What the seed gives for x, y, z, p, s and w."""
        rng = np.random.default_rng(self.seed)
        shapes = {"x": (4, 3), "y": (2, 3, 2), "z": (5,), "p": (3, 2)}
        arrays = {name: rng.normal(size=shape).round(2) for name, shape in shapes.items()}
        return {**arrays, "s": np.float64(rng.integers(-200, 200) / 100), "w": int(rng.integers(0, 6))}


def write(seed: int) -> Program:
    """The program of this seed; some are short, and every twentieth is long."""
    writer = _Writer(seed)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for _ in range(30 if seed % 20 == 19 else writer.random.randint(2, 8)):
            writer.statement()
    made = writer.made or ["x"]
    return Program(seed, tuple(writer.lines), tuple(writer.random.sample(made, min(len(made), 3))))


class _Writer:
    """Adds statements to a program; `values` are those of its names in NumPy."""

    def __init__(self, seed: int, values: Mapping[str, Any] | None = None, prefix: str = "v") -> None:
        self.random = random.Random(seed)
        start = Program(seed, (), ()).arguments()
        self.values: dict[str, Any] = {**start, "n": 3} if values is None else dict(values)
        self.constants: list[str] = []
        self.names = [name for name in self.values if name not in ("n", "np", "live")]
        self.lines: list[str] = []
        self.made: list[str] = []
        self.prefix = prefix
        self.values |= {"np": np, "live": live}

    @property
    def numbers(self) -> list[str]:
        """What was made, without truths."""
        return [name for name in self.made if np.asarray(self.values[name]).dtype != bool]

    def statement(self) -> None:
        """One more statement; nothing, if none of those tried fits."""
        kind = self.random.random()
        for _ in range(TRIES):
            if kind < 0.03:
                done = self._constant()
            elif kind < 0.18 and self.prefix == "v":
                done = self._write()
            elif kind < 0.30 and self.prefix == "v":
                done = self._block()
            else:
                done = self._expression()
            if done:
                return

    def _expression(self) -> bool:
        text = self._filled(self.random.choice(self.random.choice(FAMILIES)))
        return text is not None and self._take(f"{self._new()} = {text}", [self._new()])

    def _constant(self) -> bool:
        text, name = self._filled(self.random.choice(CONSTANTS)), f"c{self._new()}"
        if text is None or not self._runs(f"{name} = {text}"):
            return False
        self.constants.append(name)
        self.lines.append(f"{name} = {text}")
        return True

    def _write(self) -> bool:
        text = self._filled(self.random.choice(blocks.WRITES))
        return text is not None and self._take(text, [])

    def _block(self) -> bool:
        new, pattern = self._new(), self.random.choice(blocks.BLOCKS)
        pattern = pattern.replace("{u}", new).replace("{f}", f"f{new}").replace("{r}", f"r{new}").strip()
        pattern = pattern.replace("{count}", str(self.random.choice((1, 3, 8))))
        for name in "axM":  # the same one everywhere in the block
            if f"{{{name}}}" in pattern:
                chosen = self._name(name)
                if chosen is None:
                    return False
                pattern = pattern.replace(f"{{{name}}}", chosen)
                start = self.values[chosen]
        inner = _Writer(self.random.randrange(2**32), {**self.values, "u": np.copy(start)[()]}, "u")
        for _ in range(self.random.randint(0, 3) if "LINES" in pattern else 0):
            inner.statement()
        text = re.sub(
            r"( *)LINES\n", lambda m: textwrap.indent("".join(f"{x}\n" for x in inner.lines), m[1]), pattern
        )
        for word, among in (("KEEP", blocks.KEEPING), ("CHANGE", blocks.CHANGING)):
            while word in text:
                line = self.random.choice(among).replace("{u}", self.random.choice(["u", *inner.numbers]))
                text = text.replace(word, line.replace("{q}", self._number()), 1)
        return self._take(text, [new])

    def _take(self, text: str, new: list[str]) -> bool:
        """Keep a statement that runs and leaves small numbers everywhere."""
        kept = dict(self.values)
        before = {} if new else {name: np.copy(self.values[name]) for name in self.names}
        touched = new or self.names
        if self._runs(text) and all(_fits(self.values.get(name)) for name in touched):
            self.lines += text.splitlines()
            self.names += new
            self.made += new
            return True
        self.values = kept
        for name, value in before.items():  # in place: views see it too
            if isinstance(kept[name], np.ndarray) and kept[name].flags.writeable:
                kept[name][...] = value
        return False

    def _runs(self, text: str) -> bool:
        kept = dict(self.values)
        try:
            exec(text, self.values)
        except Exception:  # it does not fit the arrays at hand
            self.values = kept
            return False
        return True

    def _new(self) -> str:
        return f"{self.prefix}{len(self.made)}"

    def _number(self) -> str:
        return str(round(self.random.uniform(-2, 2), 2))

    def _filled(self, pattern: str) -> str | None:
        """The pattern with names and numbers in its places; None where there is nothing of a kind."""
        missing = False

        def place(match: re.Match[str]) -> str:
            nonlocal missing
            name = self._name(match[1])
            missing |= name is None
            return str(name)

        text = _PLACE.sub(place, pattern)
        return None if missing else text

    def _name(self, kind: str) -> str | None:
        if kind in "ij":
            return str(self.random.randint(0, 2))
        if kind == "q":
            return self._number()
        if kind == "C":
            return self.random.choice(self.constants) if self.constants else None
        among = [name for name in self.names if _KINDS[kind](self.values[name])]
        return self.random.choice(among) if among else None


def _fits(value: Any) -> bool:
    if not isinstance(value, np.ndarray | np.generic | int) or np.asarray(value).dtype not in (
        float,
        int,
        bool,
    ):
        return False
    array = np.asarray(value)
    known = ~np.isnan(array)
    small = bool(np.all(np.abs(array[known].astype(float)) < LARGEST))
    return array.ndim <= 3 and 0 < array.size <= MOST and small and known.mean() > 0.5


def _is(kind: str, least: int = 0) -> Callable[[Any], bool]:
    return lambda v: np.asarray(v).dtype.kind in kind and np.ndim(v) >= least


_KINDS: dict[str, Callable[[Any], bool]] = {
    "a": _is("fi", 1), "b": _is("fi", 1), "x": _is("fi"), "y": _is("fi"), "k": _is("i"), "c": _is("b"),
    "t": _is("f", 1),
    "M": lambda v: np.ndim(v) == 2 and np.asarray(v).dtype == float,
    "v": lambda v: np.ndim(v) == 1 and np.asarray(v).dtype == float,
    "s": lambda v: np.ndim(v) == 0 and np.asarray(v).dtype == float,
}  # fmt: skip
