"""Pages as they were read, for all that look something up in them while pages are written."""

from functools import cache

from docutils import nodes
from sphinx.environment import BuildEnvironment


@cache
def as_read(env: BuildEnvironment, document: str) -> nodes.document:
    """A page as it was read, to look at and not to change: taken from the disk once for all that ask."""
    return env.get_doctree(document)
