"""What Python says about the book's figures: one process a page that answers until it is closed.

    python -m tests.helpers.oracle PAGE        PAGE: chapters/neuron.ipynb, or a text page such as intro.md

First it prints its figures, then, for each line {"figure", "values", "seed", "steps"}, read-outs and goal.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from book.tools.install import ROOT

DIRECTIVE = re.compile(r"^```\{live\}\s+([\w.]+):(\w+)", re.MULTILINE)


def pages() -> list[str]:
    """Every page of the book with a live figure: notebooks, and texts that show a module's figure."""
    folders = (".", "chapters", "appendix")
    files = [path for folder in folders for path in sorted((ROOT / folder).glob("*"))]
    texts = {path: path.read_text(encoding="utf-8") for path in files if path.suffix in (".md", ".ipynb")}
    live = [path for path, text in texts.items() if shows_figures(path, text)]
    return [path.relative_to(ROOT).as_posix() for path in live]


def shows_figures(path: Path, text: str) -> bool:
    """Whether a page's source shows a live figure."""
    if path.suffix == ".md":
        return DIRECTIVE.search(text) is not None
    return "@live." in text


def figures(page: str) -> list[Any]:
    """The figures of one page."""
    if page.endswith(".ipynb"):
        from tests.helpers.collect import figures as of_notebook

        return of_notebook(ROOT / page)
    found = DIRECTIVE.findall((ROOT / page).read_text(encoding="utf-8"))
    return [getattr(import_module(module), name) for module, name in found]


class Oracle:
    """The other end: ask it what a page must show."""

    def __init__(self, page: str) -> None:
        command = [sys.executable, "-m", "tests.helpers.oracle", page]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.specs: dict[str, dict[str, Any]] = {spec["name"]: spec for spec in self._line()}

    def numbers(
        self, figure: str, values: Mapping[str, Any], seed: int | None = None, steps: int = 0
    ) -> dict[str, Any]:
        """The read-outs' numbers and whether the goal is met; of a simulation, after so many steps."""
        assert self.process.stdin is not None
        asked = {"figure": figure, "values": values, "seed": seed, "steps": steps}
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return dict(self._line())

    def close(self) -> None:
        """End the process."""
        self.process.communicate()

    def _line(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())


def answer(figure: Any, values: dict[str, Any], seed: int | None, steps: int) -> dict[str, Any]:
    """Numbers as text, so that NaN and infinities survive."""
    from nnkit.live.figures.simulation import Simulation
    from nnkit.live.view.items import Readout

    view = figure.view(steps, seed, **values) if isinstance(figure, Simulation) else figure(**values)
    numbers = [repr(float(item.value)) for item in view.items if isinstance(item, Readout)]
    return {"readouts": numbers, "goal": None if view.goal is None else bool(view.goal.condition)}


def main(page: str) -> None:
    """Answer line by line until the input ends."""
    known = {figure.name: figure for figure in figures(page)}
    print(json.dumps([figure.spec for figure in known.values()]), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(answer(known[asked.pop("figure")], **asked)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
