"""Every page, as a file: whole, well formed, and asking nothing of any other host."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlparse

import pytest
from PIL import Image

from book.site.assets import assets
from book.site.code import KINDS, few_spans
from book.site.embed import FOLDER
from book.site.figures import wanted_at_once
from tests.helpers.site import CONFIG, DOCUMENTS, PAGES, SITE, by_id, soup

pytestmark = pytest.mark.usefixtures("site")
HERE = "http://book.test/"


def test_the_site_has_the_pages_of_the_table_of_contents_and_no_others() -> None:
    """Besides those of single figures (test_embed.py)."""
    built = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html") if path.parent.name != FOLDER}
    assert built == {*PAGES, "index.html", "404.html"}


@pytest.mark.parametrize("page", PAGES)
def test_ids_are_unique(page: str) -> None:
    counts = Counter(tag["id"] for tag in soup(page).find_all(id=True))
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("page", PAGES)
def test_internal_links_and_anchors_resolve(page: str) -> None:
    """Every link inside the book leads to a file that exists and, behind #, to an element that exists."""
    dead = []
    for link in soup(page).find_all(["a", "link"], href=True):
        target, fragment = urldefrag(urljoin(HERE + page, link["href"]))
        if not target.startswith(HERE):
            continue
        name = unquote(urlparse(target).path).lstrip("/") or "index.html"
        alive = (SITE / name).is_file()
        if alive and fragment and name.endswith(".html"):
            alive = unquote(fragment).partition("?")[0] in by_id(name)  # a state may follow the place
        if not alive:
            dead.append(link["href"])
    assert dead == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_loaded_from_elsewhere(page: str) -> None:
    """Scripts, styles, fonts and pictures all lie in the site."""
    sources = [tag["src"] for tag in soup(page).find_all(src=True)]
    sources += [tag["href"] for tag in soup(page).find_all("link", rel=re.compile("stylesheet|preload|icon"))]
    assert [source for source in sources if urlparse(source).netloc] == []
    assert not soup(page).find(["iframe", "object", "embed", "base"])


@pytest.mark.parametrize("page", PAGES)
def test_no_machinery_of_notebooks_is_left(page: str) -> None:
    """No widget state, no require.js: what moves is in the figures' own files."""
    text = (SITE / page).read_text(encoding="utf-8")
    for word in ("application/vnd.jupyter", "require.min.js", "html-manager", "mathjax", "thebe"):
        assert word not in text.lower()


@pytest.mark.parametrize("page", [f"{name}.html" for name in DOCUMENTS])
def test_page_introduces_itself(page: str) -> None:
    """One title, a description of its own, a language, a card for those who share it."""
    head = soup(page).head
    assert soup(page).html["lang"] == "en"
    assert len(soup(page).find_all("h1")) == 1
    assert CONFIG["title"] in head.title.string
    description = head.find("meta", attrs={"name": "description"})["content"]
    assert 30 <= len(description) <= 180
    assert "\\" not in description
    for name in ("og:title", "og:description", "og:type"):
        assert head.find("meta", property=name)["content"]


def test_descriptions_differ() -> None:
    counts = Counter(
        soup(f"{name}.html").find("meta", attrs={"name": "description"})["content"] for name in DOCUMENTS
    )
    assert max(counts.values()) == 1


def test_pictures_have_their_size_and_a_text() -> None:
    """Nothing moves when a picture arrives, and who cannot see it is told what it shows."""
    for page in PAGES:
        for picture in soup(page).find_all("img"):
            assert picture.get("width"), (page, picture["src"])
            assert picture.get("height"), (page, picture["src"])
            assert picture.get("loading") == "lazy", (page, picture["src"])
            words = picture.get("alt", "").split()
            assert len(words) >= 4, (
                page,
                picture["src"],
                "mystnb: {image: {alt: …}} of its cell says what is seen",
            )


def test_tables_have_names() -> None:
    """A caption, or the title of the section."""
    tables = [table for page in PAGES for table in soup(page).find_all("table")]
    assert len(tables) > 10
    for table in tables:
        assert (table.caption.get_text() if table.caption else table["aria-label"]).strip(" ¶")


def test_the_first_page_is_also_the_index() -> None:
    """The bare address of the book shows the first page itself."""
    assert soup("index.html").h1.get_text() == soup(f"{DOCUMENTS[0]}.html").h1.get_text()


def test_code_has_one_span_for_each_run_of_a_colour() -> None:
    """Only what book.css colours is wrapped, neighbours of a colour together, and no character is lost."""
    style = assets().contents["_static/book.css"].decode()
    coloured = set(re.findall(r"^\.highlight \.(\w+) \{ color", style, re.MULTILINE))
    assert coloured == set(KINDS)
    inside = '<span class="sa">f</span><span class="s2">&quot;a&quot;</span><span class="n">b</span>'
    link = '<a href="x"><span class="n">nn</span><span class="o">.</span><span class="n">fit</span></a>'
    page = f'<span class="n">text</span><div class="highlight"><pre>{inside}{link}</pre></div>'
    assert few_spans(page) == (
        '<span class="n">text</span><div class="highlight"><pre>'
        '<span class="s">f&quot;a&quot;</span>b<a href="x">nn.fit</a></pre></div>'
    )
    spans = [span for page in PAGES for span in soup(page).select(".highlight pre span")]
    assert len(spans) > 5000
    assert {name for span in spans for name in span.get("class", [])} <= coloured


def test_a_page_knows_the_module_of_the_figure_its_address_names() -> None:
    """Without a fragment it is the figure of the first section, where there is one."""
    one = '<figure class="nnkit-live" id="fig-{0}"><script>{{"url":"live/{0}.js"}}</script></figure>'
    page = f"{one.format('a')}<h2>Then</h2>{one.format('b')}"
    both = {"fig-a": "live/a.js", "fig-b": "live/b.js"}
    assert wanted_at_once(page) == {"": "live/a.js", **both}
    assert wanted_at_once(f"<h2>First</h2>{page}") == both
    assert wanted_at_once("<p>Nothing moves here.</p>") == {}


def test_one_hash_admits_the_script_of_every_page() -> None:
    """What differs from page to page is data, so that a host's policy names each inline script once."""
    inline = [soup(page).find_all("script", src=False, type=False) for page in PAGES]
    assert len({script.string for scripts in inline for script in scripts}) == 2  # the colours, the figures


def test_pictures_of_cells_have_a_palette() -> None:
    """No picture that a cell drew is stored with colours nobody can tell apart."""
    modes = {}
    for path in (SITE / "_images").glob("*.png"):
        with Image.open(path) as picture:
            modes[path.name] = picture.mode
    assert modes
    assert set(modes.values()) == {"P"}


def test_pictures_of_cells_are_sharp() -> None:
    """A screen of two or three pixels to one finds twice as many in the file as the page gives it room."""
    drawn = [picture for page in PAGES for picture in soup(page).select(".cell_output img[src*='_images/']")]
    assert drawn
    for picture in drawn:
        with Image.open(SITE / "_images" / Path(str(picture["src"])).name) as file:
            assert abs(file.width - 2 * int(str(picture["width"]))) <= 1
