"""Signs that part what a text says: where clauses and statements end, and what stands in brackets."""

from __future__ import annotations

import re

#: What ends a clause.
CLAUSE_END = re.compile(r"[，,；;。\n]")
#: What ends a sentence, sign by sign.
SENTENCE_ENDS = "。！？\n"
#: What ends a statement, and with it whatever was told of its subject.
STATEMENT_END = re.compile(r"[。；;！？!?\n]")
#: A bracket with what stands in it, and no bracket in that.
IN_BRACKETS = re.compile("[（(][^（()）]*[)）]")
#: One of two words in brackets inside a word: "厅（局）长信箱" holds 局长.
ONE_OF_TWO = re.compile(r"(?<=[一-龥])[（(]([一-龥])[)）](?=[一-龥])")


def up_to_clause_end(text: str, at: int) -> str:
    """What a text says from a place to the end of its clause.

    >>> up_to_clause_end("发布30条信息，其中2条转发", 4)
    '条信息'
    """
    sign = CLAUSE_END.search(text, at)
    return text[at : sign.start() if sign else len(text)]
