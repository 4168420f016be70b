"""A traced number in a text: in a title, a label of an axis, a note or live.text the page fills it in."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, NoReturn

import numpy as np

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.graph.graph import BOOL, INT, Node
from nnkit.live.graph.recording import current_graph
from nnkit.live.places import author_place
from nnkit.live.trace.advice import about_text
from nnkit.live.view.number_text import FIELD
from nnkit.live.view.written import sign, words_of

_REASON = "a traced value was put into a text where the page writes no numbers: it would never change"
_WAY_OUT = (
    'f"loss {loss:.3f}" as a title, the label of an axis, live.note(…) or the words of live.text(x, y, …), '
    'and live.readout("loss", loss) follow the controls; the names of marks and goals are the same always'
)


_WORDS = "f\"{np.where(w > 1, 'above', 'below')} 1\""
_WORDS_REASON = "words that a condition chooses were put where the page writes none: they would never change"
_WORDS_WAY_OUT = f"{_WORDS} as a title, the label of an axis, live.note(…) or the words of live.text(x, y, …)"
_NO_WORD = re.compile("[{}|\U00100000-\U0010fffd]")


def written(value: Any, spec: str) -> str:
    """The sign that stands for the tracer's number; a LiveError where the page could not write it so."""
    node: Node = value.node
    said = about_text()
    if said is not None:
        _refuse(node, f"{said[0]}: {_REASON}", f"{said[1]}; {_WAY_OUT}")
    if current_graph().parent is not None:
        _refuse(node, "a text was made of a number inside a loop", "make it of what live.repeat returns")
    if node.shape:
        _refuse(node, "an array was put into a text", 'one number of it, f"{x[0]:.2f}"; live.text for many')
    if node.dtype == BOOL:
        _refuse(node, "a yes or no was put into a text", 'a number in its place: f"{1 * x:d}"')
    spec = spec or ("d" if node.dtype == INT else "")
    match = FIELD.fullmatch(spec)
    if (
        match is None
        or match["words"] is not None
        or (match["kind"] == "d" and (node.dtype != INT or match["digits"]))
    ):
        _refuse(
            node,
            f"a traced number was put into a text as {{x{spec and ':'}{spec}}}, which the page cannot write",
            "{x:.2f} with so many decimals, {x:.3g} with so many digits, {x:.1e}, {x:.0%}, {x:+.2f} with its "
            "sign; {n} and {n:d} for whole numbers",
        )
    refusal = partial(LiveError, _REASON, _WAY_OUT, author_place(), inputs_of(node))
    return sign(value.copy(), spec, refusal)


def chosen(condition: Any, yes: Any, no: Any) -> Any:
    """np.where(condition, "yes", "no"): the words in a text that a condition chooses."""
    where = "words were chosen by a condition"
    if condition.shape:
        _refuse(condition.node, f"{where} for each element of an array", "one condition, x[0] > 0 or x.all()")
    if current_graph().parent is not None:
        _refuse(condition.node, f"{where} inside a loop", "choose by what live.repeat returns")
    if not (isinstance(yes, str) and isinstance(no, str)):
        _refuse(condition.node, f"{where}, and a number", f"{_WORDS}, both words")
    (one, first), (other, second) = words_of(yes), words_of(no)
    if any(_NO_WORD.search(word) for word in one + other):
        _refuse(condition.node, f"{where} that hold a number, or one of the signs {{ }} |", _WORDS_WAY_OUT)
    value = np.where(condition, first, len(one) + second)
    refusal = partial(LiveError, _WORDS_REASON, _WORDS_WAY_OUT, author_place(), inputs_of(value.node))
    return sign(value, f"?{'|'.join(one + other)}", refusal)


def _refuse(node: Node, reason: str, way_out: str) -> NoReturn:
    raise LiveError(reason, way_out, asked=inputs_of(node))
