"""A random program in NumPy, in the graph's own meaning and in Node: what differs, made short."""

from __future__ import annotations

import copy
import re
import warnings
from functools import partial
from typing import Any

import numpy as np

from nnkit.live.figures.agreement import NOISY, NUDGE, agree
from nnkit.live.graph.evaluation import Evaluation
from nnkit.live.javascript.emit import LONG, emit
from nnkit.live.trace.trace import trace
from tests.helpers.nodejs import NodeJS
from tests.helpers.random_programs.writing import Program

Arrays = dict[str, Any]
NUDGES = 16


def difference(
    nodejs: NodeJS, program: Program, long: int = LONG, sizes: tuple[int, ...] = (3,)
) -> str | None:
    """What is not as in NumPy; None where all agrees."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for n in sizes if _is_sized(program) else (3,):
            try:
                expected = in_numpy(program, program.arguments(), n)
            except Exception:  # NumPy refuses this size
                continue
            try:
                found = _compiled(nodejs, program, long, n, expected)
            except Exception as error:
                return f"{type(error).__name__}: {str(error)[:600]}"
            if found is not None:
                return found
    return None


def _is_sized(program: Program) -> bool:
    return any(re.search(r"\bn\b", line) for line in program.lines)


def in_numpy(program: Program, arguments: Arrays, n: int) -> Arrays:
    """What NumPy gives; numbers of Python as NumPy's."""
    result = program.function()(**copy.deepcopy(arguments), n=n)
    return {name: np.asarray(value) for name, value in result.items()}


def _compiled(nodejs: NodeJS, program: Program, long: int, n: int, expected: Arrays) -> str | None:
    arguments = program.arguments()
    traced = trace(partial(program.function(), n=n), arguments)
    nodes = traced.nodes()
    for name, want in expected.items():
        if nodes[name].shape != want.shape or nodes[name].dtype.kind != want.dtype.kind:
            return f"{name} is {nodes[name].dtype} {nodes[name].shape}, in NumPy {want.dtype} {want.shape}"
    ways = {"graph": dict(zip(nodes, Evaluation(list(nodes.values()))(arguments), strict=True))}
    first, second = nodejs.run(emit(traced.graph, nodes, long), arguments, arguments)
    ways |= {"program": first, "program's second call": second}
    for way, found in ways.items():
        for name, want in expected.items():
            one, other = np.ravel(want).astype(float), np.ravel(found[name]).astype(float)
            if not agree(one, other) and not agree(one, other, _noise(program, name, n)):
                return f"{name} is {one} in NumPy, {other} in the {way}"
    return None


def _noise(program: Program, name: str, n: int) -> Any:
    """How far NumPy's own result moves when the arguments move by 10⁻¹²."""
    rng, known = np.random.default_rng(0), program.arguments()
    found = []
    for _ in range(NUDGES):
        moved = {
            key: value
            if isinstance(value, int)
            else value * (1 + NUDGE * rng.uniform(-1, 1, np.shape(value)))
            for key, value in known.items()
        }
        found.append(np.ravel(in_numpy(program, moved, n)[name]).astype(float))
    rows = np.stack(found)
    gaps = np.where((rows == rows[0]) | (np.isnan(rows) & np.isnan(rows[0])), 0.0, np.abs(rows - rows[0]))
    return NOISY * np.nan_to_num(gaps, nan=np.inf).max(axis=0)


def shortest(nodejs: NodeJS, program: Program, long: int = LONG, sizes: tuple[int, ...] = (3,)) -> Program:
    """The program without all outputs and lines that it can lose and still differ."""
    smaller = True
    while smaller:
        smaller = False
        for one in _without_one(program):
            if _runs(one) and difference(nodejs, one, long, sizes) is not None:
                program, smaller = one, True
                break
    return program


def _without_one(program: Program) -> list[Program]:
    found = []
    for name in program.outputs if len(program.outputs) > 1 else ():
        found.append(Program(program.seed, program.lines, tuple(o for o in program.outputs if o != name)))
    for k in reversed(range(len(program.lines))):
        last = k + 1
        while last < len(program.lines) and _depth(program.lines[last]) > _depth(program.lines[k]):
            last += 1
        found.append(Program(program.seed, program.lines[:k] + program.lines[last:], program.outputs))
    return found


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _runs(program: Program) -> bool:
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return all(
                v.dtype in (float, int, bool) for v in in_numpy(program, program.arguments(), 3).values()
            )
    except Exception:
        return False


def report(nodejs: NodeJS, program: Program, long: int = LONG, sizes: tuple[int, ...] = (3,)) -> str:
    """The shortest program that differs, its seed and how."""
    short = shortest(nodejs, program, long, sizes)
    return f"seed {program.seed}, long={long}:\n{short.text}\n{difference(nodejs, short, long, sizes)}"
