"""Notebooks are run side by side before the pages are read, each once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from jupyter_cache import get_cache

from book.running import ahead

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


def run_ahead(root: Path, *sources: str) -> None:
    """Build with notebooks of one cell each."""
    for i, source in enumerate(sources):
        nbformat.write(
            nbformat.v4.new_notebook(
                cells=[nbformat.v4.new_code_cell(source, id="only")],
                metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
            ),
            root / f"{i}.ipynb",
        )
    (root / "page.md").write_text("no notebook")
    app = SimpleNamespace(
        outdir=str(root / "_build" / "html"),
        config=SimpleNamespace(nb_execution_cache_path="", nb_execution_timeout=100),
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


def test_a_notebook_that_fails_is_left_to_the_build(tmp_path: Path) -> None:
    run_ahead(tmp_path, "1 / 0", "print('fine')")
    cache = get_cache(tmp_path / "_build" / ".jupyter_cache")
    known = [ahead.known(cache, tmp_path / f"{i}.ipynb") for i in range(2)]
    assert known == [False, True]
