"""One Node for the whole run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.node import Node


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    """A running Node with the runtime loaded."""
    process = Node()
    yield process
    process.close()
