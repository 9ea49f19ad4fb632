"""What a report says it will do: no answer to what was done, and the only one to what is to come."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.prose.evidence import Source
from assistant.prose.listing import measures, problems
from assistant.prose.quoting import Span
from assistant.prose.wording import Asked
from assistant.reading.plans import PLANS

#: What is asked of the time to come, besides the words of planning.
_AHEAD = re.compile("之后|往后|今后|以后|下一?步|接下来|明年|来年|想(?:怎|咋|往|让|从|把)")


def asks_ahead(asked: Asked) -> bool:
    """Whether a question is about what is to be done."""
    return asked.planned or bool(PLANS.search(asked.text) or _AHEAD.search(asked.text))


def plans_of(source: Source) -> Callable[[Span], bool]:
    """Whether a sentence of a report is one of its measures, or of the year after it."""
    text, year = source.text, source.report.year
    meant = measures(text, source.passages, year)
    return lambda span: _overlaps(span, meant) or span.of(text).startswith(f"{year + 1}年")


def not_done_in(source: Source) -> Callable[[Span], bool]:
    """Whether a sentence of a report tells what is to be done or is lacking: nothing that was done."""
    lacking, is_plan = problems(source.text, source.passages, source.report.year), plans_of(source)
    return lambda span: is_plan(span) or _overlaps(span, lacking)


def _overlaps(sentence: Span, others: Sequence[Span]) -> bool:
    return any(one.start < sentence.end and sentence.start < one.end for one in others)
