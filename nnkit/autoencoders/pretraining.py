"""Deep networks built one layer at a time, the way it was done before good initialisation."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nnkit.autoencoders.autoencoder import Autoencoder
from nnkit.core import checks
from nnkit.core.layer import Layer, all_layers
from nnkit.core.sequential import Sequential, a_sequential
from nnkit.core.types import Array
from nnkit.training.history import History

Block = Callable[[int], Layer]
TrainStage = Callable[[Sequential, Array, Any], History]


@dataclass(frozen=True)
class Stage:
    """One depth of a greedy run: the whole network as it was then (a copy), and the history of this stage."""

    net: Sequential
    history: History

    @property
    def depth(self) -> int:
        """Number of hidden blocks."""
        return len(self.net) - 1


def deepen(net: Sequential, block: Layer) -> Sequential:
    """Cut the head off, put a new block at the end, and set the same, trained, head on again."""
    a_sequential(net)
    all_layers([block])
    if len(net) < 2:
        raise ValueError(f"expected a network of at least one block and a head, received {len(net)} layers")
    return Sequential(*net.layers[:-1], block, net.layers[-1])


def greedy_supervised(
    block: Block, head: Layer, train: TrainStage, X: Array, T: Any, *, depth: int
) -> list[Stage]:
    """Train a shallow network, then make it deeper layer by layer, training the last two layers each time.

    1. Train input → block 0 → head.
    2. Freeze every layer but the head.
    3. Cut the head off, add a new block.
    4. Set the trained head on again: a network one layer deeper, of which only the new block and the head
       are trained. Repeat from 2 up to `depth` blocks.

    What is frozen gives the same output at every epoch, so it is computed once and the last two layers are
    trained on it as on a data set: the same numbers as training the whole with `frozen`, and cheaper.

    Parameters
    ----------
    block : `block(k)` builds hidden block k: block 0 reads the input, all others what a block puts out, which
        must always have the head's width.
    head : the output layer; it is trained on from stage to stage.
    train : `train(net, X, T)` trains a network in place and returns its history, usually by `fit`.

    Returns
    -------
    One stage per depth, 1 … depth, each with a copy of its network: the shallowest that is good enough tells
    the depth the data need.
    """
    checks.whole(depth, "depth")
    checks.function(block, "block", "k")
    checks.function(train, "train", "net", "X", "T")
    all_layers([head])
    frozen: list[Layer] = []
    stages = []
    for k in range(depth):
        top = Sequential(block(k), head)
        history = train(top, X, T)
        frozen.append(top.layers[0])
        stages.append(Stage(copy.deepcopy(Sequential(*frozen, head)), history))
        X = top.layers[0](X)
    return stages


def stack_autoencoders(
    encoder: Block, decoder: Block, train: TrainStage, X: Array, *, depth: int
) -> list[tuple[Autoencoder, History]]:
    """Without targets: each new autoencoder learns to give back the code of the one below, which is frozen.

    `encoder(k)` and `decoder(k)` build level k; `train(autoencoder, X, X)` trains one in place. For a
    classifier put the encoders on one another and a head on top, `Sequential(*(a[0] for a, _ in stack),
    head)`, and train it with targets ("fine-tuning").

    Source: Hinton and Salakhutdinov (2006); Bengio et al. (2007).
    """
    checks.whole(depth, "depth")
    stack = []
    for k in range(depth):
        autoencoder = Autoencoder(encoder(k), decoder(k))
        stack.append((autoencoder, train(autoencoder, X, X)))
        X = autoencoder.encode(X)
    return stack
