"""A run trains: settings changed on the way, begun anew, refused, run away."""

from __future__ import annotations

import pytest

from nnkit.playground import Settings, train
from tests.helpers.playground_run import in_node


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
