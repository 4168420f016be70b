"""One fork of the book for all tests of the reader's notebooks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers import fork as a_fork
from tests.helpers.fork import Fork


@pytest.fixture(scope="session")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fork]:
    """Built, and its repository served."""
    with a_fork.git_server(tmp_path_factory.mktemp("server")) as (git, commit):
        yield Fork(a_fork.build(tmp_path_factory.mktemp("book"), commit), commit, git)
