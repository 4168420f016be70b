"""Attention and the transformer block against PyTorch in double precision, masks included."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import nnkit as nn


def agree(ours, theirs):
    np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-10, atol=1e-10)


def tensor(x):
    return torch.from_numpy(np.ascontiguousarray(x))


def copy_attention(ours, theirs):
    P = ours.params
    with torch.no_grad():
        theirs.in_proj_weight.copy_(tensor(np.concatenate([P[f"W_{n}"].T for n in "qkv"])))
        theirs.in_proj_bias.copy_(tensor(np.concatenate([P[f"b_{n}"] for n in "qkv"])))
        theirs.out_proj.weight.copy_(tensor(P["W_o"].T))
        theirs.out_proj.bias.copy_(tensor(P["b_o"]))


def shaken(layer, rng):
    for w in layer.params.values():
        w += 0.3 * rng.normal(size=w.shape)
    return layer


@pytest.mark.parametrize("masked", ["not", "causal", "any", "padding"])
def test_multi_head_attention_agrees_with_torch(masked, rng):
    """PyTorch's masks say who may *not* look; padding goes there by its own name."""
    N, T, p = 3, 5, 6
    ours = shaken(nn.MultiHeadAttention(p, 2, rng=rng, causal=masked == "causal"), rng)
    theirs = torch.nn.MultiheadAttention(p, 2, batch_first=True, dtype=torch.float64)
    copy_attention(ours, theirs)
    allowed = (rng.random((T, T)) < 0.5) | np.eye(T, dtype=bool)
    real = np.arange(T)[None, :] < np.array([[5], [3], [1]])
    mask = {"any": allowed[None, None], "padding": real[:, None, None, :]}.get(masked)
    their_mask = {"causal": ~nn.causal_mask(T), "any": ~allowed}.get(masked)
    X = rng.normal(size=(N, T, p))
    x = torch.tensor(X, requires_grad=True)
    Y, cache = ours.forward(X, mask=mask)
    y, _ = theirs(
        x, x, x,
        attn_mask=None if their_mask is None else tensor(their_mask),
        key_padding_mask=tensor(~real) if masked == "padding" else None,
    )  # fmt: skip
    agree(Y, y)
    dY = rng.normal(size=Y.shape)
    y.backward(tensor(dY))
    dX, grads = ours.backward(dY, cache)
    agree(dX, x.grad)
    agree(np.concatenate([grads[f"W_{n}"].T for n in "qkv"]), theirs.in_proj_weight.grad)
    agree(np.concatenate([grads[f"b_{n}"] for n in "qkv"]), theirs.in_proj_bias.grad)
    agree(grads["W_o"].T, theirs.out_proj.weight.grad)
    agree(grads["b_o"], theirs.out_proj.bias.grad)


def test_attend_agrees_with_torch(rng):
    Q, K, V = rng.normal(size=(2, 3, 4, 5)), rng.normal(size=(2, 3, 6, 5)), rng.normal(size=(2, 3, 6, 7))
    mask = rng.random((4, 6)) < 0.7
    mask[:, 0] = True
    Y, _ = nn.attend(Q, K, V, mask=mask)
    agree(
        Y, torch.nn.functional.scaled_dot_product_attention(*map(tensor, (Q, K, V)), attn_mask=tensor(mask))
    )


def test_a_transformer_block_agrees_with_torch(rng):
    N, T, p, hidden = 2, 4, 6, 8
    ours = shaken(nn.transformer_block(p, 3, rng=rng, hidden=hidden, causal=True), rng)
    theirs = torch.nn.TransformerEncoderLayer(
        p, 3, hidden, dropout=0.0, batch_first=True, norm_first=True, dtype=torch.float64,
        activation=torch.nn.GELU("tanh"),
    )  # fmt: skip
    copy_attention(ours[0][1], theirs.self_attn)
    P = ours.params
    with torch.no_grad():
        for name, norm in (("0.0", theirs.norm1), ("1.0", theirs.norm2)):
            norm.weight.copy_(tensor(P[f"{name}.gamma"]))
            norm.bias.copy_(tensor(P[f"{name}.beta"]))
        for name, linear in (("1.1.0", theirs.linear1), ("1.1.2", theirs.linear2)):
            linear.weight.copy_(tensor(P[f"{name}.W"].T))
            linear.bias.copy_(tensor(P[f"{name}.b"]))
    X = rng.normal(size=(N, T, p))
    x = torch.tensor(X, requires_grad=True)
    Y, cache = ours.forward(X, train=True)
    y = theirs(x, src_mask=tensor(~nn.causal_mask(T)))
    agree(Y, y)
    dY = rng.normal(size=Y.shape)
    y.backward(tensor(dY))
    dX, grads = ours.backward(dY, cache)
    agree(dX, x.grad)
    agree(grads["1.1.0.W"].T, theirs.linear1.weight.grad)
    agree(grads["0.0.gamma"], theirs.norm1.weight.grad)
    agree(grads["1.0.beta"], theirs.norm2.bias.grad)
