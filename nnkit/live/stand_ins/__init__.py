"""What NumPy's functions do when they meet a tracer: `table` says which, `dispatch` registers them."""
