"""NumPy programs made at random from a seed, compared in Node, made short when they fail."""
