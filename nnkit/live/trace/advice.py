"""What the author's line, or a library between it and the tracer, says about what went wrong."""

from __future__ import annotations

import re

from nnkit.live.places import Place, author_operation, author_place, library

_ITEMS = {"BINARY_SUBSCR", "BINARY_SLICE"}  # what Python does in a line that asks for data[k] or data[:n]
_SLICES = {
    r"\w\[[^\]]*:[^\]]*\]": (
        "the size of a slice depends on a control",
        "give the slider sizes=True for a plain int, or hide the rest with "
        "np.where(np.arange(len(x)) < n, x, np.nan)",
    ),
}
_ITEM = (
    "an item of a plain array or list depends on a control",
    "live.constant(data)[k] in place of data[k]; where these are words, make k a live.choice",
)
_STATISTICS = {
    r"\bstatistics\.\w+\(": (
        "the module statistics takes plain numbers only",
        "np.mean, np.median, np.var(x, ddof=1) and np.std(x, ddof=1) of x = np.stack([a, b, c])",
    ),
}
_BISECT = {
    r"\bbisect\w*\(": ("bisect compares plain numbers only", 'np.searchsorted(xs, x, side="right")'),
}
_LINES = {
    r"""["']\s*%\s*[\w(]""": (
        "a traced number was put into a text",
        'title=f"slope {w:.2f}", live.note(f"slope {w:.2f}")',
    ),
    **_STATISTICS,
    r"\bnp\.(poly1d\(|polynomial\.)": (
        "a polynomial as an object holds plain numbers only",
        "lists of coefficients: np.polyval([a, b, c], x), np.polyadd, np.polymul, np.polyder, np.polyint",
    ),
    r"\bnp\.(as)?matrix\(": (
        "np.matrix holds plain numbers only",
        "live.array([[a, b], [c, d]]), whose product is @ and whose transpose is .T",
    ),
    r"\bnp\.ma\.": (
        "a masked array holds plain numbers only",
        "x[keep].sum(), .mean(), .max() … and np.where(keep, x, np.nan) with keep = ~mask",
    ),
    r"\bnp\.fromiter\(": (
        "np.fromiter takes one plain number after the other",
        "np.stack([f(v) for v in x])",
    ),
    r"\bnp\.nditer\(": ("np.nditer walks over plain arrays only", "for v in x.ravel()"),
    r"\b(int|float)\((str\(|f[\"'])": (
        "a number is read out of a text, where the page has none",
        'leave the text out: np.round(x, 2) in place of float(f"{x:.2f}")',
    ),
    r"\b(int|float)\.\w+\(": (
        "a method is called by its class, and what depends on a control is of another",
        "x.is_integer() in place of float.is_integer(x)",
    ),
    r"\bpow\([^()]*,[^()]*,": ("pow with a third argument takes plain numbers only", "a**b % m"),
    **_BISECT,
    r"\bsize=": (
        "how many random numbers are drawn depends on a control",
        "draw as many as there can be, and hide the rest with np.where(i < n, x, np.nan)",
    ),
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
    r"\bnp\.(as)?array\(": (
        "np.array makes a plain array, and one of its numbers depends on a control",
        "np.stack([a, b]) in place of np.array([a, b]), live.array([[a, b], [c, d]]) for rows",
    ),
    r"\bint\(": (
        "a whole number is made of what depends on a control",
        "np.trunc(x) in place of int(x), np.trunc(x).astype(int) for an index, and nothing where x is a "
        "whole number or a condition already",
    ),
    r"\bcomplex\(": (
        "a complex number is made of what depends on a control",
        "x + 1j * y in place of complex(x, y)",
    ),
    r"\]\s*[-+*/]?=(?!=)": (
        "a number that depends on a control was written into a plain array",
        "collect the numbers with np.stack([...]), or make the array with live.zeros(n)",
    ),
    r"\bnp\.vectorize\(": (
        "np.vectorize calls a function with one plain number after the other",
        "write the function for a whole array, with np.where in place of if, and leave np.vectorize out",
    ),
    r"\bcmath\.": (
        "a function of cmath takes plain numbers only",
        "NumPy has it too: np.exp(1j * w), np.sqrt(w + 0j)",
    ),
    r"\.(item|tolist)\(": (
        "a plain number, or a list of them, is made of what depends on a control",
        "leave .item() and .tolist() out",
    ),
    r"\bnp\.(int|float|bool)(8|16|32|64|_)?\(": (
        "a type of NumPy's takes plain numbers only",
        "np.trunc(x).astype(int) in place of np.int64(x), x > 0 in place of np.bool_(x > 0), 1.0 * x in "
        "place of np.float64(x)",
    ),
    r"\b(rng|default_rng\(.*?\)|np\.random)\.\w+\(": (
        "NumPy's generators take plain numbers only",
        "rng = live.Rng(seed), whose normal, uniform, exponential, binomial, choice, permutation and shuffle "
        "take what depends on a control; or draw plain numbers, and compute with them: "
        "mean + np.linalg.cholesky(C) @ rng.normal(size=2)",
    ),
    r"\bmath\.(frexp|nextafter|ulp)\(": (
        "a function of math looks into the bits of a plain number",
        "the exponent of x is np.floor(np.log2(np.abs(x))) + 1, its last digit about np.finfo(float).eps * x",
    ),
    r"\bmath\.(gcd|lcm|comb|perm|factorial|isqrt)\(": (
        "a function of whole numbers takes plain ones only",
        "a slider of few whole numbers has a program for each of them; else math.gamma(n + 1) is n!",
    ),
    r"\bmath\.\w+\(": (
        "a function of math takes plain numbers only",
        "NumPy has it too: np.exp for math.exp",
    ),
}

_LIBRARIES = {
    r"\bnorm\.cdf\(": "live.norm_cdf(x, mean, std)",
    r"\bnorm\.sf\(": "1 - live.norm_cdf(x, mean, std)",
    r"\bnorm\.pdf\(": "live.norm_pdf(x, mean, std)",
    r"\b(odeint|solve_ivp)\(": "live.odeint(f, y0, t), for a function f(y, t)",
    r"\beigh\(": "live.eigh(A)",
    r"\bsoftmax\(": "z = np.exp(x - np.max(x)), and then z / np.sum(z)",
    r"\blogsumexp\(": "np.max(x) + np.log(np.sum(np.exp(x - np.max(x))))",
    r"\binterp1d\(": "np.interp(x, xs, ys)",
    r"\b\w+\.(pdf|pmf)\(": "the formula p of the density, and p / (np.sum(p) * h) on a grid of step h",
}  # what a function of theirs is here

_CONDITIONS = {
    **_STATISTICS,
    **_BISECT,
    r"^(match|case)\b": (
        "match compares a traced value",
        "np.select([k == 0, k == 1], [a, b], otherwise)",
    ),
    r"""["']\s+if\b.*\belse\s+f?["']""": (
        "a condition chooses words",
        "f\"{np.where(w > 1, 'above', 'below')} 1\" in a title, the label of an axis, live.note(…) or "
        "live.text(x, y, …)",
    ),
    r"\bin\s+[\[({]": ("`in` compares a traced value", "(k == 1) | (k == 2) inside np.where"),
    r"^while\b": (
        "a loop that ends when a traced condition does",
        "live.repeat(n, step, state) of a fixed length, whose step keeps what is done: "
        "np.where(done, x, new)",
    ),
    r"^assert\b": (
        "an assertion about a traced value",
        "assert it outside the figure, on what calling the figure with numbers gives",
    ),
    r"\bfilter\(|\bfor\b.*\bin\b.*\bif\b": (
        "elements are picked by a traced condition",
        "x[x > 0].sum(), .mean(), .max() …, np.sum(x > 0) to count them, np.where(x > 0, x, 0) to go on",
    ),
    r"\bsorted\(.*\bkey=": ("sorted() compares traced values", 'x[np.argsort(f(x), kind="stable")]'),
    r"\bsorted\(": ("sorted() compares traced values", "np.sort"),
    r"\b(max|min)\(.*\bkey=": (
        "max() and min() compare traced values",
        "x[np.argmax(f(x))], x[np.argmin(f(x))]",
    ),
    r"\b(max|min)\(": (
        "max() and min() compare traced values",
        "np.maximum(a, b), np.minimum(a, b), x.max()",
    ),
}
_TEXTS = {
    r"\b(default_rng|RandomState|SeedSequence)\(": (
        "the seed of a generator depends on a control",
        "rng = live.Rng(seed), which has random, normal, integers and more",
    ),
    r"\bprint\(": (
        "print shows numbers, and while a figure is compiled there are none",
        "call the figure with numbers to look inside, f(w=1), or show the number with live.readout",
    ),
}


def about_condition(reason: str, way_out: str) -> tuple[str, str]:
    """What fits the author's line where a yes or no was asked for, and then what fits all such lines."""
    return joined(_said(_CONDITIONS), reason, way_out)


def about_text() -> tuple[str, str] | None:
    """What fits the author's line where a text is asked for that no reader of the page would see."""
    return _said(_TEXTS)


def about_place(place: Place | None) -> tuple[str, str] | None:
    """What fits this line, where an error came from it."""
    return _said(_LINES, place)


def advice() -> tuple[str, str] | None:
    """The reason and the way out that belong to the author's line; None where it says nothing."""
    package = library()
    if package is not None:
        name = {"scipy": "SciPy", "pandas": "pandas", "sklearn": "scikit-learn"}.get(package, package)
        place = author_place()
        line = "" if place is None else place.source
        known = next((f"{here}; " for there, here in _LIBRARIES.items() if re.search(there, line)), "")
        return (
            f"{name} cannot be traced: its functions take plain arrays only",
            f"{known}compute it outside the figure where no control is in it; else write the formula with "
            "NumPy's functions (scipy.special's erf, erfc, expit, ndtr, gamma, gammaln, beta and betaln can "
            "be traced)",
        )
    if author_operation() in _ITEMS:
        return _said(_SLICES) or _said({r"\[": _ITEM})
    return _said(_LINES)


def _said(table: dict[str, tuple[str, str]], at: Place | None = None) -> tuple[str, str] | None:
    """What the table says about the author's line."""
    place = author_place() if at is None else at
    line = "" if place is None else place.source
    return next((said for pattern, said in table.items() if re.search(pattern, line)), None)


def with_advice(reason: str, way_out: str) -> tuple[str, str]:
    """What fits the author's line, and then what fits all such lines."""
    said = advice()
    return said if said is not None and library() is not None else joined(said, reason, way_out)


def joined(said: tuple[str, str] | None, reason: str, way_out: str) -> tuple[str, str]:
    """What is said about a line, and then what fits all such lines."""
    return (reason, way_out) if said is None else (f"{said[0]}: {reason}", f"{said[1]}; {way_out}")
