"""The Python that makes exactly the page's network and run: a template that page and Python fill in alike.

A template is a list of parts. A part is a text with {names}, for which its values stand; or {"when": {fact:
[values]}, "parts": [...]}, which stands where every fact has one of the values; or {"each": list, "parts":
[...]}, which stands once for each entry of a list of values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from nnkit.playground.settings import FIELDS, Settings

Part = str | dict[str, Any]


def when(parts: Sequence[Part], **facts: Sequence[str]) -> Part:
    """Parts that stand only where every fact has one of these values."""
    return {"when": {name: list(values) for name, values in facts.items()}, "parts": list(parts)}


def one(name: str, texts: Mapping[str, str]) -> list[Part]:
    """The text that belongs to a fact's value."""
    return [when([text], **{name: [value]}) for value, text in texts.items()]


_INIT = one(
    "init",
    {
        "xavier": "",
        "he": ", init=nn.he_uniform",
        "uniform": ", init=nn.uniform(0.5)",
        "small": ", init=nn.normal(0.01)",
        "zeros": ", init=nn.zeros",
    },
)
_ACTIVATION = one(
    "activation",
    {
        "tanh": "nn.Tanh()",
        "relu": "nn.ReLU()",
        "sigmoid": "nn.Sigmoid()",
        "linear": "nn.Identity()",
        "leaky": "nn.LeakyReLU()",
        "elu": "nn.ELU()",
        "gelu": "nn.GELU()",
        "swish": "nn.SiLU()",
    },
)
_RULE = one(
    "optimizer",
    {
        "sgd": "nn.SGD({lr})",
        "momentum": "nn.SGD({lr}, momentum={momentum})",
        "nesterov": "nn.SGD({lr}, momentum={momentum}, nesterov={moving})",
        "adagrad": "nn.AdaGrad({lr})",
        "rmsprop": "nn.RMSProp({lr})",
        "adam": "nn.Adam({lr})",
    },
)
TEMPLATE: list[Part] = [
    when(
        [
            "# Weights were edited or imported, or settings changed on the way:\n"
            "# this is the run without that, from its beginning with the settings as they are now.\n"
        ],
        exact=["no"],
    ),
    when(["from itertools import islice\n\n"], partial=["yes"]),
    "import nnkit as nn\nfrom nnkit import live, playground\n\n",
    when(["X, t = playground.{data}({n}, {noise}, live.Rng({seed}))\n"], source=["set"]),
    when(
        ["X, t = playground.formula({n}, {noise}, live.Rng({seed}), {formula})\n"],
        source=["formula"],
    ),
    when(["X, t = playground.own({own}, live.Rng({seed}))\n"], source=["own"]),
    "X = playground.features(X, {features})\n",
    when(["T = (t[:, None] + 1) / 2  # classes 1 and 0\n"], loss=["cross-entropy"]),
    when(["T = t[:, None]\n"], loss=["squared"]),
    "k = {train}  # of {points} rows: so many are for training, the others for testing\n\n",
    "rng = live.Rng({start})  # for weights, batches and dropout\n",
    "net = nn.Sequential(\n",
    {
        "each": "hidden",
        "parts": [
            "    nn.Linear({p}, {m}, rng=rng",
            *_INIT,
            "),\n",
            when(["    nn.BatchNorm1d({m}),\n"], norm=["yes"]),
            "    ",
            *_ACTIVATION,
            ",\n",
            when(["    nn.Dropout({dropout}),\n"], dropped=["yes"]),
        ],
    },
    "    nn.Linear({last}, 1, rng=rng",
    *_INIT,
    "),\n",
    when(["    nn.Tanh(),\n"], output=["tanh"]),
    ")\n",
    *one(
        "loss", {"cross-entropy": "loss = nn.BCEWithLogitsLoss()\n", "squared": "loss = nn.SquaredError()\n"}
    ),
    *one("penalty", {"l1": "penalty = nn.L1({rate})\n", "l2": "penalty = nn.L2({rate})\n"}),
    when(
        [
            when(["# No step was made yet; as many epochs as you like:\n"], trained=["no"]),
            "history = nn.fit(\n    net,\n    loss,\n    ",
            *_RULE,
            ",\n    X[:k],\n    T[:k],\n    epochs={epochs},\n    batch_size={batch},\n    rng=rng,\n",
            "    validation=(X[k:], T[k:]),\n",
            when(["    penalty=penalty,\n"], penalty=["l1", "l2"]),
            ")\n",
            when(["optimizer = history.optimizer\n"], partial=["yes"]),
        ],
        begun=["yes"],
    ),
    when(["optimizer = nn.Optimizer(", *_RULE, ", net.params)\n"], begun=["no"]),
    when(
        [
            "# The first {batches} batches of the next epoch:\n",
            "for x, y in islice(nn.minibatches(X[:k], T[:k], {batch}, rng=rng), {batches}):\n",
            "    out, cache = net.forward(x, train=True, rng=rng)\n",
            "    grads = net.param_grads(loss.grad(out, y), cache)\n",
            when(["    grads = penalty.add(grads, net.params)\n"], penalty=["l1", "l2"]),
            "    optimizer.step(grads)\n",
        ],
        partial=["yes"],
    ),
    '\nprint(f"loss {loss.value(net(X[:k]), T[:k]):.6f} in training, '
    '{loss.value(net(X[k:]), T[k:]):.6f} in testing")\n',
]
FREE = re.compile(r"\{(\w+)\}")


def filled(parts: Sequence[Part], facts: Mapping[str, str], values: Mapping[str, Any]) -> str:
    """The text of a template for these facts and values."""
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += FREE.sub(lambda name: str(values.get(name[1], name[0])), part)
        elif "each" in part:
            text += "".join(filled(part["parts"], facts, {**values, **one}) for one in values[part["each"]])
        elif all(facts[name] in allowed for name, allowed in part["when"].items()):
            text += filled(part["parts"], facts, values)
    return text


def python(settings: Settings, steps: int, points: int, train: int, exact: bool = True) -> str:
    """The text that makes the run of these settings after so many steps; `points` and `train` count rows."""
    epochs, batches = divmod(steps, -(-train // settings.batch))
    facts = {**_facts(settings), **_progress(steps, epochs, batches, exact)}
    return filled(
        TEMPLATE,
        facts,
        {
            **{name: field.write(getattr(settings, name)) for name, field in FIELDS.items()},
            "noise": f"{settings.noise / 100:.12g}",
            "formula": json.dumps(settings.formula, ensure_ascii=False),
            "own": f"[{', '.join(f'{v:.6g}' for v in settings.own)}]",
            "features": json.dumps(list(settings.features)),
            "hidden": [{"p": p, "m": m} for p, m in zip(settings.shape, settings.hidden, strict=False)],
            "last": settings.shape[-2],
            "moving": settings.momentum > 0,
            "points": points,
            "train": train,
            "epochs": epochs if steps else 100,
            "batches": batches,
        },
    )


def _facts(settings: Settings) -> dict[str, str]:
    """What the parts of the template ask about the settings."""
    own = settings.data if settings.data in ("own", "formula") else "set"
    tanh = settings.squared and settings.task == "classification"
    return {
        "source": own,
        "loss": "squared" if settings.squared else "cross-entropy",
        "output": "tanh" if tanh else "plain",
        "norm": _yes(settings.norm),
        "dropped": _yes(settings.dropout > 0),
        "penalty": settings.penalty,
        "init": settings.init,
        "activation": settings.activation,
        "optimizer": settings.optimizer,
    }


def _progress(steps: int, epochs: int, batches: int, exact: bool) -> dict[str, str]:
    """And what they ask about how far the run is."""
    return {
        "trained": _yes(steps > 0),
        "begun": _yes(epochs > 0 or steps == 0),
        "partial": _yes(batches > 0),
        "exact": _yes(exact),
    }


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"
