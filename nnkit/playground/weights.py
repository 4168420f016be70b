"""Weights that the page exported, as a network of nnkit."""

from __future__ import annotations

import json

import numpy as np

from nnkit import live
from nnkit.core.sequential import Sequential
from nnkit.playground.network import build
from nnkit.playground.settings import Settings

KIND, VERSION = "nnkit-playground", 1


def read_weights(text: str) -> tuple[Settings, Sequential]:
    """The settings and the network of a text that the playground exported.

    Raises
    ------
    ValueError : another text, or weights that do not fit the settings in it.
    """
    try:
        file = json.loads(text)
    except json.JSONDecodeError as problem:
        raise ValueError(
            f"expected a text that the playground exported, received no JSON: {problem}"
        ) from None
    if not isinstance(file, dict) or (file.get("kind"), file.get("version")) != (KIND, VERSION):
        raise ValueError(f"expected a file of kind {KIND!r}, version {VERSION}, received another")
    settings = Settings.from_address(file["settings"])
    net = build(settings, live.Rng(settings.start))
    for arrays, found in ((net.params, file["parameters"]), (net.buffers, file["buffers"])):
        if arrays.keys() != found.keys():
            raise ValueError(f"expected the arrays {sorted(arrays)}, received {sorted(found)}")
        for name, array in arrays.items():
            values = np.array(found[name], dtype=float)
            if values.shape != array.shape:
                raise ValueError(f"expected {name} of shape {array.shape}, received {values.shape}")
            array[...] = values
    return settings, net
