"""Notebooks are run side by side before the pages are read, each once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from jupyter_cache import get_cache
from sphinx.errors import ExtensionError

from book.running import ahead, runs
from book.running.runner import NotebookError, read

MEET = """
import pathlib, time
pathlib.Path("{me}").touch()
end = time.monotonic() + 60
while not pathlib.Path("{other}").exists():
    assert time.monotonic() < end, "the other notebook never started"
    time.sleep(0.05)
with open("log", "a") as log:
    log.write("{me}")
"""


def run_ahead(root: Path, *sources: str, timeout: int = 100) -> None:
    """Build with notebooks of a first cell alone, which never runs again."""
    for i, source in enumerate(sources):
        nbformat.write(
            nbformat.v4.new_notebook(
                cells=[nbformat.v4.new_code_cell(source, id="only", metadata={"tags": ["setup"]})],
                metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
            ),
            root / f"{i}.ipynb",
        )
    (root / "page.md").write_text("no notebook")
    app = SimpleNamespace(
        outdir=str(root / "_build" / "html"),
        config=SimpleNamespace(nb_execution_cache_path="", nb_execution_timeout=timeout),
    )
    env = SimpleNamespace(doc2path=lambda name: str(root / name))
    names = [f"{i}.ipynb" for i in range(len(sources))] + ["page.md"]
    with ThreadPoolExecutor(1) as apart:  # in this thread the browser's event loop may be running
        apart.submit(ahead.run_ahead, app, env, names).result()


def test_two_notebooks_run_at_the_same_time_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 2)
    both = [MEET.format(me="a", other="b"), MEET.format(me="b", other="a")]
    run_ahead(tmp_path, *both)
    run_ahead(tmp_path, *both)
    assert sorted((tmp_path / "log").read_text()) == ["a", "b"]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("x = 1\n1 / 0", r"0\.ipynb, cell 1: ZeroDivisionError: division by zero"),
        ("a b", r"0\.ipynb, cell 1: SyntaxError: invalid syntax"),
        ("import os; os._exit(1)", r"0\.ipynb, cell 1: the kernel died"),
        ("while True: pass", r"0\.ipynb, cell 1: the cell ran for more than 5 s"),
        ("while True: print('x' * 1000)", r"0\.ipynb, cell 1: the cell printed more than 1000000 characters"),
        ("print('x' * 200_000_000)", r"0\.ipynb, cell 1: the cell printed more than 1000000 characters"),
    ],
    ids=["error", "syntax", "dead", "endless", "endless output", "too much output"],
)
def test_a_notebook_that_fails_is_named_once_with_its_cell(source: str, reason: str, tmp_path: Path) -> None:
    """All others have run by then, and their outputs are kept."""
    timeout = 5 if "ran for" in reason else 100  # what is looked for fails first
    with pytest.raises(ExtensionError, match=reason) as caught:
        run_ahead(tmp_path, f"open('log', 'a').write('1')\n{source}", "print('fine')", timeout=timeout)
    assert str(caught.value).count("ipynb") == 1
    if "Syntax" not in reason:  # such a cell never starts
        assert (tmp_path / "log").read_text() == "1"
    cache = get_cache(tmp_path / "_build" / ".jupyter_cache")
    assert [runs.known(cache, read(tmp_path / f"{i}.ipynb")) for i in range(2)] == [False, True]


@pytest.mark.parametrize("text", ["{no json", "", "[]", '{"cells": 3}', "\x00"])
def test_a_file_that_is_no_notebook_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "0.ipynb").write_text(text)
    with pytest.raises(NotebookError, match=r"0\.ipynb: expected a notebook"):
        read(tmp_path / "0.ipynb")


def test_outputs_that_are_not_whole_are_made_again(tmp_path: Path) -> None:
    """Cut, empty, changed or lost: what a kill leaves at any moment is not believed."""
    run_ahead(tmp_path, "open('log', 'a').write('1')")
    stored = next(tmp_path.glob("_build/.jupyter_cache/executed/*/base.ipynb"))
    whole = stored.read_text()
    for content in (whole[:100], "", whole.replace("log", "lag"), None):
        stored.unlink() if content is None else stored.write_text(content)
        run_ahead(tmp_path, "open('log', 'a').write('1')")
        assert stored.read_text() == whole
    assert (tmp_path / "log").read_text() == "11111"
