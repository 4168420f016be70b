"""Figures of what a reader draws, types and adds."""

import numpy as np

from nnkit import live

ONE = np.zeros((8, 8))
ONE[1:7, 4] = 1


def hands():
    """A pad, a line of text, and points that can be added."""

    @live.figure(
        k=live.slider(0, 10, start=3, step=1, label="factor k"),
        drawn=live.pad(8, 8, examples={"a one": ONE}, label="digit"),
        typed=live.text_input("abba", alphabet="abc ", most=6, label="word"),
        points=live.points([[0, 0], [1, 1]], x=(-2, 2), y=(-2, 2), label="data", least=1, most=4),
    )
    def hands(k, drawn, typed, points):
        """What a reader draws, types and adds."""
        here = np.isfinite(points[:, 0])
        return live.view(
            live.plot(
                live.dots(points[:, 0], points[:, 1], color="orange"),
                live.rule(y=np.nansum(points[:, 1]) / np.sum(here)),
                x=live.axis("x", -2, 2),
                y=live.axis("y", -2, 2),
            ),
            live.plot(
                live.heatmap(drawn, origin="upper", palette="sequential", domain=(0, 1)), aspect="equal"
            ),
            live.readout("ink", k * np.sum(drawn), digits=2),
            live.readout("letters", np.sum(typed >= 0), digits=0),
            live.readout("how many b", np.sum(typed == 1), digits=0),
            live.readout("points", np.sum(here), digits=0),
        )

    return hands
