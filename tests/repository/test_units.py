"""The tests of a run are handed out in units that several processes can share evenly."""

from __future__ import annotations

import pytest

from tests.helpers import units
from tests.helpers.defined import Defined
from tests.helpers.site import ROOT


def test_checks_of_one_page_are_one_unit_and_another_page_is_another() -> None:
    """They share one visit; in all other files the whole file is one unit, as is a notebook."""
    file = "tests/book/site/test_browser.py"
    first, second = (f"{file}::test_{name}[chapters/neuron.html]" for name in ("a", "b"))
    assert units.unit(first) == units.unit(second)
    assert units.unit(first) != units.unit(f"{file}::test_a[intro.html]")
    assert units.unit("chapters/neuron.ipynb::Cell 0") == units.unit("chapters/neuron.ipynb::Cell 9")
    assert units.unit("tests/a.py::test[1]") == units.unit("tests/a.py::test[2]")


def test_what_takes_long_begins_early() -> None:
    """Servers, then notebooks, then the browser, then the rest."""
    names = [
        "tests/nnkit/test_import.py::t",
        "tests/browser/test_leaks.py::t[a]",
        "chapters/neuron.ipynb::Cell 0",
    ]
    assert sorted(names, key=units.place) == names[::-1]
    assert all((ROOT / file).exists() for file in (*units.DIVIDED, *units.LONGEST))


def test_no_cell_runs_where_tests_are_only_collected() -> None:
    """A chapter's cells run at the first look, and once."""
    chapter = Defined("neuron", "ZEROS", "at_rest")
    assert vars(chapter).keys() == {"wanted"}
    assert chapter["ZEROS"] is chapter["ZEROS"]
    with pytest.raises(AssertionError, match="chapter neuron defines no"):
        Defined("neuron", "what_no_cell_defines")["ZEROS"]
