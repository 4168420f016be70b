"""A notebook kernel that has only what a reader has: nnkit from its wheel, and an empty working folder.

Tests run every notebook in it (``pytest chapters appendix``), so none can lean on a file of this repository,
on another notebook, or on a part of nnkit that the wheel leaves out.
"""

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = "book-alone"


def register() -> Path:
    """Make the kernel known to the Jupyter of this virtual environment."""
    folder = Path(sys.prefix) / "share" / "jupyter" / "kernels" / NAME
    folder.mkdir(parents=True, exist_ok=True)
    argv = [sys.executable, "-P", str(Path(__file__).resolve()), "-f", "{connection_file}"]
    spec = {"argv": argv, "display_name": "Python 3, alone", "language": "python"}
    (folder / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    return folder


def unpack_wheel(folder: Path) -> None:
    """Build nnkit's wheel and unpack it, as pip would."""
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")


def main() -> None:
    """Start the kernel in an empty folder, which goes when the kernel goes."""
    from ipykernel.kernelapp import launch_new_instance
    from traitlets.config import Config

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        unpack_wheel(folder)
        (folder / "empty").mkdir()
        os.chdir(folder / "empty")
        sys.path[:] = [str(folder / "site"), *(path for path in sys.path if path and Path(path) != ROOT)]
        launch_new_instance(config=Config(InlineBackend={"figure_formats": {"retina"}}))  # for sharp screens


if __name__ == "__main__":
    register() if sys.argv[1:] == ["--register"] else main()
