"""Figure specs written by hand: every kind of mark, control and text, without the compiler."""

from tests.helpers.specs.curves import line_fit, neuron
from tests.helpers.specs.maps import decision_map, gallery
from tests.helpers.specs.parts import (
    Spec,
    axis,
    const,
    figure,
    mark,
    note,
    out,
    plot,
    readout,
    slider,
    still,
    view,
    words,
)  # fmt: skip
from tests.helpers.specs.processes import descent

__all__ = [
    "Spec", "axis", "const", "decision_map", "descent", "figure", "gallery", "line_fit", "mark", "neuron",
    "note", "out", "plot", "readout", "slider", "still", "view", "words",
]  # fmt: skip
