"""Find Chromium for the browser tests, or install it: Debian's packages, else Playwright's download."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

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


def installed(names: Iterable[str]) -> str | None:
    """Path of the first of these programs that there is."""
    return next((path for path in map(shutil.which, names) if path), None)


def find() -> str | None:
    """Path of a Chromium to drive: named by CHROMIUM, installed, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return installed(NAMES) or playwright_download()


def debian(*packages: str) -> None:
    """Try Debian's packages, where this is Debian's superuser."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not root or not shutil.which("apt-get"):
        return
    quiet = ["apt-get", "-qq", "-o=Dpkg::Use-Pty=0"]
    subprocess.run([*quiet, "update"], check=False)
    subprocess.run(
        [*quiet, "install", "-y", "--no-install-recommends", *packages],
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.DEVNULL,
    )


def install() -> None:
    """Try Debian's packages, then Playwright's download."""
    for name in NAMES[:2]:
        if find() is None:
            debian(name, "fonts-dejavu-core")
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
