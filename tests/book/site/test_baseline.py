"""No script and no style has a form, or uses a feature, younger than the browsers that the README names."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from book.tools import npm
from nnkit.live.figures.nodejs import executable
from tests.helpers.site import ROOT

FRONTEND = ROOT / "nnkit" / "live" / "frontend"
NAMED = re.compile(r"Chrome and Edge (\d+), Firefox (\d+), Safari ([\d.]+)")
FILES = [
    path
    for folder in (ROOT / "book" / "theme", ROOT / "nnkit" / "live" / "show" / "bundle")
    for path in sorted(folder.rglob("*"))
    if path.suffix in (".js", ".css")
]

SOURCES = [*FILES, *sorted((ROOT / "book" / "take_away").glob("*.[jc]s*"))]
SOURCES += [path for room in ("src", "runtime") for path in sorted((FRONTEND / room).rglob("*.[jc]s*"))]
HERE = Path(__file__).parent
GRACE = {
    "text-size-adjust": "a phone without it has its own size of letters",
    "content-visibility": "without it the whole page is laid out at once",
    "font-family: math": "the book's own font stands before it",
    "ascent-override": "lines move a little when the letters come",
    "descent-override": "the same",
    "line-gap-override": "the same",
    "math-shift": "exponents under a root stand a little higher",
    "display: math": "with `block`, which is what MathML is without it",
    "scrollbar-width": "the bar is as wide as others",
    "text-decoration: dotted": "the line under a name is whole",
    "text-decoration: solid": "the longhand's start",
    "user-select": "beside it stands -webkit-user-select",
    "print-color-adjust": "beside it stands -webkit-print-color-adjust",
    "@page": "a printer's own margins",
    "size": "a printer's own sheet",
    "break-after: avoid": "a heading may stand last on a sheet",
    ".saveData": "asked of navigator.connection, where there is one",
    ".variants": "a key of a figure's description",
    ".unit": "a key of a control's description",
    ".transition": "a method of D3's selections",
    ".features": "a key of GeoJSON",
    ".toArray": "asked for before it is called",
}  # what browsers of the baseline do without, and what the names of Plot and of our JSON look like


def found_in(*paths: Path) -> list[dict[str, Any]]:
    """What these files use that a browser of the baseline does not have, by MDN's data."""
    named = NAMED.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert named is not None
    npm.modules(HERE)
    versions = dict(zip(("chrome", "edge", "firefox", "safari"), named.group(1, 1, 2, 3), strict=True))
    command = [executable(), "--no-warnings", str(HERE / "baseline.mjs"), json.dumps(versions)]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def graceful(feature: str) -> str | None:
    """The entry of GRACE that a feature, or a value of it, falls under."""
    return next((name for name in (feature, feature.split(":")[0]) if name in GRACE), None)


def written(text: str, kind: str, target: str) -> str:
    """The text as esbuild writes it for these browsers."""
    esbuild = npm.modules(FRONTEND) / "esbuild" / "bin" / "esbuild"
    escapes = "--supported:regexp-unicode-property-escapes=true"  # all have them; esbuild doubts it
    command = [str(esbuild), f"--loader={kind}", f"--target={target}", escapes]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def browsers() -> str:
    """The oldest browsers the README names, as esbuild writes them."""
    named = NAMED.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert named is not None
    return f"chrome{named[1]},edge{named[1]},firefox{named[2]},safari{named[3]}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_has_to_be_rewritten(path: Path) -> None:
    """For these browsers esbuild changes nothing that it would not change for the newest."""
    text, kind = path.read_text(encoding="utf-8"), path.suffix[1:]
    if kind == "css":
        plain = re.sub(r"-webkit-[^;}]*[;}]", lambda found: found[0][-1], text)
        old, new = (written(plain, kind, target) for target in (browsers(), "esnext"))
        prefixes = re.compile(r"^ *-webkit-.*\n", re.MULTILINE)
        assert prefixes.sub("", old) == prefixes.sub("", new)
    else:
        assert written(text, kind, browsers()) == written(text, kind, "esnext")


def test_younger_forms_are_seen() -> None:
    """What only younger browsers read would be rewritten, hence found."""
    younger = "using file = open();"
    assert written(younger, "js", browsers()) != written(younger, "js", "esnext")


def test_no_feature_is_younger_than_the_baseline() -> None:
    """Properties, values, selectors, functions, globals and methods; GRACE says what is done without."""
    found = found_in(*SOURCES)
    assert len(SOURCES) > 60
    assert [one for one in found if graceful(one["feature"]) is None] == []


YOUNGER = {
    ".css": {
        "a { field-sizing: content }": "field-sizing",
        "a { text-wrap: pretty }": "text-wrap: pretty",
        "a { width: calc-size(auto, size) }": "calc-size()",
        "@starting-style { a { top: 0 } }": "@starting-style",
        "@media (prefers-reduced-transparency) { a { top: 0 } }": "@media (prefers-reduced-transparency)",
        "details::details-content { top: 0 }": ":details-content",
        "@scope (a) { b { top: 0 } }": "@scope",
    },
    ".js": {
        "new Set([1]).union(other);": ".union",
        "const url = URL.parse(text);": "URL.parse",
        "Promise.try(work);": "Promise.try",
        "document.startViewTransition(work);": ".startViewTransition",
        "const day = new Temporal.PlainDate(2024, 5, 1);": "Temporal",
        "navigation.addEventListener('navigate', go);": "navigation",
        "export const f = (text) => RegExp.escape(text);": "RegExp.escape",
    },
}
OLDER = {
    ".css": "a { color: light-dark(#000, #fff); inset: 0; &:has(b) { top: min(1px, 2px) } }"
    "@supports (x: y) { a { field-sizing: content } }",
    ".js": "const url = URL.parse?.(text) ?? new URL(text); [1].at(-1);"
    "structuredClone({}); self.requestIdleCallback ?? 1;",
}


@pytest.mark.parametrize("ending", YOUNGER)
def test_a_younger_feature_is_found(ending: str, tmp_path: Path) -> None:
    """Each that was planted, and nothing that all browsers have or that is asked for first."""
    old = tmp_path / f"old{ending}"
    old.write_text(OLDER[ending])
    assert found_in(old) == []
    for number, (text, feature) in enumerate(YOUNGER[ending].items()):
        planted = tmp_path / f"planted-{number}{ending}"
        planted.write_text(text)
        assert feature in [one["feature"] for one in found_in(planted)]
