"""Densities and distribution functions by name, for numbers and for what depends on a slider."""

from __future__ import annotations

from typing import Any

import numpy as np


def norm_pdf(x: Any, mean: Any = 0.0, std: Any = 1.0) -> Any:
    """The density of the normal distribution, as scipy.stats.norm.pdf(x, mean, std)."""
    z = (x - mean) / std
    return np.exp(-(z**2) / 2) / (std * np.sqrt(2 * np.pi))


def norm_cdf(x: Any, mean: Any = 0.0, std: Any = 1.0) -> Any:
    """The distribution function of the normal distribution, as scipy.stats.norm.cdf(x, mean, std)."""
    from scipy.special import ndtr  # only here, so that importing nnkit stays light

    return ndtr((x - mean) / std)
