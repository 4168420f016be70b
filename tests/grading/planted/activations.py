"""Mistakes and other right ways in the assignment on activations."""

from tests.helpers.grading import Planted, Wrong

HAND = "sigmoid_slope = {}\ntanh_half = {}\nbest_case = {}"
SIGMOID = "def sigmoid(z):\n    return {}"
LEAKY = """
def leaky(z, slope):
    return {}


def leaky_derivative(z, slope):
    return {}
"""
SOFTMAX = "def softmax(Z):\n    powers = np.exp({})\n    return powers / {}"
DEAD = "def dead_fraction(X, W, b):\n    Z = X @ W + b\n    return {}\n\n\ndying_bias = {}"
VALUE, SLOPE = "np.where(z > 0, z, slope * z)", "np.where(z > 0, 1.0, slope)"
S, L, M, D = ({f"{name}-check"} for name in ("sigmoid", "leaky", "softmax", "dead"))

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(
                HAND.format(0.75, 0.5, 0.25**5),
                {"hand-check"},
                "sigmoid_slope: expected 0.1875, received 0.75",
            ),
            Wrong(HAND.format(0.1875, 0.8, 0.25**5), {"hand-check"}, "tanh_half: expected 0.5, received 0.8"),
            Wrong(
                HAND.format(0.1875, 0.5, 1.25),
                {"hand-check"},
                "best_case: expected 0.000976562, received 1.25",
            ),
            Wrong(HAND.format(0.1875, 0.5, 1), {"hand-check"}, "best_case: expected 0.000976562, received 1"),
        ],
        "sigmoid": [
            Wrong(
                SIGMOID.format("np.exp(z) / (1 + np.exp(z))"),
                S,
                "(-1000, 1000): expected [0, 1], received [0, nan]",
            ),
            Wrong(
                SIGMOID.format("1 / (1 + np.exp(z))"), S, "expected [0.5, 0.731059], received [0.5, 0.268941]"
            ),
            Wrong(
                SIGMOID.format("1 / (1 + np.exp(-np.clip(z, -5, 5)))"),
                S,
                "one below the other: expected [[0.119203], [0.999955]], received [[0.119203], [0.993307]]",
            ),
            Wrong(
                SIGMOID.format("np.exp(z) / np.sum(np.exp(z))"),
                S,
                "sigmoid of (0, 1): expected [0.5, 0.731059], received [0.268941, 0.731059]",
            ),
        ],
        "leaky": [
            Wrong(
                LEAKY.format("np.maximum(z, slope * z)", SLOPE),
                L,
                "leaky of (-1, 0, 2), slope 2: expected [[-2, 0, 2]], received [[-1, 0, 4]]",
            ),
            Wrong(
                LEAKY.format(VALUE, "np.where(z >= 0, 1.0, slope)"),
                L,
                "at (-1, 0, 2), slope 0.3: expected [[0.3, 0.3, 1]], received [[0.3, 1, 1]]",
            ),
            Wrong(
                LEAKY.format(VALUE, "(z > 0) * 1.0"),
                L,
                "leaky_derivative at (-2, 3), slope 0.1: expected [0.1, 1], received [0, 1]",
            ),
            Wrong(
                LEAKY.format("np.where(z > 0, z, -slope * z)", SLOPE),
                L,
                "leaky of (-2, 3), slope 0.1: expected [-0.2, 3], received [0.2, 3]",
            ),
        ],
        "softmax": [
            Wrong(
                SOFTMAX.format("Z", "powers.sum(axis=1, keepdims=True)"),
                M,
                "(1000, 1000, 0): expected [[0.5, 0.5, 0]], received [[nan, nan, 0]]",
            ),
            Wrong(
                SOFTMAX.format("Z - Z.max()", "powers.sum(axis=0, keepdims=True)"),
                M,
                "softmax of the row (0, 0): expected [[0.5, 0.5]], received [[1, 1]]",
            ),
            Wrong(
                SOFTMAX.format("Z - Z.max()", "powers.sum()"),
                M,
                "softmax of the rows (0, ln 3), (5, 5): expected [[0.25, 0.75], [0.5, 0.5]], received",
            ),
            Wrong(
                SOFTMAX.format("Z - Z.max(axis=1, keepdims=True)", "1"),
                M,
                "softmax of the row (0, 0): expected [[0.5, 0.5]], received [[1, 1]]",
            ),
        ],
        "dead": [
            Wrong(DEAD.format("np.mean(Z <= 0)", -6), D, "biases (0, 0, 0, -5): expected 0.5, received 0.75"),
            Wrong(DEAD.format("np.mean(np.any(Z <= 0, axis=0))", -6), D, "expected 0.5, received 1"),
            Wrong(
                DEAD.format("np.mean(np.all(Z < 0, axis=0))", -6),
                D,
                "biases (0, 0, 0, -5): expected 0.5, received 0.25",
            ),
            Wrong(
                DEAD.format("np.mean(np.all(Z <= 0, axis=0))", -5), D, "dying_bias: expected -6, received -5"
            ),
        ],
    },
    right={
        "hand": HAND.format("0.75 * 0.25", "1 / 2", "0.25 ** 5"),
        "sigmoid": SIGMOID.format("(1 + np.tanh(z / 2)) / 2"),
        "leaky": LEAKY.format(
            "z * ((z > 0) + slope * (z <= 0))", "[[1 if n > 0 else slope for n in row] for row in z]"
        )
        .replace("for row in z]", "for row in np.atleast_2d(z)]")
        .replace("return [[1", "return np.reshape([[1")
        .replace("np.atleast_2d(z)]", "np.atleast_2d(z)], np.shape(z))"),
        "softmax": """
def softmax(Z):
    return [[1 / sum(np.exp(np.clip(other - z, -700, 700)) for other in row) for z in row] for row in Z]
""",
        "dead": DEAD.format("sum(max(column) <= 0 for column in Z.T) / Z.shape[1]", "-(2 * 3)"),
    },
)
