"""A process in a sandbox, and messages to and from it that can neither block for ever nor be too long."""

from __future__ import annotations

import contextlib
import json
import os
import select
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from grading.inside import wire
from grading.sandbox import jail, seccomp
from grading.sandbox.jail import Limits

LOOK = 0.1  # seconds between two looks at threads and files


class Ended(Exception):
    """The process is no more."""


class TookTooLong(Exception):
    """No answer came in time."""


class SandboxError(RuntimeError):
    """There is no sandbox that holds."""


class Worker:
    """A module of `grading/inside` running in a sandbox of its own (without one where `trust` says so)."""

    def __init__(
        self,
        module: str,
        limits: Limits | None = None,
        *,
        hidden: list[Path] | None = None,
        trust: bool = False,
    ) -> None:
        limits = limits or Limits()
        if not trust and jail.program() is None:
            raise SandboxError("expected bubblewrap, received no program bwrap: apt-get install bubblewrap")
        argv = ["-m", f"inside.{module}", *map(str, (limits.memory, limits.files, limits.cpu))]
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed by stop)
        self._scratch = tempfile.TemporaryDirectory() if trust else None
        if self._scratch:
            self._process = _start([sys.executable, *argv], self._errors, scratch=self._scratch.name)
            self._inside = self._process.pid
        else:
            self._process, self._inside = _start_jailed(argv, limits, hidden or [], self._errors)
        self._limits = limits
        for stream in (self._process.stdin, self._process.stdout):
            os.set_blocking(stream.fileno(), False)

    def ask(self, message: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Send a message and wait for the next one."""
        deadline = time.monotonic() + seconds
        self.send(message, deadline)
        return self.receive(deadline)

    def send(self, message: dict[str, Any], deadline: float) -> None:
        """Send a message."""
        data = json.dumps(message).encode()
        data = struct.pack("<I", len(data)) + data
        stream = self._process.stdin.fileno()
        while data:
            self._wait(deadline, writing=True)
            try:
                data = data[os.write(stream, data) :]
            except BrokenPipeError:
                raise Ended(self._last_words()) from None

    def receive(self, deadline: float) -> dict[str, Any]:
        """The next message; one that is too long or in no form ends the process."""
        (length,) = struct.unpack("<I", self._read(4, deadline))
        if length > wire.LARGEST:
            self.stop()
            raise Ended(f"expected at most {wire.LARGEST:,} bytes, received {length:,}")
        try:
            return wire.parse(self._read(length, deadline))
        except wire.WireError as error:
            self.stop()
            raise Ended(str(error)) from None

    def stop(self) -> None:
        """End the process and all that it started."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            with contextlib.suppress(OSError):
                stream.close()
        if self._scratch:
            self._scratch.cleanup()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _wait(self, deadline: float, *, writing: bool) -> None:
        """Until the pipe is ready."""
        reading = [] if writing else [self._process.stdout]
        while (left := deadline - time.monotonic()) > 0:
            if any(select.select(reading, [self._process.stdin] if writing else [], [], min(left, LOOK))):
                return
            self._look()
        raise TookTooLong

    def _look(self) -> None:
        """End a process with more threads or files than it may have: no limit of the kernel's counts them."""
        process = Path(f"/proc/{self._inside}")
        try:
            status = (process / "status").read_text(encoding="utf-8")
            outside = self._scratch or (process / "root").samefile("/")  # or not yet inside
            places = [] if outside else [process / "root" / name for name in jail.WRITABLE]
            files = sum(free.f_files - free.f_ffree for free in map(os.statvfs, places))
        except OSError:
            return
        threads = int(status.partition("Threads:")[2].split()[0])
        if threads > self._limits.threads or files > self._limits.count:
            self.stop()
            raise Ended(
                f"expected at most {self._limits.threads} threads and {self._limits.count:,} files, "
                f"received {threads} and {files:,}"
            )

    def _read(self, length: int, deadline: float) -> bytes:
        """This many bytes."""
        parts = []
        while length:
            self._wait(deadline, writing=False)
            part = os.read(self._process.stdout.fileno(), min(length, 1 << 20))
            if not part:
                raise Ended(self._last_words())
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def _last_words(self) -> str:
        """What the process said when it could not start."""
        self._process.kill()
        self._process.wait()
        self._errors.seek(0)
        return self._errors.read(4000).decode(errors="replace").strip()


def _start(argv: list[str], errors: Any, *, scratch: str = "", pass_fds: tuple[int, ...] = ()) -> Any:
    """Start a process with pipes; in a folder of its own where there is no sandbox."""
    inside = jail.settings(
        {"HOME": scratch, "PATH": "/usr/bin:/bin", "PYTHONPATH": str(jail.ROOT / "grading")}
    )
    inside["PYTHONPATH"] += f":{jail.ROOT}"
    return subprocess.Popen(
        argv,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        bufsize=0,
        cwd=scratch or "/",
        env=inside if scratch else {},
        pass_fds=pass_fds,
        start_new_session=True,
    )


def _start_jailed(argv: list[str], limits: Limits, hidden: list[Path], errors: Any) -> tuple[Any, int]:
    """Start a process in bubblewrap; the process, and the number of the one inside."""
    told, tell = os.pipe()
    with tempfile.TemporaryFile() as filter_file:
        filter_file.write(seccomp.program())
        filter_file.seek(0)
        line = jail.command(filter_file.fileno(), tell, limits, hidden, argv)
        process = _start(line, errors, pass_fds=(filter_file.fileno(), tell))
    os.close(tell)
    with os.fdopen(told, "rb") as stream:
        said = stream.read(4000)
    return process, json.loads(said).get("child-pid", process.pid) if said.strip() else process.pid
