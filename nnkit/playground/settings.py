"""All that can be set in the playground, checked, and as the text of an address."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl, quote

from nnkit.playground.fields import Choice, Field, Flag, Many, Number, Points, Sizes, Text, Whole

CLASSES = ("circle", "xor", "gauss", "spiral", "moons", "rings", "formula")
NUMBERS = ("plane", "bumps")
SETS = (
    ("circle", "Circle"), ("xor", "Exclusive or"), ("gauss", "Two clouds"), ("spiral", "Spiral"),
    ("moons", "Moons"), ("rings", "Rings"), ("plane", "Plane (regression)"),
    ("bumps", "Bumps (regression)"), ("formula", "A formula's boundary"), ("own", "Your own points"),
)  # fmt: skip
FEATURES = (
    ("x1", "x₁"), ("x2", "x₂"), ("x1x1", "x₁²"), ("x2x2", "x₂²"), ("x1x2", "x₁x₂"),
    ("sin1", "sin x₁"), ("sin2", "sin x₂"),
)  # fmt: skip
ACTIVATIONS = (
    ("tanh", "tanh"), ("relu", "ReLU"), ("sigmoid", "sigmoid"), ("linear", "linear"),
    ("leaky", "leaky ReLU"), ("elu", "ELU"), ("gelu", "GELU"), ("swish", "swish"),
)  # fmt: skip
LOSSES = (("cross-entropy", "cross-entropy"), ("squared", "squared error of tanh"))
INITS = (
    ("xavier", "Xavier"), ("he", "He"), ("uniform", "uniform on ±0.5"), ("small", "normal, σ = 0.01"),
    ("zeros", "all zero"),
)  # fmt: skip
OPTIMIZERS = (
    ("sgd", "gradient descent"), ("momentum", "momentum"), ("nesterov", "Nesterov"),
    ("adagrad", "AdaGrad"), ("rmsprop", "RMSProp"), ("adam", "Adam"),
)  # fmt: skip
PENALTIES = (("none", "none"), ("l1", "L1"), ("l2", "L2"))
MOST_UNITS, MOST_LAYERS = 8, 8
GROUPS = (("data", "data"), ("features", "features"), ("network", "network"), ("training", "training"))
ALONE = (
    ("play", "play"), ("speed", "speed"), ("step", "one epoch"), ("update", "one update"),
    ("restart", "restart"), ("presets", "settings to try"), ("sets", "data sets"), ("own", "your own data"),
    ("n", "points"), ("noise", "noise"), ("ratio", "share for training"), ("seed", "regenerate"),
    ("layers", "hidden layers"), ("units", "neurons of a layer"), ("start", "new weights"),
    ("activation", "activation"), ("loss", "loss"), ("init", "first weights"), ("norm", "batch norm"),
    ("optimizer", "optimizer"), ("lr", "learning rate"), ("momentum", "momentum"), ("batch", "batch size"),
    ("penalty", "penalty"), ("rate", "the penalty's rate"), ("dropout", "dropout"),
    ("test", "show test data"), ("discrete", "two colours"), ("compare", "second run"),
    ("landscape", "slice"), ("weights", "weights"), ("python", "Python"),
)  # fmt: skip
COUNTED = (("test", "test data"), ("train", "training data"))
SAFE = ",!'()*~"  # what stays as it is in an address, as encodeURIComponent has it, and the comma
RATES = (0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
LAMBDAS = (0.0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)


def _set(kind: type[Field], label: str, group: str, default: Any, **options: Any) -> Any:
    """A field of the dataclass, with all that page and checks need to know of it."""
    return dataclasses.field(default=default, metadata={"field": kind(label, group, default, **options)})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The settings of one run; the defaults are those of the course's own address for TensorFlow Playground.

    Raises
    ------
    ValueError, TypeError : a value that the setting does not take.
    """

    data: str = _set(Choice, "data", "data", "circle", options=SETS, restarts=True)
    n: int = _set(Whole, "points", "data", 500, least=20, most=1000, step=10, restarts=True)
    noise: int = _set(Whole, "noise in %", "data", 0, most=100, step=5, restarts=True)
    ratio: int = _set(Whole, "share for training in %", "data", 50, least=10, most=90, step=10, restarts=True)
    seed: int = _set(Whole, "seed of the data", "data", 0, most=999_999, step=1, restarts=True)
    formula: str = _set(Text, "formula", "data", "x1^2 + x2^2 < 9", restarts=True, longest=200)
    own: tuple[float, ...] = _set(Points, "your points", "data", (), restarts=True)
    features: tuple[str, ...] = _set(
        Many, "features", "features", ("x1", "x2"), options=FEATURES, least=1, restarts=True
    )
    hidden: tuple[int, ...] = _set(
        Sizes, "hidden layers", "network", (4, 2), most=MOST_UNITS, longest=MOST_LAYERS, restarts=True
    )
    activation: str = _set(Choice, "activation", "network", "tanh", options=ACTIVATIONS, restarts=True)
    loss: str = _set(Choice, "loss", "network", "cross-entropy", options=LOSSES, restarts=True)
    norm: bool = _set(Flag, "batch norm", "network", False, restarts=True)
    init: str = _set(Choice, "first weights", "network", "xavier", options=INITS, restarts=True)
    start: int = _set(Whole, "seed of the weights", "network", 0, most=999_999, step=1, restarts=True)
    optimizer: str = _set(Choice, "optimizer", "training", "sgd", options=OPTIMIZERS)
    lr: float = _set(Number, "learning rate α", "training", 0.03, least=1e-5, most=10.0, listed=RATES)
    momentum: float = _set(Number, "momentum β", "training", 0.9, most=0.99, step=0.01)
    batch: int = _set(Whole, "batch size", "training", 10, least=1, most=1000, step=1)
    penalty: str = _set(Choice, "penalty", "training", "none", options=PENALTIES)
    rate: float = _set(Number, "its rate λ", "training", 0.0, most=10.0, listed=LAMBDAS)
    dropout: float = _set(Number, "dropout p", "training", 0.0, most=0.8, step=0.05)
    discrete: bool = _set(Flag, "two colours", "view", False)
    test: bool = _set(Flag, "show test data", "view", False)
    counts: str = _set(Choice, "confusion count", "view", "test", options=COUNTED)
    hide: tuple[str, ...] = _set(Many, "hidden controls", "view", (), options=GROUPS + ALONE)
    second: str = _set(Text, "the second run's changes", "view", "")

    def __post_init__(self) -> None:
        for name, field in FIELDS.items():
            object.__setattr__(self, name, field.check(name, getattr(self, name)))

    @property
    def task(self) -> str:
        """`classification` or `regression`; of one's own points: whether every target is 1 or −1."""
        if self.data == "own":
            return "classification" if all(abs(t) == 1 for t in self.own[2::3]) else "regression"
        return "regression" if self.data in NUMBERS else "classification"

    @property
    def squared(self) -> bool:
        """Whether the loss is the squared error: chosen, or because the targets are numbers."""
        return self.loss == "squared" or self.task == "regression"

    @property
    def shape(self) -> tuple[int, ...]:
        """Numbers that go in, units of the hidden layers, and the one output."""
        return (len(self.features), *self.hidden, 1)

    def replace(self, **changes: Any) -> Self:
        """The same settings with some changed."""
        return dataclasses.replace(self, **changes)

    def address(self) -> str:
        """The settings that are not at their default, as the text after `#playground?`."""
        parts = [
            f"{name}={quote(field.write(value), safe=SAFE)}"
            for name, field in FIELDS.items()
            if (value := getattr(self, name)) != field.default
        ]
        return "&".join(parts)

    @classmethod
    def from_address(cls, text: str) -> Self:
        """The settings of an address; what is unknown or does not fit is left at its default."""
        found: dict[str, Any] = {}
        for name, part in parse_qsl(text.partition("?")[2] or text, keep_blank_values=True):
            field = FIELDS.get(name)
            try:
                if field is not None:
                    found[name] = field.check(name, field.read(part))
            except (ValueError, TypeError, KeyError):
                continue
        return cls(**found)


FIELDS: Mapping[str, Field] = {each.name: each.metadata["field"] for each in dataclasses.fields(Settings)}
