"""RNN, LSTM and GRU against PyTorch in double precision, with the order of the gates and the biases
mapped.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

import nnkit as nn

# Where each of PyTorch's gates, in its order, stands in ours.
ORDER = {"RNN": [0], "LSTM": [2, 1, 3, 0], "GRU": [0, 1, 2]}


def agree(ours, theirs):
    np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-10, atol=1e-10)


def rows(W, order):
    """Our (gates, p, m), or (p, m), as PyTorch's (gates·m, p)."""
    gates = W.reshape(len(order), *W.shape[-2:])
    return torch.from_numpy(np.concatenate([gates[k].T for k in order]))


def row(b, order):
    """Our (gates·m,) in PyTorch's order."""
    return b.reshape(len(order), -1)[order].ravel()


@pytest.mark.parametrize("name", ORDER)
@pytest.mark.parametrize("with_state", [False, True])
def test_forward_and_all_gradients_agree_with_torch(name, with_state, rng):
    N, T, p, m = 4, 6, 3, 5
    order = ORDER[name]
    ours = getattr(nn, name)(p, m, rng=rng)
    for w in ours.params.values():
        w[...] = 0.5 * rng.normal(size=w.shape)
    theirs = getattr(torch.nn, name)(p, m, batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        theirs.weight_ih_l0.copy_(rows(ours.params["W_x"], order))
        theirs.weight_hh_l0.copy_(rows(ours.params["W_h"], order))
        theirs.bias_ih_l0.copy_(torch.from_numpy(row(ours.params["b"], order)))
        theirs.bias_hh_l0.zero_()
        if name == "GRU":
            theirs.bias_hh_l0[2 * m :] = torch.from_numpy(ours.params["b_h"])
    X = rng.normal(size=(N, T, p))
    x = torch.tensor(X, requires_grad=True)
    state = [rng.normal(size=(N, m)) for _ in range(2 if name == "LSTM" else 1)] if with_state else None
    H, cache = ours.forward(X, state=state if state is None or name == "LSTM" else state[0])
    theirs_state = state and [torch.from_numpy(s[None]) for s in state]
    h, last = theirs(x, theirs_state if state is None or name == "LSTM" else theirs_state[0])
    agree(H, h)
    if name == "LSTM":
        for mine, other in zip(ours.last_state(cache), last, strict=True):
            agree(mine, other[0])
    dH = rng.normal(size=H.shape)
    h.backward(torch.from_numpy(dH))
    dX, grads = ours.backward(dH, cache)
    agree(dX, x.grad)
    agree(rows(grads["W_x"], order).numpy(), theirs.weight_ih_l0.grad)
    agree(rows(grads["W_h"], order).numpy(), theirs.weight_hh_l0.grad)
    agree(row(grads["b"], order), theirs.bias_ih_l0.grad)
    if name == "GRU":
        agree(grads["b_h"], theirs.bias_hh_l0.grad[2 * m :])
