"""The licences of the packages inside the module go wherever the module goes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from book.site.assets import MODULES
from book.site.figures import copy_notices
from nnkit.live.figures.nodejs import executable

ROOT = Path(__file__).parents[3]
BUNDLE = ROOT / "nnkit" / "live" / "show" / "bundle"
NAME = "THIRD-PARTY-NOTICES.txt"
PACKAGE = re.compile(r".*node_modules/((?:@[^/]+/)?[^/]+)/")
ASK = """
import { notices } from "NOTICES";
const inputs = { "node_modules/owned/index.js": { bytesInOutput: 1 } };
const said = notices({ outputs: { out: { inputs } } }, process.cwd());
said.then(console.log, (error) => console.log(error.message));
"""


def noticed() -> dict[str, str]:
    """The notices by package."""
    _, *parts = re.split(r"\n\n-{80}\n\n", (BUNDLE / NAME).read_text(encoding="utf-8"))
    return {part.partition(" ")[0]: part for part in parts}


def test_every_package_in_the_module_has_its_notice_and_no_other(metafile: dict[str, Any]) -> None:
    (module,) = metafile["outputs"].values()
    inside = {
        found[1]
        for path, part in module["inputs"].items()
        if part["bytesInOutput"] and (found := PACKAGE.match(path))
    }
    # d3-array is published as one file with internmap inside it, which esbuild cannot see
    assert set(noticed()) == inside | {"internmap"}
    assert {"@observablehq/plot", "d3-scale"} <= inside


def test_each_notice_is_the_licence_in_full_with_its_version(built: Path) -> None:
    packages = built.parents[1] / "frontend" / "node_modules"
    for name, text in noticed().items():
        version = json.loads((packages / name / "package.json").read_text(encoding="utf-8"))["version"]
        assert text.startswith(f"{name} {version}\n\n")
        licence = (packages / name / "LICENSE").read_text(encoding="utf-8").strip()
        assert licence in text


@pytest.mark.parametrize(
    ("licence", "said"), [("LICENCE.md", "Ask me."), (None, "expected a licence file in the bundled package")]
)
def test_a_package_without_a_licence_file_stops_the_build(
    tmp_path: Path, licence: str | None, said: str
) -> None:
    package = tmp_path / "node_modules" / "owned"
    package.mkdir(parents=True)
    (package / "package.json").write_text('{"name": "owned", "version": "1.0.0"}')
    if licence:
        (package / licence).write_text("Ask me.")
    script = ASK.replace("NOTICES", (ROOT / "nnkit" / "live" / "frontend" / "notices.mjs").as_uri())
    command = [executable(), "--input-type=module", "-e", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert said in done.stdout


def test_the_site_has_the_notices_beside_the_module(tmp_path: Path) -> None:
    copy_notices(SimpleNamespace(builder=SimpleNamespace(format="html"), outdir=tmp_path), None)  # type: ignore[arg-type]
    assert (tmp_path / "live" / NAME).read_bytes() == (BUNDLE / NAME).read_bytes()


def test_the_wheel_has_the_notices_beside_the_module(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        folder = {name for name in archive.namelist() if name.startswith("nnkit/live/show/bundle/")}
        assert folder == {f"nnkit/live/show/bundle/{name}" for name in (*MODULES, NAME)}
        assert "nnkit/live/frontend/runtime/arrays.js" in archive.namelist()
