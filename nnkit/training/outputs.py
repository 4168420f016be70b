"""What the outputs of a network say: logits, which can be any number, or probabilities."""

from __future__ import annotations

from typing import Any, Literal

from nnkit.core.layer import Layer
from nnkit.losses import BCEWithLogitsLoss, CrossEntropyLoss, Loss, NaiveBCE, NaiveCrossEntropy
from nnkit.neurons.softmax import Softmax
from nnkit.neurons.squashing import Sigmoid

Scale = Literal["logits", "probabilities"]


def outputs_are(net: Layer, loss: Loss) -> Scale:
    """Logits if the loss takes logits, probabilities if it takes those or the network makes them.

    Raises
    ------
    ValueError : loss and last layer contradict one another, or neither of them says.
    """
    squashed = isinstance(_last(net), Sigmoid | Softmax)
    if isinstance(loss, BCEWithLogitsLoss | CrossEntropyLoss):
        if squashed:
            raise ValueError(
                f"expected a network that ends in logits, as {loss!r} does the rest, "
                f"received one that ends in {_last(net)!r}"
            )
        return "logits"
    if squashed or isinstance(loss, NaiveBCE | NaiveCrossEntropy):
        return "probabilities"
    raise ValueError(
        "expected a loss from logits such as nn.BCEWithLogitsLoss(), or a network that ends in nn.Sigmoid() "
        f"or nn.Softmax(), to know what the outputs are, received {loss!r} and an end in {_last(net)!r}"
    )


def _last(net: Any) -> Any:
    """The layer that makes the outputs, also inside networks of networks."""
    layers = getattr(net, "layers", ())
    return _last(layers[-1]) if layers else net
