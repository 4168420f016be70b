"""What a run shows to the face: maps of all units, slices of the loss, counts, the curve."""

from __future__ import annotations

import numpy as np
import pytest

from nnkit.playground import Settings, make_data, read_weights, train
from nnkit.playground.features import features
from nnkit.playground.network import likely
from tests.helpers.playground_run import in_node


def test_maps_show_every_unit_all_over_the_plane() -> None:
    address = "features=x1,x2,sin1&hidden=3,2&activation=relu&norm=true&dropout=0.2"
    script = """
    const run = begin(given); for (let i = 0; i < 3; i++) run.epoch();
    const maps = run.maps(9);
    return { maps, at: run.activities(-16 / 3, 4), file: run.export() };"""
    made = in_node(script, address)
    settings, net = read_weights(made["file"])
    line = (np.arange(9) + 0.5) / 9 * 12 - 6
    X = np.stack([part.ravel() for part in np.meshgrid(line, -line)], axis=1)
    F = features(X, settings.features)
    np.testing.assert_allclose(made["maps"]["output"], likely(net(F)).ravel(), atol=1e-9)
    np.testing.assert_allclose(made["maps"]["features"]["sin1"], np.sin(X[:, 0]), atol=1e-12)
    hidden = F
    for k, units in enumerate(made["maps"]["hidden"]):
        for layer in net.layers[4 * k : 4 * k + 3]:
            hidden = layer(hidden)
        np.testing.assert_allclose(np.transpose(units), hidden, atol=1e-9)
    place = 9  # the second row from the top, at its left end
    assert made["at"]["output"] == pytest.approx(made["maps"]["output"][place])
    assert made["at"]["hidden"][1][0] == pytest.approx(made["maps"]["hidden"][1][0][place])


def test_a_slice_has_the_loss_in_its_middle_and_leaves_the_weights() -> None:
    script = """
    const run = begin(""); run.epoch(); const before = run.export();
    const slice = run.landscape({ x: [0, 0, 1], y: [1, null, 0], size: 5, span: 2 });
    const line = run.landscape({ x: [0, 0, 1], size: 5, span: 2 });
    const w = run.weight(0, 0, 1); run.setWeight(0, 0, 1, slice.xs[4]);
    return { slice, line, loss: run.losses().train, w, same: before === run.export(), exact: run.exact };"""
    made = in_node(script)
    slice_, line = made["slice"], made["line"]
    assert slice_["xs"] == pytest.approx(made["w"] + np.array([-2, -1, 0, 1, 2]))
    assert slice_["loss"][2 * 5 : 3 * 5] == pytest.approx(line["loss"])
    assert line["loss"][4] == pytest.approx(made["loss"])
    assert line["ys"] is None


def test_confusion_counts_and_accuracy() -> None:
    script = """const run = begin("data=xor&noise=30"); for (let i = 0; i < 20; i++) run.epoch();
    return { test: run.confusion(), train: run.confusion("train"), accuracy: run.accuracy(),
             plane: [begin("data=plane").confusion(), begin("data=plane").accuracy()] };"""
    made = in_node(script)
    ran = train(Settings(data="xor", noise=30), 20)
    said, so = ran.outputs()[:, 0] > 0, make_data(ran.settings).t[250:, 0] > 0
    counted = {"tp": said & so, "fp": said & ~so, "fn": ~said & so, "tn": ~said & ~so}
    assert made["test"] == {name: int(which.sum()) for name, which in counted.items()}
    assert sum(made["train"].values()) == 250
    assert made["accuracy"]["test"] == ran.accuracy()
    assert made["plane"] == [None, None]


def test_the_curve_is_thinned_and_keeps_its_ends() -> None:
    script = """const run = begin("n=20&hidden=&batch=1000"); for (let i = 0; i < 5001; i++) run.epoch();
    return { ...run.curve, epochs: run.epochs };"""
    made = in_node(script)
    assert len(made["epoch"]) <= 2000
    assert made["epoch"][0] == 0
    steps = np.diff(made["epoch"])
    assert np.all(steps == steps[0])
    assert made["epochs"] - made["epoch"][-1] < steps[0]
    assert len(made["train"]) == len(made["test"]) == len(made["epoch"])
