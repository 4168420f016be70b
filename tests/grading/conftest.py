"""A course with all assignments released, once for all tests of a process."""

from __future__ import annotations

import pytest

from grading.course import ASSIGNMENTS, Course, release

NAMES = sorted(path.name for path in ASSIGNMENTS.iterdir() if path.is_dir())


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course folder."""
    made = Course(tmp_path_factory.mktemp("course"))
    for name in NAMES:
        release(made, name)
    return made
