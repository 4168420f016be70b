"""The first thing that a sandboxed process does: take its two pipes, close the rest, set its limits."""

import os
import resource
from dataclasses import dataclass
from typing import Any, BinaryIO

from . import wire


@dataclass
class Pipes:
    """What comes from outside, and what goes there."""

    incoming: BinaryIO
    outgoing: BinaryIO

    def read(self) -> dict[str, Any] | None:
        """The next message, or None at the end."""
        return wire.read(self.incoming)

    def write(self, message: dict[str, Any]) -> None:
        """Send one message."""
        wire.write(self.outgoing, message)


def pipes() -> Pipes:
    """The pipes to outside; what Python prints, and asks for, goes nowhere from here on."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return Pipes(incoming, outgoing)


def limit(memory: int, files: int, cpu: int) -> None:
    """Set the limits that no process can raise again."""
    for kind, most in {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_FSIZE: files,
        resource.RLIMIT_CPU: cpu,
        resource.RLIMIT_NOFILE: 256,
        resource.RLIMIT_CORE: 0,
    }.items():
        resource.setrlimit(kind, (most, most))
