"""The rules of the optimizers and penalties as lines to read, each with a template for its numbers.

The page fills in what the last step did to one weight: `before` and `after`, the loss's `gradient`, the
`penalty`'s, both together as `total`, the step `change`; of each memory, such as v, `v_before` and `v_after`;
the settings `lr`, `momentum` and `rate`.
"""

from __future__ import annotations

Lines = tuple[tuple[str, str], ...]

UPDATES: dict[str, Lines] = {
    "l1": (("g = ∂J/∂w + λ sign w", "{gradient} + ({penalty}) = {total}"),),
    "l2": (("g = ∂J/∂w + 2 λ w", "{gradient} + 2 · {rate} · ({before}) = {total}"),),
    "sgd": (("w ← w − α g", "{before} − {lr} · ({total}) = {after}"),),
    "momentum": (
        ("v ← β v − α g", "{momentum} · ({v_before}) − {lr} · ({total}) = {v_after}"),
        ("w ← w + v", "{before} + ({v_after}) = {after}"),
    ),
    "nesterov": (
        ("v ← β v − α g", "{momentum} · ({v_before}) − {lr} · ({total}) = {v_after}"),
        ("w ← w + β v − α g", "{before} + {momentum} · ({v_after}) − {lr} · ({total}) = {after}"),
    ),
    "adagrad": (
        ("r ← r + g²", "{r_before} + ({total})² = {r_after}"),
        ("w ← w − α g / (√r + ε)", "{before} − {lr} · ({total}) / √{r_after} = {after}"),
    ),
    "rmsprop": (
        ("r ← γ r + (1 − γ) g²", "0.9 · {r_before} + 0.1 · ({total})² = {r_after}"),
        ("w ← w − α g / (√r + ε)", "{before} − {lr} · ({total}) / √{r_after} = {after}"),
    ),
    "adam": (
        ("s ← β s + (1 − β) g", "0.9 · ({s_before}) + 0.1 · ({total}) = {s_after}"),
        ("r ← γ r + (1 − γ) g²", "0.999 · {r_before} + 0.001 · ({total})² = {r_after}"),
        (
            "w ← w − α ŝ / (√r̂ + ε),  ŝ = s / (1 − βᵗ),  r̂ = r / (1 − γᵗ),  t = {t_after}",
            "{before} − {lr} · ({s_after} / (1 − 0.9^{t_after})) "
            "/ √({r_after} / (1 − 0.999^{t_after})) = {after}",
        ),
    ),
}
