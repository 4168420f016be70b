"""What nnkit offers: every public name, its page in the book, its lines of source, the equations it computes.

Nothing here needs Sphinx. A page of the reference names the modules it covers in its directive,

    ```{api}
    linear sequential
    ```

and that list is all there is to keep by hand.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import nnkit
from nnkit import diagrams, live, playground, plots

ROOT = Path(__file__).resolve().parents[2]
PAGES = "appendix/api"
DIRECTIVE = re.compile(r"^```\{api\}\n(.*?)^```", re.MULTILINE | re.DOTALL)
LABEL = re.compile(r"\beq:[a-z0-9]+(?:-[A-Za-z0-9]+)*")
COMMENT = re.compile(r"#[^\"']*$")
ROOTS: dict[str, ModuleType] = {"nn": nnkit, "nnkit": nnkit, "live": live}


@dataclass(frozen=True)
class Entry:
    """One public name: `name` as a chapter writes it, the object, and the page that describes it."""

    name: str
    object: Any
    page: str

    @cached_property
    def path(self) -> Path:
        """The file it is written in."""
        return Path(inspect.getfile(inspect.unwrap(self.object))).resolve()

    @property
    def file(self) -> str:
        """The same, from the root of the repository."""
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def lines(self) -> range:
        """The lines of its definition, from its name on: decorators stand above."""
        text, first = inspect.getsourcelines(self.object)
        named = next(k for k, line in enumerate(text) if re.match(r"(class|def) ", line))
        return range(first + named, first + len(text))

    @cached_property
    def members(self) -> dict[str, Any]:
        """The public methods and properties that its own class body has."""
        body = vars(self.object) if inspect.isclass(self.object) else {}
        return {
            name: value
            for name, value in body.items()
            if not name.startswith("_") and inspect.isfunction(function(value)) and function(value).__doc__
        }

    @cached_property
    def equations(self) -> dict[str, int | None]:
        """Labels its docstrings name or its lines carry, each with the first line of the file that has it."""
        texts = [self.object, *(function(value) for value in self.members.values())]
        named = [label for text in texts for label in LABEL.findall(inspect.getdoc(text) or "")]
        computed = labels_in(self.path)
        own = [label for label, line in computed.items() if line in self.lines]
        return {label: computed.get(label) for label in dict.fromkeys(own + named)}


def function(value: Any) -> Any:
    """The function behind a property, a class method or a static method."""
    return getattr(value, "fget", None) or getattr(value, "__func__", value)


@cache
def labels_in(path: Path) -> dict[str, int]:
    """The labels in the comments of a file, each with the first line that carries it."""
    found: dict[str, int] = {}
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for comment in COMMENT.findall(line):
            for label in LABEL.findall(comment):
                found.setdefault(label, n)
    return found


def public() -> Iterator[tuple[str, Any]]:
    """Every public name of the package, as a chapter writes it, with its object."""
    yield from ((f"nn.{name}", getattr(nnkit, name)) for name in nnkit.__all__)
    for module in (plots, diagrams, playground):
        short = module.__name__.removeprefix("nnkit.")
        yield from ((f"nn.{short}.{name}", getattr(module, name)) for name in module.__all__)
    yield from ((f"live.{name}", getattr(live, name)) for name in live.__all__)


@cache
def modules() -> dict[str, str]:
    """The page that covers each module, as the directives say."""
    return {
        f"nnkit.{module}": f"{PAGES}/{path.stem}"
        for path in sorted((ROOT / PAGES).glob("*.md"))
        for names in DIRECTIVE.findall(path.read_text(encoding="utf-8"))
        for module in names.split()
    }


@cache
def entries() -> dict[str, Entry]:
    """All entries by name, in the order of their pages' modules and of their lines."""
    pages = modules()
    order = list(pages)
    homeless = {value.__module__ for _name, value in public()} - set(pages)
    if homeless:
        raise LookupError(
            f"expected every module with public names in a list of {PAGES}/, missing: {sorted(homeless)}"
        )
    found = [Entry(name, value, pages[value.__module__]) for name, value in public()]
    found.sort(key=lambda entry: (order.index(entry.object.__module__), entry.lines.start))
    return {entry.name: entry for entry in found}


@cache
def by_object() -> dict[int, Entry]:
    return {id(entry.object): entry for entry in entries().values()}


@cache
def lookup(path: str) -> tuple[Entry, str] | None:
    """Entry and anchor of a dotted name such as `nn.Linear`, `nn.data.column` or `nn.SGD.update`."""
    root, *rest = path.split(".")
    value: Any = ROOTS.get(root)
    for k, name in enumerate(rest):
        value = getattr(value, name, None)
        entry = by_object().get(id(value))
        if entry is not None:
            member = rest[k + 1 : k + 2]
            known = member and member[0] in entry.members
            return entry, f"{entry.name}.{member[0]}" if known else entry.name
    return None


@cache
def computing(label: str) -> tuple[Entry, str] | None:
    """Entry and anchor of what computes an equation: it has the line, or speaks for a helper that has it."""
    found = [(entry, line) for entry in entries().values() if (line := entry.equations.get(label))]
    if not found:
        return None
    entry, line = next(((e, n) for e, n in found if n in e.lines), found[0])
    return entry, anchor_at(entry, line)


def anchor_at(entry: Entry, line: int) -> str:
    """The method around this line, where the reference lists it, else the whole entry."""
    for name, value in entry.members.items():
        text, first = inspect.getsourcelines(function(value))
        if line in range(first, first + len(text)):
            return f"{entry.name}.{name}"
    return entry.name
