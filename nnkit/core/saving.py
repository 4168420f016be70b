"""Weights to a file and back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from nnkit.core.layer import Layer
from nnkit.core.snapshot import arrays
from nnkit.core.types import Array


def save(net: Layer, path: str | Path) -> Path:
    """Write all parameters and remembered arrays to a NumPy archive (.npz); returns its path."""
    return write_archive(arrays(net), path)


def load(net: Layer, path: str | Path) -> None:
    """Read the arrays of a network of the same structure from a file that `save` wrote, in place.

    Raises
    ------
    ValueError : no such archive; names, shapes or types differ from the network's, or numbers are not finite;
        nothing is changed.
    """
    own = arrays(net)
    stored = read_archive(path, own, "weights written by nn.save")
    for name, w in own.items():
        w[...] = stored[name]


def write_archive(content: Mapping[str, Array], path: str | Path) -> Path:
    """Write arrays by name; a run killed while saving leaves the older file whole."""
    path = archive(path)
    half = path.with_name(path.name + ".part")
    with open(half, "wb") as file:
        np.savez(file, **content)  # type: ignore[arg-type]
    half.replace(path)
    return path


def read_archive(path: str | Path, own: Mapping[str, Array], kind: str) -> dict[str, Array]:
    """Read arrays with the names, shapes and types of `own`, all of them finite; refuse any other file."""
    path = archive(path)
    try:
        with open(path, "rb") as raw, np.load(raw, allow_pickle=False) as file:
            stored = {name: file[name] for name in file.files}
    except (ValueError, TypeError, EOFError, BadZipFile):
        raise ValueError(f"expected a file of {kind}, received {path.name}") from None
    if set(stored) != set(own):
        raise ValueError(f"expected a file with arrays {sorted(own)}, received {sorted(stored)}")
    for name, w in own.items():
        if stored[name].shape != w.shape or stored[name].dtype != w.dtype:
            raise ValueError(
                f"expected {name} of shape {w.shape} and type {w.dtype}, "
                f"received shape {stored[name].shape} and type {stored[name].dtype}"
            )
        if not np.isfinite(stored[name]).all():
            raise ValueError(f"expected finite numbers in {name}, received NaN or infinity")
    return stored


def archive(path: str | Path) -> Path:
    """The path with the suffix .npz, which may be left out."""
    path = Path(path)
    return path if path.suffix == ".npz" else path.with_name(path.name + ".npz")
