"""The page "My progress": counts what is done, takes it to a file and back, loses nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.site import CHAPTERS, soup
from tests.helpers.visits import Visit

PAGE = "appendix/progress.html"
KEPT = "/progress"
NEURON = "tr:has(a[href='../chapters/neuron.html'])"
MINE = {"version": 1, "questions": {"chapters/neuron#question-1": "2026-01-31"}, "exercises": {}}
GOALS = {"neuron_2d": {"met": True, "date": "2026-01-30", "text": "all right"}}


def put(page: Page, stored: str) -> None:
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [KEPT, stored])
    page.reload(wait_until="networkidle")


def offer(page: Page, name: str, text: str) -> None:
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "application/json", "buffer": text.encode()}]
    )


def cell(page: Page, kind: str) -> str:
    return page.locator(f"{NEURON} td[data-kind={kind}]").inner_text()


def test_every_chapter_is_counted(site: str) -> None:
    """The names in the table are those of the pages."""
    rows = soup(PAGE).select(".progress-table tbody tr")
    by_page = {row.a["href"].removeprefix("../"): row for row in rows}
    for name in [name for name in CHAPTERS if name.startswith("chapters/")]:
        row, page = by_page[f"{name}.html"], soup(f"{name}.html")
        wanted = {
            "questions": [f"{name}#{quiz['id']}" for quiz in page.select(".quiz")],
            "exercises": [f"{name}#{one['id']}" for one in page.select("section[id^=exercise-]")],
        }
        for kind, names in wanted.items():
            found = row.select_one(f"td[data-kind={kind}]")
            assert found["data-names"].split() == names
            assert found.get_text() == str(len(names))


def test_what_is_done_is_counted_saved_and_read_again(visit: Callable[..., Visit], tmp_path: Path) -> None:
    """Done on a chapter's page; saved to a file; forgotten after a question; read from the file."""
    seen = visit(accept_downloads=True)
    page = seen.open("chapters/neuron.html")
    page.wait_for_selector(".quiz[data-active]")
    page.locator("#question-1 label").nth(1).click()
    page.get_by_role("checkbox", name="Exercise 2 is done").check()
    page.evaluate("goals => localStorage.setItem('/nnkit-live-goals', JSON.stringify(goals))", GOALS)
    seen.open(PAGE)
    before = [cell(page, kind) for kind in ("challenges", "questions", "exercises")]
    assert [text.split()[0] for text in before] == ["1", "1", "1"]
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / "my.json"
    saving.value.save_as(file)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget all of it").click()
    assert cell(page, "questions").startswith("0 of")
    expect(page.get_by_role("button", name="Forget all of it")).to_be_disabled()
    offer(page, "my.json", file.read_text(encoding="utf-8"))
    expect(page.get_by_role("status")).to_have_text("Read my.json: 3 more, 0 known already.")
    assert [cell(page, kind) for kind in ("challenges", "questions", "exercises")] == before
    assert seen.complaints == []


def test_reading_a_file_takes_nothing_away(visit: Callable[..., Visit]) -> None:
    """What is here stays, with its earlier date; what only the file has is added."""
    page = visit().open(PAGE)
    put(page, json.dumps(MINE))
    book = page.locator(".brand span").inner_text()
    other = {"chapters/neuron#question-1": "2026-05-05", "chapters/neuron#question-2": "2026-05-05"}
    offer(page, "a.json", json.dumps({**MINE, "book": book, "challenges": GOALS, "questions": other}))
    expect(page.get_by_role("status")).to_have_text("Read a.json: 2 more, 1 known already.")
    kept = json.loads(page.evaluate("name => localStorage.getItem(name)", KEPT))
    assert kept["questions"] == {**other, **MINE["questions"]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": 2}, "version: expected 1, received 2"),
        ({"book": "Another"}, 'book: expected "Neural networks, in motion", received "Another"'),
        ({"questions": []}, "questions: expected an object, received []"),
        ({"exercises": {"a": 3}}, 'expected a date such as "2026-01-31", received 3'),
        ({"challenges": {"a": {}}}, "expected a date, received none"),
        (None, 'expected JSON, received "nonsense"'),
    ],
)
def test_a_file_of_another_kind_changes_nothing(
    change: dict[str, object] | None, words: str, visit: Callable[..., Visit]
) -> None:
    page = visit().open(PAGE)
    put(page, json.dumps(MINE))
    whole = {**MINE, "book": "Neural networks, in motion", "challenges": {}}
    offer(page, "b.json", "nonsense" if change is None else json.dumps({**whole, **change}))
    status = page.get_by_role("status")
    expect(status).to_contain_text(words)
    expect(status).to_contain_text("Nothing has changed.")
    assert json.loads(page.evaluate("name => localStorage.getItem(name)", KEPT)) == MINE


@pytest.mark.parametrize("broken", ["{", '{"version": 9}', "null"])
def test_what_cannot_be_read_is_put_aside(broken: str, visit: Callable[..., Visit]) -> None:
    """A broken record is not written over: it is kept under another name, and can be saved."""
    seen = visit(accept_downloads=True)
    page = seen.open(PAGE)
    put(page, broken)
    expect(page.locator(".unreadable")).to_be_visible()
    assert cell(page, "questions").startswith("0 of")
    page.once("dialog", lambda dialog: dialog.dismiss())
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save it as a file").click()
    assert saving.value.path().read_text(encoding="utf-8") == broken
    assert page.evaluate("name => localStorage.getItem(name)", f"{KEPT}-unreadable") == broken
    assert seen.complaints == []


def test_without_scripts_it_is_a_plain_table(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False).open(PAGE)
    expect(page.locator(".progress-table")).to_be_visible()
    expect(page.locator(".progress, .unreadable").first).to_be_hidden()
