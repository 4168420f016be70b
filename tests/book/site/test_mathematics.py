"""Formulas: all converted when the book is built, with their numbers; a broken one stops the build."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from book.site import mathml
from book.tools import npm
from tests.helpers.site import PAGES, ROOT, by_id, soup

FONT = ROOT / "book" / "theme" / "static" / "book-math.woff2"
RAW = re.compile(r"\$\$|\\\(|\\\[|\\begin\{|\\frac|\\sum|\\sigma|(?<![\w$])\$[^$\n]{1,80}\$(?![\w$])")
GROWING = "√()[]{}‖|∑∏∫⏟⏞→̂̃"


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("page", PAGES)
def test_no_tex_is_left(page: str) -> None:
    """Outside code, no formula is left as TeX."""
    text = soup(page).find("article")
    left = [
        string
        for string in text.find_all(string=RAW)
        if not string.find_parent(["code", "pre", "script", "style", "annotation"])
    ]
    assert left == []


@pytest.mark.usefixtures("site")
def test_every_formula_is_mathml() -> None:
    """Each place for a formula holds one MathML element, and the book has many."""
    places = [place for page in PAGES for place in soup(page).select("span.math, div.formula")]
    assert len(places) > 20
    assert all(len(place.find_all("math")) == 1 for place in places)


@pytest.mark.usefixtures("site")
def test_numbers_of_equations_are_where_references_say() -> None:
    """A reference (2.3) leads to the equation that shows (2.3)."""
    for page in PAGES:
        for link in soup(page).select('a[href*="#equation-"]'):
            if "headerlink" in link.get("class", []):
                continue
            target, _, anchor = link["href"].partition("#")
            there = os.path.normpath(Path(page).parent / target) if target else page
            number = by_id(there)[anchor].select_one(".eqno")
            assert number.find(string=True) == link.get_text()


def letters(element: object) -> set[str]:
    """The characters a browser draws for this formula; a single letter in <mi> is drawn in italics."""
    drawn = set()
    for leaf in element.find_all(["mi", "mo", "mn", "mtext"]):
        text = leaf.get_text()
        if leaf.name == "mi" and len(text) == 1 and leaf.get("mathvariant") != "normal":
            text = italic(text)
        drawn |= set(text)
    return {sign for sign in drawn if not sign.isspace() and unicodedata.category(sign) != "Cf"}


def italic(letter: str) -> str:
    """The mathematical italic of a Latin or Greek letter."""
    if letter == "h":
        return "ℎ"
    if letter.isascii() and letter.isalpha():
        return chr(
            (0x1D434 + ord(letter) - ord("A")) if letter.isupper() else 0x1D44E + ord(letter) - ord("a")
        )
    if "α" <= letter <= "ω":
        return chr(0x1D6FC + ord(letter) - ord("α"))
    if "Α" <= letter <= "Ω":
        return chr(0x1D6E2 + ord(letter) - ord("Α"))
    return letter


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("page", PAGES)
def test_the_font_draws_every_sign(page: str) -> None:
    """No sign of any formula falls back to a font that a reader may not have."""
    known = {chr(code) for code in TTFont(FONT).getBestCmap()}
    used = set().union(*(letters(formula) for formula in soup(page).find_all("math")))
    assert used - known == set(), "add these to book/tools/fonts/subset.py and make the font again"


def test_what_grows_has_its_larger_drawings() -> None:
    """Roots, fences and sums keep the glyphs that make them tall, though no character stands for these."""
    font = TTFont(FONT)
    names = font.getBestCmap()
    variants = font["MATH"].table.MathVariants
    covered = set(variants.VertGlyphCoverage.glyphs) | set(variants.HorizGlyphCoverage.glyphs)
    for sign in GROWING:
        assert names[ord(sign)] in covered, sign
    drawings = variants.VertGlyphConstruction[variants.VertGlyphCoverage.glyphs.index(names[ord("√")])]
    assert len(drawings.MathGlyphVariantRecord) >= 3
    assert drawings.GlyphAssembly is not None


def test_temml_is_the_published_one() -> None:
    """The committed copy is, byte for byte, the one npm has under the version the lock file names."""
    published = npm.modules(Path(__file__).parent) / "temml"
    ours = ROOT / "book" / "temml"
    assert (ours / "temml.min.js").read_bytes() == (published / "dist" / "temml.min.js").read_bytes()
    assert (ours / "LICENSE").read_bytes() == (published / "LICENSE").read_bytes()


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"\sqrt{x}", "<msqrt><mrow><mi>x</mi>"),
        (r"\begin{cases} a & b \\ c & d \end{cases}", "<mtable"),
        (r"w_1 \tanh x", '<mspace width="0.1667em">'),
        (r"\sum_{i=1}^p", '<mo lspace="0.06em" rspace="0.06em">=</mo>'),
        (r"\left( x \right)", 'stretchy="false">(</mo>'),
        (r"\left( \frac{1}{2} \right)", 'stretchy="true">(</mo>'),
        (r"\bigl( x \bigr)", "--room:-0.208em"),
    ],
)
def test_conversion(tex: str, expected: str) -> None:
    """Roots, rows, thin spaces before named functions, tight scripts, fences that grow when they must."""
    assert expected in mathml.to_mathml(tex, display=True)


@pytest.mark.parametrize("tex", [r"\frac{1}{2", r"\notacommand{x}", r"\left( x", r"\begin{cases} x"])
def test_a_broken_formula_is_an_error_with_the_formula(tex: str) -> None:
    with pytest.raises(mathml.MathError) as caught:
        mathml.to_mathml(tex)
    assert repr(tex) in str(caught.value)


def test_formulas_in_raw_html_are_converted_too() -> None:
    """Captions of live figures reach the page as HTML with TeX inside."""
    page = r'<figcaption>at <span class="math notranslate">\(a &lt; \sqrt{b}\)</span></figcaption>'
    converted = mathml.convert_raw(page, "page")
    assert "<msqrt>" in converted
    assert r"\(" not in converted


def test_two_lines_without_an_environment_become_rows() -> None:
    assert mathml.needs_rows(r"a \\ b")
    assert not mathml.needs_rows(r"\begin{cases} a \\ b \end{cases}")


@pytest.mark.parametrize("broken", [True, False], ids=["broken", "sound"])
def test_a_broken_formula_fails_the_build(broken: bool, tmp_path: Path) -> None:
    """`jupyter-book build -W` of a book with a bad formula fails, naming file, line and formula."""
    formula = r"\frac{1}{2" if broken else r"\frac{1}{2}"
    for name in ("_config.yml", "references.bib"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "_toc.yml").write_text(
        "format: jb-book\nroot: intro\nchapters:\n  - file: appendix/licence\n"
    )
    (tmp_path / "intro.md").write_text(f"# One page\n\nA page with a formula.\n\n$$ {formula} $$\n")
    (tmp_path / "appendix").mkdir()
    (tmp_path / "appendix" / "licence.md").write_text("# Licence\n\nA page the foot of each page leads to.\n")
    command = [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", "-W", "-n", "--keep-going"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert (done.returncode != 0) == broken, said
    assert ("intro.md:5: WARNING: formula cannot be converted" in said) == broken, said
    assert (repr(formula) in said) == broken, said
    assert (tmp_path / "_build" / "html" / "intro.html").exists()
