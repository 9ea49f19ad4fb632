"""What is nearest by meaning is quoted as no more than that, only with vectors, and only where it stands apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.prose.answers import answer_from_prose
from assistant.prose.one_report import NEAREST
from corpus.snippets import clause_text, clauses, label, segment, snippets
from corpus.store import Store
from tests.made_up import prose_report
from tests.meanings import MeaningEmbedder

TEXT = """一、总体情况
2023年，全区制作灯箱广告牌34个，政策解读全年发布65条，聘请义务监督员16名，收到政府信息公开申请218件。
"""
#: What belongs together by meaning, which words do not tell.
MEANINGS = ("灯箱广告牌 发光牌子", "解读 说明文章", "监督员 挑毛病", "申请 想看档案")


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("store"), create=True) as store:
        read = prose_report("甲区", 2023, TEXT)
        store.facts.put(read, read.report.file, read.text.encode())
        store.passages.embedder = MeaningEmbedder("meanings", MEANINGS)
        yield store


def ask(store: Store, question: str) -> Answer:
    return answer_from_prose(question, question, store.facts.reports("甲区", 2023), store)


def embed(store: Store) -> None:
    report = store.facts.reports()[0].id
    store.passages.add(report, store.facts.passages([report]), embed=False)
    store.passages.embed_pending(None, lambda id: snippets(store.facts.mentions([id]), store.facts.passages([id])))


def test_the_nearest_number_is_quoted_and_gives_no_figure(store: Store) -> None:
    embed(store)
    answer = ask(store, "发光牌子做了几块")
    assert (answer.status, answer.figures) == ("answered", ())
    assert f"年{NEAREST}" in answer.answer  # not 年报：年报中…
    assert "34个" in answer.citations[0].quote
    assert "最接近" in answer.notes[0]


@pytest.mark.parametrize("question", ["高速公路几公里", "发光牌子花了多少万元", "想看档案的有几件"])
def test_what_is_far_of_another_unit_or_of_the_tables_is_refused(store: Store, question: str) -> None:
    embed(store)
    assert ask(store, question).status == "not_found"


OTHERS = """一、总体情况
2023年，全区制作灯箱广告牌34个，政策解读全年发布65条，聘请义务监督员16名。
"""


@pytest.mark.parametrize("question", ["夜间发光牌子做了几块", "本级发光牌子做了几块"])
def test_the_whole_day_and_all_levels_are_not_near_a_part(store: Store, question: str) -> None:
    read = prose_report("甲区", 2023, OTHERS)
    store.facts.put(read, read.report.file, read.text.encode())
    store.passages.embedder = MeaningEmbedder("others", ("灯箱广告牌 发光牌子"))
    embed(store)
    answer = ask(store, question)
    assert answer.status == "not_found", answer.answer


def test_without_vectors_nothing_is_compared(store: Store) -> None:
    assert ask(store, "发光牌子做了几块").status == "not_found"


def test_words_that_answer_keep_their_figure(store: Store) -> None:
    embed(store)
    assert [figure.value for figure in ask(store, "政策解读几条").figures] == ["65"]


def test_snippets_are_short_and_each_once(store: Store) -> None:
    mentions = store.facts.mentions([store.facts.reports()[0].id])
    assert [label(mention) for mention in mentions][:2] == ["全区制作灯箱广告牌", "政策解读全年发布"]
    assert segment(mentions[1]) == "政策解读全年发布65条"
    assert len(snippets([*mentions, *mentions])) == len(set(snippets(mentions)))


def test_clauses_are_the_parts_of_sentences_and_of_long_parts_the_runs_of_segments() -> None:
    text = (
        "改进办法有两条：一是完善流程；二是加强培训，请律师授课，把旧案卷整理成册供各科室查阅，并对新来的人员逐个辅导。"
    )
    assert [clause_text(text, span) for span in clauses(text)] == [
        "改进办法有两条",
        "一是完善流程",
        "二是加强培训,请律师授课,把旧案卷整理成册供各科室查阅,并对新来的人员逐个辅导",
        "二是加强培训,请律师授课,把旧案卷整理成册供各科室查阅",
        "并对新来的人员逐个辅导",
    ]


CLOSED = "一、总体情况\n2022年，全区撤并长期沉寂的政务新媒体3个。\n"


@pytest.fixture
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("closed"), create=True) as store:
        read = prose_report("甲区", 2023, CLOSED)
        store.facts.put(read, read.report.file, read.text.encode())
        store.passages.embedder = MeaningEmbedder("meanings", ("撤并 政务新媒体 政府网站 关停",))
        embed(store)
        yield store


def test_what_was_closed_of_another_channel_is_not_the_nearest(closed: Store) -> None:
    assert "3个" not in ask(closed, "关停的政府网站有几个").quotes
