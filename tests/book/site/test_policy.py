"""Each page states what it may run and fetch; that it needs no more, every visit of the tests listens for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from book.site.policy import hashed, policy, with_policy
from tests.helpers.site import PAGES, SITE, soup
from tests.helpers.visits import Visit


def test_a_hash_is_as_the_standard_says() -> None:
    """The example of the recommendation CSP 2, section 7.17 ("alert('Hello, world.');")."""
    assert hashed("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_only_what_the_template_puts_into_the_head_is_admitted() -> None:
    page = '<meta charset="utf-8"><script>a</script></head><body><script>b</script>'
    made = with_policy(page, "intro")
    assert hashed("a") in made
    assert hashed("b") not in made
    assert "wasm" not in made
    assert "'wasm-unsafe-eval'" in with_policy(page, "search")


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("page", PAGES)
def test_every_page_states_the_policy_before_it_loads_anything(page: str) -> None:
    head = soup(page).head
    stated = head.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert stated.find_previous_siblings(["script", "link"]) == []
    inline = [script.string for script in head.find_all("script", src=False, type=False)]
    assert stated["content"] == policy(inline, wasm=page == "search.html")
    assert "unsafe-inline" not in stated["content"].replace("style-src-attr 'unsafe-inline'", "")


def test_what_is_not_admitted_does_not_run_and_is_heard(visit: Callable[..., Visit]) -> None:
    """The listener of every visit hears a violation: it cannot be silent because it is deaf."""
    seen = visit()
    page = seen.open("intro.html")
    assert seen.complaints == []
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
    }""")
    page.wait_for_function("() => true")
    assert page.evaluate("window.ran") is None
    assert any(complaint.startswith("error: policy: script-src") for complaint in seen.complaints)


def test_what_pages_offer_as_files_is_no_violation(visit: Callable[..., Visit]) -> None:
    """A picture of a figure and the notebook."""
    seen = visit()
    page = seen.open("chapters/neuron.html")
    figure = page.locator(".nnkit-live").first
    figure.scroll_into_view_if_needed()
    figure.get_by_test_id("more").click()
    for name in ("save-png", "save-svg"):
        with page.expect_download() as given:
            figure.get_by_test_id(name).click()
        assert given.value.path().stat().st_size > 1000
    page.locator("[popovertarget=run]").click()
    with page.expect_download() as given:
        page.locator("a.download").click()
    assert given.value.path().read_bytes() == (SITE / "notebooks/chapters/neuron.ipynb").read_bytes()
    assert seen.complaints == []
