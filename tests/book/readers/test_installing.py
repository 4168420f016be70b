"""The published first cell in a reader's own Python: installs, falls back, tells other packages from ours."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import nnkit
from book.running import made_with
from tests.helpers import fork as a_fork
from tests.helpers.fork import HOME, Fork
from tests.helpers.reader_python import ReaderPython, Said, edited, older, write_wheel
from tests.helpers.servers import free_port, served

WHERE = "import nnkit; print(nnkit.__version__, nnkit.__file__)"
# What NNKit 1.4.2, the package of that name on PyPI, has at its top.
OTHER = "version = '1.4.2'\n\n\nclass NetVar:\n    pass\n"
NOBODY = f"http://127.0.0.1:{free_port()}/"


@pytest.fixture(scope="module")
def site(fork: Fork) -> Iterator[str]:
    """The fork's published site."""
    with served(fork.built / "html") as address:
        yield f"{address}/"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> ReaderPython:
    """A Python without nnkit."""
    return ReaderPython(tmp_path_factory.mktemp("reader"))


@pytest.fixture(autouse=True)
def _without_nnkit(reader: ReaderPython) -> Iterator[None]:
    """Each test starts and ends without any."""
    yield
    reader.pip("uninstall", "--yes", "nnkit", "neural-networks-in-motion")
    shutil.rmtree(reader.site / "nnkit", ignore_errors=True)


def cell(fork: Fork, site: str) -> str:
    """The published cell, word for word, but that the site is on this computer."""
    assert fork.first_cell.count(HOME) == 1
    return fork.first_cell.replace(HOME, site)


def github(git: str) -> dict[str, str]:
    """Settings by which git asks another server than GitHub for the fork."""
    key = f"url.{git}.insteadOf"
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": key,
        "GIT_CONFIG_VALUE_0": f"https://github.com/{a_fork.OWNER}",
    }


def installed(run: Callable[[str], Said], reader: ReaderPython) -> bool:
    """Whether the kernel has this book's nnkit, from its own environment."""
    version, place = run(WHERE).text.split(maxsplit=1)
    return version == nnkit.__version__ and Path(place.strip()).is_relative_to(reader.site)


def test_the_cell_is_of_this_wheel_and_of_this_commit(fork: Fork) -> None:
    """The wheel by its hash, git by the commit: what a notebook installs is what it was made with."""
    assert re.search(r"#sha256=[0-9a-f]{64}\"", fork.first_cell)
    assert f'"git+https://github.com/{a_fork.OWNER}@{fork.commit}"' in fork.first_cell


def test_the_sites_wheel_is_installed(fork: Fork, site: str, reader: ReaderPython, tmp_path: Path) -> None:
    """No git is there; run twice, the second time asks nobody."""
    with reader.kernel(tmp_path, **github(NOBODY)) as run:
        assert run(cell(fork, site)).error == ""
        assert installed(run, reader)
        assert run(cell(fork, NOBODY)) == Said("", "")


@pytest.mark.parametrize("fault", ["a byte", "unreachable"])
def test_where_the_site_fails_git_helps(fault: str, fork: Fork, reader: ReaderPython, tmp_path: Path) -> None:
    """A damaged wheel is not installed, not even in part."""
    content = bytearray(fork.wheel.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / fork.wheel.name).write_bytes(content)
    with served(tmp_path) as site, reader.kernel(tmp_path, **github(fork.git)) as run:
        assert run(cell(fork, NOBODY if fault == "unreachable" else f"{site}/")).error == ""
        assert installed(run, reader)


def test_where_nobody_answers_one_sentence_says_so(fork: Fork, reader: ReaderPython, tmp_path: Path) -> None:
    """Above it stand pip's reasons."""
    with reader.kernel(tmp_path, **github("git://127.0.0.1:1/")) as run:
        said = run(cell(fork, NOBODY))
    wanted = (
        f"ImportError: expected nnkit {nnkit.__version__}, received nothing: check the connection and run"
    )
    assert said.error.startswith(wanted)
    assert "\n" not in said.error


def other(fork: Fork, reader: ReaderPython, folder: Path) -> str:
    """PyPI's package of our name."""
    reader.pip("install", write_wheel(folder, "nnkit", "1.4.2", {"nnkit/__init__.py": OTHER}))
    return "1.4.2"


def over_ours(fork: Fork, reader: ReaderPython, folder: Path) -> str:
    """PyPI's package, written over ours."""
    reader.pip("install", fork.wheel)
    return other(fork, reader, folder)


def old(fork: Fork, reader: ReaderPython, folder: Path) -> str:
    """Ours, as it once was."""
    reader.pip("install", older(fork.wheel, folder, "0.0.9"))
    return "0.0.9"


def file(fork: Fork, reader: ReaderPython, folder: Path) -> str:
    """A reader's own file beside the notebook, that would break if it were run; ours is installed."""
    reader.pip("install", fork.wheel)
    (folder / "nnkit.py").write_text("import no_such_module\n", encoding="utf-8")
    return "unknown"


def folder_beside(fork: Fork, reader: ReaderPython, folder: Path) -> str:
    """A reader's own folder beside the notebook."""
    (folder / "nnkit").mkdir()
    (folder / "nnkit" / "__init__.py").write_text(OTHER, encoding="utf-8")
    return "1.4.2"


@pytest.mark.parametrize("kind", [other, over_ours, old, file, folder_beside])
def test_another_nnkit_is_named_with_what_mends_it(
    kind: Callable[..., str], fork: Fork, site: str, reader: ReaderPython, tmp_path: Path
) -> None:
    """One sentence; the command in it is run as it stands, the kernel started again, and the cell passes."""
    version = kind(fork, reader, tmp_path)
    with reader.kernel(tmp_path) as run:
        said = run(cell(fork, site)).error
        wanted = f"ImportError: expected the book's nnkit {nnkit.__version__}, received nnkit {version} ("
        assert said.startswith(wanted)
        assert "\n" not in said
        assert run(re.findall("`(.*?)`", said)[0]).error == ""
    with reader.kernel(tmp_path) as run:
        assert run(cell(fork, site)).error == ""
        assert installed(run, reader)


def test_another_edition_of_the_same_version_is_used_and_said(
    fork: Fork, site: str, reader: ReaderPython, tmp_path: Path
) -> None:
    """One sentence; the command in it brings the notebook's own, with which nothing is said."""
    reader.pip("install", edited(fork.wheel, tmp_path))
    with reader.kernel(tmp_path) as run:
        said = run(cell(fork, site))
        assert (said.error, run("print(nn.__version__)").text.strip()) == ("", nnkit.__version__)
        wanted = f"This notebook was made with another edition of nnkit {nnkit.__version__} than yours ("
        assert said.text.startswith(wanted)
        assert said.text.count("\n") == 1
        run(re.findall("`(.*?)`", said.text)[0])
    with reader.kernel(tmp_path) as run:
        assert run(cell(fork, site)).error == ""
        assert installed(run, reader)
        assert run(cell(fork, NOBODY)) == Said("", "")


def test_another_way_to_end_lines_is_no_other_edition(fork: Fork, tmp_path: Path) -> None:
    """As git writes files on Windows, and pip installs them from there."""
    with zipfile.ZipFile(fork.wheel) as archive:
        archive.extractall(tmp_path)
    package = tmp_path / "nnkit"
    for path in package.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert made_with.fingerprint(str(package)) == made_with.of_wheel(fork.wheel)
    assert f'"{made_with.of_wheel(fork.wheel)}"' in fork.first_cell


def test_an_empty_folder_of_that_name_is_nobody(
    fork: Fork, site: str, reader: ReaderPython, tmp_path: Path
) -> None:
    """Python imports it as a package with nothing in it; the cell installs all the same."""
    (tmp_path / "nnkit").mkdir()
    with reader.kernel(tmp_path) as run:
        assert run(cell(fork, site)).error == ""
        assert installed(run, reader)
