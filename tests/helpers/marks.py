"""Figures of the marks that are colours, words and distributions, each moving with a slider."""

import numpy as np

from nnkit import live

BOX = (-2, 2)


def colours():
    """A heat map and dots with their bars, small maps with names, an image, a field of arrows."""
    rng = np.random.default_rng(0)
    seen, noise = rng.normal(size=(60, 2)), rng.normal(size=(6, 5, 5))

    @live.figure(s=live.slider(0.1, 2, start=1, step=0.1, label="spread s"))
    def colours(s):
        """Colours that stand for numbers."""
        g = np.linspace(-2, 2, 30)
        wave = np.sin(g * s) * g[:, None]
        dots = live.dots(seen[:, 0], seen[:, 1], value=s * seen[:, 0] * 1000, bar="weight", size=5)
        x = np.linspace(-2, 2, 9)
        field = live.quiver(
            x, x, -x[:, None] * s + 0 * x, x + 0 * x[:, None], value=s * np.hypot(x, x[:, None])
        )
        image = s / 2 * np.stack([0.5 + 0 * wave, np.abs(wave), np.cos(wave)], axis=2)
        return live.view(
            live.plot(
                live.heatmap(wave, x=BOX, y=BOX, bar="error J", palette="red-blue"),
                x="x",
                y="y",
                aspect="equal",
                title=f"spread {s:.1f}",
            ),
            live.plot(dots, x="x", y="y"),
            live.plot(field, x=live.words("x, spread {s:.1f}", s=s), y=live.axis("y", -3 * s, 3 * s)),
            live.plot(live.image(image, x=BOX, y=BOX), aspect="equal", title="image"),
            live.rasters(s * noise, names=[f"map {k}" for k in range(6)], bar="response", title="maps"),
            columns=2,
        )

    return colours


def distributions():
    """Bars with names, years, a histogram of moving data, error bars, classes with names."""
    rng = np.random.default_rng(1)
    sample, group = rng.normal(size=(300, 2)), rng.integers(0, 3, 300)
    fruits = ["apples", "pears", "quinces and medlars"]

    @live.figure(s=live.slider(0.1, 2, start=1, step=0.1, label="spread s"))
    def distributions(s):
        """Words on axes, and how numbers are spread."""
        year = np.arange(1950, 2021)
        k = np.arange(3)
        classes = live.dots(sample[:, 0], s * sample[:, 1], group=group, names=["cats", "dogs", "birds"])
        return live.view(
            live.plot(live.bars(fruits, s * np.array([1.0, 3.0, 2.0])), x="fruit", y="kg"),
            live.plot(live.line(year, s * (year - 1950) ** 2), x="year", y="people"),
            live.plot(live.histogram(s * sample[:, 0] ** 2, bins=24), x="value", y="how many"),
            live.plot(classes, x="a", y="b"),
            live.plot(
                live.errors(k, s * (k + 1) - 0.5, s * (k + 1) + 0.5),
                live.dots(k, s * (k + 1)),
                x=live.axis("method", words=["plain", "momentum", "Adam"]),
                y=live.axis("how sure", 0, 8, words={0: "no", 4: "perhaps", 8: "yes"}),
            ),
            columns=2,
        )

    return distributions


def spoken():
    """Numbers in f-strings wherever a page writes words."""

    @live.figure(w=live.slider(-2, 2, start=0.5, step=0.25), n=live.slider(0, 5, start=2, step=1))
    def spoken(w, n):
        """What a line is called follows its slope."""
        x = np.linspace(0, 1, 5)
        named = live.text(0.5, 0, f"a {w:+.1f} {{b:.0f}}", b=n)
        y = live.axis(f"y to {n:d}", -2, 2)
        return live.view(
            live.plot(live.line(x, w * x), named, x=f"{{x}} of {n}", y=y, title=f"w = {w:.1f}, {w:.0%}"),
            live.note(f"{w:.2e}, {w**2:.3g} and {{k:.1f}}", k=w),
            live.note("after " + str(n)),
        )

    return spoken
