"""The PyTorch twin of an nnkit network: the same structure, starting from the same weights."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn as tnn

import nnkit as nn

GATES = {nn.RNN: [0], nn.LSTM: [2, 1, 3, 0]}  # where PyTorch's gates, in its order, stand in ours


class Step(tnn.Module):
    """A function as a module."""

    def __init__(self, f):
        super().__init__()
        self.forward = f


class Way(tnn.Module):
    """x + f(x)."""

    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return x + self.inner(x)


class Positions(tnn.Module):
    def __init__(self, P):
        super().__init__()
        self.P = tnn.Parameter(tensor(P))

    def forward(self, x):
        return x + self.P[: x.shape[1]]


class Recurrent(tnn.Module):
    """A recurrent layer without its state; its second bias, which says nothing new, is kept at zero."""

    def __init__(self, layer):
        super().__init__()
        kind, order = type(layer), GATES[type(layer)]
        make = {nn.RNN: tnn.RNN, nn.LSTM: tnn.LSTM}[kind]
        self.inner = make(layer.p, layer.m, batch_first=True, dtype=tensor(layer.params["b"]).dtype)
        set_(self.inner.weight_ih_l0, stacked(layer.params["W_x"], order))
        set_(self.inner.weight_hh_l0, stacked(layer.params["W_h"], order))
        set_(self.inner.bias_ih_l0, layer.params["b"].reshape(len(order), -1)[order].ravel())
        set_(self.inner.bias_hh_l0, np.zeros_like(layer.params["b"]))
        self.inner.bias_hh_l0.requires_grad_(False)

    def forward(self, x):
        return self.inner(x)[0]


class Attention(tnn.Module):
    def __init__(self, layer):
        super().__init__()
        w = layer.params
        self.causal = layer.causal
        self.inner = tnn.MultiheadAttention(
            len(w["b_q"]), layer.heads, batch_first=True, dtype=tensor(w["b_q"]).dtype
        )
        set_(self.inner.in_proj_weight, np.concatenate([w[f"W_{n}"].T for n in "qkv"]))
        set_(self.inner.in_proj_bias, np.concatenate([w[f"b_{n}"] for n in "qkv"]))
        set_(self.inner.out_proj.weight, w["W_o"].T)
        set_(self.inner.out_proj.bias, w["b_o"])

    def forward(self, x):
        T = x.shape[1]
        mask = torch.ones(T, T, dtype=torch.bool).triu(1) if self.causal else None
        return self.inner(x, x, x, attn_mask=mask, is_causal=self.causal, need_weights=False)[0]


def tensor(a):
    return torch.from_numpy(np.ascontiguousarray(a))


def set_(parameter, value):
    with torch.no_grad():
        parameter.copy_(tensor(value))


def stacked(W, order):
    gates = W.reshape(len(order), *W.shape[-2:])
    return np.concatenate([gates[k].T for k in order])


def filled(module, **values):
    for name, value in values.items():
        setattr(module, name, tnn.Parameter(tensor(value).clone()))
    return module


def twin(layer):
    """The PyTorch module that computes what the nnkit layer computes."""
    w = {name: a.copy() for name, a in layer.params.items()}
    match layer:
        case nn.Residual():
            return Way(tnn.Sequential(*map(twin, layer.layers)))
        case nn.Sequential():
            return tnn.Sequential(*map(twin, layer.layers))
        case nn.Linear():
            return filled(tnn.Linear(*w["W"].shape), weight=w["W"].T, bias=w["b"])
        case nn.Conv2d():
            sizes = layer.in_channels, layer.out_channels, layer.kernel_size
            options = (layer.stride, layer.padding, layer.dilation, layer.groups)
            conv = tnn.Conv2d(*sizes, *options)
            return filled(conv, weight=w["W"], bias=w["b"])
        case nn.LayerNorm():
            return filled(tnn.LayerNorm(len(w["gamma"])), weight=w["gamma"], bias=w["beta"])
        case nn.Embedding():
            return filled(tnn.Embedding(*w["E"].shape), weight=w["E"])
        case nn.LearnedPositions():
            return Positions(w["P"])
        case nn.RNN() | nn.LSTM():
            return Recurrent(layer)
        case nn.MultiHeadAttention():
            return Attention(layer)
        case nn.MaxPool2d():
            return tnn.MaxPool2d(layer.kernel_size, layer.stride, layer.padding, layer.dilation)
        case nn.LastStep():
            return Step(lambda x: x[:, -1])
        case nn.MeanStep():
            return Step(lambda x: x.mean(1))
        case nn.GELU():
            return tnn.GELU(approximate=layer.approximate)
        case nn.Tanh() | nn.ReLU() | nn.SiLU() | nn.Sigmoid() | nn.Flatten():
            return getattr(tnn, type(layer).__name__)()
    raise TypeError(f"expected a layer with a twin, received {layer!r}")
