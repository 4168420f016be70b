"""The sections of a notebook: which cells stand under which heading, and what each needs from elsewhere."""

from __future__ import annotations

import ast
import re
import symtable
from collections.abc import Iterator
from dataclasses import dataclass, field

from nbformat import NotebookNode

from book.running.witness import SETTINGS

HEADING = re.compile(r"^#{1,6} ", re.M)
FENCED = re.compile(r"^```.*?^```", re.M | re.S)


@dataclass
class Section:
    """Cells that are run one after the other: names they need, names they bind whatever was before."""

    cells: list[int] = field(default_factory=list)  # places among all cells of the notebook
    needs: set[str] = field(default_factory=lambda: {SETTINGS})
    binds: set[str] = field(default_factory=set)


def outline(notebook: NotebookNode) -> list[list[int]]:
    """The places of the cells of each section that has code; not the first cell."""
    found: list[list[int]] = [[]]
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            if "setup" not in cell.metadata.get("tags", []):
                found[-1].append(place)
        elif HEADING.search(FENCED.sub("", cell.source)):
            found.append([])
    return [cells for cells in found if cells]


def sections(notebook: NotebookNode) -> list[Section]:
    """The sections that have code, read."""
    found = [Section(cells) for cells in outline(notebook)]
    for section in found:
        for place in section.cells:
            read(notebook.cells[place].source, section)
    return found


def code_numbers(notebook: NotebookNode) -> dict[int, int]:
    """The code cells by their place among all cells: numbered as nbval does, from 0."""
    places = [place for place, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    return {place: number for number, place in enumerate(places)}


def layout(notebook: NotebookNode) -> list[list[int]]:
    """The numbers of the code cells of each section."""
    numbers = code_numbers(notebook)
    return [[numbers[place] for place in cells] for cells in outline(notebook)]


def read(source: str, section: Section) -> None:
    """Add a cell to what its section needs and binds."""
    from IPython.core.inputtransformer2 import TransformerManager

    code = TransformerManager().transform_cell(source)
    try:
        follow(ast.parse(code).body, section.needs, section.binds)
    except SyntaxError:  # which the run of the notebook will say
        return


def follow(body: list[ast.stmt], needs: set[str], binds: set[str]) -> None:
    """Statement by statement: a name is needed where it is used before it is bound."""
    for statement in body:
        for part in heads(statement):
            needs |= used(part) - binds
        if isinstance(statement, ast.For | ast.AsyncFor | ast.With | ast.AsyncWith):
            binds |= targets(statement)
            follow(statement.body, needs, binds)
        elif isinstance(statement, ast.If | ast.While | ast.Try):
            ways = [set(binds), set(binds)]
            follow(statement.body, needs, ways[0])
            for handler in getattr(statement, "handlers", []):
                follow(handler.body, needs, ways[1] | {handler.name or ""})
            follow(statement.orelse, needs, ways[1])
            binds |= ways[0] if isinstance(statement, ast.Try) else ways[0] & ways[1]
        follow(rest(statement), needs, binds)
        binds |= targets(statement)


def heads(statement: ast.stmt) -> list[ast.AST]:
    """Of a statement that holds others, what is read before them; else the statement itself."""
    if isinstance(statement, ast.For | ast.AsyncFor):
        return [statement.iter]
    if isinstance(statement, ast.With | ast.AsyncWith):
        return [item.context_expr for item in statement.items]
    if isinstance(statement, ast.If | ast.While):
        return [statement.test]
    return [] if isinstance(statement, ast.Try) else [statement]


def rest(statement: ast.stmt) -> list[ast.stmt]:
    """What comes last in a statement, whatever happened in it."""
    if isinstance(statement, ast.Try):
        return statement.finalbody
    return statement.orelse if isinstance(statement, ast.For | ast.AsyncFor) else []


def used(part: ast.AST) -> set[str]:
    """The notebook's names that are looked up, in functions too; not the local ones of a function."""
    tree = symtable.symtable(ast.unparse(part), "cell", "exec")
    return set(looked_up(tree)) | set(changed(part))


def looked_up(scope: symtable.SymbolTable) -> Iterator[str]:
    top = scope.get_type() == "module"
    for name in scope.get_symbols():
        if name.is_declared_global() or (name.is_referenced() and (top or name.is_global())):
            yield name.get_name()
    for inner in scope.get_children():
        yield from looked_up(inner)


def changed(part: ast.AST) -> Iterator[str]:
    """The names that `+=` and the like read; those in a function or a class are its own."""
    if isinstance(part, ast.AugAssign) and isinstance(part.target, ast.Name):
        yield part.target.id
    if not isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        for inner in ast.iter_child_nodes(part):
            yield from changed(inner)


def targets(statement: ast.stmt) -> set[str]:
    """The names that a statement binds."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return {(name.asname or name.name).split(".")[0] for name in statement.names}
    if isinstance(statement, ast.Assign):
        parts: list[ast.AST] = [*statement.targets]
    elif isinstance(statement, ast.For | ast.AsyncFor | ast.AnnAssign):
        parts = [statement.target]
    elif isinstance(statement, ast.With | ast.AsyncWith):
        parts = [item.optional_vars for item in statement.items if item.optional_vars]
    else:
        return set()
    names = [node for part in parts for node in ast.walk(part) if isinstance(node, ast.Name)]
    return {node.id for node in names if isinstance(node.ctx, ast.Store)}
