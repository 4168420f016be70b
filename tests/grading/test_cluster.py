"""A class graded by a Dask cluster: three workers, one of them killed half-way; the grades are the same."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

import pytest

from grading import grade as program
from grading.cluster import cluster, there
from grading.course import ROOT, Course
from grading.grade import grade
from grading.judge import Job
from grading.run import Patience
from grading.sandbox.worker import SandboxError
from grading.session import Session
from tests.helpers import small_assignment as small
from tests.helpers.grading import hand_in, notebook


@contextmanager
def running(*words: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A scheduler or worker of Dask's own, ended at the end."""
    command = [sys.executable, "-m", "dask", *words]
    process = subprocess.Popen(command, cwd=ROOT, env=environment or None)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A scheduler on this computer."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with running("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"):
        yield f"tcp://127.0.0.1:{port}"


def worker(address: str, **environment: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
    """A worker; without a nanny, so that it stays dead when it is killed."""
    return running("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard", **environment)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Eight submissions, some right and some wrong, one that ends its own process."""
    root = tmp_path_factory.mktemp("cluster")
    with small.released(root) as course:
        for number in range(8):
            answers = {**small.ANSWERS, "number": f"number = {40 + number}"}
            hand_in(root / "in", f"student{number}", notebook(course, "small", answers))
        hand_in(root / "in", "gone", notebook(course, "small", {"f": "import os\nos._exit(0)"}))
        return Session(course, root / "in", {"small": course.master("small")}, Patience())


def test_a_killed_worker_s_jobs_are_done_elsewhere(session: Session, address: str) -> None:
    """Three workers, one killed after the first records: all is as it is on this computer alone."""
    root = session.course.root
    shutil.copytree(root, root.with_name("local"))
    elsewhere = replace(session, course=Course(root.with_name("local")))
    with worker(address) as first, worker(address), worker(address):

        def strike() -> None:
            """Kill one worker while it is at work."""
            while len(list(root.glob("runs/*/*.json"))) < 2:
                time.sleep(0.01)
            first.send_signal(signal.SIGKILL)

        threading.Thread(target=strike, daemon=True).start()
        with cluster(address, session.program) as engine:
            rows = grade(session, engine)
        assert first.wait(60) == -signal.SIGKILL
    assert rows == grade(elsewhere)
    assert {row.points for row in rows} == {"0", "4", "6"}
    for record in root.glob("runs/*/*.json"):
        assert record.read_bytes() == (root.with_name("local") / record.relative_to(root)).read_bytes()


def test_a_worker_that_cannot_hold_a_submission_takes_none(session: Session, address: str) -> None:
    """No bubblewrap on its path, or another program: it refuses, and the message says where and why."""
    with (
        worker(address, PATH="/nowhere"),
        pytest.raises(SandboxError, match=rf"a worker at {address}: .*no program `bwrap`"),
        cluster(address, session.program),
    ):
        pass
    with (
        worker(address),
        pytest.raises(SandboxError, match="expected the program of the computer that hands out the work"),
        cluster(address, "another"),
    ):
        pass
    master = session.masters["small"]
    with pytest.raises(SandboxError, match="received one without"):
        there(Job("ann", (), master, {}, session.program, Patience(), trust=True))


def test_an_address_where_nobody_answers(
    session: Session, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the address, and nothing is graded."""
    monkeypatch.setattr("grading.cluster.PATIENCE", 1)
    for address in ("tcp://127.0.0.1:9", "no address", "tcp://nowhere.invalid:8786"):
        words = ["grade", str(session.folder), "--course", str(session.course.root), "--cluster", address]
        monkeypatch.setattr(sys, "argv", words)
        assert program.main() == 1
        said = capsys.readouterr().err
        assert (
            f"Nothing was graded. expected CLUSTER=tcp://HOST:PORT of a Dask scheduler, received {address}"
            in said
        )
    monkeypatch.setattr(sys, "argv", [*words, "--trust"])
    assert program.main() == 2


def test_dask_is_imported_for_a_cluster_only() -> None:
    """A grading on one computer does without."""
    code = "import sys, grading.grade; sys.exit('distributed' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_without_workers_it_says_so(session: Session, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler alone cannot grade."""
    monkeypatch.setattr("grading.cluster.PATIENCE", 1)
    with pytest.raises(SandboxError, match=r"expected a worker at .*, received none"), cluster(address, ""):
        pass
