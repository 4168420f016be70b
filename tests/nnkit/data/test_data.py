"""Data sets: shapes, balance, geometry, repeatability, honest splits; none asks the network."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

import nnkit as nn
from tests.helpers.strategies import batches

PLANES = [nn.make_blobs, nn.make_linear, nn.make_xor, nn.make_circles, nn.make_spirals, nn.make_moons]
REGRESSION = [nn.make_plane, nn.make_bumps, nn.make_sine, nn.make_step]
TABLES = {
    nn.load_breast_cancer: (569, 30, 2),
    nn.load_wine: (178, 13, 3),
    nn.load_iris: (150, 4, 3),
    nn.load_digits: (1797, 64, 10),
}


def gen(seed=0):
    return np.random.default_rng(seed)


@pytest.mark.parametrize("make", PLANES)
def test_planes_are_balanced_labelled_points_that_repeat_with_the_seed(make):
    X, t = make(101, rng=gen())
    assert X.shape == (101, 2)
    assert X.dtype == float
    assert t.dtype.kind == "i"
    np.testing.assert_array_equal(np.bincount(t), [51, 50])
    again, _ = make(101, rng=gen())
    np.testing.assert_array_equal(X, again)
    assert (make(101, rng=gen(1))[0] != X).any()


def test_the_geometry_is_the_one_promised():
    X, t = nn.make_linear(500, rng=gen(), margin=0.3, angle=0.0)
    assert np.abs(X[:, 0]).min() >= 0.3
    np.testing.assert_array_equal(X[:, 0] > 0, t == 1)
    X, t = nn.make_xor(500, rng=gen())
    np.testing.assert_array_equal(X[:, 0] * X[:, 1] < 0, t == 1)
    X, t = nn.make_circles(500, rng=gen(), noise=0.0)
    np.testing.assert_array_equal(np.hypot(*X.T) < 1.1, t == 1)
    X, t = nn.make_blobs(900, rng=gen(), classes=3, spread=0.1)
    centres = np.array([X[t == k].mean(axis=0) for k in range(3)])
    np.testing.assert_allclose(np.hypot(*centres.T), 1.5, atol=0.05)
    assert len(np.unique(nn.make_spirals(30, rng=gen(), classes=3)[1])) == 3


def test_no_line_separates_xor_but_one_separates_linear():
    for make, enough in ((nn.make_linear, True), (nn.make_xor, False)):
        X, t = make(200, rng=gen())
        neuron = nn.Sequential(nn.Linear(2, 1, rng=gen()))
        nn.fit(neuron, nn.BCEWithLogitsLoss(), nn.Adam(0.1), X, nn.column(t), epochs=300, progress=False)
        assert (nn.accuracy(t, neuron(X)) > 0.99) == enough


@pytest.mark.parametrize("make", REGRESSION)
def test_regression_sets_are_columns_that_repeat_with_the_seed(make):
    X, T = make(40, rng=gen())
    assert len(X) == 40
    assert T.shape == (40, 1)
    np.testing.assert_array_equal(make(40, rng=gen())[1], T)


def test_regression_values_are_the_functions_promised():
    X, T = nn.make_plane(50, rng=gen())
    np.testing.assert_allclose(T[:, 0], X.sum(axis=1) / 4)
    X, T = nn.make_bumps(50, rng=gen())
    assert np.abs(T).max() <= 1.05
    x, y = nn.make_curve(np.square, 30, rng=gen(), noise=0.0, low=-1, high=2)
    np.testing.assert_array_equal(y, x**2)
    assert (np.diff(x[:, 0]) >= 0).all()
    assert x.min() >= -1
    assert x.max() <= 2


@pytest.mark.parametrize("load", TABLES)
def test_tables_are_what_they_say(load):
    N, p, K = TABLES[load]
    table = load()
    assert table.X.shape == (N, p) == (len(table.t), len(table.features))
    assert len(np.unique(table.t)) == len(table.classes) == K


def test_malignant_is_class_one_and_digits_lie_between_zero_and_one():
    table = nn.load_breast_cancer()
    assert table.classes == ("benign", "malignant")
    np.testing.assert_array_equal(np.bincount(table.t), [357, 212])
    digits = nn.load_digits()
    assert digits.X.min() == 0
    assert digits.X.max() == 1
    assert nn.load_diabetes().t.shape == (442, 1)


def test_a_split_keeps_class_shares_divides_everything_and_standardises_by_the_training_part():
    table = nn.load_breast_cancer()
    s = table.split(gen(), test=0.2, valid=0.1)
    parts = (s.T_train, s.T_valid, s.T_test)
    assert [len(t) for t in parts] == [398, 58, 113]
    for t in parts:
        assert t.mean() == pytest.approx(table.t.mean(), abs=0.01)
    np.testing.assert_allclose(s.X_train.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(s.X_train.std(axis=0), 1, rtol=1e-12)
    assert np.abs(s.X_test.mean(axis=0)).max() > 1e-3
    everything = np.concatenate([s.standardizer.inverse(X) for X in (s.X_train, s.X_valid, s.X_test)])
    order, known = np.lexsort(everything.T), np.lexsort(table.X.T)
    np.testing.assert_allclose(everything[order], table.X[known], rtol=1e-9, atol=1e-9)
    np.testing.assert_array_equal(np.concatenate(parts)[order], table.t[known])


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("test", "valid"), [(0.08, 0.0), (0.25, 0.08), (0.08, 0.25), (0.3, 0.3), (0.5, 0.45)]
)
def test_the_parts_of_many_small_classes_have_the_sizes_asked_for(test, valid, seed):
    t = np.repeat(np.arange(10), 6)
    X = np.arange(60.0)[:, None]
    s = nn.Table(X, t, ("a",), tuple("abcdefghij")).split(
        gen(seed), test=test, valid=valid, standardize=False
    )
    assert abs(len(s.T_test) - 60 * test) <= 0.5
    assert abs(len(s.T_valid) - 60 * valid) <= 1
    everything = np.concatenate([s.X_train, s.X_valid, s.X_test])
    np.testing.assert_array_equal(np.sort(everything, axis=0), X)
    assert np.ptp(np.bincount(s.T_test, minlength=10)) <= 1


def test_the_parts_of_the_digits_are_as_their_classes_round():
    """450 of 1797 is as near to a quarter as whole numbers next to it are; no draw more than those."""
    digits, rng = nn.load_digits(), gen()
    groups = [rng.permutation(np.flatnonzero(digits.t == k)) for k in range(10)]
    firsts = [group[: len(group) - round(len(group) * 0.25)] for group in groups]
    rng.permutation(np.concatenate(firsts)), rng.permutation(0)
    rows = rng.permutation(np.concatenate([g[len(f) :] for g, f in zip(groups, firsts, strict=True)]))
    np.testing.assert_array_equal(digits.split(gen(), standardize=False).X_test, digits.X[rows])


def test_a_split_repeats_with_the_seed_and_may_leave_the_units_alone():
    table = nn.load_diabetes()
    one, two = (table.split(gen(3), standardize=False) for _ in range(2))
    np.testing.assert_array_equal(one.X_test, two.X_test)
    assert one.standardizer is None
    assert set(one.X_train[:, 0]) <= set(table.X[:, 0])


@pytest.mark.equation("eq:standardise")
@given(X=batches(rows=2, scale=3))
def test_standardised_columns_have_mean_zero_and_deviation_one_and_come_back(X):
    X = np.column_stack([X, np.full(len(X), 7.0)])
    scale = nn.Standardizer.fit(X)
    Z = scale(X)
    np.testing.assert_allclose(Z.mean(axis=0), 0, atol=1e-9)
    np.testing.assert_allclose(Z[:, :-1].std(axis=0), 1, rtol=1e-9)
    np.testing.assert_array_equal(Z[:, -1], 0)
    np.testing.assert_allclose(scale.inverse(Z), X, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: nn.make_xor(1, rng=gen()), ValueError, "n to be a whole number ≥ 2"),
        (lambda: nn.make_blobs(10, rng=gen(), classes=1), ValueError, "classes"),
        (lambda: nn.make_moons(10, rng=3), TypeError, "default_rng"),
        (lambda: nn.make_adding(3, 1, rng=gen()), ValueError, "length to be a whole number ≥ 2"),
        (lambda: nn.make_sine_mixture(3, 5, rng=gen(), noise=-1), ValueError, "noise"),
        (lambda: nn.load_iris().split(gen(), test=0.6, valid=0.5), ValueError, r"test \+ valid below 1"),
        (lambda: nn.load_iris().split(0), TypeError, "default_rng"),
        (lambda: nn.load_iris().split(gen(), test=0.001), ValueError, r"every part examples, .* of 150"),
        (lambda: nn.load_iris().split(gen(), valid=0.001), ValueError, r"every part examples, .* of 150"),
        (
            lambda: nn.Table(np.ones((3, 1)), np.array([0, 0, 1]), ("a",), ("x", "y")).split(gen()),
            ValueError,
            "at least 2 examples of each class, received 1 of class 1",
        ),
        (lambda: nn.load_photograph("cat"), ValueError, '"china" or "flower", received'),
        (lambda: nn.load_photograph(size=1000), ValueError, "size ≤ 427, received 1000"),
        (lambda: nn.column(np.ones((2, 1))), ValueError, r"\(N,\), received shape \(2, 1\)"),
        (lambda: nn.Alphabet("ab").encode("abc"), ValueError, r"received also \['c'\]"),
        (lambda: nn.Alphabet(""), ValueError, "at least one character"),
        (lambda: nn.windows_of(np.arange(3), 3), ValueError, "longer than 3, received 3"),
        (lambda: nn.Standardizer.fit(np.array([[np.nan]])), ValueError, "finite numbers in X"),
        (lambda: nn.Standardizer.fit(np.ones((3, 2)))(np.ones((3, 1))), ValueError, r"\(N, 2\)"),
        (lambda: nn.one_hot(np.array([0, 2]), 2), ValueError, "between 0 and 1, received 2"),
    ],
)
def test_bad_requests_are_refused(call, error, message):
    with pytest.raises(error, match=message):
        call()


def test_a_column_that_never_changes_is_only_centred_even_where_rounding_gives_it_a_deviation():
    """In floating point 49 times 0.1 has a deviation of about 10⁻¹⁶; dividing by it would make 0.2 huge."""
    X = np.full((49, 1), 0.1)
    assert np.std(X) > 0
    scale = nn.Standardizer.fit(X)
    assert scale.std == 1
    np.testing.assert_allclose(scale(np.array([[0.1], [0.2]])), [[0.0], [0.1]], atol=1e-15)


def test_columns_of_many_numbers_in_32_bits_are_summed_in_64():
    years = np.random.default_rng(0).integers(1950, 2011, (400_000, 2)).astype(np.float32)
    scale = nn.Standardizer.fit(years)
    assert scale.mean.dtype == scale.std.dtype == np.float32
    np.testing.assert_allclose(scale.mean, years.astype(float).mean(axis=0), rtol=1e-7)
    np.testing.assert_allclose(scale.std, years.astype(float).std(axis=0), rtol=1e-6)
    constant = np.full((100_000, 1), 1.7e9, np.float32)
    np.testing.assert_array_equal(nn.Standardizer.fit(constant)(constant), 0)
