"""The equations of the chapter on convolutional networks, and its figures."""

from typing import Any

import numpy as np
import pytest
import torch

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = "convolutional_networks"
FIELDS = definitions(CHAPTER, "field_of", "felt_by", "WIDTH", "shifted", "field")
READING = definitions(CHAPTER, "reading_net")
SOBEL = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])


@pytest.mark.equation("eq:receptive-field")
@pytest.mark.parametrize("seed", range(6))
def test_the_receptive_field_is_the_reach_of_the_windows_one_after_the_other(seed: int) -> None:
    """Back through random layers, from one place to the first and the last pixel it sees."""
    rng = np.random.default_rng(seed)
    sizes = [(int(rng.integers(1, 6)), int(rng.integers(1, 3)), int(rng.integers(1, 4))) for _ in range(4)]
    layers = [nn.Conv2d(1, 1, k, stride=s, dilation=d, rng=rng) for k, s, d in sizes]
    first, last = 0, 0
    for k, s, d in reversed(sizes):
        first, last = first * s, last * s + d * (k - 1)
    assert FIELDS["field_of"](layers) == last - first + 1


@pytest.mark.parametrize("grows", ["stride 1", "stride 2", "dilation doubles"])
@pytest.mark.parametrize(("L", "k"), [(1, 5), (3, 2), (4, 3)])
def test_the_figure_of_the_receptive_field_shows_what_a_gradient_measures(L: int, k: int, grows: str) -> None:
    shown = FIELDS["field"](L=L, k=k, grows=grows)
    layers = []
    for level in range(L):
        stride = 2 if grows == "stride 2" and level < L - 1 else 1
        dilation = 2**level if grows == "dilation doubles" else 1
        layers.append(nn.Conv1d(1, 1, k, stride=stride, dilation=dilation, rng=np.random.default_rng(0)))
        layers[-1].params["W"][...] = 1 / k
    net = nn.Sequential(*layers)
    Y, cache = net.forward(np.zeros((1, 1, 200)))
    pull = np.zeros_like(Y)
    pull[0, 0, Y.shape[2] // 2] = 1
    felt = net.backward(pull, cache)[0].ravel()
    felt = felt[np.flatnonzero(felt)[0] : np.flatnonzero(felt)[-1] + 1]
    assert shown.readouts["receptive field r"] == len(felt)
    middle = np.abs(np.arange(len(felt)) - (len(felt) - 1) / 2) <= len(felt) / 4
    assert shown.readouts["paths from its middle half"] == pytest.approx(100 * felt[middle].sum())


@pytest.mark.equation("eq:equivariance")
@pytest.mark.parametrize("u", [(1, 0), (-2, 3), (4, -4)])
def test_shift_and_correlate_is_correlate_and_shift(u: tuple[int, int]) -> None:
    rng = np.random.default_rng(0)
    I, K = np.pad(rng.standard_normal((6, 7)), 8), rng.standard_normal((3, 4))
    moved = nn.cross_correlate2d(np.roll(I, u, axis=(0, 1)), K)
    assert np.array_equal(moved, np.roll(nn.cross_correlate2d(I, K), u, axis=(0, 1)))


@pytest.mark.equation("eq:im2col")
@pytest.mark.parametrize("options", [{}, {"stride": 2}, {"dilation": 2}, {"stride": 3, "dilation": 2}])
def test_windows_as_columns_are_pytorchs_unfold_and_give_its_gradients(options: dict[str, int]) -> None:
    """S = WA + b, ∂J/∂W = GAᵀ, ∂J/∂A = WᵀG, against autograd in float64."""
    rng = np.random.default_rng(1)
    X, W, b = rng.standard_normal((1, 2, 9, 10)), rng.standard_normal((3, 2, 3, 3)), rng.standard_normal(3)
    leaves = [torch.tensor(a, requires_grad=True) for a in (X, W, b)]
    S = torch.nn.functional.conv2d(*leaves, **options)
    G = rng.standard_normal(tuple(S.shape))
    S.backward(torch.tensor(G))
    A = nn.im2col(X.transpose(1, 2, 3, 0), 3, options.get("stride", 1), options.get("dilation", 1))
    unfolded = torch.nn.functional.unfold(torch.tensor(X), 3, **options)[0].numpy()
    rows, maps = W.reshape(3, -1), G[0].reshape(3, -1)
    assert np.allclose(A, unfolded, atol=1e-12)
    assert np.allclose(rows @ A + b[:, None], S.detach().numpy()[0].reshape(3, -1), atol=1e-12)
    assert np.allclose((maps @ A.T).reshape(W.shape), leaves[1].grad.numpy(), atol=1e-12)
    fold = torch.nn.functional.fold(torch.tensor(rows.T @ maps)[None], (9, 10), 3, **options)
    assert np.allclose(fold.numpy(), leaves[0].grad.numpy(), atol=1e-12)


def test_the_gradients_of_the_whole_network_are_those_of_autograd() -> None:
    """All weights and the picture, in float64."""
    rng = np.random.default_rng(2)
    net, X, t = READING["reading_net"](rng), rng.random((3, 1, 28, 28)), np.array([3, 1, 4])
    loss = nn.CrossEntropyLoss()
    z, cache = net.forward(X, train=True)
    dX, grads = net.backward(loss.grad(z, t), cache)
    w = {name: torch.tensor(a, requires_grad=True) for name, a in net.params.items()}
    leaf = torch.tensor(X, requires_grad=True)
    h = leaf
    for i in (0, 3):
        S = torch.nn.functional.conv2d(h, w[f"{i}.W"], w[f"{i}.b"])
        h = torch.nn.functional.max_pool2d(torch.relu(S), 2)
    h = torch.relu(h.flatten(1) @ w["7.W"] + w["7.b"])
    logits = h @ w["9.W"] + w["9.b"]
    torch.nn.functional.cross_entropy(logits, torch.tensor(t)).backward()
    assert np.allclose(z, logits.detach().numpy(), atol=1e-12)
    assert np.allclose(dX, leaf.grad.numpy(), atol=1e-12)
    for name, g in grads.items():
        assert np.allclose(g, w[name].grad.numpy(), atol=1e-12), name


def shown_for(K: np.ndarray) -> Any:
    kernel = definitions(CHAPTER, "slide", "photo", "SMALL", "cell", "kernel")["kernel"]
    return kernel(**dict(zip("abcdefghi", K.ravel(), strict=True)))


@pytest.mark.parametrize("seed", range(8))
def test_the_figure_of_the_kernel_says_the_largest_answer_to_a_step(seed: int) -> None:
    """Slid over a step from 0 to 1, to the right and downwards, where the step is in the window."""
    K = np.random.default_rng(seed).integers(-4, 5, (3, 3)).astype(float)
    step = np.tile([0.0, 0, 1, 1], (4, 1))
    shown = shown_for(K).readouts
    assert shown["on a step to the right, at most"] == np.abs(nn.cross_correlate2d(step, K)).max()
    assert shown["on a step downwards, at most"] == np.abs(nn.cross_correlate2d(step.T, K)).max()
    assert shown["on a flat patch of 1s"] == K.sum()


def test_a_kernel_as_the_goal_wants_it_is_met_by_sobel_and_not_by_others() -> None:
    def met(K: np.ndarray) -> bool:
        return bool(shown_for(K).goal.condition)

    lines = np.repeat([[1.0], [-2], [1]], 3, axis=1)  # its outer rows are equal
    assert met(SOBEL.T)
    assert met(lines)
    assert met(-SOBEL.T)
    assert not met(SOBEL)
    assert not met(np.ones((3, 3)))
    assert not met(np.zeros((3, 3)))


@pytest.mark.parametrize("seed", range(24))
def test_the_figure_of_the_geometry_counts_the_windows(seed: int) -> None:
    geometry = definitions(CHAPTER, "EDGE", "board", "geometry")["geometry"]
    rng = np.random.default_rng(seed)
    H, k, p, s, d = (int(rng.integers(a, b)) for a, b in ((3, 9), (1, 5), (0, 4), (1, 4), (1, 4)))
    reach = d * (k - 1) + 1
    places = [i for i in range(0, H + 2 * p, s) if i + reach <= H + 2 * p]
    shown = geometry(step=0, H=H, k=k, p=p, s=s, d=d).readouts
    assert shown["map H′"] == len(places)
    seen = {i + m * d for i in places for m in range(k)}
    assert shown["picture rows never seen"] == sum(row not in seen for row in range(p, p + H))


def test_the_step_reaches_the_last_place_of_the_largest_map() -> None:
    geometry = definitions(CHAPTER, "EDGE", "board", "geometry")["geometry"]
    side = int(geometry(step=195, H=8, k=1, p=3, s=1, d=1).readouts["map H′"])
    assert side**2 - 1 == 195


def test_the_figure_of_equivariance_finds_what_breaks_it() -> None:
    figure = definitions(CHAPTER, "SOBEL", "mnist", "DIGIT", "pooled", "equivariance")["equivariance"]

    def off(u: int, how: str) -> float:
        return float(figure(u=u, how=how).readouts["difference"])

    assert all(off(u, "nothing") < 1e-9 for u in (-3, 0, 1, 4))
    assert off(-12, "nothing") > 1
    for how in ("every 2nd", "mean of 2 × 2", "max of 2 × 2"):
        assert off(2, how) < 1e-9 < 5 < off(1, how)


def test_the_slopes_are_the_gradient_that_autograd_finds() -> None:
    slopes = definitions(CHAPTER, "slopes")["slopes"]
    rng = np.random.default_rng(5)
    W, X = rng.standard_normal((4, 1, 28, 28)), rng.random((2, 1, 28, 28))
    net = nn.Sequential(nn.Conv2d(1, 4, 28, rng=rng), nn.Flatten())
    net.params["0.W"][...] = W
    leaf = torch.tensor(X, requires_grad=True)
    z = torch.nn.functional.conv2d(leaf, torch.tensor(W)).flatten(1)
    z.max(dim=1).values.sum().backward()
    assert np.allclose(slopes(net, X), leaf.grad.numpy()[:, 0], atol=1e-12)
