"""How people say the rows and columns of the form: formal label, short label and everyday wording, as data.

A module for each part of the form; the words of a row stand in the entry of its id. An entry is (marks, wordings). A
mark says what the wording stands for: "row:", "column:", "topic:", "vague:" or "rate:" and an id; several marks stand
for several things at once (败诉 is 诉讼 and 纠正). Wordings are regular expressions without blanks, one a line. The
longest wording wins where several match, and of equal ones the first in the order below (`assistant.reading.tokens`).
Sources of the labels: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号; the everyday words are our own collection.
"""

from __future__ import annotations

from assistant.reading.lexicon.active_disclosure import DISCLOSURE
from assistant.reading.lexicon.applicants import APPLICANTS
from assistant.reading.lexicon.entries import Entry, entry
from assistant.reading.lexicon.granted import GRANTED
from assistant.reading.lexicon.not_handled import NOT_HANDLED
from assistant.reading.lexicon.other_outcome import OTHER_OUTCOME
from assistant.reading.lexicon.received import FINISHED, RECEIVED
from assistant.reading.lexicon.refused import REFUSED
from assistant.reading.lexicon.review_litigation import RESULTS, REVIEW_ROWS
from assistant.reading.lexicon.unavailable import UNAVAILABLE

#: Table three in the order of the form.
APPLICATION_ROWS = (*RECEIVED, *GRANTED, *REFUSED, *UNAVAILABLE, *NOT_HANDLED, *OTHER_OUTCOME, *FINISHED)
#: Who applied, and how a review or a lawsuit ended.
COLUMNS = (*APPLICANTS, *RESULTS)

__all__ = ["APPLICATION_ROWS", "COLUMNS", "DISCLOSURE", "REVIEW_ROWS", "Entry", "entry"]
