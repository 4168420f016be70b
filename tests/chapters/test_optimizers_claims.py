"""What the chapter on optimizers says about causes, with the cause taken away."""

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions("optimizers", "LAND", "make_rule", "walk", "variance", "factor")


def lowest(name: str, rates: np.ndarray, start: tuple[float, float] = CHAPTER["STARTS"][0]) -> float:
    """The lowest cost in Rosenbrock's valley after 100 steps with one of these rates."""
    cost, slope = CHAPTER["LAND"]["Rosenbrock"]
    with np.errstate(all="ignore"):
        return np.nanmin([cost(*CHAPTER["walk"](slope, name, lr, start)) for lr in rates])


def test_a_coarse_list_of_rates_makes_gradient_descent_look_bad_in_rosenbrocks_valley() -> None:
    """With half as many rates its cost is tens of times larger; with all of them it is momentum's."""
    fine, coarse = np.geomspace(0.001, 100, 40), np.geomspace(0.001, 3, 20)
    descent = lowest("gradient descent", fine)
    assert lowest("gradient descent", coarse) > 20 * descent
    assert descent < 2 * lowest("momentum", fine)


@pytest.mark.parametrize(("name", "waits"), [("momentum", True), ("RMSProp", False), ("Adam", False)])
def test_only_rules_that_do_not_divide_wait_on_a_saddle(name: str, waits: bool) -> None:
    """A start a thousand times closer to the ridge: twice the steps, or the same."""
    steps_to_leave = definitions("optimizers", "LAND", "make_rule", "steps_to_leave")["steps_to_leave"]
    near, nearer = steps_to_leave(name, 1e-3), steps_to_leave(name, 1e-6)
    assert nearer > 1.7 * near if waits else nearer == near


@pytest.mark.parametrize("beta", [0.5, 0.9])
@pytest.mark.parametrize("reach", [0.1, 0.5])
def test_momentum_with_the_same_reach_leaves_the_variance_of_the_formula(beta: float, reach: float) -> None:
    """V = α σ² (1 + β) / (k a (1 − β) (2 (1 + β) − α a)): for small α the one of plain descent."""
    alpha = reach * (1 - beta)
    formula = alpha * (1 + beta) / ((1 - beta) * (2 * (1 + beta) - alpha))
    assert np.isclose(CHAPTER["variance"](alpha, beta, 1), formula, rtol=0.04)
    if reach == 0.1:
        assert np.isclose(formula, reach / (2 - reach), rtol=0.06)


def test_adam_without_its_average_of_gradients_stays_calm_where_the_sign_rattles() -> None:
    """Noise round a minimum: a sign makes a whole step of it, a division by the usual size a smaller one."""
    rng, ends = np.random.default_rng(0), {}
    usual = rng.uniform(0, 1, size=(400, 500)) ** 4  # mostly small, sometimes large
    noise = usual * rng.normal(size=usual.shape)
    for beta, gamma in ((0.0, 0.0), (0.0, 0.999)):
        rule, steps = nn.Adam(0.01, betas=(beta, gamma)), []
        state = rule.init(np.zeros(500))
        for gradient in noise:
            step, state = rule.update(gradient, state, np.zeros(500))
            steps.append(np.abs(step))
        ends[gamma] = np.median(steps[200:])
    assert ends[0.0] == pytest.approx(0.01, rel=1e-3)
    assert ends[0.999] < 0.003


def test_on_the_map_the_best_speed_is_at_the_tip_of_the_formula() -> None:
    """The bright tip: α and β of the best momentum, for directions of curvature 1 and 1/κ."""
    kappa, factor = 25, CHAPTER["factor"]
    alpha, beta = np.meshgrid(np.linspace(0, 4, 401), np.linspace(0, 1, 401))
    slowest = np.maximum(factor(alpha, beta), factor(alpha / kappa, beta))
    at = np.unravel_index(np.argmin(slowest), slowest.shape)
    assert np.isclose(beta[at], ((5 - 1) / (5 + 1)) ** 2, atol=0.01)
    assert np.isclose(alpha[at], kappa * (2 / (1 + 5)) ** 2, atol=0.05)
