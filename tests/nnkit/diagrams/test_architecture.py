"""The drawing of an architecture shows what the network has: every layer, shape and way round."""

import numpy as np
import pytest

import nnkit as nn
from nnkit import diagrams

RNG = np.random.default_rng(0)


def residual():
    return nn.Residual(nn.Linear(6, 6, rng=RNG), nn.ReLU())


NETS = {
    "a layer": (nn.Linear(3, 2, rng=RNG), np.zeros((1, 3))),
    "two ways round, one inside": (
        nn.Sequential(residual(), nn.Residual(residual(), nn.Linear(6, 6, rng=RNG))),
        np.zeros((2, 6)),
    ),
    "heads": (nn.Heads(nn.Linear(4, 2, rng=RNG), nn.Linear(4, 1, rng=RNG)), np.zeros((1, 4))),
    "a transformer": (
        nn.character_transformer(9, 5, 8, heads=2, blocks=2, rng=RNG),
        np.zeros((1, 5), dtype=int),
    ),
    "an encoder and a decoder": (
        nn.Autoencoder(nn.Sequential(nn.Linear(4, 2, rng=RNG), nn.Tanh()), nn.Linear(2, 4, rng=RNG)),
        np.zeros((1, 4)),
    ),
}


@pytest.mark.parametrize("kind", NETS)
def test_all_of_a_network_is_drawn(kind):
    """Each layer's name, the shape it puts out, its parameters; a plus for every way round."""
    net, X = NETS[kind]
    found = nn.summary(net, X)
    words = [text.get_text() for text in diagrams.architecture(net, X).axes[0].texts]
    leaves = [line for line in found.lines if not line.parts]
    assert f"{found.params:,} parameters" in words
    assert [line.layer for line in found.lines if line.layer not in words] == []
    assert sum(words.count(name) for name in {line.layer for line in found.lines}) == len(found.lines)
    assert words.count("+") == sum(line.layer == "Residual" for line in found.lines)
    beside = " × ".join(map(str, leaves[0].shape[1:])) + f"\n{leaves[0].params:,}"
    assert beside in words


def test_what_reads_its_own_state_has_an_arrow_back():
    plain = diagrams.architecture(nn.Linear(2, 3, rng=RNG), np.zeros((1, 4, 2))).axes[0]
    read = diagrams.architecture(nn.GRU(2, 3, rng=RNG), np.zeros((1, 4, 2))).axes[0]
    assert len(read.patches) == len(plain.patches) + 1


def test_nothing_is_drawn_outside_the_canvas():
    """Also where boxes stand in boxes."""
    net, X = NETS["a transformer"]
    axes = diagrams.architecture(net, X).axes[0]
    axes.figure.canvas.draw()
    canvas = axes.get_window_extent()
    for text in axes.texts:
        box = text.get_window_extent()
        assert box.x0 >= canvas.x0 - 1, text
        assert box.x1 <= canvas.x1 + 1, text
