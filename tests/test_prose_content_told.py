"""What tells how a thing was done is quoted, and not the heading or the sentence that only says that it was done."""

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

YUNSHAN = """一、总体情况
主动公开的信息分为三个方面：一是村务收支，上半年公布两回，下半年公布三回，均张贴在村口公示栏并同步上传便民平台；二是危房改造名单，随审随公布；三是护林员名册。
健全工作机制。进一步健全了舆情会商机制。各股室每周报送线索，由值班人员当天研判。网站改版完成。
启用“红灯牌”，办件临近期限即亮灯，并及时向承办股室
发出催办单，全年亮灯9次。
五、存在的主要问题及改进情况
2020年工作打算：一是强化督查。每月抽查栏目。二是加强图解制作。凡规范性文件一律配图；请退休教师把关文字。三是充实队伍。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "云杉县", 2019, YUNSHAN)
    return store


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云杉县2019年报里说2020年怎么抓图解制作", "请退休教师把关文字"),
        ("云杉县2019年舆情会商机制怎么健全的", "由值班人员当天研判"),
        ("云杉县2019年主动公开主要是哪三方面", "护林员名册"),
        ("云杉县2019年“红灯牌”临近期限怎么亮灯", "发出催办单"),
    ],
)
def test_the_content_is_quoted_behind_its_heading(store: Store, question: str, told: str) -> None:
    answer = Assistant(store).ask(question)
    assert told in answer.answer, answer.answer
    assert "充实队伍" not in answer.answer
    assert "网站改版" not in answer.answer
