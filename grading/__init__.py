"""Assignments and their grading: `make assignments` releases them, `make grade` grades what comes back."""
