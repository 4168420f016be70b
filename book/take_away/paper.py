"""All pages of the book as one, for paper: one document is printed, so its links, outline and tags are one.

Names are made unique by the page they are on; what folds is open; what only a screen needs is left out.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from posixpath import dirname, join, normpath

from bs4 import BeautifulSoup, Tag

FIRST = "intro.html"
NOT_ON_PAPER = {"appendix/progress.html"}  # it shows what this browser keeps
APART = "script, noscript, .headerlink, .progress, .to-code, #take-it-along"
NAMED = ("for", "aria-labelledby", "aria-describedby", "headers")  # attributes that name elements
SCHEME = re.compile(r"[a-z]+:|//")
STYLE = Path(__file__).with_name("paper.css")


def soup_of(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")


def page_id(name: str) -> str:
    """What stands for a page: `chapters/neuron.html` is `chapters-neuron`."""
    return name.removesuffix(".html").replace("/", "-")


def seen_from(name: str, address: str) -> str:
    """A relative address of a page, from the root of the site."""
    return normpath(join(dirname(name), address))


def in_order(site: Path) -> dict[str, BeautifulSoup]:
    """The pages as a reader turns them."""
    pages: dict[str, BeautifulSoup] = {}
    name: str | None = FIRST
    while name is not None:
        pages[name] = soup_of(site, name)
        link = pages[name].select_one(".turn .next")
        name = seen_from(name, str(link["href"])) if isinstance(link, Tag) else None
    return {name: page for name, page in pages.items() if name not in NOT_ON_PAPER}


def link_within(link: Tag, name: str, names: set[str], home: str) -> None:
    """A link into the book leads there; to a file of the site, where that is public; else it is text."""
    address = str(link["href"])
    if SCHEME.match(address):
        return
    place, _, anchor = address.partition("#")
    target = seen_from(name, place) if place else name
    if target in names:
        link["href"] = "#" + page_id(target) + (f"--{anchor.split('?')[0]}" if anchor else "")
    elif home:
        link["href"] = home + target
    else:
        link.unwrap()


def renamed(article: Tag, prefix: str) -> None:
    """Every name, and all that names it, with the page's before it."""
    for tag in article.find_all(id=True):
        tag["id"] = f"{prefix}--{tag['id']}"
    for attribute in NAMED:
        for tag in article.find_all(attrs={attribute: True}):
            value = tag[attribute]
            named = value.split() if isinstance(value, str) else list(value)
            tag[attribute] = " ".join(f"{prefix}--{one}" for one in named)
    for tag in article.find_all("input", attrs={"name": True}):
        tag["name"] = f"{prefix}--{tag['name']}"


def on_paper(page: BeautifulSoup, name: str, names: set[str], home: str = "") -> Tag:
    """The text of a page, fit to stand in one document with the others."""
    article = page.find("article")
    assert isinstance(article, Tag), f"{name}: expected an article, received none"
    for tag in article.select(APART):
        tag.decompose()
    renamed(article, page_id(name))
    article["id"] = page_id(name)
    for fold in article.find_all("details"):
        fold["open"] = ""
    for picture in article.find_all("img"):
        if not SCHEME.match(str(picture["src"])):
            picture["src"] = seen_from(name, str(picture["src"]))
        picture["loading"], picture["decoding"] = "eager", "sync"
    for link in article.find_all("a", href=True):
        link_within(link, name, names, home)
    article["style"] = f"page: {page_id(name)}"
    return article


def contents(pages: dict[str, BeautifulSoup], numbers: dict[str, int]) -> str:
    """The list of chapters, with the page on which each begins where that is known."""
    lines = []
    first, page = next(iter(pages.items()))
    for tag in page.select("#contents .caption, #contents .toctree-l1 > a"):
        if "caption" in (tag.get("class") or []):
            lines.append(f'<li class="part">{escape(tag.get_text(" ", strip=True))}</li>')
            continue
        target = seen_from(first, str(tag["href"]))
        if target in pages:
            number = numbers.get(page_id(target), 0) or ""
            title = escape(" ".join(tag.get_text().split()))
            lines.append(f'<li><a href="#{page_id(target)}"><span>{title}</span> <b>{number}</b></a></li>')
    return f'<nav class="paper-contents" aria-label="Contents"><ul>{"".join(lines)}</ul></nav>'


def heads(articles: dict[str, Tag]) -> str:
    """The style that puts the title of a page on top of its sheets."""
    rules = []
    for name, article in articles.items():
        heading = article.find("h1")
        title = " ".join(heading.get_text().split()) if heading else ""
        words = title.replace("\\", "\\\\").replace('"', '\\"')
        rules.append(f'@page {page_id(name)} {{ @top-center {{ content: "{words}"; }} }}')
    return "\n".join(rules)


def joined(
    pages: dict[str, BeautifulSoup], styles: list[str], about: dict[str, str], numbers: dict[str, int]
) -> str:
    """One document of all pages, behind a sheet with title and contents."""
    home, names = about.get("home", ""), set(pages)
    articles = {name: on_paper(page, name, names, home) for name, page in pages.items()}
    listed = contents(pages, numbers)
    links = "\n".join(f'<link rel="stylesheet" href="{style}">' for style in styles)
    title, author = escape(about["title"]), escape(about["author"])
    note = f"Edition {escape(about['edition'])}" + (f" · {escape(home)}" if home else "")
    return f"""<!DOCTYPE html>
<html lang="{escape(about["language"])}" data-theme="light" data-whole="">
<head><meta charset="utf-8"><title>{title}</title>
{links}
<style>{STYLE.read_text(encoding="utf-8")}{heads(articles)}</style></head>
<body><main>
<header class="paper-title"><p class="title">{title}</p><p>{author}</p><p><small>{note}</small></p>
{listed}</header>
{"".join(str(article) for article in articles.values())}
</main></body></html>
"""
