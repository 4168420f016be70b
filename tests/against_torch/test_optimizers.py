"""A hundred steps of every optimizer, under every schedule, are PyTorch's in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import nnkit as nn
from tests.helpers.torch_twins import CLOSE, tensor, twins

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
