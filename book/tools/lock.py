"""Write the pinned requirements anew: the direct lists in pyproject.toml and all they bring along.

PyTorch's CUDA packages are left out: install.py asks for the CPU build, which does not need them.
"""

import re
import subprocess
import sys
from pathlib import Path

from book.tools.install import ROOT, uv_environment

BOOK, READ = "requirements.txt", "binder/packages.txt"
HEADERS = {
    BOOK: "# What builds and tests the book, pinned exactly: written by `make lock` from pyproject.toml.\n",
    READ: "# What runs the chapters, pinned exactly: written by `make lock` from pyproject.toml.\n",
}
CUDA = re.compile(r"^(nvidia-|cuda-|triton)")


def lock(name: str, *options: str) -> int:
    """Resolve one list for Python 3.11 and newer on every system; pinned versions stay where they fit."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml"]
    command += [
        "--extra",
        "torch",
        "--extra",
        "search",
        "--universal",
        "--python-version",
        "3.11",
        "--quiet",
        "--no-header",
        "--no-annotate",
        "--output-file",
        name,
        *options,
    ]
    subprocess.run(command, cwd=ROOT, env=uv_environment(), check=True, stdout=subprocess.DEVNULL)
    lines = [
        re.sub(r"\+\w+", "", line) for line in Path(ROOT / name).read_text(encoding="utf-8").splitlines()
    ]
    kept = [line for line in lines if line and not line.startswith(("#", "-")) and not CUDA.match(line)]
    Path(ROOT / name).write_text(HEADERS[name] + "\n".join(kept) + "\n", encoding="utf-8")
    return len(kept)


def main() -> None:
    """Write both files."""
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    print(f"{BOOK}: {lock(BOOK, '--group', 'book', *upgrade)} packages")
    print(f"{READ}: {lock(READ, '--group', 'read', '--constraint', BOOK)} packages")


if __name__ == "__main__":
    main()
