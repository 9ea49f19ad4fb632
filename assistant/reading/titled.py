"""Names in quotation marks (《某节目》的办结率): of what no row is called by, whatever letters they are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.reading.tokens import Token

_SHORTEST = 3
#: Marks of what the form prints, or of what it is about.
_OF_THE_FORM = ("row:", "column:", "rate:", "statistics:", "vague:", "disclosed", "topic:")


def of_no_row(titles: Sequence[str], text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """The names of which no word stands for a part of the form; a table tells nothing of what is called so.

    titles: what a question puts in quotation marks. text: the question without these marks.

    >>> from assistant.reading.tokens import tokens_of
    >>> text = "你问我答的办结率,不予公开的几件"
    >>> list(of_no_row(["你问我答", "不予公开"], text, tokens_of(text)))
    ['你问我答']
    """
    of_the_form = [each for each in tokens if any(mark.startswith(_OF_THE_FORM) for mark in each.marks)]
    for title in titles if of_the_form else ():
        at = text.find(title)
        inside = [token for token in tokens if token.start < at + len(title) and at < token.end]
        if at >= 0 and len(title) >= _SHORTEST and inside and not any(token in of_the_form for token in inside):
            yield title
