"""Notebooks: their stored form, their kernel, their outputs."""
