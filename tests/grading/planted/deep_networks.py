"""Mistakes and other right ways in the assignment on deep networks."""

from tests.helpers.grading import Planted, Wrong

HAND = "signal_factor = {}\ngradient_left = {}\ngood_deviation = {}"
NORM = """
def batch_norm(Z, gamma, beta, mean, var, train, eps):
    k = len(Z)
    mu, s2 = Z.mean(axis=0), ((Z - Z.mean(axis=0)) ** 2).sum(axis=0) / {}
    if train:
        kept = {}
        return gamma * (Z - mu) / {} + beta, *kept
    return gamma * (Z - mean) / np.sqrt(var + eps) + beta, mean, var
"""
KEPT = "0.9 * mean + 0.1 * mu, 0.9 * var + 0.1 * s2 * k / (k - 1)"
ROOT = "np.sqrt(s2 + eps)"
BACK = """
def layer_norm_backward(Z, dV, gamma, eps):
    sigma = np.sqrt(Z.var(axis={0}, keepdims=True) + eps)
    hat = (Z - Z.mean(axis={0}, keepdims=True)) / sigma
    g = {1}
    dZ = {2} / sigma
    return {3} * dZ, {4}, dV.sum(axis=0)
"""
TWO_MEANS = "(g - g.mean(axis=1, keepdims=True) - hat * (g * hat).mean(axis=1, keepdims=True))"
SCALES = "(hat * dV).sum(axis=0)"
DEEP = """
def gradient_sizes(V, weights, G, way_round):
    values = [V]
    for W in weights:
        V = np.tanh(V @ W) + (V if way_round else 0)
        values.append(V)
    sizes = [{0}]
    for l in range(len(weights) - 1, -1, -1):
        G = {1} + ({2} if way_round else 0)
        sizes.append({0})
    return sizes[::-1]


plain_gain = {3}
round_gain = {4}
"""
SIZE, STEP = "np.sqrt(np.mean(G**2))", "(G * (1 - np.tanh(values[l] @ weights[l]) ** 2)) @ weights[l].T"
TRAINING, LATER = {"norm-check-training"}, {"norm-check-later"}
PLAIN, ROUND, GAINS = "deep-check-plain", "deep-check-round", "deep-check-gains"

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(
                HAND.format(0.5, 0.0039, 0.2), {"hand-check"}, "signal_factor: expected 0.25, received 0.5"
            ),
            Wrong(
                HAND.format(0.25, 0.25**8, 0.2),
                {"hand-check"},
                "gradient_left: expected 0.00390625, received 1.52588e-05",
            ),
            Wrong(
                HAND.format(0.25, 0.0039, 0.04), {"hand-check"}, "good_deviation: expected 0.2, received 0.04"
            ),
            Wrong(
                HAND.format(0.25, 0.0039, 0.1414),
                {"hand-check"},
                "good_deviation: expected 0.2, received 0.1414",
            ),
        ],
        "norm": [
            Wrong(
                NORM.format("(k - 1)", "0.9 * mean + 0.1 * mu, 0.9 * var + 0.1 * s2", ROOT),
                TRAINING,
                "in training, gamma = 1, beta = 0, eps = 0: expected [[-1], [1]], received [[-0.707107]",
            ),
            Wrong(
                NORM.format("k", KEPT, ROOT).replace("    if train:", "    if True:"),
                LATER,
                "outputs of batch_norm for four examples, two units, after training, eps = 0.5: expected",
            ),
            Wrong(
                NORM.format("k", "0.9 * mean + 0.1 * mu, 0.9 * var + 0.1 * s2", ROOT),
                TRAINING,
                "the running variances of the same: expected [",
            ),
            Wrong(
                NORM.format("k", "0.1 * mean + 0.9 * mu, 0.1 * var + 0.9 * s2 * k / (k - 1)", ROOT),
                TRAINING,
                "the running mean afterwards, which was 0: expected [0.2], received [1.8]",
            ),
        ],
        "back": [
            Wrong(
                BACK.format(1, "gamma * dV", "g", "1", SCALES),
                {"back-check"},
                "eps = 1/3: expected [[-0.333333, 0.666667, -0.333333]], received [[0, 1, 0]]",
            ),
            Wrong(
                BACK.format(1, "dV", TWO_MEANS, "gamma", SCALES),
                {"back-check"},
                "dZ of the same: expected [[",
            ),
            Wrong(
                BACK.format(0, "gamma * dV", TWO_MEANS.replace("axis=1", "axis=0"), "1", SCALES),
                {"back-check"},
                "eps = 1/3: expected [[-0.333333, 0.666667, -0.333333]], received [[0, 0, 0]]",
            ),
            Wrong(
                BACK.format(1, "gamma * dV", TWO_MEANS, "1", "(hat * g).sum(axis=0)"),
                {"back-check"},
                "dgamma of the same: expected [",
            ),
        ],
        "deep": [
            Wrong(
                DEEP.format(SIZE, STEP.replace(".T", ""), "G", 1.25, 1.0),
                {PLAIN, ROUND},
                "gradient_sizes of two examples through four plain layers of three units: expected [",
            ),
            Wrong(
                DEEP.format(SIZE, STEP, "1", 1.25, 1.0),
                {ROUND},
                "through three layers of three units, with a way round: expected [",
            ),
            Wrong(DEEP.format(SIZE, STEP, "G", 1.0, 2.0), {GAINS}, "plain_gain: expected 1.25, received 1"),
            Wrong(
                DEEP.format(SIZE, "G @ weights[l].T", "G", 2.0, 1.0),
                {PLAIN, ROUND, GAINS},
                "plain_gain: expected 1.25, received 2",
            ),
        ],
    },
    right={
        "hand": HAND.format("1 / 4", "2.0**-8", "np.sqrt(0.04)"),
        "norm": """
def batch_norm(Z, gamma, beta, mean, var, train, eps):
    outputs, means, variances = np.zeros(Z.shape), list(mean), list(var)
    for j, column in enumerate(Z.T):
        centre, spread = mean[j], var[j]
        if train:
            centre, spread = np.mean(column), np.var(column)
            means[j] += 0.1 * (centre - means[j])
            variances[j] += 0.1 * (np.var(column, ddof=1) - variances[j])
        outputs[:, j] = gamma[j] * (column - centre) / (spread + eps) ** 0.5 + beta[j]
    return [outputs, means, variances]
""",
        "back": """
def layer_norm_backward(Z, dV, gamma, eps):
    m, rows, dgamma = Z.shape[1], [], np.zeros(Z.shape[1])
    for z, dv in zip(Z, dV):
        sigma = np.sqrt(np.var(z) + eps)
        hat = (z - np.mean(z)) / sigma
        jacobian = (np.eye(m) - 1 / m - np.outer(hat, hat) / m) / sigma
        rows.append(jacobian @ (gamma * dv))
        dgamma += hat * dv
    return rows, dgamma, np.ones(len(Z)) @ dV
""",
        "deep": DEEP.format("np.linalg.norm(G) / G.size**0.5", STEP, "G", "5 / 4", "1"),
    },
)
