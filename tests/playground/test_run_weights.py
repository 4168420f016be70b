"""A run's weights: read and set by their place, the rule that moved them, to a file and back."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np
import pytest

import nnkit as nn
from nnkit.playground import Settings, read_weights, train
from nnkit.playground.network import rule
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


def test_the_export_is_json_with_nnkits_names() -> None:
    file = json.loads(in_node("return begin('hidden=2').export();"))
    assert list(file["parameters"]) == ["0.W", "0.b", "2.W", "2.b"]
    assert np.shape(file["parameters"]["0.W"]) == (2, 2)
