"""Made-up reports whose prose tells numbers close together, and what is asked of them.

Each module has REPORTS (body, year, text), TOLD (question, the figures of its answer), JUDGED (claim, verdict) and
UNTOLD (questions for which no number is sure).
"""
