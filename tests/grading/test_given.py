"""What every assignment's checks say when an answer differs."""

from __future__ import annotations

import numpy as np
import pytest

from grading.given import several


def test_several_things_are_taken_apart() -> None:
    """A tuple, a list or an array of as many things as were asked for."""
    assert several("w, b", "fit(…)", (1, 2)) == [1, 2]
    assert several("w, b", "fit(…)", np.array([3, 4])) == [3, 4]


@pytest.mark.parametrize(
    ("received", "said"), [(None, "None"), (5.0, "5"), ([1, 2, 3], r"\[1, 2, 3\]"), ((), r"\[\]")]
)
def test_the_wrong_number_of_things_is_told(received: object, said: str) -> None:
    """Also to a student who prints where a function should return."""
    with pytest.raises(AssertionError, match=rf"fit\(…\): expected 2 things, w, b, received {said}"):
        several("w, b", "fit(…)", received)
