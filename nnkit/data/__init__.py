"""Data: every data set of the book; none needs a download."""

from nnkit.data.attending import load_attending
from nnkit.data.autoencoding import load_autoencoding
from nnkit.data.curves import make_curve, make_sine, make_step
from nnkit.data.deep_runs import DeepRuns, load_deep_runs
from nnkit.data.greedy import load_greedy
from nnkit.data.images import as_images, load_mnist, load_mnist1d, load_photograph
from nnkit.data.memories import Memories, load_letter_cells, load_memories
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
from nnkit.data.readers import DigitReaders, load_digit_readers
from nnkit.data.searches import Searches, load_searches
from nnkit.data.standardize import Standardizer
from nnkit.data.strokes import centre_ink, draw_strokes, load_strokes
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
from nnkit.data.text import Alphabet, make_agreement, make_text, windows_of

__all__ = [
    "Alphabet",
    "DeepRuns",
    "DigitReaders",
    "Memories",
    "Searches",
    "Split",
    "Standardizer",
    "Table",
    "as_images",
    "centre_ink",
    "column",
    "draw_strokes",
    "load_attending",
    "load_autoencoding",
    "load_breast_cancer",
    "load_deep_runs",
    "load_diabetes",
    "load_digit_readers",
    "load_digits",
    "load_greedy",
    "load_iris",
    "load_letter_cells",
    "load_memories",
    "load_mnist",
    "load_mnist1d",
    "load_photograph",
    "load_searches",
    "load_strokes",
    "load_wine",
    "make_adding",
    "make_agreement",
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
