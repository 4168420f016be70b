"""Arrays on which NumPy and compiled programs are compared: ordinary ones, and the numbers that are hard."""

from __future__ import annotations

import numpy as np

_rng = np.random.default_rng(7)
X = _rng.normal(size=(4, 3))
Y = _rng.normal(size=(4, 3))
HARD = np.array(
    [np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 1.5, 2.5, 1e-300, 1e300, -7.0, 3.0]
)
BOOLEANS = np.array([[True, False, True], [False, False, True]])
