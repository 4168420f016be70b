"""Mistakes and other right ways in the assignment on the neuron."""

from tests.helpers.grading import Planted, Wrong

HAND = "z_hand = {}\nv_hand = {}\nx3_undecided = {}"
GATE = "def gate(name):\n    return {{'and-not': {}, 'nor': {}, 'implies': {}}}[name]"
LAYER = "def layer(X, W, b):\n    return {}"
DISTANCE = "def signed_distance(X, w, b):\n    return {}"
THRESHOLD = """
def accuracy(v, t, threshold):
    return {}


def missed(v, t, threshold):
    return {}


careful = {}
"""
ACCURACY, MISSED = "np.mean((v > threshold) == t)", "np.sum((v <= threshold) & (t == 1)) / np.sum(t)"
AND_NOT, NOR, IMPLIES = "([1, -1], -0.5)", "([-1, -1], 0.5)", "([-1, 1], 0.5)"
VISIBLE, HIDDEN = "gate-check-visible", "gate-check"

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(0.5, 0.6225, 2.75), {"hand-check"}, "z_hand: expected 0.75, received 0.5"),
            Wrong(
                HAND.format(0.75, 0.3208, 2.75), {"hand-check"}, "v_hand: expected 0.679179, received 0.3208"
            ),
            Wrong(
                HAND.format(0.75, 0.6792, 2.5), {"hand-check"}, "x3_undecided: expected 2.75, received 2.5"
            ),
            Wrong(HAND.format(0.75, 0.6792, "'2.75'"), {"hand-check"}, "expected a number, received '2.75'"),
        ],
        "layer": [
            Wrong(
                LAYER.format("1 / (1 + np.exp(-(X @ W)))"),
                {"layer-check"},
                "two neurons, two examples: expected [[0.5, 0.731059], [0.924142, 0.817574]], received [[0.5",
            ),
            Wrong(LAYER.format("X @ W + b"), {"layer-check"}, "received [[0, 1], [2.5, 1.5]]"),
            Wrong(
                LAYER.format("1 / (1 + np.exp(-(X @ W + b[:, None])))"),
                {"layer-check"},
                "received [[0.5",
            ),
            Wrong(
                LAYER.format(
                    "1 / (1 + np.exp(-np.array([[W[:, j] @ X[0] + b[j]] for j in range(W.shape[1])])))"
                ),
                {"layer-check"},
                "(shapes (2, 2) and (2, 1))",
            ),
        ],
        "gate": [
            Wrong(
                GATE.format("([1, 1], -1.5)", NOR, IMPLIES),
                {VISIBLE},
                "expected [False, False, True, False], received [False, False, False, True]",
            ),
            Wrong(
                GATE.format(AND_NOT, "([-1, -1], 1.5)", IMPLIES),
                {HIDDEN},
                "where nor fires, for the inputs 00, 01, 10, 11: expected [True, False, False, False], "
                "received [True, True, True, False]",
            ),
            Wrong(
                GATE.format(AND_NOT, NOR, "([1, -1], 0.5)"),
                {HIDDEN},
                "where implies fires, for the inputs 00, 01, 10, 11: expected [True, True, False, True], "
                "received [True, False, True, True]",
            ),
            Wrong(
                GATE.format(AND_NOT, NOR, "([-1, 1], 0)"), {HIDDEN}, "received [False, True, False, False]"
            ),
        ],
        "distance": [
            Wrong(
                DISTANCE.format("X @ w + b"),
                {"distance-check"},
                "expected [-1, 4, 0.4], received [-5, 20, 2]",
            ),
            Wrong(DISTANCE.format("(X @ w + b) / (w @ w)"), {"distance-check"}, "received [-0.2, 0.8, 0.08]"),
            Wrong(
                DISTANCE.format("np.abs(X @ w + b) / np.linalg.norm(w)"),
                {"distance-check"},
                "expected [-1, 4, 0.4], received [1, 4, 0.4]",
            ),
            Wrong(
                DISTANCE.format("(X @ w + b) / np.sum(np.abs(w))"),
                {"distance-check"},
                "for w = (3, 4), b = -5: expected [-1, 4, 0.4], received [-0.714286",
            ),
        ],
        "threshold": [
            Wrong(
                THRESHOLD.format(ACCURACY, "np.mean((v <= threshold) & (t == 1))", 0.5),
                {"threshold-check"},
                "missed(v, t, 0.5) for the same: expected 0.5, received 0.25",
            ),
            Wrong(
                THRESHOLD.format(f"100 * {ACCURACY}", MISSED, 0.3),
                {"threshold-check"},
                "t = (1, 0, 1, 0): expected 0.5, received 50",
            ),
            Wrong(
                THRESHOLD.format(ACCURACY, MISSED, 0.4),
                {"threshold-check"},
                "careful: expected 0.3, received 0.4",
            ),
            Wrong(
                THRESHOLD.format(ACCURACY, "np.mean(t[v <= threshold])", 0.3),
                {"threshold-check"},
                "eight tumours of which three are malignant: expected 0.333333, received 0.2",
            ),
        ],
    },
    right={
        "hand": HAND.format(
            "np.dot([2, 1, -1], [1.5, -0.5, 2]) + 0.25", "1 / (1 + np.exp(-z_hand))", "11 / 4"
        ),
        "layer": """
def layer(X, W, b):
    rows = []
    for x in X:
        rows.append([float(nn.Sigmoid().value(sum(x * W[:, j]) + b[j])) for j in range(len(b))])
    return rows
""",
        "gate": GATE.format("(np.array([10, -20]), -5)", "((-2, -2), 1)", "([-3.0, 2.5], 1.0)"),
        "distance": """
def signed_distance(X, w, b):
    length = sum(number ** 2 for number in w) ** 0.5
    return [sum(a * c for a, c in zip(row, w)) / length + b / length for row in X]
""",
        "threshold": THRESHOLD.format(
            "sum(int(a > threshold) == int(c) for a, c in zip(v, t)) / len(t)", MISSED, 0.3
        ),
    },
)
