"""Networks in which one layer, or one array, stands at several places; each with the layer that does."""

from __future__ import annotations

import nnkit as nn


def top(rng):
    shared = nn.Linear(3, 3, rng=rng)
    return nn.Sequential(shared, nn.Tanh(), shared), shared


def nested(rng):
    shared = nn.Linear(3, 3, rng=rng)
    return nn.Sequential(nn.Sequential(shared, nn.Tanh()), nn.Sequential(nn.Sequential(shared))), shared


def heads(rng):
    shared = nn.Linear(3, 3, rng=rng)
    return nn.Sequential(shared, nn.Heads(nn.Sequential(nn.Tanh(), shared), shared)), shared


def residual(rng):
    shared = nn.Linear(3, 3, rng=rng)
    return nn.Sequential(nn.Residual(shared, nn.Tanh()), nn.Residual(nn.Sequential(shared))), shared


def tied(rng):
    """Two layers with biases of their own and one matrix."""
    first, second = nn.Linear(3, 3, rng=rng), nn.Linear(3, 3, rng=rng)
    second.params["W"] = first.params["W"]
    return nn.Sequential(nn.Sequential(first, nn.Tanh()), second), first


NETS = [top, nested, heads, residual, tied]
