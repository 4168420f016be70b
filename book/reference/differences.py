"""Where nnkit's names differ from PyTorch's and scikit-learn's: read off both signatures.

    python -m book.reference.differences        writes the table of appendix/api/differences.md anew

A test makes the table again and compares, so that a default changed on either side is seen.
"""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import nnkit as nn
from book.reference.catalogue import PAGES, ROOT

PAGE = ROOT / PAGES / "differences.md"
TABLE = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end -->)", re.DOTALL)
NONE: Any = inspect.Parameter.empty


@dataclass(frozen=True)
class Pair:
    """A name of ours beside theirs, and which of our parameters answer to one of theirs by another name."""

    ours: str
    theirs: str
    renamed: dict[str, str] = field(default_factory=dict)


PAIRS = (
    Pair("Linear", "torch.nn.Linear", {"p": "in_features", "m": "out_features"}),
    Pair("Identity", "torch.nn.Identity"),
    Pair("Sigmoid", "torch.nn.Sigmoid"),
    Pair("Tanh", "torch.nn.Tanh"),
    Pair("Threshold", "torch.nn.Threshold"),
    Pair("ReLU", "torch.nn.ReLU"),
    Pair("LeakyReLU", "torch.nn.LeakyReLU"),
    Pair("ELU", "torch.nn.ELU"),
    Pair("GELU", "torch.nn.GELU"),
    Pair("SiLU", "torch.nn.SiLU"),
    Pair("Softmax", "torch.nn.Softmax"),
    Pair("Sequential", "torch.nn.Sequential"),
    Pair("Flatten", "torch.nn.Flatten"),
    Pair("MSELoss", "torch.nn.MSELoss"),
    Pair("L1Loss", "torch.nn.L1Loss"),
    Pair("HuberLoss", "torch.nn.HuberLoss"),
    Pair("BCEWithLogitsLoss", "torch.nn.BCEWithLogitsLoss", {"positive_weight": "pos_weight"}),
    Pair(
        "CrossEntropyLoss",
        "torch.nn.CrossEntropyLoss",
        {"class_weights": "weight", "ignore_label": "ignore_index"},
    ),
    Pair("Optimizer", "torch.optim.Optimizer"),
    Pair("SGD", "torch.optim.SGD"),
    Pair("AdaGrad", "torch.optim.Adagrad"),
    Pair("RMSProp", "torch.optim.RMSprop", {"gamma": "alpha"}),
    Pair("Adam", "torch.optim.Adam"),
    Pair("AdamW", "torch.optim.AdamW"),
    Pair("Step", "torch.optim.lr_scheduler.StepLR", {"every": "step_size", "factor": "gamma"}),
    Pair("Exponential", "torch.optim.lr_scheduler.ExponentialLR", {"factor": "gamma"}),
    Pair("Cosine", "torch.optim.lr_scheduler.CosineAnnealingLR", {"epochs": "T_max", "floor": "eta_min"}),
    Pair("clip_by_norm", "torch.nn.utils.clip_grad_norm_", {"grads": "parameters"}),
    Pair("clip_by_value", "torch.nn.utils.clip_grad_value_", {"grads": "parameters", "limit": "clip_value"}),
    Pair("Dropout", "torch.nn.Dropout"),
    Pair("BatchNorm1d", "torch.nn.BatchNorm1d", {"p": "num_features"}),
    Pair("BatchNorm2d", "torch.nn.BatchNorm2d", {"p": "num_features"}),
    Pair("LayerNorm", "torch.nn.LayerNorm", {"p": "normalized_shape"}),
    Pair("Conv2d", "torch.nn.Conv2d"),
    Pair("Conv1d", "torch.nn.Conv1d"),
    Pair("ConvTranspose2d", "torch.nn.ConvTranspose2d"),
    Pair("Upsample", "torch.nn.Upsample"),
    Pair("MaxPool2d", "torch.nn.MaxPool2d"),
    Pair("AvgPool2d", "torch.nn.AvgPool2d"),
    Pair("AdaptiveAvgPool2d", "torch.nn.AdaptiveAvgPool2d"),
    Pair("AdaptiveMaxPool2d", "torch.nn.AdaptiveMaxPool2d"),
    Pair("RNN", "torch.nn.RNN", {"p": "input_size", "m": "hidden_size"}),
    Pair("GRU", "torch.nn.GRU", {"p": "input_size", "m": "hidden_size"}),
    Pair("LSTM", "torch.nn.LSTM", {"p": "input_size", "m": "hidden_size"}),
    Pair("Embedding", "torch.nn.Embedding", {"K": "num_embeddings", "d": "embedding_dim"}),
    Pair("MultiHeadAttention", "torch.nn.MultiheadAttention", {"p": "embed_dim", "heads": "num_heads"}),
    Pair(
        "attend",
        "torch.nn.functional.scaled_dot_product_attention",
        {"Q": "query", "K": "key", "V": "value", "mask": "attn_mask"},
    ),
    Pair("accuracy", "sklearn.metrics.accuracy_score", {"t": "y_true", "y": "y_pred"}),
    Pair("mean_squared_error", "sklearn.metrics.mean_squared_error", {"t": "y_true", "y": "y_pred"}),
    Pair("mean_absolute_error", "sklearn.metrics.mean_absolute_error", {"t": "y_true", "y": "y_pred"}),
    Pair("r2_score", "sklearn.metrics.r2_score", {"t": "y_true", "y": "y_pred"}),
    Pair("log_loss", "sklearn.metrics.log_loss", {"t": "y_true", "y": "y_pred"}),
    Pair("confusion_matrix", "sklearn.metrics.confusion_matrix", {"t": "y_true", "y": "y_pred"}),
    Pair("roc_curve", "sklearn.metrics.roc_curve", {"t": "y_true", "y": "y_score"}),
    Pair("precision_recall_curve", "sklearn.metrics.precision_recall_curve", {"t": "y_true", "y": "y_score"}),
    Pair("average_precision", "sklearn.metrics.average_precision_score", {"t": "y_true", "y": "y_score"}),
    Pair("auc", "sklearn.metrics.auc"),
    Pair("rank_auc", "sklearn.metrics.roc_auc_score", {"t": "y_true", "y": "y_score"}),
    Pair("brier_score", "sklearn.metrics.brier_score_loss", {"t": "y_true", "y": "y_proba"}),
    Pair(
        "calibration_curve",
        "sklearn.calibration.calibration_curve",
        {"t": "y_true", "y": "y_prob", "bins": "n_bins"},
    ),
    Pair("k_fold", "sklearn.model_selection.KFold", {"k": "n_splits", "rng": "random_state"}),
    Pair(
        "repeated_k_fold", "sklearn.model_selection.RepeatedKFold", {"k": "n_splits", "repeats": "n_repeats"}
    ),
    Pair("group_k_fold", "sklearn.model_selection.GroupKFold", {"k": "n_splits"}),
    Pair("time_series_split", "sklearn.model_selection.TimeSeriesSplit", {"k": "n_splits"}),
    Pair("hold_out", "sklearn.model_selection.train_test_split", {"fraction": "test_size", "t": "stratify"}),
    Pair("cross_validate", "sklearn.model_selection.cross_validate", {"T": "y", "score": "scoring"}),
    Pair("learning_curve", "sklearn.model_selection.learning_curve", {"T": "y", "sizes": "train_sizes"}),
    Pair("PCA", "sklearn.decomposition.PCA"),
    Pair("make_moons", "sklearn.datasets.make_moons", {"n": "n_samples", "rng": "random_state"}),
    Pair("make_circles", "sklearn.datasets.make_circles", {"n": "n_samples", "rng": "random_state"}),
    Pair("make_blobs", "sklearn.datasets.make_blobs", {"n": "n_samples", "rng": "random_state"}),
)

_RECURRENT = (
    "input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0, bidirectional=False"
)
UNWRITTEN = {  # signatures that Python cannot read off the object
    "torch.nn.RNN": _RECURRENT,
    "torch.nn.GRU": _RECURRENT,
    "torch.nn.LSTM": _RECURRENT,
    "torch.nn.functional.scaled_dot_product_attention": (
        "query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False"
    ),
}


def resolve(path: str) -> Any:
    """The object at a dotted path, or a stand-in with its signature where the object has none to read."""
    if path in UNWRITTEN:
        return eval(f"lambda {UNWRITTEN[path]}: None")
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


def parameters(thing: Any) -> dict[str, Any]:
    """Its parameters in order, each with its default; `*args`, `**kwargs` and placement are left out."""
    target = thing.__init__ if inspect.isclass(thing) and "__init__" in vars(thing) else thing
    skipped = {"self", "device", "dtype", "args", "kwargs", "rng", "init", "recurrent_init"}
    kinds = (inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL)
    try:
        listed = inspect.signature(target).parameters.values()
    except ValueError:  # written in C
        return {}
    return {p.name: p.default for p in listed if p.name not in skipped and p.kind not in kinds}


def rows(pair: Pair) -> Iterator[tuple[str, str, str]]:
    """What differs, a row a kind: the order of shared parameters, defaults, parameters of one side only."""
    ours, theirs = parameters(getattr(nn, pair.ours)), parameters(resolve(pair.theirs))
    shared = {name: pair.renamed.get(name, name) for name in ours if pair.renamed.get(name, name) in theirs}
    order = sorted(shared, key=lambda name: list(theirs).index(shared[name]))
    if order != list(shared):
        yield "order", ", ".join(shared), ", ".join(shared[name] for name in order)
    for name, other in shared.items():
        if not same(ours[name], theirs[other]):
            yield "default", shown(name, ours[name]), shown(other, theirs[other])
    named = [(name, other) for name, other in shared.items() if name != other]
    if named:
        yield "name", ", ".join(name for name, _ in named), ", ".join(other for _, other in named)
    here = [name for name in ours if name not in shared]
    there = [name for name in theirs if name not in shared.values()]
    if here or there:
        yield "only", ", ".join(here), ", ".join(there)


def same(ours: Any, theirs: Any) -> bool:
    """Equal defaults; a flag that is False is no different from one that is not given."""
    absent = [default is None or default is False for default in (ours, theirs)]
    numbers = all(isinstance(default, int | float) for default in (ours, theirs))
    return all(absent) or (bool(ours == theirs) if numbers else repr(ours) == repr(theirs))


def shown(name: str, default: Any) -> str:
    """`name=default`, or that it must be given."""
    return f"{name} (must be given)" if default is NONE else f"{name}={default!r}"


def table() -> str:
    """The whole table in Markdown."""
    lines = ["| nnkit | theirs | what | here | there |", "|---|---|---|---|---|"]
    for pair in PAIRS:
        found = list(rows(pair)) or [("the same", "", "")]
        for k, (what, here, there) in enumerate(found):
            names = (f"`nn.{pair.ours}`", f"`{pair.theirs}`") if k == 0 else ("", "")
            cells = [f"`{text}`" if text else "" for text in (here, there)]
            lines.append(f"| {' | '.join([*names, what, *cells])} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the table into its page."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(TABLE.sub(lambda _: table(), page), encoding="utf-8")


if __name__ == "__main__":
    main()
