"""A few figures that tests share: every mark, every control, awkward numbers, hostile words."""

import numpy as np

from nnkit import live

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> {z} <!-- \u2028 \\ ' \" $x$ `"


def sigmoid(z):
    """The logistic function, written plainly."""
    return 1 / (1 + np.exp(-z))


def neuron():
    """The figure of the first chapter, in small."""

    @live.figure(
        w=live.slider(-5, 5, start=1, step=0.1, label="weight w"),
        b=live.slider(-5, 5, start=0.5, step=0.1, label="bias b", unit="V"),
        activation=live.choice({"sigmoid": sigmoid, "tanh": np.tanh}, label="activation"),
        show=live.toggle(False, label="show the sum"),
    )
    def neuron(w, b, activation, show):
        """One neuron: **w** turns the curve, *b* shifts it. It gives $v = \\sigma(wx + b)$ for `x` < 3."""
        x = np.linspace(-6, 6, 25)
        return live.view(
            live.plot(
                live.rule(x=-b / w, dash=True),
                live.line(x, activation(w * x + b), label="output v"),
                live.line(x, w * x + b, color="muted", label="sum z") if show else None,
                x=live.axis("input x", -6, 6),
                y=live.axis("output v", -1, 1),
            ),
            live.readout("half at", -b / w, digits=2),
            live.note("At x = 1 the sum is {z:+.1f}.", z=w + b),
            goal=live.goal(w > 2, "make it steep"),
        )

    return neuron


def everything():
    """Every mark with traced and constant channels, points to drag, two panels."""

    @live.figure(
        a=live.slider(0, 2, start=1),
        pts=live.points([[0, 0], [1, 1], [-1, 0.5]], x=(-2, 2), y=(-2, 2), label="data", panel=1),
    )
    def everything(a, pts):
        """Every mark."""
        x = np.linspace(-2, 2, 9)
        grid = np.linspace(-2, 2, 8)
        return live.view(
            live.plot(
                live.line(x, a * x, dash=True, label="line"),
                live.area(x, a * x**2, -1, color="sky", label="area"),
                live.bars(x, a * np.sin(x), color="green", label="bars"),
                live.rule(y=[a, -a]),
                live.text(0, a, "a = {a:.2f}", a=a, color="purple", anchor="start"),
                x="x",
                y="y",
                title="curves",
            ),
            live.plot(
                live.heatmap(a * grid[None, :] + grid[:, None] ** 2, x=(-2, 2), y=(-2, 2), contour=[0, 1]),
                live.dots(pts[:, 0], pts[:, 1], group=[0, 1, 7], size=5, label="data"),
                live.dots(x, a * x, symbol="cross", color="vermillion"),
                live.link(pts[:-1, 0], pts[:-1, 1], pts[1:, 0], pts[1:, 1], width=[1, 4], value=[-a, a]),
                live.arrow(0, 0, a, a, label="arrow"),
                aspect="equal",
            ),
            live.readout("mean", np.mean(pts), unit="%"),
            columns=2,
        )

    return everything


def rates():
    """A slider on a log scale: a path of gradient descent that converges, swings or diverges."""

    @live.figure(rate=live.slider(1e-4, 3, log=True, label="learning rate η"))
    def rates(rate):
        """The error of ten steps on a parabola at one learning rate."""
        k = np.arange(11)
        return live.view(
            live.plot(live.line(k, (1 - 2 * rate) ** (2 * k)), y=live.axis("error", scale="log")),
            live.readout("rate", rate, digits=6),
            live.readout("decades", np.log10(rate)),
        )

    return rates


def awkward():
    """Infinities, NaN, nothing and always the same."""

    @live.figure(n=live.slider(0, 1, start=0.5))
    def awkward(n):
        """Numbers that are none."""
        x = np.linspace(-2, 2, 9)
        wrong = [np.nan, np.inf, -np.inf]
        marks = [
            [live.line(x, np.log(x * n)), live.area(x, np.log(x), n)],
            [live.line(x, 0 * x + n), live.line([0.0, 1.0], wrong[:2])],
            [live.line([], []), live.dots([], []), live.bars([], []), live.link([], [], [], [])],
            [live.line(x, x / (0 * n)), live.dots(wrong, wrong, group=wrong), live.arrow(0, 0, n / 0, n)],
            [live.heatmap(np.full((3, 3), np.nan)), live.text(wrong, wrong, "{v}", v=n / 0)],
            [live.heatmap(np.empty((0, 0))), live.rule(x=wrong), live.bars(x, x * n / 0)],
            [live.heatmap(np.ones((2, 2)), palette="gray", contour=1, origin="upper"), live.rule(y=n / 0)],
        ]
        axes = [live.axis("x"), live.axis("y")]
        logs = live.plot(
            live.line([1, -1, 0], [n, n, n]), x=live.axis("x", scale="log"), y=live.axis(scale="log")
        )
        far = live.plot(live.line(x, x * 1e300), y=live.axis("far", -1, 1))
        plots = [live.plot(*group, x=axes[0], y=axes[1]) for group in marks]
        return live.view(
            *plots, logs, far, live.plot(), live.readout("n/0", n / 0), live.readout("0/0", n * 0 / 0)
        )

    return awkward


def hostile():
    """Words that try to break out of wherever they are put."""

    @live.figure(
        w=live.slider(0, 1, label=HOSTILE, unit=HOSTILE), kind=live.choice(HOSTILE, "b", label=HOSTILE)
    )
    def hostile(w, kind):
        """Set below."""
        words = HOSTILE.replace("{z}", "")
        return live.view(
            live.plot(
                live.line([0, 1], [0, w], label=words),
                live.text(0.5, 0.5, words + "{z}", z=w),
                x=words,
                y=live.axis(words, 0, 1),
                title=words,
            ),
            live.readout(words, w, unit=words),
            live.note(words + "{z}", z=w),
            goal=live.goal(w > 0.5, words),
        )

    return hostile
