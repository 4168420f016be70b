"""The equations of the chapter on LSTM, and what its trained cells do."""

import numpy as np
import pytest
import torch

import nnkit as nn
from book.experiments import cells
from tests.helpers.defined import Defined

GATES = Defined("lstm", "PASSING", "switch_task", "SWITCHES", "PAIR", "one_step", "fed_by_hand")
WAY = Defined("lstm", "step_back", "CELLS", "run_plain", "highway")
REMOVED = Defined("lstm", "HELD", "survival")
SMALL = Defined("lstm", "begin")


def gates_of(lstm, x, h):
    """o, f, i, g of one step."""
    b = lstm.params["b"].reshape(4, 1, -1)
    z = x @ lstm.params["W_x"] + h @ lstm.params["W_h"] + b
    return np.concatenate([1 / (1 + np.exp(-z[:3])), np.tanh(z[3:])])


@pytest.mark.equation("eq:lstm-back-hidden")
@pytest.mark.equation("eq:lstm-back-cell")
@pytest.mark.equation("eq:lstm-back-gates")
def test_the_step_back_is_what_autograd_finds(rng):
    """At one step, with gradients arriving at both h and c."""
    lstm = nn.LSTM(3, 4, rng=rng)
    x, h, c, dh, dc = (rng.standard_normal((2, n)) for n in (3, 4, 4, 4, 4))
    sums = torch.tensor(x @ lstm.params["W_x"] + lstm.params["b"].reshape(4, 1, 4), requires_grad=True)
    H, C = (torch.tensor(a, requires_grad=True) for a in (h, c))
    z = sums + H @ torch.tensor(lstm.params["W_h"])
    new = torch.sigmoid(z[1]) * C + torch.sigmoid(z[2]) * torch.tanh(z[3])
    out = torch.sigmoid(z[0]) * torch.tanh(new)
    (out * torch.tensor(dh) + new * torch.tensor(dc)).sum().backward()
    gates = gates_of(lstm, x, h)
    after = gates[1] * c + gates[2] * gates[3]
    dz, dh_before, dc_before = WAY["step_back"](dh, dc, gates, c, after, lstm.params["W_h"])
    for mine, theirs in ((dz, sums.grad), (dh_before, H.grad), (dc_before, C.grad)):
        np.testing.assert_allclose(mine, theirs.numpy(), atol=1e-12)


@pytest.mark.equation("eq:lstm-highway")
def test_with_gates_that_see_the_input_alone_the_cell_forgets_by_the_product_of_f(rng):
    """W_h = 0 leaves the direct path alone: ∂c_T/∂c_0 by central differences."""
    lstm = nn.LSTM(2, 3, rng=rng)
    lstm.params["W_h"][...] = 0
    X = rng.standard_normal((1, 9, 2))

    def last(c):
        _, cache = lstm.forward(X, state=(np.zeros((1, 3)), c))
        return lstm.last_state(cache)[1][0], cache

    start = rng.standard_normal((1, 3))
    slope = (last(start + 1e-6)[0] - last(start - 1e-6)[0]) / 2e-6
    product = np.prod(last(start)[1][3][:, 1, :, 0], axis=0)
    np.testing.assert_allclose(slope, product, rtol=1e-8)


@pytest.mark.equation("eq:lstm-half-life")
@pytest.mark.parametrize("bias", [0.0, 1.0, 3.0])
def test_after_the_half_life_one_half_is_left(bias):
    f = 1 / (1 + np.exp(-bias))
    steps = np.log(2) / -np.log(f)
    assert f**steps == pytest.approx(0.5, rel=1e-12)


@pytest.mark.equation("eq:lstm-count")
@pytest.mark.parametrize(("p", "m"), [(1, 1), (2, 16), (10, 20)])
def test_the_formulas_count_what_the_layers_hold(p, m, rng):
    for kind, layer in (("LSTM", nn.LSTM), ("GRU", nn.GRU), ("RNN", nn.RNN)):
        held = sum(w.size for w in layer(p, m, rng=rng).params.values())
        assert held == cells.count(kind, p, m)
    assert cells.count("LSTM", p, m) == 4 * (p * m + m**2 + m)


def test_the_doors_are_reachable_and_say_what_the_text_says():
    doors = GATES["doors"]
    right = {"write": 4, "leak": 0, "keep": 1, "show": 12}
    assert doors(**right).readouts["cell at step 12"] == pytest.approx(0.9)
    assert doors(**right | {"keep": 0.95}).readouts["cell at step 12"] / 0.9 == pytest.approx(0.66, abs=0.005)
    assert doors(**right | {"leak": 0.1}).readouts["cell at step 12"] == pytest.approx(1.24, abs=0.001)


@pytest.fixture(scope="module")
def switches():
    """One of each: as the chapter trains them."""
    return {loop: GATES["SWITCHES"][name][0] for loop, name in ((True, "whole"), (False, "without W_h"))}


def after(net, command, steps):
    X = np.zeros((1, steps + 1, 2))
    X[0, 0] = command
    return net(X)[0, :, 0]


def test_what_the_forget_gate_of_a_trained_switch_does(switches):
    """Whole: shut, and the bit is kept; without the loop: open, and it leaks. Without its loop the whole
    cell keeps nothing."""
    whole, without = switches[True], switches[False]
    for command, sign in (([1, 0], 1), ([-1, 0], -1)):
        assert after(whole, command, 400)[-1] * sign > 0.9
        X = np.zeros((1, 21, 2))
        X[0, 0] = command
        f_whole, f_without = (net.layers[0].forward(X)[1][3][20, 1, 0, 0] for net in (whole, without))
        assert f_whole < 0.2
        assert f_without > 0.95
    assert after(without, [1, 0], 400)[-1] == pytest.approx(after(without, [-1, 0], 400)[-1], abs=0.1)
    cut = {name: w.copy() for name, w in whole.params.items()}
    whole.params["0.W_h"][...] = 0
    assert abs(after(whole, [1, 0], 20)[-1] - after(whole, [-1, 0], 20)[-1]) < 0.1
    whole.params["0.W_h"][...] = cut["0.W_h"]


def test_the_whole_switch_cannot_keep_nothing(switches):
    """After a 0 the answer tips over to one side."""
    answer = after(switches[True], [0, 1], 60)
    assert np.abs(answer[1:5]).max() < 0.3
    assert np.abs(answer[-1]) > 0.8


def test_the_goal_of_the_cell_fed_by_hand_is_reached_by_twenty_dots():
    """The figure's cells, both: a +, twenty dots, a 0."""
    shown = GATES["fed_by_hand"](commands="+" + "." * 24 + "0", cell="whole")
    assert abs(shown.readouts["answer now"]) < 0.3
    assert np.sum(after(GATES["SWITCHES"]["whole"][0], [1, 0], 24) > 0.8) >= 20


FAR = "LSTM, forty steps back"


def left(bias, held, drive=0.5, gain=1):
    return WAY["highway"](bias=bias, drive=drive, gain=gain, held=held).readouts


@pytest.mark.parametrize("drive", [0.5, 1.0])
def test_what_the_highway_needs(drive):
    """Forty steps back: at a bias of 0 little; at 3 a tenth and more, also with i or o at 1; with f at 0
    nothing at any bias; where inputs are small, i and o at 1 bring it back."""
    assert left(3, "f = 0, i = o = 1")[FAR] > 1e-7
    assert left(0, "nothing", drive)[FAR] < 1e-6
    assert left(3, "nothing", drive)[FAR] > 0.1 > 1e-3 > left(3, "nothing", drive)["plain"]
    for bias in (2, 3, 4, 5):
        assert min(left(bias, held, drive)[FAR] for held in ("i = 1", "o = 1")) > 1e-3
        assert left(bias, "f = 0", drive)[FAR] < 1e-9


def stretch(bias, leave):
    """Root mean square stretch from h and c at the start to h forty steps later; `leave` is the exit of c."""
    given, mix = (torch.tensor(np.asarray(WAY[name])) for name in ("GIVEN", "MIX"))

    def end(h, c):
        for seen in given:
            z = 0.5 * seen + h @ mix
            c = torch.sigmoid(z[1] + bias) * c + torch.sigmoid(z[2]) * torch.tanh(z[3])
            h = torch.sigmoid(z[0]) * leave(c)
        return h

    start = torch.zeros(WAY["CELLS"], dtype=torch.float64)
    sizes = [(D**2).sum() / WAY["CELLS"] for D in torch.autograd.functional.jacobian(end, (start, start))]
    return float(sum(sizes) ** 0.5)


def test_a_cell_that_never_forgets_fills_and_is_read_through_a_flat_tanh():
    """From a bias of 3 to 6 less arrives; not so if the content leaves as it is. A gain of 2 explodes."""
    assert stretch(6, torch.tanh) == pytest.approx(left(6, "nothing")[FAR], rel=1e-6)
    assert stretch(2, torch.tanh) > 3 * stretch(6, torch.tanh) < 1.5 * stretch(3, torch.tanh)
    assert stretch(6, lambda c: c) > 0.9 * stretch(3, lambda c: c) > 1
    assert left(6, "nothing", drive=0, gain=2)[FAR] > 1e5


def test_the_small_memory_learns_only_with_a_forget_gate_that_is_open():
    """Twelve steps of noise, three seeds: within 160 updates at a bias of 1 and 3; not within 600 at −1."""

    def updates(bias, seed, most):
        rng = np.random.default_rng(seed)
        state = SMALL["begin"](rng, 12, "LSTM", bias)
        for update in range(1, most + 1):
            SMALL["practise"](state, rng, 12)
            if np.mean(state["right"][60:]) > 0.97:
                return update
        return 0

    for seed in range(3):
        assert all(updates(bias, seed, 160) > 0 for bias in (1.0, 3.0))
    assert updates(-1.0, 0, 600) == 0


def test_a_held_gate_stays_where_it_is_held(rng):
    """Bias ±40: exactly 1 or 0, and no gradient; bias 0: one half, and the gradient has to be kept out."""
    for name, gates in REMOVED["HELD"].items():
        lstm = REMOVED["made"](name, rng, 2, 3)
        H, cache = lstm.forward(rng.standard_normal((2, 5, 2)))
        for gate, bias in gates:
            assert np.all(cache.gates[:, gate] == (0.5 if bias == 0 else bias > 0))
            moves = lstm.backward(np.ones_like(H), cache)[1]["b"].reshape(4, 3)[gate]
            assert moves.any() == (bias == 0)
