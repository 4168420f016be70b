"""The recorded experiments of the chapter on LSTM: whole, of the scripts as they are, in part made again."""

import pytest

import nnkit as nn
from book.experiments import letter_cells, long_memory, plan, slow_digits


def test_the_records_are_those_of_the_scripts_as_they_are():
    assert set(nn.data.load_memories().script) == {long_memory.script()}
    assert nn.data.load_letter_cells()["script"] == letter_cells.script()


def test_the_records_are_complete():
    """Every network at every length: three rates on two seeds, five seeds; digits on four."""
    memories = nn.data.load_memories()
    for name, (_, kinds, lengths) in plan.TASK_PLAN.items():
        for kind in kinds:
            for length in lengths:
                assert len(memories.of(name, kind, length)) == len(long_memory.SEEDS)
    for name, lengths in plan.DIGITS.items():
        for kind in slow_digits.KINDS:
            for length in lengths:
                assert len(memories.of(name, kind, length)) == len(slow_digits.SEEDS)


@pytest.mark.parametrize(
    ("name", "kind", "length", "seed"),
    [("adding", "LSTM", 10, 0), ("parity", "GRU", 10, 1), ("adding", "GRU", 20, 2)],
)
def test_a_part_of_the_records_comes_out_again(name, kind, length, seed):
    """Another machine may differ in the last digits, hence by some updates."""
    memories = nn.data.load_memories()
    rate, stored = memories.chosen(name, kind, length), memories.of(name, kind, length)[seed]
    assert long_memory.learns(name, kind, length, rate, seed) == pytest.approx(stored, abs=100)


def test_a_digit_of_the_records_comes_out_again():
    memories = nn.data.load_memories()
    rate, stored = memories.chosen("silence", "LSTM", 0), memories.of("silence", "LSTM", 0)[0]
    assert slow_digits.errors("silence", "LSTM", 0, rate, 0)[1] == pytest.approx(stored, abs=0.03)


def test_the_first_letters_are_learned_again():
    """A third of the updates of one LSTM."""
    stored = nn.data.load_letter_cells()
    train, test, alphabet = letter_cells.texts()
    learned = letter_cells.learned(0, train, len(alphabet), letter_cells.EVERY)
    surprise = letter_cells.surprise(next(learned), test)
    assert surprise == pytest.approx(stored["0.curve"][0, 0], abs=0.02)


def test_an_unknown_record_is_refused():
    with pytest.raises(ValueError, match=r"expected one of \[.*\], received \('adding', 'luck', 10\)"):
        nn.data.load_memories().of("adding", "luck", 10)
