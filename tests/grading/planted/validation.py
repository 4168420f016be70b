"""Mistakes and other right ways in the assignment on validation."""

from tests.helpers.grading import Planted, Wrong

HAND = "precision = {}\nrecall = {}\nf1 = {}"
FOLDS = "def folds(n, k, seed):\n    rows = np.random.default_rng(seed).permutation(n)\n    return {}"
STANDARDISED = """
def standardised(train, test):
    both = np.vstack([train, test])
    m, s = train.mean(axis=0), train.std(axis=0)
    return {}, {}
"""
CV = """
def cv_error(x, t, parts, degree):
    errors = []
    for part in parts:
        rest = np.ones(len(x), bool)
        rest[part] = False
        fitted = np.polyfit(x[{}], t[{}], degree)
        errors.append(np.mean((np.polyval(fitted, x[{}]) - t[{}]) ** 2))
    return {}(errors)


best_degree = {}
"""
AUC = """
def auc(v, t):
    pairs = [(a, b) for a in v[t == 1] for b in v[t == 0]]
    return sum({} for a, b in pairs) / {}
"""

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(0.75, 0.6, 0.6667), {"hand-check"}, "precision: expected 0.6, received 0.75"),
            Wrong(HAND.format(0.6, 0.75, 0.675), {"hand-check"}, "f1: expected 0.666667, received 0.675"),
            Wrong(HAND.format(0.6, 0.875, 0.6667), {"hand-check"}, "recall: expected 0.75, received 0.875"),
            Wrong(
                HAND.format(60, 75, 66.67), {"hand-check"}, "expected a number between 0 and 1, received 60"
            ),
        ],
        "folds": [
            Wrong(
                FOLDS.format("np.array_split(np.arange(n), k)"),
                {"folds-check"},
                "other folds than seed=3, for 11 rows and 4 folds: expected True, received False",
            ),
            Wrong(
                FOLDS.format("[rows[i * (n // k):(i + 1) * (n // k)] for i in range(k)]"),
                {"folds-check"},
                "the rows in all folds of folds(11, 4, seed=3): expected [0, 1, 2",
            ),
            Wrong(
                FOLDS.format("[np.random.permutation(n)[i::k] for i in range(k)]"),
                {"folds-check"},
                "the rows in all folds of folds(",
            ),
            Wrong(
                FOLDS.format("np.array_split(np.roll(np.arange(n), seed), k)"),
                {"folds-check"},
                "mostly lie in different folds, over twenty seeds: expected True, received False",
            ),
        ],
        "standardised": [
            Wrong(
                STANDARDISED.format(
                    "(train - m) / s", "(test - test.mean(axis=0)) / (test.std(axis=0) + 1e-9)"
                ),
                {"standardised-check"},
                "the test row 4, in the units of the training rows 0 and 2: expected [[3]], received [[0]]",
            ),
            Wrong(
                STANDARDISED.format(
                    "(train - both.mean(axis=0)) / both.std(axis=0)",
                    "(test - both.mean(axis=0)) / both.std(axis=0)",
                ),
                {"standardised-check"},
                "the training rows 0 and 2, standardised: expected [[-1], [1]], received [[-1.22474], [0]]",
            ),
            Wrong(
                STANDARDISED.format("(train - m) / s", "test"),
                {"standardised-check"},
                "in the units of the training rows 0 and 2: expected [[3]], received [[4]]",
            ),
            Wrong(
                STANDARDISED.format("(train - m) / s**2", "(test - m) / s**2"),
                {"standardised-check"},
                "two test rows of two columns, in the units of three training rows: expected",
            ),
        ],
        "cv": [
            Wrong(
                CV.format("rest", "rest", "rest", "rest", "np.mean", 9),
                {"cv-check"},
                "constant, folds (0, 1) and (2, 3): expected 3.375, received 1.125",
            ),
            Wrong(
                CV.format("rest", "rest", "part", "part", "np.sum", 3),
                {"cv-check"},
                "expected 3.375, received 6.75",
            ),
            Wrong(
                CV.format(":", ":", "part", "part", "np.mean", 3),
                {"cv-check"},
                "constant, folds (0, 1) and (2, 3): expected 3.375, received 1.6875",
            ),
            Wrong(
                CV.format("rest", "rest", "part", "part", "np.mean", 9),
                {"cv-check"},
                "best_degree: expected 3, received 9",
            ),
        ],
        "auc": [
            Wrong(
                AUC.format("float(a > b)", "len(pairs)"),
                {"auc-check"},
                "1, 0, 0, 1, 0: expected 0.833333, received 0.666667",
            ),
            Wrong(
                AUC.format("float(a >= b)", "len(pairs)"),
                {"auc-check"},
                "t = 1, 0, 0, 1, 0: expected 0.833333, received 1",
            ),
            Wrong(
                AUC.format("float(a < b)", "len(pairs)"), {"auc-check"}, "t = 1, 0: expected 1, received 0"
            ),
            Wrong(
                "def auc(v, t):\n    return np.mean((v > 0.5) == (t == 1))",
                {"auc-check"},
                "expected 0.833333, received 0.8",
            ),
        ],
    },
    right={
        "hand": HAND.format("30 / 50", "3 / 4", "2 / (5 / 3 + 4 / 3)"),
        "folds": FOLDS.format("[rows[i::k] for i in range(k)]"),
        "standardised": """
def standardised(train, test):
    kept = [(np.mean(column), np.std(column)) for column in train.T]
    units = lambda rows: [[(a - m) / s for a, (m, s) in zip(row, kept)] for row in rows]
    return units(train), units(test)
""",
        "cv": CV.format("rest", "rest", "part", "part", "np.average", "int(3)"),
        "auc": AUC.format("1.0 if a > b else 0.5 if a == b else 0.0", "(np.sum(t) * np.sum(1 - t))"),
    },
)
