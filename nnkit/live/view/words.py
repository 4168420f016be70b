"""Words with numbers in them that follow the controls: titles and labels of axes."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from nnkit.live.view.channels import Channel, channel
from nnkit.live.view.number_text import check_fields, render
from nnkit.live.view.written import taken


@dataclass(frozen=True, eq=False)
class Words:
    """A template and the values of its fields."""

    template: str
    values: dict[str, Channel]

    def __str__(self) -> str:
        """The words where the values are plain numbers."""
        return render(self.template, self.values)


Label: TypeAlias = str | Words


def words(template: str, **values: Channel) -> Words:
    """A title or a label with numbers in it: `{w:.2f}` shows the value w=…, which may follow a control."""
    return Words(*filled("words", template, values))


def filled(owner: str, template: str, values: dict[str, Channel]) -> tuple[str, dict[str, Channel]]:
    """The template and the values of all its fields: the given ones, and the numbers of an f-string."""
    template, values = with_written(owner, plain(template), values)
    return template, {name: channel(owner, name, value, (0,)) for name, value in values.items()}


def plain(text: Any) -> Any:
    """A text as it is; the one in an array without axes, which np.where(condition, "yes", "no") gives."""
    return str(text) if isinstance(text, np.ndarray) and text.shape == () and text.dtype.kind == "U" else text


def with_written(
    owner: str, template: str, values: dict[str, Channel], reserved: Collection[str] = ()
) -> tuple[str, dict[str, Channel]]:
    """The template and its values with those of an f-string's numbers; each field has one, none is over."""
    template, written = taken(template, {*reserved, *values})
    values = values | written
    check_fields(owner, template, set(values))
    return template, values


def label(owner: str, given: object) -> Label:
    """A string, or live.words(…)."""
    given = plain(given)
    if not isinstance(given, str | Words):
        raise TypeError(f"{owner} to be a string or live.words(…), received {given!r}")
    if isinstance(given, Words):
        return given
    template, values = taken(given.replace("{", "{{").replace("}", "}}"))
    return Words(template, values) if values else given
