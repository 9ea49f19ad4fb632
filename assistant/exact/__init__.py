"""Answers from the cells of the statutory tables: values, arithmetic, verdicts, and what is told beside them."""
