"""What a random program is made of: expressions with places for names and small numbers.

{a} {b}  arrays    {x} {y}  arrays or numbers    {M}  a matrix    {v}  a vector    {s}  a number
{k}  whole numbers    {c}  conditions    {C}  a constant array, plain NumPy    {i} {j}  0 … 2    {q}  a float
What does not fit the arrays at hand is left out by the writer.
"""

from __future__ import annotations

ANYWHERE = (
    "absolute arctan arcsinh cos sin tanh fabs floor ceil rint trunc fix sign square negative positive "
)
ANYWHERE += (
    "conjugate deg2rad degrees rad2deg radians isfinite isinf isnan signbit logical_not sinc nan_to_num "
)
ANYWHERE += "real imag angle"
ABOVE_ZERO = "log log10 log2 log1p sqrt reciprocal cbrt"
INSIDE = "arccos arcsin arctanh tan cosh sinh"
SMALL = "exp exp2 expm1 cosh sinh"
TWO = "add subtract multiply maximum minimum fmax fmin arctan2 hypot copysign logaddexp logaddexp2"
COMPARED = "less less_equal greater greater_equal equal not_equal isclose"
TRUTHS = "logical_and logical_or logical_xor"
BITS = "bitwise_and bitwise_or bitwise_xor"
REDUCED = "sum mean max min amax amin prod std var ptp median any all count_nonzero"
NAN_REDUCED = "nansum nanprod nanmax nanmin nanmean nanvar nanstd nanargmax nanargmin nancumsum nancumprod"


def each(names: str, pattern: str) -> list[str]:
    return [pattern.replace("NAME", name) for name in names.split()]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


ELEMENTS = [
    *each(ANYWHERE, "np.NAME({x})"),
    *each(ABOVE_ZERO, "np.NAME(np.abs({x}) + 0.3)"),
    *each(INSIDE, "np.NAME(np.clip({x}, -0.9, 0.9))"),
    *each(SMALL, "np.NAME(np.minimum({x}, 3.0))"),
    *each(TWO, "np.NAME({x}, {y})"),
    *each(COMPARED, "np.NAME({x}, {y})"),
    *each(TRUTHS, "np.NAME({x} > {q}, {y} > 0)"),
    *each(BITS, "np.NAME({k}, {i} + 5)"),
    *each(BITS, "np.NAME({c}, {x} < 0.5)"),
    *lines("""
        {x} + {y}
        {x} * {y} - {q}
        {x} / (np.abs({y}) + 0.5)
        {q} - {x}
        -{x} ** 2
        {x} ** {i}
        {x} % 1.7
        {x} // 0.7
        {k} // ({i} + 2)
        {k} % ({i} + 2)
        {k} * {k} + {i}
        {x} @ {y}
        ~{c}
        {c} & ({x} > {q})
        {c} | ({x} > {q})
        {c} ^ ({x} > {q})
        abs({x})
        round({s}, {i})
        1 / (1 + np.exp(-np.clip({x}, -9, 9)))
        np.exp({a} - {a}.max(axis=-1, keepdims=True))
        np.arccosh(1.2 + np.abs({x}))
        np.power(np.abs({x}) + 0.1, {q})
        np.float_power(np.abs({x}) + 0.1, 1.5)
        np.divide({x}, np.abs({y}) + 0.7)
        np.divide({a}, {x}, out=np.zeros_like({a}), where={x} > 0.5)
        np.floor_divide({x}, 0.6)
        np.remainder({x}, 1.3)
        np.fmod({x}, 1.3)
        np.fmod({k}, {i} + 2)
        np.divmod({x}, 0.9)[{i} % 2]
        np.modf({x})[{i} % 2]
        np.ldexp({x}, {i})
        np.isin({k}, [{i}, {j}, 5])
        np.invert({k})
        np.left_shift(np.abs({k}) % 9, {i})
        np.right_shift({k}, {i})
        np.heaviside({x}, 0.5)
        np.where({x} > {q}, {y}, {x})
        np.where({c}, {x}, {q})
        np.where({x} > 0.3, {x}, np.nan)
        np.select([{x} > 1, {x} > 0], [{y}, {q}], {x})
        np.clip({x}, {q}, None)
        {a}.clip(-0.5, 0.5)
        np.round({x}, {i})
        np.around({x}, 1)
        {a}.round(1)
        np.interp({x}, np.array([-1.0, 0.0, 0.5, 2.0]), {v}[:4])
        np.interp({x}, np.sort({v}), {v})
        np.polyval([{q}, 0.5, -1.0], {x})
        np.nan_to_num(np.where({x} < 0, np.nan, {x}), nan={q})
        {a}.astype(int)
        {a}.astype(bool)
        {k}.astype(float) / 3
        {a}.conj()
        {a}.conjugate() * {a}.real
    """),
]
REDUCTIONS = [
    *each(REDUCED, "np.NAME({a})"),
    *each(REDUCED, "np.NAME({a}, axis={j})"),
    *each(REDUCED, "np.NAME({a}, axis=-1, keepdims=True)"),
    *each(NAN_REDUCED, "np.NAME(np.where({a} > 0.4, np.nan, {a}), axis={j})"),
    *each("add multiply maximum minimum", "np.NAME.reduce({a}, axis={j})"),
    *each("add multiply maximum minimum", "np.NAME.accumulate({a}, axis={j})"),
    *each("bitwise_and bitwise_or", "np.NAME.reduce({k}, axis=0)"),
    *each("logical_and logical_or", "np.NAME.reduce({a} > 0, axis=0)"),
    *each("sum mean max min prod std var any all argmax argmin cumsum cumprod", "{a}.NAME()"),
    *each("sum mean max std any argmin cumsum cumprod argsort", "{a}.NAME({j})"),
    *lines("""
        np.argmax({a})
        np.argmin({a}, axis={j})
        np.cumsum({a})
        np.cumsum({a}, axis={j})
        np.cumprod(np.tanh({a}), axis=0)
        np.sum({a}, axis=(0, 1))
        np.sum({a}, where={a} > 0)
        np.mean({a}, axis=0, where={a} > -1)
        np.average({a}, axis=0)
        np.average({v}, weights=np.arange(1.0, len({v}) + 1))
        np.quantile({a}, 0.3)
        np.percentile({a}, [20, 70], axis=0)
        np.diff({a})
        np.diff({a}, n=2, axis=0)
        np.diff({v}, prepend=0.0)
        np.ediff1d({a}, to_end={q})
        np.unwrap({a} * 5, axis={j})
        np.vander({v}[:4], 3)
        np.gradient({v})
        np.gradient({M}, 0.5, axis=0)
        np.cov({M})
        np.corrcoef({M} + np.arange({M}.size).reshape({M}.shape) ** 1.5 % 1.1)
        np.histogram({a}, bins=5, range=(-2, 2))[0]
        np.histogram({a}, bins=np.array([-3.0, -0.5, 0.1, 4.0]), density=True)[0]
        np.bincount(np.abs({v}.astype(int)) % 4, minlength=5)
        np.bincount(np.abs({v}.astype(int)) % 4, weights={v}, minlength=4)
        np.trapezoid({v}, dx=0.1)
        np.trapezoid({M}, axis=0)
        np.allclose({a}, {a} + 1e-12)
        np.array_equal({a}, {b})
    """),
]
PRODUCTS = lines("""
    {M} @ {M}.T
    {M} @ {v}
    {v} @ {v}
    np.matmul({M}.T, {M})
    np.dot({M}, {v})
    {M}.dot({M}.T)
    np.vdot({a}, {a})
    np.vecdot({M}, {v})
    np.inner({M}, {M})
    np.outer({v}[:4], {v}[:3])
    np.multiply.outer({v}[:3], {v}[:2])
    np.tensordot({a}, {b}, axes=1)
    np.einsum("ij,kj->ik", {M}, {M})
    np.einsum("ij->j", {M})
    np.einsum("ii->i", np.resize({a}, (3, 3)))
    np.einsum("i,j,i->j", {v}, {v}, {v})
    np.kron({v}[:3], {v}[:2])
    np.cross(np.resize({a}, (2, 3)), np.resize({b}, (2, 3)))
    np.trace({M})
    {M}.trace()
    np.convolve({v}, [0.5, 0.25, -1.0], "same")
    np.convolve({v}, {v}[:2])
    np.correlate({v}, {v}[:2], "full")
    np.linalg.norm({a})
    np.linalg.norm({M}, axis={i})
    np.linalg.norm({v}, ord=1)
    np.linalg.inv(4 * np.eye(3) + np.tanh(np.resize({a}, (3, 3))))
    np.linalg.solve(4 * np.eye(2) + np.tanh(np.resize({a}, (2, 2))), np.resize({b}, 2))
    np.linalg.matrix_power(np.tanh(np.resize({a}, (2, 2))), {i} + 1)
    np.linalg.det(2 * np.eye(3) + np.tanh(np.resize({a}, (3, 3))))
    np.linalg.cholesky(np.eye(3) + np.tanh(np.resize({a}, (3, 2))) @ np.tanh(np.resize({a}, (3, 2))).T)
    np.linalg.eigvalsh(np.diag([1.0, 3.0, 6.0]) + 0.1 * np.tanh(np.outer({v}[:3], {v}[:3])))
    np.linalg.lstsq(np.eye(4)[:, :2] + 0.1 * np.tanh(np.resize({a}, (4, 2))), np.resize({b}, 4), None)[0]
    np.linalg.pinv(np.eye(4)[:, :2] + 0.1 * np.tanh(np.resize({a}, (4, 2))))
    np.linalg.svdvals(np.diag([1.0, 3.0, 6.0]) + 0.1 * np.tanh(np.resize({a}, (3, 3))))
    np.linalg.svd(np.diag([1.0, 3.0, 6.0]) + 0.1 * np.tanh(np.resize({a}, (3, 3))), compute_uv=False)
    np.polyfit(np.array([0.0, 1.0, 2.0, 3.0]), np.resize({a}, 4), 1)
    np.abs(np.fft.fft({v}))
    np.real(np.fft.rfft(np.resize({a}, 8)))
    np.fft.irfft(np.fft.rfft(np.resize({a}, 8)) * 0.5)
    np.real(np.fft.ifft(np.fft.fft(np.resize({a}, 6))))
    np.angle(np.fft.fft(np.resize({a}, 4))[1])
    np.imag(np.fft.fft(np.resize({a}, 5)))
""")
ORDER = lines("""
    np.sort({a}, axis={j})
    np.sort({a}, axis=None)
    np.argsort({a}, axis=-1, kind="stable")
    {a}[{a}.reshape(len({a}), -1)[:, 0].argsort(kind="stable")]
    np.partition({v}, 2)[2]
    np.searchsorted(np.array([-1.0, 0.0, 0.5]), {a})
    np.searchsorted(np.sort({v}), {x})
    np.digitize({a}, np.array([-1.0, 0.0, 1.0]))
    np.take({a}, {k} % {a}.size)
    np.take({a}, [{i}, 0], axis=0)
    {a}.take([0, {i}])
    np.take_along_axis({a}, np.argsort({a}, axis=0), axis=0)
    {a}[{k} % len({a})]
    {v}[np.argmax({v})]
    {M}[{M}.argmax(axis=0) % len({M}), {i}]
    live.constant(np.array([0.5, -1.5, 2.5, 4.0]))[np.abs({k}) % 4]
    live.constant(np.arange(12.0).reshape(4, 3))[np.abs({k}).ravel()[0] % 4]
    (np.abs({k})[..., None] % 3 == np.arange(3)).astype(float)
""")
