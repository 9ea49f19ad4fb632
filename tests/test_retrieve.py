"""The fused ranking: better than its parts, never outside the selected reports, usable without vectors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel

from assistant.retrieve import PassageRetriever, fuse, phrasing_chain, rank
from corpus.embedding import Embedder, Progress, Vectors
from corpus.passages import Hit, PassageIndex
from corpus.report import Passage

SECTION = "一、总体情况"


def passage(report: str, number: int, text: str) -> Passage:
    return Passage(f"{report}:{number}", report, SECTION, text, 1, number * 100, number * 100 + len(text))


TEXTS = (
    "全年发布政策解读88篇，其中图解12篇。",
    "编印政府公报4期，免费发放600余本。",
    "举办业务培训3次，参训人员240人次。",
    "政务热线受理群众诉求3526件，满意率达97.31%。",
)


class LetterEmbedder(Embedder):
    """A tiny model without weights: texts are near when they share letters."""

    def __init__(self) -> None:
        super().__init__("letters")

    def queries(self, texts: Sequence[str]) -> Vectors:
        vectors = np.full((len(texts), 64), 0.01, np.float32)
        for row, text in enumerate(texts):
            for letter in text:
                vectors[row, ord(letter) % 64] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        return self.queries(texts)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> PassageIndex:
    index = PassageIndex(tmp_path_factory.mktemp("index"), LetterEmbedder())
    for report in ("a2023", "a2024", "b2024"):
        index.add(report, [passage(report, n, text) for n, text in enumerate(TEXTS)])
    return index


def test_fusing_prefers_what_several_rankings_find() -> None:
    one, two, three = (Hit(passage("r", n, text), 0.0) for n, text in enumerate(TEXTS[:3]))
    fused = fuse([(1, [one, two]), (1, [two, three])], limit=3)
    assert [hit.passage.id for hit in fused] == ["r:1", "r:0", "r:2"]
    assert fuse([(2, [three]), (1, [one])], limit=1)[0].passage.id == "r:2"
    assert fuse([], limit=3) == []


@pytest.mark.parametrize("dense", [True, False])
@pytest.mark.parametrize(
    ("question", "number"), [("公报出了几期", 1), ("培训多少次", 2), ("热线满意率", 3), ("政策解读多少篇", 0)]
)
def test_only_the_selected_report_is_ranked(index: PassageIndex, question: str, number: int, dense: bool) -> None:
    hits = rank(index, question, ["a2024"], dense=dense)
    assert hits[0].passage.id == f"a2024:{number}"
    assert {hit.passage.report for hit in hits} == {"a2024"}


def test_missing_vectors_leave_the_words(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path / "index", Embedder("not/loaded"))
    index.add("a", [passage("a", n, text) for n, text in enumerate(TEXTS)], embed=False)
    assert rank(index, "公报几期", ["a"])[0].passage.id == "a:1"
    assert not index.embedder.loaded


def test_documents_carry_where_they_stand(index: PassageIndex) -> None:
    (first, *_) = PassageRetriever(index=index, reports=("b2024",), limit=2).invoke("公报几期")
    assert (first.page_content, first.metadata["report"], first.metadata["start"]) == (TEXTS[1], "b2024", 100)


def test_the_chain_streams_and_interprets_no_braces() -> None:
    chain = phrasing_chain(FakeListChatModel(responses=["公报4期{不是格式}"]))
    asked = {"evidence": "[1] 公报{0}期", "question": "公报{0}几期"}
    assert "".join(chunk.content for chunk in chain.stream(asked)) == "公报4期{不是格式}"


@pytest.mark.model
def test_the_real_model_finds_other_words(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path / "index")
    index.add("a", [passage("a", n, text) for n, text in enumerate(TEXTS)])
    assert index.by_meaning("老百姓打电话反映的事情办得怎么样", ["a"])[0].passage.id == "a:3"
    assert rank(index, "给工作人员上课的情况", ["a"])[0].passage.id == "a:2"
