"""A cell that needs what is not installed says so and ends; any other error is an error."""

from __future__ import annotations

import builtins
import sys
from typing import Any

import pytest

import nnkit as nn

SAID = "This cell needs torch, which is not installed: run `%pip install torch` and this cell again"


def test_a_missing_package_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The rest of the block is left out, what is behind it goes on."""
    monkeypatch.setitem(sys.modules, "torch", None)
    reached = []
    for _ in range(2):
        with nn.if_installed("torch"):
            import torch.nn  # noqa: F401

            reached.append("inside")
    printed = capsys.readouterr().out
    assert printed.count(SAID) == printed.count("\n") == 2
    assert reached == []


def test_an_import_that_is_barred_without_a_name_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Some loaders leave the error's `name` empty."""

    def barred(name: str, *more: Any) -> Any:
        raise ImportError(f"No module named '{name}'")

    with nn.if_installed("torch"):
        monkeypatch.setattr(builtins, "__import__", barred)
        import torch  # noqa: F401
    monkeypatch.undo()
    assert SAID in capsys.readouterr().out


def test_an_installed_package_is_used_and_other_errors_pass() -> None:
    """A mistake in the cell, or another package that is missing, is not hidden."""
    with nn.if_installed("json"):
        import json
    assert json.loads("1") == 1
    with pytest.raises(ModuleNotFoundError, match="no_such"), nn.if_installed("torch"):
        import no_such_module  # noqa: F401
    with pytest.raises(ZeroDivisionError), nn.if_installed("torch"):
        1 / 0  # noqa: B018
