"""The record of a build fits just what was built, and files are whole at every moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from book.tools import record
from book.tools.build import INPUTS, MADE


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """What a build leaves, and its record."""
    for name in (
        "html/intro.html",
        "html/live/a.js",
        ".doctrees/environment.pickle",
        "jupyter_execute/a.png",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name * 100)
    record.write(tmp_path / ".book", "inputs", record.listing(tmp_path, MADE))
    return tmp_path


def fits(build: Path, inputs: str = "inputs") -> bool:
    return record.fits(build / ".book", inputs, record.listing(build, MADE))


def test_a_record_fits_what_was_built(build: Path) -> None:
    assert fits(build)
    assert not fits(build, "other inputs")
    (build / ".jupyter_cache").mkdir()
    (build / ".jupyter_cache" / "run").write_text("looked at elsewhere")
    assert fits(build)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda build: (build / "html/intro.html").write_text("html"),
        lambda build: (build / "html/intro.html").write_bytes((build / "html/live/a.js").read_bytes()),
        lambda build: (build / "html/live/a.js").unlink(),
        lambda build: (build / "html/live/old.js").touch(),
        lambda build: (build / ".doctrees/environment.pickle").write_bytes(b""),
        lambda build: (build / "jupyter_execute/a.png").write_bytes(b"cut"),
        lambda build: (build / ".book").write_bytes((build / ".book").read_bytes()[:50]),
        lambda build: (build / ".book").write_bytes(b"\xff"),
        lambda build: (build / ".book").unlink(),
        lambda build: (build / ".book").write_text("[]"),
    ],
    ids=["cut", "other", "lost", "old", "environment", "image", "cut record", "bytes", "no record", "list"],
)
def test_no_damage_is_believed(spoil: Callable[[Path], None], build: Path) -> None:
    spoil(build)
    assert not fits(build)


def test_every_source_counts_and_nothing_else(tmp_path: Path) -> None:
    """A new, changed or renamed file makes another fingerprint; what tools leave does not."""
    seen = set()
    for name in ("_toc.yml", "chapters/a.ipynb", "book/theme/static/book.css", "nnkit/live/palette.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        for content in ("one", "two"):
            (tmp_path / name).write_text(content)
            seen.add(record.fingerprint(tmp_path, INPUTS))
    (tmp_path / "chapters/a.ipynb").rename(tmp_path / "chapters/b.ipynb")
    now = record.fingerprint(tmp_path, INPUTS)
    assert len(seen | {now}) == 9
    for name in ("nnkit/__pycache__/a.pyc", "nnkit/node_modules/a.js", "chapters/.ipynb_checkpoints/a.ipynb"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("of a tool")
    assert record.fingerprint(tmp_path, INPUTS) == now


def test_writers_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("0" * 100_000)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda k: record.write_whole(path, str(k % 10) * 100_000), range(40)))
        assert len(set(path.read_text())) == 1
    assert [found.name for found in tmp_path.iterdir()] == ["a"]


def test_a_write_that_fails_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_text("older")

    def full(self: Path, _data: bytes) -> int:
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        record.write_whole(path, "newer")
    assert path.read_text() == "older"
    assert [found.name for found in tmp_path.iterdir()] == ["a"]
