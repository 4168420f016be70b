"""Round ends for an axis or a colour bar; the page's `nice.js` computes the very same."""

import math

Limits = tuple[float, float]


def nice(low: float, high: float) -> Limits:
    """The ends moved out to the next round numbers; room around a single number."""
    if low == high:
        half = 1.0 if low == 0 else abs(low) / 2
        return low - half, high + half
    step = _step(high - low)
    down, up = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    return (down, up) if math.isfinite(down) and math.isfinite(up) and down < up else (low, high)


def nice_log(low: float, high: float) -> Limits:
    """The ends moved out to the next powers of ten."""
    if low == high:
        return low / 10, high * 10
    down, up = 10.0 ** math.floor(math.log10(low)), 10.0 ** math.ceil(math.log10(high))
    return (down, up) if down > 0 and math.isfinite(up) else (low, high)


def _step(span: float) -> float:
    """1, 2 or 5 times a power of ten: about a fifth of the way."""
    power = 10.0 ** math.floor(math.log10(span / 5))
    error = span / 5 / power
    return power * (10 if error >= 7.5 else 5 if error >= 3.5 else 2 if error >= 1.5 else 1)
