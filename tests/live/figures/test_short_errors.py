"""What an author sees of a LiveError: the message and the line, and no traceback of nnkit's own lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from jupyter_client.manager import start_new_kernel

CELL = """
from nnkit import live

@live.figure(w=live.slider(-1, 1, start=0))
def f(w):
    return live.plot(live.rule(x=1 if w > 0 else 2))
"""


def test_a_notebook_shows_the_message_and_the_line() -> None:
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        reply = client.execute_interactive(CELL, output_hook=lambda message: None, timeout=60)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    traceback = reply["content"]["traceback"]
    assert traceback[0].startswith("LiveError: a traced value was used as a condition")
    assert traceback[-1] == "  at notebook cell:5: return live.plot(live.rule(x=1 if w > 0 else 2))"
    assert len(traceback) == 3


def test_a_script_shows_little_more(tmp_path: Path) -> None:
    script = tmp_path / "my_inspect.py"  # named like a module of Python
    script.write_text(CELL, encoding="utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert "my_inspect.py:6: return live.plot" in done.stderr
    assert len(done.stderr.splitlines()) <= 10


def test_a_folder_named_like_the_package_is_the_authors(tmp_path: Path) -> None:
    import nnkit
    from nnkit.live import places

    folder = Path(nnkit.__file__).parent
    assert places._whose(f"{folder}_examples/figure.py") == "author"
    assert places._whose(f"{folder}/live/errors.py") == "machinery"
    assert places._whose(f"{folder}/neurons/units.py") == "nnkit"
