"""The last touch on each page: what Sphinx and MyST-NB write is made light and fit for every reader.

Pages pass through here once, on their way from the template to the file (Sphinx's template bridge).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError
from sphinx.jinja2glue import BuiltinTemplateLoader

from book.reference.catalogue import Entry
from book.site.address import introduced
from book.site.assets import assets
from book.site.code import few_spans, fit_for_paper
from book.site.figures import near
from book.site.links import link_code
from book.site.mathml import convert_raw
from book.site.playground import begun
from book.site.policy import with_policy

IMG = re.compile(r"<img\b[^>]*?>")
STYLE = re.compile(r' style="[^"]*"')
TABLE = re.compile(r"<table\b.*?</table>", re.S)
HEADING = re.compile(r"<h[1-4]\b[^>]*>(.*?)</h[1-4]>", re.S)
NO_WORDS = re.compile(r'<a class="headerlink".*?</a>|<span class="section-number">.*?</span>', re.S)
DPI = 100  # of Matplotlib: where a file has more of them, the same picture is drawn sharper
WIDE = 550  # pixels, of which a phone would make letters too small to read
EMPTY_HEAD = re.compile(r"<th\b(?P<attributes>[^>]*)>(?P<inside>\s*(?:<p>\s*</p>)?\s*)</th>")


def size_of(source: Path) -> tuple[int, int] | None:
    """Pixels that a picture file takes on the page; None for a vector drawing."""
    if source.suffix == ".svg":
        return None
    with Image.open(source) as picture:
        sharp = max(1, round(picture.info.get("dpi", (DPI,))[0] / DPI))
        return picture.width // sharp, picture.height // sharp


def light_images(page: str, sources: dict[str, Path]) -> str:
    """Give every picture its size (nothing moves when it arrives) and let it wait until it is near.

    A wide one lies in a box in which a small screen scrolls to its end.
    """

    def one(match: re.Match[str]) -> str:
        tag = match[0]
        size = None
        extra = "" if "loading=" in tag else ' loading="lazy" decoding="async"'
        found = re.search(r'src="[^"]*_images/([^"]+)"', tag)
        if found and "width=" not in tag:
            tag = STYLE.sub("", tag)  # a height that would stay where a small screen makes it less wide
            size = size_of(sources[found[1]])
            extra += f' width="{size[0]}" height="{size[1]}"' if size else ""
        lighter = tag.removesuffix(">").removesuffix("/").rstrip() + extra + ">"
        return f'<span class="picture-box">{lighter}</span>' if size and size[0] > WIDE else lighter

    return IMG.sub(one, page)


def named_table(page: str, table: re.Match[str]) -> str:
    """A table in a box of its own; without a caption it has the name of its section."""
    text = table[0]
    headings = HEADING.findall(page, 0, table.start())
    if headings and "<caption" not in text and "aria-label" not in text.partition(">")[0]:
        name = " ".join(re.sub(r"<[^>]*>", "", NO_WORDS.sub("", headings[-1])).split()).replace('"', "&quot;")
        text = text.replace("<table", f'<table aria-label="{name}"', 1)
    return f'<div class="table-box">{text}</div>'


def wide_tables(page: str) -> str:
    """Tables scroll inside a box of their own, have a name, and an empty corner is no heading."""
    page = TABLE.sub(lambda table: named_table(page, table), page)
    return EMPTY_HEAD.sub(r"<td\g<attributes>>\g<inside></td>", page)


SUMMARY = re.compile(r'<summary aria-label="Toggle hidden content">')
SOLUTION = re.compile(
    r'(<div class="cell[^"]*\btag_solution\b[^"]*">\s*<details[^>]*>\s*)<summary>.*?</summary>', re.S
)


def named_folds(page: str) -> str:
    """What folds is called by what it holds: a solution says so, and no label hides the words."""
    solutions = page.count("tag_solution")
    page, named = SOLUTION.subn(r"\1<summary>Solution</summary>", SUMMARY.sub("<summary>", page))
    if solutions != named:
        raise ExtensionError(f"MyST-NB's markup has changed: {solutions} solutions, {named} of them found")
    return page


def plain_roles(page: str) -> str:
    """Roles as today's standard has them: the entries of a bibliography are items of its list."""
    return page.replace(' role="doc-biblioentry"', ' role="listitem"')


class Bridge(BuiltinTemplateLoader):
    """Sphinx's own template loader, followed by the last touch."""

    def init(self, builder: Any, theme: Any = None, dirs: Any = None) -> None:
        super().init(builder, theme, dirs)
        self.builder = builder

    def render(self, template: str, context: dict[str, Any]) -> str:  # type: ignore[override]
        page = super().render(template, context)
        if template.endswith(".xml"):
            return page
        sources = {name: Path(self.builder.srcdir, path) for path, name in self.builder.images.items()}
        outdir, root = Path(self.builder.outdir), context["pathto"]("", 1)
        page = begun(near(page, outdir, root), outdir, root)
        page = link_code(convert_raw(page, context["pagename"]), self.entry_address(context["pagename"]))
        page = fit_for_paper(few_spans(page))
        page = plain_roles(named_folds(wide_tables(light_images(page, sources))))
        page = assets().renamed(page, f"{context['pagename']}.html")
        return with_policy(introduced(self.builder.app, context["pagename"], page), context["pagename"])

    def entry_address(self, page: str) -> Callable[[Entry, str], str | None]:
        """Where an entry of the reference is, seen from a page; nowhere from the entry's own page."""

        def address(entry: Entry, anchor: str) -> str | None:
            if page == entry.page or entry.page not in self.builder.env.found_docs:
                return None
            return f"{self.builder.get_relative_uri(page, entry.page)}#{anchor}"

        return address


def first_page_as_index(app: Sphinx, error: Exception | None) -> None:
    """The bare address of the book shows its first page, not a redirection to it."""
    if error is None and app.builder.format == "html":
        first = Path(app.outdir, f"{app.config.root_doc}.html")
        Path(app.outdir, "index.html").write_text(first.read_text(encoding="utf-8"), encoding="utf-8")


def use_bridge(app: Sphinx, config: Config) -> None:
    config.template_bridge = "book.site.pages.Bridge"  # type: ignore[attr-defined]


def setup(app: Sphinx) -> None:
    app.connect("config-inited", use_bridge)
    app.connect("build-finished", first_page_as_index, priority=100)
