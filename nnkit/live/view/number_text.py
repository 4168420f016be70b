"""Numbers as a reader sees them; the page's JavaScript writes the very same characters."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from string import Formatter
from typing import Any

FIELD = re.compile(r"(?P<sign>\+?)(?:\.(?P<digits>\d{1,2}))?(?P<kind>[fged%])|\?(?P<words>[^{}]*)")
DEFAULT = ".3g"
_WIDE = Context(prec=2000)  # a double has at most 767 significant digits: rounding is exact


def shortest(value: Any) -> str:
    """A number as messages and labels write it: shortest form, with a real minus sign."""
    return f"{float(value):.12g}".replace("-", "−")


def fields(template: str) -> dict[str, str]:
    """The names in a template's braces, with their formats; only `{name}` and `{name:.2f}` are allowed."""
    found: dict[str, str] = {}
    try:
        parts = list(Formatter().parse(template))
    except ValueError as problem:
        raise ValueError(f"template expected balanced braces, received {template!r} ({problem})") from None
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        if not name.isidentifier() or conversion or not FIELD.fullmatch(spec or DEFAULT):
            raise ValueError(
                f"template expected fields such as {{z}} or {{z:.2f}} (f, g, e, d, %), received {template!r}"
            )
        found[name] = spec or DEFAULT
    return found


def check_fields(owner: str, template: str, given: set[str]) -> None:
    """Every field of the template has a value, and every value has a field."""
    used = set(fields(template))
    if used != given:
        raise ValueError(
            f"{owner} expected values for {sorted(used) or 'no field'} of {template!r}, "
            f"received {sorted(given)}"
        )


def render(template: str, values: Mapping[str, Any]) -> str:
    """The template with its numbers put in."""
    fields(template)
    pieces = []
    for literal, name, spec, _ in Formatter().parse(template):
        pieces.append(literal)
        if name is not None:
            pieces.append(number(float(values[name]), spec or DEFAULT))
    return "".join(pieces)


def number(value: float, spec: str) -> str:
    """One number in Python's formats f, g, e, d or %, rounding halves away from zero as JavaScript does.

    `?no|yes` shows one of these words: the number says which.
    """
    match = FIELD.fullmatch(spec)
    if match is None:
        raise ValueError(f"number format expected one of f, g, e, d or %, received {spec!r}")
    if match["words"] is not None:
        words = match["words"].split("|")
        return words[int(value)] if 0 <= value < len(words) else "undefined"
    if match["kind"] == "%":
        value *= 100
    if value != value:
        return "undefined"
    plus = "+" if match["sign"] else ""
    if value in (float("inf"), float("-inf")):
        return f"{plus}∞" if value > 0 else "−∞"
    text = _unsigned(abs(value), match["kind"], int(match["digits"] or 6))
    negative = value < 0 and any(c in "123456789" for c in text.split("e")[0])
    return ("−" if negative else plus) + text


def readout(value: float, digits: int, unit: str = "") -> str:
    """A read-out: `digits` decimals, in powers of ten where these would show nothing or far too much."""
    size = abs(value)
    tiny = digits > 0 and 0 < size < float(f"1e-{digits}")
    huge = 1e6 <= size < float("inf")
    text = number(value, f".{max(digits - 1, 1)}e" if tiny or huge else f".{digits}f")
    if not unit:
        return text
    return text + ("" if unit in "%°" else "\N{NO-BREAK SPACE}") + unit


def named(label: str) -> str:
    """A label ready to be followed by its value."""
    return label if label.endswith(("=", ":", "?", "≈")) else f"{label}:"


def _unsigned(value: float, kind: str, digits: int) -> str:
    if kind == "d":
        return _fixed(Decimal(value), 0)
    if kind == "%":
        return _fixed(Decimal(value), digits) + "%"
    if kind == "e":
        return _scientific(value, digits)
    if kind == "g":
        return _general(value, max(digits, 1))
    return _fixed(Decimal(value), digits)


def _fixed(value: Decimal, digits: int) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, context=_WIDE):f}"


def _rounded(value: float, digits: int) -> tuple[Decimal, int]:
    """Mantissa with `digits` decimals, and exponent."""
    if value == 0:
        return Decimal(0), 0
    exponent = Decimal(value).adjusted()
    mantissa = Decimal(_fixed(Decimal(value).scaleb(-exponent, _WIDE), digits))
    return (mantissa / 10, exponent + 1) if mantissa >= 10 else (mantissa, exponent)


def _scientific(value: float, digits: int) -> str:
    mantissa, exponent = _rounded(value, digits)
    return f"{_fixed(mantissa, digits)}e{exponent}".replace("-", "−")


def _general(value: float, digits: int) -> str:
    mantissa, exponent = _rounded(value, digits - 1)
    if -4 <= exponent < digits:
        return _trimmed(_fixed(Decimal(value), digits - 1 - exponent))
    return f"{_trimmed(_fixed(mantissa, digits - 1))}e{exponent}".replace("-", "−")


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
