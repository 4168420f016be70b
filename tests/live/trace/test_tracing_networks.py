"""Deep layers and the validation chapter's functions in a live figure: traced, run in Node, compared."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from nnkit import live
from nnkit.live.figures import parity


def shown(*arrays):
    """A view of any arrays, as lines over their entries."""
    return live.plot(*[live.line(np.arange(float(a.size)), a.reshape(a.size)) for a in arrays])


def layers():
    rng = np.random.default_rng(0)
    image, sequence, rows = (2, 2, 5, 4), (2, 4, 3), (4, 3)
    encoder, decoder = nn.Sequential(nn.Linear(3, 2, rng=rng), nn.Tanh()), nn.Linear(2, 3, rng=rng)
    return {
        "conv": (nn.Conv2d(2, 3, (3, 2), rng=rng, stride=(2, 1), padding=1), image),
        "max-pool": (nn.MaxPool2d(2), image),
        "average-pool": (nn.AvgPool2d(2, stride=1), image),
        "conv-same": (nn.Conv2d(2, 4, (2, 3), rng=rng, padding="same", dilation=(1, 2), groups=2), image),
        "conv-1d": (nn.Conv1d(4, 2, 3, rng=rng, padding=1), (2, 4, 5)),
        "conv-transpose": (nn.ConvTranspose2d(2, 1, 3, rng=rng, stride=2, output_padding=1), image),
        "upsample": (nn.Upsample((2, 1)), image),
        "max-pool-border": (nn.MaxPool2d(2, 2, 1), image),
        "average-pool-border": (nn.AvgPool2d(2, 1, 1), image),
        "global-pool": (nn.AdaptiveAvgPool2d(1), image),
        "global-max": (nn.AdaptiveMaxPool2d((2, 1)), image),
        "norm-2d": (nn.BatchNorm2d(2), image),
        "layer-norm": (nn.LayerNorm(4), image),
        "rnn": (nn.RNN(3, 2, rng=rng), sequence),
        "lstm": (nn.LSTM(3, 2, rng=rng), sequence),
        "gru": (nn.GRU(3, 2, rng=rng), sequence),
        "last-step": (nn.LastStep(), sequence),
        "mean-step": (nn.MeanStep(), sequence),
        "attention": (nn.MultiHeadAttention(3, 1, rng=rng, causal=True), sequence),
        "positions": (nn.LearnedPositions(4, 3, rng=rng), sequence),
        "waves": (nn.PositionalEncoding(), (2, 3, 4)),
        "block": (nn.transformer_block(4, 2, rng=rng, hidden=3), (1, 3, 4)),
        "autoencoder": (nn.Autoencoder(encoder, decoder), rows),
        "tied": (nn.TiedAutoencoder(3, 2, rng=rng), rows),
        "heads-in-time": (nn.Heads(nn.Linear(3, 2, rng=rng), nn.Linear(3, 2, rng=rng)), sequence),
        "heads": (nn.Heads(nn.Linear(3, 2, rng=rng), nn.Linear(3, 1, rng=rng)), rows),
    }  # fmt: skip


@pytest.mark.parametrize("name", layers())
def test_layers_forward_and_backward(name):
    layer, shape = layers()[name]
    X = np.random.default_rng(1).normal(size=shape)

    @live.figure(shift=live.slider(-1, 1, start=0.5))
    def figure(shift):
        """A layer, its input's gradient and those of its parameters."""
        Y, cache = layer.forward(X + shift * np.cos(X))
        dX, grads = layer.backward(np.cos(Y), cache)
        return shown(Y, dX, *grads.values())

    assert parity.check(figure, samples=3) > 0


def test_the_kernel_of_a_convolution_under_sliders():
    image = np.random.default_rng(0).normal(size=(6, 7))

    @live.figure(a=live.slider(-1, 1, start=0.5), b=live.slider(-1, 1, start=0.2))
    def figure(a, b):
        """An image, slid over by both kinds of kernel."""
        kernel = np.stack([np.stack([a, b, 0 * a]), np.stack([0 * a, 1 + a, -b])])
        return shown(
            nn.convolve2d(image, kernel, padding=1),
            nn.cross_correlate2d(image, kernel, stride=2),
            nn.cross_correlate2d(image * a, kernel),
        )

    assert parity.check(figure, samples=3) > 0


def test_the_gates_of_a_memory_cell_under_sliders():
    """The biases of one LSTM are the sliders; the figure follows its cell, step by step."""
    x = np.sin(np.arange(8.0))[None, :, None]

    @live.figure(forget=live.slider(-6, 6, start=2), write=live.slider(-6, 6, start=0))
    def figure(forget, write):
        """What the cell keeps."""
        lstm = nn.LSTM(1, 1, rng=np.random.default_rng(0))
        lstm.params["b"] = np.stack([0 * forget, forget, write, 0 * forget])
        H, cache = lstm.forward(x)
        h, c = lstm.last_state(cache)
        return shown(H, h, c, cache[2])

    assert parity.check(figure, samples=3) > 0


@pytest.mark.parametrize("Layer", [nn.RNN, nn.LSTM])
def test_a_recurrent_network_trains_in_the_page(Layer):
    X = np.random.default_rng(0).normal(size=(6, 5, 1))
    T = np.cumsum(X, axis=1)[:, -1]
    loss = nn.MSELoss()

    def init(rng):
        net = nn.Sequential(Layer(1, 3, rng=rng), nn.LastStep(), nn.Linear(3, 1, rng=rng))
        return {"net": net, "optimizer": nn.Optimizer(nn.Adam(0.05), net.params)}

    def step(state):
        net = state["net"]
        Y, cache = net.forward(X)
        state["optimizer"].step(net.param_grads(loss.grad(Y, T), cache))
        return state

    @live.simulation(init=init, step=step, k=live.slider(0, 1))
    def figure(state, k):
        """The loss while a recurrent network learns."""
        return live.view(live.readout("J", loss.value(state["net"](X), T) + k))

    assert parity.check(figure, samples=2) > 0


def test_a_convolutional_network_trains_in_the_page():
    X = np.random.default_rng(0).normal(size=(4, 1, 6, 6))
    t = np.array([0, 1, 1, 0])
    loss = nn.CrossEntropyLoss()

    def init(rng):
        return {
            "net": nn.Sequential(
                nn.Conv2d(1, 2, 3, rng=rng),
                nn.ReLU(),
                nn.MaxPool2d(2),
                nn.Flatten(),
                nn.Linear(8, 2, rng=rng),
            )
        }

    def step(state, lr):
        Y, cache = state["net"].forward(X)
        grads = state["net"].param_grads(loss.grad(Y, t), cache)
        for name, w in state["net"].params.items():
            w -= lr * grads[name]
        return state

    @live.simulation(init=init, step=step, lr=live.slider(0.01, 0.2, start=0.1))
    def figure(state, lr):
        """The loss while a convolutional network learns."""
        return live.view(live.readout("J", loss.value(state["net"](X), t)))

    assert parity.check(figure, samples=2) > 0


def test_rates_at_a_threshold_under_a_slider():
    rng = np.random.default_rng(0)
    t = np.repeat([0.0, 1.0], 20)
    score = rng.normal(size=40) + t

    @live.figure(threshold=live.slider(-4, 5, step=0.05, start=0.5), gap=live.slider(0, 3, start=1))
    def figure(threshold, gap):
        """All rates at one threshold."""
        c = nn.outcomes_at(t, score + gap * t, threshold)
        rates = (c.accuracy, c.precision, c.recall, c.tpr, c.fpr, c.specificity, c.f1)
        return live.view(*[live.readout(f"rate {k}", rate) for k, rate in enumerate(rates)])

    assert parity.check(figure) > 0


def test_small_functions_trace():
    rng = np.random.default_rng(0)
    y, Q, H = rng.normal(size=12), rng.normal(size=(4, 3)), rng.random((5, 3))

    @live.figure(a=live.slider(0.1, 0.9, start=0.5))
    def figure(a):
        """Criteria, ensembles, attention, principal components, penalties on activity."""
        Y, A = nn.attend(Q * a, Q, Q, mask=nn.causal_mask(4))
        pca = nn.PCA.fit(Q, 2)
        return live.view(
            shown(Y, A, *nn.attend_backward(np.cos(Y), Q, Q, Q, A), pca(Q * a)),
            live.readout("mse", nn.mean_squared_error(y, y * a)),
            live.readout("rc", nn.regular_criterion(y, y * a, y, y - a)),
            live.readout("vaf", nn.variance_accounted_for(y, y * a)),
            live.readout("ensemble", nn.ensemble_variance(1.0, a, 5)),
            live.readout("l1", nn.ActivityL1(0.1).value(H * a)),
            live.readout("kl", nn.ActivityKL(0.1, rho=0.2).value(H * a)),
        )

    assert parity.check(figure) > 0
