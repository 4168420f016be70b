"""The pictures that cells drew, with as few colours as they need: the same to the eye, half the bytes."""

from pathlib import Path

from PIL import Image
from sphinx.application import Sphinx

from nnkit.live.show.picture import fewer_colors

COLORS = 32  # enough for a drawing of twice its size


def lighten(path: Path) -> None:
    """A PNG with a palette of its own, when that is smaller; a picture lighter already stays."""
    with Image.open(path) as picture:
        if picture.mode == "P":
            return
    before = path.read_bytes()
    after = fewer_colors(before, COLORS)
    if len(after) < len(before):
        path.write_bytes(after)


def lighten_all(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        for path in sorted(Path(app.outdir, "_images").glob("*.png")):
            lighten(path)


def setup(app: Sphinx) -> None:
    app.connect("build-finished", lighten_all, priority=100)
