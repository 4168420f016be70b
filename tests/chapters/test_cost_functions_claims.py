"""What the chapter on cost functions says about causes, with the cause taken away."""

from dataclasses import replace

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions


@pytest.mark.parametrize("kind", ["cross-entropy", "squared error"])
def test_ten_times_the_epochs_do_not_mend_squared_error_from_a_saturated_start(kind: str) -> None:
    """With output weights ten times as large squared error stays bad, cross-entropy does not."""
    rng = np.random.default_rng(0)
    part = nn.data.load_digits().split(rng, test=0.8, standardize=False)
    net = nn.Sequential(nn.Linear(64, 32, rng=rng), nn.Tanh(), nn.Linear(32, 10, rng=rng))
    net.params["2.W"][...] *= 10
    trained, loss = net, nn.CrossEntropyLoss()
    if kind == "squared error":
        trained, loss = nn.Sequential(net, nn.Softmax()), nn.SquaredError()
    T = np.eye(10)[part.T_train]
    nn.fit(trained, loss, nn.Adam(lr=0.01), part.X_train, T, epochs=1000, progress=False)
    error = 1 - nn.accuracy(part.T_test, net(part.X_test))
    assert error > 0.12 if kind == "squared error" else error < 0.09


def test_the_absolute_cost_hops_as_far_as_its_rate_and_the_squared_one_rests() -> None:
    """A hundredth of the learning rate: the absolute cost's outputs move a hundredth as far."""
    t = np.array([1.0, 2.0, 4.0, 7.0])
    moved = {}
    for lr in (0.5, 0.005):
        y, path = 3.1, []
        for _ in range(4000):
            y -= lr * np.mean(np.sign(y - t[:3]))  # the median of the first three is 2
            path.append(y)
        moved[lr] = np.ptp(path[-50:])
    assert moved[0.5] > 0.1
    assert np.isclose(moved[0.005], moved[0.5] / 100, rtol=0.5)
    y = 3.1
    for _ in range(400):
        y -= 0.5 * np.mean(y - t)
    assert np.isclose(y, t.mean(), atol=1e-12)


def test_cross_entropy_is_the_cost_whose_slope_cancels_the_sigmoids() -> None:
    """Integrating (y − t) / (y (1 − y)) over y gives the cross-entropy, up to a constant."""
    y, t = np.linspace(0.05, 0.95, 200_001), 0.3
    slope = (y - t) / (y * (1 - y))
    integral = np.concatenate([[0], np.cumsum((slope[1:] + slope[:-1]) / 2 * np.diff(y))])
    entropy = -t * np.log(y) - (1 - t) * np.log(1 - y)
    assert np.allclose(integral, entropy - entropy[0], atol=1e-8)


def test_squared_error_recovers_with_a_hundred_times_the_rate() -> None:
    """The neuron twice as sure of the wrong answer: lost at α = 0.5, found again at α = 50."""
    chapter = definitions("cost_functions", "data", "tumour_neuron")
    good = chapter["tumour_neuron"]("log-likelihood", epochs=400)
    turned = -2 * good.params["W"], -2 * good.params["b"]
    right = {}
    for lr in (0.5, 50.0):
        neuron = chapter["tumour_neuron"]("squared", 400, turned, lr=lr)
        right[lr] = nn.accuracy(chapter["T_test"], neuron(chapter["data"].X_test))
    assert right[0.5] < 0.5
    assert right[50.0] > 0.95


def test_the_patients_with_laplace_noise_would_be_better_served_by_the_absolute_error() -> None:
    """The plane of the patients with drawn noise: which cost tests better is told by the noise alone."""
    chapter = definitions("cost_functions", "table", "progression")
    table, progression = chapter["table"], chapter["progression"]
    columns = np.column_stack([table.X, np.ones(len(table.X))])
    plane = columns @ np.linalg.lstsq(columns, table.t)[0]
    deviation, lead = (table.t - plane).std(), {}
    for name, scale in (("normal", 1.0), ("laplace", np.sqrt(0.5))):
        more = []
        for seed in range(4):
            noise = getattr(np.random.default_rng(seed), name)(scale=scale * deviation, size=plane.shape)
            progression.__globals__["table"] = replace(table, t=plane + noise)
            for split in range(5):
                squared = progression(nn.MSELoss(), 0.1, split, False)[1]
                more.append(progression(nn.L1Loss(), 20.0, split, False)[1] - squared)
        lead[name] = np.mean(more)
    assert lead["normal"] > 0.1
    assert lead["laplace"] < -0.1
