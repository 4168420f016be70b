"""Pictures of arrays: matrices, small images, histograms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.plots.style import canvas, color, panels, ramp, styled


@styled
def matrix(W: Array, *, title: str = "", label: str = "weight", ax: Axes | None = None) -> Figure:
    """A matrix as a picture: blue below zero, orange above, white at zero."""
    checks.shape(W, "W", "rows", "columns")
    fig, ax = canvas(ax, 4, 3.2)
    bound = float(np.abs(W).max()) or 1.0
    image = ax.imshow(W, cmap=ramp("diverging"), vmin=-bound, vmax=bound)
    fig.colorbar(image, ax=ax, label=label)
    ax.set(title=title)
    ax.grid(False)
    return fig


@styled
def images(X: Array, *, columns: int = 8, titles: Sequence[Any] = (), signed: bool = False) -> Figure:
    """Small pictures (n, H, W) or (n, H, W, 3) in rows: digits, filters (`signed`: white at zero)."""
    if not isinstance(X, np.ndarray):
        raise TypeError(f"expected X to be an array of images, received {checks.told(X)}")
    if X.ndim not in (3, 4) or X.size == 0 or (X.ndim == 4 and X.shape[3] not in (3, 4)):
        raise ValueError(f"expected X of shape (n, H, W) or (n, H, W, 3), received shape {X.shape}")
    rows = -(-len(X) // columns)
    fig, axes = panels(rows, columns, 1.0 * columns, (1.25 if len(titles) else 1.0) * rows)
    bound = float(np.abs(X).max()) or 1.0
    for i, ax in enumerate(axes):
        ax.axis("off")
        if i < len(X):
            cmap = ramp("diverging") if signed else "gray"
            low, high = (-bound, bound) if signed else (X.min(), X.max())
            ax.imshow(X[i], cmap=cmap, vmin=low, vmax=high, interpolation="nearest")
        if i < len(X) and i < len(titles):
            ax.set_title(str(titles[i]), fontsize=9)
    return fig


@styled
def distributions(arrays: Mapping[str, Array], *, bins: int = 40, label: str = "value") -> Figure:
    """One histogram per array (a layer's activations, gradients, weights), side by side on the same scale."""
    checks.named(arrays, "arrays", '{"layer 1": H}')
    checks.whole(len(arrays), "the number of arrays")
    fig, axes = panels(1, len(arrays), 2.2 * len(arrays), 2.2, sharey=True)
    for ax, (name, a) in zip(axes, arrays.items(), strict=True):
        ax.hist(np.ravel(a), bins=bins, color=color("green"), density=True)
        ax.set(title=name, xlabel=label)
    axes[0].set_ylabel("density")
    return fig
