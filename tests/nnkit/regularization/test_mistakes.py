"""Mistakes at the entries of regularization: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.Dropout(1)
nn.Dropout(-0.1)
nn.RescaledDropout(1.0)
nn.L1(-1)
nn.L2(nan)
nn.soft_threshold(f(2), -1)
nn.Ensemble([])
nn.Ensemble(nn.Linear(2, 1, rng=R()))
nn.Ensemble([nn.Linear(2, 1, rng=R()), nn.Linear(2, 2, rng=R())])(f((2, 2)))
nn.ensemble_variance(1, 2, 0)
nn.ensemble_variance(1, 0, -1)
nn.correlated_errors(1, 2, 3, 4, rng=R())
nn.correlated_errors(1, -1, 3, 4, rng=R())
nn.bootstrap(0, rng=R())
nn.rotate(f((3, 3)), 10)
nn.rotate(f((2, 1, 3, 3)), [1, 2, 3])
nn.rotate(f((2, 1, 3, 3)), nan)
nn.rotate(f((2, 1, 3, 3)), 'a')
nn.shift(f((2, 1, 3, 3)), [1, 2, 3], 0)
nn.shift(f((2, 1, 3, 3)), nan, 0)
nn.shift(f((2, 1, 3, 3), int), 1, 0)
nn.GaussianNoise(-1)
nn.smooth_labels(np.array([0, 5]), 3, 0.1)
nn.smooth_labels(np.array([0, 1]), 3, 1)
nn.noisy_weights(nn.Linear(2, 1, rng=R()), -1, rng=R())
nn.ActivityL1(-1)
nn.ActivityKL(0.1, rho=0)
nn.ActivityKL(0.1, rho=1)
nn.ActivityKL(0.1).forward(f((3, 3, 3)), train=True)
nn.MaskingNoise(1)
nn.Ensemble([f((2, 2))])
nn.Ensemble([nn.Linear])
nn.Ensemble([nn.Linear(2, 1, rng=R())], nn.Softmax)
nn.Ensemble([nn.Linear(2, 1, rng=R())], 'softmax')
nn.L2(0.1).total(nn.Linear(2, 1, rng=R()))
nn.noisy_weights(f(2), 0.1, rng=R())
nn.noisy_weights(nn.Linear, 0.1, rng=R())
nn.correlated_errors(1, None, 3, 4, rng=R())
nn.ensemble_variance(1, 1, None)
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
