"""Resolved nodes of a line of text → Markdown."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

MARKS: dict[type[nodes.Node], tuple[str, str]] = {
    nodes.emphasis: ("*", "*"),
    nodes.literal: ("`", "`"),
    nodes.math: ("$", "$"),
    nodes.strong: ("**", "**"),
    nodes.subscript: ("<sub>", "</sub>"),
    nodes.superscript: ("<sup>", "</sup>"),
    nodes.title_reference: ("*", "*"),
}


def inline(node: nodes.Node, address: Callable[[nodes.Element], str]) -> str:
    """A node and all it holds; `address` says where a reference leads (nowhere: its words alone)."""
    if isinstance(node, nodes.Text):
        return str(node)
    inside = "".join(inline(child, address) for child in node.children)
    if isinstance(node, nodes.reference):
        where = address(node)
        return f"[{inside}]({where})" if where else inside
    before, after = MARKS.get(type(node), ("", ""))
    return f"{before}{inside}{after}"
