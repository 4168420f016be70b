"""The constant arrays of one program: each is written once, and no more than a program may have."""

from __future__ import annotations

import math
from typing import Any

from numpy.typing import NDArray

from nnkit.live.javascript.literals import array_source


class TooLong(Exception):
    """The constants alone have more characters than the program may have."""


class Constants:
    """JavaScript for arrays, up to `most` characters in all."""

    def __init__(self, most: float = math.inf) -> None:
        self._sources: dict[bytes, str] = {}
        self._left = most

    def source(self, key: bytes, values: NDArray[Any]) -> str:
        """JavaScript for these values, whose bytes are the key."""
        if key not in self._sources:
            source = array_source(values, self._left)
            if source is None or len(source) > self._left:
                raise TooLong
            self._sources[key], self._left = source, self._left - len(source)
        return self._sources[key]
