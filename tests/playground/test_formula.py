"""A formula of the reader's: computed alike in Python and in the page, never executed, refused in words."""

from __future__ import annotations

import random

import numpy as np
import pytest

from nnkit.playground.formula import holds
from tests.helpers.playground_run import in_node

CASES = [
    "x1^2 + x2^2 < 9", "x1", "-x1^2 > -4", "2^-x1 >= 1", "2^3^x1 > 7", "x1 - x2 - 1", "x1 / x2 / 2 <= 0.3",
    "sin(x1) > cos(x2)", "sqrt(abs(x1)) > 1.5", "exp(-(x1*x1)) > .5", "log(x2) > 0", "tanh(x1 * x2)",
    "(x1 + 1) * (x2 - 1) > pi", "1e-1 * x1 > 2.5e-2", "x1 ** 2 > 4", "--x1", "+x2 < 1", "x1/0 > 1",
    "4 < x1^2 + x2^2 < 16", "-1 < x1 < 2 <= x2", "x1 > 0 and x2 > 0", "x1 > 4 or x2 > 4 and x1 < 0",
    "(x1 > 4 or x2 > 4) and (x1 < 0)", "((x1 > 0) and x2 < x1) or abs(x1 + x2) < (1 + 2) / 2",
]  # fmt: skip
BAD = {
    "": "received the end",
    "x1 +": "received the end",
    "x1 x2": "expected the end in the formula 'x1 x2', received 'x2'",
    "x3": "expected one of x1, x2, pi, sin, .* received 'x3'",
    "sin x1": r"expected '\('",
    "(x1": r"expected '\)'",
    "(x1 < 1) + 2": "expected a number .* received a comparison",
    "(x1 < 1) < 2": "expected a number .* received a comparison",
    "sin(x1 < 1)": "expected a number .* received a comparison",
    "x1 > 0 and": "received the end",
    "or x1": "received 'or'",
    "x1; x2": "received ';'",
    "constructor(x1)": "received 'constructor'",
    "__proto__": "received '_'",
    "x1.real": r"received '.'",
    "alert(1)": "received 'alert'",
    "(" * 60 + "x1" + ")" * 60: "at most 50 parentheses",
}


def points() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(3)
    return rng.uniform(-6, 6, 200), rng.uniform(-6, 6, 200)


@pytest.mark.parametrize("text", CASES)
def test_it_is_pythons_own_reading(text: str) -> None:
    """Python reads the same text with ** for ^, and NumPy's functions."""
    x1, x2 = points()
    names = {name: getattr(np, name) for name in ("sin", "cos", "exp", "log", "sqrt", "tanh", "pi")}
    code = compile(text.replace("^", "**"), "formula", "eval")
    with np.errstate(all="ignore"):
        each = ({"abs": np.abs, **names, "x1": a, "x2": b} for a, b in zip(x1, x2, strict=True))
        said = np.array([eval(code, values) for values in each])
    expected = said if said.dtype == bool else said > 0
    np.testing.assert_array_equal(holds(text, x1, x2), expected)


def test_the_page_reads_it_alike() -> None:
    x1, x2 = points()
    script = "return given.texts.map(formula).map((f) => given.x1.map((x, i) => f(x, given.x2[i])));"
    found = in_node(script, {"texts": CASES, "x1": x1.tolist(), "x2": x2.tolist()})
    for text, answers in zip(CASES, found, strict=True):
        np.testing.assert_array_equal(answers, holds(text, x1, x2), err_msg=text)


@pytest.mark.parametrize(("text", "said"), BAD.items())
def test_what_is_no_formula_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        holds(text, *points())


def test_the_page_refuses_the_same() -> None:
    found = in_node("return given.map((text) => words(() => typeof formula(text)));", list(BAD))
    assert [text for text, answer in zip(BAD, found, strict=True) if "error" not in answer] == []


def test_any_text_is_a_formula_or_an_error_with_words() -> None:
    """Whatever a reader types: both sides agree on whether it is one."""
    pick = random.Random(11)
    signs = ["x1", "x2", "3", ".5", "+", "-", "*", "/", "^", "(", ")", "<", ">=", "sin(", "]", "=", " ",
             " and ", " or "]  # fmt: skip
    weights = [9, 9, 5, 2, 5, 5, 5, 2, 3, 2, 4, 3, 1, 2, 0.3, 0.3, 1, 3, 3]
    texts = ["".join(pick.choices(signs, weights, k=pick.randint(1, 6))) for _ in range(400)]
    page = [
        "error" not in answer
        for answer in in_node("return given.map((t) => words(() => !!formula(t)));", texts)
    ]
    x1, x2 = points()
    for text, good in zip(texts, page, strict=True):
        try:
            holds(text, x1, x2)
        except ValueError:
            assert not good, text
        else:
            assert good, text
    assert 40 < sum(page) < 360
