"""The tests' sandbox: runs the given cells and the tests, and asks the student's sandbox for plain values.

A name that a test uses and that no given cell defines is the student's: a function's name becomes a `Remote`,
any other its value. No code and no object of the student's is ever here.
"""

import ast
import builtins
import sys
from typing import Any

from . import wire
from .start import Pipes, limit, pipes

LONGEST = 2_000  # characters of a message


class StudentError(Exception):
    """What was asked could not be answered."""


class Remote:
    """A function of the student's: calling it asks the other sandbox."""

    def __init__(self, tester: "Tester", name: str) -> None:
        self._tester = tester
        self.__name__ = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        code = self._tester.encode
        reply = self._tester.ask("call", name=self.__name__, args=code(args), kwargs=code(kwargs))
        return self._tester.value(reply, f"{self.__name__}(…)")


def asked_for(source: str) -> set[str]:
    """The names that this code reads."""
    nodes = ast.walk(ast.parse(source))
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def made_by(source: str) -> set[str]:
    """The names that this code binds at any depth."""
    made = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(ctx=ast.Store()):
                made.add(node.id)
            case ast.arg():
                made.add(node.arg)
            case ast.FunctionDef() | ast.ClassDef():
                made.add(node.name)
            case ast.alias():
                made.add((node.asname or node.name).split(".")[0])
            case ast.ExceptHandler(name=str(name)):
                made.add(name)
    return made


class Tester:
    """What the given cells have defined, and the way to the student's sandbox."""

    def __init__(self, ends: Pipes) -> None:
        self.ends = ends
        self.names: dict[str, Any] = {"__name__": "__main__"}

    def given(self, source: str) -> None:
        """Run a cell of the assignment's own."""
        exec(compile(source, "<given>", "exec"), self.names)

    def ask(self, do: str, **what: Any) -> dict[str, Any]:
        """Ask the student's sandbox."""
        self.ends.write({"ask": {"do": do, **what}})
        reply = self.ends.read()
        if reply is None:
            raise EOFError
        return reply

    def encode(self, value: Any) -> Any:
        """A value for the other side: functions cross as names, where both sides have them."""
        return wire.encode(value, self._name_of)

    def _name_of(self, value: Any) -> str | None:
        """The name of a student's function or of a given one."""
        if isinstance(value, Remote):
            return value.__name__
        return next((name for name, thing in self.names.items() if thing is value), None)

    @staticmethod
    def value(reply: dict[str, Any], what: str) -> Any:
        """The plain value of a reply, or a StudentError that says what came instead."""
        if "value" in reply:
            try:
                return wire.decode(reply["value"])
            except wire.WireError as error:
                raise StudentError(f"{what}: {error}") from None
        if type(reply.get("raised")) is str:
            raise StudentError(f"{what}: expected a value, received {reply['raised']}")
        if type(reply.get("odd")) is str:
            raise StudentError(f"{what}: {reply['odd']}")
        raise StudentError(f"{what}: expected a value, received no answer")

    def student(self, name: str) -> Any:
        """What the student's cells have under a name."""
        reply = self.ask("name", name=name)
        if reply.get("kind") == "function":
            return Remote(self, name)
        if reply.get("kind") == "missing":
            raise StudentError(f"expected a cell that defines {name}, received none")
        return self.value(reply, name)

    def test(self, source: str) -> dict[str, Any]:
        """Run a test: whether it passed, and what it said."""
        try:
            names = dict(self.names)
            for name in sorted(asked_for(source) - made_by(source) - set(dir(builtins)) - set(names)):
                names[name] = self.student(name)
            exec(compile(source, "<test>", "exec"), names)
        except (AssertionError, StudentError) as error:
            return {"passed": False, "message": str(error)[:LONGEST] or "a check failed"}
        except EOFError:
            raise
        except Exception as error:
            return {"passed": False, "message": f"{type(error).__name__}: {error}"[:LONGEST]}
        return {"passed": True, "message": ""}


def serve(ends: Pipes) -> None:
    """Run what is sent until nothing is."""
    tester = Tester(ends)
    while (message := ends.read()) is not None:
        if message["do"] == "given":
            tester.given(message["source"])
            ends.write({"done": True})
        else:
            ends.write(tester.test(message["source"]))


if __name__ == "__main__":
    channel = pipes()
    limit(*map(int, sys.argv[1:4]))
    serve(channel)
