"""The look before every grading: a process in the sandbox tries to break out, and must fail everywhere."""

from __future__ import annotations

import os
import secrets
import socket
import tempfile
from pathlib import Path

from grading.sandbox import jail, seccomp
from grading.sandbox.warm import warm
from grading.sandbox.worker import Ended, SandboxError, TookTooLong, Worker

HELP = (
    "On Linux install bubblewrap (Debian: apt-get install bubblewrap); elsewhere grade in a virtual machine. "
    "A container needs options for it: appendix/instructors.md has them."
)
UNSAFE = (
    "TRUST=1: graded without a sandbox; the students' code could read and change everything on this computer."
)


def check(*, hidden: list[Path], secret_folder: Path | None = None) -> int:
    """Try every way out; the number of ways tried, or a SandboxError that names what stood open."""
    if jail.program() is None:
        raise SandboxError(f"expected bubblewrap, received no program `bwrap`. {HELP}")
    if not seccomp.known():
        raise SandboxError(f"expected x86_64 or aarch64, received {os.uname().machine}. {HELP}")
    warm()
    secret = secrets.token_hex(8)
    os.environ["GRADING_PROBE"] = secret
    with (
        tempfile.NamedTemporaryFile("w", dir=secret_folder, suffix=".txt") as file,
        socket.create_server(("127.0.0.1", 0)) as server,
    ):
        file.write(secret)
        file.flush()
        question = {"file": file.name, "secret": secret, "port": server.getsockname()[1]}
        reply = _asked(question, hidden)
    if reply["open"]:
        raise SandboxError(
            f"expected a sandbox that holds, received one that lets code {'; '.join(reply['open'])}"
        )
    return reply["tried"]


def _asked(question: dict, hidden: list[Path]) -> dict:
    """What the probe found."""
    try:
        with Worker("probe", hidden=hidden) as probe:
            return probe.ask(question, 60)
    except (Ended, TookTooLong) as error:
        raise SandboxError(
            f"expected a sandbox that starts, received {error or 'no answer'}. {HELP}"
        ) from None
    finally:
        os.environ.pop("GRADING_PROBE", None)
