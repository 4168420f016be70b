"""One Node for the whole run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.nodejs import NodeJS


@pytest.fixture(scope="session")
def nodejs() -> Iterator[NodeJS]:
    """A running Node with the runtime loaded."""
    process = NodeJS()
    yield process
    process.close()
