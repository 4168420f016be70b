"""What a figure shows: marks, plots, read-outs, and their words. Knows no tracer and no graph."""
