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


def test_changed_code_makes_every_page_outdated(tmp_path: Path) -> None:
    package(tmp_path, "one")
    env = SimpleNamespace(found_docs={"intro", "chapters/neuron"})
    assert fresh.outdated(app(tmp_path), env, set(), set(), set()) == ["chapters/neuron", "intro"]
    assert fresh.outdated(app(tmp_path), env, set(), set(), set()) == []
    package(tmp_path, "two")
    assert fresh.outdated(app(tmp_path), env, set(), set(), set()) == ["chapters/neuron", "intro"]


def test_fingerprint_sees_names_and_contents(tmp_path: Path) -> None:
    package(tmp_path, "one")
    first = fresh.fingerprint(tmp_path, ("nnkit/**/*.py",))
    (tmp_path / "nnkit" / "layers.py").rename(tmp_path / "nnkit" / "other.py")
    renamed = fresh.fingerprint(tmp_path, ("nnkit/**/*.py",))
    assert first != renamed
    assert renamed == fresh.fingerprint(tmp_path, ("nnkit/**/*.py",))
