"""Colours that stand for numbers: by which palette, from which number to which, explained by a bar or not."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from nnkit.live.view.channels import interval
from nnkit.live.view.nice import Limits, nice
from nnkit.palette import palette

RAMPS = tuple(palette()["ramps"])
CENTRED = tuple(palette()["centred"])  # palettes whose middle stands for 0
VALUES = {"heatmap": "z", "rasters": "z", "dots": "value", "link": "value"}  # the channel that is coloured


def color_scale(
    owner: str, palette: str, domain: tuple[float, float] | None, bar: bool | str
) -> dict[str, Any]:
    """The looks of what is coloured by numbers."""
    if palette not in RAMPS:
        raise ValueError(f"{owner} expected palette to be one of {', '.join(RAMPS)}; received {palette!r}")
    if not isinstance(bar, bool | str):
        raise TypeError(f"{owner} expected bar to be True, False or a label, received {bar!r}")
    label = {"bar": bar if isinstance(bar, str) else ""} if bar is not False else {}
    return {
        "palette": palette,
        "domain": None if domain is None else interval(owner, "domain", domain),
        **label,
    }


def color_limits(values: Any, style: Mapping[str, Any]) -> Limits:
    """The numbers at the two ends of a palette: given, or those of the data, round where a bar shows them."""
    if style["domain"] is not None:
        low, high = style["domain"]
        return float(low), float(high)
    array = np.asarray(values)
    finite = array[np.isfinite(array)]
    centred = style["palette"] in CENTRED
    if len(finite) == 0:
        return (-1.0, 1.0) if centred else (0.0, 1.0)
    if centred:
        high = float(np.abs(finite).max()) or 1.0
        low = -high
    else:
        low, high = float(finite.min()), float(finite.max())
    if "bar" in style:
        return nice(low, high)
    return (low, high) if low < high else (low - 0.5, high + 0.5)
