"""What Python says about the book's figures: one process a page that answers until it is closed.

    python -m tests.helpers.oracle PAGE        PAGE: chapters/neuron.ipynb, or a text page such as intro.md

First it prints its figures, then, for each line {"figure", "values", "seed", "steps"}, read-outs and goal;
for a line {"figure"} alone, how many arrays its compiled programs compute as Python does, or what is wrong.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from tests.helpers import collect


class Oracle:
    """The other end: ask it what a page must show."""

    def __init__(self, page: str) -> None:
        command = [sys.executable, "-W", "error", "-m", "tests.helpers.oracle", page]
        self.process = subprocess.Popen(
            command,
            cwd=collect.ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.answers: dict[str, Any] = {}
        self.specs: dict[str, dict[str, Any]] = {spec["name"]: spec for spec in self._line()}

    def numbers(
        self, figure: str, values: Mapping[str, Any], seed: int | None = None, steps: int = 0
    ) -> dict[str, Any]:
        """The read-outs' numbers and whether the goal is met; of a simulation, after so many steps."""
        return dict(self._ask({"figure": figure, "values": values, "seed": seed, "steps": steps}))

    def parity(self, figure: str) -> int | str:
        """How many arrays its compiled programs compute as Python does, or what is wrong."""
        found: int | str = self._ask({"figure": figure})
        return found

    def close(self) -> None:
        """End the process."""
        self.process.communicate()

    def _ask(self, asked: Mapping[str, Any]) -> Any:
        assert self.process.stdin is not None
        line = json.dumps(asked)
        if line not in self.answers:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
            self.answers[line] = self._line()
        return self.answers[line]

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


def compared(figure: Any) -> int | str:
    """Every variant of a figure, compiled and in Python, at many values of its controls."""
    from nnkit.live.figures import parity

    try:
        return parity.check(figure)
    except parity.ParityError as error:
        return str(error)


def main(page: str) -> None:
    """Answer line by line until the input ends."""
    known = {figure.name: figure for figure in collect.of_page(collect.ROOT / page)}
    print(json.dumps([figure.spec for figure in known.values()]), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        figure = known[asked.pop("figure")]
        print(json.dumps(answer(figure, **asked) if asked else compared(figure)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
