"""A number that is not printed is told as a blank, and no number is near to how many watched what it counts."""

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose
from tests.meanings import MeaningEmbedder
from tests.test_nearest import embed

SHUANGXI = """一、总体情况
全年公开信息64条，其中防汛调度类信息21条、河道整治类信息__条、渔政执法类信息43条。发布短片视频17期。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "双溪县", 2020, SHUANGXI)
    return store


def test_a_blank_is_told_as_one(store: Store) -> None:
    answer = Assistant(store).ask("双溪县2020年河道整治类信息多少条")
    assert "空白" in answer.answer
    assert not answer.figures
    assert [figure.value for figure in Assistant(store).ask("双溪县2020年防汛调度类信息多少条").figures] == ["21"]


@pytest.mark.parametrize(("question", "told"), [("短片视频的播放量", False), ("短片视频多少期", True)])
def test_no_number_of_videos_is_near_to_how_often_they_were_watched(
    new_store: NewStore, question: str, told: bool
) -> None:
    store = new_store()
    put_prose(store, "双溪县", 2020, SHUANGXI)
    store.passages.embedder = MeaningEmbedder("meanings", ("短片视频 播放量",))
    embed(store)
    answer = Assistant(store).ask(f"双溪县2020年{question}")
    assert (answer.status == "answered") == told, answer.answer
