"""Pictures in the plane: labelled points, decision regions, the ways of optimizers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnkit.core import checks
from nnkit.core.types import Array, IntArray
from nnkit.core.way_out import labels_way_out
from nnkit.plots.style import canvas, class_colors, class_map, color, ramp, styled

MARKERS = "os^DvPX<>"


@styled
def points(X: Array, t: Any, *, ax: Axes | None = None) -> Figure:
    """Labelled points in the plane: one colour and one shape per class."""
    checks.batch(X, "X", 2)
    labels = _labels(t)
    fig, ax = canvas(ax, 4, 4)
    _scatter(ax, X, labels)
    return fig


@styled
def decision_regions(
    net: Callable[[Array], Array], X: Array, t: Any, *, steps: int = 201, ax: Axes | None = None
) -> Figure:
    """What a classifier answers everywhere in the plane, and the examples.

    One logit: shaded from class 0 (blue) to class 1 (orange) by probability, with the line of ½. K logits:
    the colour of the largest.
    """
    checks.batch(X, "X", 2)
    checks.function(net, "net", "X")
    labels = _labels(t)
    fig, ax = canvas(ax, 4.4, 4)
    low, high = X.min(axis=0), X.max(axis=0)
    margin = 0.15 * (high - low)
    xs, ys = (np.linspace(a, b, steps) for a, b in zip(low - margin, high + margin, strict=True))
    grid = np.stack([m.ravel() for m in np.meshgrid(xs, ys)], axis=1).astype(X.dtype)
    out = net(grid)
    extent = (xs[0], xs[-1], ys[0], ys[-1])
    if out.shape[1] == 1:
        p = 1 / (1 + np.exp(-np.clip(out, -50, 50))).reshape(steps, steps)
        ax.imshow(
            p, origin="lower", extent=extent, cmap=ramp("diverging"), vmin=-0.3, vmax=1.3, aspect="auto"
        )
        ax.contour(xs, ys, p, [0.5], colors=color("ink"), linewidths=1)
    else:
        best = out.argmax(axis=1).reshape(steps, steps)
        K = out.shape[1]
        ax.imshow(best, origin="lower", extent=extent, cmap=class_map(K), vmin=-0.5, vmax=K - 0.5, alpha=0.3)
        ax.set_aspect("auto")
    _scatter(ax, X, labels)
    ax.grid(False)
    return fig


@styled
def surface_paths(
    f: Callable[[Array, Array], Array],
    paths: Mapping[str, Array],
    *,
    x: tuple[float, float] = (-2, 2),
    y: tuple[float, float] = (-2, 2),
    levels: int = 20,
    ax: Axes | None = None,
) -> Figure:
    """Level lines of f(w1, w2) and the ways optimizers took over it, each (steps, 2)."""
    checks.function(f, "f", "w1", "w2")
    checks.named(paths, "paths", '{"SGD": path}')
    fig, ax = canvas(ax, 4.4, 4)
    w1, w2 = np.meshgrid(np.linspace(*x, 161), np.linspace(*y, 161))
    ax.contour(w1, w2, f(w1, w2), levels, colors=color("muted"), linewidths=0.6)
    for c, (name, path) in zip(class_colors(len(paths)), paths.items(), strict=True):
        ax.plot(path[:, 0], path[:, 1], color=c, marker="o", markersize=3, linewidth=1.2, label=name)
    ax.set(xlabel="weight $w_1$", ylabel="weight $w_2$", xlim=x, ylim=y)
    ax.grid(False)
    ax.legend()
    return fig


def _labels(t: Any) -> IntArray:
    given, t = t, np.asarray(t)
    if t.dtype.kind not in "iufb":
        received = f"{checks.told(given)} (use {labels_way_out(given)})"
        raise TypeError(f"expected t to be labels or one-hot rows, received {received}")
    if t.ndim == 2:
        t = t[:, 0] if t.shape[1] == 1 else t.argmax(axis=1)
    return t.astype(int)


def _scatter(ax: Axes, X: Array, t: IntArray) -> None:
    edge = color("paper")
    for k, c in enumerate(class_colors(int(t.max()) + 1)):
        x1, x2 = X[t == k].T
        ax.plot(
            x1, x2, MARKERS[k % len(MARKERS)], color=c, markersize=5, markeredgecolor=edge, label=f"class {k}"
        )
    ax.set(xlabel="$x_1$", ylabel="$x_2$")
