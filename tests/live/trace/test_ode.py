"""Differential equations: exact solutions are reached with order four, in Python as in the page."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.integrate import odeint

from nnkit import live
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

T = np.linspace(0, 4, 41)


def _swing(y: Any, t: Any, k: Any) -> Any:
    return [y[1], -k * np.sin(y[0]) + 0.1 * np.cos(t)]


def test_it_agrees_with_scipy() -> None:
    ours = live.odeint(_swing, [1.0, 0.0], T, args=(2.0,), substeps=20)
    theirs = odeint(_swing, [1.0, 0.0], T, args=(2.0,), rtol=1e-11, atol=1e-11)
    np.testing.assert_allclose(ours, theirs, atol=1e-7)


def test_half_the_step_has_a_sixteenth_of_the_error() -> None:
    errors = [np.abs(live.odeint(lambda y, t: -y, 1.0, T, substeps=k) - np.exp(-T)).max() for k in (1, 2, 4)]
    assert errors[0] / errors[1] == pytest.approx(16, rel=0.1)
    assert errors[1] / errors[2] == pytest.approx(16, rel=0.1)


def test_the_page_takes_the_same_steps(nodejs: NodeJS) -> None:
    same(nodejs, lambda a, k: live.odeint(_swing, [a, 0.0], T, args=(k,), substeps=3), a=1.2, k=2.0)
    same(nodejs, lambda a, k: live.odeint(lambda y, t: -k * y, a, T * k), a=1.2, k=2.0)


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="at least two times"):
        live.odeint(lambda y, t: -y, 1.0, [0.0])
    with pytest.raises(ValueError, match="substeps to be a whole number"):
        live.odeint(lambda y, t: -y, 1.0, T, substeps=0)
