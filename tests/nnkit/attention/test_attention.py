"""Attention against its sums, its masks, and what it cannot tell; transformers assembled from it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import rngs

sides = st.integers(1, 4)


@pytest.mark.equation("eq:attention-weights")
@pytest.mark.equation("eq:attention")
@given(sides, sides, sides, sides, rngs)
def test_each_answer_is_a_weighted_mean_of_the_values(T, S, d, v, rng):
    Q, K, V = rng.normal(size=(T, d)), rng.normal(size=(S, d)), rng.normal(size=(S, v))
    Y, A = nn.attend(Q, K, V)
    for t in range(T):
        fit = [np.exp(sum(Q[t, i] * K[s, i] for i in range(d)) / np.sqrt(d)) for s in range(S)]
        np.testing.assert_allclose(A[t], fit / np.sum(fit), rtol=0, atol=1e-12)
        np.testing.assert_allclose(Y[t], sum(f * row for f, row in zip(A[t], V, strict=True)), atol=1e-12)


@pytest.mark.equation("eq:attention-backward")
@given(sides, sides, sides, sides, rngs)
def test_attention_gradients_agree_with_central_differences(T, S, d, v, rng):
    Q, K, V = rng.normal(size=(2, T, d)), rng.normal(size=(2, S, d)), rng.normal(size=(2, S, v))
    mask = rng.random((T, S)) < 0.6
    mask[:, 0] = True
    Y, A = nn.attend(Q, K, V, mask=mask)
    dY = rng.normal(size=Y.shape)
    for grad, x in zip(nn.attend_backward(dY, Q, K, V, A), (Q, K, V), strict=True):
        numeric = nn.numerical_gradient(lambda _: np.sum(nn.attend(Q, K, V, mask=mask)[0] * dY), x)
        assert nn.relative_error(grad, numeric) < 1e-6


def test_huge_scores_do_not_overflow(rng):
    Q, V = 1e4 * rng.normal(size=(5, 3)), rng.normal(size=(5, 2))
    Y, A = nn.attend(Q, Q, V)
    np.testing.assert_allclose(A.sum(axis=1), 1)
    assert np.isfinite(Y).all()


@pytest.mark.equation("eq:multi-head")
def test_heads_attend_each_in_its_own_columns(rng):
    layer, X = nn.MultiHeadAttention(6, 3, rng=rng), rng.normal(size=(2, 4, 6))
    for w in layer.params.values():
        w[...] = rng.normal(size=w.shape)
    P = layer.params
    Q, K, V = (X @ P[f"W_{n}"] + P[f"b_{n}"] for n in "qkv")
    heads = [nn.attend(Q[..., c], K[..., c], V[..., c])[0] for c in (slice(0, 2), slice(2, 4), slice(4, 6))]
    wanted = np.concatenate(heads, axis=-1) @ P["W_o"] + P["b_o"]
    np.testing.assert_allclose(layer(X), wanted, rtol=0, atol=1e-12)


@given(sides, sides, st.integers(1, 3), st.integers(1, 2), st.booleans(), rngs)
def test_multi_head_gradients_agree_with_central_differences(N, T, heads, d, causal, rng):
    nn.check_layer(
        nn.MultiHeadAttention(heads * d, heads, rng=rng, causal=causal), rng.normal(size=(N, T, heads * d))
    )


def test_the_causal_mask_leaks_nothing(rng):
    """The first steps answer bit for bit the same whatever follows, and no gradient flows back from them."""
    layer, X = nn.MultiHeadAttention(4, 2, rng=rng, causal=True), rng.normal(size=(2, 6, 4))
    other = X.copy()
    other[:, 4:] = rng.normal(size=(2, 2, 4))
    np.testing.assert_array_equal(layer(X)[:, :4], layer(other)[:, :4])
    Y, cache = layer.forward(X)
    dY = np.zeros_like(Y)
    dY[:, :4] = 1
    dX, _ = layer.backward(dY, cache)
    assert not dX[:, 4:].any()
    assert dX[:, :4].all()


def test_padding_that_is_masked_changes_nothing(rng):
    """A short sequence alone, and the same one padded with rubbish that nobody may look at."""
    layer, X = nn.MultiHeadAttention(4, 2, rng=rng), rng.normal(size=(3, 5, 4))
    real = np.arange(5)[None, :] < np.array([[5], [3], [1]])
    Y, _ = layer.forward(X, mask=real[:, None, None, :])
    for n, length in enumerate((5, 3, 1)):
        np.testing.assert_allclose(Y[n, :length], layer(X[n : n + 1, :length])[0], rtol=0, atol=1e-12)


def test_without_positions_attention_does_not_know_the_order(rng):
    """Permuted steps, permuted answers; with positions added, no longer."""
    layer, X = nn.MultiHeadAttention(4, 2, rng=rng), rng.normal(size=(2, 6, 4))
    order = rng.permutation(6)
    np.testing.assert_allclose(layer(X[:, order]), layer(X)[:, order], rtol=0, atol=1e-12)
    placed = nn.Sequential(nn.PositionalEncoding(), layer)
    assert not np.allclose(placed(X[:, order]), placed(X)[:, order])


@pytest.mark.equation("eq:positional-encoding")
def test_a_step_in_time_turns_every_pair_by_its_own_fixed_angle():
    PE = nn.positional_encoding(50, 8)
    np.testing.assert_allclose(PE[0], [0, 1] * 4)
    assert PE[3, 4] == pytest.approx(np.sin(3 / 10000 ** (4 / 8)))
    for i in range(4):
        angle = 1 / 10000 ** (2 * i / 8)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        pair = PE[:, 2 * i : 2 * i + 2]
        np.testing.assert_allclose(pair[1:], pair[:-1] @ turn, rtol=0, atol=1e-12)


@given(sides, sides, rngs)
def test_position_layers_add_and_pass_the_gradient(N, T, rng):
    X = rng.normal(size=(N, T, 4))
    np.testing.assert_allclose(nn.PositionalEncoding()(X) - X, nn.positional_encoding(T, 4)[None] + 0 * X)
    nn.check_layer(nn.PositionalEncoding(), X)
    nn.check_layer(nn.LearnedPositions(5, 4, rng=rng), X)


@pytest.mark.equation("eq:residual")
@given(sides, rngs)
def test_a_residual_adds_its_input_and_its_gradient(N, rng):
    inner = nn.Linear(3, 3, rng=rng)
    X = rng.normal(size=(N, 3))
    layer = nn.Residual(inner, nn.Tanh())
    np.testing.assert_allclose(layer(X), X + np.tanh(inner(X)), rtol=0, atol=1e-15)
    nn.check_layer(layer, X)
    with pytest.raises(ValueError, match="expected layers that keep the shape"):
        nn.Residual(nn.Linear(3, 2, rng=rng))(X)


@pytest.mark.equation("eq:transformer-block")
def test_a_block_is_attention_then_a_network_at_each_step(rng):
    block = nn.transformer_block(4, 2, rng=rng, hidden=5)
    X = rng.normal(size=(2, 3, 4))
    nn.check_layer(block, X)
    norm = nn.LayerNorm(4)
    attention, network = block[0][1], block[1][1]
    middle = X + attention(norm(X))
    np.testing.assert_allclose(block(X), middle + network(norm(middle)), rtol=0, atol=1e-12)


def test_a_character_transformer_has_true_gradients_and_sees_no_future(rng):
    net = nn.character_transformer(5, 6, 4, heads=2, blocks=2, rng=rng)
    for w in net.params.values():
        w += 0.3 * rng.normal(size=w.shape)
    X, T = rng.integers(0, 5, (2, 6)), rng.integers(0, 5, (2, 6))
    nn.check_network(net, nn.CrossEntropyLoss(), X, T, tolerance=1e-5)
    other = X.copy()
    other[:, 3:] = (other[:, 3:] + 1) % 5
    np.testing.assert_array_equal(net(X)[:, :3], net(other)[:, :3])


@pytest.mark.equation("eq:temperature")
def test_generation_follows_the_probabilities_of_the_net(rng):
    """A "network" of fixed logits: frequencies follow softmax(logits / temperature); cold takes the
    largest.
    """
    logits = np.array([0.0, 1.0, 2.0])

    class Fixed(nn.Layer):
        def forward(self, X, *, train=False, rng=None):
            assert X.shape[1] <= 4
            return np.broadcast_to(logits, (*X.shape, 3)), None

    drawn = nn.generate(Fixed(), np.array([0]), 6000, length=4, rng=rng, temperature=2.0)
    wanted = np.exp(logits / 2) / np.exp(logits / 2).sum()
    np.testing.assert_allclose(np.bincount(drawn) / 6000, wanted, atol=0.02)
    assert set(nn.generate(Fixed(), np.array([0]), 50, length=4, rng=rng, temperature=1e-3)) == {2}


def test_single_precision_stays_single(rng):
    block = nn.transformer_block(4, 2, rng=rng, dtype=np.float32)
    Y, cache = block.forward(rng.normal(size=(2, 3, 4)).astype(np.float32))
    dX, grads = block.backward(Y, cache)
    assert {a.dtype for a in (Y, dX, *grads.values())} == {np.dtype(np.float32)}


def test_bad_input_is_refused(rng):
    with pytest.raises(ValueError, match="expected heads to divide the width p = 4, received 3"):
        nn.MultiHeadAttention(4, 3, rng=rng)
    with pytest.raises(ValueError, match=r"expected X of shape \(N, T, 4\), received shape \(2, 3, 5\)"):
        nn.MultiHeadAttention(4, 2, rng=rng)(np.zeros((2, 3, 5)))
    with pytest.raises(ValueError, match="expected an even width p, received 5"):
        nn.positional_encoding(3, 5)
    with pytest.raises(ValueError, match="expected sequences of at most 3 steps, received 4"):
        nn.LearnedPositions(3, 2, rng=rng)(np.zeros((1, 4, 2)))
    with pytest.raises(ValueError, match="expected temperature to be a number > 0, received 0"):
        nn.generate(nn.Identity(), np.array([0]), 1, length=2, rng=rng, temperature=0)
    with pytest.raises(ValueError, match="expected at least one symbol to start from"):
        nn.generate(nn.Identity(), np.array([], int), 1, length=2, rng=rng)


def test_a_mask_of_numbers_is_refused_since_it_would_mean_the_opposite(rng):
    """PyTorch also takes masks that are added, 0 where a query may look: as truth values, the contrary."""
    layer, X = nn.MultiHeadAttention(4, 2, rng=rng, causal=True), rng.standard_normal((2, 3, 4))
    for mask in (np.zeros((3, 3)), np.ones((3, 3), int)):
        with pytest.raises(TypeError, match="expected a boolean mask, True where a query may look, received"):
            layer.forward(X, mask=mask)


def test_a_query_with_nowhere_to_look_is_named(rng):
    layer, X = nn.MultiHeadAttention(4, 2, rng=rng, causal=True), rng.standard_normal((2, 3, 4))
    mask = np.ones((2, 1, 3, 3), bool)
    mask[1, 0, 0, 0] = False  # the first step of the second example may only look at itself
    with pytest.raises(ValueError, match=r"at least one key for every query, .* none at \(1, 0, 0\)"):
        layer.forward(X, mask=mask)
