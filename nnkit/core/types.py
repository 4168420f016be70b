"""The words of the signatures: arrays of floats and of whole numbers, generators, gradients by name."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
IntArray = NDArray[np.integer[Any]]
Rng = np.random.Generator
Grads = dict[str, Array]
