"""What cells of a chapter define, for a file of tests: they do not run when its tests are only collected."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from book.running.definitions import definitions


class Defined:
    """The names that such cells define; the cells run when the first name is looked up."""

    def __init__(self, chapter: str, *wanted: str) -> None:
        self.wanted = (chapter, *wanted)

    @cached_property
    def space(self) -> dict[str, Any]:
        return definitions(*self.wanted)

    def __getitem__(self, name: str) -> Any:
        return self.space[name]
