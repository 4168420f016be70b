"""The recorded runs of deep networks: made by the script, and the cells of the chapter, as they are."""

import numpy as np
import pytest

import nnkit as nn
from book.experiments import deep_runs


def test_the_recorded_runs_are_those_of_the_script_and_the_chapter_as_they_are() -> None:
    assert nn.load_deep_runs().script == deep_runs.script()


def test_every_kind_was_trained_at_every_rate_from_every_start() -> None:
    recorded = nn.load_deep_runs()
    assert recorded.kinds == tuple(deep_runs.kinds())
    assert recorded.rates == deep_runs.RATES
    assert recorded.errors.shape == (len(recorded.kinds), len(recorded.rates), len(deep_runs.SEEDS), 2)
    assert np.all((recorded.errors >= 0) & (recorded.errors <= 1))


@pytest.mark.parametrize(
    ("kind", "lr", "seed"),
    [
        ("20 layers, He, way round", 0.03, 1),
        ("5 layers, 0.01, jolted", 0.1, 2),
        ("5 layers, He, normalised once", 0.1, 3),
        ("3 layers, batch norm, batches of 8", 0.01, 4),
        ("10 layers, He, clipped at 1.0", 0.1, 0),
    ],
)
def test_a_part_of_the_recorded_training_comes_out_again(kind: str, lr: float, seed: int) -> None:
    """A few of 2,000 digits, of 1,000 in the test, may be answered otherwise on another machine.

    Batches of two come out otherwise altogether: who divides by half the difference of two sums, and they are
    nearly equal, divides their last digits.
    """
    recorded = nn.load_deep_runs()
    again = deep_runs.run(kind, lr, seed)
    assert again == pytest.approx(recorded.of(kind)[recorded.rates.index(lr), seed], abs=0.03)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match=r"expected one of 5 layers, 0\.01; .*, received '7 layers'"):
        nn.load_deep_runs().of("7 layers")
