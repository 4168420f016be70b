"""Importing nnkit brings every name of the mathematics and none of the heavy packages."""

from __future__ import annotations

import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import nnkit as nn

HEAVY = {
    "torch",
    "sklearn",
    "scipy",
    "matplotlib",
    "anywidget",
    "ipywidgets",
    "IPython",
    "tqdm",
    "mnist1d",
    "pandas",
}


def modules_after(code: str) -> set[str]:
    listing = "import sys; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{code}\n{listing}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_importing_nnkit_loads_nothing_heavy():
    assert modules_after("import nnkit") & HEAVY == set()


def test_training_needs_nothing_heavy():
    code = """
import numpy as np, nnkit as nn
rng = np.random.default_rng(0)
X, t = nn.make_moons(20, rng=rng)
net = nn.Sequential(nn.Linear(2, 4, rng=rng), nn.Tanh(), nn.Linear(4, 1, rng=rng))
nn.fit(net, nn.BCEWithLogitsLoss(), nn.Adam(), X, nn.column(t), epochs=2, progress=False)
"""
    assert modules_after(code) & HEAVY == set()


def test_plots_are_loaded_when_asked_for():
    loaded = modules_after("import nnkit as nn; nn.plots, nn.diagrams, nn.data")
    assert "matplotlib" in loaded
    assert "torch" not in loaded
    assert "sklearn" not in loaded


def test_every_public_name_is_there_once_and_documented():
    assert sorted(nn.__all__) == sorted(set(nn.__all__))
    for name in nn.__all__:
        thing = getattr(nn, name)
        assert inspect.getdoc(thing), f"{name} has no docstring"
        assert not inspect.ismodule(thing), f"{name} is a module"


def test_every_public_method_is_documented():
    for name in nn.__all__:
        thing = getattr(nn, name)
        if not inspect.isclass(thing):
            continue
        for method, function in vars(thing).items():
            if not method.startswith("_") and inspect.isfunction(function):
                assert inspect.getdoc(getattr(thing, method)), f"{name}.{method} has no docstring"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match=r"nnkit.*has no attribute 'Perceptron'"):
        nn.Perceptron  # noqa: B018


def test_every_room_lists_what_it_makes_public_and_nothing_else():
    """The package collects these lists: a name in two of them would hide one of the two."""
    text = Path(nn.__file__).read_text(encoding="utf-8")
    rooms = re.findall(r"^from (nnkit\.\w+) import \*  # ", text, re.MULTILINE)
    listed = [(name, room) for room in rooms for name in importlib.import_module(room).__all__]
    assert sorted(name for name, _ in listed) == nn.__all__
    for name, room in listed:
        assert getattr(nn, name).__module__.startswith(f"{room}.")


def test_no_module_that_is_imported_later_takes_a_public_name():
    """A module called like a public name would stand in its place, once somebody imports it."""
    code = """
import importlib, pkgutil
import nnkit
from nnkit import diagrams, live, playground, plots
rooms = (nnkit, diagrams, live, playground, plots)
before = {(room.__name__, name): getattr(room, name) for room in rooms for name in room.__all__}
for module in pkgutil.walk_packages(nnkit.__path__, "nnkit."):
    importlib.import_module(module.name)
print([key for key, thing in before.items() if getattr(importlib.import_module(key[0]), key[1]) is not thing])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
