"""Short formulas as plain letters, where none can be set: alternative texts, notebooks' captions."""

import re

_TABLE = """
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν
xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Delta Δ Sigma Σ Omega Ω Phi Φ ell ℓ infty ∞
cdot · times × le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ propto ∝ equiv ≡ pm ± odot ⊙ mid | in ∈ to →
rightarrow → leftarrow ← partial ∂ nabla ∇ sum Σ prod Π ldots … dots … cdots ⋯ top ᵀ lVert ‖ rVert ‖ | ‖
"""
_NAMES = _TABLE.split()
_SIGNS = dict(zip(_NAMES[::2], _NAMES[1::2], strict=True)) | {"!": "", "left": "", "right": "", "quad": " "}
_SIGNS |= dict.fromkeys(",;: ", " ")
_LOW = dict(zip("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_HIGH = dict(zip("0123456789+-=()hijklnorstᵀ′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ʰⁱʲᵏˡⁿᵒʳˢᵗᵀ′", strict=True))
_GROUP = r"\{((?:[^{}]|\{[^{}]*\})*)\}"

_STYLE = rf"\\(?:mathrm|mathbf|mathbb|mathcal|text|operatorname|boldsymbol|hat|bar)\s*{_GROUP}"
_ROOT, _FRACTION = rf"\\sqrt\s*{_GROUP}", rf"\\[dt]?frac\s*{_GROUP}\s*{_GROUP}"


def readable(source: str) -> str:
    """The formula in Unicode: `w_1 x^2` becomes w₁ x², what has no letter keeps its plain form."""
    text = source.strip()
    for _ in range(4):  # groups within groups
        text = re.sub(_STYLE, r"\1", text)
        text = re.sub(_ROOT, lambda m: f"√{_closed(m[1])}", text)
        text = re.sub(_FRACTION, lambda m: f"{_closed(m[1])}/{_closed(m[2])}", text)
    text = re.sub(r"\\([A-Za-z]+|.)", lambda m: _SIGNS.get(m[1], m[1]), text)
    text = text.replace("-", "−").replace("'", "′")
    text = re.sub(rf"([_^])(?:{_GROUP}|(\S))", lambda m: _moved(m[1], m[2] if m[3] is None else m[3]), text)
    return " ".join(re.sub(r"(?<!\\)[{}]", "", text).split())


def _closed(part: str) -> str:
    return part if re.fullmatch(r"\\?\w+", part.strip()) else f"({part})"


def _moved(sign: str, part: str) -> str:
    letters = _LOW if sign == "_" else _HIGH
    plain = part.replace("−", "-")
    if plain and all(letter in letters for letter in plain):
        return "".join(letters[letter] for letter in plain)
    return f"{sign}{part}" if len(part) == 1 else f"{sign}({part})"
