"""Padded sequences and both reading directions against PyTorch's packed sequences, in double precision."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

import nnkit as nn
from tests.against_torch.test_recurrent import ORDER, agree, row, rows

LENGTHS = torch.tensor([6, 2, 5, 1])
MASK = np.arange(6)[None, :] < LENGTHS.numpy()[:, None]


def copy(ours, theirs, order, suffix=""):
    """Our weights into one direction of PyTorch's layer."""
    m = ours.m
    with torch.no_grad():
        for w in ours.params.values():
            w[...] = 0.5 * np.random.default_rng(w.size).normal(size=w.shape)
        getattr(theirs, "weight_ih_l0" + suffix).copy_(rows(ours.params["W_x"], order))
        getattr(theirs, "weight_hh_l0" + suffix).copy_(rows(ours.params["W_h"], order))
        getattr(theirs, "bias_ih_l0" + suffix).copy_(torch.from_numpy(row(ours.params["b"], order)))
        getattr(theirs, "bias_hh_l0" + suffix).zero_()
        if "b_h" in ours.params:
            getattr(theirs, "bias_hh_l0" + suffix)[2 * m :] = torch.from_numpy(ours.params["b_h"])


@pytest.mark.parametrize("name", ORDER)
@pytest.mark.parametrize("both", [False, True])
def test_outputs_last_states_and_gradients_agree_with_packed_sequences(name, both, rng):
    N, T, p, m = 4, 6, 3, 5
    theirs = getattr(torch.nn, name)(p, m, batch_first=True, bidirectional=both, dtype=torch.float64)
    layers = [getattr(nn, name)(p, m, rng=rng) for _ in range(1 + both)]
    for layer, suffix in zip(layers, ["", "_reverse"], strict=False):
        copy(layer, theirs, ORDER[name], suffix)
    ours = nn.Bidirectional(*layers) if both else layers[0]
    X = rng.normal(size=(N, T, p))
    x = torch.tensor(X, requires_grad=True)
    packed = pack_padded_sequence(x, LENGTHS, batch_first=True, enforce_sorted=False)
    out, last = theirs(packed)
    y, _ = pad_packed_sequence(out, batch_first=True)
    Y, cache = ours.forward(X, mask=MASK)
    agree(Y, y)
    ends = ours.last_state(cache) if both else (ours.last_state(cache),)
    for k, end in enumerate(ends):
        for mine, other in zip(
            end if name == "LSTM" else (end,), last if name == "LSTM" else (last,), strict=True
        ):
            agree(mine, other[k])
    dY = rng.normal(size=Y.shape)
    y.backward(torch.from_numpy(dY))
    dX, grads = ours.backward(dY, cache)
    agree(dX, x.grad)
    for prefix, suffix in [("0.", ""), ("1.", "_reverse")] if both else [("", "")]:
        agree(rows(grads[prefix + "W_x"], ORDER[name]).numpy(), getattr(theirs, "weight_ih_l0" + suffix).grad)
        agree(rows(grads[prefix + "W_h"], ORDER[name]).numpy(), getattr(theirs, "weight_hh_l0" + suffix).grad)
        agree(row(grads[prefix + "b"], ORDER[name]), getattr(theirs, "bias_ih_l0" + suffix).grad)


@pytest.mark.parametrize("causal", [False, True])
def test_attention_with_padded_keys_agrees_at_the_real_steps(causal, rng):
    N, T, p = 4, 6, 4
    ours = nn.MultiHeadAttention(p, 2, rng=rng, causal=causal)
    for w in ours.params.values():
        w[...] = rng.normal(size=w.shape)
    P = ours.params
    theirs = torch.nn.MultiheadAttention(p, 2, batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        theirs.in_proj_weight.copy_(torch.from_numpy(np.concatenate([P[f"W_{n}"].T for n in "qkv"])))
        theirs.in_proj_bias.copy_(torch.from_numpy(np.concatenate([P[f"b_{n}"] for n in "qkv"])))
        theirs.out_proj.weight.copy_(torch.from_numpy(P["W_o"].T))
        theirs.out_proj.bias.copy_(torch.from_numpy(P["b_o"]))
    X = rng.normal(size=(N, T, p))
    x = torch.tensor(X, requires_grad=True)
    ahead = torch.from_numpy(~nn.causal_mask(T)) if causal else None
    y, _ = theirs(x, x, x, key_padding_mask=torch.from_numpy(~MASK), attn_mask=ahead)
    Y, cache = ours.forward(X, mask=MASK)
    agree(Y[MASK], y[torch.from_numpy(MASK)])
    dY = rng.normal(size=Y.shape)
    (y * torch.from_numpy(dY * MASK[:, :, None])).sum().backward()
    dX, grads = ours.backward(dY, cache)
    agree(dX, x.grad)
    agree(np.concatenate([grads[f"W_{n}"].T for n in "qkv"]), theirs.in_proj_weight.grad)
