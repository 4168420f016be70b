"""From settings to nnkit's own objects: layers, loss, rule and penalty, and a run of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nnkit import live
from nnkit.core.initializers import Initializer, he_uniform, normal, uniform, xavier_uniform, zeros
from nnkit.core.layer import Layer
from nnkit.core.sequential import Sequential
from nnkit.core.types import Array
from nnkit.deep.normalization import BatchNorm1d
from nnkit.losses import BCEWithLogitsLoss, Loss, SquaredError
from nnkit.neurons.activation import Activation
from nnkit.neurons.linear import Linear
from nnkit.neurons.rectifiers import ELU, GELU, LeakyReLU, ReLU, SiLU
from nnkit.neurons.squashing import Identity, Sigmoid, Tanh
from nnkit.optimizers.adaptive import AdaGrad, Adam, RMSProp
from nnkit.optimizers.rules import SGD, Rule
from nnkit.playground.data import Data, make_data
from nnkit.playground.features import features
from nnkit.playground.settings import Settings
from nnkit.regularization.dropout import Dropout
from nnkit.regularization.penalties import L1, L2, Penalty
from nnkit.training.fit import fit
from nnkit.training.history import History

ACTIVATIONS: dict[str, Callable[[], Activation]] = {
    "tanh": Tanh, "relu": ReLU, "sigmoid": Sigmoid, "linear": Identity, "leaky": LeakyReLU, "elu": ELU,
    "gelu": GELU, "swish": SiLU,
}  # fmt: skip
INITS: dict[str, Initializer] = {
    "xavier": xavier_uniform, "he": he_uniform, "uniform": uniform(0.5), "small": normal(0.01),
    "zeros": zeros,
}  # fmt: skip
PENALTIES: dict[str, Callable[[float], Penalty]] = {"l1": L1, "l2": L2}


@dataclass(frozen=True)
class Trained:
    """A network after its run, with what it was trained on."""

    settings: Settings
    net: Sequential
    history: History
    data: Data

    def outputs(self, part: str = "test") -> Array:
        """What the network answers to the data's `train` or `test` part, (n, 1): logits for cross-entropy."""
        return self.net(self._inputs(part))

    def loss(self, part: str = "test") -> float:
        """The loss on one part of the data."""
        return float(
            loss(self.settings).value(self.outputs(part), targets(self.settings, self._targets(part)))
        )

    def accuracy(self, part: str = "test") -> float:
        """The share of one part of the data whose output has the sign of its label."""
        if self.settings.task == "regression":
            raise ValueError(f"expected data with classes, received '{self.settings.data}'")
        return float(((self.outputs(part) > 0) == (self._targets(part) > 0)).mean())

    def _rows(self, part: str) -> slice:
        if part not in ("train", "test"):
            raise ValueError(f"expected part to be 'train' or 'test', received {part!r}")
        return slice(self.data.train) if part == "train" else slice(self.data.train, None)

    def _inputs(self, part: str) -> Array:
        return features(self.data.X[self._rows(part)], self.settings.features)

    def _targets(self, part: str) -> Array:
        return self.data.t[self._rows(part)]


def build(settings: Settings, rng: Any) -> Sequential:
    """The network of these settings, its first weights drawn from `rng`.

    A hidden layer is `Linear`, then batch norm, activation and dropout where they are set. One output: a
    logit for cross-entropy, tanh for the squared error of classes, the sum itself for numbers.
    """
    layers: list[Layer] = []
    for p, m in zip(settings.shape[:-2], settings.hidden, strict=True):
        layers.append(Linear(p, m, rng=rng, init=INITS[settings.init]))
        if settings.norm:
            layers.append(BatchNorm1d(m))
        layers.append(ACTIVATIONS[settings.activation]())
        if settings.dropout:
            layers.append(Dropout(settings.dropout))
    layers.append(Linear(settings.shape[-2], 1, rng=rng, init=INITS[settings.init]))
    if settings.squared and settings.task == "classification":
        layers.append(Tanh())
    return Sequential(*layers)


def loss(settings: Settings) -> Loss:
    """The cross-entropy of logits, or the squared error."""
    return SquaredError() if settings.squared else BCEWithLogitsLoss()


def targets(settings: Settings, t: Array) -> Array:
    """The labels ±1, or the numbers, as the loss wants them: 1 and 0 for cross-entropy."""
    return t if settings.squared else (t + 1) / 2


def likely(y: Array) -> Array:
    """A logit as a number from −1 to 1: the probability of class +1 less that of −1."""
    return 2 * Sigmoid().value(y) - 1


def rule(settings: Settings) -> Rule:
    """The optimizer's rule."""
    lr, momentum = settings.lr, settings.momentum
    rules: dict[str, Callable[[], Rule]] = {
        "sgd": lambda: SGD(lr),
        "momentum": lambda: SGD(lr, momentum),
        "nesterov": lambda: SGD(lr, momentum, nesterov=momentum > 0),
        "adagrad": lambda: AdaGrad(lr),
        "rmsprop": lambda: RMSProp(lr),
        "adam": lambda: Adam(lr),
    }
    return rules[settings.optimizer]()


def penalty(settings: Settings) -> Penalty | None:
    """The penalty on the weights; None where there is none."""
    return PENALTIES[settings.penalty](settings.rate) if settings.penalty != "none" else None


def train(settings: Settings, epochs: int) -> Trained:
    """So many epochs of the run that the page makes of these settings: the same data, weights and batches."""
    data = make_data(settings)
    rng: Any = live.Rng(settings.start)  # it has the methods of NumPy's generators that nnkit calls
    net = build(settings, rng)
    X, t = features(data.X, settings.features), targets(settings, data.t)
    k = data.train
    history = fit(
        net,
        loss(settings),
        rule(settings),
        X[:k],
        t[:k],
        epochs=epochs,
        batch_size=settings.batch,
        rng=rng,
        validation=(X[k:], t[k:]),
        penalty=penalty(settings),
        progress=False,
    )
    return Trained(settings, net, history, data)
