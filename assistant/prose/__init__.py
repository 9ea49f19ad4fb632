"""Answers from what reports say outside their tables: verbatim quotes and the numbers in them."""
