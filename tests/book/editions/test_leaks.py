"""A solution that is published anywhere is found there, whatever the file is like."""

from __future__ import annotations

import gzip
import re
import zipfile
from pathlib import Path

import nbformat
import pytest

from book.editions.leaks import leaks, told

SOLUTION = "The neuron *fires* when at least two of its three inputs do, so $b = -1.5$ will do."
CODE = "answer = [step(corner @ weights) for corner in corners if corner.sum() > wanted and not seen]"
STATEMENT = "Find the weights of a neuron for the majority of three inputs."


def marked(text: str, tag: str) -> str:
    """HTML of a text with each word in an element of its own."""
    return re.sub(r"[^\W_]+", rf"<{tag}>\g<0></{tag}>", text.replace(">", "≥")).replace("≥", "&gt;")


def page(place: Path) -> None:
    place.with_suffix(".html").write_text(f"<p>{marked(SOLUTION, 'em')}</p>")


def coloured(place: Path) -> None:
    place.with_suffix(".html").write_text(f"<pre>{marked(CODE, 'span')}</pre>")


def notebook(place: Path) -> None:
    cell = nbformat.v4.new_code_cell(CODE, id="a")
    place.with_suffix(".ipynb").write_text(nbformat.writes(nbformat.v4.new_notebook(cells=[cell])))


def fragment(place: Path) -> None:
    place.with_suffix(".pf_fragment").write_bytes(gzip.compress(SOLUTION.replace("*", "").encode()))


def packed(place: Path) -> None:
    with zipfile.ZipFile(place.with_suffix(".zip"), "w") as archive:
        archive.writestr("book/chapter.html", f"<p>{CODE.replace('>', '&gt;')}</p>")


def program(place: Path) -> None:
    place.with_suffix(".js").write_text(f'export default {{python: "{CODE}"}};')


@pytest.mark.parametrize("write", [page, coloured, notebook, fragment, packed, program])
def test_it_is_found_wherever_it_is(write: object, tmp_path: Path) -> None:
    """On pages, between the colours of code, in notebooks, in the search's index, in archives, in scripts."""
    source, site = tmp_path / "one.md", tmp_path / "site"
    source.write_text(STATEMENT)
    site.mkdir()
    (site / "clean.html").write_text(f"<p>{STATEMENT}</p>")
    secret = told([SOLUTION, CODE], [source])
    assert leaks(site, secret) == {}
    write(site / "told")  # type: ignore[operator]
    (name,) = leaks(site, secret)
    assert name.startswith("told")


def test_what_the_sources_say_themselves_is_no_solution(tmp_path: Path) -> None:
    """A solution repeats its exercise, and calls what the book has."""
    source = tmp_path / "one.md"
    source.write_text(STATEMENT)
    assert told([STATEMENT], [source]) == set()
    assert told([f"{STATEMENT} {SOLUTION}"], [source])
