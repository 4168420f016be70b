"""The kernel that runs the chapters in the tests has nothing a reader would not have."""

from pathlib import Path

import pytest
from jupyter_client.manager import start_new_kernel

from book.running.alone import NAME, ROOT

QUESTION = """
import json, os, pathlib, nnkit
print(json.dumps([os.listdir(), nnkit.__file__, [p for p in __import__("sys").path if p]]))
"""


@pytest.fixture
def answer() -> list:
    """What a fresh kernel says about its folder and its nnkit."""
    import json

    manager, client = start_new_kernel(kernel_name=NAME)
    try:
        lines: list[str] = []
        client.execute_interactive(
            QUESTION, timeout=60, output_hook=lambda message: lines.append(message["content"].get("text", ""))
        )
        return json.loads("".join(lines))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_a_chapter_runs_in_an_empty_folder_with_the_installed_package_alone(answer: list) -> None:
    """Not this folder's nnkit but the wheel's; no file in sight; no way to the repository's modules."""
    listing, package, path = answer
    assert listing == []
    assert not Path(package).is_relative_to(ROOT)
    assert str(ROOT) not in path


def test_nbval_uses_it(request: pytest.FixtureRequest) -> None:
    """`pytest chapters appendix` runs every notebook alone without being asked to."""
    assert request.config.option.nbval_kernel_name == NAME
    assert request.config.option.nbval_lax
