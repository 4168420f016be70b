"""Run a NumPy function once on stand-ins for arrays, and keep what it did."""
