"""Circles, boxes and arrows on an empty canvas: what every diagram is made of."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch

from nnkit.plots.style import color, panels

Point = tuple[float, float]


class Board:
    """An empty canvas in its own units, x to the right from 0 to `width`, y up from 0 to `height`."""

    def __init__(self, width: float, height: float, *, scale: float = 0.75, ax: Axes | None = None) -> None:
        if ax is None:
            self.fig, axes = panels(1, 1, scale * width, scale * height)
            self.ax = axes[0]
        else:
            self.fig, self.ax = ax.figure, ax  # type: ignore[assignment]
        self.ax.set(xlim=(0, width), ylim=(0, height), aspect="equal")
        self.ax.axis("off")

    fig: Figure
    ax: Axes

    def circle(
        self, at: Point, label: str = "", *, tint: str = "sky", radius: float = 0.38, size: float = 11
    ) -> None:
        """A unit: a circle of a palette colour with a label inside."""
        self.ax.add_patch(
            Circle(at, radius, facecolor=_pale(tint), edgecolor=color(tint), linewidth=1.5, zorder=3)
        )
        self.text(at, label, size=size)

    def box(
        self,
        at: Point,
        label: str = "",
        *,
        width: float = 1.0,
        height: float = 0.7,
        tint: str = "sky",
        size: float = 11,
    ) -> None:
        """A box with its middle at a point."""
        corner = (at[0] - width / 2, at[1] - height / 2)
        style = f"round,pad=0,rounding_size={0.15 * min(width, height)}"
        self.ax.add_patch(
            FancyBboxPatch(
                corner,
                width,
                height,
                style,
                facecolor=_pale(tint),
                edgecolor=color(tint),
                linewidth=1.5,
                zorder=3,
            )
        )
        self.text(at, label, size=size)

    def frame(self, corner: Point, width: float, height: float, *, tint: str = "muted") -> None:
        """A pale area from its lower left corner on, behind all that is drawn."""
        self.ax.add_patch(
            FancyBboxPatch(
                corner,
                width,
                height,
                "round,pad=0,rounding_size=0.15",
                facecolor=_pale(tint, 0.08),
                edgecolor=color(tint),
                linewidth=1.0,
                zorder=0,
            )
        )

    def text(self, at: Point, label: str, *, size: float = 11, tint: str = "ink", **options: Any) -> None:
        """Words or $mathematics$, centred at a point unless `ha`, `va` say otherwise."""
        place = {"ha": "center", "va": "center"} | options
        self.ax.text(*at, label, fontsize=size, color=color(tint), zorder=4, **place)

    def arrow(
        self,
        start: Point,
        end: Point,
        label: str = "",
        *,
        tint: str = "muted",
        width: float = 1.2,
        gap: float = 0.0,
        bend: float = 0.0,
        head: bool = True,
        dash: bool = False,
        lift: float = 0.2,
    ) -> None:
        """An arrow that stops `gap` short of both points, with a label beside its middle."""
        (x1, y1), (x2, y2) = _shorten(start, end, gap)
        self.ax.add_patch(
            FancyArrowPatch(
                (x1, y1),
                (x2, y2),
                arrowstyle="-|>" if head else "-",
                mutation_scale=10,
                connectionstyle=f"arc3,rad={bend}",
                color=color(tint),
                linewidth=width,
                linestyle="--" if dash else "-",
                shrinkA=0,
                shrinkB=0,
                zorder=2,
            )
        )
        if label:
            length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 1e-9)
            nx, ny = -(y2 - y1) / length, (x2 - x1) / length
            away = lift - bend * length / 2
            self.text(((x1 + x2) / 2 + nx * away, (y1 + y2) / 2 + ny * away), label, size=10)


def _shorten(start: Point, end: Point, gap: float) -> tuple[Point, Point]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max((dx * dx + dy * dy) ** 0.5, 1e-9)
    ux, uy = gap * dx / length, gap * dy / length
    return (start[0] + ux, start[1] + uy), (end[0] - ux, end[1] - uy)


def _pale(tint: str, strength: float = 0.16) -> tuple[float, float, float]:
    """The colour thinned with paper, so that ink reads on it."""
    from matplotlib.colors import to_rgb

    ink, paper = to_rgb(color(tint)), to_rgb(color("paper"))
    r, g, b = (strength * i + (1 - strength) * p for i, p in zip(ink, paper, strict=True))
    return r, g, b
