"""Pages under a strict security policy: what is loaded when, and what happens where something fails."""

from __future__ import annotations

import json
import math
from collections.abc import Callable

from playwright.sync_api import Route

from tests.helpers import specs
from tests.helpers.hands import hands
from tests.helpers.pages import ADDRESS, POLICY, Figures, figure_html

Make = Callable[..., Figures]


def published(figures: Figures, spec: specs.Spec) -> None:
    """Put the figure on a page as `externalise` does: spec and programs are modules beside the page."""
    programs = []
    for i, source in enumerate(spec["programs"]):
        figures.files[f"program{i}.js"] = f"export default {source};"
        programs.append(f'{{url: new URL("./program{i}.js", import.meta.url).href}}')
    rest = json.dumps({key: value for key, value in spec.items() if key != "programs"})
    figures.files["spec.js"] = f"export default {{...{rest}, programs: [{', '.join(programs)}]}};"
    figures.files["index.html"] = figure_page(
        figure_html(spec, {"version": 1, "name": spec["name"], "url": "./spec.js"})
    )


def figure_page(content: str) -> str:
    """A page around figures that loads the module."""
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>'
    look = '<link rel="stylesheet" href="live.css"></head>'
    return (
        f'{head}{look}<body><main>{content}</main><script type="module" src="live.js"></script></body></html>'
    )


def test_published_page_runs_under_a_strict_policy(figures: Figures) -> None:
    figures.headers["Content-Security-Policy"] = POLICY
    published(figures, specs.neuron())
    figures.page.goto(f"{ADDRESS}index.html")
    figures.ready("neuron")
    figures.set("w", 3)
    figures.get("control-activation").get_by_label("tanh").check()
    figures.page.locator('[data-testid=readout-1][data-value="0"]').wait_for()
    figures.get("more").click()
    with figures.page.expect_download():
        figures.get("save-png").click()
    assert "unsafe-eval" not in POLICY
    assert figures.errors == []


def test_programs_are_fetched_only_when_wanted(figures: Figures) -> None:
    published(figures, specs.neuron())
    asked: list[str] = []
    figures.page.on("request", lambda request: asked.append(request.url.removeprefix(ADDRESS)))
    figures.page.goto(f"{ADDRESS}index.html")
    figures.ready("neuron")
    assert "program0.js" in asked
    assert "program1.js" not in asked


def test_what_is_rarely_used_is_fetched_when_it_is_wanted(figures: Figures) -> None:
    """Export and tables with the first of them; a figure with a pad to draw on at its beginning."""
    figures.headers["Content-Security-Policy"] = POLICY
    asked: list[str] = []
    figures.page.on("request", lambda request: asked.append(request.url.removeprefix(ADDRESS)))
    for use in ("save-svg", "data", None):
        published(figures, specs.neuron() if use else hands().spec)
        asked.clear()
        figures.page.goto("about:blank")
        figures.page.goto(f"{ADDRESS}index.html")
        figures.ready("neuron" if use else "hands")
        assert ("later.js" in asked) == (use is None)
        if use == "save-svg":
            figures.get("more").click()
            with figures.page.expect_download():
                figures.get(use).click()
        elif use:
            figures.get("more").click()
            figures.get(use).locator("summary").click()
            figures.page.locator(".nnkit-live-data table").first.wait_for()
        assert "later.js" in asked


def test_what_got_lost_can_be_asked_for_again(make_figures: Make) -> None:
    figures = make_figures()
    figures.open(specs.neuron())
    figures.page.route("**/later.js*", lambda route: route.abort(), times=1)
    figures.get("more").click()
    figures.get("save-svg").click()
    figures.page.get_by_text("Could not be loaded: try again").wait_for()
    with figures.page.expect_download():
        figures.get("save-svg").click()


def test_figure_rests_only_when_the_program_it_waits_for_is_painted(figures: Figures) -> None:
    """What is asked while a program is on its way must not take the old drawing for the new one."""
    published(figures, specs.neuron())
    held: list[Route] = []
    figures.page.route("**/program1.js", lambda route: held.append(route))
    figures.page.goto(f"{ADDRESS}index.html")
    figures.ready("neuron")
    resting = (
        "async () => (await (await import('./live.js')).mount(document.getElementById('fig-neuron'))).resting"
    )
    figures.get("control-activation").get_by_label("tanh").check()
    figures.settle()
    assert figures.page.evaluate(resting) is False
    held[0].fulfill(body=figures.files["program1.js"], content_type="text/javascript")
    figures.page.locator('[data-testid=readout-1][data-value="0"]').wait_for()
    assert figures.page.evaluate(resting) is True


def test_figures_far_below_are_left_alone_until_near(figures: Figures) -> None:
    space = '<div style="height: 5000px"></div>'
    figures.files["index.html"] = figure_page(space + figure_html(specs.neuron()))
    figures.page.goto(f"{ADDRESS}index.html")
    figures.page.wait_for_timeout(400)
    assert figures.page.locator("[data-ready]").count() == 0
    figures.ready("neuron")


def test_figure_named_by_the_address_comes_alive_and_into_view_at_once(figures: Figures) -> None:
    space = '<div style="height: 5000px"></div>'
    figures.files["index.html"] = figure_page(space + figure_html(specs.neuron()) + space)
    figures.page.goto(f"{ADDRESS}index.html#fig-neuron?w=2")
    figures.page.wait_for_selector("#fig-neuron[data-ready]")
    figures.page.wait_for_function("scrollY > 3000")


def test_missing_program_leaves_the_picture_and_a_sentence(make_figures: Make) -> None:
    figures = make_figures()
    spec = specs.neuron()
    figures.files["index.html"] = figure_page(
        figure_html(spec, {"version": 1, "name": "neuron", "url": "./gone.js"})
    )
    figures.page.goto(f"{ADDRESS}index.html")
    figures.page.get_by_text("could not be loaded from this site").wait_for()
    assert figures.page.locator(".nnkit-live-picture").is_visible()
    assert figures.page.locator(".nnkit-live-panels").is_hidden()
    assert figures.errors


def test_without_scripts_the_picture_stands_in_the_page(make_figures: Make) -> None:
    figures = make_figures(java_script_enabled=False)
    figures.files["index.html"] = figure_page(figure_html(specs.neuron()))
    figures.page.goto(f"{ADDRESS}index.html")
    assert figures.page.locator(".nnkit-live-picture").is_visible()
    assert figures.page.locator(".nnkit-live-panels").is_hidden()


def test_program_that_throws_says_so_and_recovers(make_figures: Make) -> None:
    figures = make_figures()
    spec = specs.neuron()
    spec["programs"][0] = (
        "(lib) => (p) => { if (p.w > 3) throw new Error('too steep');"
        " return {o0: new Float64Array(241), o1: 0, o2: 0, o4: 0}; }"
    )
    figures.open(spec)
    figures.get("control-w").fill("4")
    alert = figures.page.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text() == "This figure stopped: too steep"
    assert any("too steep" in error for error in figures.errors)
    figures.get("control-w").fill("2")
    alert.wait_for(state="hidden")


def test_two_figures_of_one_page_do_not_touch(figures: Figures) -> None:
    twin = {**specs.neuron(), "name": "twin"}
    figures.open(specs.neuron(), twin)
    first, second = (figures.page.locator(f"#fig-{name}") for name in ("neuron", "twin"))
    second.get_by_test_id("control-w").fill("-4")
    second.get_by_test_id("control-activation").get_by_label("tanh").check()
    figures.page.wait_for_function(
        "document.querySelector('#fig-twin [data-testid=readout-1]').dataset.value === '0'"
    )
    assert first.get_by_test_id("value-w").inner_text() == "1.0"
    assert first.get_by_test_id("control-activation").get_by_label("sigmoid").is_checked()
    ids = figures.page.eval_on_selector_all("[id]", "nodes => nodes.map(n => n.id)")
    assert len(ids) == len(set(ids))


def test_ten_figures_of_one_page_live_side_by_side(figures: Figures) -> None:
    """Each answers to its own slider alone, a simulation plays on, and no identifier appears twice."""
    many = [{**specs.neuron(), "name": f"neuron{i}"} for i in range(8)]
    figures.open(specs.descent(), specs.gallery(), *many)
    figures.page.locator("#fig-descent").get_by_test_id("play").click()
    figures.page.evaluate("""() => {
      for (let i = 0; i < 8; i++) {
        const input = document.querySelector(`#fig-neuron${i} [data-testid=control-b]`);
        input.value = i - 4;
        input.dispatchEvent(new Event("input", {bubbles: true}));
      }
    }""")
    for i in range(8):
        one = figures.page.locator(f"#fig-neuron{i}")
        one.scroll_into_view_if_needed()
        output = 1 / (1 + math.exp(4 - i))
        one.get_by_test_id("note-0").get_by_text(f"The neuron answers {output:.2f} at x = 0.").wait_for()
        assert one.get_by_test_id("value-w").inner_text() == "1.0"
    figures.page.evaluate("scrollTo(0, 0)")
    figures.page.wait_for_function("Number(document.querySelector('#fig-descent').dataset.steps) > 20")
    ids = figures.page.eval_on_selector_all("[id]", "nodes => nodes.map(n => n.id)")
    assert len(ids) == len(set(ids))


def test_unmounting_lets_go_of_everything(figures: Figures) -> None:
    figures.open(specs.neuron())
    session = figures.context.new_cdp_session(figures.page)
    cycle = """async (n) => {
      const { mount, unmount } = await import('./live.js');
      const figure = document.querySelector('.nnkit-live');
      for (let i = 0; i < n; i++) {
        await unmount(figure);
        await mount(figure);
        await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)));
      }
      await unmount(figure);
      document.documentElement.dataset.theme = 'dark';
    }"""

    def counts() -> dict[str, int]:
        session.send("HeapProfiler.collectGarbage")
        return session.send("Memory.getDOMCounters")  # type: ignore[no-any-return]

    figures.page.evaluate(cycle, 3)
    before = counts()
    figures.page.evaluate(cycle, 15)
    after = counts()
    assert after["nodes"] - before["nodes"] < 50
    assert after["jsEventListeners"] - before["jsEventListeners"] < 5
