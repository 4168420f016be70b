"""The cliff and the forecast of the chapter on recurrent networks: what a step does, and who is compared."""

import re

import nbformat
import numpy as np
import pytest
import torch

from book.running.definitions import definitions
from book.running.notebooks import CHAPTERS

CLIFF = definitions("recurrent_networks", "cliff", "wall")


@pytest.mark.parametrize("w", [1.2, 1.285, 1.35])
def test_the_slope_at_the_cliff_is_autograds(w: float) -> None:
    weight = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    h = torch.tensor(-0.6, dtype=torch.float64)
    for _ in range(50):
        h = torch.tanh(weight * h + 0.1)
    (0.5 * (h + 0.6) ** 2).backward()
    cost, slope = CLIFF["cliff"](w)
    assert cost == pytest.approx(0.5 * (h.item() + 0.6) ** 2, rel=1e-9)
    assert slope == pytest.approx(float(weight.grad), rel=1e-9)


def test_the_state_slips_away_on_one_side_of_the_wall_and_stays_on_the_other() -> None:
    for w, side in ((1.27, 1), (1.28, 1), (1.29, -1), (1.3, -1)):
        h = -0.6
        for _ in range(50):
            h = np.tanh(w * h + 0.1)
        assert h * side > 0


def test_from_the_wall_a_plain_step_does_not_come_back_and_a_clipped_one_ends_in_the_valley() -> None:
    """At the rate 0.05; a thousand plain steps on from where the first one led."""
    cost, slope = CLIFF["cliff"](1.285)
    w = 1.285 - 0.05 * slope
    for _ in range(1000):
        w -= 0.05 * CLIFF["cliff"](w)[1]
    assert w > 17
    assert CLIFF["cliff"](w)[0] > 0.07
    for clip in (0.3, 1.0, 2.0):
        shown = CLIFF["wall"](w=1.285, clip=clip).readouts
        assert shown["cost there"] < 0.01 < cost


def test_the_rivals_of_the_forecast_have_about_as_many_weights() -> None:
    """24 recurrent units; MLPs on windows of 30 and of 4 readings."""
    made, space = [], definitions("recurrent_networks", "waves", "window_net")
    space["trained"] = lambda net, *rest: made.append(net)
    train = space["waves"](0, 0.1)[0]
    space["forecaster"](train, 0, 0.01)
    for q in (30, 4):
        space["window_net"](train, 0, 0.01, q=q)
    assert [sum(w.size for w in net.params.values()) for net in made] == [649, 641, 649]


def test_readings_that_judge_are_none_that_were_learned_from() -> None:
    """The last eleven answers of each piece: to choose by from 500 on, to judge by from 650."""
    space = definitions("recurrent_networks", "EEG", "pieces")
    space["EEG"] = np.tile(np.arange(800.0)[:, None], 4)
    cells = nbformat.read(CHAPTERS / "recurrent_networks.ipynb", as_version=4).cells
    line = next(cell.source for cell in cells if cell.id == "eeg-table").splitlines()[0]
    ends = [(int(a), int(b)) for a, b in re.findall(r"pieces\((\d+), (\d+)\)", line)]
    learned, chosen, judged = (space["pieces"](*pair)[1] for pair in ends)
    assert learned.max() < 500 <= chosen[:, -11:].min()
    assert chosen.max() < 650 <= judged[:, -11:].min()
