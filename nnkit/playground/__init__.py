"""The playground: a small network that the reader builds, trains and takes apart in the page."""

from nnkit.playground.data import (
    Data,
    bumps,
    circle,
    formula,
    gauss,
    make_data,
    moons,
    own,
    plane,
    rings,
    spiral,
    xor,
)
from nnkit.playground.features import features
from nnkit.playground.network import Trained, build, train
from nnkit.playground.settings import Settings
from nnkit.playground.shown import Playground
from nnkit.playground.weights import read_weights

__all__ = [
    "Data", "Playground", "Settings", "Trained", "build", "bumps", "circle", "features", "formula", "gauss",
    "make_data", "moons", "own", "plane", "read_weights", "rings", "spiral", "train", "xor",
]  # fmt: skip
