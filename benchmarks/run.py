"""Run every benchmark and print its table; each table is kept beside its script.

python -m benchmarks.run [NAME …]      default: all of them, some minutes each
"""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
NAMES = (
    "building",
    "pages",
    "drawing",
    "lighthouse",
    "compiled",
    "playground",
    "growth",
    "training",
    "defining",
    "grading",
)


def keep(name: str, printed: str) -> None:
    """Keep what a script printed, where it does not keep its own table."""
    title = f"# {name.capitalize()}\n\nMade by `python -m benchmarks.{name}`.\n\n"
    printed = printed.strip("\n") + "\n"
    body = printed if printed.startswith("|") else f"```\n{printed}```\n"
    (FOLDER / f"{name}.md").write_text(title + body, encoding="utf-8")


def main(names: list[str]) -> int:
    """Run them one after the other; the status is that of the worst."""
    worst = 0
    for name in names or NAMES:
        kept = FOLDER / f"{name}.md"
        before = kept.stat().st_mtime_ns if kept.exists() else 0
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", f"benchmarks.{name}"]
        done = subprocess.run(
            command, cwd=FOLDER.parent, env=environment, stdout=subprocess.PIPE, text=True, check=False
        )
        print(f"\n## {name}\n\n{done.stdout}", flush=True)
        worst = max(worst, abs(done.returncode))
        if done.returncode == 0 and not (kept.exists() and kept.stat().st_mtime_ns > before):
            keep(name, done.stdout)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
