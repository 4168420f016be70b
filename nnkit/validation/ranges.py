"""The values an option may take, on the scale that suits it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Rng


@dataclass(frozen=True)
class Draw:
    """The values an option may take: called with a generator, it draws one; `suggested` has optuna draw."""

    at_random: Callable[[Rng], Any]
    suggested: Callable[[Any, str], Any]

    def __call__(self, rng: Rng) -> Any:
        """A value at random."""
        return self.at_random(rng)


def log_uniform(low: float, high: float) -> Draw:
    """Every factor of ten is as likely: x = 10^u (eq:log-uniform), u uniform between log₁₀ of the limits."""
    checks.positive(low, "low")
    checks.positive(high, "high")
    checks.positive(high - low, "high − low")
    return Draw(
        lambda rng: float(10 ** rng.uniform(np.log10(low), np.log10(high))),  # (eq:log-uniform)
        lambda trial, name: trial.suggest_float(name, low, high, log=True),
    )


def uniform_between(low: float, high: float) -> Draw:
    """Every number between the two is as likely."""
    checks.number(low, "low")
    checks.number(high, "high")
    checks.positive(high - low, "high − low")
    return Draw(
        lambda rng: float(rng.uniform(low, high)), lambda trial, name: trial.suggest_float(name, low, high)
    )


def integer(low: int, high: int) -> Draw:
    """Every whole number from low to high, both included."""
    checks.number(low, "low")
    checks.number(high, "high")
    checks.whole(high - low, "high − low")
    return Draw(
        lambda rng: int(rng.integers(low, high + 1)), lambda trial, name: trial.suggest_int(name, low, high)
    )


def one_of(*options: Any) -> Draw:
    """Every option is as likely."""
    if not options:
        raise ValueError("expected at least one option, received none")
    if len(options) == 1 and isinstance(options[0], list | tuple):
        raise TypeError("expected options one by one, received a list of them (use one_of(*options))")
    return Draw(
        lambda rng: options[int(rng.integers(len(options)))],
        lambda trial, name: options[trial.suggest_categorical(name, range(len(options)))],
    )
