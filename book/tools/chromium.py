"""Find Chromium for the browser tests, or install it: Debian's packages, else Playwright's download."""

import os
import subprocess
import sys
from pathlib import Path

from book.tools import debian

# The first is Chromium's engine without the windows around it: a page opens with 0.4 of the work.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = (
    "The browser tests need Chromium, and none was found or could be installed. Install it once: "
    "`sudo apt-get install chromium-headless-shell` (Debian), `brew install --cask chromium` (macOS), "
    "or set CHROMIUM to the path of a Chromium or Chrome."
)


def playwright_download() -> str | None:
    """Path of Playwright's own Chromium, where it was downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find() -> str | None:
    """Path of a Chromium to drive: named by CHROMIUM, installed, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return debian.found(NAMES) or playwright_download()


def install() -> None:
    """Try Debian's packages, then Playwright's download."""
    for name in NAMES[:2]:
        if find() is None:
            debian.install(name, "fonts-dejavu-core")
    if find() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Make sure that there is one, and say which."""
    if find() is None:
        install()
    path = find()
    print(f"Chromium: {path}" if path else HELP)
    return int(path is None)


if __name__ == "__main__":
    sys.exit(main())
