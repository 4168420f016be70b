"""Addresses that cannot be: the playground says so, begins at the defaults, and goes on working."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.helpers.playing import Playing

Start = Callable[..., Playing]
CANNOT = {
    "no points": ("data=own", "at least 2 points"),
    "one point": ("data=own&own=1,1,1", "at least 2 points"),
    "no formula": ("data=formula&formula=alert(1)", "alert"),
    "an empty formula": ("data=formula&formula=", "formula"),
    "batches of one": ("norm=true&batch=1", "Batch norm"),
    "batches of one in run B": ("second=norm%3Dtrue%26batch%3D1", "Batch norm"),
}
ODD = [
    "%",
    "second=%25",
    "data=constructor&activation=__proto__",
    "own=1,2,1e300,3,4,1&data=own",
    "own=1,1,1,1,1,1&data=own&features=sin1",
    "hidden=8,8,8,8,8,8,8,8&lr=10&init=zeros&rate=10&penalty=l1&data=bumps&n=20",
    "formula=x1/0&data=formula",
    "second=second%3Dlr%253D1&hide=data,features,network,training",
]


@pytest.mark.parametrize("name", CANNOT)
def test_a_page_opened_at_what_cannot_be_says_so_and_works(playing: Start, name: str) -> None:
    address, words = CANNOT[name]
    page = playing(address)
    expect(page.get("complaint")).to_contain_text(words)
    expect(page.get("set-circle")).to_be_checked()
    page.get("step").click()
    page.settle()
    assert page.count("epochs") == 1
    page.get("set-xor").check(force=True)
    expect(page.get("complaint")).to_be_hidden()
    assert page.settings().address() == "data=xor"


@pytest.mark.parametrize("address", ODD)
def test_odd_addresses_are_played_without_an_error(playing: Start, address: str) -> None:
    page = playing(address)
    page.get("step").click()
    page.get("update").click()
    page.settle()
    page.get("restart").click()
    page.settle()
    assert page.count("steps") == 0


def test_a_change_that_is_refused_leaves_the_run_as_it_was(playing: Start) -> None:
    page = playing("norm=true&batch=125&n=500")
    page.get("step").click()
    page.settle()
    at, map_ = page.count("steps"), page.pixels("[data-testid=plane]")
    page.get("entry-n").fill("252")
    page.get("entry-n").press("Enter")
    expect(page.get("complaint")).to_contain_text("Batch norm")
    page.settle()
    assert page.count("steps") == at
    assert page.pixels("[data-testid=plane]") == map_
