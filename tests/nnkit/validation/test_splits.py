"""Splits by class, by group and forward in time are scikit-learn's; sorted labels cannot ruin a score."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import model_selection

import nnkit as nn


def same(ours, theirs):
    for (train, valid), (their_train, their_valid) in zip(ours, theirs, strict=True):
        np.testing.assert_array_equal(train, their_train)
        np.testing.assert_array_equal(valid, their_valid)


@given(st.integers(2, 5), st.integers(1, 4), st.integers(0, 99))
def test_stratified_folds_are_those_of_scikit_learn(k, classes, seed):
    rng = np.random.default_rng(seed)
    t = rng.permutation(np.concatenate([np.arange(classes).repeat(k), rng.integers(0, classes, 17)]))
    same(nn.k_fold(len(t), k, t=t), model_selection.StratifiedKFold(k).split(t, t))


def test_shuffled_stratified_folds_keep_shares_and_use_every_example_once(rng):
    t = np.repeat([0, 1, 2], [10, 20, 70])
    folds = nn.k_fold(100, 5, rng=rng, t=t)
    for train, valid in folds:
        np.testing.assert_array_equal(np.bincount(t[valid]), [2, 4, 14])
        assert set(train) | set(valid) == set(range(100))
    np.testing.assert_array_equal(np.sort(np.concatenate([valid for _, valid in folds])), np.arange(100))
    assert any((a[1] != b[1]).any() for a, b in zip(folds, nn.k_fold(100, 5, t=t), strict=True))


def test_repeated_folds_are_different_folds(rng):
    splits = nn.repeated_k_fold(12, 3, 4, rng=rng)
    assert len(splits) == 12
    for i in range(0, 12, 3):
        held = np.concatenate([valid for _, valid in splits[i : i + 3]])
        np.testing.assert_array_equal(np.sort(held), np.arange(12))
    assert len({tuple(valid) for _, valid in splits}) > 6


@given(st.integers(2, 4), st.lists(st.integers(0, 8), min_size=12, max_size=40))
def test_no_group_is_divided_and_the_folds_are_those_of_scikit_learn(k, groups):
    names = np.array(["ann", "bob", "cy", "dee", "eve", "flo", "gus", "hal", "ida"])[groups]
    if len(set(groups)) < k:
        with pytest.raises(ValueError, match="different groups, received"):
            nn.group_k_fold(names, k)
        return
    folds = nn.group_k_fold(names, k)
    same(folds, model_selection.GroupKFold(k).split(names, groups=names))
    assert all(not set(names[a]) & set(names[b]) for a, b in folds)


@given(st.integers(2, 5), st.integers(12, 40), st.integers(0, 1))
def test_the_past_predicts_the_future_as_in_scikit_learn(k, n, gap):
    theirs = model_selection.TimeSeriesSplit(k, gap=gap).split(np.zeros(n))
    same(nn.time_series_split(n, k, gap=gap), theirs)


@pytest.mark.parametrize("form", [lambda t: t, lambda t: np.eye(3)[t]], ids=["labels", "one-hot rows"])
def test_contiguous_folds_of_sorted_labels_are_refused_with_ways_out_that_work(form, rng):
    """Sorted iris in three contiguous folds would score 0, 0, 0: each asks about the class it never saw."""
    iris = nn.data.load_iris()
    X, T = iris.X, form(iris.t)

    def nearest_mean(X, T):
        t = T if T.ndim == 1 else T.argmax(axis=1)
        means = np.array([X[t == k].mean(axis=0) for k in range(3)])
        return lambda X: -np.linalg.norm(X[:, None] - means, axis=2)

    with pytest.raises(ValueError, match=r"class 0 .*shuffle: k_fold\(n, k, rng=rng\); stratify: k_fold"):
        nn.cross_validate(nearest_mean, X, T, nn.k_fold(150, 3), nn.accuracy)
    for splits in (nn.k_fold(150, 3, rng=rng), nn.k_fold(150, 3, t=iris.t), nn.leave_one_out(150)):
        assert nn.cross_validate(nearest_mean, X, T, splits, nn.accuracy).mean() > 0.9
    with pytest.raises(ValueError, match="sorted by class"):
        nn.learning_curve(nearest_mean, X, T, [120], (X, T), nn.accuracy)
    order = rng.permutation(len(X))
    nn.learning_curve(nearest_mean, X[order], T[order], [120], (X, T), nn.accuracy)


def test_a_sorted_zero_one_column_is_a_class_too_and_sorted_numbers_are_not():
    X = np.arange(8.0)[:, None]
    with pytest.raises(ValueError, match="class 0"):
        nn.cross_validate(lambda X, T: lambda X: X, X, (X > 3) * 1.0, nn.k_fold(8, 2), nn.mean_squared_error)
    nn.cross_validate(lambda X, T: lambda X: X, X, X, nn.k_fold(8, 2), nn.mean_squared_error)


def test_nested_cross_validation_asks_about_what_no_choice_has_seen(rng):
    """By hand: the choice that is best inside each outer part is asked about what was held out."""
    X, T = np.zeros((9, 1)), rng.normal(size=(9, 1))
    seen = []

    def constant(X, T, c):
        seen.append(len(T))
        return lambda X: np.full((len(X), 1), c)

    choices, outer = nn.grid(c=[-1.0, 0.0, 1.0]), nn.k_fold(9, 3)
    inner = lambda T: nn.k_fold(len(T), 2)  # noqa: E731
    scores = nn.nested_cross_validate(constant, choices, X, T, outer, inner, nn.mean_squared_error)
    for (use, valid), score in zip(outer, scores, strict=True):
        halves = np.array_split(T[use], 2)
        best = min((-1.0, 0.0, 1.0), key=lambda c: np.mean([np.mean((half - c) ** 2) for half in halves]))
        assert score == pytest.approx(np.mean((T[valid] - best) ** 2))
    assert set(seen) == {3, 6}


@given(st.lists(st.integers(2, 9), min_size=1, max_size=12), st.floats(0.05, 0.95), st.integers(0, 99))
def test_a_stratified_hold_out_keeps_the_fraction_of_all_and_of_each_class(sizes, fraction, seed):
    """The whole number that is held out is next to the fraction, and so is that of each class."""
    t, n = np.repeat(np.arange(len(sizes)), sizes), sum(sizes)
    if round(fraction * n) in (0, n):
        return
    train, test = nn.hold_out(n, fraction, rng=np.random.default_rng(seed), t=t)
    np.testing.assert_array_equal(np.sort(np.concatenate([train, test])), np.arange(n))
    assert abs(len(test) - fraction * n) < 1
    share = round(fraction * n) / n
    held = np.bincount(t[test], minlength=len(sizes))
    rounded = [round(fraction * size) for size in sizes]
    assert (np.abs(held - share * np.array(sizes)) < 1).all() or held.tolist() == rounded


def test_small_classes_do_not_add_up_their_roundings():
    """Ten classes of six at a quarter are 15 examples, one or two of each; ten of two at a fifth are 4."""
    t = np.repeat(np.arange(10), 6)
    _, test = nn.hold_out(60, 0.25, rng=np.random.default_rng(0), t=t)
    assert sorted(np.bincount(t[test])) == [1] * 5 + [2] * 5
    pairs = np.repeat(np.arange(10), 2)
    held = [nn.hold_out(20, 0.2, rng=np.random.default_rng(seed), t=pairs)[1] for seed in range(20)]
    assert {len(test) for test in held} == {4}
    assert {int(k) for test in held for k in pairs[test]} == set(range(10))


@given(st.lists(st.integers(2, 30), min_size=2, max_size=5), st.integers(0, 99))
def test_the_examples_drawn_where_roundings_add_up_are_those_of_each_class_alone(sizes, seed):
    """Where the roundings keep the fraction, each class gives the first of its own shuffling."""
    t, n = np.repeat(np.arange(len(sizes)), sizes), sum(sizes)
    rounded = [round(0.4 * size) for size in sizes]
    if sum(rounded) != round(0.4 * n):
        return
    rng = np.random.default_rng(seed)
    firsts = [rng.permutation(np.flatnonzero(t == k))[:r] for k, r in enumerate(rounded)]
    _, test = nn.hold_out(n, 0.4, rng=np.random.default_rng(seed), t=t)
    np.testing.assert_array_equal(test, np.sort(np.concatenate(firsts)))


def test_a_class_of_one_example_cannot_be_on_both_sides(rng):
    with pytest.raises(ValueError, match="at least 2 examples of each class, received 1 of class 1"):
        nn.hold_out(5, 0.4, rng=rng, t=np.array([0, 0, 1, 0, 0]))


def test_whole_numbers_that_are_no_classes_have_a_way_out_that_works():
    X, T = np.arange(12.0)[:, None], np.arange(12) // 2
    score = lambda t, y: float(np.mean((t - y[:, 0]) ** 2))  # noqa: E731
    with pytest.raises(ValueError, match=r"numbers, not classes: T.astype\(float\)\)"):
        nn.cross_validate(lambda X, T: lambda X: X, X, T, nn.k_fold(12, 3), score)
    assert nn.cross_validate(lambda X, T: lambda X: X, X, T.astype(float), nn.k_fold(12, 3), score).size == 3
    with pytest.raises(ValueError, match=r"t=t\)\)$"):  # zeros and ones stay classes as floats
        nn.cross_validate(lambda X, T: lambda X: X, X, T // 3, nn.k_fold(12, 2), score)
