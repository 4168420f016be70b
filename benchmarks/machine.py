"""What was measured on: processor, threads, versions."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path


def about(*packages: str) -> str:
    """One sentence for below a table."""
    names = [f"{name} {version(name)}" for name in packages]
    python = f"Python {platform.python_version()}"
    return f"{processor()}, {os.cpu_count()} cores, one thread; {', '.join([python, *names])}."


def processor() -> str:
    """The processor's name, where the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
