"""`live.odeint`: a differential equation solved by steps that are the same in Python and in the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.live.graph.recording import is_recording
from nnkit.live.trace.making import array
from nnkit.live.trace.repeat import repeat
from nnkit.live.trace.tracer import as_tracer


def odeint(f: Callable[..., Any], y0: Any, t: Any, args: tuple[Any, ...] = (), substeps: int = 1) -> Any:
    """The solution of dy/dt = f(y, t, …) from y(t[0]) = y0, at each of the times t, one row each.

    Called as SciPy's odeint is, but by the classical Runge–Kutta method of fourth order with fixed steps:
    `substeps` of them from each time to the next. Halving the steps divides the error by 16.
    """
    if not isinstance(substeps, int) or substeps < 1:
        raise ValueError(f"expected substeps to be a whole number from 1, received {substeps!r}")
    times = as_tracer(t) if is_recording() else np.asarray(t, dtype=float)
    start = array(y0, dtype=float)
    if len(np.shape(times)) != 1 or np.shape(times)[0] < 2:
        raise ValueError(f"expected t to be a vector of at least two times, received shape {np.shape(times)}")

    def rate(y: Any, at: Any) -> Any:
        return array(f(y, at, *args), dtype=float)

    def step(y: Any, i: Any) -> Any:
        k = i // substeps
        h = (times[k + 1] - times[k]) / substeps
        at = times[k] + (i % substeps) * h
        a = rate(y, at)
        b = rate(y + h / 2 * a, at + h / 2)
        c = rate(y + h / 2 * b, at + h / 2)
        return y + h / 6 * (a + 2 * b + 2 * c + rate(y + h * c, at + h))

    _, rows = repeat((np.shape(times)[0] - 1) * substeps, step, start, collect=lambda y: y)
    return np.concatenate([start[None], rows[substeps - 1 :: substeps]])
