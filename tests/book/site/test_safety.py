"""What an author or a reader writes never becomes a script by accident."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from book.site.safety import runs, scripts
from tests.helpers import tiny_book
from tests.helpers.visits import Visit

PAGE = "chapters/neuron.html"
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError"); } });
Object.defineProperty(window, "sessionStorage", Object.getOwnPropertyDescriptor(window, "localStorage"));"""


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<SCRIPT src="https://elsewhere.test/a.js"></SCRIPT>',
        '<img src="x.png" onerror="alert(1)">',
        "<a href='javascript:alert(1)'>",
        '<iframe srcdoc="javascript:1">',
        '<form action = "JavaScript:alert(1)">',
    ],
)
def test_what_runs_is_found(html: str) -> None:
    assert scripts(f"<p>text</p>{html}") != []


def test_what_does_not_run_may_stay() -> None:
    assert scripts('<script type="application/json" class="x">{}</script><p>once = onion, on = 1</p>') == []
    assert scripts('<script type="module" src="../_static/challenges.js"></script>') == []
    for address in ("https://a.test/", "mailto:a@b.test", "#exercise-1", "neuron.html", "../a.html#b"):
        assert not runs(address)
    for address in ("javascript:alert(1)", "JAVA\nSCRIPT:a", " data:text/html,x", "vbscript:a", "file:///x"):
        assert runs(address)


def test_a_build_with_scripts_in_it_names_the_page(tmp_path: Path) -> None:
    """A script in Markdown, and a reference that runs something."""
    book = tiny_book.make(tmp_path)
    (book / "intro.md").write_text(
        "# Start\n\nA book.\n\nIt cites {cite}`bad`.\n\n<script>alert(1)</script>\n\n```{chapters}\n```\n\n"
        "```{bibliography}\n```\n"
    )
    entry = "@misc{bad, title={T}, author={A, B}, year=2000, url={javascript:alert(1)}}\n"
    (book / "references.bib").write_text(entry)
    status, said = tiny_book.build(book)
    assert status == 1
    assert "intro.md" in said
    assert "received <script>" in said
    assert "received 'javascript:alert(1)'" in said


def test_a_browser_that_keeps_nothing_reads_on(visit: Callable[..., Visit]) -> None:
    """Site data blocked: colours switch, figures run, the search finds."""
    seen = visit()
    seen.page.add_init_script(NO_STORAGE)
    page = seen.open(PAGE)
    page.locator(".mode").click()
    expect(page.locator("html")).to_have_attribute("data-mode", "light")
    seen.read_to_the_end()
    seen.open("search.html?q=momentum")
    page.locator("#results a").first.wait_for()
    seen.open("appendix/challenges.html")
    expect(page.get_by_role("status").first).to_contain_text("You have reached 0")
    assert seen.complaints == []


def test_what_is_kept_belongs_to_this_book(visit: Callable[..., Visit]) -> None:
    """Keys begin with the site's path, and a value that is none of its own is as good as none."""
    seen = visit()
    page = seen.open(PAGE)
    page.locator(".mode").click()
    page.wait_for_function("Object.keys(localStorage).length > 0")
    assert all(key.startswith("/") for key in page.evaluate("Object.keys(localStorage)"))
    page.evaluate("localStorage.setItem('/mode', '<b>'); localStorage.setItem('mode', 'dark')")
    page.reload(wait_until="networkidle")
    expect(page.locator("html")).to_have_attribute("data-mode", "auto")
    assert seen.complaints == []
