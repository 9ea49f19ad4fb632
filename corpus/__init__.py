"""The vocabulary and the store: the form, numbers, names, reports, facts and passages."""
