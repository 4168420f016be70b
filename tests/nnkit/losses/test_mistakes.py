"""Mistakes at the entries of losses: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.MSELoss().value(f((2, 2)), f((2,)))
nn.MSELoss().value(f((2, 2)), f((2, 2), int))
nn.MSELoss().value(f((0, 2)), f((0, 2)))
nn.SquaredError().value(f(()), f(()))
nn.HuberLoss(-1)
nn.BCEWithLogitsLoss().value(f((2, 1)), 2 * f((2, 1)))
nn.BCEWithLogitsLoss().value(f((2, 1)), -f((2, 1)))
nn.BCEWithLogitsLoss().value(f((2, 1)), nan * f((2, 1)))
nn.CrossEntropyLoss().value(f((2, 3)), np.array([0, 3]))
nn.CrossEntropyLoss().value(f((2, 3)), np.array([0, -1]))
nn.CrossEntropyLoss().value(f((2, 3)), np.array([0.0, 1.0]))
nn.CrossEntropyLoss().value(f((2, 3)), f((2, 3)))
nn.CrossEntropyLoss().value(f((2, 3)), np.array([[2.0, -1, 0], [1, 0, 0]]))
nn.CrossEntropyLoss().value(f((2, 3)), [0, 1])
nn.CrossEntropyLoss().value(f((2, 3)), np.array([0, 1, 2]))
nn.CrossEntropyLoss().value(f((2, 3)), np.eye(3, dtype=int)[:2])
nn.NaiveCrossEntropy().value(f((2, 3)), np.array([0, 1]))
nn.log_sum_exp(f((2, 0)))
nn.log_sum_exp([1, 2])
nn.one_hot(np.array([0, 4]), 3)
nn.one_hot(np.array([0.0]), 3)
nn.one_hot([0, 1], 3)
nn.one_hot(np.array([0, 1]), 0)
nn.CrossEntropyLoss(class_weights=[1.0, -1])
nn.CrossEntropyLoss(label_smoothing=1)
nn.CrossEntropyLoss(ignore_label=0.5)
nn.CrossEntropyLoss(class_weights=[1.0, 2]).value(f((2, 3)), np.array([0, 1]))
nn.CrossEntropyLoss(ignore_label=-1).value(f((2, 3)), np.array([-1, -1]))
nn.CrossEntropyLoss().value(f((2, 3)), np.array([0, 1]), f(3))
nn.MSELoss().value(f((2, 3)), f((2, 3)), -f(2))
nn.MSELoss().value(f((2, 3)), f((2, 3)), 0 * f(2))
nn.MSELoss().grad(f((2, 3)), f((2, 3)), np.array([1, 2]))
nn.BCEWithLogitsLoss(-1)
nn.BCEWithLogitsLoss([1.0, 2]).value(f((2, 3)), f((2, 3)))
nn.JointLoss([nn.MSELoss()], [1, 2], [1.0])
nn.JointLoss([nn.MSELoss()], [0], [1.0])
nn.JointLoss([nn.MSELoss()], [1], [-1.0])
nn.JointLoss([nn.MSELoss()], [1], [1.0]).value(f((2, 2)), f((2, 2)))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
