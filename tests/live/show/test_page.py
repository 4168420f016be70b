"""Figures in a real browser: the page shows Python's numbers, steps alike, and runs no foreign words."""

import threading

import numpy as np
import pytest

import nnkit as nn
from book.site.figure_files import externalise
from book.tools import serve
from nnkit import live
from nnkit.live.show.widget import BUNDLE
from nnkit.live.view import number_text
from tests.helpers import figures

POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>figures</title>
<meta http-equiv="Content-Security-Policy" content="POLICY">
<link rel="icon" href="data:,"><link rel="stylesheet" href="live.css"></head><body><main>{}</main>
<script type="module" src="live.js"></script></body></html>"""
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
T = np.array([[0.0], [1.0], [1.0], [0.0]])


def learner():
    """A network of nnkit that learns exclusive or, with dropout-like noise from the page's generator."""

    def init(rng, hidden):
        net = nn.Sequential(nn.Linear(2, hidden, rng=rng), nn.Tanh(), nn.Linear(hidden, 1, rng=rng))
        return {"net": net, "optimizer": nn.Optimizer(nn.Adam(0.05), net.params), "loss": 0.0}

    def step(state, rng, noise):
        Y, cache = state["net"].forward(X + noise * rng.normal(size=X.shape))
        _, grads = state["net"].backward(nn.SquaredError().grad(Y, T), cache)
        state["optimizer"].step(grads)
        state["loss"] = nn.SquaredError().value(Y, T)

    @live.simulation(init=init, step=step, noise=live.slider(0, 1, start=0.2), hidden=live.choice(2, 3))
    def learner(state):
        """It learns."""
        outputs = state["net"](X)[:, 0]
        return live.view(
            live.plot(live.bars(np.arange(4), outputs)), live.readout("loss", state["loss"], digits=9)
        )

    return learner


@pytest.fixture(scope="module")
def shown():
    """The figures by name."""
    return {figure.name: figure for figure in (figures.neuron(), figures.hostile(), learner())}


@pytest.fixture(scope="module")
def page(browser, shown, tmp_path_factory):
    """A published page with the figures, all of them ready, and all that it complained about."""
    folder = tmp_path_factory.mktemp("site")
    bundles = [figure._repr_mimebundle_()[0]["text/html"] for figure in shown.values()]
    light, _ = externalise(PAGE.replace("POLICY", POLICY).replace("{}", "".join(bundles)), folder, "")
    light = light.replace("data:,", "icon.png")
    (folder / "icon.png").write_bytes(b"")
    (folder / "index.html").write_text(light, encoding="utf-8")
    for name in ("live.js", "later.js", "live.css"):
        (folder / name).write_bytes((BUNDLE / name).read_bytes())
    with serve.server(0, folder) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context(viewport={"width": 900, "height": 800}, reduced_motion="reduce")
        opened = context.new_page()
        opened.complaints = []
        opened.on("console", lambda message: opened.complaints.append(message.text))
        opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.on("dialog", lambda dialog: (opened.complaints.append("dialog"), dialog.dismiss()))
        opened.goto(f"http://127.0.0.1:{server.server_port}/index.html")
        for name in shown:
            opened.locator(f"#fig-{name}").scroll_into_view_if_needed()
            opened.wait_for_selector(f"#fig-{name}[data-ready]")
        yield opened
        context.close()
        server.shutdown()


def numbers(page, name):
    """The words of the figure's read-outs."""
    return page.locator(f"#fig-{name} .nnkit-live-number").all_text_contents()


def wait_for(page, name, expected):
    """The page shows these words, or soon will."""
    script = "([name, words]) => words === [...document.querySelectorAll(`#fig-${name} .nnkit-live-number`)]"
    page.wait_for_function(
        script + ".map((e) => e.textContent).join()", arg=[name, ",".join(expected)], timeout=5000
    )
    assert numbers(page, name) == expected


def words(view):
    """What Python's read-outs say."""
    return [
        number_text.readout(float(item.value), item.digits, item.unit)
        for item in view.items
        if isinstance(item, live.Readout)
    ]


@pytest.mark.parametrize("w", [-5, -0.3, 0, 2, 5])
def test_the_page_says_what_python_says(page, shown, w):
    page.locator("#fig-neuron").get_by_test_id("control-w").fill(str(w))
    wait_for(page, "neuron", words(shown["neuron"](w=w)))


def test_a_simulation_steps_as_python_steps_and_starts_afresh_when_init_changes(page, shown):
    learner = shown["learner"]
    figure = page.locator("#fig-learner")
    for steps in (1, 2, 3):
        figure.get_by_test_id("step").click()
        wait_for(page, "learner", words(learner.view(steps)))
    figure.get_by_test_id("control-hidden").get_by_label("3", exact=True).check()
    wait_for(page, "learner", words(learner(hidden=3)))
    figure.get_by_test_id("step").click()
    wait_for(page, "learner", words(learner.view(1, hidden=3)))


def test_hostile_words_are_shown_and_run_nothing(page):
    figure = page.locator("#fig-hostile")
    assert "</script><script>alert(1)" in figure.inner_text()
    assert figure.locator("script:not(.nnkit-live-spec), img[src='x']").count() == 0


def test_nothing_is_complained_about_under_a_policy_without_eval_and_foreign_hosts(page):
    assert page.complaints == []
