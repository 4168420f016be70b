"""What a reader can change: sliders, choices, toggles, points. Knows no tracer and no graph."""
