"""The committed module and style sheet of the live figures are exactly what their sources build to."""

from __future__ import annotations

import gzip
import re
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

from book.site.assets import MODULES

LIVE = Path(__file__).parents[3] / "nnkit" / "live"
BUNDLE = LIVE / "show" / "bundle"
FRONTEND = LIVE / "frontend"
OURS = ("src/", "runtime/")
MOST_KILOBYTES = 100


@pytest.mark.parametrize("name", [*MODULES, "THIRD-PARTY-NOTICES.txt"])
def test_committed_bundle_is_what_the_sources_build_to(built: Path, name: str) -> None:
    assert (built / name).read_bytes() == (LIVE / "show" / "bundle" / name).read_bytes(), (
        "run `npm ci && npm run build` in nnkit/live/frontend and commit nnkit/live/show/bundle"
    )


def test_module_is_light_and_asks_no_other_host() -> None:
    module, rare = (
        (LIVE / "show" / "bundle" / name).read_text(encoding="utf-8") for name in ("live.js", "later.js")
    )
    assert len(gzip.compress(module.encode(), 9, mtime=0)) / 1000 <= MOST_KILOBYTES
    assert "nnkit-live-padtools" in rare
    assert "nnkit-live-padtools" not in module
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", module + rare))
    assert {a for a in addresses if not a.startswith("http://www.w3.org/")} == set()


def test_the_module_asks_to_be_compiled_while_the_page_is_parsed() -> None:
    """A hint that counts in the first line only; what is fetched on demand has no use for it."""
    module, rare = (
        (LIVE / "show" / "bundle" / name).read_text(encoding="utf-8") for name in ("live.js", "later.js")
    )
    assert module.startswith("//# allFunctionsCalledOnLoad\n")
    assert not rare.startswith("//#")


def test_maps_dates_and_schemes_of_colours_are_left_out(metafile: dict[str, Any]) -> None:
    """Plot has them for marks that are not ours."""
    (module,) = metafile["outputs"].values()
    heavy = {p for p, part in module["inputs"].items() if part["bytesInOutput"] > 200}
    assert any("d3-scale/" in path for path in heavy)
    gone = re.compile("d3-(geo|scale-chromatic|time-format)|marks/tip|legends/|interactions/pointer")
    assert [path for path in heavy if gone.search(path)] == []


@pytest.fixture(scope="module")
def imports(
    metafile: dict[str, Any], later_metafile: dict[str, Any], playground_metafile: dict[str, Any]
) -> dict[str, set[str]]:
    """Who imports whom, of our own modules."""
    return {
        path: {found["path"] for found in module["imports"] if found["path"].startswith(OURS)}
        for each in (metafile, later_metafile, playground_metafile)
        for path, module in each["inputs"].items()
        if path.startswith(OURS)
    }


def folder(path: str) -> str:
    return path.rpartition("/")[0] + "/"


def rooms() -> dict[str, str]:
    """The folders of the README, in its order, and what it says of each."""
    text = (FRONTEND / "README.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| `((?:src|runtime)/[\w/]*)` \| (.+) \|$", text, re.MULTILINE))


def test_no_module_imports_in_a_circle(imports: dict[str, set[str]]) -> None:
    """`TopologicalSorter` raises CycleError, with the circle, where there is one."""
    assert {"src/later.js", "src/plot/painters/index.js", "runtime/hashing.js"} <= imports.keys()
    assert {"src/playground/run.js", "src/playground/programs.js"} <= imports.keys()
    TopologicalSorter(imports).prepare()


def test_each_folder_imports_from_those_above_it_only(imports: dict[str, set[str]]) -> None:
    """The README's table goes from the ground up, so no folders import in a circle."""
    order = list(rooms())
    assert {folder(path) for path in imports} == set(order)
    upward = {
        (path, other)
        for path, others in imports.items()
        for other in others
        if order.index(folder(other)) > order.index(folder(path))
    }
    assert upward == set()


def test_the_readme_names_every_module_in_its_folder() -> None:
    paths = {path for room in OURS for path in (FRONTEND / room).rglob("*.js")}
    named = {
        FRONTEND / room / f"{name}.js"
        for room, words in rooms().items()
        for name in re.findall(r"`(\w+)`", words)
    }
    assert paths - named == set()


def test_the_playgrounds_module_is_ours_alone_light_and_asks_no_other_host(
    playground_metafile: dict[str, Any],
) -> None:
    """Its budget is what is left of a page's 400 kB beside figures and letters."""
    assert [path for path in playground_metafile["inputs"] if "node_modules" in path] == []
    script, looks = (BUNDLE / name for name in ("playground.js", "playground.css"))
    texts = [path.read_text(encoding="utf-8") for path in (script, looks)]
    assert sum(len(gzip.compress(text.encode(), 9, mtime=0)) for text in texts) / 1000 <= 120
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", "".join(texts)))
    assert {a for a in addresses if not a.startswith("http://www.w3.org/")} == set()


def test_lock_file_names_exact_versions_and_no_host() -> None:
    package = (LIVE / "frontend" / "package.json").read_text(encoding="utf-8")
    assert re.findall(r'"(@observablehq/plot|esbuild)": "\d+\.\d+\.\d+"', package) == [
        "@observablehq/plot",
        "esbuild",
    ]
    assert "http" not in (LIVE / "frontend" / "package-lock.json").read_text(encoding="utf-8")
