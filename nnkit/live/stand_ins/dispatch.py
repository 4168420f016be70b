"""Which NumPy functions a figure may use: importing this module registers what stands in for each."""

from __future__ import annotations

import functools
import inspect
import types
from typing import Any

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.stand_ins import decompositions, items, pair_functions, pair_rules, products, reductions
from nnkit.live.stand_ins.math_functions import beta, betaln, gamma, lgamma
from nnkit.live.stand_ins.table import FUNCTIONS, GROUPS
from nnkit.live.stand_ins.ufunc_rules import RULES
from nnkit.live.stand_ins.ufuncs import elementwise, into, widened
from nnkit.live.trace import pairs
from nnkit.live.trace.array_methods import METHODS
from nnkit.live.trace.registry import Function, numpy_name, register, register_ufuncs, unavailable
from nnkit.live.trace.rng import Rng
from nnkit.live.trace.tracer import Tracer

Inputs = tuple[Any, ...]
COMPOSED: dict[str, Function] = {"gamma": gamma, "gammaln": lgamma, "beta": beta, "betaln": betaln}  # SciPy's
PRODUCTS = {
    "matmul": products.ufunc_matmul,
    "vecdot": products.vecdot,
    "matvec": products.matvec,
    "vecmat": products.vecmat,
}  # do not go element by element


def supported() -> dict[str, list[str]]:
    """The operations that can be compiled for the page, by kind; names as an author writes them."""
    groups = {kind: [numpy_name(function) for function in group] for kind, group in GROUPS.items()}
    ufuncs = {ufunc.__name__ for ufunc in vars(np).values() if isinstance(ufunc, np.ufunc)}
    groups["elements"] += [f"np.{name}" for name in ufuncs & set(RULES)]
    groups["products"] += [f"np.{name}" for name in ufuncs & set(PRODUCTS)]
    groups["reductions"] += [f"np.{name}.reduce" for name in reductions.FROM_UFUNC]
    groups["reductions"] += [f"np.{name}.accumulate" for name in reductions.SCANS]
    groups["order and places"].append("np.add.at")
    own = [name for owner in Tracer.__mro__ for name in _members(owner) if hasattr(np.ndarray, name)]
    groups["methods and attributes"] = [f"x.{name}" for name in (*own, *METHODS)]
    groups["random numbers"] = [f"live.Rng.{name}" for name in _members(Rng)]
    return {kind: sorted(set(names), key=str.lower) for kind, names in groups.items()}


def _members(owner: type) -> list[str]:
    """The public methods and properties that a class defines."""
    kinds = types.FunctionType | property
    return [name for name, x in vars(owner).items() if not name.startswith("_") and isinstance(x, kinds)]


def _registered(function: Function, stand_in: Function) -> Function:
    """The stand-in as NumPy calls it (NEP 18): what it cannot follow is refused, `out` is written to."""

    @functools.wraps(stand_in)
    def call(*args: Any, out: Any = None, **kwargs: Any) -> Any:
        try:
            bound = _signature(stand_in).bind(*args, **kwargs)
        except TypeError as problem:
            raise LiveError(
                f"{numpy_name(function)} was given what a live figure cannot follow: {problem}",
                "leave the argument out, and write what it does as a step of its own",
            ) from None
        out = bound.arguments.pop("out", out)
        result = stand_in(*bound.args, **bound.kwargs)
        return result if out is None else into(out, result)

    return call


_signature = functools.cache(inspect.signature)


# -- methods of ufuncs (NEP 13) ------------------------------------------------------------------------------
def _call(ufunc: np.ufunc, inputs: Inputs, kwargs: dict[str, Any]) -> Any:
    if any(map(pairs.is_complex, inputs)):
        return pairs.elementwise(ufunc, inputs, dict(kwargs))
    inputs = widened(inputs)
    if ufunc.__name__ in COMPOSED and not kwargs:
        return COMPOSED[ufunc.__name__](*inputs)
    product = PRODUCTS.get(ufunc.__name__)
    return elementwise(ufunc, inputs, dict(kwargs)) if product is None else product(ufunc, inputs, kwargs)


def _outer(ufunc: np.ufunc, inputs: Inputs, kwargs: dict[str, Any]) -> Any:
    a, b = inputs
    return ufunc(np.reshape(a, np.shape(a) + (1,) * np.ndim(b)), b)


def _at(ufunc: np.ufunc, inputs: Inputs, kwargs: dict[str, Any]) -> None:
    if ufunc.__name__ != "add":  # np.add may be wrapped
        raise unavailable(f"np.{ufunc.__name__}.at")
    items.add_at(*inputs)


def register_all() -> None:
    """Tell the tracer all stand-ins."""
    register(np.linalg.eigh, decompositions.refused_eigh)
    for function, stand_in in FUNCTIONS.items():
        register(function, _registered(function, stand_in))
    pairs.FUNCTIONS.update(pair_functions.OF_PAIRS)
    pairs.RULES.update(pair_rules.RULES)
    register(np.ndarray.__getitem__, items.get)
    register(np.ndarray.__setitem__, items.put)
    register_ufuncs("__call__", _call)
    register_ufuncs("reduce", reductions.ufunc_reduce)
    register_ufuncs("accumulate", reductions.ufunc_accumulate)
    register_ufuncs("outer", _outer)
    register_ufuncs("at", _at)


register_all()
