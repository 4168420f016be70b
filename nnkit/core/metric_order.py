"""One order for every metric, score and criterion: the truth first, then what a model said, score(t, y).

A function of the other order returns numbers too, only wrong ones. Its parameters' names tell on it.
"""

from __future__ import annotations

import inspect
import re
from typing import Any

_TRUTH = """t true ytrue truth target targets tgt actual actuals gold ground gt observed expected
reference"""
_SAID = """pred preds predicted predict predicts prediction predictions hat ŷ yhat ypred output outputs out
logit logits score scores prob probs proba probas probability probabilities answer answers said z estimate
estimates estimated forecast forecasts fitted guess guesses input inputs response responses"""
TRUTH, SAID, LABELS = set(_TRUTH.split()), set(_SAID.split()), {"label", "labels"}
PLAIN = {"y"}  # the truth beside a prediction, the prediction beside a truth


def truth_first(score: Any, name: str) -> None:
    """Refuse anything but a function of truth and outputs, in this order: it will be called score(t, y).

    Names such as (y, t), (outputs, targets) or (y_pred, y_true) say the opposite; a function that does not
    tell its parameters, such as a builtin, is taken at its word.

    Raises
    ------
    TypeError : no function, one that cannot be called with two arguments, or one of the other order.
    """
    if not callable(score):
        way_out = f" (for a loss, {name}=lambda t, y: loss.value(y, t))" if hasattr(score, "value") else ""
        raise TypeError(
            f"expected {name} to be a function of truth and outputs, (t, y), such as nn.accuracy, received "
            f"{score!r}{way_out}"
        )
    try:
        signature = inspect.signature(score)
    except (TypeError, ValueError):
        return
    called = getattr(score, "__qualname__", type(score).__name__)
    try:
        signature.bind(None, None)
    except TypeError:
        raise TypeError(
            f"expected {name} to take two arguments, truth and outputs (t, y), received {called}{signature}"
        ) from None
    first, second = _first_two(signature)
    if _opposite(_kind(first), _kind(second)):
        raise TypeError(
            f"expected {name} to take the truth first, (t, y), received {called}({first}, {second}): "
            f"{name}=lambda t, y: …(y, t) turns them round"
        )


def _first_two(signature: inspect.Signature) -> tuple[str, str]:
    by_place = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    names = [p.name for p in signature.parameters.values() if p.kind in by_place]
    first, second, *_ = [*names, "", ""]
    return first, second


def _kind(parameter: str) -> str:
    """What a parameter's name says it is: "truth", "said", "y" (either), or "" (nothing)."""
    words = set(re.findall(r"[^\W\d_]+", re.sub(r"([a-z])([A-Z])", r"\1_\2", parameter).lower()))
    if words & TRUTH:
        return "truth"
    if words & SAID:
        return "said"
    if words & LABELS:
        return "truth"
    return "y" if words & PLAIN else ""


def _opposite(first: str, second: str) -> bool:
    """Whether the names contradict (truth, said): one of them does, and the other does not outweigh it."""
    return (first == "said" and second != "said") or (second == "truth" and first != "truth")
