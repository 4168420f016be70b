"""Pictures of numbers: activation functions, learning curves, fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnkit.core import checks
from nnkit.core.types import Array
from nnkit.neurons.activation import Activation
from nnkit.plots.style import canvas, class_colors, color, panels, styled
from nnkit.training.history import History


@styled
def activation(f: Activation, *, low: float = -5, high: float = 5, ax: Axes | None = None) -> Figure:
    """An activation function (blue) and its derivative (purple, dashed) over z."""
    if not isinstance(f, Activation):
        raise TypeError(f"expected f to be an activation such as nn.Tanh(), received {checks.told(f)}")
    fig, ax = canvas(ax)
    z = np.linspace(low, high, 801)
    ax.plot(z, f.value(z), color=color("blue"), label="σ(z)")
    ax.plot(z, f.derivative(z), color=color("purple"), linestyle="--", label="σ′(z)")
    ax.set(xlabel="weighted sum z", ylabel="σ(z), σ′(z)", title=repr(f))
    ax.legend()
    return fig


@styled
def activations(functions: Sequence[Activation], *, columns: int = 3) -> Figure:
    """Several activation functions, each with its derivative, side by side."""
    if not isinstance(functions, list | tuple):
        raise TypeError(f"expected functions to be a list of activations, received {checks.told(functions)}")
    checks.whole(len(functions), "the number of functions")
    rows = -(-len(functions) // columns)
    fig, axes = panels(rows, columns, 3.2 * columns, 2.6 * rows, sharex=True)
    for ax, f in zip(axes, functions, strict=False):
        activation(f, ax=ax)
    for ax in axes[len(functions) :]:
        ax.set_visible(False)
    return fig


@styled
def learning_curves(
    histories: History | Mapping[str, History], *, log: bool = False, ax: Axes | None = None
) -> Figure:
    """Loss against epoch: training solid, validation dashed, one colour per run."""
    runs = {"": histories} if isinstance(histories, History) else histories
    checks.named(runs, "histories", '{"run": history}')
    fig, ax = canvas(ax)
    for c, (name, h) in zip(class_colors(len(runs)), runs.items(), strict=True):
        checks.whole(h.epochs, f"the number of epochs of {name or 'the history'}")
        epochs = np.arange(1, h.epochs + 1)
        ax.plot(epochs, h.train_loss, color=c, label=f"{name} training".strip())
        if h.valid_loss:
            ax.plot(epochs, h.valid_loss, color=c, linestyle="--", label=f"{name} validation".strip())
    ax.set(xlabel="epoch", ylabel="loss J", yscale="log" if log else "linear")
    ax.legend()
    return fig


@styled
def curve_fit(
    f: Callable[[Array], Array] | Mapping[str, Callable[[Array], Array]],
    x: Array,
    y: Array,
    *,
    truth: Callable[[Array], Array] | None = None,
    ax: Axes | None = None,
) -> Figure:
    """Regression on a line: examples (orange), fitted functions, the truth (dashed) if known."""
    fits = f if isinstance(f, Mapping) else {"network": f}
    for name, fit in fits.items():
        checks.function(fit, f"f ({name})", "x")
    fig, ax = canvas(ax)
    ax.scatter(x, y, s=16, color=color("orange"), label="examples", zorder=3)
    pad = 0.05 * np.ptp(x)
    grid = np.linspace(x.min() - pad, x.max() + pad, 401)[:, None]
    if truth is not None:
        ax.plot(grid, truth(grid), color=color("muted"), linestyle="--", label="truth")
    for name, style_color in zip(fits, ["blue", "green", "purple", "sky", "vermillion"], strict=False):
        ax.plot(grid, fits[name](grid), color=color(style_color), label=name)
    ax.set(xlabel="input x", ylabel="output y")
    ax.legend()
    return fig
