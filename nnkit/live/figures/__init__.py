"""Figures and simulations: where controls, tracing, compiling and showing are joined."""
