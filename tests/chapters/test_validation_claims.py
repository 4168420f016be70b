"""What the chapter on validation says about causes, with the cause taken away."""

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions("validation", "NOISE", "waves", "loo")
gauge, loo, k_fold_error = (CHAPTER[name] for name in ("gauge", "loo", "k_fold_error"))


@pytest.mark.parametrize("d", [6, 12])
def test_leave_one_out_scatters_no_more_than_ten_folds_with_steady_fits_or_unsteady_ones(d: int) -> None:
    rng, rows = np.random.default_rng(7), []
    for _ in range(150):
        X, T = gauge(60, rng)
        rows.append([k_fold_error(X, T, d, nn.k_fold(60, 10, rng=rng)), loo(X, T, d).mean()])
    ten, one = np.std(rows, axis=0)
    assert one < 1.02 * ten


def test_a_phantom_on_the_curve_of_the_others_leaves_the_fit_as_it_is() -> None:
    """The step of the proof: the fit to all, with the left-out fit's value in place of the reading."""
    X, T = gauge(30, np.random.default_rng(0))
    others = np.arange(30) != 4
    without = CHAPTER["learn"](X[others], T[others], 6)
    phantom = T.copy()
    phantom[4] = without(X[4:5])
    assert np.allclose(CHAPTER["learn"](X, phantom, 6)(X), without(X))
