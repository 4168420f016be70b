"""Mistakes and other right ways in the assignment on backpropagation."""

from tests.helpers.grading import Planted, Wrong

HAND = "dE_dw2 = {}\ndE_dw1 = {}\ndE_dx = {}"
NUMERICAL = """
def numerical_gradient(cost, w, h):
    out = []
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[{}] += h
        down[{}] -= {}
        out.append((cost(up) - cost(down)) / {})
    return out
"""
LAYER = """
def layer_backward(X, W, b, dV):
    V = 1 / (1 + np.exp(-(X @ W + b)))
    dZ = {}
    return {}, {}, {}
"""
SLOPE = "dV * V * (1 - V)"
NETWORK = """
def two_layer_gradients(X, T, W1, W2):
    H = np.tanh(X @ W1)
    dY = {}
    return X.T @ ({}), H.T @ dY
"""
ERROR, BACK = "(H @ W2 - T) / X.shape[0]", "(dY @ W2.T) * (1 - H**2)"
N, L, W = {"numerical-check"}, {"layer-check"}, {"network-check"}

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(4, 12, 3), {"hand-check"}, "dE_dw2: expected 2, received 4"),
            Wrong(HAND.format(2, 4, 3), {"hand-check"}, "dE_dw1: expected 12, received 4"),
            Wrong(HAND.format(2, 12, 6), {"hand-check"}, "dE_dx: expected 3, received 6"),
            Wrong(HAND.format("'2'", 12, 3), {"hand-check"}, "dE_dw2: expected a number, received '2'"),
        ],
        "numerical": [
            Wrong(NUMERICAL.format("i", "i", 0, "h"), N, "h = 0.001): expected [2], received [2.001]"),
            Wrong(NUMERICAL.format("i", "i", "h", "h"), N, "h = 0.001): expected [2], received [4]"),
            Wrong(
                NUMERICAL.format("i", "i", "h", "(2 * h)").replace("w.copy(), w.copy()", "w, w"),
                N,
                "numerical_gradient(bowl, (1,), h = 0.001): expected [2], received [0]",
            ),
            Wrong(
                NUMERICAL.format(":", ":", "h", "(2 * h)"),
                N,
                "exact for a quadratic cost: expected [2, 8, -6], received [4, 4, 4]",
            ),
        ],
        "layer": [
            Wrong(
                LAYER.format("dV", "dZ @ W.T", "X.T @ dZ", "dZ.sum(axis=0)"),
                L,
                "db of a layer of three neurons, five examples: expected [",
            ),
            Wrong(
                LAYER.format(SLOPE, "dZ @ W.T", "X.T @ dZ", "dZ.mean(axis=0)"),
                L,
                "db of a layer of three neurons, five examples: expected [",
            ),
            Wrong(
                LAYER.format(SLOPE, "dZ @ W.T", "X.T @ dZ / len(X)", "dZ.sum(axis=0)"),
                L,
                "dW of the same: expected [[",
            ),
            Wrong(
                LAYER.format(SLOPE, "X.T @ dZ", "dZ @ W.T", "dZ.sum(axis=0)"),
                {"layer-check-shapes", "layer-check"},
                "two neurons: expected [[4, 3], [3, 2], [2, 0]], received [[3, 2], [4, 3], [2, 0]]",
            ),
        ],
        "network": [
            Wrong(
                NETWORK.format("H @ W2 - T", BACK),
                W,
                "dW2 of three hidden units, three outputs, six examples: expected [[",
            ),
            Wrong(NETWORK.format(ERROR, "dY @ W2.T"), W, "dW1 of the same: expected [["),
            Wrong(
                NETWORK.format("(T - H @ W2) / X.shape[0]", BACK),
                W,
                "x = 1, t = 1, W1 = 0, W2 = 2: expected [[-2]], received [[2]]",
            ),
            Wrong(NETWORK.format(ERROR, "(dY @ W2) * (1 - H**2)"), W, "dW1 of the same: expected [["),
        ],
    },
    right={
        "hand": HAND.format("2.0", "4 * 3", "6 / 2"),
        "numerical": """
def numerical_gradient(cost, w, h):
    return [(cost(w + h * e) - cost(w - h * e)) / h / 2 for e in np.eye(len(w))]
""",
        "layer": """
def layer_backward(X, W, b, dV):
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(b.shape)
    for n, x in enumerate(X):
        v = 1 / (1 + np.exp(-(x @ W + b)))
        d = dV[n] * v * (1 - v)
        dX[n] = W @ d
        dW += np.outer(x, d)
        db += d
    return [dX, dW, db]
""",
        "network": """
def two_layer_gradients(X, T, W1, W2):
    dW1, dW2 = 0 * W1, 0 * W2
    for x, t in zip(X, T):
        h = np.tanh(x @ W1)
        e = h @ W2 - t
        dW2 = dW2 + np.outer(h, e)
        dW1 = dW1 + np.outer(x, (W2 @ e) / np.cosh(x @ W1) ** 2)
    return dW1 / len(X), dW2 / len(X)
""",
    },
)
