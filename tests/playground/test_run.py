"""What a run answers to the face: weights, updates, maps, slices, settings changed on the way."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np
import pytest

import nnkit as nn
from nnkit.playground import Settings, make_data, read_weights, train
from nnkit.playground.features import features
from nnkit.playground.network import likely, rule
from nnkit.playground.settings import OPTIMIZERS
from nnkit.playground.source import filled
from tests.helpers.playground_run import in_node


def test_weights_are_read_and_set_by_their_place() -> None:
    """A network of one neuron made by hand computes what it should."""
    script = """
    const run = begin("hidden=&loss=squared");
    run.setWeight(0, 0, 0, 0.5); run.setWeight(0, 1, 0, -2); run.setBias(0, 0, 0.25);
    const w = [run.weight(0, 0, 0), run.weight(0, 1, 0), run.bias(0, 0)];
    return { out: run.output(1, 0.5), w, shape: run.shape,
             exact: run.exact, python: run.python(), bad: words(() => run.setWeight(0, 0, 0, NaN)) };"""
    made = in_node(script)
    assert made["out"] == pytest.approx(np.tanh(0.5 * 1 - 2 * 0.5 + 0.25))
    assert made["w"] == [0.5, -2, 0.25]
    assert made["shape"] == [2, 1]
    assert made["exact"] is False
    assert made["python"].startswith("# Weights were edited")
    assert "Expected the weight to be a number" in made["bad"]["error"]


def adds_up(line: str) -> bool:
    """Whether what stands left of the last = is what stands right of it, to the digits that are shown."""
    plain = {"−": "-", "·": "*", "^": "**", "²": "**2"}
    text = re.sub(r"√([\d.]+(?:e[+−]?\d+)?)", r"√(\1)", line)
    for sign, own in plain.items():
        text = text.replace(sign, own)
    left, right = text.replace("√", "sqrt").rsplit("=", 1)
    largest = max(abs(float(v)) for v in re.findall(r"[\d.]+(?:e[+-]?\d+)?", left))
    return bool(abs(eval(left, {"sqrt": np.sqrt}) - float(right)) < 2e-3 * min(1, largest))


@pytest.mark.parametrize("optimizer", [name for name, _ in OPTIMIZERS])
@pytest.mark.parametrize("penalty", ["none", "l1", "l2"])
def test_the_last_update_tells_the_rule_with_its_numbers(optimizer: str, penalty: str) -> None:
    address = f"optimizer={optimizer}&penalty={penalty}&rate=0.1&lr=0.1"
    script = """
    const run = begin(given); const before = run.lastUpdate(0, 1, 2);
    run.step(); run.step(); const w = run.weight(0, 1, 2); run.step();
    return { none: before, w, now: run.weight(0, 1, 2),
             told: run.lastUpdate(0, 1, 2), bias: run.lastUpdate(1, null, 0) };"""
    made = in_node(script, address)
    told = made["told"]
    assert made["none"] is None
    assert told["before"] == made["w"]
    assert told["after"] == made["now"] == pytest.approx(told["before"] + told["change"])
    w = np.array([told["before"]])
    charge = {"none": 0.0, "l1": nn.L1(0.1).grad(w)[0], "l2": nn.L2(0.1).grad(w)[0]}[penalty]
    assert told["penalty"] == pytest.approx(charge)
    assert told["total"] == pytest.approx(told["gradient"] + charge)
    assert made["bias"]["penalty"] == 0
    settings = Settings.from_address(address)
    memory = [each["before"] for each in told["memory"]]
    state: Any = tuple(np.array([v]) if np.ndim(v) == 0 else v for v in memory)
    if optimizer == "adam":
        state = (state[0], state[1], np.array(float(memory[2])))
    dw, _ = rule(settings).update(
        np.array([told["total"]]), state if len(state) > 1 else (state or ((),))[0], w
    )
    assert told["change"] == pytest.approx(float(dw[0]))
    assert all(adds_up(line["filled"]) for line in told["lines"])
    assert len(told["lines"]) >= 1 + (penalty != "none")


def test_the_line_of_gradient_descent_adds_up() -> None:
    told = in_node("const run = begin(''); run.step(); return run.lastUpdate(0, 0, 0);")
    before, lr, total, after = (told[k] for k in ("before", "numbers", "total", "after"))
    line = filled(["{before} − {lr} · ({total}) = {after}"], {}, {
        name: f"{v:.4g}".replace("-", "−") for name, v in
        {"before": before, "lr": lr["lr"], "total": total, "after": after}.items()
    })  # fmt: skip
    assert told["filled"] == line


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


def test_weights_go_to_a_file_and_come_back() -> None:
    address = "hidden=3&norm=true&data=moons&noise=20"
    script = """
    const run = begin(given); run.epoch(); const text = run.export();
    const other = Run.imported(spec, text); const fresh = begin(given + "&start=7"); fresh.import(text);
    return { text, loss: run.losses(), other: other.losses(), fresh: fresh.losses(), exact: other.exact };"""
    made = in_node(script, address)
    assert made["other"] == made["loss"] == made["fresh"]
    assert made["exact"] is False
    settings, net = read_weights(made["text"])
    ran = train(Settings.from_address(address), 1)
    assert settings == Settings.from_address(address)
    for name, value in net.params.items():
        np.testing.assert_allclose(value, ran.net.params[name], atol=1e-9)


HEAD = '{"kind": "nnkit-playground", '
BAD_FILES = {
    "no": "not JSON",
    "{}": "another JSON file",
    "null": "another JSON file",
    HEAD + '"version": 2, "parameters": {}, "settings": ""}': "version 1, received version 2",
    HEAD + '"version": 1, "parameters": {}, "settings": ""}': "Expected 6 arrays of weights",
}


@pytest.mark.parametrize(("text", "said"), BAD_FILES.items())
def test_a_bad_file_changes_nothing(text: str, said: str) -> None:
    script = """const run = begin(""); const before = run.export();
    return { tried: words(() => run.import(given)), same: before === run.export(), exact: run.exact };"""
    made = in_node(script, text)
    assert said in made["tried"]["error"]
    assert made["same"]
    assert made["exact"]
    with pytest.raises((ValueError, KeyError)):
        read_weights(text)


def test_a_file_of_another_shape_or_without_numbers_changes_nothing() -> None:
    script = """
    const run = begin(""); const before = run.export(); const file = JSON.parse(begin("hidden=4,3").export());
    const odd = JSON.parse(before); odd.parameters["0.b"][1] = "2";
    const tried = [file, odd].map((each) => words(() => run.import(JSON.stringify(each))));
    return { tried, same: before === run.export() };"""
    made = in_node(script)
    assert "Expected 8 numbers in 2.W, received 12" in made["tried"][0]["error"]
    assert "Expected numbers in 0.b" in made["tried"][1]["error"]
    assert made["same"]


def test_settings_that_train_otherwise_go_on_and_others_begin_anew() -> None:
    script = """
    const run = begin(""); run.epoch(); const w = run.weight(0, 0, 0);
    const at = (changes) => run.with({ ...run.settings, ...changes });
    const view = at({ test: true }); const exact = view.exact;
    const on = at({ lr: 0.1, optimizer: "adam", batch: 5, dropout: 0.5, penalty: "l2", rate: 0.01 });
    const same = on === run && on.weight(0, 0, 0) === w && on.epochs === 1; on.epoch();
    const wider = at({ hidden: [4, 4] }); const noisy = at({ noise: 20 });
    return { exact, same, on: on.exact, finite: Number.isFinite(on.losses().train), epochs: on.epochs,
             wider: [wider === run, wider.steps, wider.data === run.data],
             noisy: [noisy.steps, noisy.data === run.data],
             first: begin("").with({ ...run.settings }).exact, text: JSON.parse(on.export()).parameters };"""
    made = in_node(script)
    assert made["exact"] is True
    assert made["same"]
    assert made["on"] is False
    assert made["finite"]
    assert made["epochs"] == 2
    assert made["wider"] == [False, 0, True]
    assert made["noisy"] == [0, False]
    assert made["first"] is True
    assert list(made["text"]) == ["0.W", "0.b", "3.W", "3.b", "6.W", "6.b"]  # with dropout between


def test_restart_gives_the_first_weights_again() -> None:
    script = (
        "const run = begin(''); const a = run.export(); run.epoch(); run.restart(); return [a, run.export()];"
    )
    first, again = in_node(script)
    assert first == again


def test_batch_norm_refuses_a_batch_of_one_with_words() -> None:
    """As nnkit does: 250 examples in batches of 83 leave one."""
    script = "return given.map((address) => words(() => begin(address).epochs));"
    bad, one, good = in_node(script, ["norm=true&batch=83", "norm=true&batch=1", "norm=true&batch=10"])
    assert "choose another batch size" in bad["error"]
    assert "choose another batch size" in one["error"]
    assert good == {"value": 0}
    with pytest.raises(ValueError, match="batch_size"):
        train(Settings(norm=True, batch=83), 1)


def test_a_run_that_diverges_stops_and_says_so() -> None:
    script = """const run = begin("data=plane&activation=linear&lr=10&hidden=8,8");
    for (let i = 0; i < 50; i++) run.epoch();
    return { diverged: run.diverged, epochs: run.epochs };"""
    made = in_node(script)
    assert made["diverged"] is True
    assert made["epochs"] < 50


def test_a_run_that_runs_away_comes_back_to_its_last_good_weights() -> None:
    """Batch norm's statistics, too; at a smaller rate it goes on from there, and its curve with it."""
    script = """let run = begin("activation=elu&hidden=8,8&norm=true");
    const net = () => (({ parameters, buffers }) => [parameters, buffers])(JSON.parse(run.export()));
    for (let i = 0; i < 5; i++) run.epoch();
    const good = net(), loss = run.losses().train;
    run = run.with({ ...run.settings, norm: true, lr: 10, penalty: "l2", rate: 10 });
    for (let i = 0; i < 50; i++) run.epoch();
    const back = net(), { away, epochs, steps, diverged } = run;
    const same = run.losses().train === loss;
    run = run.with({ ...run.settings, lr: 0.001, penalty: "none" });
    run.epoch();
    const now = [run.diverged, run.epochs, run.exact, run.curve.epoch];
    return { good, back, same, away, epochs, steps, diverged, now };"""
    made = in_node(script)
    assert made["diverged"] is True
    assert made["back"] == made["good"]
    assert (made["same"], made["epochs"], made["steps"]) == (True, 5, 125)
    assert made["away"]["epoch"] == 6
    assert made["now"] == [False, 6, False, [0, 1, 2, 3, 4, 5, 6]]


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


def test_the_export_is_json_with_nnkits_names() -> None:
    file = json.loads(in_node("return begin('hidden=2').export();"))
    assert list(file["parameters"]) == ["0.W", "0.b", "2.W", "2.b"]
    assert np.shape(file["parameters"]["0.W"]) == (2, 2)
