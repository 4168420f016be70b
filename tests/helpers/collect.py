"""Every live figure of the book: the cells of a notebook that its figures need, run in this process."""

import ast
import builtins
import contextlib
import importlib
import io
import json
import os
import re
import symtable
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nnkit.live import registry
from nnkit.live.figures.figure import Figure

ROOT = Path(__file__).resolve().parents[2]
SHOWN = re.compile(r"^```\{live\}\s+([\w.]+):(\w+)", re.MULTILINE)  # a module's figure, on a text page
USED = "@live."
HARMLESS = {"print", "display", "show"}
TRAINING = re.compile(
    "fit|train|step|update|shuffle"
)  # calls for a result that also change what they are given
BUILT_IN = set(dir(builtins))
DECORATORS = {"figure", "simulation"}


@dataclass
class Cell:
    """A code cell: what it binds, what it uses, and which figures it defines."""

    source: str
    binds: set[str] = field(default_factory=set)  # names it assigns
    changes: set[str] = field(default_factory=set)  # names whose objects it may change
    defines: set[str] = field(default_factory=set)  # names it imports or defines as function or class
    uses: set[str] = field(default_factory=set)  # names that it needs from the cells before it
    figures: list[str] = field(default_factory=list)


def pages() -> list[Path]:
    """All pages of the book that have a live figure."""
    found = [path for folder in (".", "chapters", "appendix") for path in (ROOT / folder).glob("*")]
    texts = {path: path.read_text("utf-8") for path in sorted(found) if path.suffix in (".ipynb", ".md")}
    return [
        path
        for path, text in texts.items()
        if SHOWN.search(text) or (path.suffix == ".ipynb" and USED in text)
    ]


def figures(notebook: Path) -> list[Figure]:
    """The figures of a notebook, in order, made by running the cells they need."""
    from IPython.core.interactiveshell import InteractiveShell

    os.environ["MPLBACKEND"] = "Agg"
    registry.clear()
    shell = InteractiveShell()
    shell.ast_node_interactivity = "none"  # a figure is made, not shown: its picture takes longest
    for source in needed(cells(notebook)):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            done = shell.run_cell(source, store_history=False)
        if not done.success:
            raise RuntimeError(f"{notebook.name}: this cell failed\n{source}\n{printed.getvalue()}")
    return list(registry.values())


def of_page(path: Path) -> list[Figure]:
    """The figures of a notebook, or of a text page that shows figures of a module."""
    if path.suffix == ".ipynb":
        return figures(path)
    return [
        getattr(importlib.import_module(module), name)
        for module, name in SHOWN.findall(path.read_text("utf-8"))
    ]


def names(page: Path) -> list[str]:
    """The names of a page's figures, read without running anything."""
    if page.suffix == ".ipynb":
        return [name for cell in cells(page) for name in cell.figures]
    return [name for _, name in SHOWN.findall(page.read_text("utf-8"))]


def cells(notebook: Path) -> list[Cell]:
    """The code cells of a notebook, read but not run."""
    stored = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [read("".join(cell["source"])) for cell in stored if cell["cell_type"] == "code"]


def read(source: str) -> Cell:
    """What a cell binds and uses; names inside its functions count only where they are the notebook's."""
    from IPython.core.inputtransformer2 import TransformerManager

    code = TransformerManager().transform_cell(source)
    cell, tree = Cell(source), ast.parse(code)
    _read_scope(symtable.symtable(code, "cell", "exec"), cell, _bound_after(tree.body), _first_uses(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(map(_is_figure, node.decorator_list)):
            cell.figures.append(node.name)
        cell.changes |= _changed(node)
    return cell


def _changed(node: ast.AST) -> set[str]:
    """Names of objects that a statement may change: written into, or given to a call for its effect."""
    if isinstance(node, ast.Subscript | ast.Attribute) and not isinstance(node.ctx, ast.Load):
        return _names(node.value)
    if isinstance(node, ast.AugAssign):
        return _names(node.target)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        return set() if _called(node.value) in HARMLESS else _names(node.value)
    if isinstance(node, ast.Call) and TRAINING.search(_called(node)):
        return _names(node)
    return set()


def _names(*nodes: ast.AST, context: type[ast.expr_context] = ast.expr_context) -> set[str]:
    parts = [part for node in nodes for part in ast.walk(node) if isinstance(part, ast.Name)]
    return {part.id for part in parts if isinstance(part.ctx, context)} - BUILT_IN


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _read_scope(
    scope: symtable.SymbolTable, cell: Cell, bound: Mapping[str, int], used: Mapping[str, int]
) -> None:
    top = scope.get_type() == "module"
    for symbol in scope.get_symbols():
        name = symbol.get_name()
        asked = used.get(name, 0) if top else scope.get_lineno()  # on which line, at the earliest
        if symbol.is_referenced() and (top or symbol.is_global()) and asked <= bound.get(name, asked):
            cell.uses.add(name)
        if top and (symbol.is_imported() or symbol.is_namespace()):
            cell.defines.add(name)
        elif top and symbol.is_assigned():
            cell.binds.add(name)
    for inner in scope.get_children():
        _read_scope(inner, cell, bound, used)


def _bound_after(body: list[ast.stmt]) -> dict[str, int]:
    """The line after which a name is the cell's own, whatever the cells before it have bound it to."""
    bound: dict[str, int] = {}
    for node in body:
        inner: list[ast.stmt] = []
        match node:
            case ast.Assign(targets=new, end_lineno=line):
                pass
            case ast.For(target=target, iter=ast.expr(end_lineno=line), body=inner):
                new = [target]
            case ast.With(items=items, body=inner):
                new = [item.optional_vars for item in items if item.optional_vars]
                line = inner[0].lineno - 1
            case _:
                continue
        bound = _bound_after(inner) | dict.fromkeys(_names(*new, context=ast.Store), line or 0) | bound
    return bound


def _first_uses(tree: ast.Module) -> dict[str, int]:
    """On which line a name is first asked for."""
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)]
    return {node.id: node.lineno for node in sorted(asked, key=lambda node: -node.lineno)}


def needed(all_cells: list[Cell]) -> list[str]:
    """The sources of the cells that define figures, and of all cells before them that these depend on.

    A cell that may change a needed object (as training changes a network) is kept too.
    """
    kept: list[str] = []
    wanted: set[str] = set()
    fixed = set().union(*(cell.defines for cell in all_cells))
    for cell in reversed(all_cells):
        if cell.figures or (cell.binds | cell.defines | cell.changes - fixed) & wanted:
            kept.append(cell.source)
            wanted = wanted - cell.binds - cell.defines | cell.uses
    return kept[::-1]


def _is_figure(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(called, ast.Attribute) and called.attr in DECORATORS
