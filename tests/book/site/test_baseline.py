"""No script and no style of the pages is written in a form younger than the browsers the README names."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from book.tools import npm
from tests.helpers.site import ROOT

FRONTEND = ROOT / "nnkit" / "live" / "frontend"
NAMED = re.compile(r"Chrome and Edge (\d+), Firefox (\d+), Safari ([\d.]+)")
FILES = [
    path
    for folder in (ROOT / "book" / "theme", ROOT / "nnkit" / "live" / "show" / "bundle")
    for path in sorted(folder.rglob("*"))
    if path.suffix in (".js", ".css")
]


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
