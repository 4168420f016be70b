"""The table of differences says what both signatures say, and leaves no shared name out."""

from __future__ import annotations

import sklearn.metrics
import torch

import nnkit as nn
from book.reference import differences


def test_the_table_is_what_the_signatures_say() -> None:
    page = differences.PAGE.read_text(encoding="utf-8")
    (kept,) = differences.TABLE.findall(page)
    assert kept == differences.table(), "run: python -m book.reference.differences"


def test_no_name_that_both_have_is_left_out() -> None:
    theirs = {*dir(torch.nn), *dir(torch.optim), *dir(sklearn.metrics)}
    named = {pair.ours for pair in differences.PAIRS}
    assert {name for name in nn.__all__ if name in theirs} - named == set()


def test_a_default_that_is_not_the_same_is_seen() -> None:
    """RMSProp forgets faster here than there; Adam has the defaults of its paper on both sides."""
    listed = list(differences.rows(differences.Pair("RMSProp", "torch.optim.RMSprop", {"gamma": "alpha"})))
    assert ("default", "gamma=0.9", "alpha=0.99") in listed
    adam = differences.rows(differences.Pair("Adam", "torch.optim.Adam"))
    assert [what for what, _here, _there in adam] == ["only"]
