"""The same jobs on a Dask cluster (`CLUSTER=tcp://…`): its workers judge, this computer keeps the grades."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from distributed import Client, KilledWorker, WorkerPlugin

from grading.judge import Engine, Job, judge, program
from grading.record import Record
from grading.sandbox.check import check
from grading.sandbox.worker import SandboxError

PATIENCE = 30  # seconds for the scheduler to answer, and for a first worker to be there
_looking = threading.Lock()


@cache
def _ready(wanted: str) -> None:
    """Nothing, where this worker has the same program and a sandbox that holds; else a SandboxError."""
    if program() != wanted:
        raise SandboxError(
            "expected the program of the computer that hands out the work, received another version: "
            "take the same commit of the book and the same packages there"
        )
    check(hidden=[])


def ready(wanted: str) -> None:
    """Look once in the life of a worker, at one job's time."""
    with _looking:
        _ready(wanted)


class Look(WorkerPlugin):
    """Each worker's look at itself, before the first job and when one joins later."""

    name = "the sandbox holds"

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted

    def setup(self, worker: object) -> None:
        """A worker that cannot hold a submission takes none."""
        ready(self.wanted)


def there(job: Job) -> Record:
    """A job on a worker, never without a sandbox."""
    if job.trust:
        raise SandboxError("expected a job for a sandbox, received one without")
    ready(job.program)
    return judge(job, [])


@contextmanager
def cluster(address: str, wanted: str) -> Iterator[Engine]:
    """The cluster at an address, where all workers that are there can do the work."""
    with _client(address) as client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
            client.register_plugin(Look(wanted))
        except TimeoutError:
            raise SandboxError(
                f"expected a worker at {address}, received none in {PATIENCE} seconds"
            ) from None
        except SandboxError as error:
            raise SandboxError(f"a worker at {address}: {error}") from None

        def judged(job: Job) -> Record:
            """The record, from whichever worker lives long enough to make it."""
            try:
                return client.submit(there, job, pure=False).result()
            except KilledWorker as error:
                raise SandboxError(f"expected a worker that lives, received {error}") from None

        yield Engine(judged, 2 * sum(client.nthreads().values()) + 8)


def _client(address: str) -> Client:
    """A connection to the scheduler."""
    try:
        return Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise SandboxError(
            f"expected CLUSTER=tcp://HOST:PORT of a Dask scheduler, received {address} ({error})"
        ) from None
