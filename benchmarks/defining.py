"""How much of defining a figure is checking it against the plain function: python -m benchmarks.defining.

Every figure of the book is defined as its notebook defines it. The check calls the plain function at the
start and at the ends of all controls; that part of it takes as long as the author's function takes.
"""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from nnkit.live.figures import selfcheck, stage_check
from nnkit.live.figures.figure import Figure
from nnkit.live.figures.selfcheck import SelfCheck
from nnkit.live.figures.simulation import Simulation
from nnkit.live.figures.stage_check import StageCheck
from tests.helpers import collect

Row = tuple[str, str, float, float, float]  # page, figure; seconds of its definition, its check, plain calls


def shares(pages: list[Path]) -> list[Row]:
    """One row for each figure of these pages."""
    found: list[Row] = []
    checks, plain = [0.0], [0.0]
    for owner in (SelfCheck, StageCheck):
        for name in ("__init__", "run"):
            setattr(owner, name, _timed(getattr(owner, name), lambda _, seconds: checks.append(seconds)))
    for module in (selfcheck, stage_check):
        vars(module)["in_python"] = _timed(selfcheck.in_python, lambda _, seconds: plain.append(seconds))

    def note(figure: Figure, seconds: float) -> None:
        found.append((page.name.partition(".")[0], figure.name, seconds, sum(checks), sum(plain)))
        checks.clear()
        plain.clear()

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
    """Print the shares of each page, of all, and of the ten slowest figures."""
    found = shares(pages)
    print(f"{'':32}{'figures':>8}{'seconds':>9}{'check':>8}{'of it the plain function':>26}")
    for name in dict.fromkeys(page for page, *_ in found):
        _print_row(name, [row for row in found if row[0] == name])
    _print_row("all", found)
    print("\nSeconds are of processor time; those of other programs on the machine do not count.")
    typical = median(seconds for *_, seconds, _, _ in found)
    share = median(check / seconds for *_, seconds, check, _ in found)
    print(f"\nA figure takes {typical * 1000:.0f} ms in the median, and its check {share:.0%}. The slowest:")
    for row in sorted(found, key=lambda row: -row[2])[:10]:
        _print_row(row[1], [row])


def _print_row(name: str, rows: list[Row]) -> None:
    _, _, *times = zip(*rows, strict=True)
    seconds, check, plain = (sum(column) for column in times)
    print(f"{name:32}{len(rows):>8}{seconds:>9.2f}{check / seconds:>8.0%}{plain / check:>26.0%}")


if __name__ == "__main__":
    main([Path(name).resolve() for name in sys.argv[1:]] or collect.pages())
