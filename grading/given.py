"""The given cell of every assignment: how an answer is compared, and what is said when it differs."""

import numpy as np


def expect(what, received, expected, within=1e-6):
    """Pass where `received` is `expected` (numbers: up to rounding); else say both."""
    wanted, words = np.asarray(expected), "USb"
    try:
        got = np.asarray(received)
    except ValueError:  # rows of unequal lengths
        got = np.asarray(None)
    if expected is None:
        alike = received is None
    elif wanted.dtype.kind in words:
        alike = got.dtype.kind == wanted.dtype.kind and np.array_equal(got, wanted)
    else:
        alike = got.dtype.kind in "iufc" and got.shape == wanted.shape
        alike = alike and np.allclose(got, wanted, rtol=within, atol=within)
    if not alike:
        shapes = f" (shapes {wanted.shape} and {got.shape})" if wanted.shape != got.shape else ""
        raise AssertionError(f"{what}: expected {shown(expected)}, received {shown(received)}{shapes}")


def several(names, call, received):
    """What a call returned, one by one, where it is as many things as `names` names; else say both."""
    parts = list(received) if np.iterable(received) else [received]
    wanted = names.split(", ")
    if len(parts) != len(wanted):
        raise AssertionError(f"{call}: expected {len(wanted)} things, {names}, received {shown(received)}")
    return parts


def shown(value):
    """A value in few words."""
    try:
        array = np.asarray(value)
    except ValueError:
        array = np.asarray(None)
    if array.dtype.kind == "b" and array.ndim == 0:
        return str(bool(value))
    if array.dtype.kind not in "iufcb":
        return repr(value) if len(repr(value)) < 200 else repr(value)[:200] + " …"
    form = {"float_kind": "{:.6g}".format, "int_kind": str, "bool": str}
    return " ".join(np.array2string(array, separator=", ", threshold=12, formatter=form).split())
