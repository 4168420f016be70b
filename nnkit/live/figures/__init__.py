"""Figures and simulations: where controls, tracing, compiling and showing are joined."""

from nnkit.live.figures.figure import Figure, figure, registry
from nnkit.live.figures.simulation import Simulation, simulation

__all__ = ["Figure", "Simulation", "figure", "registry", "simulation"]
