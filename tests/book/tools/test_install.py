"""Only files whose hash is known are installed, and the lock keeps what a resolver says."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.tools import install, lock

RESOLVED = """\
numpy==2.4.6 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
nvidia-cublas==13.1 ; sys_platform == 'linux' \\
    --hash=sha256:cc
soupsieve==2.10 ; python_full_version < '3.11.5' \\
    --hash=sha256:dd
soupsieve==4.1.1 ; python_full_version >= '3.11.5' \\
    --hash=sha256:ee
torch==2.13.0+cpu \\
    --hash=sha256:ff
triton==3.7.1 \\
    --hash=sha256:11
"""


def test_the_lock_keeps_every_pin_but_pytorchs_and_cuda() -> None:
    pins, torch = lock.split(RESOLVED)
    assert torch == "torch==2.13.0"
    assert "\n".join(pins) == RESOLVED.replace("nvidia-cublas==13.1 ; sys_platform == 'linux' \\\n    --hash=sha256:cc\n", "").split("\ntorch")[0]  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("uv_works", [True, False])
def test_hashes_are_required_of_all_but_pytorch(uv_works: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """By uv and by pip; what is installed without them is PyTorch's one pin, and this folder's package."""
    commands: list[tuple[str, ...]] = []

    def run(*command: str, environment: object = None) -> bool:
        commands.append(command)
        return uv_works or "-r" not in command or "uv" in command or not command[-1].endswith("uv.txt")

    monkeypatch.setattr(install, "run", run)
    assert install.install_with_uv("requirements.txt") == uv_works
    assert install.install_with_pip("requirements.txt")
    without = [command[-1] for command in commands if install.HASHED not in command]
    assert set(without) <= {"requirements-torch.txt", ".", "cpu"}
    assert all("--no-deps" in command for command in commands if command[-1] == ".")
    assert sum("requirements.txt" in command for command in commands) == (2 if uv_works else 1)


def test_a_pin_is_taken_with_its_hashes() -> None:
    pin = install.pinned("uv")
    assert pin.startswith("uv==")
    assert pin.count("--hash=sha256:") > 3
    assert pin.count("==") == 1


def test_a_file_with_another_hash_is_not_installed(tmp_path: Path) -> None:
    """The very option makes pip refuse."""
    wheel = tmp_path / "demo-1.0-py3-none-any.whl"
    wheel.write_bytes(b"not what was pinned")
    pins = tmp_path / "pins.txt"
    pins.write_text(f"demo==1.0 --hash=sha256:{'0' * 64}\n")
    options = ["--no-index", "--find-links", str(tmp_path), "--target", str(tmp_path / "there"), "--quiet"]
    assert not install.run(*install.PIP, "install", install.HASHED, *options, "-r", str(pins))
    assert not (tmp_path / "there").exists()
