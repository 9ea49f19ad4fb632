"""An option of an asking-back chosen by its place: 第一个, 选2, 就第二个吧 stand for the question that was offered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.told_share import Ask
from corpus.numbers import read_numeral

_CHOICE = re.compile(
    "(?:那么?|就|我?(?:要|选择?|问)(?:的是)?|应该|是|按|[,，])*(?:第?(?P<n>[一二三四五六七八九1-9])(?P<of>个|项|种|条)?|(?P<last>最后[一那]?[个项条]))"
    "(?:选项|那个)?的?(?:吧|呢|好了|就行)?[。.!！?？]*"
)
_SAYS_SO = re.compile("第|选|要|^[1-9]$|最后|[一二三四五六七八九][个项条]吧")


def choice(question: str, offered: Sequence[str]) -> str:
    """The option that a follow-up chooses by its place; "" where it chooses none.

    >>> [choice(said, ("甲？", "乙？")) for said in ("第一个", "选2", "那就第二个吧", "最后一个", "第三个", "一个")]
    ['甲？', '乙？', '乙？', '乙？', '', '']
    """
    found = _CHOICE.fullmatch(question.strip())
    if found is None or not _SAYS_SO.search(question):
        return ""
    at = len(offered) if found["last"] else int(read_numeral(found["n"]) or 0)
    return offered[at - 1] if 0 < at <= len(offered) else ""


def may_choose(question: str) -> bool:
    """Whether a follow-up has the words of a choice, whatever was offered."""
    return bool(_CHOICE.fullmatch(question.strip()) and _SAYS_SO.search(question))


def with_choices(history: Sequence[str], ask: Ask) -> list[str]:
    """The questions before with each choice as the option that it took."""
    said = list[str]()
    for each in history:
        said.append((said and may_choose(each) and chosen(each, said, ask)) or each)
    return said


def chosen(question: str, history: Sequence[str], ask: Ask) -> str:
    """The option of the answer before that a question chooses; "" where that answer asked nothing back."""
    last = ask(history[-1], history[:-1])
    return choice(question, last.options) if last.status != "answered" else ""


def answered_choice(question: str, history: Sequence[str], ask: Ask) -> Answer | None:
    """The answer to the option chosen, which says what was chosen; None where none is."""
    if not (history and may_choose(question) and (option := chosen(question, history, ask))):
        return None
    told = ask(option, history)
    return replace(told, question=question, notes=(f"按所选的“{option.rstrip('？?')}”作答。", *told.notes))
