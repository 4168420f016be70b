"""Words of one page quoted on another: their references are resolved as they are seen from there."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import new_document

APART = (nodes.footnote_reference, nodes.target, nodes.problematic, nodes.system_message)


def quoted(app: Sphinx, page: str, words: nodes.Element, links: bool = True) -> list[nodes.Node]:
    """What an element of a page as it was read says, to stand on `page` without its footnotes."""
    document = new_document(app.env.doc2path(page))
    document += nodes.paragraph("", "", *(child.deepcopy() for child in words.children))
    app.env.apply_post_transforms(document, page)
    for node in list(document.findall(lambda node: isinstance(node, APART))):
        node.parent.remove(node)
    for node in [] if links else list(document.findall(nodes.reference)):
        node.replace_self(nodes.inline("", "", *node.children))
    for node in document.findall(nodes.Element):
        node["ids"] = []
    return list(document[0].children)
