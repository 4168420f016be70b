"""The cache never shows a figure of yesterday's code."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from book.running import fresh


def app(root: Path) -> SimpleNamespace:
    return SimpleNamespace(
        srcdir=str(root),
        outdir=str(root / "_build" / "html"),
        config=SimpleNamespace(nb_execution_cache_path=""),
    )


def package(root: Path, text: str) -> None:
    (root / "nnkit").mkdir(exist_ok=True)
    (root / "nnkit" / "layers.py").write_text(text)


def test_changed_code_empties_the_cache_of_runs(tmp_path: Path) -> None:
    package(tmp_path, "one")
    fresh.forget_old_runs(app(tmp_path))
    run = tmp_path / "_build" / ".jupyter_cache" / "run"
    run.write_text("outputs")
    fresh.forget_old_runs(app(tmp_path))
    assert run.exists()
    package(tmp_path, "two")
    fresh.forget_old_runs(app(tmp_path))
    assert not run.exists()


def test_what_a_run_does_not_use_leaves_it_alone(tmp_path: Path) -> None:
    """The page's module is copied, not run: its sources and what npm installs empty no cache."""
    package(tmp_path, "one")
    fresh.forget_old_runs(app(tmp_path))
    run = tmp_path / "_build" / ".jupyter_cache" / "run"
    run.write_text("outputs")
    frontend = tmp_path / "nnkit" / "live" / "frontend"
    (frontend / "src").mkdir(parents=True)
    (frontend / "src" / "figure.js").write_text("two")
    fresh.forget_old_runs(app(tmp_path))
    assert run.exists()
    (frontend / "runtime").mkdir()
    (frontend / "runtime" / "index.js").write_text("two")
    fresh.forget_old_runs(app(tmp_path))
    assert not run.exists()


def test_a_list_of_runs_that_cannot_be_read_empties_the_cache(tmp_path: Path) -> None:
    """A database cut short, or one without its tables, as a kill may leave it."""
    package(tmp_path, "one")
    folder = tmp_path / "_build" / ".jupyter_cache"
    for content in (b"", b"SQLite format 3\0" + bytes(50), b"no database at all" * 100):
        fresh.forget_old_runs(app(tmp_path))
        (folder / "run").write_text("outputs")
        (folder / "global.db").write_bytes(content)
        fresh.forget_old_runs(app(tmp_path))
        assert not (folder / "run").exists()
