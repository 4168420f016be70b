"""A view is what one figure shows: plots, read-outs and notes side by side, and perhaps a goal to reach."""

from dataclasses import dataclass
from typing import Any

from nnkit.live.view.channels import Channel
from nnkit.live.view.items import Goal, Item, Note, Plot, Readout
from nnkit.live.view.marks import Mark


@dataclass(frozen=True, eq=False)
class View:
    """Everything a figure shows."""

    items: tuple[Item, ...]
    columns: int | None = None
    goal: Goal | None = None

    @property
    def plots(self) -> list[Plot]:
        """The plots, in order."""
        return [item for item in self.items if isinstance(item, Plot)]

    @property
    def readouts(self) -> dict[str, Channel]:
        """The values of the read-outs by their labels."""
        return {item.label: item.value for item in self.items if isinstance(item, Readout)}

    @property
    def side_by_side(self) -> int:
        """How many plots stand in one row: as asked for, else what their number makes look well."""
        count = max(len(self.plots), 1)
        return min(self.columns, count) if self.columns else {1: 1, 2: 2, 4: 2}.get(count, 3)


def view(*items: Item | None, columns: int | None = None, goal: Goal | None = None) -> View:
    """Plots, read-outs and notes; `None` among them is left out."""
    for item in items:
        if item is not None and not isinstance(item, Plot | Readout | Note):
            raise TypeError(f"view expected plots, read-outs and notes, received {item!r}")
    if columns is not None and (not isinstance(columns, int) or columns < 1):
        raise ValueError(f"view expected columns to be a whole number above 0, received {columns!r}")
    if goal is not None and not isinstance(goal, Goal):
        raise TypeError(f"view expected goal to be live.goal(condition, text), received {goal!r}")
    return View(tuple(item for item in items if item is not None), columns, goal)


def as_view(owner: str, result: Any) -> View:
    """A figure's result as a view: it may be a bare plot."""
    if isinstance(result, Plot):
        return View((result,))
    if not isinstance(result, View):
        received = f"live.{result.type}(…) alone" if isinstance(result, Mark) else repr(result)
        raise TypeError(
            f"figure '{owner}' expected to return live.plot(…) or live.view(…), received {received}"
        )
    return result
