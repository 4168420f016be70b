"""Mistakes at the entries of training: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.predict(nn.Linear(2, 1, rng=R()), f((0, 2)))
nn.predict(nn.Linear(2, 1, rng=R()), f((3, 2)), batch_size=0)
nn.predict_proba(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)))
nn.evaluate(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)), f((4, 1)))
nn.evaluate(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)), f((3, 1)), metric='r2')
nn.minibatches(f((3, 2)), f((3, 1)), sample_weights=f(2))
nn.balanced_weights(f((3, 1)))
nn.lr_range_test(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), low=0)
nn.lr_range_test(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), steps=0)
nn.newton_fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)), f((3, 1)), steps=0)
nn.newton_fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)), f((4, 1)), steps=1)
nn.newton_fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)), nan * f((3, 1)), steps=1)
nn.newton_fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)), f((3, 1)), steps=1, damping=0)
nn.newton_fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), f((3, 2)), f((3, 1)), steps=1, damping=-1)
list(nn.minibatches(f((3, 2)), f((2, 1)), 2))
list(nn.minibatches(f((3, 2)), f((3, 1)), 0))
list(nn.minibatches(f((3, 2)), f((3, 1)), 2, rng=5))
list(nn.minibatches(f((3, 2)), f((3, 1)), 5.5))
nn.fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1, frozen=(0,))
nn.fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1, frozen=None)
nn.fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1, frozen=0)
nn.fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1, schedule=lambda epoch: None)
nn.fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1, schedule=lambda epoch, lr: lr)
nn.fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1, checkpoint='')
nn.newton_fit(nn.MSELoss(), nn.Linear(2, 1, rng=R()), f((3, 2)), f((3, 1)), steps=1)
nn.newton_fit(nn.Linear, nn.MSELoss(), f((3, 2)), f((3, 1)), steps=1)
nn.newton_fit(nn.Linear(2, 1, rng=R()), None, f((3, 2)), f((3, 1)), steps=1)
nn.lr_range_test(nn.Linear(2, 1, rng=R()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), high=None)
nn.fit(nn.Sequential(nn.Linear(2, 1, rng=R()), type('Mine', (nn.Layer,), {'forward': lambda self, X: (X, X)})()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1)
nn.fit(nn.Sequential(nn.Linear(2, 1, rng=R()), type('Mine', (nn.Layer,), {'forward': lambda self, X, *, train=False, rng=None: X})()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1)
nn.fit(nn.Sequential(nn.Linear(2, 1, rng=R()), type('Mine', (nn.Layer,), {'forward': lambda self, X, *, train=False, rng=None: (X, X)})()), nn.MSELoss(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1)
nn.fit(nn.Linear(2, 1, rng=R()), type('Mine', (nn.Loss,), {'value': lambda self, y, t: 0.0})(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1)
nn.fit(nn.Linear(2, 1, rng=R()), type('Mine', (nn.Loss,), {'grad': lambda self, y, t: y})(), nn.SGD(0.1), f((3, 2)), f((3, 1)), epochs=1)
nn.fit(nn.Linear(2, 1, rng=R()), nn.MSELoss(), type('Mine', (nn.Rule,), {'lr': 0.1})(), f((3, 2)), f((3, 1)), epochs=1)
nn.predict(None, f((2, 2)))
nn.predict(nn.MSELoss(), f((2, 2)))
nn.predict(nn.Linear, f((2, 2)))
nn.evaluate(nn.MSELoss(), nn.Linear(2, 1, rng=R()), f((2, 2)), f((2, 1)))
nn.evaluate(nn.Linear(2, 1, rng=R()), nn.MSELoss, f((2, 2)), f((2, 1)))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
