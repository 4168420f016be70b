"""Sequence tasks and text: the answers are those promised, and repeat with the seed."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


def gen(seed=0):
    return np.random.default_rng(seed)


def test_the_adding_task_adds_the_two_marked_numbers():
    X, T = nn.make_adding(200, 20, rng=gen())
    np.testing.assert_array_equal(X[:, :, 1].sum(axis=1), 2)
    np.testing.assert_allclose((X[:, :, 0] * X[:, :, 1]).sum(axis=1), T[:, 0])
    assert X[:, :10, 1].sum(axis=1).max() == 1
    assert ((T - 1) ** 2).mean() == pytest.approx(1 / 6, abs=0.03)


def test_parity_counts_the_ones_so_far():
    X, T = nn.make_parity(50, 9, rng=gen())
    np.testing.assert_array_equal(np.cumsum(X, axis=1) % 2, T)


def test_the_copy_task_asks_for_the_message_after_the_delay():
    X, T = nn.make_copy(20, 4, 3, 5, rng=gen())
    assert X.shape == (20, 11, 6)
    np.testing.assert_array_equal(X.sum(axis=2), 1)
    np.testing.assert_array_equal(X[:, :3].argmax(axis=2), T[:, 8:])
    assert (T[:, :8] == 4).all()
    assert (X[:, 7].argmax(axis=1) == 5).all()
    assert (X[:, 3:7].argmax(axis=2) == 4).all()


def test_a_sine_mixture_asks_for_what_comes_next():
    X, T = nn.make_sine_mixture(10, 30, rng=gen())
    np.testing.assert_array_equal(X[:, 1:], T[:, :-1])
    assert np.abs(X).max() <= 1
    noisy, T2 = nn.make_sine_mixture(10, 30, rng=gen(), noise=0.1)
    np.testing.assert_array_equal(T, T2)
    assert np.std(noisy - X) == pytest.approx(0.1, rel=0.2)


def test_text_is_made_of_sentences_and_goes_to_numbers_and_back():
    text = nn.make_text(50, rng=gen())
    assert text.count(".") == 50
    assert text == nn.make_text(50, rng=gen())
    alphabet = nn.Alphabet(text)
    numbers = alphabet.encode(text)
    assert alphabet.decode(numbers) == text
    assert numbers.max() == len(alphabet) - 1
    X, T = nn.windows_of(numbers, 8, step=3)
    assert alphabet.decode(X[1]) == text[3:11]
    assert alphabet.decode(T[1]) == text[4:12]


def test_all_three_verbs_agree_with_the_subject(rng):
    """Singular subject, three verbs with an s; plural, three without; and both occur."""
    seen = set()
    for sentence in nn.data.make_agreement(100, rng=rng).split(". ")[:-1]:
        words = sentence.replace(",", "").split(" ")
        many = words[1].endswith("s")
        verbs = [word for word in words if word.removesuffix("s") in nn.data.text.VERBS]
        assert len(verbs) == 3
        assert [verb.endswith("s") for verb in verbs] == [not many] * 3
        seen.add(many)
    assert seen == {True, False}


def test_agreement_is_drawn_again_from_the_same_seed():
    one, other = (nn.data.make_agreement(5, rng=np.random.default_rng(3)) for _ in range(2))
    assert one == other
