"""What the chapter on backpropagation says about causes, with the cause taken away."""

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions

CHAPTER = definitions("backpropagation", "two_paths", "RANDOM", "hidden_delta")
MISTAKES = ("new W2", "twice", "one sign", "no slope", "random W2", "left alone")


def hidden_gradients(mistake: str) -> tuple[np.ndarray, np.ndarray]:
    """The gradient of the hidden weights with this mistake, and by central differences."""
    rng, softmax = np.random.default_rng(0), nn.Softmax()
    X, T = rng.normal(size=(6, 4)), np.eye(10)[rng.integers(0, 10, 6)]
    W1, W2 = rng.normal(size=(4, 32)) / 4, rng.normal(scale=0.3, size=(32, 10))

    def cost(W1: np.ndarray) -> float:
        return -np.sum(T * np.log(softmax.value(np.tanh(X @ W1) @ W2))) / len(X)

    V = np.tanh(X @ W1)
    D2 = (softmax.value(V @ W2) - T) / len(X)
    D1 = CHAPTER["hidden_delta"](D2, V, W2, W2 - 0.3 * V.T @ D2, mistake)
    return X.T @ D1, nn.numerical_gradient(cost, W1)


def test_without_a_mistake_the_hidden_gradient_is_the_definitions() -> None:
    ours, numerical = hidden_gradients("none")
    assert np.allclose(ours, numerical, rtol=0, atol=1e-8)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_that_training_hides_is_seen_by_central_differences(mistake: str) -> None:
    """All the mistakes of the exercise train a network; none of them passes the check."""
    ours, numerical = hidden_gradients(mistake)
    assert np.abs(ours - numerical).max() > 1e-2 * np.abs(numerical).max()


@pytest.mark.parametrize("seed", range(3))
def test_the_two_paths_of_the_drawn_network_add_up_to_the_gradient(seed: int) -> None:
    rng = np.random.default_rng(seed)
    middle, last, w = rng.normal(size=2), rng.normal(size=2), np.array([rng.normal()])
    paths = CHAPTER["two_paths"](w[0], middle, last)[1]
    numerical = nn.numerical_gradient(lambda w: CHAPTER["two_paths"](w[0], middle, last)[0], w)
    assert np.isclose(paths.sum(), numerical.item(), atol=1e-8)
    assert CHAPTER["two_paths"](w[0], middle * [0, 1], last)[1][0] == 0  # the upper path is cut
