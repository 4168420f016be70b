"""Two thousand programs made at random, of every operation, agree with NumPy; a fault of the compiler is found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from nnkit import live
from nnkit.live.javascript import unroll
from nnkit.live.javascript.expressions import Expressions
from tests.helpers.nodejs import NodeJS
from tests.helpers.random_programs.comparing import difference, report
from tests.helpers.random_programs.stages import stage
from tests.helpers.random_programs.writing import write

PROGRAMS, BATCH = 2000, 250
SIZES = (2, 3, 5)
RELATIVES = Path(__file__).parents[1] / "stand_ins" / "test_relatives.py"
UNNAMED = {"np.empty", "np.empty_like"}  # whose values NumPy leaves open


def failures(nodejs: NodeJS, seeds: Iterable[int]) -> str:
    """The first program that is not as in NumPy, as short as it can be; empty where all are."""
    for seed in seeds:
        program = write(seed)
        with stage(seed) as long:
            if difference(nodejs, program, long, SIZES):
                return report(nodejs, program, long, SIZES)
    return ""


@pytest.mark.parametrize("first", range(0, PROGRAMS, BATCH))
def test_random_programs_agree_with_numpy(nodejs: NodeJS, first: int) -> None:
    found = failures(nodejs, range(first, first + BATCH))
    assert not found, f"python -m tests.helpers.random_programs shows it again:\n{found}"


def test_every_function_that_can_be_compiled_is_in_one_of_the_programs() -> None:
    """Those that are a few others in a row are compared with NumPy one by one, in a test of their own."""
    compared, _, _ = RELATIVES.read_text("utf-8").partition("\nFOLLOWED")  # behind it are ways out
    text = "\n".join([*(write(seed).text for seed in range(PROGRAMS)), compared])
    groups = live.supported()
    names = [name for kind, group in groups.items() if kind != "questions about an array" for name in group]
    methods = {"x.item", "x.tolist", "x.dtype", "x.itemsize", "x.nbytes", "x.partition", "x.shape", "x.size"}
    missing = [
        name
        for name in names
        if name not in UNNAMED | methods
        and not re.search(re.escape(name.replace("live.Rng", "").removeprefix("x")) + r"\b", text)
    ]
    assert not missing, " ".join(missing)


FAULTS: dict[str, tuple[object, str, object]] = {
    "a wrong sum": (unroll, "_JOIN", {**unroll._JOIN, "min": "maximum"}),
    "a wrong neighbour": (Expressions, "with_children", lambda table, e, children: e),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_compiler_is_found_and_shown_in_a_few_lines(
    nodejs: NodeJS, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(*FAULTS[name])
    found = failures(nodejs, range(300))
    assert found, "no program differs"
    seed, program = int(found.split()[1].strip(",")), found.partition(":\n")[2]
    assert "def program(" in program
    assert program.count("\n") <= 9, found
    with stage(seed) as long:
        assert difference(nodejs, write(seed), long, SIZES) is not None
