"""The figure on the first page: a network of four hidden neurons whose decision lines the reader moves."""

import numpy as np

from nnkit import live

SIDE = 2.4
GRID = np.linspace(-SIDE, SIDE, 61)
PLANE = np.stack(np.meshgrid(GRID, GRID), axis=-1).reshape(-1, 2)
INSIDE = np.array(
    [[0.2, 0.5], [0.75, -0.15], [-0.35, 0.15], [0.1, -0.6], [0.5, 1.05], [-0.55, -0.45], [1.0, 0.55]]
)
OUTSIDE = np.array(
    [[1.9, 1.5], [-1.6, 0.9], [-1.2, -1.4], [0.4, -1.9], [1.8, -1.0], [-0.5, 1.9], [-2.0, -0.4], [0.9, 2.0]]
)
DATA = np.concatenate([INSIDE, OUTSIDE])
CLASS = np.array([0] * len(INSIDE) + [1] * len(OUTSIDE))
START = [[1.2, 0.0], [-0.1, 0.75], [-1.2, 0.3], [0.3, -1.5]]  # three points on the wrong side


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def network(X, handles, slope):
    """A 2-4-1 network: each hidden neuron says yes inside its line, and the output wants all four."""
    distance = np.sqrt(np.sum(handles * handles, axis=1))
    W = -slope * handles.T / distance
    V = sigmoid(X @ W + slope * distance)
    return sigmoid(3 * slope * (np.sum(V, axis=1) - 3.5))


@live.figure(
    handles=live.points(START, x=(-SIDE, SIDE), y=(-SIDE, SIDE), label="hidden neurons"),
    slope=live.slider(1, 12, start=4, step=0.5, label="slope"),
)
def fence(handles, slope):
    """**Drag the four handles.** Each is one hidden neuron: its line passes through the handle, and it says
    yes on the side of the centre. The output neuron says yes (blue) where all four do. Fence in the blue
    points, keep the orange ones out; then turn the slope down and watch the fence melt.
    """
    y = network(PLANE, handles, slope).reshape(61, 61)
    right = network(DATA, handles, slope)
    wrong = np.sum(np.where(CLASS == 0, right < 0.5, right >= 0.5))
    distance = np.sqrt(np.sum(handles * handles, axis=1))
    along = np.stack([-handles[:, 1], handles[:, 0]], axis=1) / distance.reshape(-1, 1) * 6
    ends, starts = handles + along, handles - along
    plot = live.plot(
        live.heatmap(1 - 2 * y, x=(-SIDE, SIDE), y=(-SIDE, SIDE), domain=(-2.2, 2.2), contour=0.0),
        live.link(starts[:, 0], starts[:, 1], ends[:, 0], ends[:, 1], color="green", width=1.5),
        live.dots(DATA[:, 0], DATA[:, 1], group=CLASS, size=6),
        x=live.axis("input x₁", -SIDE, SIDE),
        y=live.axis("input x₂", -SIDE, SIDE),
        aspect="equal",
    )
    mistakes = live.readout("points on the wrong side", wrong, digits=0)
    return live.view(plot, mistakes, goal=live.goal(wrong < 1, "no point on the wrong side"))
