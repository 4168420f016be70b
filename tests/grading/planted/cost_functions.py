"""Mistakes and other right ways in the assignment on cost functions."""

from tests.helpers.grading import Planted, Wrong

HAND = "mse = {}\nmae = {}\nsurprise = {}"
HUBER = """
def huber(y, t, delta):
    e = {}
    return {}(np.where(e <= delta, {}, {}))


def huber_gradient(y, t, delta):
    return {}
"""
SMALL, LARGE, SLOPE = "e**2 / 2", "delta * (e - delta / 2)", "np.clip(y - t, -delta, delta) / len(y)"
ENTROPY = """
def cross_entropy(z, t):
    p = 1 / (1 + np.exp(-z))
    return {}


def cross_entropy_gradient(z, t):
    p = 1 / (1 + np.exp(-z))
    return {}
"""
STABLE = "np.mean(np.logaddexp(0, z) - t * z)"
CONSTANT = "def best_constant(t, cost):\n    return {{'mse': {}, 'mae': {}, 'worst': {}}}[cost]"
H, E, C = {"huber-check"}, {"entropy-check"}, {"constant-check"}
BOTH = H | {"huber-check-small"}

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(13, 5 / 3, 0.2231), {"hand-check"}, "mse: expected 4.33333, received 13"),
            Wrong(
                HAND.format(13 / 3, 5 / 3, 0.0969),
                {"hand-check"},
                "surprise: expected 0.223144, received 0.0969",
            ),
            Wrong(
                HAND.format(13 / 3, 5 / 3, -0.2231), {"hand-check"}, "expected a number that is not negative"
            ),
            Wrong(HAND.format(13 / 3, 1.25, 0.2231), {"hand-check"}, "mae: expected 1.66667, received 1.25"),
        ],
        "huber": [
            Wrong(
                HUBER.format("np.abs(y - t)", "np.mean", "e**2", LARGE, SLOPE),
                BOTH,
                "huber of y = (1, 2), t = (0, 2), delta = 2: expected 0.25, received 0.5",
            ),
            Wrong(
                HUBER.format("np.abs(y - t)", "np.mean", SMALL, "delta * e", SLOPE),
                H,
                "t = 0, delta = 1: expected 1.65625, received 1.90625",
            ),
            Wrong(
                HUBER.format("y - t", "np.mean", SMALL, LARGE, SLOPE),
                H,
                "t = 0, delta = 1: expected 1.65625, received 2.15625",
            ),
            Wrong(
                HUBER.format("np.abs(y - t)", "np.mean", SMALL, LARGE, "np.clip(y - t, -delta, delta)"),
                H,
                "the same, delta = 2: expected [0.5, -0.5, 0.125, 0.25], received [2, -2, 0.5, 1]",
            ),
        ],
        "entropy": [
            Wrong(
                ENTROPY.format("-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p))", "(p - t) / len(z)"),
                E,
                "z = (1000, -1000), t = (0, 0): expected 500, received",
            ),
            Wrong(
                ENTROPY.format(STABLE, "(p - t) * p * (1 - p) / len(z)"),
                E,
                "cross_entropy_gradient of z = (2, -1, 0.5), t = (1, 1, 0): expected [",
            ),
            Wrong(
                ENTROPY.format("np.sum(np.logaddexp(0, z) - t * z)", "p - t"),
                E,
                "z = (0, 0), t = (0, 1): expected 0.693147, received 1.38629",
            ),
            Wrong(
                ENTROPY.format("np.mean(np.logaddexp(0, z) - (1 - t) * z)", "(p - t) / len(z)"),
                E,
                "cross_entropy of z = (2, -1, 0.5), t = (1, 1, 0): expected",
            ),
        ],
        "constant": [
            Wrong(
                CONSTANT.format(*["np.mean(t)"] * 3), C, "(0, 1, 2, 3, 100), mae: expected 2, received 21.2"
            ),
            Wrong(
                CONSTANT.format("np.median(t)", "np.median(t)", "np.max(t) / 2"),
                C,
                "best_constant of (1, 2, 6), mse: expected 3, received 2",
            ),
            Wrong(
                CONSTANT.format("np.mean(t)", "np.median(t)", "np.max(t)"),
                C,
                "(0, 1, 2, 3, 100), worst: expected 50, received 100",
            ),
            Wrong(
                CONSTANT.format("np.mean(t)", "np.median(t)", "np.mean(t)"),
                C,
                "(0, 1, 2, 3, 100), worst: expected 50, received 21.2",
            ),
        ],
    },
    right={
        "hand": HAND.format("(0 + 4 + 9) / 3", 1.6667, "-np.log(0.8)"),
        "huber": """
def huber(y, t, delta):
    total = 0.0
    for e in abs(y - t):
        inside = min(e, delta)
        total += inside * (e - inside / 2)
    return total / len(y)


def huber_gradient(y, t, delta):
    e = y - t
    return np.where(np.abs(e) <= delta, e, delta * np.sign(e)) / len(e)
""",
        "entropy": ENTROPY.format(STABLE, "(p - t) / len(z)"),
        "constant": CONSTANT.format("sum(t) / len(t)", "sorted(t)[len(t) // 2]", "(min(t) + max(t)) / 2"),
    },
)
