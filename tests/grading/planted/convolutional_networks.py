"""Mistakes and other right ways in the assignment on convolutional networks."""

from tests.helpers.grading import Planted, Wrong

HAND = "K_next = {}\nK_slope = {}\nK_printed = {}"
NEXT, SLOPE = "[[0, 0, 0], [0, 0, 1], [0, 0, 0]]", "[[0, -0.5, 0], [0, 0, 0], [0, 0.5, 0]]"
PRINTED = "[[6, 5, 4], [3, 2, 1]]"
LAYER = """
def conv_layer(X, W, b, stride, padding):
    O, C, k, _ = W.shape
    X = np.pad(X, [(0, 0), (padding, padding), (padding, padding)])
    sides = [{} for side in X.shape[1:]]
    S = np.zeros((O, *sides))
    for o in range(O):
        for i in range(sides[0]):
            for j in range(sides[1]):
                window = X[:, i * stride:i * stride + k, j * stride:j * stride + k]
                S[o, i, j] = {} + b[o]
    return S
"""
SIDE, DOT = "(side - k) // stride + 1", "np.sum(W[o] * window)"
POOL = """
def max_pool(X, k):
    C, H, L = X.shape
    Y = np.zeros((C, {0}, {1}))
    for c, i, j in np.ndindex(Y.shape):
        Y[c, i, j] = {2}(X[c, i * k:i * k + k, j * k:j * k + k])
    return Y


def max_pool_backward(X, k, dY):
    dX = np.zeros(X.shape)
    for c, i, j in np.ndindex(dY.shape):
        window = X[c, i * k:i * k + k, j * k:j * k + k]
        dX[c, i * k:i * k + k, j * k:j * k + k] = {3}
    return dX
"""
WINNER = "dY[c, i, j] * (window == window.max())"
LEARN = """
def learn_kernel(I, T, k, lr, steps):
    K = np.zeros((k, k))
    rows, columns = T.shape
    for _ in range(steps):
        S = np.zeros(T.shape)
        for i, j in np.ndindex(T.shape):
            S[i, j] = np.sum(K * I[i:i + k, j:j + k])
        dK = np.zeros((k, k))
        for m, n in np.ndindex(k, k):
            dK[m, n] = np.{}((S - T) * I[{}])
        K {}= lr * dK
    return K
"""
UNDER = "m:m + rows, n:n + columns"
SHARE = """
def fit_shared(X, S, k):
    A = patches(X, k).reshape(-1, k * k)
    return {}


def fit_local(X, S, k):
    P = patches(X, k)
    return np.array([[{} for j in range(P.shape[2])] for i in range(P.shape[1])])


shared_needs = {}
local_needs = {}
"""
ALL = "np.linalg.pinv(A) @ S.flatten()"
EACH = "np.linalg.pinv(P[:, i, j]) @ S[:, i, j]"

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(
                HAND.format("[[0, 0, 0], [1, 0, 0], [0, 0, 0]]", SLOPE, PRINTED),
                {"hand-check"},
                "the map that K_next makes of a random picture: expected [[",
            ),
            Wrong(
                HAND.format(NEXT, "[[0, 0, 0], [-0.5, 0, 0.5], [0, 0, 0]]", PRINTED),
                {"hand-check"},
                "the map that K_slope makes of it: expected [[",
            ),
            Wrong(
                HAND.format(NEXT, SLOPE, "[[1, 4], [2, 5], [3, 6]]"),
                {"hand-check"},
                "K_printed: expected a kernel of shape (2, 3), received [[1, 4], [2, 5], [3, 6]]",
            ),
            Wrong(
                HAND.format(NEXT, SLOPE, "[[3, 2, 1], [6, 5, 4]]"),
                {"hand-check"},
                "K_printed: expected [[6, 5, 4], [3, 2, 1]], received [[3, 2, 1], [6, 5, 4]]",
            ),
        ],
        "layer": [
            Wrong(
                LAYER.format(SIDE, "np.sum(W[o, :, ::-1, ::-1] * window)"),
                {"layer-check"},
                "kernel ((1, 0), (0, 2)), bias 10, stride 1, padding 0: expected [[[19]]], received [[[16]]]",
            ),
            Wrong(
                LAYER.format(SIDE, "np.sum(W[o, 0] * window[0])"),
                {"layer-check"},
                "conv_layer of 2 channel(s) of 5 × 6, 3 kernel(s) of 2 × 2, stride 1, padding 0: expected",
            ),
            Wrong(
                LAYER.format("(side - k) // stride", DOT),
                {"layer-check"},
                "expected [[[19]]], received [] (shapes (1, 1, 1) and (1, 0, 0))",
            ),
            Wrong(LAYER.format("side // stride", DOT), {"layer-check"}, "expected [[[19]]], received [[["),
        ],
        "pool": [
            Wrong(
                POOL.format("H // k", "L // k", "np.max", "dY[c, i, j] / k**2"),
                {"pool-check-back"},
                "dY = 5: expected [[[0, 0], [5, 0]]], received [[[1.25, 1.25], [1.25, 1.25]]]",
            ),
            Wrong(
                POOL.format("-(-H // k)", "-(-L // k)", "np.max", WINNER),
                {"pool-check-there"},
                "(shapes (2, 2, 3) and (2, 3, 4))",
            ),
            Wrong(
                POOL.format("H // k", "L // k", "np.mean", WINNER),
                {"pool-check-there"},
                "max_pool of ((1, 2), (4, 3)), k = 2: expected [[[4]]], received [[[2.5]]]",
            ),
            Wrong(
                POOL.format("H // k", "L // k", "np.max", "dY[c, i, j] * (window == X[c].max())"),
                {"pool-check-back"},
                "max_pool_backward of 1 channel(s) of 4 × 4, k = 2: expected [[[",
            ),
        ],
        "learn": [
            Wrong(
                LEARN.format("sum", UNDER, "-"),
                {"learn-check"},
                "k = 2, lr = 0.1, one step: expected [[0.1, 0.1], [0.1, 0.1]], received [[0.4, 0.4]",
            ),
            Wrong(
                LEARN.format("mean", UNDER, "+"),
                {"learn-check"},
                "expected [[0.1, 0.1], [0.1, 0.1]], received [[-0.1, -0.1], [-0.1, -0.1]]",
            ),
            Wrong(
                LEARN.format("mean", "k - 1 - m:k - 1 - m + rows, k - 1 - n:k - 1 - n + columns", "-"),
                {"learn-check"},
                "learn_kernel of random numbers, picture 5 × 6, k = 2, lr = 0.3, 1 step(s): expected",
            ),
            Wrong(
                LEARN.format("mean", UNDER, "-").replace("range(steps)", "range(steps - 1)"),
                {"learn-check"},
                "expected [[0.1, 0.1], [0.1, 0.1]], received [[0, 0], [0, 0]]",
            ),
        ],
        "share": [
            Wrong(
                SHARE.format("np.linalg.pinv(A[:len(X)]) @ S.flatten()[:len(X)]", EACH, 2, 64),
                {"share-check"},
                "fit_shared of 6 random pictures 4 × 5 and random maps, k = 2: expected [",
            ),
            Wrong(
                SHARE.format(ALL, ALL.replace("A", "P.reshape(-1, k * k)"), 2, 64),
                {"share-check"},
                "fit_local of the same: expected [[[",
            ),
            Wrong(
                SHARE.format(ALL, EACH, 1, 64), {"share-check-needs"}, "shared_needs: expected 2, received 1"
            ),
            Wrong(
                SHARE.format(ALL, EACH, 2, 2 * 36),
                {"share-check-needs"},
                "local_needs: expected one of [1, 2, 4, 8, 16, 32, 64, 128], received 72",
            ),
        ],
    },
    right={
        "hand": HAND.format(
            "np.outer([0, 1, 0], [0, 0, 1])",
            "np.outer([-0.5, 0, 0.5], [0, 1, 0])",
            "np.rot90([[1, 2, 3], [4, 5, 6]], 2)",
        ),
        "layer": """
def conv_layer(X, W, b, stride, padding):
    X = np.pad(X, ((0, 0), (padding,) * 2, (padding,) * 2))
    windows = np.lib.stride_tricks.sliding_window_view(X, W.shape[2:], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("cijmn,ocmn->oij", windows, W) + np.reshape(b, (-1, 1, 1))
""",
        "pool": POOL.format("H // k", "L // k", "np.max", WINNER),
        "learn": LEARN.format("mean", UNDER, "-"),
        "share": SHARE.format(ALL, EACH, "2.0", "2**6"),
    },
)
