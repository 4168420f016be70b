"""Numbers in f-strings: while a figure is traced, each is one sign in the text, until words take it."""

from __future__ import annotations

import contextlib
import itertools
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from nnkit.live.errors import LiveError
from nnkit.live.view.channels import Channel
from nnkit.live.view.read_back import Text, as_text, reading

_SIGN = re.compile("[\U00100000-\U0010fffd]")  # for private use: no keyboard has them
_signs = itertools.cycle(map(chr, range(0x100000, 0x10FFFE)))  # a text that was kept names no later number


@dataclass
class _Number:
    """A traced number in a text, its format, and the error where no words take it."""

    value: Channel
    spec: str
    refusal: Callable[[], LiveError]
    is_taken: bool = False


@dataclass
class _Written:
    """The numbers of one trace by their signs, and the texts that took them, in order."""

    numbers: dict[str, _Number] = field(default_factory=dict)
    texts: list[Text] = field(default_factory=list)


_traces: list[_Written] = []


class Sign(str):
    """A text that is nothing but one number: in Python it has letters to compare, here it has none."""

    __slots__ = ()

    def _refuse(self, *_: object) -> bool:
        number = _traces[-1].numbers.get(str(self)) if _traces else None
        raise _kept() if number is None else number.refusal()

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __contains__ = _refuse
    __len__ = __hash__ = _refuse


@contextlib.contextmanager
def written_numbers() -> Iterator[list[Text]]:
    """Let numbers be written into texts, which are returned; in the end each must have been taken by one."""
    trace = _Written()
    _traces.append(trace)
    try:
        yield trace.texts
    finally:
        _traces.pop()
    for number in trace.numbers.values():
        if not number.is_taken:
            raise number.refusal()


def sign(value: Channel, spec: str, refusal: Callable[[], LiveError]) -> Sign:
    """What stands for this number in a text."""
    letter = next(_signs)
    _traces[-1].numbers[letter] = _Number(value, spec, refusal)
    return Sign(letter)


def words_of(text: str) -> tuple[list[str], Channel]:
    """The words of which this text is one, and the number that says which; the text alone, and 0."""
    number = _traces[-1].numbers.get(str(text)) if _traces else None
    if number is None or not number.spec.startswith("?"):
        return [str(text)], 0
    number.is_taken = True
    return number.spec[1:].split("|"), number.value


def taken(template: str, given: Collection[str] = ()) -> Text:
    """The template with a field in place of each number of an f-string, and the values of these fields."""
    if reading():
        return as_text(template)
    names = (name for k in itertools.count() if (name := f"_{k}") not in given)
    values: dict[str, Channel] = {}

    def one(found: re.Match[str]) -> str:
        number = _traces[-1].numbers.get(found[0]) if _traces else None
        if number is None:
            raise _kept()
        number.is_taken = True
        name = next(names)
        values[name] = number.value
        return f"{{{name}:{number.spec}}}"

    text = _SIGN.sub(one, template), values
    if _traces:
        _traces[-1].texts.append(text)
    return text


def _kept() -> LiveError:
    return LiveError(
        "a text with a traced number in it was used after its figure had been traced",
        "do not keep texts of a figure's function in global variables or on objects outside it",
    )
