"""The sandbox: what code inside cannot do, and that the look before every grading would notice."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from grading.sandbox import jail, seccomp, worker
from grading.sandbox.check import check
from grading.sandbox.worker import Ended, Limits, SandboxError, TookTooLong, Worker


def cell(inside: Worker, source: str, seconds: float = 60) -> dict:
    """Run a cell in a student's sandbox."""
    return inside.ask({"id": 1, "do": "cell", "source": source}, seconds)


def test_it_holds() -> None:
    """Every way out that the probe tries is shut."""
    assert check(hidden=[]) >= 18


def without(*words: str) -> Callable[..., list[str]]:
    """The command line with some words left out."""
    real = jail.command

    def changed(*args: object) -> list[str]:
        line = real(*args)
        start = next(i for i in range(len(line)) if tuple(line[i : i + len(words)]) == words)
        return [*line[:start], *line[start + len(words) :]]

    return changed


def also(*words: str) -> Callable[..., list[str]]:
    """The command line with more words."""
    real = jail.command

    def changed(*args: object) -> list[str]:
        line = real(*args)
        place = line.index("--seccomp" if words[0] == "--setenv" else "--proc")
        return [*line[:place], *words, *line[place:]]

    return changed


@pytest.mark.parametrize(
    ("changed", "names"),
    [
        (also("--ro-bind", "/var/tmp", "/var/tmp"), "read a file of the grading computer"),
        (also("--ro-bind", "/etc", "/etc"), "read the list of users"),
        (without("--clearenv"), "read the environment of the grading process"),
        (without("--remount-ro", "/"), "write beside the system"),
        (also("--setenv", "HOME", "/usr"), "find something in the home folder"),
    ],
)
def test_the_look_notices_an_open_wall(
    monkeypatch: pytest.MonkeyPatch, changed: Callable[..., list[str]], names: str
) -> None:
    """Take one wall away, and the grading refuses and names it."""
    monkeypatch.setattr(jail, "command", changed)
    with_environment = worker.subprocess.Popen

    def popen(*args: object, **options: object) -> object:
        return with_environment(*args, **{**options, "env": dict(os.environ)})

    monkeypatch.setattr(worker.subprocess, "Popen", popen)
    with pytest.raises(SandboxError, match=rf"lets code .*{names}"):
        check(hidden=[], secret_folder=Path("/var/tmp"))


def test_the_look_notices_a_filter_that_allows_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the filter of calls, processes and sockets are possible, and it says so."""
    monkeypatch.setattr(seccomp, "program", lambda: seccomp.step(seccomp.RETURN, seccomp.ALLOW))
    with pytest.raises(SandboxError, match=r"open a network socket; .*fork"):
        check(hidden=[])


def test_without_bubblewrap_nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install."""
    monkeypatch.setattr(jail, "program", lambda: None)
    with pytest.raises(SandboxError, match="apt-get install bubblewrap"):
        check(hidden=[])
    with pytest.raises(SandboxError, match="apt-get install bubblewrap"):
        Worker("student")


def test_folders_inside_the_system_are_covered() -> None:
    """A repository, a course or submissions below a folder that is shown are hidden all the same."""
    words = jail.system_binds([Path("/usr/share")])
    assert words[words.index("--tmpfs") + 1] == "/usr/share"
    with Worker("student", hidden=[Path("/usr/share")]) as inside:
        reply = cell(inside, "import os\nprint(os.listdir('/usr/share'))\nopen('/usr/share/new', 'w')")
    assert reply["output"].startswith("[]")
    assert "Read-only file system" in reply["error"]
    assert jail.inner(Path("/usr/src"), Path("/srv")) == [Path("/usr/src")]


def test_a_python_below_tmp_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the repository may lie in /tmp: the sandbox's own /tmp does not cover it."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder, "here").touch()
        monkeypatch.setattr(jail, "SYSTEM", (*jail.SYSTEM, sys.base_prefix))
        monkeypatch.setattr(sys, "base_prefix", folder)
        with Worker("student") as inside:
            reply = cell(inside, f"import os\nprint(os.listdir({folder!r}), os.listdir(os.environ['HOME']))")
    assert "['here'] [" in reply["output"]


def test_a_kernel_s_habits_work() -> None:
    """Magics, commands, pictures, threads, `await` and the last line's value: honest work loses nothing."""
    with Worker("student") as inside:
        reply = cell(
            inside,
            "%matplotlib inline\n"
            "!ls\n"
            "%pip install nothing\n"
            "files = !ls\n"
            "import asyncio, threading\n"
            "import matplotlib.pyplot as plt\n"
            "import nnkit as nn\n"
            "plt.plot([1, 2]); plt.show()\n"
            "await asyncio.sleep(0)\n"
            "thread = threading.Thread(target=print); thread.start(); thread.join()\n"
            "nn.Sigmoid().value(0.0)",
        )
    assert reply["error"] is None
    assert "0.5" in reply["output"]


def test_a_process_on_its_way_in_is_not_charged_for_the_computer_s_files() -> None:
    """A busy computer looks before bubblewrap has changed the root: the files there are nobody's fault."""
    with Worker("student", Limits(count=0)) as inside:
        inside._inside = os.getpid()
        inside._look()


def test_limits_end_what_takes_too_much() -> None:
    """Memory gives an error; endless loops and lost processes are told apart; printing is cut."""
    with Worker("student", Limits(memory=900_000_000)) as inside:
        assert "MemoryError" in cell(inside, "x = bytearray(2_000_000_000)")["error"]
        reply = cell(inside, "for _ in range(1000): print('x' * 1_000_000)")
        assert len(reply["output"]) < 21_000
        assert "more characters" in reply["output"]
        with pytest.raises(TookTooLong):
            cell(inside, "while True: pass", seconds=1)
    with Worker("student") as inside, pytest.raises(Ended):
        cell(inside, "import os; os._exit(0)")
