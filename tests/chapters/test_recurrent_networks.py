"""The equations of the chapter on recurrent networks, its hand-worked numbers, and the causes it names."""

import numpy as np
import pytest
import torch

import nnkit as nn
from book.running.definitions import definitions
from tests.helpers.defined import Defined

FIGURES = definitions(
    "recurrent_networks", "powers", "GRID", "resting", "radius_at", "through_time", "unrolled"
)
RECALL = Defined("recurrent_networks", "recall_task", "recall_net", "recall", "recalled", "stretch")
resting, radius_at = FIGURES["resting"], FIGURES["radius_at"]


@pytest.mark.equation("eq:powers")
@pytest.mark.parametrize("w", [-1.1, -0.7, 0.5, 1.05])
def test_a_number_multiplied_again_and_again_is_a_power(w: float) -> None:
    x = 1.0
    for _ in range(37):
        x *= w
    assert FIGURES["powers"](w=w, n=37).readouts["x after n steps"] == pytest.approx(x, rel=1e-12)
    assert (abs(x) < 1) == (abs(w) < 1)


@pytest.mark.parametrize(("w", "kept"), [(0.95, False), (0.96, True), (1.04, True), (1.05, False)])
def test_the_window_of_weights_that_keep_something_over_fifty_steps(w: float, kept: bool) -> None:
    assert (0.1 < abs(w) ** 50 < 10) == kept


@pytest.mark.equation("eq:eigen-powers")
def test_every_part_of_a_state_is_multiplied_by_its_own_eigenvalue() -> None:
    """Powers of a random matrix, by eigenvectors and by multiplying."""
    rng = np.random.default_rng(0)
    W, start = rng.standard_normal((5, 5)), rng.standard_normal(5)
    lam, Q = np.linalg.eig(W.T)
    state = start
    for _ in range(7):
        state = state @ W
    assert np.allclose(Q @ (np.linalg.solve(Q, start) * lam**7), state, rtol=1e-10)


@pytest.mark.equation("eq:jacobian-product")
def test_the_product_of_jacobians_is_what_autograd_finds() -> None:
    rng = np.random.default_rng(1)
    rnn, X = nn.RNN(2, 4, rng=rng), rng.standard_normal((1, 6, 2))
    H = rnn(X)[0]
    product = np.eye(4)
    for h in H[1:]:
        product = product @ (rnn.params["W_h"] * (1 - h**2))
    W_x, W_h = torch.tensor(rnn.params["W_x"]), torch.tensor(rnn.params["W_h"])

    def last(first: torch.Tensor) -> torch.Tensor:
        h = first
        for x in torch.tensor(X[0, 1:]):
            h = torch.tanh(x @ W_x + h @ W_h)
        return h

    by_autograd = torch.autograd.functional.jacobian(last, torch.tensor(H[0])).numpy().T
    assert np.allclose(product, by_autograd, atol=1e-12)


@pytest.mark.parametrize(("T", "w", "u"), [(1, 0.9, 0.8), (4, 0.9, 0.8), (6, -1.7, 1.3)])
def test_the_unrolled_figure_shows_the_gradient_that_autograd_finds(T: int, w: float, u: float) -> None:
    weight = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    h = torch.zeros((), dtype=torch.float64)
    for x in FIGURES["INPUTS"][:T]:
        h = torch.tanh(u * x + weight * h)
    (0.5 * (h + 0.8) ** 2).backward()
    shown = FIGURES["unrolled"](T=T, w=w, u=u, show="gradients").readouts
    assert shown["∂J/∂w, sum of the copies"] == pytest.approx(float(weight.grad), abs=1e-12)
    assert shown["their average"] == pytest.approx(float(weight.grad) / T, abs=1e-12)


def test_nine_resting_places_of_which_four_attract() -> None:
    """Two neurons with gain 1.4 and no angle: zero, and ±0.82 or so, in each."""
    H, found = resting(FIGURES["GRID"], 1.4 * np.eye(2), 0.0)
    places = np.unique(H[found].round(6) + 0.0, axis=0)
    assert len(places) == 9
    assert np.sum(radius_at(places, 1.4 * np.eye(2)) < 1) == 4


@pytest.mark.parametrize("angle", [20.0, 45.0, 90.0])
def test_the_spectral_radius_in_the_figure_is_numpys(angle: float) -> None:
    a = np.radians(angle)
    W = 1.3 * np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    for h in FIGURES["GRID"][::3]:
        largest = np.abs(np.linalg.eigvals(W * (1 - h**2))).max()
        assert radius_at(h[None], W)[0] == pytest.approx(largest, rel=1e-9)


def test_a_resting_place_that_attracts_forgets_changes() -> None:
    """The higher the gain, the firmer the four corners attract and the less is left of a small change;
    at a resting place that repels a change grows."""
    left = []
    for gain in (1.2, 1.6, 2.0):
        W = gain * np.eye(2)
        places, found = resting(FIGURES["GRID"], W, 0.0)
        corner = places[found & (radius_at(places, W) < 1)][0]
        changed = corner + 1e-6
        for _ in range(5):
            changed = np.tanh(changed @ W)
        left.append(np.abs(changed - corner).max() / 1e-6)
    assert 1 > left[0] > left[1] > left[2]
    grown = np.array([1e-6, 0.0])
    for _ in range(5):
        grown = np.tanh(1.6 * grown)
    assert grown[0] > 5e-6


def test_saturated_units_let_no_gradient_through() -> None:
    """At the same gain: small inputs leave the product near 1, large ones take it away; so does w = 2."""
    sizes = [
        FIGURES["through_time"](mix="orthogonal", gain=1.1, drive=drive).readouts["over the last 20 steps"]
        for drive in (0.1, 0.5, 1.0, 2.0)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 0.1
    assert sizes[-1] < 1e-3
    h, slopes = 0.0, []
    for x in FIGURES["INPUTS"]:
        h = np.tanh(0.8 * x + 2.0 * h)
        slopes.append(1 - h**2)
    assert 2.0**5 * np.prod(slopes[1:]) < 0.1


@pytest.mark.parametrize("rate", [0.1, 1.0])
def test_no_other_rate_lets_a_vanishing_gradient_learn(rate: float) -> None:
    """At gain 0.5, three and more times below and above the chapter's rate, clipped or not."""
    for clip in (None, 1.0):
        net, _ = RECALL["recall"](0.5, clip, seed=0, rate=rate)
        assert RECALL["recalled"](net, 0) < 0.65


def test_the_gradient_at_the_first_input_is_gone_at_gain_one_half() -> None:
    """What the cost says of the first number, beside what it says of the last."""
    net = RECALL["recall_net"](0.5, np.random.default_rng(0))
    X, t = RECALL["recall_task"](32, 25, np.random.default_rng(0))
    y, cache = net.forward(X)
    dX, _ = net.backward(nn.BCEWithLogitsLoss().grad(y, t), cache)
    reach = np.sqrt(np.sum(dX[:, :, 0] ** 2, axis=0))
    assert reach[0] / reach[-1] < 1e-6


def test_counting_letters_is_the_entropy_of_the_grammar_at_best() -> None:
    """Of ten thousand sentences: the mean surprise of who knows the rules, letter for letter, is 0.261."""
    from nnkit.data import text as grammar

    surprise, letters = 0.0, 0
    for sentence in nn.data.make_text(10_000, rng=np.random.default_rng(4)).split(". "):
        letters += len(sentence) + 2
        second = any(f", {link} " in sentence for link in grammar.LINK)
        whens = sum(sentence.count(when) for when in grammar.WHEN)
        clauses = 1 + second
        surprise += clauses * (3 * np.log(8) + np.log(2)) + whens * np.log(6)
        surprise += np.log(4) - np.log(0.4) if second else -np.log(0.6)
    assert surprise / letters == pytest.approx(0.261, abs=0.001)


@pytest.mark.parametrize(("gain", "last", "first"), [(1.4, 5, 10), (2.0, 14, 15)])
def test_the_resting_places_vanish_at_the_angles_the_text_names(gain: float, last: int, first: int) -> None:
    """Nine up to one angle, and from the next on zero alone."""
    for angle, number in ((last, 9), (first, 1)):
        cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
        H, found = resting(FIGURES["GRID"], gain * np.array([[cos, sin], [-sin, cos]]), 0.0)
        assert len(np.unique(H[found].round(5) + 0.0, axis=0)) == number


def test_what_inputs_and_gain_leave_of_a_gradient_over_twenty_steps() -> None:
    """Orthogonal weights: without inputs a power of the gain; inputs take, gain gives back."""

    def left(gain: float, drive: float) -> float:
        shown = FIGURES["through_time"](mix="orthogonal", gain=gain, drive=drive)
        return shown.readouts["over the last 20 steps"]

    assert left(1, 0) == pytest.approx(1, rel=1e-9)
    assert left(2, 0) == pytest.approx(2**20, rel=1e-9)
    assert left(1, 0.3) == pytest.approx(0.038, abs=0.001)
    assert left(1, 2) < 1e-6
    assert all(left(1, drive) < left(1.2, drive) < left(1.5, drive) for drive in (0.1, 0.3, 0.6, 1, 2))
    assert all(left(2, drive) < 10 for drive in (0.1, 0.3, 0.6, 1, 2))


def test_at_a_hundredth_of_the_rate_plain_descent_learns_too():
    """At gain 3, with 2,000 updates for 250: what clipping buys there is the rate."""
    for seed in range(3):
        net, _ = RECALL["recall"](3.0, None, seed=seed, rate=0.003, updates=2000)
        assert RECALL["recalled"](net, seed) > 0.95
