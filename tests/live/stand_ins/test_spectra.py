"""Spectra, slopes, counts and bits agree with NumPy; densities with SciPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from scipy import stats

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y


def parts(z: Any) -> tuple[Any, Any]:
    return z.real, z.imag


CASES: dict[str, Callable[..., Any]] = {
    "of many lengths": lambda x, y: [np.abs(np.fft.fft(np.resize(x, n))) for n in (1, 2, 5, 8, 12, 60, 97)][5],
    "a prime": lambda x, y: parts(np.fft.fft(np.resize(x, 97))),
    "rows": lambda x, y: (*parts(np.fft.fft(x)), *parts(np.fft.fft(x, axis=0)), *parts(np.fft.rfft(x, axis=0))),
    "half": lambda x, y: (np.abs(np.fft.rfft(x)) ** 2, np.angle(np.fft.rfft(x)), np.real(np.fft.rfft(np.ravel(x)))),
    "back": lambda x, y: (np.fft.irfft(np.fft.rfft(np.ravel(x))), np.fft.irfft(np.fft.rfft(np.ravel(x)[:7]), n=7), np.real(np.fft.ifft(np.fft.fft(x)))),
    "scaled": lambda x, y: (np.abs(np.fft.fft(x, norm="ortho")), np.abs(np.fft.fft(x, norm="forward")), np.fft.ifft(np.fft.fft(x, norm="ortho"), norm="ortho").real),
    "cut and filled": lambda x, y: (*parts(np.fft.fft(x, n=2)), *parts(np.fft.rfft(np.ravel(x), n=16))),
    "filtered": lambda x, y: np.fft.irfft(np.fft.rfft(np.ravel(x)) * (np.arange(7) < 3)),
    "convolved": lambda x, y: np.fft.irfft(np.fft.rfft(np.ravel(x)) * np.fft.rfft(np.ravel(y))),
    "arithmetic": lambda x, y: parts((np.fft.fft(x) - 2) / (np.fft.fft(y) + 3j)),
    "shifted": lambda x, y: (np.fft.fftshift(np.abs(np.fft.fft(np.ravel(x)))), np.fft.ifftshift(np.ravel(x))),
    "slopes": lambda x, y: (np.gradient(np.ravel(x)), np.gradient(np.ravel(x), 0.1), np.gradient(np.ravel(x), np.arange(12.0) ** 2), np.gradient(x, axis=0)),
    "slopes of a table": lambda x, y: (*np.gradient(x), *np.gradient(x, 0.5, 2.0)),
    "counts": lambda x, y: (np.bincount(np.abs(np.rint(np.ravel(x))).astype(int), minlength=9), np.bincount(x.argmax(axis=1), y[:, 0], 4)),
    "bits": lambda x, y: [f(np.rint(x * 9).astype(int), np.rint(y * 9).astype(int)) for f in (np.bitwise_and, np.bitwise_or, np.bitwise_xor)],
    "more bits": lambda x, y: (np.rint(x * 2**40).astype(int) & (2**38 - 1), ~np.rint(x * 9).astype(int) | 5),
    "shifts": lambda x, y: (np.rint(x * 99).astype(int) >> 2, np.rint(x * 9).astype(int) << 3, 1 << np.abs(np.rint(y)).astype(int)),
    "a rule of an automaton": lambda x, y: (np.rint(np.abs(x[0, 0]) * 200).astype(int) >> np.arange(8)) & 1,
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    def all_of(x: Any, y: Any) -> Any:
        result = CASES[name](x, y)
        return tuple(result) if isinstance(result, list) else result

    same(nodejs, all_of, x=X, y=Y)


@pytest.mark.parametrize(
    ("function", "way_out"),
    [
        (lambda x: np.sin(np.fft.fft(x)), "np.abs"),
        (lambda x: live.plot(live.line(x, np.fft.fft(x))), "np.abs"),
        (lambda x: np.sort(np.fft.fft(x)), "np.abs"),
        (lambda x: np.bincount(x.astype(int)), "minlength"),
    ],
)
def test_what_has_no_real_answer_is_refused(function: Callable[..., Any], way_out: str) -> None:
    with pytest.raises(LiveError) as caught:
        trace(lambda x: function(x), {"x": np.ones(4)})
    assert way_out in caught.value.way_out


def test_the_normal_distribution_is_scipys(nodejs: NodeJS) -> None:
    x, m, s = np.linspace(-9, 9, 181), 0.3, 1.7
    np.testing.assert_allclose(live.norm_pdf(x, m, s), stats.norm.pdf(x, m, s), rtol=1e-12)
    np.testing.assert_allclose(live.norm_cdf(x, m, s), stats.norm.cdf(x, m, s), rtol=1e-12)
    same(
        nodejs,
        lambda x, m: (live.norm_pdf(x, m, 1 + m), live.norm_cdf(x, m, 1 + m), live.norm_cdf(m)),
        x=x,
        m=m,
    )
