"""The marks a plot is made of: lines, dots, rules, links, areas, bars, words."""

from collections.abc import Sequence
from typing import Any

from nnkit.live.view.channels import Channel, number
from nnkit.live.view.colors import color_scale
from nnkit.live.view.marks import Mark, positive, stroke, vectors, words
from nnkit.live.view.words import with_written
from nnkit.palette import check_color

SYMBOLS = ("circle", "square", "triangle", "cross")


def line(
    x: Channel,
    y: Channel,
    color: str = "blue",
    width: float = 2,
    dash: bool = False,
    label: str | None = None,
) -> Mark:
    """A curve through (x, y), broken where a value is not finite."""
    return Mark("line", vectors("line", x=x, y=y), stroke("line", color, width, dash, label))


def dots(
    x: Channel,
    y: Channel,
    color: str = "blue",
    group: Channel = None,
    size: Channel = 4,
    symbol: str = "circle",
    label: str | None = None,
    names: Sequence[str] | None = None,
    value: Channel = None,
    palette: str = "viridis",
    domain: tuple[float, float] | None = None,
    bar: bool | str = False,
) -> Mark:
    """Dots at (x, y) of radius `size` pixels.

    `group` (whole numbers) colours them by class, and `names` names the classes in the legend; `value`
    colours them by a number, on `palette` over `domain`, and `bar` shows the scale.
    """
    if symbol not in SYMBOLS:
        raise ValueError(f"dots expected symbol to be one of {', '.join(SYMBOLS)}; received {symbol!r}")
    if group is not None and value is not None:
        raise ValueError("dots expected either group or value, received both")
    if names is not None and (group is None or isinstance(names, str)):
        raise ValueError(f"dots expected names to be those of the groups in group=, received {names!r}")
    given = {"x": x, "y": y, "size": size, "group": group, "value": value}
    style: dict[str, Any] = {
        "color": check_color("dots", color),
        "symbol": symbol,
        "label": words("dots", label),
    }
    if names is not None:
        style["names"] = [str(name) for name in names]
    if value is not None:
        style |= color_scale("dots", palette, domain, bar)
    return Mark("dots", vectors("dots", **{k: v for k, v in given.items() if v is not None}), style)


def rule(
    x: Channel = None,
    y: Channel = None,
    color: str = "muted",
    width: float = 1.5,
    dash: bool = False,
    label: str | None = None,
) -> Mark:
    """A straight line across the whole plot at one x or at one y (or several)."""
    if (x is None) == (y is None):
        raise ValueError("rule expected either x or y, received " + ("neither" if x is None else "both"))
    given = {"y": y} if x is None else {"x": x}
    return Mark("rule", vectors("rule", **given), stroke("rule", color, width, dash, label))


def link(
    x1: Channel,
    y1: Channel,
    x2: Channel,
    y2: Channel,
    color: str = "ink",
    width: Channel = 2,
    value: Channel = None,
    domain: tuple[float, float] | None = None,
    head: bool = False,
    label: str | None = None,
    palette: str = "diverging",
    bar: bool | str = False,
) -> Mark:
    """Segments from (x1, y1) to (x2, y2); `value` colours each on `palette` over `domain`."""
    given = {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "width": width}
    channels = vectors("link", **given | ({} if value is None else {"value": value}))
    style = {"color": check_color("link", color), **color_scale("link", palette, domain, bar)}
    return Mark("link", channels, {**style, "head": bool(head), "label": words("link", label)})


def arrow(
    x1: Channel,
    y1: Channel,
    x2: Channel,
    y2: Channel,
    color: str = "ink",
    width: Channel = 2,
    value: Channel = None,
    domain: tuple[float, float] | None = None,
    label: str | None = None,
    palette: str = "diverging",
    bar: bool | str = False,
) -> Mark:
    """Arrows from (x1, y1) to (x2, y2)."""
    return link(x1, y1, x2, y2, color, width, value, domain, True, label, palette, bar)


def area(
    x: Channel,
    y1: Channel,
    y2: Channel = 0,
    color: str = "blue",
    opacity: float = 0.25,
    label: str | None = None,
) -> Mark:
    """The area between the curves y1 and y2."""
    opacity = number("area", "opacity", opacity)
    if not 0 <= opacity <= 1:
        raise ValueError(f"area expected opacity between 0 and 1, received {opacity:g}")
    style = {"color": check_color("area", color), "opacity": opacity, "label": words("area", label)}
    return Mark("area", vectors("area", x=x, y1=y1, y2=y2), style)


def bars(
    x: Channel | Sequence[str],
    height: Channel,
    color: str = "blue",
    width: float | None = None,
    label: str | None = None,
) -> Mark:
    """Upright bars from 0 to `height`, centred on x and `width` wide in units of x; x may be names."""
    wide = None if width is None else positive("bars", width)
    style: dict[str, Any] = {
        "color": check_color("bars", color),
        "width": wide,
        "label": words("bars", label),
    }
    if isinstance(x, list | tuple) and x and all(isinstance(name, str) for name in x):
        style["names"], x = list(x), range(len(x))
    return Mark("bars", vectors("bars", x=x, height=height), style)


def errors(
    x: Channel, low: Channel, high: Channel, color: str = "ink", width: float = 1.5, label: str | None = None
) -> Mark:
    """Error bars: upright strokes from `low` to `high` with a cap at either end."""
    return Mark(
        "errors", vectors("errors", x=x, y1=low, y2=high), stroke("errors", color, width, False, label)
    )


def text(
    x: Channel, y: Channel, template: str, color: str = "ink", anchor: str = "middle", **values: Channel
) -> Mark:
    """Words at (x, y); `{v:.2f}` in the template shows the value v=…, one for each place or one for all."""
    if anchor not in ("start", "middle", "end"):
        raise ValueError(f"text expected anchor to be 'start', 'middle' or 'end', received {anchor!r}")
    template, values = with_written("text", template, values, reserved=("x", "y"))
    style = {"template": template, "color": check_color("text", color), "anchor": anchor}
    return Mark("text", vectors("text", x=x, y=y, **values), style)
