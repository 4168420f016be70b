"""Mistakes at the entries of optimizers: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.SGD(0)
nn.SGD(-1)
nn.SGD(nan)
nn.SGD(0.1, momentum=1)
nn.SGD(0.1, nesterov=True)
nn.SGD(0.1, weight_decay=-1)
nn.Adam(betas=(1, 0.9))
nn.Adam(betas=0.9)
nn.Adam(betas=(0.9,))
nn.Adam(eps=-1)
nn.SGD(0.1, 0.9, 0.01)
nn.AdamW(weight_decay=-1)
nn.WeightAverage({'w': f(2)}, beta=1)
nn.WeightAverage({'w': f(2)}).swap()
nn.RMSProp(gamma=1)
nn.AdaGrad(eps=-1)
nn.Optimizer('adam', {'w': f(2)})
nn.Optimizer(nn.SGD, {'w': f(2)})
nn.Optimizer(nn.SGD(0.1), {'w': f(2, int)})
nn.Optimizer(nn.SGD(0.1), {'w': f(2)}).step({})
nn.Optimizer(nn.SGD(0.1), {'w': f(2)}).step({'w': f(3)})
nn.Optimizer(nn.SGD(0.1), {'w': f(2)}).step({'w': [1, 2]})
nn.Optimizer(nn.SGD(0.1), {'w': f(2)}).step({'w': f(2, int)})
nn.newton_step(f(2), np.zeros((2, 2)))
nn.newton_step(f(2), f((3, 3)))
nn.newton_step(f((2, 2)), f((2, 2)))
nn.newton_step(f(2), np.eye(2), damping=-1)
nn.numerical_hessian(lambda w: w, [1.0, 2.0])
nn.taylor(1.0, f(2), f((3, 3)), f(2))
nn.ewa(f(0), 0.9)
nn.ewa(f(3), 1)
nn.ewa(f(3, int), 0.9)
nn.ewa([1, 2], 0.9)
nn.InverseTime(-1, 1)
nn.InverseTime(1, -1)
nn.Exponential(1, 0)
nn.Exponential(1, -1)
nn.Step(1, 0)
nn.Cosine(1, 0)
nn.Cosine(1, 10, floor=-1)
nn.Cosine(0.1, 10, floor=1)
nn.WarmUp(3, 0.1)
nn.WarmUp(0, nn.Exponential(0.1))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
