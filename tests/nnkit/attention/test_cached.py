"""A cache of keys and values changes no number, and saves what it says; odds of the next symbol."""

import numpy as np
import pytest

import nnkit as nn


def writer(rng, length=12):
    net = nn.character_transformer(5, length, 6, heads=2, blocks=2, rng=rng)
    for w in net.params.values():
        w += 0.3 * rng.normal(size=w.shape)
    return net


@pytest.mark.equation("eq:kv-cache")
def test_a_cache_gives_the_logits_of_the_whole_text(rng):
    """At every length, in pieces of any size, and each symbol goes through once."""
    net, text = writer(rng), rng.integers(0, 5, (1, 12))
    for cut in (1, 2, 5, 11):
        cached = nn.Cached(net)
        for end in (cut, 12):
            np.testing.assert_allclose(cached(text[:, :end])[0, -1], net(text[:, :end])[0, -1], atol=1e-12)
        assert cached.read == 12


def test_both_ways_write_the_same(rng):
    net, start = writer(rng), np.array([1, 2])
    one, other = (
        nn.generate(f, start, 10, length=12, rng=np.random.default_rng(3)) for f in (net, nn.Cached(net))
    )
    np.testing.assert_array_equal(one, other)


def test_a_block_at_two_places_is_kept_twice(rng):
    block, text = nn.transformer_block(4, 2, rng=rng), rng.integers(0, 6, (1, 5))
    net = nn.Sequential(nn.Embedding(6, 4, rng=rng), nn.PositionalEncoding(), block, block, nn.Tanh())
    np.testing.assert_allclose(nn.Cached(net)(text)[0, -1], net(text)[0, -1], atol=1e-12)


def test_waves_are_cached_too(rng):
    net = nn.Sequential(
        nn.Embedding(4, 6, rng=rng), nn.PositionalEncoding(), nn.transformer_block(6, 3, rng=rng), nn.Tanh()
    )
    text, cached = rng.integers(0, 4, (1, 7)), nn.Cached(net)
    np.testing.assert_allclose(cached(text)[0, -1], net(text)[0, -1], atol=1e-12)
    cached.clear()
    np.testing.assert_allclose(cached(text[:, ::-1])[0, -1], net(text[:, ::-1].copy())[0, -1], atol=1e-12)


def test_what_cannot_be_cached_is_refused(rng):
    with pytest.raises(
        TypeError, match=r"expected causal attention and layers of single steps, received RNN"
    ):
        nn.Cached(nn.Sequential(nn.RNN(3, 4, rng=rng)))
    with pytest.raises(TypeError, match=r"received MultiHeadAttention\(4, 2, causal=False"):
        nn.Cached(nn.transformer_block(4, 2, rng=rng, causal=False))
    cached = nn.Cached(writer(rng))
    cached(np.array([[0, 1]]))
    for text in ([[0, 1]], [[1, 1, 2]], [[0]]):
        with pytest.raises(ValueError, match="expected a text that goes on from the 2 symbols read"):
            cached(np.array(text))
    with pytest.raises(ValueError, match="expected at most 12 steps, the positions there are, received 13"):
        cached(np.array([[0, 1] * 7]))


def test_a_length_that_cannot_hold_the_text_is_refused_before_it_is_read(rng):
    cached = nn.Cached(writer(rng))
    with pytest.raises(ValueError, match="expected length to hold all that is read, 3 symbols, received 2"):
        nn.generate(cached, np.array([0]), 3, length=2, rng=rng)
    assert cached.read == 0


@pytest.mark.equation("eq:top-k")
def test_only_the_likeliest_are_drawn(rng):
    logits = np.array([1.0, 3.0, 2.0, 3.0])
    p = nn.odds(logits, top_k=2)
    np.testing.assert_allclose(p, [0, 0.5, 0, 0.5])
    np.testing.assert_allclose(nn.odds(logits, top_k=1), [0, 1, 0, 0])
    whole = nn.odds(logits, temperature=2.0)
    np.testing.assert_allclose(nn.odds(logits, temperature=2.0, top_k=9), whole)
    three = nn.odds(logits, temperature=2.0, top_k=3)
    np.testing.assert_allclose(three[1:], whole[1:] / whole[1:].sum())
    drawn = nn.generate(writer(rng), np.array([0]), 8, length=12, rng=rng, top_k=1)
    again = nn.generate(writer(np.random.default_rng(0)), np.array([0]), 8, length=12, rng=rng, top_k=1)
    assert drawn.shape == again.shape == (8,)
    with pytest.raises(ValueError, match="expected top_k to be a whole number"):
        nn.odds(logits, top_k=0)


def test_odds_are_of_one_row_of_logits():
    with pytest.raises(ValueError, match=r"expected logits of shape \(K\), received shape \(1, 3, 5\)"):
        nn.odds(np.zeros((1, 3, 5)), top_k=2)
