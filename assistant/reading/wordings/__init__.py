"""What people want done with the figures, what only prose can hold, and the words that add nothing: as data.

Same entries as `assistant.reading.lexicon`, one wording a line; what is long or stands in several of them has a name. A
question is understood only when all of it is covered by these words, by the rows and columns of the form, by names and
by years: a content word left over is never read as if it were not there.
"""

from __future__ import annotations

from assistant.reading.wordings.adding import ADDED, BALANCES, TOGETHER
from assistant.reading.wordings.changes import CHANGES, MOST_MOVED
from assistant.reading.wordings.checking import CHECKS
from assistant.reading.wordings.elsewhere import ELSEWHERE, OFF_TOPIC
from assistant.reading.wordings.fillers import FILLERS, HARMLESS, JOINING
from assistant.reading.wordings.listing import LISTING
from assistant.reading.wordings.ordering import ORDERING
from assistant.reading.wordings.premises import COMPARED, PREMISES
from assistant.reading.wordings.prose import PROSE
from assistant.reading.wordings.restrictions import RESTRICTIONS
from assistant.reading.wordings.shares import PUBLIC_RATE, SHARES
from assistant.reading.wordings.which import WHICH

#: What is to be done with the figures.
OPERATIONS = (
    *TOGETHER,
    *MOST_MOVED,
    *ADDED,
    *PUBLIC_RATE,
    *BALANCES,
    *CHANGES,
    *SHARES,
    *ORDERING,
    *CHECKS,
    *LISTING,
)

__all__ = [
    "COMPARED",
    "ELSEWHERE",
    "FILLERS",
    "HARMLESS",
    "JOINING",
    "OFF_TOPIC",
    "OPERATIONS",
    "PREMISES",
    "PROSE",
    "RESTRICTIONS",
    "WHICH",
]
