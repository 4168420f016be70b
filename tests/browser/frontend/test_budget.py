"""All figures of a page share one frame: counted in steps, by a clock that goes on when it is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.helpers import specs
from tests.helpers.pages import Figures

Make = Callable[..., Figures]
CLOCK = "{ let now = 0; performance.now = () => (now += 1); }"
ANSWERS = """async (moves) => {
  const frame = () => new Promise(requestAnimationFrame);
  const figure = document.getElementById("fig-neuron");
  const slider = figure.querySelector("[data-testid=control-w]");
  let answered = 0;
  for (let i = 0; i < moves; i++) {
    await frame();
    const before = figure.dataset.revision;
    slider.valueAsNumber = (i % 10) / 2 - 2;
    slider.dispatchEvent(new Event("input"));
    await frame();
    await new Promise((done) => setTimeout(done));
    answered += figure.dataset.revision !== before;
  }
  return answered;
}"""
STEPS = """async (frames) => {
  const frame = () => new Promise(requestAnimationFrame);
  const figures = [...document.querySelectorAll(".nnkit-live")];
  const steps = () => figures.map((figure) => Number(figure.dataset.steps));
  for (let i = 0; i < 5; i++) await frame();
  const before = steps();
  for (let i = 0; i < frames; i++) await frame();
  return steps().map((count, i) => (count - before[i]) / frames);
}"""


@pytest.mark.parametrize("many", [1, 10])
def test_a_frame_of_steps_is_shared(make_figures: Make, many: int) -> None:
    """Ten simulations at top speed take about as many steps together as one does, and each takes some."""
    figures = make_figures(viewport={"width": 900, "height": 8000})
    figures.page.add_init_script(CLOCK)
    figures.open(*(specs.descent() | {"name": f"descent_{number}"} for number in range(many)))
    for figure in figures.page.locator(".nnkit-live").all():
        figure.get_by_test_id("speed").select_option("50")
        figure.get_by_test_id("play").click()
    taken = figures.page.evaluate(STEPS, 20)
    assert min(taken) >= (0.9 if many == 1 else 0.2)
    assert sum(taken) <= 25


def test_a_frame_of_drawing_is_shared(make_figures: Make) -> None:
    """Of ten figures that play, a frame draws some and the next frame others: each has its turn."""
    figures = make_figures(viewport={"width": 900, "height": 8000})
    figures.page.add_init_script(CLOCK)
    figures.open(*(specs.descent() | {"name": f"descent_{number}"} for number in range(10)))
    for figure in figures.page.locator(".nnkit-live").all():
        figure.get_by_test_id("play").click()
    drawn = figures.page.evaluate(STEPS.replace("dataset.steps", "dataset.revision"), 40)
    assert sum(drawn) <= 6
    assert max(drawn) <= 1.3 * min(drawn)


def test_what_the_reader_moves_is_drawn_first(make_figures: Make) -> None:
    """A slider answers in the next frame, whatever else plays."""
    figures = make_figures(viewport={"width": 900, "height": 9000})
    figures.page.add_init_script(CLOCK)
    figures.open(*(specs.descent() | {"name": f"descent_{number}"} for number in range(10)), specs.neuron())
    for figure in figures.page.locator(".nnkit-live").all()[:10]:
        figure.get_by_test_id("play").click()
    assert figures.page.evaluate(ANSWERS, 20) == 20
