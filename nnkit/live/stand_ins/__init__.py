"""What NumPy's functions do when they meet a tracer."""
