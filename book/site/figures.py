"""Live figures on the site: their programs lie in files beside the pages and arrive when a figure comes near.

Also the directive that shows a figure of a Python module on a page that is no notebook:

    ```{live} book.contents.home:fence
    ```
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import nbformat
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from book.repository import Repository
from book.site.assets import BUNDLE
from book.site.figure_files import externalise
from book.tools.record import write_whole
from nnkit.live.show.page import safe_json

FOLDER = "live"
FIGURE = '<figure class="nnkit-live"'
BEGINNING = re.compile(rf'{FIGURE} id="[^"]*" data-name="[^"]*"')
MODULE = re.compile(rf'{FIGURE} id="(?P<id>[^"]*)".*?"url":"(?P<url>[^"]*)"', re.DOTALL)
FIRST_STYLE = re.compile(r'<link rel="stylesheet"')  # a script behind it would wait until it has arrived
LOADER = (Path(__file__).parents[1] / "theme" / "inline" / "near.js").read_text(encoding="utf-8").strip()


class Live(SphinxDirective):
    """Show the live figure `module:name`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        module, _, name = self.arguments[0].partition(":")
        figure = getattr(importlib.import_module(module), name)
        data, _metadata = figure._repr_mimebundle_()
        return [nodes.raw("", data["text/html"], format="html")]


def open_in_colab(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Tell every figure of a notebook where Colab opens the very cell that shows it."""
    source = Path(app.env.doc2path(page))
    links = Repository(app.config.html_theme_options).launch_links(f"{page}.ipynb")
    address = next((link["url"] for link in links if link["name"] == "Colab"), None)
    if source.suffix != ".ipynb" or address is None:
        return
    cells = nbformat.read(source, as_version=4).cells
    for cell in doctree.findall(nodes.container):
        if cell.get("nb_element") != "cell_code":
            continue
        link = f' data-colab="{address}#scrollTo={cells[cell["cell_index"]].id}"'
        for output in [raw for raw in cell.findall(nodes.raw) if FIGURE in raw.astext()]:
            linked = BEGINNING.sub(lambda start, link=link: start[0] + link, output.astext())
            output.replace_self(nodes.raw("", linked, format=output["format"]))


def near(page: str, outdir: Path, root: str) -> str:
    """Move the programs and pictures of a page's figures to files, and add the loader and the style."""
    if FIGURE not in page:
        return page
    page, _files = externalise(page, outdir / FOLDER, f"{root}{FOLDER}/")
    style = f'<link rel="stylesheet" href="{root}{FOLDER}/live.css" data-nnkit-live>'
    addresses = safe_json({"live": f"{root}{FOLDER}/live.js", "figures": wanted_at_once(page)})
    data = f'<script type="application/json" class="nnkit-live-addresses">{addresses}</script>'
    loader = f"{data}<script>{LOADER}</script>"
    page = page.replace("</head>", f"{style}\n</head>", 1)
    return FIRST_STYLE.sub(lambda link: f"{loader}\n{link[0]}", page, count=1)


def wanted_at_once(page: str) -> dict[str, str]:
    """Fragments of the address → the modules of the figures they name; "" names one in the first section."""
    figures = {found["id"]: found["url"] for found in MODULE.finditer(page)}
    first = MODULE.search(page.partition("<h2")[0])
    return {"": first["url"], **figures} if first else figures


def copy_notices(app: Sphinx, error: Exception | None) -> None:
    """The licences of what is inside the one module, beside it."""
    if error is None and app.builder.format == "html":
        name = "THIRD-PARTY-NOTICES.txt"
        target = Path(app.outdir) / FOLDER
        target.mkdir(exist_ok=True)
        write_whole(target / name, (BUNDLE / name).read_bytes())


def setup(app: Sphinx) -> None:
    app.add_directive("live", Live)
    app.connect("doctree-resolved", open_in_colab)
    app.connect("build-finished", copy_notices)
