"""Mistakes and other right ways in the assignment on recurrent networks."""

from tests.helpers.grading import Planted, Wrong

HAND = "dJ_dw = {}\ndJ_du = {}\ndJ_dx1 = {}"
STATES = """
def rnn_states(X, W_x, W_h, b, h0):
    H = np.zeros((X.shape[0], X.shape[1], len(b)))
    for n in range(X.shape[0]):
        h = {}
        for t in range(X.shape[1]):
            h = np.tanh(X[n, t] @ W_x + {} @ {} + b)
            H[n, t] = h
    return H
"""
TIME = """
def rnn_gradients(X, H, h0, W_h, dH):
    N, T, m = H.shape
    dW_x, dW_h, db, dh = np.zeros((X.shape[2], m)), np.zeros((m, m)), np.zeros(m), {}
    for t in range(T - 1, -1, -1):
        delta = (dh{}) * (1 - H[:, t] ** 2)
        dW_x += X[:, t].T @ delta
        dW_h += {}.T @ delta
        db += np.sum(delta, axis=0)
        dh = delta @ {}
    return dW_x{over}, dW_h{over}, db{over}, dh
"""
NOTHING, ITS_OWN, BEFORE = "np.zeros((N, m))", " + dH[:, t]", "(H[:, t - 1] if t else h0)"
RECALL = """
def recall_error(H, x, d):
    states, target = {}
    A = np.hstack([states, np.ones((len(states), 1))])
    n = len(A) // 2
    fit = np.linalg.pinv(A[:{fitted}]) @ target[:{fitted}]
    off = A[{judged}:] @ fit - target[{judged}:]
    return {}


best_gain = {}
reach = {}
"""
PAIRS, ROOT = "H[d:], x[:len(x) - d]", "np.mean(off**2) ** 0.5"
HALVES = {"fitted": "n", "judged": "n"}
S, T, R = {"states-check"}, {"time-check"}, {"recall-check"}

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(HAND.format(10, 1.5, 1), {"hand-check"}, "dJ_dw: expected 8, received 10"),
            Wrong(HAND.format(8 / 3, 0.5, 1), {"hand-check"}, "dJ_dw: expected 8, received 2.66667"),
            Wrong(HAND.format(8, 7.5, 1), {"hand-check"}, "dJ_du: expected 1.5, received 7.5"),
            Wrong(HAND.format(8, 1.5, 0.5), {"hand-check"}, "dJ_dx1: expected 1, received 0.5"),
        ],
        "states": [
            Wrong(
                STATES.format("h0[n]", "h", "W_h.T"),
                S,
                "rnn_states of 1 sequence(s) of 3 steps with 1 number(s), 2 units: expected [[[",
            ),
            Wrong(
                STATES.format("0 * h0[n]", "h", "W_h"),
                S,
                "h0 = 0.5: expected [[[0.761594], [0.909252]]], received [[[0], [0]]]",
            ),
            Wrong(STATES.format("h0[n]", "h0[n]", "W_h"), S, "received [[[0.761594], [0.761594]]]"),
            Wrong(
                STATES.format("h if n else h0[0]", "h", "W_h"),
                S,
                "rnn_states of 3 sequence(s) of 4 steps with 2 number(s), 3 units: expected [[[",
            ),
        ],
        "time": [
            Wrong(
                TIME.format(NOTHING, ITS_OWN, BEFORE, "W_h.T", over=" / T"),
                {"time-check-still", "time-check"},
                "all inputs and states 0, W_h = 2, dH = (0, 1): expected [3], received [1.5]",
            ),
            Wrong(
                TIME.format(NOTHING, ITS_OWN, "H[:, t]", "W_h.T", over=""),
                T,
                "dW_h of two sequences of four steps, two inputs, three units: expected [[",
            ),
            Wrong(
                TIME.format(NOTHING, ITS_OWN, BEFORE, "W_h", over=""),
                T,
                "dW_x of two sequences of four steps, two inputs, three units: expected [[",
            ),
            Wrong(
                TIME.format("dH[:, -1]", "", BEFORE, "W_h.T", over=""),
                T,
                "dW_x of two sequences of four steps, two inputs, three units: expected [[",
            ),
        ],
        "recall": [
            Wrong(
                RECALL.format(PAIRS, ROOT, 0.9, 13, fitted="", judged=""),
                R,
                "recall_error of 23 random states of three numbers, d = 0: expected",
            ),
            Wrong(
                RECALL.format(PAIRS, "np.mean(off**2)", 0.9, 13, **HALVES),
                R,
                "recall_error of 23 random states of three numbers, d = 0: expected",
            ),
            Wrong(
                RECALL.format("H[:len(H) - d], x[d:]", ROOT, 0.9, 13, **HALVES),
                R,
                "recall_error of 23 random states of three numbers, d = 3: expected",
            ),
            Wrong(
                RECALL.format(PAIRS, ROOT, 0.9, 14, **HALVES),
                {"recall-check-gain"},
                "reach: expected 13, received 14",
            ),
        ],
    },
    right={
        "hand": HAND.format("2 * 4", "2 * 0.75", "2 * 0.25 * 2"),
        "states": STATES.format("h0[n]", "h", "W_h"),
        "time": """
def rnn_gradients(X, H, h0, W_h, dH):
    N, T, m = H.shape
    earlier, dW_x, dW_h, db, dh0 = np.concatenate([h0[:, None], H[:, :-1]], axis=1), 0, 0, 0, []
    for n in range(N):
        delta = np.zeros((T + 1, m))
        for t in reversed(range(T)):
            delta[t] = (1 - H[n, t] ** 2) * (dH[n, t] + W_h @ delta[t + 1])
        dW_x = dW_x + np.einsum("tp,tm->pm", X[n], delta[:-1])
        dW_h = dW_h + np.einsum("tp,tm->pm", earlier[n], delta[:-1])
        db = db + delta.sum(axis=0)
        dh0.append(W_h @ delta[0])
    return [dW_x, dW_h, db, dh0]
""",
        "recall": RECALL.format(PAIRS, ROOT, "9 / 10", "13.0", **HALVES),
    },
)
