"""The student's sandbox: runs cells as a kernel does, and answers calls of what they defined.

Everything here can be changed by the student's code, for it shares the process. That wins nothing: only plain
values leave, and whether they are right is judged elsewhere.
"""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

from . import wire
from .start import Pipes, limit, pipes

LONGEST = 20_000  # characters kept of what a cell prints


class Printed(io.TextIOBase):
    """Text up to a length; the rest is counted and dropped."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.kept = self.dropped = 0

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, text: str) -> int:
        """Keep what fits."""
        part = text[: LONGEST - self.kept]
        self.parts.append(part) if part else None
        self.kept += len(part)
        self.dropped += len(text) - len(part)
        return len(text)

    def text(self) -> str:
        """What was kept, and how much was not."""
        return "".join(self.parts) + (f"\n… {self.dropped:,} more characters" if self.dropped else "")


def new_shell() -> Any:
    """IPython's shell, with which a kernel runs cells: magics and `await` work, `!commands` are left out."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.xmode = "Minimal"
    InteractiveShell.enable_gui = lambda self, gui=None: (
        None
    )  # `%matplotlib inline`: there is no window to open
    shell = InteractiveShell.instance(config=config)
    shell.system = lambda command: print(f"left out, no program can be started here: {command}")
    shell.getoutput = lambda command, split=True, depth=0: [] if split else ""
    return shell


class Student:
    """What the student's cells have defined, and what can be asked of it."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell

    def cell(self, source: str) -> dict[str, Any]:
        """Run a cell: what it printed, and the error it ended in."""
        printed = Printed()
        with redirect_stdout(printed), redirect_stderr(printed):
            result = self.shell.run_cell(source, store_history=False)
        error = result.error_before_exec or result.error_in_exec
        return {"output": printed.text(), "error": _said(error) if error is not None else None}

    def name(self, name: str) -> dict[str, Any]:
        """What a name stands for: a function, a plain value, or nothing that can cross."""
        if name not in self.shell.user_ns:
            return {"kind": "missing"}
        value = self.shell.user_ns[name]
        try:
            return {"kind": "value", "value": wire.encode(value)}
        except TypeError as error:
            return {"kind": "function"} if callable(value) else {"kind": "odd", "odd": str(error)}

    def call(self, name: str, args: Any, kwargs: Any) -> dict[str, Any]:
        """Call a function with plain values: its plain result, or what it raised."""
        named = self.shell.user_ns.__getitem__
        with redirect_stdout(Printed()), redirect_stderr(Printed()):
            try:
                result = named(name)(*wire.decode(args, named), **wire.decode(kwargs, named))
            except BaseException as error:
                return {"raised": _said(error)}
        try:
            return {"value": wire.encode(result)}
        except TypeError as error:
            return {"odd": str(error)}


def _said(error: BaseException) -> str:
    """An error's name and text."""
    return f"{type(error).__name__}: {error}"[:2000]


def answer(student: Student, message: dict[str, Any]) -> dict[str, Any]:
    """Do what a message asks."""
    match message["do"]:
        case "cell":
            return student.cell(message["source"])
        case "name":
            return student.name(message["name"])
        case "call":
            return student.call(message["name"], message["args"], message["kwargs"])
    raise ValueError(f"expected cell, name or call, received {message['do']}")


def serve(ends: Pipes) -> None:
    """Answer until nothing is asked any more."""
    student = Student(new_shell())
    while (message := ends.read()) is not None:
        try:
            reply = answer(student, message)
            ends.write({"id": message["id"], **reply})
        except (wire.WireError, TypeError, ValueError) as error:
            ends.write({"id": message["id"], "raised": _said(error)})


if __name__ == "__main__":
    channel = pipes()
    limit(*map(int, sys.argv[1:4]))
    serve(channel)
