"""A notebook run from top to bottom, and proof that its sections print the same again, in whatever order.

A reader does not run a notebook from top to bottom once. A cell that carries something from one run to the
next, or takes a name that another section has given another meaning since, then prints another number.

A section prints the same if all that it takes from elsewhere is as it was the first time. What it takes are
the names that it needs before it binds them; `witness` tells, before and after each section, what they hold.
A section is *firm* if every name it needs held the same after every section that made or changed it, later
ones and itself included. What is not firm is run again, in an order that chance has made.
"""

from __future__ import annotations

import ast
import json
import random
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from book.running.runner import Runner
from book.running.sections import Section, code_numbers, layout, sections

WITNESS = Path(__file__).with_name("witness.py").read_text(encoding="utf-8")
MODULE = "_witness_of_the_book"
PREPARE = f"""exec({WITNESS!r}, __import__("sys").modules.setdefault("{MODULE}",
    __import__("types").ModuleType("{MODULE}")).__dict__)"""
LOAD = "__import__('importlib.util').util.find_spec('matplotlib') and str(__import__('matplotlib'))"


@dataclass
class State:
    """What the kernel held at one moment: fingerprints of names and of the world, linked names."""

    values: dict[str, str] = field(default_factory=dict)
    world: dict[str, str] = field(default_factory=dict)
    links: list[list[str]] = field(default_factory=list)


def loose(parts: list[Section], states: list[State]) -> list[int]:
    """The sections that are not firm; `states` are those before the first section and after each."""
    return [number for number in range(len(parts)) if _is_loose(number, parts, states)]


def _is_loose(number: int, parts: list[Section], states: list[State]) -> bool:
    here, before, after = parts[number], states[number], states[number + 1]
    if before.world != after.world:
        return True
    for name in here.needs:
        made = (end for i, end in enumerate(states[1:]) if _makes(name, parts[i], states[i], end))
        if any(end.values.get(name) != before.values.get(name) for end in made):
            return True
    return any(
        {one, other} <= here.needs and _binders(one, parts) != _binders(other, parts)
        for one, other in before.links
    )


def touched(parts: list[Section], states: list[State], before: State, now: State) -> list[int]:
    """Sections that would find a name changed since `before`, and otherwise than they found it first."""
    changed = {name for name in before.values | now.values if before.values.get(name) != now.values.get(name)}
    return [
        number
        for number, part in enumerate(parts)
        if any(states[number].values.get(name) != now.values.get(name) for name in part.needs & changed)
    ]


def _makes(name: str, part: Section, before: State, after: State) -> bool:
    return name in part.binds or before.values.get(name) != after.values.get(name)


def _binders(name: str, parts: list[Section]) -> list[int]:
    return [number for number, part in enumerate(parts) if name in part.binds]


def _words(output: NotebookNode) -> NotebookNode:
    """An output with no more than the names of its pictures and pages."""
    if "data" in output:
        output.data = {kind: data if kind == "text/plain" else "" for kind, data in output.data.items()}
    return output


class Twice(Runner):
    """Runs a notebook, looks at the kernel between its sections, and runs again what is not firm."""

    again: dict[int, list[Any]]  # the outputs, the second time, of each cell that ran again, by its place

    async def async_execute_cell(
        self, cell: NotebookNode, cell_index: int, *args: Any, **options: Any
    ) -> Any:
        """Run one cell; after the last one, what is not firm once more."""
        if cell_index == 0:
            self.parts, self.states = sections(self.nb), []
            self.wanted = sorted(set().union(*(part.needs for part in self.parts)))
            await self._ask(PREPARE)
            await self._ask(LOAD)  # so that the first plot changes no setting
        if any(part.cells[0] == cell_index for part in self.parts):
            self.states.append(await self._look())
        done = await super().async_execute_cell(cell, cell_index, *args, **options)
        if cell_index == len(self.nb.cells) - 1:
            self.states.append(await self._look())
            self.set_widgets_metadata()  # of the first time: what comes now is not shown
            await self._once_more()
        return done

    def set_widgets_metadata(self) -> None:
        """Once: the widgets of what ran again are on no page."""
        if "again" not in self.__dict__:
            super().set_widgets_metadata()

    async def _once_more(self) -> None:
        """What is not firm; then what needs a name that this has left otherwise than it was before."""
        self.again = {}
        waiting, state = loose(self.parts, self.states), self.states[-1]
        random.Random(len(self.nb.cells)).shuffle(waiting)
        for number in waiting:  # which grows
            for place in self.parts[number].cells:
                self.again[place] = await self._cell_again(place)
            before, state = state, await self._look()
            more = touched(self.parts, self.states, before, state)
            waiting += [number for number in more if number not in waiting]

    async def _cell_again(self, place: int) -> list[Any]:
        first, cell = self.nb.cells[place], deepcopy(self.nb.cells[place])
        try:
            await super().async_execute_cell(cell, place)
        except CellExecutionError as error:
            return [{"output_type": "error", "ename": error.ename, "evalue": error.evalue, "traceback": []}]
        finally:
            self.nb.cells[place] = first
        return [_words(output) for output in cell.outputs]

    def record(self) -> dict[str, Any]:
        """What is known of the second time: the kernel, the sections, the outputs of what ran again.

        Cells are counted as nbval counts them, code cells from 0.
        """
        numbers = code_numbers(self.nb)
        again = {str(numbers[place]): outputs for place, outputs in self.again.items()}
        return {"kernel": self.kernel_name, "sections": layout(self.nb), "again": again}

    async def _look(self) -> State:
        asked = f"__import__('sys').modules['{MODULE}'].known(get_ipython().user_ns, {self.wanted!r})"
        return State(**json.loads(await self._ask(asked)))

    async def _ask(self, expression: str) -> str:
        """The value of an expression in the kernel, which does not count as a cell."""
        assert self.kc is not None
        asked = self.kc.execute("", silent=True, user_expressions={"it": expression})
        while True:
            reply = await self.kc.get_shell_msg(timeout=self.timeout)
            if reply["parent_header"].get("msg_id") == asked:
                break
        found = reply["content"]["user_expressions"]["it"]
        assert found["status"] == "ok", found
        return str(ast.literal_eval(found["data"]["text/plain"]))
