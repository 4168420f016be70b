"""Arrays that the package brings along: data, and what long runs found."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nnkit.core.types import Array


def stored(name: str) -> dict[str, Array]:
    """The arrays of one file of this folder, by their names."""
    with np.load(Path(__file__).with_name(f"{name}.npz"), allow_pickle=False) as file:
        return {key: file[key] for key in file.files}
