"""From a recorded program to one JavaScript function over preallocated arrays."""
