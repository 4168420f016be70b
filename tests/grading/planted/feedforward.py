"""Mistakes and other right ways in the assignment on feed-forward networks."""

from tests.helpers.grading import Planted, Wrong

HAND = "left_step = {}\nfar_left = {}\nbetween = {}\nfar_right = {}"
FORWARD = """
def forward(X, weights):
    with_ones = lambda V: np.hstack([{}])
    V = X
    for W in {}:
        V = {}
    return {}
"""
LATER, BENT, LAST = "V, np.ones((len(V), 1))", "np.tanh(with_ones(V) @ W)", "with_ones(V) @ weights[-1]"
REGION = """
def region(corners):
    W, b = [], []
    for c, d in zip(corners, {}):
        W.append([{}])
        b.append({})
    return np.array(W).T, np.array(b), np.ones(len(b)), {}
"""
CLOSED, TO_THE_LEFT = "list(corners[1:]) + [corners[0]]", "c[1] - d[1], d[0] - c[0]"
OFFSET, ALL = "(d[1] - c[1]) * c[0] - (d[0] - c[0]) * c[1]", "0.5 - len(b)"
HINGES = "def hinges(x, t):\n    s = {}\n    return {}, {}"
BETWEEN, CHANGES = "np.diff(t) / np.diff(x)", "np.array([s[0], *(s[1:] - s[:-1])])"
PLACING = """
def largest_error(f, nodes):
    places = np.linspace(nodes[0], nodes[-1], 4001)
    y = np.interp(places, nodes, f(nodes))
    return {}


even_units = {}
placed_units = {}
"""
LARGEST = "np.max(np.abs(y - f(places)))"
F, R, H, P = ({f"{name}-check"} for name in ("forward", "region", "hinges", "placing"))

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(1, 1, -5, -1), {"hand-check"}, "left_step: expected -1, received 1"),
            Wrong(HAND.format(-1, -1, -5, 1), {"hand-check"}, "far_left: expected 1, received -1"),
            Wrong(HAND.format(-1, 1, 1, -1), {"hand-check"}, "between: expected -5, received 1"),
            Wrong(HAND.format(-1, 1, -5, 5), {"hand-check"}, "far_right: expected -1, received 5"),
        ],
        "forward": [
            Wrong(
                FORWARD.format(LATER, "weights", BENT, "V"),
                F,
                "the columns (1, -1) and (3, 0.5): expected [[0.5]], received [[0.462117]]",
            ),
            Wrong(
                FORWARD.format("np.ones((len(V), 1)), V", "weights[:-1]", BENT, LAST),
                F,
                "(3, 0.5): expected [[0.5]], received [[3]]",
            ),
            Wrong(
                FORWARD.format(
                    LATER, "weights[:-1]", "with_ones(V) @ W", "np.tanh(with_ones(V)) @ weights[-1]"
                ),
                F,
                "(3, 0.5): expected [[0.5]], received [[0.380797]]",
            ),
            Wrong(
                FORWARD.format(LATER, "weights[:1]", BENT, LAST),
                F,
                "forward of five examples through two tanh layers and a linear one: expected [[",
            ),
        ],
        "region": [
            Wrong(
                REGION.format("corners[1:]", TO_THE_LEFT, OFFSET, ALL),
                R,
                "the shapes of W, b, w_o for a triangle: expected [2, 3, 3, 3], received [2, 2, 2, 2]",
            ),
            Wrong(
                REGION.format(CLOSED, "d[1] - c[1], c[0] - d[0]", "-1 * (" + OFFSET + ")", ALL),
                R,
                "at (0.2, 0.3), (1, 1): expected [True, False], received [False, False]",
            ),
            Wrong(
                REGION.format(CLOSED, TO_THE_LEFT, OFFSET, -0.5),
                R,
                "at (0.2, 0.3), (1, 1): expected [True, False], received [True, True]",
            ),
            Wrong(
                REGION.format(CLOSED, TO_THE_LEFT, OFFSET, -2.5),
                R,
                "points in a pentagon it fires, and of 219 outside: expected [181, 0], received [181, 219]",
            ),
        ],
        "hinges": [
            Wrong(
                HINGES.format(BETWEEN, "s", "t[0]"), H, "w_o for the same: expected [2, -3], received [2, -1]"
            ),
            Wrong(
                HINGES.format("np.diff(t)", CHANGES, "t[0]"),
                H,
                "w_o for the same: expected [6, -5.75, -6.25, 6.5], received [3, -2.5, -3.5, 4.5]",
            ),
            Wrong(
                HINGES.format(BETWEEN, CHANGES, 0.0),
                H,
                "b_o for the points (0, 1), (1, 3), (2, 2): expected 1, received 0",
            ),
            Wrong(
                HINGES.format(BETWEEN, "np.array([s[0], *(s[:-1] - s[1:])])", "t[0]"),
                H,
                "w_o for the same: expected [2, -3], received [2, 3]",
            ),
        ],
        "placing": [
            Wrong(
                PLACING.format("np.mean(np.abs(y - f(places)))", 70, 5),
                P,
                "root and the line from 0 to 1: expected 0.25, received 0.1666",
            ),
            Wrong(
                PLACING.format("np.max(f(places) - y)", 70, 5),
                P,
                "largest_error(wave, (0.3, 0.6)): expected 0.761885, received 0",
            ),
            Wrong(PLACING.format(LARGEST, 71, 6), P, "even_units: expected 70, received 71"),
            Wrong(PLACING.format(LARGEST, 70, 9), P, "placed_units: expected 5, received 9"),
        ],
    },
    right={
        "hand": HAND.format("-1.0", "1", "-2 - 3", "2 - 3.0"),
        "forward": """
def forward(X, weights):
    rows = []
    for x in X:
        v = x
        for k, W in enumerate(weights):
            z = v @ W[:-1] + W[-1]
            v = z if k == len(weights) - 1 else 1 - 2 / (np.exp(2 * z) + 1)
        rows.append(list(v))
    return rows
""",
        "region": REGION.format(
            CLOSED,
            "3 * (c[1] - d[1]), 3 * (d[0] - c[0])",
            "3 * ((d[1] - c[1]) * d[0] - (d[0] - c[0]) * d[1])",
            "1e-3 - len(b)",
        ),
        "hinges": """
def hinges(x, t):
    w_o = []
    for j in range(len(x) - 1):
        w_o.append((t[j + 1] - t[j]) / (x[j + 1] - x[j]) - sum(w_o))
    return [w_o, t[0]]
""",
        "placing": PLACING.format("abs(f(places) - y).max()", "np.int64(70)", "4 + 1"),
    },
)
