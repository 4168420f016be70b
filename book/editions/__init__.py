"""The book for a class: to be assigned, without solutions; for its teacher, with notes on each chapter."""
