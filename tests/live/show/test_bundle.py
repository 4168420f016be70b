"""The committed module and style sheet of the live figures are exactly what their sources build to."""

from __future__ import annotations

import gzip
import re
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

LIVE = Path(__file__).parents[3] / "nnkit" / "live"
MOST_KILOBYTES = 100


@pytest.mark.parametrize("name", ["live.js", "later.js", "live.css", "THIRD-PARTY-NOTICES.txt"])
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


def test_no_module_imports_in_a_circle(metafile: dict[str, Any]) -> None:
    """`TopologicalSorter` raises CycleError, with the circle, where there is one."""
    imports = {
        path: {found["path"] for found in module["imports"] if not found.get("external")}
        for path, module in metafile["inputs"].items()
        if path.startswith(("src/", "runtime/"))
    }
    assert {"src/index.js", "src/plot/painters/index.js", "runtime/hashing.js"} <= imports.keys()
    TopologicalSorter(imports).prepare()


def test_lock_file_names_exact_versions_and_no_host() -> None:
    package = (LIVE / "frontend" / "package.json").read_text(encoding="utf-8")
    assert re.findall(r'"(@observablehq/plot|esbuild)": "\d+\.\d+\.\d+"', package) == [
        "@observablehq/plot",
        "esbuild",
    ]
    assert "http" not in (LIVE / "frontend" / "package-lock.json").read_text(encoding="utf-8")
