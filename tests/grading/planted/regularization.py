"""Mistakes and other right ways in the assignment on regularisation."""

from tests.helpers.grading import Planted, Wrong

HAND = "w_l2 = {}\nw_l1 = {}\nlam_zero = {}\nthree = {}"
RIDGE = """
def ridge(X, t, lam):
    A = np.column_stack([X, np.ones(len(X))])
    D = np.diag({})
    w = np.linalg.solve(A.T @ A / {} + {} * D, A.T @ t / {})
    return w[:-1], {}
"""
SPARED, CONSTANT = "[1.0] * X.shape[1] + [0.0]", "w[-1]"
SWEEP = """
def sweep(X, t, w, lam):
    new = w.copy()
    for j in range(len(w)):
        h = np.mean(X[:, j] ** 2)
        g = np.mean(X[:, j] * (t - X @ {})) + {}
        new[j] = {}
    return new
"""
OWN, SOFT = "h * new[j]", "np.sign(g) * max(abs(g) - lam, 0) / h"
DROPOUT = """
def dropout_weights(X, t, p):
    H, g, squares = X.T @ X / len(X), X.T @ t / len(X), np.diag(np.mean(X**2, axis=0))
    return {}
"""
SHARED = """
def shared(E):
    k = E.shape[1]
    products = {}
    c = {}
    return {}, c


enough = {}
"""
PRODUCTS, PAIRS = "E.T @ E / len(E)", "np.mean(products[~np.eye(k, dtype=bool)])"
R, S, D, A = ({f"{name}-check"} for name in ("ridge", "sweep", "dropout", "shared"))

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(0.933, 0.9, 7, 2), {"hand-check"}, "w_l2: expected 0.7, received 0.933"),
            Wrong(HAND.format(0.7, 0, 7, 2), {"hand-check"}, "w_l1: expected 0.9, received 0"),
            Wrong(HAND.format(0.7, 0.9, 1.4, 2), {"hand-check"}, "lam_zero: expected 7, received 1.4"),
            Wrong(HAND.format(0.7, 0.9, 7, 1.333), {"hand-check"}, "three: expected 2, received 1.333"),
        ],
        "ridge": [
            Wrong(
                RIDGE.format("[1.0] * A.shape[1]", "len(X)", "2 * lam", "len(X)", CONSTANT),
                R,
                "received [0.00738735, 0.221801, -0.347785]",
            ),
            Wrong(
                RIDGE.format(SPARED, "len(X)", "lam", "len(X)", CONSTANT),
                R,
                "received [-0.445803, 0.402943, 0.285415]",
            ),
            Wrong(
                RIDGE.format(SPARED, 1, "2 * lam", 1, CONSTANT),
                R,
                "received [-0.470033, 0.431489, 0.307195]",
            ),
            Wrong(
                RIDGE.format(SPARED, "len(X)", "2 * lam", "len(X)", "np.mean(t)"),
                R,
                "b for the same: expected 1, received 3",
            ),
        ],
        "sweep": [
            Wrong(
                SWEEP.format("w", "h * w[j]", SOFT),
                S,
                "received [1.81453, -0.767213, 0.84169, 0.8471]",
            ),
            Wrong(
                SWEEP.format("new", OWN, "np.sign(g) * max(abs(g / h) - lam, 0)"),
                S,
                "received [1.70981, -1.17645, -0.274641, 0]",
            ),
            Wrong(
                SWEEP.format("new", 0, SOFT),
                S,
                "received [1.31453, -1.38467, 0.324742, -0.874662]",
            ),
            Wrong(
                SWEEP.format("new", OWN, "max(g - lam, 0) / h"),
                S,
                "received [1.81453, 0, 0, 0.401876]",
            ),
        ],
        "dropout": [
            Wrong(
                DROPOUT.format("np.linalg.solve(H + p / (1 - p) * np.eye(len(H)), g)"),
                D,
                "x = (2, 2), t = (4, 4), p = 0.5: expected [1], received [1.6]",
            ),
            Wrong(
                DROPOUT.format("np.linalg.solve(H + p * squares, g)"),
                D,
                "x = (2, 2), t = (4, 4), p = 0.5: expected [1], received [1.33333]",
            ),
            Wrong(
                DROPOUT.format("(1 - p) * np.linalg.solve(H, g)"),
                D,
                "expected [0.302118, 0.158878, -0.0790514], received [0.146384, 0.209283, -0.0975046]",
            ),
            Wrong(
                DROPOUT.format("np.linalg.solve(H + 2 * p / (1 - p) * squares, g)"),
                D,
                "x = (2, 2), t = (4, 4), p = 0.5: expected [1], received [0.666667]",
            ),
        ],
        "shared": [
            Wrong(
                SHARED.format(PRODUCTS, "np.mean(products)", "np.mean(E**2)", 9),
                A,
                "c of 2 networks, 20 rows: expected 0.968955, received 1.28137",
            ),
            Wrong(
                SHARED.format("np.cov(E.T, ddof=0)", PAIRS, "np.trace(products) / k", 9),
                A,
                "v of 2 networks, 20 rows: expected 1.59378, received 1.17048",
            ),
            Wrong(
                SHARED.format(PRODUCTS, "np.mean(E[:, 0] * E[:, 1])", "np.mean(E**2)", 9),
                A,
                "c of 5 networks, 7 rows: expected 1.3574, received 1.37923",
            ),
            Wrong(SHARED.format(PRODUCTS, PAIRS, "np.mean(E**2)", 19), A, "enough: expected 9, received 19"),
        ],
    },
    right={
        "hand": HAND.format("7 / 10", "1.4 - 0.5", "(2 + 12) / 2", "(3 * 4 + 6 * 1) / 9"),
        "ridge": """
def ridge(X, t, lam):
    N, p = X.shape
    rows = np.vstack([X - X.mean(axis=0), np.sqrt(2 * N * lam) * np.eye(p)])
    w = np.linalg.lstsq(rows, np.concatenate([t - t.mean(), np.zeros(p)]), rcond=None)[0]
    return [w, t.mean() - X.mean(axis=0) @ w]
""",
        "sweep": """
def sweep(X, t, w, lam):
    w, N = list(w), len(X)
    for j in range(len(w)):
        others = [sum(x[i] * w[i] for i in range(len(w)) if i != j) for x in X]
        g, h = sum(X[:, j] * (t - others)) / N, sum(X[:, j] ** 2) / N
        w[j] = (g - lam) / h if g > lam else (g + lam) / h if g < -lam else 0.0
    return w
""",
        "dropout": DROPOUT.format(
            "(1 - p) * np.linalg.inv((1 - p) * H + p * squares) @ g",
        ),
        "shared": SHARED.format(
            PRODUCTS,
            "np.mean(np.sum(E, axis=1) ** 2 - np.sum(E**2, axis=1)) / k / (k - 1)",
            "np.mean(E**2)",
            "3 * 3",
        ),
    },
)
