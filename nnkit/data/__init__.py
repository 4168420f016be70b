"""Data: every data set of the book; none needs a download."""

from nnkit.data.curves import make_curve, make_sine, make_step
from nnkit.data.images import as_images, load_mnist, load_mnist1d, load_photograph
from nnkit.data.planes import (
    make_blobs,
    make_bumps,
    make_circles,
    make_linear,
    make_moons,
    make_plane,
    make_spirals,
    make_xor,
)
from nnkit.data.standardize import Standardizer
from nnkit.data.tables import (
    Split,
    Table,
    column,
    load_breast_cancer,
    load_diabetes,
    load_digits,
    load_iris,
    load_wine,
)
from nnkit.data.tasks import make_adding, make_copy, make_parity, make_sine_mixture
from nnkit.data.text import Alphabet, make_text, windows_of

__all__ = [
    "Alphabet",
    "Split",
    "Standardizer",
    "Table",
    "as_images",
    "column",
    "load_breast_cancer",
    "load_diabetes",
    "load_digits",
    "load_iris",
    "load_mnist",
    "load_mnist1d",
    "load_photograph",
    "load_wine",
    "make_adding",
    "make_blobs",
    "make_bumps",
    "make_circles",
    "make_copy",
    "make_curve",
    "make_linear",
    "make_moons",
    "make_parity",
    "make_plane",
    "make_sine",
    "make_sine_mixture",
    "make_spirals",
    "make_step",
    "make_text",
    "make_xor",
    "windows_of",
]
