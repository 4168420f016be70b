"""Experiments too long for a chapter: run once, stored in the package, and run again in part by tests."""
