"""A figure that runs: init, step and view."""

from tests.helpers.specs.parts import Spec, axis, const, figure, mark, out, plot, readout, slider, view


def descent() -> Spec:
    """A simulation: gradient descent on a parabola with a little noise from the seed."""
    init = "(lib) => (p) => ({s0: p.start + (p.seed % 7) * 0.5, s1: 0})"
    step = "(lib) => (p) => ({s0: p.s0 - p.lr * 2 * p.s0, s1: p.s1 + 1})"
    program = "(lib) => (p) => ({o0: p.s0, o1: p.s0 * p.s0, o2: p.s1, o3: Math.abs(p.s0) < 1e-3 ? 1 : 0})"
    grid = [round(-2 + 0.05 * i, 2) for i in range(81)]
    drawn = plot(
        mark("line", "muted", "error J", x=const(grid), y=const([v * v for v in grid])),
        mark("dots", "vermillion", "weight w", x=out("o0"), y=out("o1"), size=const(7)),
        x=axis("weight w", -2, 2),
        y=axis("error J", 0, 4),
    )
    texts = [readout("error J", out("o1"), 4), readout("steps", out("o2"), 0)]
    goal = {"text": "bring |w| below 0.001", "channels": {"condition": out("o3")}}
    simulation = {
        "state": {"s0": {"shape": []}, "s1": {"shape": []}},
        "frame": {"default": 1, "max": 50},
        "restart": ["start"],
    }
    variants = {"[]": {"program": 0, "view": 0, "init": 1, "step": 2}}
    return figure(
        "descent",
        [
            slider("lr", 0.001, 1.1, 0.02, 0.001, "learning rate η"),
            slider("start", -2, 2, -1.8, 0.1, "first weight"),
        ],
        [program, init, step],
        [view(drawn, *texts, goal=goal)],
        simulation=simulation,
        variants=variants,
        challenge="descent",
    )
