"""Questions with expectations, scorers, and the runner that compares."""
