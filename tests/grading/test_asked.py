"""What is asked of `make grade`: a folder of submissions, and a time."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from grading import grade as program
from grading.collect import moment
from tests.helpers import small_assignment as small


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-12-01 18:00", "2026-12-01 18:00:00"),
        ("2026-12-01 18:00 UTC", "2026-12-01 18:00:00"),
        ("2026-12-01T18:00:30Z", "2026-12-01 18:00:30"),
        ("2026-12-01 18:00 +0100", "2026-12-01 17:00:00"),
        ("2026-12-01 18:00-05:30", "2026-12-01 23:30:00"),
        ("2026-12-01 18:00 Europe/Berlin", "2026-12-01 17:00:00"),
        ("2026-07-01 18:00 Europe/Berlin", "2026-07-01 16:00:00"),
        ("2026-12-01 18:00 America/New_York", "2026-12-01 23:00:00"),
    ],
)
def test_a_time_in_any_zone(text: str, utc: str) -> None:
    """Summer and winter, by name or by hours; without a zone it is UTC."""
    assert str(moment(text)) == utc


@pytest.mark.parametrize(
    "text",
    [
        "01.12.2026 18:00",
        "18:00",
        "2026-12-01",
        "2026-13-01 18:00",
        "2026-07-01 18:00 Mars",
        "2026-07-01 18:00 pm",
    ],
)
def test_a_time_that_could_mean_another_is_refused(text: str) -> None:
    """Day or month, which day, which zone: nobody is late by a guess."""
    with pytest.raises(ArgumentTypeError, match=r"expected a time as 2026-12-01 18:00 UTC.*, received "):
        moment(text)


def test_a_folder_that_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No folder is not this one; and one that holds the course would hand in its hidden tests."""
    with small.released(tmp_path) as course:
        for folder, said in {
            "": "expected FROM=folder, received no folder",
            str(tmp_path / "nowhere"): "expected FROM=folder, received",
            str(tmp_path): "expected a folder of submissions, received one that holds the course",
            str(program.ROOT): "expected a folder of submissions, received one that",
            str(course.path("source")): "expected a folder outside of",
        }.items():
            monkeypatch.setattr(sys, "argv", ["grade", folder, "--course", str(course.root)])
            assert program.main() == 2
            assert said in capsys.readouterr().err
