"""What to write, of an array x that depends on a control, where a function of NumPy is not available."""

SUBSTITUTES = {
    "np.unique": "np.sort(x); how many there are is 1 + np.sum(np.diff(np.sort(x)) > 0)",
    "np.nonzero": "np.where(x > 0, x, np.nan) keeps the shape; np.argmax(x > 0) is the first place",
    "np.frexp": "the exponent is e = np.floor(np.log2(np.abs(x))) + 1, the fraction x / 2**e",
    "np.nanmedian": "np.median(x[~np.isnan(x)])",
    "np.argpartition": "np.argsort(x)",
    "np.extract": "x[condition].sum(), .mean(), .max() …",
    "np.choose": "np.select([k == 0, k == 1], [a, b], c)",
    "np.piecewise": "np.select([x < 0, x < 1], [-x, x**2], 1.0)",
    "np.lexsort": "i = np.argsort(b), then i[np.argsort(a[i])]",
    "np.linalg.qr": "R is np.linalg.cholesky(x.T @ x).T, Q is x @ np.linalg.inv(R)",
    "np.linalg.eig": "live.eigh(x) of a symmetric matrix",
    "np.linalg.eigvals": "np.linalg.eigvalsh(x) of a symmetric matrix",
    "np.fft.fft2": "np.fft.fft of all rows, then of all columns",
    "np.trim_zeros": "np.where(x == 0, np.nan, x) hides them",
    "np.i0": "np.mean(np.exp(x[:, None] * np.cos(np.pi * (np.arange(64) + 0.5) / 64)), axis=1)",
}
SUBSTITUTES |= dict.fromkeys(("np.argwhere", "np.flatnonzero"), SUBSTITUTES["np.nonzero"])
