"""How a figure is shown: one MIME bundle with the widget, HTML that needs no kernel, and a picture."""

import base64
import html
import json
import sys
from collections.abc import Callable
from typing import Any

from nnkit.live.show.room import tall
from nnkit.live.show.shown import Image, Shown
from nnkit.live.view.items import Note, Plot, Readout
from nnkit.live.view.view import View

WIDGET = "application/vnd.jupyter.widget-view+json"
ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


ROWS = {"points": 0, "pad": 7}  # of the controls: how many rows of sliders they are high


def mimebundle(
    shown: Shown, widget: Callable[[], Any], picture: Callable[[], Image]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """A figure's bundle: see `bundled`."""
    image = picture()
    source = "data:image/png;base64," + base64.b64encode(image.data).decode("ascii")
    page = html_figure(shown, source, image.width, image.height)
    return bundled(shown.words, page, image, widget)


def bundled(
    words: str, page: str, image: Image, widget: Callable[[], Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The widget where there is a kernel to keep it, and always HTML, a picture and plain text."""
    data: dict[str, Any] = {}
    metadata: dict[str, Any] = {}
    if _has_kernel():
        data, metadata = _widget_view(widget())
    data |= {"text/plain": words, "text/html": page}
    data["image/png"] = base64.b64encode(image.data).decode("ascii")
    return data, {**metadata, "image/png": {"width": image.width, "height": image.height}}


def html_figure(shown: Shown, source: str, width: int, height: int) -> str:
    """The figure as an HTML element: room for the panels, picture, caption, and all that runs it."""
    view = shown.at_start()
    rows = sum(ROWS.get(spec["kind"], 1) if "most" not in spec else 1 for spec in shown.spec["controls"])
    texts = sum(not isinstance(item, Plot) for item in view.items)
    sizes: dict[str, float] = {"controls": rows, "readouts": texts, "width": width, "height": height}
    labels = [item.label for item in view.items if isinstance(item, Readout)]
    notes = [item.template for item in view.items if isinstance(item, Note)]
    sizes["tall"] = tall(shown.spec["controls"], labels, notes)
    style = ";".join(f"--nnkit-live-{key}:{value}" for key, value in sizes.items())
    flags = ' data-goal="open"' if view.goal else ""
    flags += " data-simulation" if shown.spec["simulation"] else ""
    name = html.escape(shown.name)
    return (
        f'<figure class="nnkit-live" id="fig-{name}" data-name="{name}" style="{style}"{flags}>\n'
        f'<div class="nnkit-live-stage">{_panels(view)}'
        f'<img class="nnkit-live-picture" src="{html.escape(source)}" width="{width}" height="{height}" '
        f'alt="{html.escape(shown.alt)}" loading="lazy" decoding="async"></div>\n'
        f'<figcaption class="nnkit-live-caption">{shown.caption}</figcaption>\n'
        f'<script type="application/json" class="nnkit-live-spec">{safe_json(shown.spec)}</script>\n'
        "</figure>"
    )


def safe_json(value: Any) -> str:
    """JSON that may stand in a script element: nothing in it can end the element or a line."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escape in ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _panels(view: View) -> str:
    boxes = []
    for plot in view.plots:
        shape = "square" if plot.aspect == "equal" else "wide"
        wanted = {
            "height": plot.height and f"{plot.height:g}px",
            "ratio": plot.ratio,
            "least": plot.least and f"{plot.least}px",
        }
        sizes = ";".join(f"--nnkit-live-panel-{name}:{size}" for name, size in wanted.items() if size)
        style = f' style="{sizes}"' if sizes else ""
        boxes.append(f'<div class="nnkit-live-panel" data-shape="{shape}"{style}></div>')
    return f'<div class="nnkit-live-panels" data-columns="{view.side_by_side}">{"".join(boxes)}</div>'


def _widget_view(widget: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The widget's own bundle, which knows what Colab needs; a plain one where ipywidgets 7 has none."""
    own = getattr(widget, "_repr_mimebundle_", None)
    if own is None:
        return {WIDGET: {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}}, {}
    bundle = own()
    data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
    return dict(data), dict(metadata)


def _has_kernel() -> bool:
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return getattr(shell, "kernel", None) is not None
