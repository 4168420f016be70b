"""How long a newcomer waits: installation, first build, and the builds after it, in a fresh clone.

python -m benchmarks.building     prints the table and keeps it as building.md
"""

import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STEPS = {
    "install everything (`make .venv/.installed`)": ["make", ".venv/.installed"],
    "first build, every notebook executed (`make book`)": ["make", "book"],
    "second build, nothing changed (`make book`)": ["make", "book"],
    "build after one page changed": ["make", "book"],
}


def seconds(command: list[str], folder: Path) -> float:
    """Wall-clock time of one command."""
    begin = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def table() -> str:
    """The table, one line a step."""
    lines = ["| step | seconds |", "|---|--:|"]
    with tempfile.TemporaryDirectory() as name:
        clone = Path(name) / "book"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        for step, command in STEPS.items():
            if "changed" in step and "nothing" not in step:
                page = clone / "intro.md"
                page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
            lines.append(f"| {step} | {seconds(command, clone):.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, keep."""
    text = f"# Installing and building\n\nMade by `python -m benchmarks.building`.\n\n{table()}\n"
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
