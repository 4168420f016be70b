"""What to write, of an array x that depends on a control, where a function of NumPy is not available."""

SUBSTITUTES = {
    "np.unique": "np.sort(x); how many there are is 1 + np.sum(np.diff(np.sort(x)) > 0)",
    "np.nonzero": "np.where(x > 0, x, np.nan) keeps the shape; np.argmax(x > 0) is the first place",
    "np.frexp": "the exponent is e = np.floor(np.log2(np.abs(x))) + 1, the fraction x / 2**e",
    "np.argpartition": "np.argsort(x)",
    "np.roots": "of a x² + b x + c: r = np.sqrt(b**2 - 4 * a * c), (-b + r) / (2 * a) and (-b - r) / (2 * a)",
    "np.union1d": "np.sort(np.concatenate([a, b])), in which some may stand twice",
    "np.intersect1d": "np.isin(a, b) says which of a are in b, a[np.isin(a, b)].sum() what they sum to",
    "np.setdiff1d": "a[~np.isin(a, b)].sum(), .mean(), .max() …",
    "np.setxor1d": "a[~np.isin(a, b)] and b[~np.isin(b, a)], of each its .sum(), .mean(), .max() …",
    "np.putmask": "x[mask] = value",
    "np.put": "x[k] = value",
    "np.apply_over_axes": "most functions take several axes: np.sum(x, axis=(0, 1))",
    "np.histogram2d": "A.T @ B, A = 1.0 * ((x[:, None] >= edges[:-1]) & (x[:, None] < edges[1:])) and B of y",
    "np.spacing": "about np.finfo(float).eps * np.abs(x)",
    "np.array2string": 'f"{x[0]:.2f}, {x[1]:.2f}" in a title or live.note; live.text for many',
    "np.view": "x.copy(), x.astype(int)",
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
_ALIKE = {
    "np.nonzero": "argwhere flatnonzero",
    "np.unique": "unique_values unique_counts unique_all unique_inverse",
    "np.putmask": "place",
    "np.histogram2d": "histogramdd",
    "np.spacing": "nextafter",
    "np.array2string": "array_str array_repr",
    "np.fft.fft2": "fft.ifft2 fft.rfft2 fft.irfft2 fft.fftn fft.ifftn fft.rfftn fft.irfftn",
}
SUBSTITUTES |= {f"np.{name}": SUBSTITUTES[one] for one, names in _ALIKE.items() for name in names.split()}
