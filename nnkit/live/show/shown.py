"""What a host needs to know of a figure: page, widget and picture see this record, and never the figure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nnkit.live.controls.control import Control
from nnkit.live.view import caption
from nnkit.live.view.items import Readout
from nnkit.live.view.number_text import named, readout
from nnkit.live.view.view import View


@dataclass(frozen=True)
class Image:
    """A PNG and the size in pixels it is meant to be shown at."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, eq=False)
class Shown:
    """A figure, ready to be shown; views are asked for only by those who show them."""

    name: str
    docstring: str | None
    controls: Mapping[str, Control]
    spec: dict[str, Any]  # programs and views for the page
    at_start: Callable[[], View]  # before anybody moves a control
    still: Callable[[], View]  # what the picture shows
    when: str  # in words, the moment that the picture shows

    @property
    def words(self) -> str:
        """The figure in one line of plain text."""
        return f"<live figure {self.name}({', '.join(self.controls)})>"

    @property
    def caption(self) -> str:
        """The caption as HTML, its formulas still to be set by the page."""
        return caption.to_html(self.docstring)

    @property
    def about(self) -> str:
        """What the figure is about: its caption's first sentence."""
        return caption.first_sentence(self.docstring) or self.name.replace("_", " ")

    @property
    def alt(self) -> str:
        """What the picture shows, in words: what it is about and the read-outs."""
        numbers = [
            f"{named(item.label)} {readout(float(item.value), item.digits, item.unit)}"
            for item in self.still().items
            if isinstance(item, Readout)
        ]
        return " ".join([self.about] + ([f"{self.when}, {', '.join(numbers)}."] if numbers else []))
