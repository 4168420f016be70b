"""Words of one page quoted on another: their references are resolved, and lead on from there."""

from __future__ import annotations

import posixpath

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import new_document
from sphinx.util.osutil import relative_uri

APART = (nodes.footnote_reference, nodes.target, nodes.problematic, nodes.system_message)


def quoted(app: Sphinx, page: str, source: str, words: nodes.Element, links: bool = True) -> list[nodes.Node]:
    """What an element of the page `source` says, to stand on `page` without its footnotes (and links)."""
    document = new_document(app.env.doc2path(source))
    document += nodes.paragraph("", "", *(child.deepcopy() for child in words.children))
    app.env.apply_post_transforms(document, source)
    for node in list(document.findall(lambda node: isinstance(node, APART))):
        node.parent.remove(node)
    for node in document.findall(nodes.Element):
        node["ids"] = []
    for link in list(document.findall(nodes.reference)):
        if not links:
            link.replace_self(nodes.inline("", "", *link.children))
        elif link.get("internal") or "refid" in link:
            link["refuri"] = address(app, page, source, link)
            link.attributes.pop("refid", None)
    return list(document[0].children)


def address(app: Sphinx, page: str, source: str, link: nodes.reference) -> str:
    """Where a link of the page `source` leads, seen from `page`."""
    here = app.builder.get_target_uri(source)
    file, _, place = (f"#{link['refid']}" if "refid" in link else link["refuri"]).partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(here), file)) if file else here
    there = app.builder.get_target_uri(page)
    seen = "" if there == target else relative_uri(there, target)
    return f"{seen}#{place}" if place or not seen else seen
