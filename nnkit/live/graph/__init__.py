"""The recorded program: primitive array operations as nodes, and their NumPy. Needs NumPy only."""
