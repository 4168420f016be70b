"""The book's Sphinx extension: its theme, its mathematics, and what is done to each finished page."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Imported in `setup`, so that the package's tools start without Sphinx.
PARTS = (
    *(
        "site.messages",
        "site.mathml",
        "site.context",
        "site.figures",
        "site.embed",
        "contents.claims",
        "contents.chapters",
        "contents.challenges",
        "contents.learning_goals",
        "quiz.page",
        "contents.progress",
    ),
    *(
        "reference.api",
        "site.links",
        "contents.glossary",
        "site.pages",
        "site.pictures",
        "site.assets",
        "search.index",
        "site.edition",
        "site.offline",
        "site.safety",
        "site.notices",
        "site.bom",
        "site.address",
    ),
    *("take_away.offer", "running.fresh", "running.ahead", "readers.publish"),
)


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_html_theme("book", str(Path(__file__).parent / "theme"))
    # Jupyter Book hands it over; this book has no comments.
    app.add_config_value("comments_config", {}, "html")
    for part in PARTS:
        import_module(f"book.{part}").setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": False}
