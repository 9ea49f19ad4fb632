"""Signs that part what a text says: where clauses and statements end, and what stands in brackets."""

from __future__ import annotations

import re

#: What ends a clause.
CLAUSE_END = re.compile(r"[，,；;。\n]")
#: What ends a statement, and with it whatever was told of its subject.
STATEMENT_END = re.compile(r"[。；;！？!?\n]")
#: A bracket with what stands in it, and no bracket in that.
IN_BRACKETS = re.compile("[（(][^（()）]*[)）]")
#: One of two words in brackets inside a word: "厅（局）长信箱" holds 局长.
ONE_OF_TWO = re.compile(r"(?<=[一-龥])[（(]([一-龥])[)）](?=[一-龥])")
