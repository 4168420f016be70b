"""Write the compiled programs for the page: `python -m nnkit.playground.write_programs`."""

from __future__ import annotations

import json
from pathlib import Path

import nnkit.live
from nnkit.playground.programs import MEMORIES, all_programs

TARGET = Path(nnkit.live.__file__).parent / "frontend" / "src" / "playground" / "programs.js"
HEAD = "/** Made by `python -m nnkit.playground.write_programs` of nnkit's own functions: do not edit. */\n"


def source() -> str:
    """The module: programs by family, member and part, each a function of `lib` and the number of rows."""
    lines = [HEAD + "export const programs = {"]
    for family, members in all_programs().items():
        lines.append(f"{json.dumps(family)}: {{")
        for member, parts in members.items():
            written = ",".join(f"{part}:{text}" for part, text in parts.items())
            lines.append(f"{json.dumps(member)}: {{{written}}},")
        lines.append("},")
    memories = {name: list(kept) for name, kept in MEMORIES.items()}
    return "\n".join([*lines, "};", f"export const memories = {json.dumps(memories)};", ""])


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(source(), encoding="utf-8")


if __name__ == "__main__":
    main()
