"""Mistakes and other right ways in the assignment on learning from examples."""

from tests.helpers.grading import Planted, Wrong

HAND = "empirical = {}\ntrue = {}\nslips = {}\nmemoriser = {}"
ERM = """
def risk(y, t, loss):
    return {}


def erm(answers, t, loss):
    risks = [risk(y, t, loss) for y in answers]
    return {}
"""
MEAN, FIRST = "np.mean(loss[t, y])", "risks.index(min(risks))"
TRAIN = """
def train(X, t, w, b, lr, steps):
    costs = []
    for _ in range(steps):
        e = X @ w + b - t
        {}
        w = w {} lr * X.T @ e / {}
        {}
        b = b - lr * np.{}(e)
        {}
    return w, b, costs
"""
COST = "costs.append(np.mean(e**2) / 2)"
LUCKY = """
from math import comb


def luckiest(N, m, q):
    P = [comb(N, k) * q**k * (1 - q) ** (N - k) for k in range(N)]
    F = np.cumsum(P)
    return {}


guessers = {}
"""
LOWEST = "np.sum((1 - F) ** m) / N"
CURVE = """
def learning_curve(x, t, x_new, t_new, sizes, degree):
    rows = []
    for n in sizes:
        fitted = np.polyfit(x[:n], t[:n], degree)
        error = lambda places, wanted: {}
        rows.append([{}])
    return np.array(rows)


pays_from = {}
"""
SQUARED, COLUMNS = (
    "np.mean((np.polyval(fitted, places) - wanted) ** 2)",
    "error(x[:n], t[:n]), error(x_new, t_new)",
)
E, T, L, C = ({f"{name}-check"} for name in ("erm", "train", "lucky", "curve"))

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(0.4, 0.35, 0.38, 0.1), {"hand-check"}, "empirical: expected 0.2, received 0.4"),
            Wrong(HAND.format(0.2, 0.4, 0.38, 0.1), {"hand-check"}, "true: expected 0.35, received 0.4"),
            Wrong(HAND.format(0.2, 0.35, 0.45, 0.1), {"hand-check"}, "slips: expected 0.38, received 0.45"),
            Wrong(HAND.format(0.2, 0.35, 0.38, 0), {"hand-check"}, "memoriser: expected 0.1, received 0"),
        ],
        "erm": [
            Wrong(
                ERM.format("np.mean(loss[y, t])", FIRST),
                E,
                "three labels, a loss for each mistake: expected 3, received 2",
            ),
            Wrong(ERM.format("np.sum(loss[t, y])", FIRST), E, "0-1 loss: expected 0.5, received 1"),
            Wrong(
                ERM.format("np.mean(y != t)", FIRST),
                E,
                "three labels, a loss for each mistake: expected 3, received 0.571429",
            ),
            Wrong(
                ERM.format(MEAN, "max(i for i, r in enumerate(risks) if r == min(risks))"),
                E,
                "erm where two rows share the lowest risk: expected 3, received 6",
            ),
        ],
        "train": [
            Wrong(
                TRAIN.format(COST, "-", 1, "", "sum", ""),
                T,
                "two inputs: expected [2.87955, 2.13328], received [2.87955, 0.19217]",
            ),
            Wrong(
                TRAIN.format(COST, "-", "len(X)", "e = X @ w + b - t", "mean", ""),
                T,
                "b after it: expected 0.3, received 0.18",
            ),
            Wrong(
                TRAIN.format(
                    "", "-", "len(X)", "", "mean", "costs.append(np.mean((X @ w + b - t) ** 2) / 2)"
                ),
                T,
                "t = 3, from w = 0, b = 0: expected [4.5], received [1.125]",
            ),
            Wrong(
                TRAIN.format(COST, "+", "len(X)", "", "mean", ""),
                T,
                "w after it, lr = 0.1: expected [0.6], received [-0.6]",
            ),
        ],
        "lucky": [
            Wrong(
                LUCKY.format("np.sum((1 - F) ** m)", 55),
                L,
                "looks as good as it is, in the mean: expected 0.3, received 3",
            ),
            Wrong(
                LUCKY.format("np.sum(1 - F**m) / N", 55),
                L,
                "luckiest(2, 2, 0.5): expected 0.3125, received 0.6875",
            ),
            Wrong(LUCKY.format("q", 55), L, "luckiest(2, 2, 0.5): expected 0.3125, received 0.5"),
            Wrong(LUCKY.format(LOWEST, 54), L, "guessers: expected 55, received 54"),
        ],
        "curve": [
            Wrong(
                CURVE.format(SQUARED, "error(x, t), error(x_new, t_new)", 70),
                C,
                "received [[1.01229, 1.79896], [0.891036, 1.59466], [0.76816, 1.26901]]",
            ),
            Wrong(
                CURVE.format(SQUARED, "error(x_new, t_new), error(x[:n], t[:n])", 70),
                C,
                "expected [[0, 1], [0, 1]], received [[1, ",
            ),
            Wrong(
                CURVE.format(f"np.sqrt({SQUARED})", COLUMNS, 70),
                C,
                "received [[0.741259, 1.34125], [0.755564, 1.2628], [0.876448, 1.1265]]",
            ),
            Wrong(CURVE.format(SQUARED, COLUMNS, 10), C, "pays_from: expected 70, received 10"),
        ],
    },
    right={
        "hand": HAND.format("0.2", "1 - 0.65", "0.1 + 0.8 * 0.35", "1 / 10"),
        "erm": """
def risk(y, t, loss):
    return float(sum(loss[a][b] for a, b in zip(t, y))) / len(t)


def erm(answers, t, loss):
    best = 0
    for h in range(1, len(answers)):
        if risk(answers[h], t, loss) < risk(answers[best], t, loss):
            best = h
    return best
""",
        "train": """
def train(X, t, w, b, lr, steps):
    A, w = np.column_stack([X, np.ones(len(X))]), np.append(w, b)
    costs = np.zeros(steps)
    for k in range(steps):
        e = A @ w - t
        costs[k] = e @ e / 2 / len(X)
        w = w - lr * e @ A / len(X)
    return w[:-1], w[-1], costs
""",
        "lucky": """
import math


def luckiest(N, m, q):
    P = [math.comb(N, k) * q**k * (1 - q) ** (N - k) for k in range(N + 1)]
    return sum(sum(P[k:]) ** m for k in range(1, N + 1)) / N


guessers = 11 * 5
""",
        "curve": """
def learning_curve(x, t, x_new, t_new, sizes, degree):
    errors = []
    for n in sizes:
        h = np.polynomial.Polynomial.fit(x[:n], t[:n], degree)
        errors.append((np.mean((h(x[:n]) - t[:n]) ** 2), np.mean((h(x_new) - t_new) ** 2)))
    return errors


pays_from = 70
""",
    },
)
