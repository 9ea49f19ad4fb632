"""An entry of the lexicon: what a wording stands for, and the wordings, one a line."""

from __future__ import annotations

#: Marks, and wordings separated by blanks.
Entry = tuple[str, str]


def entry(marks: str, *wordings: str) -> Entry:
    """Marks and their wordings, each a regular expression without blanks.

    >>> entry("row:applications.new", "新收", "新增(?:的)?申请")
    ('row:applications.new', '新收 新增(?:的)?申请')
    """
    return marks, " ".join(wordings)
