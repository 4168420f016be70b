"""A section that would print otherwise the second time, in whatever order, is found without running it."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import io
import json
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from book.running import witness
from book.running.runner import run
from book.running.sections import Section, read, sections
from book.running.twice import WITNESS, State, Twice, loose, touched
from book.running.witness import SETTINGS

GIVEN = """
import random
from pathlib import Path
import numpy as np
np.set_printoptions(precision=8)
rng = np.random.default_rng(0)
lr, seen, count, box = 0.1, [], 0, {"w": np.ones(2)}
same = box["w"]
step = iter(range(10**6))
def scale(x): return lr * x
def rate(rule): return rule.lr
def fresh(): return np.random.default_rng(7)
class Net:
    def __init__(self): self.w = np.ones(2)
    def train(self): self.w = self.w * 2
net = Net()
draw = lambda n: rng.random(n)
"""
WRONG = {
    "takes a number that another section changes": "print(lr)",
    "takes it in a function": "print(scale(3))",
    "draws from a generator of another section": "print(rng.random())",
    "draws from it in a function": "print(draw(1))",
    "draws from NumPy's own numbers": "print(np.random.rand())",
    "draws from Python's own numbers": "print(random.random())",
    "adds to a list": "seen.append(1)\nprint(len(seen))",
    "counts": "count += 1\nprint(count)",
    "counts in a function": "def add():\n    global count\n    count += 1\nadd()\nprint(count)",
    "counts in a loop": "for count in range(count, count + 2): pass\nprint(count)",
    "trains a network further": "net.train()\nprint(net.w)",
    "writes into an array": "box['w'] *= 2\nprint(box['w'])",
    "sees what was written through another name": "print(same)",
    "takes the next of an iterator": "print(next(step))",
    "takes a name of Python's that another section takes": "print(max(1, 2))",
    "sets how numbers are printed": "np.set_printoptions(precision=2 + count)",
    "prints as another section has set": "print(np.array([1 / 3]))",
    "writes a file": "log = Path('log')\nlog.touch()\nprint(len(log.read_text()))\nlog.write_text('1')",
    "has a default of yesterday": "def half(x, by=lr): return x * by\nprint(half(2))",
    "binds a name only sometimes": "if seen: lr = 1\nprint(lr)",
}
OTHERS = ("lr = 0.5", "np.set_printoptions(precision=4)", "max = min", "del seen[:]\nseen += [1, 2, 3]")
AFTER = "lr, max, seen = 3, sum, []\nnp.set_printoptions(precision=5)"
RIGHT = {
    "draws from a generator of its own": "rng2 = np.random.default_rng(1)\nprint(rng2.random())",
    "trains a network of its own": "mine = Net()\nmine.train()\nprint(mine.w)",
    "takes what nobody changes": "print(fresh().random())",
    "binds before it takes": "eta = 0.7\nprint(2 * eta)",
    "counts in a loop of its own": "for k in range(3): total = k\nprint(total, k)",
    "has local names like others": "def f(lr, seen): return lr, [count for count in seen]\nprint(f(1, (2,)))",
    "has a local name that grows": "def f(count=0):\n    count += 1\n    return count\nprint(f())",
    "asks for an attribute that is called like a name": "class Rule: lr = 1\nprint(rate(Rule))",
    "takes a function": "print(np.add(1, 2), len((1, 2)))",
}


def section(source: str) -> Section:
    """A section of one cell."""
    made = Section([0])
    read(source, made)
    return made


class Kernel:
    """Sections in a namespace of their own, run once; those that are loose."""

    def __init__(self, *sources: str) -> None:
        self.sources, self.parts = sources, [section(source) for source in sources]
        self.names: dict[str, Any] = {"__name__": "__main__"}
        exec(GIVEN, self.names)
        self.states, self.said = [self.look()], []
        for number in range(len(sources)):
            self.said.append(self.say(number))
            self.states.append(self.look())
        self.found = loose(self.parts, self.states)

    def say(self, number: int) -> str:
        """What a section prints, or how it fails."""
        with contextlib.redirect_stdout(io.StringIO()) as said:
            try:
                exec(self.sources[number], self.names)
            except Exception as error:
                print(type(error))
        return said.getvalue()

    def look(self) -> State:
        """What the witness sees."""
        wanted = sorted(set().union(*(part.needs for part in self.parts)))
        return State(**json.loads(witness.known(self.names, wanted)))


@pytest.fixture(autouse=True)
def _no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The world's numbers and settings stay this process's; a folder of its own."""
    monkeypatch.chdir(tmp_path)
    python, numpy, printing = random.getstate(), np.random.get_state(), np.get_printoptions()  # noqa: NPY002
    yield
    random.setstate(python)
    np.random.set_state(numpy)  # noqa: NPY002
    np.set_printoptions(**{key: value for key, value in printing.items() if key != "override_repr"})


@pytest.mark.parametrize("kind", WRONG)
def test_a_section_that_may_print_otherwise_is_found(kind: str) -> None:
    """Among others that change what it takes, before it and after it."""
    kernel = Kernel(WRONG[kind], *OTHERS, "net.train()", "box['w'][0] = 5")
    assert 0 in kernel.found
    kernel = Kernel(*OTHERS, WRONG[kind], AFTER, "net.train()", "box['w'][0] = 5")
    assert len(OTHERS) in kernel.found


def test_what_prints_the_same_in_every_order_is_firm() -> None:
    """Sections that need nothing others change are not run again."""
    kernel = Kernel(*RIGHT.values(), "lr, count = 3, 4")
    assert kernel.found == []


@pytest.mark.parametrize("seed", range(40))
def test_whatever_prints_otherwise_in_some_order_is_loose(seed: int) -> None:
    """Sections of both kinds, run again in ten orders."""
    chance = random.Random(seed)
    sources = chance.sample([*WRONG.values(), *RIGHT.values(), *OTHERS], 8)
    kernel = Kernel(*sources)
    found, states, said, again = kernel.found, kernel.states, kernel.said, set()
    for number in found:  # as the build does
        before = kernel.look()
        if kernel.say(number) != said[number]:
            again.add(number)
        found += [i for i in touched(kernel.parts, states, before, kernel.look()) if i not in found]
    wrong = set()
    for _ in range(10):
        order = chance.sample(range(8), 8)
        wrong |= {number for number in order if kernel.say(number) != said[number]}
    assert wrong <= set(found) or again, [sources[number] for number in wrong - set(found)]


def test_linked_names_that_two_sections_bind_are_loose() -> None:
    """After the first is run again, the second still holds the old one."""
    kernel = Kernel("a = [1]", "b = {'a': a}", "a[0] = 1\nprint(b)")
    assert 2 in kernel.found


def test_what_a_function_asks_for_by_name_it_does_not_hold() -> None:
    """A function that calls another one, or takes a list, finds the new one; a list holds the old."""
    kernel = Kernel("def a(): return 1", "def b(): return a() + len(box)", "print(a(), b(), box)")
    assert kernel.found == []
    kernel = Kernel("def a(x=box): return x", "b = [a]", "print(a(), b)")
    assert 2 in kernel.found


def test_needs_are_names_used_before_they_are_bound() -> None:
    """In loops, branches, functions, with changed names, tries and comprehensions."""
    source = """
%matplotlib inline
x = y
for i in n: z = i + w
print(z, i)
with open(p) as file: q = file
if c: r = 1
else: r = s
print(r)
if c: t = 1
print(t)
try: u = v
except KeyError as error: print(error)
count += 1
def f(a, b=d): e = a; return e + g
[k for k in l]
"""
    found = section(source)
    wanted = {*"ynwpcstvdgl", "print", "open", "count", "get_ipython"}
    assert found.needs - {"u", SETTINGS} == wanted
    assert {*"xizqru", "file", "f"} <= found.binds
    assert "t" not in found.binds


def notebook(*sources: str) -> Any:
    """A notebook with a first cell, then a section for each cell."""
    cells = [new_code_cell("start = 1", id="first", metadata={"tags": ["setup"]})]
    for number, source in enumerate(sources):
        cells += [new_markdown_cell(f"## {number}", id=f"t{number}"), new_code_cell(source, id=f"c{number}")]
    return new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})


def test_a_notebook_runs_once_and_again_what_is_loose(tmp_path: Path) -> None:
    """Its outputs and counts are those of one run; the record has the cells that ran again, and no other."""
    sources = ["a = [1]\ndef f(): return sum(a)", "a.append(2); print(f())", "b = 3; print(b)", "print(f())"]
    sources += ["start += 1\nif start > 2: print(undone)", "import matplotlib"]
    whole = notebook(*sources)
    with ThreadPoolExecutor(1) as apart:  # another test's browser may have a loop of its own here
        client = apart.submit(lambda: asyncio.run(run(whole, "it", tmp_path, 60, Twice))).result()
    assert isinstance(client, Twice)
    record = client.record()
    code = [cell for cell in whole.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == [1, 2, 3, 4, 5, 6, 7]
    assert [out.text for cell in code for out in cell.outputs] == ["3\n", "3\n", "3\n"]
    assert record["sections"] == [[1], [2], [3], [4], [5], [6]]
    assert record["kernel"] == "python3"
    again = {number: outputs[0] for number, outputs in record["again"].items() if outputs}
    assert {"2", "4"} <= set(again)
    assert "3" not in record["again"]
    assert "5\n" in {output.get("text") for output in again.values()}
    assert {output.get("ename") for output in again.values()} == {None, "NameError"}


def test_the_first_cell_belongs_to_no_section() -> None:
    assert [part.cells for part in sections(notebook("a = 1", "b = 2"))] == [[2], [4]]


def test_the_witness_needs_nothing_but_python() -> None:
    """It is sent into kernels that have no module of this repository."""
    imported = [
        node for node in ast.walk(ast.parse(WITNESS)) if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    names = {name.name for node in imported for name in node.names}
    assert names <= set(sys.stdlib_module_names)
