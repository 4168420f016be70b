"""Mistakes at the entries of attention: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.MultiHeadAttention(4, 3, rng=R())
nn.MultiHeadAttention(4, 2, rng=R())(f((2, 4)))
nn.MultiHeadAttention(4, 2, rng=R()).forward(f((2, 3, 4)), mask=np.zeros((3, 3), bool))
nn.MultiHeadAttention(4, 2, rng=R()).forward(f((2, 3, 4)), mask=np.zeros((3, 3)))
nn.MultiHeadAttention(4, 2, rng=R()).forward(f((2, 3, 4)), mask=np.ones((2, 4), bool))
nn.MultiHeadAttention(4, 2, rng=R()).forward(f((2, 3, 4)), mask=np.ones(3, bool))
nn.MultiHeadAttention(4, 2, rng=R()).forward(f((2, 3, 4)), mask=np.ones((1, 3, 3), bool))
nn.MultiHeadAttention(4, 2, rng=R(), causal=True).forward(f((2, 3, 4)), mask=np.ones((3, 3)))
nn.attend(f((2, 3)), f((4, 2)), f((4, 2)))
nn.attend(f((2, 3)), f((4, 3)), f((5, 2)))
nn.attend(f((2, 3), int), f((4, 3)), f((4, 2)))
nn.attend(f((2, 3)), f((4, 3)), f((4, 2)), mask=np.zeros((2, 4), bool))
nn.attend(f((2, 3)), f((4, 3)), f((4, 2)), mask=np.ones((2, 4)))
nn.attend(f((2, 3)), f((4, 3)), f((4, 2)), mask=np.ones(4, bool))
nn.attend(f((2, 3)), f((4, 3)), f((4, 2)), mask=np.ones((3, 4), bool))
nn.causal_mask(0)
nn.positional_encoding(3, 3)
nn.PositionalEncoding()(f((2, 3, 3)))
nn.LearnedPositions(3, 2, rng=R())(f((1, 4, 2)))
nn.LearnedPositions(3, 2, rng=R(), std=-1)
nn.transformer_block(4, 2, rng=R(), dropout=1.0)
nn.transformer_block(4, 2, rng=R(), dropout=-1)
nn.transformer_block(4, 2, rng=R(), hidden=0)
nn.character_transformer(3, 4, 4, heads=2, blocks=0, rng=R())
nn.generate(writer(), np.array([0]), 3, length=0, rng=R())
nn.generate(writer(), np.array([5]), 3, length=4, rng=R())
nn.generate(writer(), np.array([0.5]), 3, length=4, rng=R())
nn.generate(writer(), np.array([0]), 3, length=4, rng=R(), temperature=0)
nn.generate(nn.Sequential(nn.Embedding(3, 2, rng=R()), nn.RNN(2, 3, rng=R()), nn.LastStep()), np.array([0]), 2, length=2, rng=R())
nn.generate(np.array([0]), writer(), 3, length=4, rng=R())
nn.generate(writer(), None, 3, length=4, rng=R())
nn.generate(writer(), 0, 3, length=4, rng=R())
nn.odds([1.0, 2.0])
nn.odds(None)
nn.odds(f((2, 2)))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
