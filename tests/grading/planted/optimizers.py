"""Mistakes and other right ways in the assignment on optimizers."""

from tests.helpers.grading import Planted, Wrong

HAND = "w_descent = {}\nw_momentum = {}\nlr_limit = {}"
MOMENTUM = """
def momentum(gradients, lr, beta):
    v, rows = 0 * gradients[0], []
    for g in gradients:
        v = {}
        rows.append({})
    return np.array(rows){}
"""
ADAM = """
def adam(gradients, lr, betas, eps):
    m, s, rows = 0.0, 0.0, []
    for k, g in enumerate(gradients, 1):
        m, s = betas[0] * m + (1 - betas[0]) * g, betas[1] * s + (1 - betas[1]) * g**2
        rows.append(-lr * {})
    return np.array(rows)
"""
RIGHT_STEP = "(m / (1 - betas[0]**k)) / (np.sqrt(s / (1 - betas[1]**k)) + eps)"
STEPS = """
def steps_needed(gradient, start, lr, beta, close=1e-3, most=5000):
    w, v, k = np.array(start, float), 0.0, 0
    while k < most:
        k += 1
        v = beta * v + {} * gradient(w)
        w = w - lr * v
        if np.sqrt(np.sum(w**2)) < close:
            return {}
        if np.linalg.norm(w) > {}:
            return None
    return {}


best_beta = {}
"""
FIRST, BOTH = "adam-check-first", {"adam-check-first", "adam-check"}

PLANTED = Planted(
    wrong={
        "hand": [
            Wrong(
                HAND.format(0.512, -0.124, 0.5), {"hand-check"}, "w_descent: expected 0.216, received 0.512"
            ),
            Wrong(
                HAND.format(0.216, 0.216, 0.5), {"hand-check"}, "w_momentum: expected -0.124, received 0.216"
            ),
            Wrong(HAND.format(0.216, -0.124, 1), {"hand-check"}, "lr_limit: expected 0.5, received 1"),
            Wrong(HAND.format(0.216, -0.124, 0.25), {"hand-check"}, "lr_limit: expected 0.5, received 0.25"),
        ],
        "momentum": [
            Wrong(
                MOMENTUM.format("beta * v + (1 - beta) * g", "-lr * v", ""),
                {"momentum-check"},
                "lr = 0.5, beta = 0.9: expected [[-1, 2]], received [[-0.1, 0.2]]",
            ),
            Wrong(
                MOMENTUM.format("g", "-lr * v", ""),
                {"momentum-check"},
                "expected [[-1], [-1.5], [-1.75]], received [[-1], [-1], [-1]]",
            ),
            Wrong(
                MOMENTUM.format("beta * v + g", "lr * v", ""),
                {"momentum-check"},
                "expected [[-1, 2]], received [[1, -2]]",
            ),
            Wrong(
                MOMENTUM.format("beta * v + g", "-lr * v", ".cumsum(axis=0)"),
                {"momentum-check"},
                "expected [[-1], [-1.5], [-1.75]], received [[-1], [-2.5], [-4.25]]",
            ),
        ],
        "adam": [
            Wrong(
                ADAM.format("m / (np.sqrt(s) + eps)"),
                BOTH,
                "expected [[-0.01, 0.01]], received [[-0.0316228, 0.0316228]]",
            ),
            Wrong(
                ADAM.format("(m / (1 - betas[0])) / (np.sqrt(s / (1 - betas[1])) + eps)"),
                {"adam-check"},
                "adam of four gradients, lr = 0.1, betas = (0.8, 0.95), eps = 0.01: expected",
            ),
            Wrong(
                ADAM.format("(m / (1 - betas[0]**k)) / np.sqrt(s / (1 - betas[1]**k) + eps)"),
                {"adam-check"},
                "received [[-0.0995037, -0.0998752]",
            ),
            Wrong(
                ADAM.format(RIGHT_STEP).replace("in enumerate(gradients, 1)", "in enumerate(gradients, 2)"),
                BOTH,
                "the first step of adam for the gradient (3, -0.02), lr = 0.01, eps = 0: expected",
            ),
        ],
        "steps": [
            Wrong(
                STEPS.format(1, "k - 1", 1e6, None, 0.7),
                {"steps-check"},
                "as the length is halved by each step: expected 10, received 9",
            ),
            Wrong(
                STEPS.format("(1 - beta)", "k", 1e6, None, 0.7),
                {"steps-check"},
                "beta = 0.7): expected 40, received 212",
            ),
            Wrong(
                STEPS.format(1, "k", "np.inf", "most", 0.7),
                {"steps-check"},
                "which diverges: expected None, received 5000",
            ),
            Wrong(
                STEPS.format(1, "k", 1e6, None, 0.9), {"steps-check"}, "best_beta: expected 0.7, received 0.9"
            ),
        ],
    },
    right={
        "hand": HAND.format(0.216, "1 - 0.4 - 0.44 - 0.284", "1 / 2"),
        "momentum": """
def momentum(gradients, lr, beta):
    n = len(gradients)
    weights = np.array([[beta ** (k - j) if j <= k else 0.0 for j in range(n)] for k in range(n)])
    return -lr * weights @ gradients
""",
        "adam": ADAM.format(
            "np.sqrt(1 - betas[1]**k) / (1 - betas[0]**k) * m / (np.sqrt(s) + eps * np.sqrt(1 - betas[1]**k))"
        ),
        "steps": STEPS.format(1, "int(k)", 1e6, None, "7 / 10"),
    },
)
