"""An optional language model, any OpenAI-compatible endpoint, that phrases an answer already found.

It is given the answer's own quotes with every number replaced by a mark, so it has no digit to get wrong; the marks
are filled in by us and the result is read by `assistant.guard` sentence by sentence. Whatever fails (time, network,
refusal, nonsense) leaves the extractive answer as it was, and says so once.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Citation
from assistant.guard import Evidence, ModelFailure, Piece, guarded
from corpus.numbers import find_numbers
from corpus.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

#: Tokens the model may write: a few sentences.
LONGEST_REPLY = 500
PHRASED = "文字由语言模型润色；数字由本程序按年报原文填写，并逐句核对过。"
#: Characters that are read of a reply that is not streamed to anybody.
_MOST_CHARACTERS = 4_000
NOT_PHRASED = "{reason}，以上为年报原文摘录。"
_MARK = re.compile(r"⟦\s*([a-z]{1,2})\s*⟧")
#: "不对，…", "没有：…", bulleted items, an address or a telephone number.
_VERBATIM = re.compile(
    r"^(?:不?对[，。]|没有：)|：(?:不?对，|有：|没有：)|^· |(?:电话|传真|邮箱|地址|邮编)：", re.MULTILINE
)
_ANY_MARK = re.compile(r"[⟦⟧]")


def chat_model(settings: Settings) -> BaseChatModel:
    """The configured endpoint as a LangChain chat model: no retries, one time limit for the whole reply."""
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    key = settings.model_api_key.get_secret_value()
    return ChatOpenAI(
        base_url=settings.model_base_url,
        model=settings.model_name,
        api_key=SecretStr(key or "none"),
        timeout=settings.model_timeout,
        max_retries=0,
        max_completion_tokens=LONGEST_REPLY,
        temperature=0,
    )


def phrased(
    answer: Answer,
    settings: Settings,
    model: BaseChatModel | None = None,
    told: Callable[[Answer], None] | None = None,
) -> Answer:
    """The answer in the model's words where they hold, else as it was with a note that says why.

    Verdicts, lists and contacts are shown as they are: a word turned round or an item left out is no wording.
    told: hears the answer after each sentence that the guard let through; what it raises ends the model's reply.
    """
    if _VERBATIM.search(answer.answer):
        return answer
    text = ""
    try:
        with closing(stream_phrased(answer, settings, model)) as sentences:
            for sentence in sentences:
                text += sentence
                if told is not None:
                    told(replace(answer, answer=text))
    except ModelFailure as failure:
        return replace(answer, notes=(*answer.notes, NOT_PHRASED.format(reason=failure)))
    return replace(answer, answer=text, notes=(*answer.notes, PHRASED))


def stream_phrased(
    answer: Answer, settings: Settings, model: BaseChatModel | None = None
) -> Generator[str, None, None]:
    """The model's checked sentences as they come. Raises ModelFailure when it gives nothing that may be shown."""
    from assistant.retrieve import phrasing_chain

    evidence = evidence_of(answer)
    marks = _Marks()
    listed = "\n".join(f"[{piece.n}] {marks.hide(piece.text)}" for piece in evidence.pieces)
    asked = {"evidence": listed, "question": marks.strip(answer.question)}
    written = _written(phrasing_chain(model or chat_model(settings)), asked, settings.model_timeout)
    instead = [sentence for sentence in re.split(r"(?<=[。！？\n])", answer.answer) if sentence.strip()]
    required = [Decimal(figure.value) for figure in answer.figures if figure.value is not None]
    yield from guarded(marks.fill(written), evidence, instead, required)


def evidence_of(answer: Answer) -> Evidence:
    """What an answer rests on: its quotes, its cells, and who and when it is about."""
    pieces = tuple(Piece(c.n, _text_of(c), _labels(c)) for c in answer.citations)
    about = dict.fromkeys(f"{c.publisher}{c.year}年" for c in answer.citations)
    return Evidence(pieces, "，".join(about), answer.derivation or "")


def _text_of(citation: Citation) -> str:
    if citation.kind == "passage":
        return citation.quote
    return f"{_labels(citation)}：{citation.raw or '未填报'}"


def _labels(citation: Citation) -> str:
    return f"{citation.row_label} {citation.column_label}".strip() if citation.kind == "cell" else ""


def reply(system: str, user: str, settings: Settings, model: BaseChatModel | None = None) -> str:
    """What the model writes to one message, whole. Raises ModelFailure, also for a reply without end."""
    written = ""
    messages = [("system", system), ("human", user)]
    for piece in _written(model or chat_model(settings), messages, settings.model_timeout):
        written += piece
        if len(written) > _MOST_CHARACTERS:
            raise ModelFailure("语言模型答得没完没了")
    return written


class _Marks:
    """Marks that stand for the evidence's numbers while a model handles its text."""

    def __init__(self) -> None:
        self.numbers: dict[str, str] = {}
        self._counter = count()

    def hide(self, text: str) -> str:
        """The text with every number as a mark."""
        parts, at = [], 0
        for number in find_numbers(text):
            mark = _name(next(self._counter))
            self.numbers[mark] = number.raw
            parts += [text[at : number.start], f"⟦{mark}⟧"]
            at = number.end
        return "".join([*parts, text[at:]])

    def strip(self, text: str) -> str:
        """A question without marks of its own, so that it can name none of ours."""
        return _ANY_MARK.sub("", text)

    def fill(self, chunks: Iterator[str]) -> Iterator[str]:
        """The model's stream with marks filled in, also those a chunk's end cuts; unknown ones stay as they are."""
        rest = ""
        for chunk in chunks:
            rest += chunk
            opened = rest.rfind("⟦")
            whole, rest = (rest[:opened], rest[opened:]) if opened > rest.rfind("⟧") else (rest, "")
            if len(rest) > 12:  # no mark of ours is that long
                whole, rest = whole + rest, ""
            yield self._filled(whole)
        yield self._filled(rest)

    def _filled(self, text: str) -> str:
        return _MARK.sub(lambda found: self.numbers.get(found[1], "⟦0⟧"), text)


def _name(n: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return letters[n] if n < 26 else letters[n // 26 - 1] + letters[n % 26]


def _written(model: Runnable[Any, Any], asked: object, seconds: float) -> Iterator[str]:
    """The pieces of text that a model or chain writes; every way in which it fails becomes a ModelFailure."""
    import httpx
    from langchain_core.exceptions import LangChainException
    from openai import APITimeoutError, OpenAIError

    deadline = time.monotonic() + seconds
    try:
        for chunk in model.stream(asked):
            if time.monotonic() > deadline:
                raise ModelFailure("语言模型没有在时限内答完")
            yield _text(chunk.content)
    except (APITimeoutError, httpx.TimeoutException, TimeoutError) as error:
        raise ModelFailure("语言模型没有在时限内答复") from error
    except (OpenAIError, httpx.HTTPError, LangChainException, OSError, ValueError, TypeError, KeyError) as error:
        raise ModelFailure("语言模型接口出错") from error


def _text(content: object) -> str:
    """A chunk's text: a string, or a list of parts of which only texts are shown."""
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, list) else []
    return "".join(part if isinstance(part, str) else str(part.get("text", "")) for part in parts)
