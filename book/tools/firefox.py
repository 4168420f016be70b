"""Find Firefox for the tests of its engine, or install Debian's package."""

import os
import sys

from book.tools import debian

NAMES = ("firefox-esr", "firefox")
HELP = (
    "The tests of Firefox's engine need Firefox, and none was found or could be installed. Install it once: "
    "`sudo apt-get install firefox-esr` (Debian), `brew install --cask firefox` (macOS), or set FIREFOX to "
    "the path of one."
)


def find() -> str | None:
    """Path of a Firefox to drive: named by FIREFOX, or installed."""
    return os.environ.get("FIREFOX") or debian.found(NAMES)


def main() -> int:
    """Make sure that there is one, and say which."""
    if find() is None:
        debian.install("firefox-esr")
    path = find()
    print(f"Firefox: {path}" if path else HELP)
    return int(path is None)


if __name__ == "__main__":
    sys.exit(main())
