"""What a docstring writes in plain letters becomes mathematics in the reference, and words stay words."""

from __future__ import annotations

import pytest

from book.reference.catalogue import entries
from book.reference.docstrings import to_markdown, with_links
from book.reference.formulas import with_formulas
from book.site import mathml


def role(tex: str) -> str:
    return f"{{math}}`{tex}`"


@pytest.mark.parametrize(
    ("plain", "tex"),
    [
        ("v = 1 / (1 + e^(−a z))", "v = 1 / (1 + e^{-a z})"),
        ("∂J/∂W = Xᵀ ∂J/∂Z", r"\partial J/\partial W = X^{\mathsf T} \partial J/\partial Z"),
        ("x̂ = (x − μ) / √(s² + ε)", r"\hat x = (x - μ) / \sqrt{s^{2} + ε}"),
        ("1/N Σ_n ½ Σ_j (y_nj − t_nj)²", r"1/N \sum _{n} \tfrac12 \sum _{j} (y_{nj} - t_{nj})^{2}"),
        ("v_t = β v_(t−1)", "v_{t} = β v_{t-1}"),
        ("W_oᵀ ⊙ σ′(Z)", r"W_{o}^{\mathsf T} \odot σ'(Z)"),
        ("√r̂ + ε", r"\sqrt{\hat r} + ε"),
        ("α_0 q^⌊n / k⌋", r"α_{0} q^{\lfloor n / k\rfloor }"),
        ("max_{m,n} X(i·s + m)", r"\max _{m,n} X(i\cdot s + m)"),
        ("X (N, p)", r"X\;(N, p)"),
        ("b (m,)", r"b\;(m{,})"),
        ("f(x, y)", "f(x, y)"),
        ("dv/dz = a v (1 − v)", r"\mathrm{d}v/\mathrm{d}z = a v (1 - v)"),
        ("softmax(z_n)_k", r"\operatorname{softmax} (z_{n})_{k}"),
    ],
)
def test_a_formula_is_read_as_it_is_meant(plain: str, tex: str) -> None:
    assert with_formulas(plain) == role(tex)
    mathml.to_mathml(tex)


@pytest.mark.parametrize(
    "text",
    [
        "A layer of a network: it's a part, e.g. one of 30.",
        "The `x = 1` in code and {eq}`eq:layer` stay.",
        'called "X" in quotes, at a share of 0.5, in PyTorch\'s way',
        "step(state), attention(norm(state)) and max_steps",
        "427 × 640 pixels, 0 to 1, at most (or 1/6)",
    ],
)
def test_words_code_and_plain_numbers_stay(text: str) -> None:
    assert with_formulas(text) == text


def test_a_formula_ends_where_words_begin() -> None:
    """No sign without its other side, no article, no comma of the sentence goes along."""
    assert with_formulas("Z = X W + b, the sums") == f"{role('Z = X W + b')}, the sums"
    assert with_formulas("y = f(x) + noise") == f"{role('y = f(x)')} + noise"
    assert with_formulas("else a step (of z)") == f"else a step (of {role('z')})"


def test_a_long_formula_may_end_a_line_outside_its_brackets() -> None:
    """First after a sign of relation, then at any space; what is short stays whole."""
    assert with_formulas("J(y, t) = −t ln σ(z) − (1 − t) ln(1 − σ(z))") == " ".join(
        role(tex) for tex in ("J(y, t) =", r"-t \ln σ(z) - (1 - t)", r"\ln (1 - σ(z))")
    )
    assert with_formulas("w ← w − α ∇J") == role(r"w \gets w - α \nabla J")


def test_every_formula_of_every_docstring_can_be_shown() -> None:
    """All docstrings of the reference convert, and the reference has hundreds of formulas."""
    shown = 0
    for entry in entries().values():
        for thing in (entry.object, *entry.members.values()):
            text = to_markdown(thing.__doc__ or "", {})
            for piece in text.split("{math}`")[1:]:
                mathml.to_mathml(piece.split("`")[0])
                shown += 1
    assert shown > 300


def test_a_label_becomes_a_link_and_a_label_of_no_chapter_yet_goes() -> None:
    known = {"eq:a", "eq:b"}
    assert with_links("one (eq:a).", known) == "one {eq}`eq:a`."
    assert with_links("two (eq:a, eq:b) here", known) == "two {eq}`eq:a`, {eq}`eq:b` here"
    assert with_links("sums (eq:later), and\n    more (eq:later).", known) == "sums, and\n    more."


def test_sections_become_lists() -> None:
    """`name : what it is` is a term and its definition, over several lines too."""
    docstring = (
        "Do.\n\nParameters\n----------\nx : the\n    input.\nlow, high : limits.\n\nReturns\n-------\nMore."
    )
    text = " ".join(to_markdown(docstring, {}).split())
    assert ":::{rubric} Parameters ::: `x` : the input. `low`, `high` : limits." in text
    assert text.endswith(":::{rubric} Returns ::: More.")
