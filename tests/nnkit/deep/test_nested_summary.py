"""A network inside a network is shown as a tree, and what is shared counts once."""

import numpy as np

import nnkit as nn


def test_parts_stand_below_their_whole(rng):
    block = nn.Sequential(nn.Linear(3, 3, rng=rng), nn.Tanh())
    net = nn.Sequential(nn.Residual(block), nn.Heads(nn.Linear(3, 2, rng=rng), block[0]))
    assert repr(nn.summary(net, np.ones((5, 3)))).splitlines() == [
        "layer               output  parameters  FLOPs per example",
        "─────────────────────────────────────────────────────────",
        "Residual            3                                   3",
        "└─ Sequential       3",
        "   ├─ Linear(3, 3)  3               12                 18",
        "   └─ Tanh()        3                0                  3",
        "Heads               5",
        "├─ Linear(3, 2)     2                8                 12",
        "└─ Linear(3, 3)     3           shared                 18",
        "─────────────────────────────────────────────────────────",
        "total                               20                 54",
    ]


def test_a_layer_shared_across_networks_has_its_parameters_once(rng):
    shared = nn.Linear(4, 4, rng=rng)
    net = nn.Sequential(nn.Sequential(shared, nn.Tanh()), nn.Sequential(shared), shared)
    found = nn.summary(net, np.ones((2, 4)))
    assert found.params == 20
    assert found.flops == 3 * 32 + 4


def test_one_array_in_two_layers_counts_once(rng):
    """Tied by hand: the table that reads symbols in and out is one."""
    first, second = nn.Linear(4, 4, rng=rng, bias=False), nn.Linear(4, 4, rng=rng)
    second.params["W"] = first.params["W"]
    assert nn.summary(nn.Sequential(first, second), np.ones((2, 4))).params == 16 + 4


def test_a_summary_of_one_layer_of_parts_shows_them(rng):
    net = nn.Autoencoder(nn.Linear(4, 2, rng=rng), nn.Linear(2, 4, rng=rng))
    table = repr(nn.summary(net, np.ones((2, 4)))).splitlines()
    assert table[2].split() == ["Autoencoder", "4"]
    assert table[3].split() == ["├─", "Linear(4,", "2)", "2", "10", "16"]
