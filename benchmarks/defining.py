"""How much of defining a figure is checking it against the plain function: python -m benchmarks.defining.

Every figure of the book is defined as its notebook defines it; the median counts.
"""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from nnkit.live.figures.selfcheck import SelfCheck
from nnkit.live.figures.simulation import Figure, Simulation
from nnkit.live.figures.stage_check import StageCheck
from tests.helpers import collect

Row = tuple[str, float, float]  # a figure, the seconds of its definition, the share of the check in them


def shares(pages: list[Path]) -> list[Row]:
    """One row for each figure of these pages."""
    found: list[Row] = []
    checks = [0.0]
    for owner in (SelfCheck, StageCheck):
        for name in ("__init__", "run"):
            setattr(owner, name, _timed(getattr(owner, name), lambda _, seconds: checks.append(seconds)))

    def note(figure: Figure, seconds: float) -> None:
        found.append((figure.name, seconds, sum(checks) / seconds))
        checks.clear()

    for kind in (Figure, Simulation):
        kind._compile = _timed(kind._compile, note)  # type: ignore[method-assign]
    for page in pages:
        collect.of_page(page)
    return found


def _timed(function: Callable[..., Any], note: Callable[[Any, float], None]) -> Callable[..., Any]:
    """The method, which then tells how long it took."""

    @functools.wraps(function)
    def timed(self: Any, *args: Any) -> Any:
        start = time.process_time()
        result = function(self, *args)
        note(self, time.process_time() - start)
        return result

    return timed


def main(pages: list[Path]) -> None:
    """Print the medians and the five slowest figures."""
    found = shares(pages)
    print(f"{len(found)} figures: a definition takes {median(s for _, s, _ in found) * 1000:.0f} ms in the")
    print(f"median, of which the check is {median(share for *_, share in found):.0%}; of all")
    seconds = sum(s for _, s, _ in found)
    print(f"{seconds:.1f} seconds together it is {sum(s * share for _, s, share in found) / seconds:.0%}.\n")
    print(f"{'the slowest':32}{'seconds':>9}{'check':>8}")
    for name, seconds, share in sorted(found, key=lambda row: -row[1])[:5]:
        print(f"{name:32}{seconds:>9.2f}{share:>8.0%}")


if __name__ == "__main__":
    main([Path(name).resolve() for name in sys.argv[1:]] or collect.pages())
