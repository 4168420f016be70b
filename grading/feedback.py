"""What a student gets back: one page with points and messages; no script, no picture, no other host.

All that was handed in stands there as text. Of a test only its name, its points and what it said are shown.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader import utils

from grading.align import words
from grading.master import grade_id, is_given, is_test
from grading.scores import Score

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<style>
:root{{color-scheme:light dark}}
body{{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}}
pre{{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0}}
pre{{border-left:3px solid #8888;padding-left:.8rem}}
pre.code{{border-color:#0072b2}} pre.error,p.lost{{border-left:3px solid #d55e00;padding-left:.8rem}}
p.won{{border-left:3px solid #009e73;padding-left:.8rem}} td,th{{text-align:left;padding:.1rem 1rem .1rem 0}}
</style></head><body>
<h1>{title}</h1>
{body}
</body></html>
"""


def page(title: str, status: list[str], scores: dict[str, Score], notebook: NotebookNode | None) -> str:
    """The whole page."""
    parts = [_line("lost", text) for text in status]
    if scores:
        total, most = sum(s.points for s in scores.values()), sum(s.most for s in scores.values())
        parts.append(f"<p><strong>{total:g} of {most:g} points</strong></p>")
        rows = "".join(
            f"<tr><td>{escape(name)}</td><td>{score.text}</td></tr>" for name, score in scores.items()
        )
        parts.append(f"<table><tr><th>Part</th><th>Points</th></tr>{rows}</table>")
    for cell in notebook.cells if notebook else []:
        parts += _cell(cell, scores)
    return PAGE.format(policy=POLICY, title=escape(title), body="\n".join(parts))


def _cell(cell: NotebookNode, scores: dict[str, Score]) -> list[str]:
    """One cell of the notebook."""
    name = grade_id(cell) or ""
    if is_test(cell):
        return [_verdict(name, cell, scores[name])]
    if is_given(cell):
        return []
    code = cell.cell_type == "code"
    parts = [_text("code" if code else "text", cell.source if code else words(cell.source))]
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            parts.append(_text("error", output.evalue))
        elif output.output_type == "stream":
            parts.append(_text("printed", output.text))
    if name in scores and utils.is_solution(cell):
        score = scores[name]
        parts.append(_line("won" if score.points == score.most else "lost", f"{name}: {score.text}"))
        parts += [_text("text", score.comment)] if score.comment else []
    return parts


def _verdict(name: str, cell: NotebookNode, score: Score) -> str:
    """What a test said."""
    said = next((output.evalue for output in cell.outputs if output.output_type == "error"), "passed")
    return _line("won" if score.points == score.most else "lost", f"{name}: {score.text}: {said}")


def _line(kind: str, text: str) -> str:
    """A paragraph."""
    return f'<p class="{kind}">{escape(text)}</p>'


def _text(kind: str, text: str) -> str:
    """Text as it stands."""
    return f'<pre class="{kind}">{escape(text)}</pre>'


def graded(path: Path) -> NotebookNode:
    """The notebook that nbgrader wrote into `autograded/`."""
    return nbformat.read(path, as_version=4)
