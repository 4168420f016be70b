"""The same numbers as PyTorch in float64: layers, activations, losses, a hundred steps of every optimizer."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings

import nnkit as nn
from tests.helpers.strategies import arrays, batches, rngs, sizes

CLOSE = {"rtol": 1e-10, "atol": 1e-10}

ACTIVATIONS = [
    (nn.Sigmoid(), torch.nn.Sigmoid()),
    (nn.Tanh(), torch.nn.Tanh()),
    (nn.ReLU(), torch.nn.ReLU()),
    (nn.LeakyReLU(0.1), torch.nn.LeakyReLU(0.1)),
    (nn.ELU(0.7), torch.nn.ELU(0.7)),
    (nn.GELU("tanh"), torch.nn.GELU(approximate="tanh")),
    (nn.GELU(), torch.nn.GELU()),
    (nn.Softmax(), torch.nn.Softmax(dim=-1)),
    (nn.Identity(), torch.nn.Identity()),
    (nn.Flatten(), torch.nn.Flatten()),
]
LOSSES = [
    (nn.MSELoss(), torch.nn.MSELoss()),
    (nn.L1Loss(), torch.nn.L1Loss()),
    (nn.HuberLoss(0.7), torch.nn.HuberLoss(delta=0.7)),
    (nn.BCEWithLogitsLoss(), torch.nn.BCEWithLogitsLoss()),
    (nn.CrossEntropyLoss(), torch.nn.CrossEntropyLoss()),
    (nn.NaiveBCE(), torch.nn.BCELoss()),
]


def tensor(x: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.array(x)).requires_grad_(x.dtype.kind == "f")


def agree(
    ours: nn.Layer, theirs: torch.nn.Module, X: np.ndarray, params: dict[str, torch.Tensor], train: bool
) -> None:
    """Output, input gradient and every parameter's gradient, for random slopes at the output."""
    x = tensor(X)
    expected = theirs(x)
    Y, cache = ours.forward(X, train=train)
    np.testing.assert_allclose(Y, expected.detach().numpy(), **CLOSE)
    dY = np.random.default_rng(0).standard_normal(Y.shape)
    expected.backward(torch.from_numpy(dY))
    dX, grads = ours.backward(dY, cache)
    if x.requires_grad:
        np.testing.assert_allclose(dX, x.grad.numpy(), **CLOSE)
    assert set(grads) == set(params)
    for name, p in params.items():
        np.testing.assert_allclose(grads[name], p.grad.numpy(), **CLOSE)


@pytest.mark.parametrize(("ours", "theirs"), ACTIVATIONS, ids=lambda f: repr(f))
@given(X=arrays(ndim=3, scale=3))
@settings(max_examples=10)
def test_activations_and_their_gradients(ours, theirs, X):
    agree(ours, theirs, X, {}, train=True)


@given(X=batches(), m=sizes, rng=rngs)
def test_linear(X, m, rng):
    ours = nn.Linear(X.shape[1], m, rng=rng)
    theirs = torch.nn.Linear(X.shape[1], m, dtype=torch.float64)
    W, b = tensor(ours.params["W"]), tensor(ours.params["b"])
    agree(ours, lambda x: torch.nn.functional.linear(x, W.T, b), X, {"W": W, "b": b}, train=True)
    assert theirs.weight.shape == ours.params["W"].T.shape


@given(X=batches(rows=3, scale=2), rng=rngs)
def test_batch_norm_in_training_its_running_statistics_and_at_test_time(X, rng):
    p = X.shape[1]
    ours, theirs = nn.BatchNorm1d(p), torch.nn.BatchNorm1d(p, dtype=torch.float64)
    ours.params["gamma"][...], ours.params["beta"][...] = rng.uniform(0.5, 2, p), rng.standard_normal(p)
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(ours.params["gamma"]))
        theirs.bias.copy_(torch.from_numpy(ours.params["beta"]))
    params = {"gamma": theirs.weight, "beta": theirs.bias}
    for _ in range(3):
        theirs.zero_grad()
        agree(ours, theirs, X, params, train=True)
        np.testing.assert_allclose(ours.buffers["mean"], theirs.running_mean.numpy(), **CLOSE)
        np.testing.assert_allclose(ours.buffers["var"], theirs.running_var.numpy(), **CLOSE)
    theirs.eval()
    theirs.zero_grad()
    agree(ours, theirs, X, params, train=False)


@given(X=arrays(ndim=3), rng=rngs)
def test_layer_norm(X, rng):
    p = X.shape[-1]
    ours, theirs = nn.LayerNorm(p), torch.nn.LayerNorm(p, dtype=torch.float64)
    ours.params["gamma"][...] = rng.uniform(0.5, 2, p)
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(ours.params["gamma"]))
    agree(ours, theirs, X, {"gamma": theirs.weight, "beta": theirs.bias}, train=True)


def test_embedding(rng):
    ours = nn.Embedding(5, 3, rng=rng)
    E = tensor(ours.params["E"])
    X = rng.integers(0, 5, (4, 6))
    agree(ours, lambda x: torch.nn.functional.embedding(x, E), X, {"E": E}, train=True)


def test_dropout_scales_what_it_keeps_as_pytorch_does(rng):
    X = np.ones((1000, 50))
    kept = torch.nn.functional.dropout(torch.from_numpy(X), 0.3).unique().numpy()
    V, _ = nn.Dropout(0.3).forward(X, train=True, rng=rng)
    np.testing.assert_allclose(np.unique(V), kept, **CLOSE)


@pytest.mark.parametrize(("ours", "theirs"), LOSSES, ids=lambda f: repr(f))
@given(y=batches(scale=2), rng=rngs)
@settings(max_examples=10)
def test_losses_and_their_gradients(ours, theirs, y, rng):
    y = nn.Sigmoid().value(y) if isinstance(ours, nn.NaiveBCE) else y
    classify = isinstance(ours, nn.CrossEntropyLoss)
    t = rng.integers(0, y.shape[1], len(y)) if classify else rng.uniform(0, 1, y.shape)
    x = tensor(y)
    expected = theirs(x, torch.from_numpy(t))
    expected.backward()
    value, grad = ours.value_and_grad(y, t)
    np.testing.assert_allclose(value, expected.item(), **CLOSE)
    np.testing.assert_allclose(ours.value(y, t), expected.item(), **CLOSE)
    np.testing.assert_allclose(grad, x.grad.numpy(), **CLOSE)


def test_squared_error_is_m_halves_of_pytorchs_mean(rng):
    y, t = rng.standard_normal((2, 7, 3))
    theirs = torch.nn.functional.mse_loss(torch.from_numpy(y), torch.from_numpy(t)).item()
    np.testing.assert_allclose(nn.SquaredError().value(y, t), theirs * 3 / 2, **CLOSE)


def test_soft_targets_of_the_cross_entropy(rng):
    z, t = rng.standard_normal((5, 4)), nn.Softmax().value(rng.standard_normal((5, 4)))
    theirs = torch.nn.functional.cross_entropy(torch.from_numpy(z), torch.from_numpy(t)).item()
    np.testing.assert_allclose(nn.CrossEntropyLoss().value(z, t), theirs, **CLOSE)


OPTIMIZERS = {
    "gradient descent": (nn.SGD(0.1), lambda p: torch.optim.SGD(p, 0.1)),
    "momentum": (nn.SGD(0.05, momentum=0.9), lambda p: torch.optim.SGD(p, 0.05, momentum=0.9)),
    "nesterov": (
        nn.SGD(0.05, momentum=0.9, nesterov=True),
        lambda p: torch.optim.SGD(p, 0.05, momentum=0.9, nesterov=True),
    ),
    "momentum with decay": (
        nn.SGD(0.05, momentum=0.9, weight_decay=0.01),
        lambda p: torch.optim.SGD(p, 0.05, momentum=0.9, weight_decay=0.01),
    ),
    "adagrad": (nn.AdaGrad(0.1), lambda p: torch.optim.Adagrad(p, 0.1)),
    "rmsprop": (nn.RMSProp(2e-3, gamma=0.95), lambda p: torch.optim.RMSprop(p, 2e-3, alpha=0.95)),
    "adam": (nn.Adam(0.02), lambda p: torch.optim.Adam(p, 0.02)),
    "adam with decay": (
        nn.Adam(0.02, weight_decay=0.1),
        lambda p: torch.optim.Adam(p, 0.02, weight_decay=0.1),
    ),
    "adamw": (nn.AdamW(0.02, weight_decay=0.1), lambda p: torch.optim.AdamW(p, 0.02, weight_decay=0.1)),
}


def twins(rng):
    """A network and its PyTorch twin, their data, and the twin's parameters in our order."""
    net = nn.Sequential(nn.Linear(3, 5, rng=rng), nn.Tanh(), nn.Linear(5, 2, rng=rng))
    W1, b1, W2, b2 = leaves = [tensor(w) for w in net.params.values()]
    X, T = rng.standard_normal((12, 3)), rng.standard_normal((12, 2))

    def theirs(x):
        return torch.tanh(x @ W1 + b1) @ W2 + b2

    return net, theirs, leaves, X, T


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_hundred_steps_of_every_optimizer_on_a_network(name, rng):
    rule, make = OPTIMIZERS[name]
    net, theirs, leaves, X, T = twins(rng)
    optimizer, their_optimizer, loss = nn.Optimizer(rule, net.params), make(leaves), nn.MSELoss()
    for _ in range(100):
        Y, cache = net.forward(X)
        optimizer.step(net.param_grads(loss.grad(Y, T), cache))
        their_optimizer.zero_grad()
        torch.nn.functional.mse_loss(theirs(torch.from_numpy(X)), torch.from_numpy(T)).backward()
        their_optimizer.step()
    for ours, leaf in zip(net.params.values(), leaves, strict=True):
        np.testing.assert_allclose(ours, leaf.detach().numpy(), **CLOSE)


SCHEDULES = {
    "inverse time": (
        nn.InverseTime(0.1, 0.3),
        lambda o: torch.optim.lr_scheduler.LambdaLR(o, lambda n: 1 / (1 + 0.3 * n)),
    ),
    "exponential": (nn.Exponential(0.1, 0.95), lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.95)),
    "step": (nn.Step(0.1, 7, 0.5), lambda o: torch.optim.lr_scheduler.StepLR(o, 7, 0.5)),
    "cosine": (nn.Cosine(0.1, 100, 0.01), lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 100, 0.01)),
    "warm-up": (
        nn.WarmUp(10, nn.Exponential(0.1, 1.0)),
        lambda o: torch.optim.lr_scheduler.LinearLR(o, start_factor=0.1, total_iters=9),
    ),
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_hundred_epochs_of_fit_under_every_schedule(name, rng):
    schedule, make = SCHEDULES[name]
    net, theirs, leaves, X, T = twins(rng)
    their_optimizer = torch.optim.SGD(leaves, 0.1)
    their_schedule = make(their_optimizer)
    rates = []
    for _ in range(100):
        rates.append(their_optimizer.param_groups[0]["lr"])
        their_optimizer.zero_grad()
        torch.nn.functional.mse_loss(theirs(torch.from_numpy(X)), torch.from_numpy(T)).backward()
        their_optimizer.step()
        their_schedule.step()
    history = nn.fit(net, nn.MSELoss(), nn.SGD(0.5), X, T, epochs=100, schedule=schedule, progress=False)
    np.testing.assert_allclose(history.lr, rates, **CLOSE)
    for ours, leaf in zip(net.params.values(), leaves, strict=True):
        np.testing.assert_allclose(ours, leaf.detach().numpy(), **CLOSE)


def test_momentum_under_a_changing_rate_the_map_to_pytorchs_velocity(rng):
    """PyTorch keeps u with v = −α u, so when α changes from α₀ to α₁ its next v is scaled by α₁ / α₀."""
    g = rng.standard_normal((6, 3))
    rates = [0.1, 0.1, 0.05, 0.05, 0.02, 0.02]
    leaf = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    theirs = torch.optim.SGD([leaf], 0.1, momentum=0.9)
    rule, w, state = nn.SGD(0.1, momentum=0.9), np.zeros(3), np.zeros(3)
    for n, lr in enumerate(rates):
        theirs.param_groups[0]["lr"] = lr
        leaf.grad = torch.from_numpy(g[n])
        theirs.step()
        state = state * (lr / rule.lr)
        rule.lr = lr
        dw, state = rule.update(g[n], state, w)
        w = w + dw
    np.testing.assert_allclose(w, leaf.detach().numpy(), **CLOSE)


def test_clipping_by_norm_the_map_to_pytorchs_denominator(rng):
    """PyTorch divides by ‖g‖ + 10⁻⁶: its result times (‖g‖ + 10⁻⁶) / ‖g‖ is ours."""
    grads = {"W": rng.standard_normal((4, 3)), "b": rng.standard_normal(3)}
    leaves = [torch.zeros_like(torch.from_numpy(g), requires_grad=True) for g in grads.values()]
    for leaf, g in zip(leaves, grads.values(), strict=True):
        leaf.grad = torch.from_numpy(g.copy())
    norm = torch.nn.utils.clip_grad_norm_(leaves, 0.5).item()
    clipped = nn.clip_by_norm(grads, 0.5)
    assert nn.global_norm(grads) == pytest.approx(norm, rel=1e-12)
    for leaf, name in zip(leaves, grads, strict=True):
        np.testing.assert_allclose(clipped[name], leaf.grad.numpy() * (norm + 1e-6) / norm, **CLOSE)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (nn.xavier_uniform, torch.nn.init.xavier_uniform_),
        (nn.xavier_normal, torch.nn.init.xavier_normal_),
        (nn.he_uniform, lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="relu")),
        (nn.he_normal, lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="relu")),
    ],
    ids=["xavier_uniform", "xavier_normal", "he_uniform", "he_normal"],
)
def test_initializers_draw_from_the_same_distribution(ours, theirs, rng):
    W = ours((300, 200), rng)
    torch.manual_seed(0)
    other = theirs(torch.empty(200, 300, dtype=torch.float64)).numpy()
    assert W.std() == pytest.approx(other.std(), rel=0.02)
    assert np.abs(W).max() == pytest.approx(np.abs(other).max(), rel=0.15)


@pytest.mark.parametrize("name", ["momentum", "adam", "adamw"])
def test_a_hundred_steps_of_a_network_that_uses_one_layer_twice(name, rng):
    rule, make = OPTIMIZERS[name]
    shared = nn.Linear(3, 3, rng=rng)
    net = nn.Sequential(shared, nn.Tanh(), shared)
    leaves = [tensor(w) for w in net.params.values()]
    X, T = rng.standard_normal((12, 3)), rng.standard_normal((12, 3))
    optimizer, their_optimizer, loss = nn.Optimizer(rule, net.params), make(leaves), nn.MSELoss()
    for _ in range(100):
        Y, cache = net.forward(X)
        optimizer.step(net.param_grads(loss.grad(Y, T), cache))
        their_optimizer.zero_grad()
        W, b = leaves
        y = torch.tanh(torch.from_numpy(X) @ W + b) @ W + b
        torch.nn.functional.mse_loss(y, torch.from_numpy(T)).backward()
        their_optimizer.step()
    for ours, leaf in zip(net.params.values(), leaves, strict=True):
        np.testing.assert_allclose(ours, leaf.detach().numpy(), **CLOSE)


EXTREMES = np.array([[1e4, -1e4, 0.0], [-1e4, 1e4, 1e4], [40.0, -40.0, 1e-300], [-745.0, 710.0, -1e-300]])


@pytest.mark.parametrize(("ours", "theirs"), ACTIVATIONS, ids=lambda f: repr(f))
def test_activations_where_exponentials_overflow_and_at_their_corners(ours, theirs):
    agree(ours, theirs, EXTREMES, {}, train=True)


@pytest.mark.parametrize(("ours", "theirs"), LOSSES[:-1], ids=lambda f: repr(f))
def test_losses_where_exponentials_overflow_and_at_their_corners(ours, theirs):
    t = np.array([0, 0, 2, 1]) if isinstance(ours, nn.CrossEntropyLoss) else (EXTREMES > 0).astype(float)
    x = tensor(EXTREMES)
    expected = theirs(x, torch.from_numpy(t))
    expected.backward()
    value, grad = ours.value_and_grad(EXTREMES, t)
    np.testing.assert_allclose(value, expected.item(), rtol=1e-10)
    np.testing.assert_allclose(grad, x.grad.numpy(), **CLOSE)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_hundred_steps_of_gradients_that_vanish_or_explode(name):
    rule, make = OPTIMIZERS[name]
    w = np.ones(4)
    leaf, state = tensor(w), rule.init(w)
    their_optimizer = make([leaf])
    for n in range(100):
        grad = np.array([0.0, 1e-12, 1.0, 1e6]) * np.cos(n)
        leaf.grad = torch.from_numpy(grad.copy())
        their_optimizer.step()
        dw, state = rule.update(grad, state, w)
        w = w + dw
    np.testing.assert_allclose(w, leaf.detach().numpy(), **CLOSE)
