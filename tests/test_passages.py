"""The passage index: complete or absent, repeatable, and blind to other reports when some are selected."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus import gazetteer, lexicon
from corpus.embedding import Embedder, Progress, Vectors
from corpus.lexicon import cut_unloaded, pairs, words
from corpus.passages import PassageIndex
from corpus.report import Passage

LETTERS = "微信公报电话培训费"


@pytest.mark.parametrize(
    "run",
    [
        "倒计时报警器在政务大厅响了几次",
        "松溪县茶平镇的婵娟女士来问过粮食直补",
        "b2楼的wifi慢了7.5%",
        "区块链溯源码扫不开",
        "婵",
        "的的的",
    ],
)
def test_words_looked_up_in_the_file_are_those_of_the_loaded_dictionary(run: str) -> None:
    assert cut_unloaded(run) == lexicon._loaded()(run)


def test_the_dictionary_holds_the_words_that_a_cut_reckons_with() -> None:
    lines = [line.split() for line in gazetteer._dictionary()[:].decode("utf-8").splitlines()]
    assert sum(int(line[1]) for line in lines) == gazetteer.WORDS_COUNTED
    assert max(len(line[0]) for line in lines) == gazetteer.LONGEST_WORD


class LetterEmbedder(Embedder):
    """A tiny model without weights: which of a few letters a text holds."""

    def __init__(self) -> None:
        super().__init__("letters")
        self.asked = 0
        self.broken = False

    def queries(self, texts: Sequence[str]) -> Vectors:
        counts = np.array([[text.count(letter) + 0.01 for letter in LETTERS] for text in texts], np.float32)
        return counts / np.linalg.norm(counts, axis=1, keepdims=True)

    def passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        if self.broken:
            raise KeyboardInterrupt
        self.asked += len(texts)
        return self.queries(texts)


def passages(report: str, *texts: str) -> list[Passage]:
    found, start = [], 0
    for number, text in enumerate(texts, 1):
        found.append(Passage(f"{report}:{number}", report, "一、总体情况", text, None, start, start + len(text)))
        start += len(text) + 1
    return found


A = passages("a", "微信公众号发布信息502条。", "编印政府公报6期。", "组织培训3次。")
B = passages("b", "微信公众号发布信息78条。", "咨询电话见网站。")


@pytest.fixture
def model() -> LetterEmbedder:
    return LetterEmbedder()


@pytest.fixture
def index(tmp_path: Path, model: LetterEmbedder) -> PassageIndex:
    index = PassageIndex(tmp_path / "index", model)
    index.add("a", A)
    index.add("b", B)
    return index


def found(hits: list) -> list[str]:
    return [hit.passage.id for hit in hits]


@pytest.mark.parametrize("kind", ["words", "pairs"])
def test_words_find_only_in_the_selected_reports(index: PassageIndex, kind: str) -> None:
    assert found(index.by_words("微信发布多少条", ["b"], kind)) == ["b:1"]
    assert found(index.by_words("公报几期", ["a"], kind)) == ["a:2"]
    assert found(index.by_words("公报几期", ["b"], kind)) == []
    assert set(found(index.by_words("微信发布多少条", (), kind))) == {"a:1", "b:1"}


def test_meaning_finds_only_in_the_selected_reports(index: PassageIndex) -> None:
    assert found(index.by_meaning("微信", ["b"]))[0] == "b:1"
    assert set(found(index.by_meaning("微信", limit=2))) == {"a:1", "b:1"}
    assert index.by_meaning("公报", limit=1)[0].passage == A[1]


def test_the_same_again_changes_nothing(index: PassageIndex, model: LetterEmbedder) -> None:
    before = model.asked
    index.add("a", A)
    assert model.asked == before
    assert index.passages(["a"]) == A


def test_a_new_version_replaces_the_old_one(index: PassageIndex) -> None:
    newer = passages("a", "编印政府公报7期。")
    index.add("a", newer)
    assert index.passages(["a"]) == newer
    assert found(index.by_words("微信", ())) == ["b:1"]
    assert "a:3" not in found(index.by_meaning("培训", limit=10))


def test_a_removed_report_is_found_nowhere(index: PassageIndex) -> None:
    index.remove("a")
    index.remove("never there")
    assert not index.has("a")
    assert index.reports() == ["b"]
    assert found(index.by_words("公报", ())) == []
    assert all(id.startswith("b") for id in found(index.by_meaning("公报", limit=10)))


def test_what_a_crash_left_is_completed(tmp_path: Path, model: LetterEmbedder) -> None:
    index = PassageIndex(tmp_path / "index", model)
    model.broken = True
    with pytest.raises(KeyboardInterrupt):
        index.add("a", A)
    model.broken = False
    reopened = PassageIndex(tmp_path / "index", model)
    assert (reopened.has("a"), reopened.has("a", vectors=False), reopened.pending()) == (False, True, ["a"])
    assert found(reopened.by_words("公报", ["a"])) == ["a:2"]
    assert not reopened.can_search_meaning(["a"])
    reopened.add("a", A)
    assert reopened.has("a")
    assert found(reopened.by_meaning("公报", limit=1)) == ["a:2"]
    assert reopened.can_search_meaning(["a"])
    assert not PassageIndex(tmp_path / "index", model, words_only=True).can_search_meaning(["a"])


def test_embedding_may_come_later(tmp_path: Path, model: LetterEmbedder) -> None:
    index = PassageIndex(tmp_path / "index", model)
    index.add("a", A, embed=False)
    assert (model.asked, index.pending()) == (0, ["a"])
    assert index.embed_pending() == 1
    assert (index.has("a"), index.pending(), index.embed_pending()) == (True, [], 0)


def test_a_report_without_prose_is_complete(tmp_path: Path, model: LetterEmbedder) -> None:
    index = PassageIndex(tmp_path / "index", model)
    index.add("empty", [])
    assert index.has("empty")
    assert index.by_words("公报", ["empty"]) == [] == index.by_meaning("公报", ["empty"])


def test_the_ranking_over_all_reports_is_saved(index: PassageIndex, tmp_path: Path, model: LetterEmbedder) -> None:
    index.refresh()
    again = PassageIndex(tmp_path / "index", model)
    assert (tmp_path / "index" / "words" / "stamp.json").is_file()
    assert [(h.passage.id, round(h.score, 4)) for h in again.by_words("编印公报", ())] == [
        (h.passage.id, round(h.score, 4)) for h in index.by_words("编印公报", ())
    ]


def test_traditional_full_width_and_split_letters_meet() -> None:
    assert words("財政公報　６期") == words("财政公报6期")
    assert pairs("政 府\n公报") == pairs("政府公报")
