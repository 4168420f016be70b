"""The page's run is nnkit's: the same data, first weights, batches and steps, and its Python makes it."""

from __future__ import annotations

import contextlib
import io
import json
import random
from typing import Any

import numpy as np
import pytest

from nnkit.playground import Settings, make_data, train
from nnkit.playground.fields import Choice, Many
from nnkit.playground.settings import FIELDS
from nnkit.playground.source import python
from tests.helpers.playground_run import in_node

STEPS = 40
RUN = """
return given.map(({ address, steps }) => {
  const run = begin(address);
  for (let i = 0; i < steps; i++) run.step();
  return { file: JSON.parse(run.export()), losses: run.losses(), python: run.python(), diverged: run.diverged,
           x: run.data.x, t: run.data.t, address: settings.writeAddress(spec, run.settings) };
});
"""


def anyhow(pick: random.Random) -> Settings:
    """Some settings, all of them drawn."""

    def one(name: str) -> str:
        field = FIELDS[name]
        assert isinstance(field, Choice)
        return pick.choice([value for value, _ in field.options])

    features = FIELDS["features"]
    assert isinstance(features, Many)
    names = [value for value, _ in features.options]
    points = [round(pick.uniform(-6, 6), 3) if i % 3 < 2 else pick.choice([-1, 1]) for i in range(120)]
    settings = Settings(
        data=one("data"), n=pick.randint(20, 300), noise=pick.choice([0, 10, 50]), own=tuple(points),
        ratio=pick.choice([10, 50, 90]), seed=pick.randint(0, 999), formula="sin(x1) * 2 < x2 - 0.5",
        features=tuple(pick.sample(names, pick.randint(1, 7))),
        hidden=tuple(pick.randint(1, 8) for _ in range(pick.randint(0, 8))), activation=one("activation"),
        loss=one("loss"), norm=pick.random() < 0.3, init=one("init"), start=pick.randint(0, 999),
        optimizer=one("optimizer"), lr=pick.choice([0.001, 0.01]), momentum=pick.choice([0.0, 0.5, 0.9]),
        batch=pick.randint(2, 400), penalty=one("penalty"), rate=pick.choice([0.0, 0.001, 0.1]),
        dropout=pick.choice([0.0, 0.0, 0.3]),
    )  # fmt: skip
    rows = make_data(settings).train
    alone = settings.norm and 1 in (rows, rows % settings.batch)
    return anyhow(pick) if alone else settings


def some() -> list[tuple[Settings, int]]:
    """Settings, and how many steps are taken."""
    pick = random.Random(17)
    return [(anyhow(pick), pick.randint(1, STEPS)) for _ in range(40)]


@pytest.fixture(scope="module")
def runs() -> list[tuple[Settings, int, dict[str, Any]]]:
    """The settings, the steps, and what the page's engine made of them."""
    asked = some()
    given = [{"address": settings.address(), "steps": steps} for settings, steps in asked]
    return [(*one, made) for one, made in zip(asked, in_node(RUN, given), strict=True)]


def executed(text: str) -> dict[str, Any]:
    """The names that a Python text leaves, and what it printed as `said`."""
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()):
        exec(compile(text, "playground", "exec"), names)
    return {**names, "said": said.getvalue()}


def test_the_settings_vary() -> None:
    """All choices are among them, or the other tests would say less than they seem to."""
    for name, field in FIELDS.items():
        if type(field) is Choice and field.group != "view":
            values = {value for value, _ in field.options}
            missing = values - {getattr(settings, name) for settings, _ in some()}
            assert len(missing) <= len(values) // 3, (name, missing)


def test_the_data_are_the_same(runs: list[Any]) -> None:
    for settings, _, made in runs:
        data = make_data(settings)
        np.testing.assert_allclose(made["x"], data.X.ravel(), rtol=0, atol=1e-12)
        np.testing.assert_allclose(made["t"], data.t.ravel(), rtol=0, atol=1e-12)
        assert made["address"] == settings.address()


def test_the_python_of_a_run_makes_its_weights(runs: list[Any]) -> None:
    tame = [(settings, steps, made) for settings, steps, made in runs if not made["diverged"]]
    assert len(tame) > 30
    for settings, steps, made in tame:
        ran = executed(made["python"])
        for name, value in ran["net"].params.items():
            found = np.array(made["file"]["parameters"][name])
            np.testing.assert_allclose(found, value, rtol=1e-8, atol=1e-9, err_msg=settings.address())
        for name, value in ran["net"].buffers.items():
            np.testing.assert_allclose(made["file"]["buffers"][name], value, rtol=1e-8, atol=1e-9)
        said = f"loss {made['losses']['train']:.6f} in training, {made['losses']['test']:.6f} in testing\n"
        assert ran["said"] == said, (settings.address(), steps)


def test_page_and_python_write_the_same_text(runs: list[Any]) -> None:
    for settings, _, made in runs:
        data = make_data(settings)
        assert made["python"] == python(settings, made["file"]["steps"], len(data.X), data.train)


def test_whole_epochs_are_those_of_fit() -> None:
    """`train` is nn.fit on the settings' own objects; accuracy and outputs are as there."""
    settings = Settings(data="xor", hidden=(8,), activation="relu", optimizer="adam", noise=10)
    ran = train(settings, 5)
    script = "const run = begin(given); for (let i = 0; i < 5; i++) run.epoch(); return " + (
        "{ losses: run.losses(), accuracy: run.accuracy(), epochs: run.epochs, curve: run.curve, "
        "test: run.outputs() };"
    )
    made = in_node(script, settings.address())
    assert made["epochs"] == 5
    assert made["losses"]["test"] == pytest.approx(ran.loss("test"), rel=1e-9)
    assert made["curve"]["test"][1:] == pytest.approx(ran.history.valid_loss, rel=1e-9)
    assert made["accuracy"] == {"train": ran.accuracy("train"), "test": ran.accuracy("test")}
    np.testing.assert_allclose(made["test"], np.tanh(ran.outputs("test").ravel() / 2), atol=1e-9)


def test_the_notebook_holds_the_same_text() -> None:
    made = in_node("const run = begin(''); run.epoch(); return [run.notebook(), run.python()];")
    cells = json.loads(made[0])["cells"]
    assert "".join(cells[-1]["source"]) == made[1].rstrip()
