"""What a cell prints stands on the page as it was printed, line for line."""

from __future__ import annotations

import nbformat
import pytest

from tests.helpers.site import CHAPTERS, ROOT, soup


@pytest.mark.parametrize("name", CHAPTERS)
def test_checked_outputs_are_on_the_page_as_they_are_stored(name: str) -> None:
    """No line is broken where the kernel happened to cut its messages."""
    shown = {part.get_text().strip() for part in soup(f"{name}.html").select(".cell_output .output")}
    cells = [
        cell for cell in nbformat.read(ROOT / f"{name}.ipynb", as_version=4).cells if cell.get("outputs")
    ]
    assert cells
    for cell in cells:
        for output in cell.outputs:
            text = output.text if output.output_type == "stream" else output.data["text/plain"]
            assert text.strip() in shown, f"cell {cell.id}"
