"""What the author's line, or a library between it and the tracer, says about what went wrong."""

from __future__ import annotations

import re

from nnkit.live.places import author_place, library

_LINES = {
    r"\brange\(": (
        "a loop runs as often as a control says",
        "live.repeat(n, step, state, max_n=…) runs a step n times, and give the slider sizes=True for a "
        "plain int",
    ),
    r"\bnp\.(zeros|ones|empty|full|arange|linspace|eye)\(": (
        "the size of an array depends on a control",
        "give the slider sizes=True for a plain int, or make the most there can be and hide the rest with "
        "np.where(i < n, y, np.nan)",
    ),
    r"\w\[[^\]]*:[^\]]*\]": (
        "the size of a slice depends on a control",
        "give the slider sizes=True for a plain int, or hide the rest with "
        "np.where(np.arange(len(x)) < n, x, np.nan)",
    ),
    r"\bnp\.(as)?array\(": (
        "np.array makes a plain array, and one of its numbers depends on a control",
        "np.stack([a, b]) in place of np.array([a, b]), live.array([[a, b], [c, d]]) for rows",
    ),
    r"\]\s*[-+*/]?=(?!=)": (
        "a number that depends on a control was written into a plain array",
        "collect the numbers with np.stack([...]), or make the array with live.zeros(n)",
    ),
    r"\bmath\.\w+\(": (
        "a function of math takes plain numbers only",
        "NumPy has it too: np.exp for math.exp",
    ),
}


def advice() -> tuple[str, str] | None:
    """The reason and the way out that belong to the author's line; None where it says nothing."""
    package = library()
    if package is not None:
        name = {"scipy": "SciPy", "pandas": "pandas", "sklearn": "scikit-learn"}.get(package, package)
        return (
            f"{name} cannot be traced: its functions take plain arrays only",
            "compute it outside the figure where no control is in it; else write the formula with "
            "NumPy's functions (scipy.special's erf, erfc, expit and ndtr can be traced)",
        )
    place = author_place()
    line = "" if place is None else place.source
    for pattern, said in _LINES.items():
        if re.search(pattern, line):
            return said
    return None


def with_advice(reason: str, way_out: str) -> tuple[str, str]:
    """What fits the author's line, and then what fits all such lines."""
    said = advice()
    return (reason, way_out) if said is None else (f"{said[0]}: {reason}", f"{said[1]}; {way_out}")
