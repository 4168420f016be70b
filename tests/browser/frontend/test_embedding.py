"""The code that embeds a figure in another page, and a figure that has a page to itself."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import expect

from tests.helpers import specs
from tests.helpers.pages import ADDRESS, PAGE, Figures, figure_html

OWN = "https://book.test/figures/neuron.html"


def show(figures: Figures, query: str = "", embed: str = OWN, alone: bool = False) -> Figures:
    """The neuron on a page that knows where its own page is, or on its own page."""
    html = figure_html(specs.neuron()).replace("<figure ", f'<figure data-embed="{embed}" ', 1)
    figures.files["index.html"] = PAGE.format(figures=html, theme=" data-alone" if alone else "")
    figures.page.goto("about:blank")
    figures.page.goto(f"{ADDRESS}index.html{query}")
    figures.ready("neuron")
    return figures


def frame(figures: Figures) -> Tag:
    """The frame that the code makes."""
    made = BeautifulSoup(figures.get("embed-code").input_value(), "html.parser").iframe
    assert made is not None
    return made


def unfold(figures: Figures) -> None:
    figures.get("more").click()
    figures.get("embed").locator("summary").click()
    figures.get("embed-code").wait_for()


def test_the_code_is_a_frame_of_the_figure_as_it_stands(figures: Figures) -> None:
    """At its start the bare address; then with what was moved; so does the link to the page of its own."""
    unfold(show(figures))
    made = frame(figures)
    assert made["src"] == OWN
    assert made["title"] == specs.neuron()["alt"]
    assert "fullscreen" in made["allow"]
    assert "style" not in made.attrs  # which a strict page refuses
    assert 400 < float(made["height"]) < 900
    figures.get("control-slope").check()
    figures.set("w", -2.3)
    wanted = f"{OWN}?w=-2.3&slope=true"
    expect(figures.get("alone")).to_have_attribute("href", wanted)
    assert frame(figures)["src"] == wanted
    assert figures.page.url == f"{ADDRESS}index.html"


def test_the_code_is_copied(figures: Figures) -> None:
    """Where a browser has no clipboard for it, it is selected."""
    figures.context.grant_permissions(["clipboard-read", "clipboard-write"])
    unfold(show(figures))
    code = figures.get("embed-code").input_value()
    figures.get("copy-embed").click()
    expect(figures.get("copy-embed")).to_have_text("Code copied")
    assert figures.page.evaluate("navigator.clipboard.readText()") == code
    figures.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    expect(figures.get("copy-embed")).to_have_text("Copy this code")
    figures.get("copy-embed").click()
    expect(figures.get("copy-embed")).to_have_text("It is selected: copy it")
    assert figures.page.evaluate("getSelection().toString()") == code


def test_words_of_a_figure_stay_words_in_the_code(figures: Figures) -> None:
    """Quotes and angles of a caption end no attribute."""
    spec = specs.neuron() | {"alt": '"><script>alert(1)</script> & more'}
    html = figure_html(spec).replace("<figure ", f'<figure data-embed="{OWN}" ', 1)
    figures.files["index.html"] = PAGE.format(figures=html, theme="")
    figures.page.goto(f"{ADDRESS}index.html")
    figures.ready("neuron")
    unfold(figures)
    assert frame(figures)["title"] == spec["alt"]
    assert "<script" not in figures.get("embed-code").input_value()


def test_no_code_where_no_address_is_known(figures: Figures) -> None:
    """In a notebook, or in a folder that has no public address."""
    figures.open(specs.neuron())
    figures.get("more").click()
    assert figures.get("save-png").is_visible()
    assert figures.get("embed").count() == 0


def test_the_state_of_a_figure_alone_is_in_the_query(figures: Figures) -> None:
    """A fragment, as on the chapter's page, wins; elsewhere a query is not about any figure."""
    show(figures, "?w=2.5&activation=tanh&from=course", alone=True)
    assert figures.get("value-w").inner_text() == "2.5"
    assert figures.get("control-activation").get_by_label("tanh").is_checked()
    show(figures, "?w=2.5#fig-neuron?w=3", alone=True)
    assert figures.get("value-w").inner_text() == "3.0"
    show(figures, "?w=2.5")
    assert figures.get("value-w").inner_text() == "1.0"


def test_the_link_of_a_figure_alone_brings_its_state_back(figures: Figures) -> None:
    show(figures, "?w=2.5", alone=True)
    figures.set("w", -2.3)
    figures.get("more").click()
    figures.get("copy-link").click()
    figures.page.wait_for_function("location.search === '?w=-2.3'")
    assert figures.page.url == f"{ADDRESS}index.html?w=-2.3"
    figures.page.reload()
    figures.ready("neuron")
    assert figures.get("value-w").inner_text() == "−2.3"
