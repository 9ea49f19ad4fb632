"""The left side of the page: questions and answers as HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal
from urllib.parse import urlencode

from assistant.answer import Answer, Citation
from assistant.conversation import MOST_TURNS
from assistant.page import words
from assistant.page.markup import attributes, button, shown, shown_lines
from assistant.prose.unfound import WHERE_TO_ASK

#: A first sentence longer than this, in characters, is set a little smaller.
LONGEST_LEAD = 60

#: Lines of an answer that are shown at once, and how many more there must be to fold them away.
MOST_LINES = 10
FEWEST_FOLDED = 3

#: An answer's arithmetic longer than this is folded away.
LONGEST_DERIVATION = 120
#: So many sources in a row each have a chip; of more, one chip opens the first and the panel leads on.
MOST_CHIPS = 3

#: Numbers of sources that follow each other, with the short number and its unit or the sign before them and the
#: punctuation after them. A long number may part from them: on a narrow screen it needs the line for itself.
_CHIPS = re.compile(
    r"(?P<before>(?<![\d,.])\d[\d,.]{0,6}[^\s\[\]\d]{0,3}|[^\s\[\]\d]?)"
    r"(?P<chips>(?:\s*\[\d{1,3}\])+)(?P<after>[。，；：、！？）]?)"
)
_CHIP = re.compile(r"\[(\d{1,3})\]")
#: The first sentence, with the sources told behind its end.
_LEAD = re.compile(r"\s*[^。！？\n]+[。！？]?(?:\s*\[\d{1,3}\])*")
#: Where a line begins: the items of a list stand below each other.
_LINE = re.compile(r"\n|(?<=[。；\]])\s*(?=\d{1,2}\. )")
#: Between the parts of a first sentence that each tell their source: of three and more, each gets a line.
_PART = re.compile(r"(?<=\])；")
_FEWEST_PARTS = 3
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer; `answer` is None while it is looked for, `state` then says how far it is.

    so_far: the sentences of an answer that is still being worded, or was stopped.
    copied: the answer with its sources as plain text, for the clipboard.
    """

    question: str
    answer: Answer | None = None
    state: str = ""
    rating: Literal["", "good", "bad"] = ""
    commented: bool = False
    so_far: Answer | None = None
    copied: str = ""


def conversation_html(turns: Sequence[Turn]) -> str:
    """The whole talk, or a word of welcome before the first question."""
    if not turns:
        return f'<div class="talk"><p class="hint">{words.WELCOME}</p></div>'
    parts = [_turn_html(turns, i) for i in range(len(turns))]
    return f'<div class="talk">{"".join(parts)}</div>'


def examples_html(examples: Sequence[str]) -> str:
    """Questions to click, drawn from the corpus."""
    if not examples:
        return ""
    buttons = "".join(f"<li>{button(e, data_act='choose', data_question=e)}</li>" for e in examples)
    return f'<h2 class="small">{words.EXAMPLES}</h2><ul class="choices">{buttons}</ul>'


def permalink(turns: Sequence[Turn], index: int) -> str:
    """The query string that asks turn `index` again after the turns it may inherit from."""
    asked = [turn.question for turn in turns[max(0, index - MOST_TURNS) : index + 1]]
    return "?" + urlencode([("q", question) for question in asked])


def spoken(answer: Answer) -> str:
    """The answer as a screen reader or the read-aloud button says it: no chips, notes included."""
    notes = "".join(f" {words.NOTE}：{note}" for note in answer.notes)
    return _CHIP.sub("", answer.answer) + notes


def _turn_html(turns: Sequence[Turn], index: int) -> str:
    turn = turns[index]
    question = f'<h2 class="question"><span class="sr">您问：</span>{shown(turn.question)}</h2>'
    if turn.answer is None:
        body = answer_html(turn.so_far, index, whole=False) if turn.so_far else ""
        left = turn.state in (words.STOPPED, words.FAILED, words.TOO_MANY)
        kind = "state" if left else "state looking"
        body += f'<p class="{kind}" role="status">{shown(turn.state or words.LOOKING)}</p>'
        if left:
            body += f'<div class="actions">{_ask_again(turn, index)}</div>'
    else:
        body = answer_html(turn.answer, index) + _actions(turns, index)
    return f'<article class="turn"{attributes(data_turn=index)}>{question}{body}</article>'


def answer_html(answer: Answer, index: int, whole: bool = True) -> str:
    """One answer: first sentence large, chips that open the evidence, arithmetic, notes, choices.

    whole: False while it is still being written; it is read aloud and announced only when it is whole.
    """
    label = words.STATUS_LABELS.get(answer.status, "")
    parts = [f'<p class="status">{label}</p>'] if label else []
    known = {c.n: c for c in answer.citations}
    if first := _LEAD.match(answer.answer):
        lead, rest = first[0].strip(), answer.answer[first.end() :]
        lines = _lead(lead, known, index, _said(answer))
        lines += [f"<p>{_with_chips(line.strip(), known, index)}</p>" for line in _LINE.split(rest) if line.strip()]
        parts += folded(lines)
    told = [_derivation(answer.derivation or ""), _notes(answer.notes)]
    # what is asked back comes before what explains it: the reader is to press one of the buttons
    parts += [_options(answer), *told] if answer.status == "clarify" else [*told, _options(answer)]
    if answer.query:
        parts.append(f'<p class="query">{words.QUERY}：{shown(answer.query)}</p>')
    say = attributes(data_say=spoken(answer) if whole else None)
    return f'<div class="answer {answer.status}"{say}>{"".join(parts)}</div>'


def folded(lines: Sequence[str]) -> list[str]:
    """The lines of an answer, those of a long list after the first few folded away.

    >>> folded(["<p>1</p>", "<p>2</p>"])
    ['<p>1</p>', '<p>2</p>']
    """
    if len(lines) <= MOST_LINES + FEWEST_FOLDED:
        return list(lines)
    names = f'<span class="shut">{words.UNFOLD.format(count=len(lines))}</span><span class="ajar">{words.CLOSE}</span>'
    rest = "".join(lines[MOST_LINES:])
    return [*lines[:MOST_LINES], f'<details class="more"><summary>{names}</summary>{rest}</details>']


def _lead(lead: str, known: dict[int, Citation], index: int, numbers: frozenset[Decimal]) -> list[str]:
    """The first sentence, large; one that lists years or bodies goes on in a line for each."""
    told = _PART.split(lead)
    first, *more = [f"{part}；" for part in told[:-1]] + told[-1:] if len(told) >= _FEWEST_PARTS else [lead]
    size = "lead long" if len(first) > LONGEST_LEAD else "lead"
    lines = [f'<p class="{size}">{_with_chips(first, known, index, numbers)}</p>']
    return lines + [f'<p class="part">{_with_chips(part, known, index, numbers)}</p>' for part in more]


def _said(answer: Answer) -> frozenset[Decimal]:
    """The numbers this answer states: those are set in the numeral face."""
    values = set()
    for figure in answer.figures:
        if figure.value is not None:
            try:
                values.add(Decimal(figure.value))
            except InvalidOperation:
                continue
    return frozenset(values)


def _with_chips(text: str, known: dict[int, Citation], index: int, numbers: frozenset[Decimal] = frozenset()) -> str:
    parts, at = [], 0
    for match in _CHIPS.finditer(text):
        parts.append(_with_numerals(text[at : match.start()], numbers))
        chips = _chips([int(n) for n in _CHIP.findall(match["chips"])], known, index)
        # what a chip stands behind, and a full stop behind it, never part from it at the end of a line
        chips[0] = _with_numerals(match["before"], numbers) + chips[0]
        chips[-1] += shown(match["after"])
        parts += [f'<span class="keep">{chip}</span>' for chip in chips]
        at = match.end()
    parts.append(_with_numerals(text[at:], numbers))
    return "".join(parts)


def _chips(numbers: Sequence[int], known: dict[int, Citation], index: int) -> list[str]:
    """A chip for each source; one for all of them where they are many."""
    if len(numbers) > MOST_CHIPS and all(n in known for n in numbers):
        return [_chip(known[numbers[0]], index, numbers[-1])]
    return [_chip(known[n], index) if n in known else shown(f"[{n}]") for n in numbers]


def _with_numerals(text: str, numbers: frozenset[Decimal]) -> str:
    parts, at = [], 0
    for match in _NUMERAL.finditer(text):
        if Decimal(match[0].replace(",", "")) in numbers:
            parts += [shown(text[at : match.start()]), f'<b class="num">{shown(match[0])}</b>']
            at = match.end()
    return "".join((*parts, shown(text[at:])))


def _chip(citation: Citation, index: int, last: int | None = None) -> str:
    where = f"{citation.publisher}{citation.year}年 {citation.row_label}{citation.column_label}"
    number = f"{citation.n}" if last is None else f"{citation.n}–{last}"
    return button(
        f"[{number}]",
        class_="chip",
        data_act="cite",
        data_turn=index,
        data_n=citation.n,
        title=where,
        aria_label=f"打开出处{number}：{where}",
    )


def _derivation(text: str) -> str:
    """The arithmetic; a long one is folded away."""
    if len(text) > LONGEST_DERIVATION:
        return f'<details class="derivation"><summary>{words.DERIVATION}</summary>{shown(text)}</details>'
    return f'<p class="derivation"><span>{words.DERIVATION}</span>{shown(text)}</p>' if text else ""


def _notes(notes: Sequence[str]) -> str:
    if not notes:
        return ""
    items = "".join(f"<li>{shown_lines(note)}</li>" for note in notes)
    return f'<section class="notes" aria-label="{words.NOTE}"><p>{words.NOTE}</p><ul>{items}</ul></section>'


def _options(answer: Answer) -> str:
    parts = []
    if answer.options:
        title = words.CHOOSE if answer.status == "clarify" else words.INSTEAD
        items = "".join(f"<li>{button(o, data_act='choose', data_question=o)}</li>" for o in answer.options)
        parts.append(f'<p class="choose">{title}</p><ul class="choices">{items}</ul>')
    if answer.status == "not_found" and WHERE_TO_ASK not in answer.notes:
        parts.append(f'<p class="where">{words.WHERE_TO_ASK}</p>')
    return "".join(parts)


def _ask_again(turn: Turn, index: int) -> str:
    return "".join(
        (
            button(words.EDIT, data_act="edit", data_turn=index, data_question=turn.question),
            button(words.RETRY, data_act="retry", data_turn=index),
        )
    )


def _actions(turns: Sequence[Turn], index: int) -> str:
    """What can be done with an answer. Copy, link and read-aloud happen in the browser alone."""
    turn = turns[index]
    local = (
        button(words.COPY, data_act="copy", data_done=words.COPIED, data_text=turn.copied),
        button(words.LINK, data_act="link", data_link=permalink(turns, index), data_done=words.COPIED),
        button(words.READ, data_act="read", data_stop=words.STOP_READING, aria_pressed="false"),
    )
    rate = "".join(
        button(
            label,
            class_=f"thumb {rating}",
            data_act="rate",
            data_turn=index,
            data_rating=rating,
            aria_pressed="true" if turn.rating == rating else "false",
        )
        for label, rating in ((words.GOOD, "good"), (words.BAD, "bad"))
    )
    return f'<div class="actions">{"".join(local)}{_ask_again(turn, index)}{rate}</div>{_comment(turn, index)}'


def _comment(turn: Turn, index: int) -> str:
    if not turn.rating:
        return ""
    if turn.commented:
        return f'<p class="state">{words.THANKS}</p>'
    box = f'<input type="text" maxlength="500"{attributes(aria_label=words.COMMENT, placeholder=words.COMMENT)}>'
    send = button(words.SEND_COMMENT, data_act="comment", data_turn=index)
    return f'<div class="comment">{box}{send}</div>'
