"""What a question says: rows, years and operations in everyday words, and what is no part of the question."""
