"""How the cost of training grows with width, batch and sequence length, beside the count of operations.

python -m benchmarks.growth
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np
from threadpoolctl import threadpool_limits

import nnkit as nn
from benchmarks.machine import about


def step_time(net: nn.Layer, X: np.ndarray, *, backward: bool, repeats: int = 7) -> float:
    """Microseconds of one forward pass, or of forward and backward; the fastest of some repeats."""
    Y, cache = net.forward(X, train=True)
    dY, best = np.ones_like(Y), np.inf
    calls = 1
    for _ in range(repeats):
        start = time.process_time()
        for _ in range(calls):
            _, cache = net.forward(X, train=True)
            if backward:
                net.backward(dY, cache)
        seconds = time.process_time() - start
        best = min(best, seconds / calls)
        calls = max(1, min(200, int(0.02 / best)))
    return 1e6 * best


def growth(
    title: str, values: Sequence[int], make: Callable[[int, np.random.Generator], tuple[nn.Layer, np.ndarray]]
) -> list[str]:
    """One line per value: operations of a forward pass, time forward, time with backward, and their ratio."""
    lines = [
        f"\n| {title} | MFLOP forward | µs forward | µs forward + backward | ratio | GFLOP/s |",
        "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for value in values:
        net, X = make(value, np.random.default_rng(0))
        flops = nn.summary(net, X).flops * len(X)
        there, both = (step_time(net, X, backward=b) for b in (False, True))
        lines.append(
            f"| {value} | {flops / 1e6:.3f} | {there:.0f} | {both:.0f} | {both / there:.1f} | "
            f"{flops / there / 1e3:.2f} |"
        )
    return lines


def by_width(width: int, rng: np.random.Generator) -> tuple[nn.Layer, np.ndarray]:
    """Two hidden layers of this width, 128 examples of 64 inputs."""
    net = nn.Sequential(
        *(nn.Linear(64, width, rng=rng), nn.ReLU(), nn.Linear(width, width, rng=rng), nn.ReLU()),
        nn.Linear(width, 10, rng=rng),
    )
    return net, rng.standard_normal((128, 64))


def by_batch(batch: int, rng: np.random.Generator) -> tuple[nn.Layer, np.ndarray]:
    """64-128-128-10 on so many examples."""
    net, _ = by_width(128, rng)
    return net, rng.standard_normal((batch, 64))


def by_length(length: int, rng: np.random.Generator) -> tuple[nn.Layer, np.ndarray]:
    """An LSTM of 32 units on 64 sequences of this length."""
    return nn.Sequential(nn.LSTM(1, 32, rng=rng), nn.LastStep()), rng.standard_normal((64, length, 1))


def by_attention(length: int, rng: np.random.Generator) -> tuple[nn.Layer, np.ndarray]:
    """Attention of width 32 with 4 heads on 16 sequences of this length."""
    return nn.MultiHeadAttention(32, 4, rng=rng), rng.standard_normal((16, length, 32))


def main() -> None:
    """Print the four tables."""
    for title, values, make in (
        ("width of 64-w-w-10, batch 128", (8, 32, 128, 512, 1024), by_width),
        ("batch of 64-128-128-10", (1, 8, 64, 512, 2048), by_batch),
        ("length, LSTM of 32 units, batch 64", (5, 10, 20, 40, 80), by_length),
        ("length, attention of width 32, batch 16", (8, 16, 32, 64, 128), by_attention),
    ):
        with threadpool_limits(1):
            print("\n".join(growth(title, values, make)))
    print(f"\nProcessor time, the fastest of some repeats. {about('numpy')}")


if __name__ == "__main__":
    main()
