"""The reference of nnkit, made from its docstrings and the book's equations."""
