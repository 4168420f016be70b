"""Tries to get out of the sandbox by each way that is to be shut, and says which were open."""

import contextlib
import ctypes
import mmap
import os
import pathlib
import socket
import stat
import subprocess
import sys
from collections.abc import Callable

from .start import limit, pipes

MB = 1_000_000
KERNEL = (
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/vm/swappiness",
    "/proc/irq/default_smp_affinity",
    "/proc/sysrq-trigger",
)


def reaches(address: tuple[str, int]) -> None:
    """A connection to a server that listens on the grading computer."""
    socket.create_connection(address, timeout=1).close()


def overwrites(path: str) -> None:
    """A file beside the system's or the package's own."""
    pathlib.Path(path).write_text("x", encoding="utf-8")


def opens(paths: tuple[str, ...]) -> None:
    """One of these files for writing (nothing is written)."""
    for path in paths:
        with contextlib.suppress(OSError), open(path, "r+b"):
            return
    raise PermissionError("none")


def touches(path: str) -> None:
    """The rights of a file, set to what they are: the time of its last change tells whether that was done."""
    before = os.stat(path)
    os.chmod(path, stat.S_IMODE(before.st_mode))
    if os.stat(path).st_ctime_ns == before.st_ctime_ns:
        raise PermissionError("undone")


def fills(folder: str, size: int) -> None:
    """More files than there is room for."""
    for number in range(size // MB + 2):
        pathlib.Path(folder, f"fill{number}").write_bytes(bytes(MB))


def takes(size: int) -> None:
    """More memory than allowed."""
    mmap.mmap(-1, size + 100 * MB)


def system_call(number: int, *arguments: int) -> None:
    """A call to the kernel by number."""
    library = ctypes.CDLL(None, use_errno=True)
    if library.syscall(number, *arguments) == -1:
        raise OSError(ctypes.get_errno(), "refused")


def sees_others() -> None:
    """Processes that are not this sandbox's: there is only this one."""
    if len([name for name in os.listdir("/proc") if name.isdigit()]) <= 1:
        raise PermissionError("none")


def has_home() -> None:
    """Something in the home folder."""
    if not [name for name in os.listdir(pathlib.Path.home()) if not name.startswith("fill")]:
        raise FileNotFoundError("empty")


def inherits(secret: str) -> None:
    """The environment of the grading process."""
    if secret not in os.environ.values():
        raise KeyError("cleared")


def ways(secret_file: str, secret: str, port: int, sizes: tuple[int, int]) -> dict[str, Callable[[], object]]:
    """Each way out, by what it would win."""
    memory, files = sizes
    unshare = {"x86_64": 272, "aarch64": 97}[os.uname().machine]
    return {
        "read a file of the grading computer": lambda: pathlib.Path(secret_file).read_text(encoding="utf-8"),
        "read the list of users": lambda: pathlib.Path("/etc/passwd").read_text(encoding="utf-8"),
        "find something in the home folder": has_home,
        "read the environment of the grading process": lambda: inherits(secret),
        "see other processes": sees_others,
        "reach a server on this computer": lambda: reaches(("127.0.0.1", port)),
        "reach the network": lambda: reaches(("192.0.2.1", 80)),
        "open a network socket": lambda: socket.socket(socket.AF_INET),
        "change the package": lambda: overwrites("/sandbox/nnkit/probe.py"),
        "change the system": lambda: overwrites("/usr/probe"),
        "write beside the system": lambda: overwrites("/probe"),
        "write to devices": lambda: overwrites("/dev/probe"),
        "change the kernel's settings": lambda: opens(KERNEL),
        "change the rights of a device": lambda: touches("/dev/null"),
        "start a process": lambda: subprocess.run(["true"], check=True),
        "fork": os.fork,
        "make a namespace of its own": lambda: system_call(unshare, 0x10000000),
        "keep memory in a file without name": lambda: os.memfd_create("probe"),
        "take more memory than allowed": lambda: takes(memory),
        "fill the disk": lambda: fills("/tmp", files),
    }


def opened(tries: dict[str, Callable[[], object]]) -> list[str]:
    """The ways that were not shut."""
    found = []
    for name, attempt in tries.items():
        try:
            attempt()
        except (OSError, KeyError, MemoryError, subprocess.SubprocessError):
            continue
        found.append(name)
    return found


if __name__ == "__main__":
    channel = pipes()
    bounds = [int(word) for word in sys.argv[1:4]]
    limit(*bounds)
    asked = channel.read() or {}
    tries = ways(asked["file"], asked["secret"], asked["port"], (bounds[0], bounds[1]))
    channel.write({"open": opened(tries), "tried": len(tries)})
