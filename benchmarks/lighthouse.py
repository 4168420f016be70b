"""Lighthouse on the home page and two chapters: medians of three runs, as a phone and as a desktop.

    python -m benchmarks.lighthouse [PAGE …]

Lighthouse comes from npm (package-lock.json beside this file), Chromium from the system.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.server import serving
from book.site.mathml import node_program
from book.tools import chromium, npm

HERE = Path(__file__).parent
PAGES = ["intro.html", "chapters/neuron.html", "chapters/activations.html"]
RUNS = 3
SCORES = ["performance", "accessibility", "best-practices", "seo"]
TIMES = {
    "first-contentful-paint": "first paint ms",
    "largest-contentful-paint": "largest paint ms",
    "total-blocking-time": "blocked ms",
    "cumulative-layout-shift": "shift",
}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


def run(url: str, desktop: bool) -> dict[str, Any]:
    """One report."""
    program = npm.modules(HERE) / "lighthouse" / "cli" / "index.js"
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [node_program(), str(program), url, "--quiet", "--output=json", f"--output-path={report}"]
        command += [f"--chrome-flags={FLAGS}", f"--only-categories={','.join(SCORES)}"]
        command += ["--preset=desktop"] if desktop else []
        environment = os.environ | {"CHROME_PATH": str(chromium.find())}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
        return json.loads(report.read_text(encoding="utf-8"))


def row(address: str, page: str, desktop: bool) -> str:
    """The medians of one page on one device."""
    reports = [run(address + page, desktop) for _ in range(RUNS)]
    scores = [median(report["categories"][name]["score"] * 100 for report in reports) for name in SCORES]
    values = [median(report["audits"][name]["numericValue"] for report in reports) for name in TIMES]
    cells = [f"{score:.0f}" for score in scores]
    cells += [
        f"{value:.3f}" if name.endswith("shift") else f"{value:.0f}"
        for name, value in zip(TIMES, values, strict=True)
    ]
    return f"| {page} | {'desktop' if desktop else 'phone'} | " + " | ".join(cells) + " |"


def table(pages: list[str]) -> str:
    """The table, two lines a page."""
    head = ["page", "device", *SCORES, *TIMES.values()]
    lines = ["| " + " | ".join(head) + " |", "|---|---|" + "--:|" * (len(head) - 2)]
    with serving() as address:
        lines += [row(address, page, desktop) for page in pages for desktop in (False, True)]
    return "\n".join(lines)


def main() -> None:
    """Measure, print, keep."""
    text = f"# Lighthouse\n\nMedians of {RUNS} runs, made by `python -m benchmarks.lighthouse`.\n\n"
    text += f"{table(sys.argv[1:] or PAGES)}\n"
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
