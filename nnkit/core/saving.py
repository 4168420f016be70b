"""Weights to a file and back."""

from __future__ import annotations

from pathlib import Path

from nnkit.core.archive import read_arrays, write_arrays
from nnkit.core.layer import Layer, a_layer
from nnkit.core.snapshot import arrays


def save(net: Layer, path: str | Path) -> Path:
    """Write all parameters and remembered arrays to a NumPy archive (.npz); returns its path.

    A run killed while saving leaves the older file whole, and of two that save at once the last one stays.

    Raises
    ------
    FileNotFoundError : the folder does not exist.
    IsADirectoryError : there is a folder of this name.
    """
    a_layer(net, "use nn.save(net, path)")
    return write_arrays(path, arrays(net))


def load(net: Layer, path: str | Path) -> None:
    """Read the arrays of a network of the same structure from a file that `save` wrote, in place.

    Raises
    ------
    FileNotFoundError : there is no such file.
    ValueError : the file is damaged or no such archive; names, shapes or types differ from the network's, or
        numbers are not finite; nothing is changed.
    """
    a_layer(net, "use nn.load(net, path)")
    own = arrays(net)
    stored = read_arrays(path, own)
    for name, w in own.items():
        w[...] = stored[name]
