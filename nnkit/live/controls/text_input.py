"""Text that the reader types, from an alphabet that is known."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class TextInput:
    """Some letters; the function receives the place of each in the alphabet, and −1 after the last."""

    start: str
    alphabet: str
    most: int
    label: str
    kind = "text"

    def check(self, name: str) -> None:
        """An alphabet without doubles, a length above 0, a start made of the alphabet."""
        if (
            not isinstance(self.alphabet, str)
            or len(set(self.alphabet)) != len(self.alphabet)
            or not self.alphabet
        ):
            raise ValueError(
                f"text '{name}' expected an alphabet of different letters, received {self.alphabet!r}"
            )
        if isinstance(self.most, bool) or not isinstance(self.most, int) or self.most < 1:
            raise ValueError(
                f"text '{name}' expected most to be a whole number above 0, received {self.most!r}"
            )
        self.state(name, self.start)

    def argument(self, name: str, value: Any) -> NDArray[np.int64]:
        """Whole numbers of shape (most,): 0 for the alphabet's first letter, −1 where there is none."""
        places = [self.alphabet.index(letter) for letter in self.state(name, value)]
        return np.array(places + [-1] * (self.most - len(places)), dtype=np.int64)

    def state(self, name: str, value: Any) -> str:
        """The text itself."""
        if not isinstance(value, str):
            raise TypeError(f"text '{name}' expected a string, received {value!r}")
        unknown = sorted(set(value) - set(self.alphabet))
        if unknown:
            raise ValueError(f"text '{name}' expected letters of {self.alphabet!r}, received {unknown[0]!r}")
        if len(value) > self.most:
            raise ValueError(f"text '{name}' expected at most {self.most} letters, received {len(value)}")
        return value

    def sample(self, rng: np.random.Generator) -> str:
        """Some text, for tests."""
        return "".join(rng.choice(list(self.alphabet), size=rng.integers(self.most, endpoint=True)))

    def spec(self, name: str) -> dict[str, Any]:
        """The input for the page."""
        words = {"name": name, "kind": self.kind, "label": self.label or name}
        return {**words, "alphabet": self.alphabet, "most": self.most, "start": self.start}


def text_input(
    start: str = "", alphabet: str = "abcdefghijklmnopqrstuvwxyz ", most: int = 40, label: str = ""
) -> TextInput:
    """Text of at most `most` letters of the alphabet; `np.sum(codes >= 0)` is its length."""
    return TextInput(start, alphabet, most, label)
