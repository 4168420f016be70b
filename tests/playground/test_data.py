"""The data sets: what their words promise."""

from __future__ import annotations

import numpy as np
import pytest

from nnkit import live
from nnkit.playground import Settings, data, make_data
from nnkit.playground.features import features
from nnkit.playground.settings import CLASSES, NUMBERS

N = 600


def drawn(name: str, noise: float = 0.0, seed: int = 4) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Radius, coordinates and labels of one set."""
    X, t = data.SETS[name](N, noise, live.Rng(seed))
    return np.hypot(*X.T), X, t


@pytest.mark.parametrize("name", [*CLASSES, *NUMBERS])
@pytest.mark.parametrize("noise", [0, 50, 100])
def test_every_set_lies_in_the_plane(name: str, noise: int) -> None:
    made = make_data(Settings(data=name, noise=noise))
    assert made.X.shape == (500, 2)
    assert made.t.shape == (500, 1)
    assert made.train == 250
    assert np.abs(made.X).max() <= 6
    if name in CLASSES:
        assert set(np.unique(made.t)) == {-1.0, 1.0}


@pytest.mark.parametrize("name", ["circle", "xor", "gauss", "spiral", "moons", "rings"])
def test_classes_are_balanced_in_random_order(name: str) -> None:
    _, _, t = drawn(name)
    assert abs(t.mean()) < 0.1
    assert abs(t[: N // 2].mean()) < 0.2


def test_the_circle_is_a_disc_in_a_ring() -> None:
    radius, _, t = drawn("circle")
    assert radius[t > 0].max() <= 2.5
    assert radius[t < 0].min() >= 3.5


def test_exclusive_or_asks_for_the_same_sign() -> None:
    _, X, t = drawn("xor")
    assert np.array_equal(t, np.sign(X[:, 0] * X[:, 1]))
    assert np.abs(X).min() >= 0.3


def test_the_clouds_have_their_centres_and_variance() -> None:
    _, X, t = drawn("gauss")
    np.testing.assert_allclose(X[t > 0].mean(axis=0), [2, 2], atol=0.15)
    np.testing.assert_allclose(X[t < 0].mean(axis=0), [-2, -2], atol=0.15)
    assert X[t > 0].var() == pytest.approx(0.5, abs=0.1)


def test_the_spirals_arms_are_opposite() -> None:
    """Where a point lies follows from its radius and its class."""
    radius, X, t = drawn("spiral")
    angle = 1.75 * 2 * np.pi * radius / 5 + np.pi * (t < 0)
    np.testing.assert_allclose(
        X, radius[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1), atol=1e-9
    )


def test_the_moons_are_mirror_images_that_reach_into_one_another() -> None:
    _, X, t = drawn("moons")
    upper, lower = X[t > 0], -X[t < 0]
    np.testing.assert_allclose(upper.min(axis=0), lower.min(axis=0), atol=0.1)
    np.testing.assert_allclose(upper.max(axis=0), lower.max(axis=0), atol=0.1)
    assert X[t > 0][:, 1].min() < X[t < 0][:, 1].max()


def test_the_rings_alternate() -> None:
    radius, _, t = drawn("rings")
    assert np.array_equal(t, np.where(np.floor(radius / 1.4) % 2 == 0, 1.0, -1.0))


def test_the_plane_and_the_bumps() -> None:
    _, X, t = drawn("plane")
    np.testing.assert_allclose(t, X.sum(axis=1) / 10)
    _, X, t = drawn("bumps")
    for x1, x2, sign in data.BUMPS:
        away = np.hypot(X[:, 0] - x1, X[:, 1] - x2)
        np.testing.assert_allclose(t[away < 2], sign * (1 - away[away < 2] / 2))
    assert np.mean(t == 0) > 0.3


def test_noise_moves_labels_over_the_boundary_and_points_where_it_says_so() -> None:
    radius, _, t = drawn("circle", 0.3)
    assert 0.01 < np.mean((t > 0) != (radius < 3)) < 0.3
    _, still, _ = drawn("moons")
    _, moved, _ = drawn("moons", 0.3)
    assert 0.1 < np.abs(still - moved).mean() < 2


def test_the_readers_own_points_come_in_random_order_all_of_them() -> None:
    points = [x for i in range(40) for x in (i / 10, -i / 10, (-1) ** i)]
    made = make_data(Settings(data="own", own=tuple(points), seed=3))
    rows = np.column_stack([made.X, made.t])
    np.testing.assert_allclose(rows[np.argsort(rows[:, 0])], np.reshape(points, (-1, 3)))
    assert not np.array_equal(rows[:, 0], np.sort(rows[:, 0]))
    with pytest.raises(ValueError, match="expected at least 2 points of your own, received 1"):
        make_data(Settings(data="own", own=(0, 0, 1)))


def test_features_by_name() -> None:
    X = np.array([[1.0, 2.0], [-3.0, 0.5]])
    np.testing.assert_allclose(features(X, ["x1x2", "x1x1"]), [[2, 1], [-1.5, 9]])
    np.testing.assert_allclose(features(X, ["sin2"]), np.sin(X[:, 1:]))
    with pytest.raises(ValueError, match=r"expected features among x1, .* received 'x5'"):
        features(X, ["x5"])
