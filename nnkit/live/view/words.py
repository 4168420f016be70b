"""Words with numbers in them that follow the controls: titles and labels of axes."""

from dataclasses import dataclass
from typing import TypeAlias

from nnkit.live.view.channels import Channel, channel
from nnkit.live.view.number_text import check_fields, render


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
    check_fields("words", template, set(values))
    return Words(template, {name: channel("words", name, value, (0,)) for name, value in values.items()})


def label(owner: str, given: object) -> Label:
    """A string, or live.words(…)."""
    if not isinstance(given, str | Words):
        raise TypeError(f"{owner} to be a string or live.words(…), received {given!r}")
    return given
