"""What is nearest by meaning, beside another measure of the same thing and beside a row that a question names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.prose.evidence import Source
from assistant.prose.nearest import nearest
from assistant.prose.wording import understand
from corpus.snippets import snippets
from corpus.store import Store
from tests.made_up import total, whole_report
from tests.meanings import MeaningEmbedder

TEXT = """一、总体情况
证照改革惠及129大项464小项。
结转的3件都是2022年12月收到的，到2023年1月20日已经全部办完。"""
MEANINGS = ("惠及 盖住", "结转 办完 没办完 剩下")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Store.open(tmp_path_factory.mktemp("store"), create=True) as store:
        made = whole_report("松岭县", 2022, TEXT, total("new", "19") | total("carried_out", "3"))
        store.facts.put(made, made.report.file, made.text.encode())
        store.passages.embedder = MeaningEmbedder("meanings", MEANINGS)
        store.passages.add(made.report.id, made.passages, embed=False)
        store.passages.embed_pending(None, lambda id: snippets(store.facts.mentions([id]), store.facts.passages([id])))
        yield Assistant(store)


def test_a_second_measure_of_the_same_thing_is_no_rival(assistant: Assistant) -> None:
    (report,) = assistant.store.facts.reports("松岭县", 2022)
    source, asked = Source(report, assistant.store), understand("证照改革盖住了几个大项")
    near = nearest(asked, report.id, source.mentions, source.text, assistant.store.passages)
    assert near is not None
    assert near.raw == "129大项"


def test_the_day_of_what_a_row_counts_is_told_in_words(assistant: Assistant) -> None:
    assert "2023年1月20日" in assistant.ask("松岭县2022年剩下没办完的3件后来哪天办完的").answer
