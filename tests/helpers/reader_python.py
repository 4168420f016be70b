"""A reader's Python: a virtual environment without nnkit and PyTorch, and nobody to ask but this computer."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

LEFT_OUT = ("nnkit", "neural_networks", "_editable_impl", "__editable__", "pip", "setuptools", "torch")
ALONE = {
    "PIP_NO_INDEX": "1",
    "PIP_NO_CACHE_DIR": "1",  # it would keep what it has built of a commit
    "PIP_NO_BUILD_ISOLATION": "0",  # pip reads its own negation: what builds the wheel is there already
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_RETRIES": "0",
    "PIP_FIND_LINKS": "",
    "PIP_EXTRA_INDEX_URL": "",
    "PYTHONPATH": "",
}


@dataclass
class Said:
    """What a cell printed, and the error that ended it, if one did."""

    text: str
    error: str


class ReaderPython:
    """The environment, and kernels in it."""

    def __init__(self, folder: Path, **environment: str) -> None:
        subprocess.run([sys.executable, "-m", "venv", folder / "python"], check=True)
        self.python = folder / "python" / "bin" / "python"
        self.environment = os.environ | ALONE | {"IPYTHONDIR": str(folder / "ipython")} | environment
        packages = folder / "packages"
        packages.mkdir()
        for path in Path(sysconfig.get_path("purelib")).iterdir():
            if not path.name.lower().startswith(LEFT_OUT) and path.suffix != ".pth":
                (packages / path.name).symlink_to(path)
        self.site = next((folder / "python" / "lib").glob("python3*/site-packages"))
        (self.site / "packages.pth").write_text(str(packages), encoding="utf-8")
        self.kernels = folder / "kernels"
        spec = self.kernels / "reader" / "kernel.json"
        spec.parent.mkdir(parents=True)
        argv = f'["{self.python}", "-m", "ipykernel_launcher", "-f", "{{connection_file}}"]'
        spec.write_text(f'{{"argv": {argv}, "display_name": "Reader", "language": "python"}}')

    def pip(self, *words: str | Path) -> None:
        """Run pip in the environment."""
        command = [self.python, "-m", "pip", "--quiet", *words]
        subprocess.run(command, env=self.environment, check=True, capture_output=True)

    @contextmanager
    def kernel(self, folder: Path, **environment: str) -> Iterator[Callable[[str], Said]]:
        """A fresh kernel in a folder; gives what runs a cell in it."""
        specs = KernelSpecManager(kernel_dirs=[str(self.kernels)], ensure_native_kernel=False)
        manager = KernelManager(kernel_name="reader", kernel_spec_manager=specs)
        manager.start_kernel(cwd=str(folder), env=self.environment | environment)
        client = manager.client()
        client.start_channels()

        def run(source: str) -> Said:
            texts: list[str] = []
            reply = client.execute_interactive(
                source,
                timeout=120,
                output_hook=lambda message: texts.append(message["content"].get("text", "")),
            )["content"]
            error = f"{reply['ename']}: {reply['evalue']}" if reply["status"] == "error" else ""
            return Said("".join(texts), error)

        try:
            client.wait_for_ready(60)
            yield run
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def write_wheel(folder: Path, name: str, version: str, files: dict[str, str | bytes]) -> Path:
    """A wheel with these files, as pip wants it; and its path."""
    info = f"{name}-{version}.dist-info"
    files = files | {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    wheel, record = folder / f"{name}-{version}-py3-none-any.whl", [f"{info}/RECORD,,"]
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{path},sha256={digest},{len(data)}")
            archive.writestr(path, data)
        archive.writestr(f"{info}/RECORD", "\n".join(record) + "\n")
    return wheel


def older(wheel: Path, folder: Path, version: str) -> Path:
    """The wheel of the book as it was at an earlier version."""
    now = wheel.name.split("-")[1]
    return _changed(wheel, folder, version, f'"{now}"', f'"{version}"')


def edited(wheel: Path, folder: Path) -> Path:
    """The wheel of another edition with this one's version number."""
    version = wheel.name.split("-")[1]
    return _changed(wheel, folder, version, "__title__ =", "edited = True\n__title__ =")


def _changed(wheel: Path, folder: Path, version: str, before: str, after: str) -> Path:
    """The wheel with other words at the top of the package."""
    with zipfile.ZipFile(wheel) as archive:
        files = {path: archive.read(path) for path in archive.namelist() if path.startswith("nnkit/")}
    top = files["nnkit/__init__.py"]
    assert before.encode() in top
    files["nnkit/__init__.py"] = top.replace(before.encode(), after.encode())
    return write_wheel(folder, wheel.name.split("-")[0], version, dict(files))
