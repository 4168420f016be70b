"""Find bubblewrap, or install Debian's package."""

import sys

from book.tools import debian
from grading.sandbox import jail
from grading.sandbox.check import HELP


def main() -> int:
    """Make sure that there is one; the grading itself refuses where there is none."""
    if jail.program() is None:
        debian.install("bubblewrap")
    if jail.program() is None:
        print(HELP)
    return 0


if __name__ == "__main__":
    sys.exit(main())
