"""A command line for bubblewrap: what the process inside can see, and how much it may use."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MB = 1_000_000
SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin")
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")
INSIDE = "/sandbox"  # where nnkit and grading/inside are found
HOME = "/tmp/home"  # the folder to work in
WRITABLE = ("tmp", "dev/shm")  # both in memory


@dataclass(frozen=True)
class Limits:
    """What one sandbox may use."""

    memory: int = 2_000 * MB
    files: int = 64 * MB  # all files together, which lie in memory
    threads: int = 64
    count: int = 2_000  # of files
    cpu: int = 300  # seconds of computing, all cells together


def program() -> str | None:
    """Path of bubblewrap, where it is installed."""
    return shutil.which("bwrap")


def inner(*parts: Path) -> list[Path]:
    """Those of these folders that the system's folders would show."""
    shown = [Path(name).resolve() for name in SYSTEM]
    return [part for part in parts if any(part.is_relative_to(folder) for folder in shown)]


def system_binds(hidden: list[Path]) -> list[str]:
    """The system, Python and its packages, read-only; folders with answers, tests or submissions empty."""
    words: list[str] = []
    for name in SYSTEM:
        folder = Path(name)
        if folder.is_symlink():
            words += ["--symlink", os.readlink(folder), name]
        elif folder.is_dir():
            words += ["--ro-bind", name, name]
    covers = inner(ROOT)
    words += [word for folder in covers for word in ("--tmpfs", str(folder))]
    shown = [Path(prefix).resolve() for prefix in (sys.base_prefix, sys.prefix)]
    for prefix in dict.fromkeys((sys.base_prefix, sys.prefix)):
        if not inner(Path(prefix).resolve()) or Path(prefix).resolve().is_relative_to(ROOT):
            words += ["--ro-bind", prefix, prefix]
    for folder in (path.resolve() for path in hidden):
        if inner(folder) or any(folder.is_relative_to(prefix) for prefix in shown):
            words += ["--tmpfs", str(folder)]
            covers.append(folder)
    return [*words, *(word for folder in covers for word in ("--remount-ro", str(folder)))]


def command(seccomp: int, info: int, limits: Limits, hidden: list[Path], argv: list[str]) -> list[str]:
    """Run `argv` (words for Python) in a sandbox of its own.

    `seccomp` is an open file with the filter, `info` one that is told the process's number.
    """
    devices = [word for device in DEVICES for word in ("--dev-bind", device, device)]
    environment = {"HOME": HOME, "PATH": "/usr/bin:/bin", "PYTHONPATH": INSIDE, "LANG": "C.UTF-8"}
    return [
        program() or "bwrap",
        *(
            "--unshare-all",
            "--die-with-parent",
            "--new-session",
            "--as-pid-1",
            "--clearenv",
            "--hostname",
            "sandbox",
        ),
        *("--unshare-user", "--uid", "65534", "--gid", "65534", "--disable-userns", "--cap-drop", "ALL"),
        *("--size", str(limits.files), "--tmpfs", "/tmp", "--dir", HOME),
        *system_binds(hidden),  # after /tmp: Python may lie in it
        *("--ro-bind", str(ROOT / "nnkit"), f"{INSIDE}/nnkit"),
        *("--ro-bind", str(ROOT / "grading" / "inside"), f"{INSIDE}/inside"),
        *("--proc", "/proc", "--remount-ro", "/proc", "--size", str(MB), "--tmpfs", "/dev", *devices),
        *("--size", str(MB), "--tmpfs", "/dev/shm", "--remount-ro", "/dev"),
        *("--remount-ro", "/", "--chdir", HOME),
        *(word for name, value in settings(environment).items() for word in ("--setenv", name, value)),
        *("--seccomp", str(seccomp), "--info-fd", str(info), "--", sys.executable, *argv),
    ]


def settings(environment: dict[str, str]) -> dict[str, str]:
    """The whole environment of a sandbox: one thread, pictures into memory, the same hashes each time."""
    threads = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}
    return (
        {"MPLBACKEND": "Agg", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"} | threads | environment
    )
