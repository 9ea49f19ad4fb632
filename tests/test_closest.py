"""A question in everyday words gets the closest sentence that fills what it leaves open, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from assistant.answer import Answer
from assistant.prose.answers import answer_from_prose
from assistant.prose.one_report import NEAREST
from corpus.embedding import Progress, Vectors
from corpus.snippets import snippets
from corpus.store import Store
from tests.made_up import prose_report
from tests.meanings import MeaningEmbedder

TEXT = """一、总体情况
（一）主动公开方面
2023年，镇文化站把旧报刊整理上架。对无人打理的三个群聊予以解散。
（二）监督保障方面
镇纪检室逐月翻看台账。结果在文化广场晒谷场张贴。聘请观察员9名。开办夜校4期。
五、存在的主要问题及改进情况
一是解读单一；二是人手不足。2024年将采取以下措施：一是由司法所轮值把关；二是夜校改到祠堂大厅开办。
"""
#: What belongs together by meaning, which words do not tell.
MEANINGS = (
    "旧报刊 老报纸",
    "群聊 聊天的群",
    "台账 账本",
    "晒谷场 摊开",
    "观察员 挑毛病",
    "夜校 晚上上课",
    "司法所 把关",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("store"), create=True) as store:
        read = prose_report("柳塘镇", 2023, TEXT)
        store.facts.put(read, read.report.file, read.text.encode())
        store.passages.embedder = MeaningEmbedder("everyday meanings", MEANINGS)
        report = store.facts.reports()[0].id
        store.passages.add(report, store.facts.passages([report]), embed=False)
        store.passages.embed_pending(None, lambda id: snippets(store.facts.mentions([id]), store.facts.passages([id])))
        yield store


def ask(store: Store, question: str) -> Answer:
    return answer_from_prose(question, question, store.facts.reports("柳塘镇", 2023), store)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("聊天的群咋没了，是什么缘故", "对无人打理的三个群聊予以解散"),
        ("账本由谁过目", "镇纪检室逐月翻看台账"),
        ("账本隔多久看一回", "逐月翻看台账"),
        ("东西在什么地方摊开", "结果在文化广场晒谷场张贴"),
        ("想把晚上上课放在哪儿", "夜校改到祠堂大厅开办"),
    ],
)
def test_the_closest_sentence_that_fills_what_is_open_is_quoted(store: Store, question: str, quote: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered", answer.answer
    assert NEAREST in answer.answer
    assert quote in answer.citations[0].quote
    assert answer.figures == ()


def test_who_does_something_is_told_by_the_sentence_with_the_doer(store: Store) -> None:
    answer = ask(store, "老报纸归谁弄")
    assert answer.status == "answered"
    assert "镇文化站把旧报刊整理上架" in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "观察员都是些什么人",  # that there are 观察员 is known
        "老报纸为什么弄",
        "账本叫什么名字",
        "晚上上课请了哪些单位",
        "晚上上课放在哪儿",  # where it will be held tells not where it was
        "账本是几点看的",
    ],
)
def test_a_close_sentence_that_tells_another_side_of_it_is_no_answer(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert answer.status == "not_found", answer.answer
    assert "没有写到" not in answer.answer


def test_clauses_that_ingest_did_not_embed_are_embedded_once(store: Store) -> None:
    embedded: list[int] = []
    embedder = store.passages.embedder
    plain = embedder.passages

    def counting(texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        embedded.append(len(texts))
        return plain(texts, progress)

    embedder.passages = counting  # type: ignore[method-assign]
    (store.passages.folder / "vectors.sqlite").unlink()
    assert ask(store, "账本由谁过目").status == "answered"
    once = len(embedded)
    assert ask(store, "账本由谁过目").status == "answered"
    assert len(embedded) == once > 0
