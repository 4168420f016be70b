"""`Playground()`: the playground as it is shown in a page, in a notebook, and as a picture elsewhere."""

from __future__ import annotations

import base64
import functools
import html
from typing import Any

import numpy as np

from nnkit import live
from nnkit.live.show.page import bundled, safe_json
from nnkit.live.show.shown import Image
from nnkit.playground.features import features
from nnkit.playground.network import Trained, likely, train
from nnkit.playground.settings import Settings
from nnkit.playground.spec import spec

EPOCHS = 100  # of the run that the picture shows
STEPS = 61  # of the picture's grid
ALT = (
    "A map of the plane coloured by the output of a small trained network, with training and test data. "
    "In a browser with JavaScript it is the playground."
)


class Playground:
    """The playground; shown at the end of a cell it is alive.

    Parameters
    ----------
    address : the settings to begin with, as in the part of a page's address after `#playground?`.
    """

    def __init__(self, address: str = "") -> None:
        self.settings = Settings.from_address(address)
        self._widget: Any = None

    @property
    def widget(self) -> Any:
        """The widget, made when first asked for."""
        if self._widget is None:
            from nnkit.live.show.widget import playground_class

            self._widget = playground_class()(_spec=self._spec)
        return self._widget

    @functools.cached_property
    def _spec(self) -> dict[str, Any]:
        return {**spec(), "address": self.settings.address()}

    @functools.cached_property
    def _picture(self) -> Image:
        from nnkit.live.show import picture

        return picture.png(view_of(train(self.settings, EPOCHS)))

    def _repr_mimebundle_(
        self, include: Any = None, exclude: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        image = self._picture
        return bundled(repr(self), self._html(image), image, lambda: self.widget)

    def _html(self, image: Image) -> str:
        source = "data:image/png;base64," + base64.b64encode(image.data).decode("ascii")
        return (
            '<figure class="nnkit-playground" id="playground">\n<div class="nnkit-playground-stage">'
            f'<img class="nnkit-playground-picture" src="{source}" width="{image.width}" '
            f'height="{image.height}" alt="{html.escape(ALT)}" decoding="async"></div>\n'
            '<script type="application/json" class="nnkit-playground-spec">'
            f"{safe_json(self._spec)}</script>\n</figure>"
        )

    def __repr__(self) -> str:
        return f"<playground {self.settings.address()}>".replace(" >", ">")


def view_of(run: Trained) -> live.View:
    """The output all over the plane, and the data."""
    settings, data = run.settings, run.data
    line = np.linspace(-6, 6, STEPS)
    X = np.stack([part.ravel() for part in np.meshgrid(line, line)], axis=1)
    out = run.net(features(X, settings.features))
    seen = out if settings.squared else likely(out)
    (x1, x2), above = data.X.T, data.t[:, 0] > 0
    return live.view(
        live.plot(
            live.heatmap(seen.reshape(STEPS, STEPS), x=(-6, 6), y=(-6, 6), domain=(-1, 1), smooth=True),
            live.dots(x1[above], x2[above], color="orange", size=3, label="above 0"),
            live.dots(x1[~above], x2[~above], color="ink", size=3, symbol="square", label="below 0"),
            x=live.axis("x₁", -6, 6),
            y=live.axis("x₂", -6, 6),
            aspect="equal",
        )
    )
