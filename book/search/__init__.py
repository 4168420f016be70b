"""Search: what can be found in the book (records), and the index that the reader's browser asks."""
