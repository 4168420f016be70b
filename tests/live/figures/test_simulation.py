"""A simulation runs nnkit's own training in the page, step for step as in Python."""

import numpy as np
import pytest

import nnkit as nn
from nnkit import live
from nnkit.live.figures import parity

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
T = np.array([[0.0], [1.0], [1.0], [0.0]])
RULES = {"sgd": nn.SGD(0.1, momentum=0.9), "adam": nn.Adam(0.05)}


def begin(rng, hidden, rule):
    net = nn.Sequential(nn.Linear(2, int(hidden), rng=rng), nn.Tanh(), nn.Linear(int(hidden), 1, rng=rng))
    return {"net": net, "optimizer": nn.Optimizer(rule, net.params), "X": X, "loss": 0, "steps": 0}


def train(state, rng, noise):
    state["X"] = state["X"] + 0
    Y, cache = state["net"].forward(X + noise * rng.normal(size=X.shape))
    _, grads = state["net"].backward(nn.SquaredError().grad(Y, T), cache)
    state["optimizer"].step(grads)
    state["loss"] = nn.SquaredError().value(Y, T)
    state["steps"] += 1


def show(state, hidden):
    """A network learns exclusive or. And more."""
    y = state["net"](X)
    return live.view(
        live.plot(live.bars(np.arange(4), y[:, 0])),
        live.readout("loss", state["loss"]),
        live.readout("steps", state["steps"], digits=0),
        goal=live.goal(state["steps"] > 3, "four steps"),
    )


CONTROLS = {
    "noise": live.slider(0, 1, start=0.1),
    "hidden": live.choice(2, 3),
    "rule": live.choice(RULES),
}


@pytest.fixture(scope="module")
def xor():
    return live.simulation(init=begin, step=train, preview=5, speed=2, **CONTROLS)(show)


def test_the_page_trains_the_network_as_python_does(xor):
    assert parity.check(xor, samples=3) > 100


def test_a_wrong_step_is_found(xor):
    right = xor.spec["programs"]
    step = xor.spec["simulation"]["step"]
    wrong = [
        source.replace("lib.tanh(", "0.999999*lib.tanh(") if i == step else source
        for i, source in enumerate(right)
    ]
    assert wrong != right
    xor.spec["programs"] = wrong
    try:
        with pytest.raises(parity.ParityError, match=r"steps from seed .* is .* in Python"):
            parity.check(xor, samples=12)
    finally:
        xor.spec["programs"] = right


def test_a_wrong_step_is_found_where_nothing_can_be_set():
    def begin(rng):
        return {"w": rng.normal(size=3)}

    def step(state):
        state["w"] = np.tanh(state["w"])

    @live.simulation(init=begin, step=step)
    def plain(state):
        return live.plot(live.bars(np.arange(3), state["w"]))

    parity.check(plain)
    plain.spec["programs"] = [
        source.replace("lib.tanh(", "0.9*lib.tanh(") for source in plain.spec["programs"]
    ]
    with pytest.raises(parity.ParityError):
        parity.check(plain)


def test_run_gives_the_state_after_so_many_steps(xor):
    state = xor.run(300, hidden=3, rule="adam", noise=0)
    assert state["steps"] == 300
    assert state["loss"] < 0.01
    assert xor.run(3, seed=1)["loss"] == xor.run(3, seed=1)["loss"] != xor.run(3, seed=2)["loss"]


def test_running_leaves_everything_outside_alone():
    weights = np.zeros(2)

    def step(state):
        state["w"] += 1

    @live.simulation(init=lambda: {"w": weights}, step=step)
    def counting(state):
        return live.plot(live.bars([0, 1], state["w"]))

    assert counting.run(3)["w"].tolist() == [3, 3]
    assert weights.tolist() == [0, 0]


def test_the_picture_is_of_later_the_call_of_the_beginning(xor):
    assert xor().readouts["steps"] == 0
    assert "After 5 steps, loss" in xor.alt
    assert "steps: 5." in xor.alt


def test_the_spec_says_what_to_run_and_when_to_start_afresh(xor):
    spec = xor.spec["simulation"]
    assert spec["restart"] == ["hidden", "rule"]
    assert spec["frame"] == {"default": 2, "max": 50}
    variant = xor.spec["variants"]['["2","sgd"]']
    assert set(variant) == {"program", "view", "init", "step", "state"}
    assert variant["state"]["state['net'].layers[0].params['W']"] == {"shape": [2, 2]}
    assert variant["state"]["rng.state"] == {"shape": [2]}


def test_a_seed_is_offered_only_where_something_is_random(xor):
    def grow(state):
        state["w"] = state["w"] + 1

    @live.simulation(init=lambda: {"w": 0.0}, step=grow)
    def growing(state):
        return live.plot(live.rule(y=state["w"]))

    @live.simulation(init=lambda: {"w": 0.0}, step=lambda state, rng: {"w": state["w"] + rng.normal()})
    def walking(state):
        return live.plot(live.rule(y=state["w"]))

    assert growing.spec["simulation"]["seed"] is None
    assert walking.spec["simulation"]["seed"] == xor.spec["simulation"]["seed"] == 0


def test_only_what_changes_is_carried():
    def init(rng):
        return {"data": X, "w": rng.normal(size=2), "rate": 0.5, "count": 0}

    def step(state):
        state["w"] -= state["rate"] * state["data"].mean(axis=0)
        state["count"] += 1

    @live.simulation(init=init, step=step)
    def moving(state):
        return live.plot(live.dots(state["data"][:, 0], state["w"].sum() + state["data"][:, 1]))

    assert set(moving.spec["simulation"]["state"]) == {"state['w']", "state['count']", "rng.state"}
    assert parity.check(moving) > 0


def refused(init=lambda: {"w": np.zeros(2)}, step=lambda state: None, show=lambda state: live.plot(), **more):
    live.simulation(init=init, step=step, **more)(show)


def grow(state):
    state["w"] = np.concatenate([state["w"], state["w"]])


def remember(state, calls=[0]):  # noqa: B006
    calls[0] += 1
    state["w"] += calls[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"step": grow}, r"state's .*'w'\] changed its shape from \(2,\) to \(4,\)"),
        ({"step": lambda state: {"v": state["w"]}}, "a step removed"),
        ({"step": remember}, "something else each time"),
        ({"init": lambda: {"w": np.random.default_rng().normal(size=2)}}, "makes another .* each time"),
        ({"init": lambda: None}, "expected init to return the state, received None"),
        ({"step": lambda state, rate: None}, "received a parameter 'rate' that is none of these"),
        ({"a": live.slider(0, 1)}, "received 'a', which none of them takes"),
        ({"show": lambda state: None}, r"expected to return live\.plot"),
    ],
)
def test_what_cannot_run_in_the_page_is_refused(arguments, message):
    with pytest.raises(TypeError, match=message):
        refused(**arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"steps": live.slider(0, 1), "step": lambda state, steps: None},
            "another name for its control 'steps'",
        ),
        ({"speed": 0}, "expected speed to be a whole number of at least 1, received 0"),
        ({"seed": live.slider(0, 1)}, "expected seed to be a whole number"),
    ],
)
def test_settings_and_names_are_checked(arguments, message):
    with pytest.raises(ValueError, match=message):
        refused(**arguments)


def test_steps_are_whole_numbers(xor):
    with pytest.raises(ValueError, match="a whole number of steps, received -1"):
        xor.run(-1)
