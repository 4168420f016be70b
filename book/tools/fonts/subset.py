"""Make the book's two fonts, small enough to travel with every page, and write them to the theme.

    python book/tools/fonts/subset.py math /usr/share/texmf/fonts/opentype/public/lm-math/latinmodern-math.otf
    python book/tools/fonts/subset.py text source-serif-4-latin-wght-normal.woff2
    python book/tools/fonts/subset.py italic source-serif-4-latin-wght-italic.woff2

Sources: Debian's package fonts-lmodern; npm's @fontsource-variable/source-serif-4. Licences lie beside this
file. Roots, braces and sums grow by glyphs no text contains; fontTools keeps those of each character kept.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

STATIC = Path(__file__).parents[2] / "theme" / "static"
NAMES = {
    "math": "book-math",
    "text": "book-text",
    "italic": "book-italic",
}  # derived fonts carry names of their own

KEYBOARD = [(0x20, 0x7E)]
LATIN_ITALIC = [(0x1D434, 0x1D467), (0x210E, 0x210E)]
GREEK_ITALIC = [(0x1D6E2, 0x1D71B)]
SIGNS = (
    "\u00a0¬±·×÷¯´¨°∂ıȷ–—‖‘’†…′″‴"
    "ˆ‾ℂℕℙℚℝℤℏℋℒℓϑϕϖϰϱϵ"
    "←↑→↓↔↦⇐⇑⇒⇓⇔⟹⟺"
    "∀∂∃∄∅∆∇∈∉∊∋∏∑−∓∖∗∘∙√∝∞∥∦∧∨∩∪∫∼≃≅≈≔≠≡≤≥≪≫⊂⊃⊄⊅⊆⊇⊕⊖⊗⊙⊤⊥⋄⋅⋮⋯⋱"
    "■□⌈⌉⌊⌋⏞⏟⟨⟩"
    "𝖳"  # the T of a transpose
    "𝐜𝐱𝟏𝒟𝒩𝒪𝒳𝒴𝔼"  # of bold, script and double-struck letters, what the book needs
)
ACCENTS = [(0x302, 0x308), (0x30A, 0x30A), (0x30C, 0x30C), (0x338, 0x338), (0x20D7, 0x20D7)]
GREEK = [(0x391, 0x3A9), (0x3B1, 0x3C9)]
MATH = [
    *((ord(sign), ord(sign)) for sign in SIGNS),
    *KEYBOARD,
    *LATIN_ITALIC,
    *GREEK_ITALIC,
    *ACCENTS,
    *GREEK,
]
PRIMES = range(0x2032, 0x2035)
TEXT = [*KEYBOARD, (0xA0, 0xFF), *((ord(sign), ord(sign)) for sign in "‐‑‒–—‘’‚“”„†‡•…′″←↑→↓−≈≠≤≥")]


def characters(ranges: list[tuple[int, int]]) -> list[int]:
    return [code for low, high in ranges for code in range(low, high + 1)]


def lower_primes(font: TTFont) -> None:
    """Give ′ ″ ‴ their drawings for superscripts, where formulas have them: not every browser does so."""
    drawings = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        for lookup in (
            gsub.LookupList.Lookup[i] for i in record.Feature.LookupListIndex if record.FeatureTag == "ssty"
        ):
            for table in lookup.SubTable:
                drawings.update(getattr(table, "ExtSubTable", table).alternates)
    for table in font["cmap"].tables:
        for code in set(PRIMES) & set(table.cmap):
            table.cmap[code] = drawings.get(table.cmap[code], [table.cmap[code]])[0]


def rename(font: TTFont, name: str) -> None:
    """A changed font must not pass for the original."""
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6, 16):
            font["name"].setName(name, record.nameID, record.platformID, record.platEncID, record.langID)


def main() -> None:
    kind, source = sys.argv[1:]
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.desubroutinize = True
    options.drop_tables += ["FFTM"]
    options.layout_features = [] if kind == "math" else ["kern", "liga", "mark", "mkmk", "locl"]
    font = load_font(source, options)
    if kind == "math":
        lower_primes(font)
    else:
        instantiateVariableFont(font, {"wght": (400, 700) if kind == "text" else 400}, inplace=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(MATH if kind == "math" else TEXT))
    subsetter.subset(font)
    rename(font, NAMES[kind])
    target = STATIC / f"{NAMES[kind]}.woff2"
    save_font(font, str(target), options)
    print(f"{target.name}: {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
