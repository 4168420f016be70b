"""What a live figure's function may call, read off the tables that answer the calls."""

from __future__ import annotations

import types
from typing import Any

import numpy as np

from nnkit.live.stand_ins import dispatch as operations
from nnkit.live.stand_ins import reductions
from nnkit.live.stand_ins.ufuncs import RULES
from nnkit.live.trace import tracer
from nnkit.live.trace.rng import Rng

PRODUCTS = {"matmul", "vecdot"}  # the ufuncs that do not go element by element


def supported() -> dict[str, list[str]]:
    """The operations that can be compiled for the page, by kind; names as an author writes them."""
    groups = {kind: [_written(function) for function in group] for kind, group in operations.GROUPS.items()}
    ufuncs = {ufunc.__name__ for ufunc in vars(np).values() if isinstance(ufunc, np.ufunc)}
    groups["elements"] += [f"np.{name}" for name in ufuncs & set(RULES)]
    groups["products"] += [f"np.{name}" for name in ufuncs & PRODUCTS]
    groups["reductions"] += [f"np.{name}.reduce" for name in reductions.FROM_UFUNC]
    groups["reductions"] += [f"np.{name}.accumulate" for name in reductions.SCANS]
    groups["order and places"].append("np.add.at")
    own = [name for name in _members(tracer.Tracer) if hasattr(np.ndarray, name)]
    groups["methods and attributes"] = [f"x.{name}" for name in (*own, *tracer.METHODS)]
    groups["random numbers"] = [f"live.Rng.{name}" for name in _members(Rng)]
    return {kind: sorted(set(names), key=str.lower) for kind, names in groups.items()}


def _written(function: Any) -> str:
    """A function's name as it is called: np.linalg.norm."""
    public = [part for part in function.__module__.split(".")[1:] if not part.startswith("_")]
    return ".".join(["np", *public, function.__name__])


def _members(owner: type) -> list[str]:
    """The public methods and properties that a class defines."""
    kinds = types.FunctionType | property
    return [name for name, x in vars(owner).items() if not name.startswith("_") and isinstance(x, kinds)]
