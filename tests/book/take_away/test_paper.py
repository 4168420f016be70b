"""The pages joined to one document: names stay unique, and links lead to the place they led to."""

from __future__ import annotations

from bs4 import BeautifulSoup

from book.take_away import paper

ABOUT = {"title": "A book & more", "author": "Its authors", "language": "en", "edition": "0123", "home": ""}
HEAD = """<nav id="contents"><p class="caption">Part one</p><ul>
<li class="toctree-l1"><a href="one.html">1 One</a></li>
<li class="toctree-l1"><a href="a/two.html">2 Two</a></li>
</ul></nav>"""
ONE = f"""{HEAD}<article><h1><span class="section-number">1 </span>One
<a class="headerlink" href="#one">#</a></h1>
<section id="same"><p>See <a href="a/two.html#same">there</a>, <a href="a/two.html">all</a>,
<a href="#same">here</a>,
<a href="one.html#fig?w=2">a state</a>, <a href="https://example.org/x">outside</a>,
<a href="one.ipynb">a file</a>.</p>
<details><summary>Hint</summary><p>folded</p></details>
<img loading="lazy" src="live/a.png"></section></article>"""
TWO = """<article><h1>Two</h1><section id="same"><img src="../live/b.png"><img src="data:image/png;base64,">
<label for="x">x</label><input id="x" name="q"><table aria-labelledby="t u"></table></section>
<script>gone()</script><p class="progress">gone</p></article>"""


def joined(home: str = "") -> BeautifulSoup:
    pages = {"one.html": ONE, "a/two.html": TWO}
    soups = {name: BeautifulSoup(text, "html.parser") for name, text in pages.items()}
    text = paper.joined(soups, ["_static/book.css"], ABOUT | {"home": home}, {"a-two": 7})
    return BeautifulSoup(text, "html.parser")


def test_names_are_unique_and_named_by_their_page() -> None:
    page = joined()
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {"one", "a-two", "one--same", "a-two--same"} <= set(ids)
    assert (page.find("label")["for"], page.find("input")["id"], page.find("input")["name"]) == (
        *("a-two--x", "a-two--x"),
        "a-two--q",
    )
    assert page.find("table")["aria-labelledby"] == "a-two--t a-two--u"


def test_links_lead_within_the_document_or_to_the_public_book() -> None:
    """What is nowhere on paper is text."""
    links = [link["href"] for link in joined().find("article").find_all("a")]
    assert links == ["#a-two--same", "#a-two", "#one--same", "#one--fig", "https://example.org/x"]
    public = [link["href"] for link in joined("https://example.org/book/").find("article").find_all("a")]
    assert public[-1] == "https://example.org/book/one.ipynb"


def test_pictures_are_there_and_what_folds_is_open() -> None:
    page = joined()
    sources = [picture["src"] for picture in page.find_all("img")]
    assert sources == ["live/a.png", "live/b.png", "data:image/png;base64,"]
    assert {picture["loading"] for picture in page.find_all("img")} == {"eager"}
    assert all(fold.has_attr("open") for fold in page.find_all("details"))
    assert "gone" not in page.get_text()


def test_a_sheet_tells_title_and_contents() -> None:
    """And every later sheet the title of its page."""
    page = joined()
    assert page.title.string == "A book & more"
    lines = [line.get_text(" ", strip=True) for line in page.select(".paper-contents li")]
    assert lines == ["Part one", "1 One", "2 Two 7"]
    assert '@page one { @top-center { content: "1 One"; } }' in page.find("style").string
