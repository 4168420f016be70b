"""Modules as scripts, for pages in a folder: there a browser loads no module.

esbuild writes each as one function that holds what it imports by name, and hands in what it exports
(`bookArrived`, in classic.js); what it imports by an address that it computes comes so too (`bookImport`).
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from book.tools import npm

FRONTEND = Path(__file__).parents[2] / "nnkit" / "live" / "frontend"
IMPORT = re.compile(r"(?<![\w$.])import\(")
IS_MODULE = re.compile(r"^\s*(?:import|export)\b|[;}]export\s*\{|(?<![\w$.])import[.(]", re.MULTILINE)
OPTIONS = (
    *("--bundle", "--format=iife", "--global-name=exported", "--charset=utf8", "--log-level=warning"),
    *(
        "--define:import.meta.url=moduleAddress",
        "--banner:js=(() => {const moduleAddress = document.currentScript.src;",
    ),
    *("--footer:js=bookArrived(moduleAddress, exported);})();", "--allow-overwrite", "--minify"),
)


def is_module(text: str) -> bool:
    """Whether a script imports or exports anything."""
    return IS_MODULE.search(text) is not None


def with_scripts(text: str) -> str:
    """A script whose imports by address are asked for as scripts."""
    return IMPORT.sub("bookImport(", text)


def as_scripts(paths: Iterable[Path], root: Path) -> None:
    """Rewrite modules below `root`, in their place."""
    listed = [path.relative_to(root).as_posix() for path in paths]
    if not listed:
        return
    esbuild = npm.modules(FRONTEND) / "esbuild" / "bin" / "esbuild"
    subprocess.run([str(esbuild), *listed, *OPTIONS, "--outbase=.", "--outdir=."], cwd=root, check=True)
    for name in listed:
        path = root / name
        path.write_text(with_scripts(path.read_text(encoding="utf-8")), encoding="utf-8")
