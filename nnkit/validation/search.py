"""Hyper-parameter search: try them all on a grid, at random on the right scale, or where it promises most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Rng
from nnkit.validation.ranges import Draw

Choice = dict[str, Any]


def grid(**options: Sequence[Any]) -> list[Choice]:
    """Every combination: `grid(lr=[0.1, 0.01], m=[8, 16])` gives four dictionaries."""
    for name, values in options.items():
        if isinstance(values, str) or not hasattr(values, "__len__"):
            raise TypeError(f"expected a list of values of {name}, received {values!r}")
        if len(values) == 0:
            raise ValueError(f"expected at least one value of {name}, received none")
    return [dict(zip(options, values, strict=True)) for values in product(*options.values())]


def random_search(n: int, *, rng: Rng, **draws: Draw) -> list[Choice]:
    """n random combinations: `random_search(20, rng=rng, lr=log_uniform(1e-4, 1), m=integer(4, 64))`.

    Each option gets n different values, where a grid of n points has only n^(1/d) for each of d options
    (Bergstra and Bengio, 2012).
    """
    checks.whole(n, "n")
    checks.generator(rng)
    _ranges(draws)
    return [{name: draw(rng) for name, draw in draws.items()} for _ in range(n)]


@dataclass
class Trials:
    """What was tried and what came of it, the best (lowest score) first."""

    choices: list[Choice] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)

    @property
    def best(self) -> Choice:
        """The choice with the lowest score."""
        return self.choices[0]

    def column(self, name: str) -> list[Any]:
        """The values tried for one option, best first."""
        return [choice[name] for choice in self.choices]


def try_all(evaluate: Callable[..., float], choices: Iterable[Choice]) -> Trials:
    """Call `evaluate(**choice)` for each choice and sort by the score it returns, an error to be made small.

    A score that is not a number (a diverged run) counts as infinite.
    """
    choices = as_choices(choices)
    for choice in choices[:1]:
        checks.function(evaluate, "evaluate", by_name=choice)
    return _sorted([(checks.one_number(evaluate(**choice), "evaluate"), choice) for choice in choices])


def as_choices(choices: Any) -> list[Choice]:
    """The choices as a list; each must be a dictionary."""
    if isinstance(choices, Mapping) or not isinstance(choices, Iterable):
        raise TypeError(
            f"expected choices to be a list of dictionaries, received {checks.told(choices)} "
            "(nn.grid(a=[1, 2]) makes one)"
        )
    choices = list(choices)
    for choice in choices:
        if not isinstance(choice, Mapping):
            raise TypeError(f"expected choices to be dictionaries, received {checks.told(choice)}")
    return choices


def tpe_search(evaluate: Callable[..., float], n: int, *, rng: Rng, **draws: Draw) -> Trials:
    """Call `evaluate(**choice)` n times, each time with the choice that promises most after those before.

    The tree-structured Parzen estimator (Bergstra et al., 2011), by optuna: ten random choices first, then
    values that are common among the good choices so far and rare among the bad ones. It takes the ranges that
    `random_search` takes, and needs Optuna (`pip install optuna`).
    """
    checks.whole(n, "n")
    checks.generator(rng)
    _ranges(draws)
    checks.function(evaluate, "evaluate", by_name=draws)
    from optuna.samplers import TPESampler  # only here: the other searches do without Optuna

    study, results = _quiet_study(sampler=TPESampler(seed=int(rng.integers(2**31)))), []
    for _ in range(n):
        trial, choice = _asked(study, draws)
        score = checks.one_number(evaluate(**choice), "evaluate")
        study.tell(trial, _finite(score))
        results.append((score, choice))
    return _sorted(results)


def hyperband_search(
    training: Callable[..., Iterator[float]],
    budget: int,
    *,
    longest: int,
    rng: Rng,
    guided: bool = True,
    **draws: Draw,
) -> Trials:
    """Start many runs, stop the worse ones early, until `budget` epochs are spent; a score is a run's last.

    `training(**choice)` yields the score after each epoch, at least `longest` of them, and is left alone once
    it is stopped. Hyperband (Li et al., 2018), by optuna: after 1, 3, 9, … epochs a run goes on only if it is
    among the best third, and some runs are spared the first of these hurdles. Choices come from the
    tree-structured Parzen estimator, or with `guided=False` at random.
    """
    checks.whole(budget, "budget")
    checks.whole(longest, "longest")
    checks.generator(rng)
    _ranges(draws)
    checks.function(training, "training", by_name=draws)
    from optuna.pruners import HyperbandPruner
    from optuna.samplers import RandomSampler, TPESampler

    sampler = (TPESampler if guided else RandomSampler)(seed=int(rng.integers(2**31)))
    pruner = HyperbandPruner(min_resource=1, max_resource=longest, reduction_factor=3)
    study = _quiet_study(sampler=sampler, pruner=pruner, study_name="search")  # the name picks brackets
    results = []
    while budget > 0:
        trial, choice = _asked(study, draws)
        run = training(**choice)
        if not isinstance(run, Iterator):
            received = checks.told(run)
            raise TypeError(f"expected training to yield a score after each epoch, received {received}")
        for epoch in range(1, min(longest, budget) + 1):
            score = checks.one_number(next(run, None), f"training, in epoch {epoch},")
            trial.report(_finite(score), epoch)
            if trial.should_prune():
                break
        study.tell(trial, _finite(score))
        budget -= epoch
        results.append((score, choice))
    return _sorted(results)


def _quiet_study(**how: Any) -> Any:
    """Optuna's record of a search, without its messages."""
    import optuna

    optuna.logging.set_verbosity(optuna.logging.WARNING)
    return optuna.create_study(**how)


def _asked(study: Any, draws: dict[str, Draw]) -> tuple[Any, Choice]:
    """A new trial, and the choice that its study suggests."""
    trial = study.ask()
    return trial, {name: draw.suggested(trial, name) for name, draw in draws.items()}


def _finite(score: float) -> float:
    """Infinite where it is no number, as after divergence."""
    return score if np.isfinite(score) else np.inf


def _ranges(draws: dict[str, Draw]) -> None:
    for name, draw in draws.items():
        if not isinstance(draw, Draw):
            raise TypeError(f"expected {name} to be a range such as log_uniform(1e-4, 1), received {draw!r}")


def _sorted(results: list[tuple[float, Choice]]) -> Trials:
    """Best first; no number, such as the loss of a diverged run, last."""
    if not results:
        raise ValueError("expected at least one choice, received none")
    results.sort(key=lambda pair: _finite(pair[0]))
    return Trials([choice for _, choice in results], [score for score, _ in results])
