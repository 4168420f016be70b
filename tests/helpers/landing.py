"""Where the links of the built book lead, and where a reader who follows one ends up."""

from __future__ import annotations

import functools
import posixpath
import re
from typing import Any
from urllib.parse import unquote, urldefrag

from playwright.sync_api import Page

from tests.helpers.site import PAGES, soup

NEAR = 100  # pixels between the place asked for and the place under the bar
OUTSIDE = re.compile(r"^(?:[a-z]+:|//)")
# Still: nothing has moved for six frames, and the figures in view are alive.
STILL = """() => new Promise((done) => {
  let [last, count] = [NaN, 0];
  const look = () => {
    const figures = [...document.querySelectorAll(".nnkit-live")].filter((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && !("ready" in figure.dataset);
    });
    count = scrollY === last && figures.length === 0 ? count + 1 : 0;
    last = scrollY;
    if (count < 6) requestAnimationFrame(look);
    else done(true);
  };
  look();
})"""
AT_REST = """() => document.readyState === "complete" && ("whole" in document.documentElement.dataset
  || [...document.querySelectorAll("article > section > section")].every((s) => s.style.contentVisibility))"""
# How far the place is from where it belongs: right under the bar, or as near to it as the page's end allows.
AWAY = """(id) => {
  const found = document.getElementById(id);
  const shown = found.matches("section") ? found.querySelector("h1, h2, h3, h4") : found;
  const top = shown.getBoundingClientRect().top - document.querySelector(".bar").offsetHeight;
  const left = document.documentElement.scrollHeight - innerHeight - scrollY;
  return Math.round(top > 0 && left < 2 ? Math.max(0, top - innerHeight) : top);
}"""


@functools.cache
def links(page: str) -> tuple[str, ...]:
    """The addresses inside the book that a page's links lead to, as the site has them: page#place."""
    found = []
    for link in soup(page).select("a[href]"):
        if not OUTSIDE.match(link["href"]):
            path, place = urldefrag(link["href"])
            whole = (
                posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path))) if path else page
            )
            found.append(f"{whole}#{unquote(place)}" if place else whole)
    return tuple(dict.fromkeys(found))


@functools.cache
def places(page: str) -> tuple[str, ...]:
    """All places of a page that some link of the book leads to, and its figures, in the order of the page."""
    asked = {
        address.partition("#")[2]
        for source in PAGES
        for address in links(source)
        if address.startswith(f"{page}#")
    }
    asked |= {figure["id"] for figure in soup(page).select("figure.nnkit-live")}
    asked = {place.partition("?")[0] for place in asked}
    return tuple(
        element["id"] for element in soup(page).find_all(id=True) if element["id"] in asked - {"main"}
    )


def of_each_kind(page: str) -> list[str]:
    """The last place of every kind: a figure, the same in a state, an equation, an exercise, a heading, …"""
    kinds = {
        re.split(r"[-.]", place)[0] if re.match(r"(fig|equation|exercise|term|nn)\b", place) else "": place
        for place in places(page)
    }
    return [*kinds.values(), *(f"{place}?none=1" for kind, place in kinds.items() if kind == "fig")]


def away(page: Page, place: str) -> int:
    """Pixels between a place and where it belongs, once the page is still."""
    page.evaluate(STILL)
    return int(page.evaluate(AWAY, place.partition("?")[0]))


def far(page: Page, place: Any) -> dict[str, int]:
    """The place with its distance, if that is too far."""
    distance = away(page, place)
    return {} if abs(distance) <= NEAR else {f"{page.url} {place}": distance}
