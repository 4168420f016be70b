"""The marks a plot is made of: lines, dots, rules, links, areas, bars, heat maps, words."""

import numpy as np

from nnkit.live.view.channels import Channel, channel, interval, number
from nnkit.live.view.marks import Mark, positive, stroke, vectors, words
from nnkit.live.view.number_text import check_fields
from nnkit.palette import check_color

SYMBOLS = ("circle", "square", "triangle", "cross")
RAMPS = ("diverging", "sequential", "gray")


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
) -> Mark:
    """Dots at (x, y) of radius `size` pixels; `group` (whole numbers) colours them by class."""
    given = {"x": x, "y": y, "size": size} | ({} if group is None else {"group": group})
    if symbol not in SYMBOLS:
        raise ValueError(f"dots expected symbol to be one of {', '.join(SYMBOLS)}; received {symbol!r}")
    style = {"color": check_color("dots", color), "symbol": symbol, "label": words("dots", label)}
    return Mark("dots", vectors("dots", **given), style)


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
) -> Mark:
    """Segments from (x1, y1) to (x2, y2); `value` colours each on the diverging scale over `domain`."""
    given = {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "width": width}
    channels = vectors("link", **given | ({} if value is None else {"value": value}))
    limits = None if domain is None else interval("link", "domain", domain)
    style = {"color": check_color("link", color), "domain": limits, "head": bool(head)}
    return Mark("link", channels, {**style, "label": words("link", label)})


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
) -> Mark:
    """Arrows from (x1, y1) to (x2, y2)."""
    return link(x1, y1, x2, y2, color, width, value, domain, head=True, label=label)


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
    x: Channel, height: Channel, color: str = "blue", width: float | None = None, label: str | None = None
) -> Mark:
    """Upright bars from 0 to `height`, centred on x and `width` wide in units of x."""
    wide = None if width is None else positive("bars", width)
    style = {"color": check_color("bars", color), "width": wide, "label": words("bars", label)}
    return Mark("bars", vectors("bars", x=x, height=height), style)


def heatmap(
    z: Channel,
    x: tuple[float, float] = (0.0, 1.0),
    y: tuple[float, float] = (0.0, 1.0),
    domain: tuple[float, float] | None = None,
    palette: str = "diverging",
    contour: float | list[float] | None = None,
    label: str | None = None,
    origin: str = "lower",
    smooth: bool | None = None,
) -> Mark:
    """A matrix as colours: row i goes with y from low to high (origin "upper": down), column j with x.

    `contour` draws the curves where z takes these levels.
    """
    if palette not in RAMPS:
        raise ValueError(f"heatmap expected palette to be one of {', '.join(RAMPS)}; received {palette!r}")
    if origin not in ("lower", "upper"):
        raise ValueError(f"heatmap expected origin to be 'lower' or 'upper', received {origin!r}")
    levels = [] if contour is None else np.atleast_1d(contour).tolist()
    style = {
        "x": interval("heatmap", "x", x),
        "y": interval("heatmap", "y", y),
        "domain": None if domain is None else interval("heatmap", "domain", domain),
        "palette": palette,
        "contour": [number("heatmap", "contour", level) for level in levels],
        "origin": origin,
        "smooth": smooth,
        "label": words("heatmap", label),
    }
    return Mark("heatmap", {"z": channel("heatmap", "z", z, (2,))}, style)


def text(
    x: Channel, y: Channel, template: str, color: str = "ink", anchor: str = "middle", **values: Channel
) -> Mark:
    """Words at (x, y); `{v:.2f}` in the template shows the value v=…, one for each place or one for all."""
    if anchor not in ("start", "middle", "end"):
        raise ValueError(f"text expected anchor to be 'start', 'middle' or 'end', received {anchor!r}")
    check_fields("text", template, set(values))
    style = {"template": template, "color": check_color("text", color), "anchor": anchor}
    return Mark("text", vectors("text", x=x, y=y, **values), style)
