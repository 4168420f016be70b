"""An array that stands at several places is changed and counted once: pruned, rounded, penalised, shaken."""

import numpy as np
import pytest

import nnkit as nn


def same_layer(rng):
    shared = nn.Linear(20, 20, rng=rng)
    return nn.Sequential(nn.Sequential(shared, nn.Tanh()), nn.Sequential(shared), nn.Linear(20, 20, rng=rng))


def same_array(rng):
    first, second = nn.Linear(20, 20, rng=rng), nn.Linear(20, 20, rng=rng)
    second.params["W"] = first.params["W"]
    return nn.Sequential(first, nn.Tanh(), second, nn.Linear(20, 20, rng=rng))


NETS = pytest.mark.parametrize("make", [same_layer, same_array])


def matrices(net):
    """The two matrices of the network, the shared one first."""
    found = {id(w): w for w in net.params.values() if w.ndim > 1}
    assert len(found) == 2
    return list(found.values())


@NETS
@pytest.mark.parametrize("share", [0.25, 0.5, 0.9])
def test_pruning_takes_its_share(make, share, rng):
    pruned = nn.prune(make(rng), share)
    assert sum(np.sum(w == 0) for w in matrices(pruned)) == round(share * 800)
    assert nn.share_of_zeros(pruned) == share


@NETS
def test_noise_on_weights_is_added_once(make, rng):
    net = make(rng)
    noise = matrices(nn.noisy_weights(net, 0.1, rng=rng))[0] - matrices(net)[0]
    assert noise.std() == pytest.approx(0.1, rel=0.1)


@NETS
@pytest.mark.parametrize("penalty", [nn.L2(0.3), nn.L1(0.3)])
def test_a_penalty_is_paid_once(make, penalty, rng):
    """Its value by hand; its gradient by differences of the value."""
    net = make(rng)
    first, second = matrices(net)
    power = 2 if isinstance(penalty, nn.L2) else 1
    by_hand = 0.3 * (np.sum(np.abs(first) ** power) + np.sum(np.abs(second) ** power))
    assert penalty.total(net.params) == pytest.approx(by_hand, rel=1e-12)
    zero = {name: np.zeros_like(w) for name, w in net.params.items()}
    grads = penalty.add(zero, net.params)
    pushed = sum(grads[name][0, 0] for name, w in net.params.items() if w is first)
    assert pushed == pytest.approx(0.3 * (2 * first[0, 0] if power == 2 else np.sign(first[0, 0])), rel=1e-12)


@NETS
def test_rounding_moves_what_is_shared_by_no_more_than_half_a_step(make, rng):
    """It has the same fixed points the second time."""
    net = make(rng)
    for w, rounded in zip(matrices(net), matrices(nn.quantise_network(net, 3)), strict=True):
        assert np.abs(w - rounded).max() <= np.abs(w).max() / 3 / 2 + 1e-12
