"""What CONTRIBUTING tells a newcomer to do works, word for word."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from book.running import notebooks
from tests.helpers.equations import Labels

TEXT = (notebooks.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
CHAPTER = re.search(r"^````markdown\n(.*?)^````$", TEXT, re.DOTALL | re.MULTILINE)
TEST = re.search(r"^```python\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def chapter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The example chapter, made a notebook and run by the words of the text, in a book of its own."""
    tmp_path = tmp_path_factory.mktemp("book")
    (tmp_path / "chapters").mkdir()
    (tmp_path / "tests").mkdir()
    assert CHAPTER is not None
    assert TEST is not None
    (tmp_path / "swish.md").write_text(CHAPTER[1], encoding="utf-8")
    (tmp_path / "tests" / "test_swish.py").write_text(TEST[1], encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notebooks, "CHAPTERS", tmp_path / "chapters")
        patch.setattr(notebooks, "APPENDIX", tmp_path / "appendix")
        assert notebooks.main(["from-md", str(tmp_path / "swish.md")]) == 0
        assert notebooks.main(["normalise", "--execute"]) == 0
        yield tmp_path / "chapters" / "swish.ipynb"


def test_the_chapter_runs_and_keeps_its_numbers(chapter: Path) -> None:
    """The checked cell stores what it printed, the equation is computed and checked, the style is kept."""
    cells = nbformat.read(chapter, as_version=4).cells
    printed = [out.text for cell in cells if cell.cell_type == "code" for out in cell.outputs]
    assert printed == ["swish(1) = 0.7311, swish(-1) = -0.2689\n"]
    assert Labels.of(chapter.parents[1]).problems() == []
    ruff = [sys.executable, "-m", "ruff", "check", "--config", notebooks.ROOT / "pyproject.toml", chapter]
    subprocess.run(ruff, check=True)


def test_the_figure_is_what_the_tests_find_and_compile(chapter: Path) -> None:
    """The very search of the book's tests finds it, and its JavaScript agrees with NumPy."""
    check = (
        "from pathlib import Path; from tests.helpers.collect import figures; "
        "from nnkit.live.figures import parity; "
        "found = figures(Path({!r})); [parity.check(figure) for figure in found]; "
        "assert [figure.name for figure in found] == ['swish_slope']"
    )
    subprocess.run([sys.executable, "-c", check.format(str(chapter))], cwd=notebooks.ROOT, check=True)


def test_the_test_passes(chapter: Path) -> None:
    """The example of a test runs as it stands."""
    test = chapter.parents[1] / "tests" / "test_swish.py"
    config = ["-c", str(notebooks.ROOT / "pyproject.toml"), "--rootdir", str(test.parent)]
    subprocess.run([sys.executable, "-m", "pytest", *config, str(test)], check=True)


def test_every_word_and_command_exists() -> None:
    """`make …` words are in the Makefile; the tool's commands are its own."""
    makefile = (notebooks.ROOT / "Makefile").read_text(encoding="utf-8")
    for word in re.findall(r"`?make (\w+)", "".join(re.findall(r"^make .*|`make \w+`", TEXT, re.MULTILINE))):
        assert re.search(rf"^{word}:", makefile, re.MULTILINE), word
    assert "book.running.notebooks from-md swish.md" in TEXT


def test_every_room_on_the_map_is_there() -> None:
    """The map names folders and files of the repository, and all rooms."""
    named = re.findall(
        r"`((?:nnkit|book|tests|appendix|frontend)/[\w./]*)`", TEXT.split("# Where things live")[1]
    )
    paths = [notebooks.ROOT / re.sub("^frontend/", "nnkit/live/frontend/", name) for name in named]
    assert [path for path in paths if not path.exists()] == []
    live, contents = notebooks.ROOT / "nnkit" / "live", (notebooks.ROOT / "nnkit" / "__init__.py").read_text()
    rooms = {path.parent for place in (live, notebooks.ROOT / "book") for path in place.glob("*/__init__.py")}
    rooms |= {path for path in (live / "frontend" / "src").iterdir() if path.is_dir()}
    rooms |= {
        path.parent
        for path in (notebooks.ROOT / "nnkit").glob("*/__init__.py")
        if f"from nnkit.{path.parent.name} import *  # " not in contents and path.parent != live
    }
    assert sorted(rooms - set(paths)) == []
