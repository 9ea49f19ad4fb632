"""Checking a draft: its figures against what the reports tell."""
