"""Options that are NumPy's numbers, axes that are not guessed."""

import numpy as np
import pytest

import nnkit as nn

RNG = np.random.default_rng(0)
HALF = np.float64(0.5)
LAYERS = [
    nn.Dropout(HALF),
    nn.RescaledDropout(HALF),
    nn.GaussianNoise(HALF),
    nn.MaskingNoise(HALF),
    nn.ActivityL1(HALF),
    nn.ActivityKL(HALF, HALF),
    nn.BatchNorm1d(3, momentum=HALF, eps=HALF, dtype=np.float32),
    nn.LayerNorm(3, eps=HALF, dtype=np.float32),
    nn.Sigmoid(HALF),
    nn.LeakyReLU(HALF),
    nn.ELU(HALF),
]


@pytest.mark.parametrize("layer", LAYERS, ids=repr)
@pytest.mark.parametrize("train", [True, False])
def test_a_numpy_number_as_option_does_not_change_the_precision(layer, train):
    """A number from np.logspace is a float64, which float32 arrays give way to."""
    X = RNG.uniform(0.1, 0.9, (4, 3)).astype(np.float32)
    Y, cache = layer.forward(X, train=train, rng=RNG)
    dX, grads = layer.backward(Y, cache)
    assert {a.dtype for a in (Y, dX, *grads.values())} == {np.dtype(np.float32)}


@pytest.mark.parametrize("penalty", [nn.L1(HALF), nn.L2(HALF)])
def test_nor_does_one_in_a_penalty(penalty):
    assert penalty.grad(np.ones((2, 2), np.float32)).dtype == np.float32


@pytest.mark.parametrize(
    ("loss", "t"),
    [
        (nn.HuberLoss(HALF), np.zeros((2, 2), np.float32)),
        (nn.CrossEntropyLoss(label_smoothing=HALF), np.array([0, 1])),
    ],
    ids=repr,
)
def test_nor_in_a_loss_nor_in_odds(loss, t):
    y = np.ones((2, 2), np.float32)
    assert loss.grad(y, t).dtype == loss.value_and_grad(y, t)[1].dtype == np.float32
    assert nn.odds(y[0], temperature=HALF).dtype == np.float32


def test_activity_of_sequences_is_summed_over_all_of_an_example():
    """λ/N Σ |h| with N examples, whatever the axes; by hand."""
    H = np.full((2, 5, 3), 0.5)
    penalty = nn.ActivityL1(0.4)
    assert penalty.value(H) == pytest.approx(0.4 / 2 * 30 * 0.5)
    numeric = nn.numerical_gradient(lambda h: penalty.value(h), H)
    np.testing.assert_allclose(
        penalty.backward(0 * H, penalty.forward(H, train=True)[1])[0], numeric, atol=1e-8
    )


def test_shares_of_time_need_units_as_columns():
    """Of (N, T, m) or (N, C, H, W) it is open what a unit is."""
    with pytest.raises(ValueError, match=r"expected X of shape \(N, p\).* received shape \(2, 5, 3\)"):
        nn.ActivityKL(0.1).forward(np.full((2, 5, 3), 0.5), train=True)
