"""Install the pinned requirements and the book's package into the environment whose Python runs this file.

    python -P book/tools/install.py [REQUIREMENTS]        default: requirements.txt

Nothing is installed whose hash is not in the list, but PyTorch (lock.py says why). uv does it in seconds;
where it cannot be installed, pip does. uv does not read pip's settings, so those that name other places to
look for packages are passed on: a machine that keeps its own wheels keeps them.
Only the standard library is used: nothing else is installed yet.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PIP = [sys.executable, "-m", "pip"]
TORCH = "requirements-torch.txt"
HASHED = "--require-hashes"
UV_NAMES = {"find-links": "UV_FIND_LINKS", "index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}


def pip_settings() -> dict[str, str]:
    """Pip's settings from its files and from the environment (which wins), by their plain names."""
    listing = subprocess.run([*PIP, "config", "list"], capture_output=True, text=True, check=True).stdout
    pairs = [line.split("=", 1) for line in listing.splitlines() if "=" in line]
    ranked = sorted(pairs, key=lambda pair: pair[0].startswith(":env:"))
    return {name.rsplit(".", 1)[-1]: value.strip("'\"") for name, value in ranked}


def uv_environment() -> dict[str, str]:
    """The environment for uv: this one, and pip's settings under uv's names where uv has none of its own."""
    environment = dict(os.environ)
    for name, value in pip_settings().items():
        if name in UV_NAMES and value:
            environment.setdefault(UV_NAMES[name], ",".join(value.split()))
    return environment


def pinned(package: str) -> str:
    """The requirement of one package with its hashes, as it stands in requirements.txt."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(package)}==[^\n\\]*(?:\\\n[^\n\\]*)*", text, re.MULTILINE)
    assert found is not None, f"{package} is not in requirements.txt"
    return found[0]


def run(*command: str, environment: dict[str, str] | None = None) -> bool:
    """Run one command from the repository's root; True where it succeeds."""
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def install_with_uv(requirements: str) -> bool:
    """Install with uv: first PyTorch's small CPU build, else whatever the package index holds."""
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder, "uv.txt")
        alone.write_text(pinned("uv"), encoding="utf-8")
        quiet = ["--quiet", "--disable-pip-version-check"]
        if not run(*PIP, "install", *quiet, HASHED, "--no-deps", "-r", str(alone)):
            return False
    environment = uv_environment()
    uv = [sys.executable, "-m", "uv", "pip", "install", "--python", sys.executable, "--quiet"]
    torch = [*uv, "-r", TORCH]
    return (
        run(*uv, HASHED, "-r", requirements, environment=environment)
        and (
            run(*torch, *torch_options(environment), environment=environment)
            or run(*torch, environment=environment)
        )
        and run(*uv, "--no-deps", "--no-build-isolation", "-e", ".", environment=environment)
    )


def torch_options(environment: dict[str, str]) -> list[str]:
    """Ask for PyTorch's CPU build (200 MB, not 3 GB), unless this machine keeps a wheel of its own."""
    folders = [Path(folder) for folder in environment.get("UV_FIND_LINKS", "").split(",") if folder]
    tag = f"cp{sys.version_info.major}{sys.version_info.minor}"
    local = [wheel for folder in folders if folder.is_dir() for wheel in folder.glob(f"torch-*{tag}*")]
    return [] if local or sys.platform != "linux" else ["--torch-backend", "cpu"]


def install_with_pip(requirements: str) -> bool:
    """The slow way: pip alone."""
    print("uv is not to be had here; pip does it, which takes about a minute.")
    quiet = ["--quiet", "--disable-pip-version-check"]
    install = [*PIP, "install", *quiet]
    return (
        run(*install, HASHED, "-r", requirements)
        and run(*install, "-r", TORCH)
        and run(*install, "--no-deps", "--no-build-isolation", "-e", ".")
    )


def main() -> int:
    """Install everything, and say so in one line."""
    requirements = (sys.argv[1:] or ["requirements.txt"])[0]
    if not (install_with_uv(requirements) or install_with_pip(requirements)):
        print("The packages could not be installed: the lines above say why.")
        return 1
    run(sys.executable, "-P", "book/running/alone.py", "--register")
    print(f"Installed: everything in {requirements}, and nnkit from this folder.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
