"""The marks of causal claims are for authors: no page and no reader's notebook shows them."""

import pytest

from tests.helpers.site import CHAPTERS, SITE


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("name", CHAPTERS)
def test_no_reader_gets_a_mark(name: str) -> None:
    """Neither on the page nor in the notebook for readers."""

    for made in (SITE / f"{name}.html", SITE / "notebooks" / f"{name}.ipynb"):
        assert "<!-- shown:" not in made.read_text(encoding="utf-8")
