"""Whatever nnkit computes, a live figure computes: traced, compiled, run in Node and compared."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from nnkit import live
from nnkit.live.figures import parity

Z = np.linspace(-3, 3, 12).reshape(4, 3) + 0.013


def shown(*arrays):
    """A view of any arrays, as lines over their entries."""
    return live.plot(*[live.line(np.arange(float(a.size)), a.reshape(a.size)) for a in arrays])


ACTIVATIONS = {
    "identity": lambda a: nn.Identity(),
    "threshold": lambda a: nn.Threshold(),
    "ramp": lambda a: nn.PiecewiseLinear(),
    "sigmoid": lambda a: nn.Sigmoid(slope=a),
    "tanh": lambda a: nn.Tanh(),
    "relu": lambda a: nn.ReLU(),
    "leaky": lambda a: nn.LeakyReLU(negative_slope=a),
    "elu": lambda a: nn.ELU(alpha=a),
    "gelu": lambda a: nn.GELU(),
    "gelu-tanh": lambda a: nn.GELU("tanh"),
    "silu": lambda a: nn.SiLU(),
}


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_with_a_constant_under_a_slider(name):
    make = ACTIVATIONS[name]

    @live.figure(a=live.slider(0.1, 3, start=1), shift=live.slider(-2, 2, start=0.5))
    def figure(a, shift):
        """An activation as function and as layer."""
        f, z = make(a), Z + shift
        v, cache = f.forward(z)
        return shown(f.value(z), f.derivative(z), v, f.backward(np.cos(z), cache)[0])

    assert parity.check(figure) > 0


def layers():
    rng = np.random.default_rng(0)
    return {
        "linear": nn.Linear(3, 2, rng=rng),
        "kernel": nn.GaussianKernel(3, 2, rng=rng),
        "softmax": nn.Softmax(),
        "batch-norm": nn.BatchNorm1d(3),
        "layer-norm": nn.LayerNorm(3),
        "flatten": nn.Flatten(),
        "network": nn.Sequential(nn.Linear(3, 4, rng=rng), nn.Tanh(), nn.Linear(4, 1, rng=rng)),
    }


@pytest.mark.parametrize("name", layers())
def test_layers_forward_and_backward(name):
    layer = layers()[name]

    @live.figure(shift=live.slider(-2, 2, start=0.5))
    def figure(shift):
        """A layer, its input's gradient and those of its parameters."""
        Y, cache = layer.forward(Z + shift)
        dX, grads = layer.backward(np.cos(Y), cache)
        return shown(Y, dX, *grads.values())

    assert parity.check(figure) > 0


LOSSES = {
    "squared": nn.SquaredError(),
    "mse": nn.MSELoss(),
    "l1": nn.L1Loss(),
    "huber": nn.HuberLoss(0.7),
    "bce": nn.BCEWithLogitsLoss(),
    "cross-entropy": nn.CrossEntropyLoss(),
    "naive-bce": nn.NaiveBCE(),
    "naive-cross-entropy": nn.NaiveCrossEntropy(),
}


@pytest.mark.parametrize("name", LOSSES)
def test_losses_and_their_gradients(name):
    loss = LOSSES[name]
    naive = name.startswith("naive")
    T = nn.Softmax().value(np.sin(Z))
    labels = np.array([0, 2, 1, 1])

    @live.figure(shift=live.slider(-2, 2, start=0.5))
    def figure(shift):
        """A loss, its gradient, and both at once."""
        y = nn.Softmax().value(Z + shift * np.cos(Z)) if naive else Z + shift
        value, grad = loss.value_and_grad(y, labels if name == "cross-entropy" else T)
        return live.view(
            shown(grad, loss.grad(y, T)), live.readout("J", value), live.readout("J", loss.value(y, T))
        )

    assert parity.check(figure) > 0


RULES = {
    "sgd": lambda lr, m: nn.SGD(lr),
    "momentum": lambda lr, m: nn.SGD(lr, momentum=m, weight_decay=0.01),
    "nesterov": lambda lr, m: nn.SGD(lr, momentum=m, nesterov=True),
    "adagrad": lambda lr, m: nn.AdaGrad(lr),
    "rmsprop": lambda lr, m: nn.RMSProp(lr, gamma=m),
    "adam": lambda lr, m: nn.Adam(lr, betas=(m, 0.999)),
    "adamw": lambda lr, m: nn.AdamW(lr, betas=(m, 0.99)),
    "rmsprop-printed": lambda lr, m: nn.RMSPropAsPrinted(lr, gamma=m),
    "adam-printed": lambda lr, m: nn.AdamAsPrinted(lr, betas=(m, 0.999)),
}


@pytest.mark.parametrize("name", RULES)
def test_a_network_trains_in_the_page_under_every_rule(name):
    make = RULES[name]
    rng = np.random.default_rng(1)
    X, t = nn.make_xor(12, rng=rng)
    T, loss = nn.column(t), nn.BCEWithLogitsLoss()

    def init(rng):
        first, second = nn.Linear(2, 3, rng=rng), nn.Linear(3, 1, rng=rng)
        net = nn.Sequential(first, nn.Tanh(), second)
        rule = make(0.1, 0.9)
        return {"net": net, "memory": {k: rule.init(w) for k, w in net.params.items()}}

    def step(state, lr, m):
        net, rule = state["net"], make(lr, m)
        Y, cache = net.forward(X)
        grads = nn.clip_by_norm(net.param_grads(loss.grad(Y, T), cache), 2.0)
        for k, w in net.params.items():
            dw, state["memory"][k] = rule.update(grads[k], state["memory"][k], w)
            w += dw
        return state

    @live.simulation(
        init=init, step=step, lr=live.slider(0.01, 0.3, start=0.1), m=live.slider(0.1, 0.95, start=0.8)
    )
    def figure(state, lr, m):
        """The loss while a network learns."""
        Y = state["net"](X)
        return live.view(shown(Y), live.readout("J", loss.value(Y, T)))

    assert parity.check(figure, samples=2) > 0


def test_the_optimizer_object_steps_in_the_page_too():
    X, T = Z[:, :2], np.cos(Z[:, :1])
    loss = nn.SquaredError()

    def init(rng):
        net = nn.Sequential(nn.Linear(2, 3, rng=rng), nn.Sigmoid(), nn.Linear(3, 1, rng=rng))
        return {"net": net, "optimizer": nn.Optimizer(nn.Adam(0.05), net.params)}

    def step(state):
        net = state["net"]
        Y, cache = net.forward(X)
        state["optimizer"].step(nn.L2(0.01).add(net.param_grads(loss.grad(Y, T), cache), net.params))
        return state

    @live.simulation(init=init, step=step, k=live.slider(0, 1))
    def figure(state, k):
        """The loss while a network learns."""
        return live.view(live.readout("J", loss.value(state["net"](X), T) + k))

    assert parity.check(figure, samples=2) > 0


@pytest.mark.parametrize("kind", [nn.Dropout, nn.RescaledDropout])
def test_dropout_and_shuffled_batches_run_in_the_page(kind):
    X, T, loss = Z, np.cos(Z[:, :1]), nn.SquaredError()

    def init(rng):
        return {
            "net": nn.Sequential(nn.Linear(3, 4, rng=rng), nn.Tanh(), kind(0.5), nn.Linear(4, 1, rng=rng))
        }

    def step(state, rng, p):
        net = nn.Sequential(*state["net"].layers[:2], kind(p), state["net"].layers[3])
        for x, t in nn.minibatches(live.constant(X), live.constant(T), 2, rng=rng):
            Y, cache = net.forward(x, train=True, rng=rng)
            nn.Optimizer(nn.SGD(0.1), net.params).step(net.param_grads(loss.grad(Y, t), cache))
        return state

    @live.simulation(init=init, step=step, p=live.slider(0.1, 0.8, start=0.5))
    def figure(state, p):
        """The loss while a network with dropout learns from batches."""
        return live.view(live.readout("J", loss.value(state["net"](X), T) + p))

    assert parity.check(figure, samples=2) > 0


def test_small_functions_trace():
    @live.figure(a=live.slider(0.1, 0.9, start=0.5))
    def figure(a):
        """Averages, schedules, Taylor, Newton, penalties, one hidden layer in bare equations."""
        H = np.diag([1.0, 2.0]) + a
        w = nn.TwoLayers(Z[:3, :2] * a, Z[0, :2], Z[:2, :1], Z[0, :1])
        return live.view(
            shown(
                nn.ewa(Z[:, 0] * a, a),
                nn.ewa(Z[:, 0], 0.9, correct=False),
                nn.Exponential(a, 0.9)(np.arange(5.0)),
                nn.InverseTime(a, 0.3)(np.arange(5.0)),
                nn.Step(a, 2)(np.arange(5.0)),
                nn.Cosine(a, 4)(np.arange(5.0)),
                nn.WarmUp(3, nn.Exponential(a))(np.arange(5.0)),
                nn.soft_threshold(Z, a),
                nn.tanh_from_sigmoid(Z * a),
                nn.log_sum_exp(Z * a),
                nn.with_ones(Z * a),
                *nn.two_layer_gradients(Z, np.sin(Z[:, :1]), w),
            ),
            live.readout("J", nn.taylor(a, Z[0, :2], H, a * Z[1, :2])),
            live.readout("penalty", nn.L1(a).total({"W": Z}) + nn.L2(a).total({"W": Z * a})),
        )

    assert parity.check(figure) > 0
