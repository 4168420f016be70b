"""Write the pinned requirements anew: the direct lists in pyproject.toml and all they bring along.

Every pin has the hashes of its files: nothing else is ever installed. PyTorch alone is pinned without, in
a file of its own: its small CPU build is not on PyPI, and differs from one place that keeps it to another.
Its CUDA packages are left out: the CPU build does not need them.
"""

import re
import subprocess
import sys
from pathlib import Path

from book.tools.install import ROOT, TORCH, uv_environment
from book.tools.record import write_whole

BOOK, READ = "requirements.txt", "binder/packages.txt"
WRITTEN = "pinned exactly and by hash: written by `make lock` from pyproject.toml.\n"
HEADERS = {
    BOOK: f"# What builds and tests the book, {WRITTEN}",
    READ: f"# What runs the chapters, {WRITTEN}",
    TORCH: "# PyTorch, pinned without hash (book/tools/lock.py says why): written by `make lock`.\n",
}
CUDA = re.compile(r"nvidia-|cuda-|triton\b")
PIN = re.compile(
    r"^(?P<name>[\w.-]+)==[^\n\\]*(?:\\\n[^\n\\]*)*", re.MULTILINE
)  # with the lines of its hashes
OPTIONS = (
    *("--extra", "torch", "--extra", "search", "--universal", "--python-version", "3.11"),
    *("--quiet", "--no-header", "--no-annotate", "--generate-hashes"),
)


def split(text: str) -> tuple[list[str], str]:
    """The pins of a resolved list without PyTorch's, and PyTorch's version line."""
    pins = [(found["name"], found[0].strip()) for found in PIN.finditer(text)]
    torch = next(pin for name, pin in pins if name == "torch").split()[0]
    kept = [pin for name, pin in pins if name != "torch" and not CUDA.match(name)]
    return kept, re.sub(r"\+\w+", "", torch)


def lock(name: str, *options: str) -> int:
    """Resolve one list for Python 3.11 and newer on every system; pinned versions stay where they fit."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *OPTIONS]
    command += ["--output-file", name, *options]
    subprocess.run(command, cwd=ROOT, env=uv_environment(), check=True, stdout=subprocess.DEVNULL)
    pins, torch = split(Path(ROOT / name).read_text(encoding="utf-8"))
    write_whole(ROOT / name, HEADERS[name] + "\n".join(pins) + "\n")
    write_whole(ROOT / TORCH, f"{HEADERS[TORCH]}{torch}\n")
    return len(pins)


def main() -> None:
    """Write all three files."""
    upgrade = "--upgrade" in sys.argv[1:]
    keep = ["--upgrade"] if upgrade else ["--constraint", TORCH] if (ROOT / TORCH).exists() else []
    print(f"{BOOK}: {lock(BOOK, '--group', 'book', '--extra', 'cluster', *keep)} packages")
    as_book = ["--constraint", BOOK, "--constraint", TORCH]
    print(f"{READ}: {lock(READ, '--group', 'read', *as_book)} packages")


if __name__ == "__main__":
    main()
