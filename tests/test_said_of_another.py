"""A word that narrows a question and is said of another number of the report: that number is not told for this one."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose, put_whole

_CITY = """
一、总体情况
全年召开政务公开推进会3次，举办业务培训6期、820人次参加，其中3月14日面向市直部门的培训有156人参加，9月26日面向乡镇的培训有243人参加。
开展在线访谈24期，回答网民提问438个；民意征集61期，收到意见建议1583条，采纳296条。
市长信箱收到来信6138件，办结6102件，平均办理天数4.2天；12345热线受理诉求82.4万件，直接解答58.1万件，办结率98.7%，群众满意率95.3%。
全市共收到申请1476件，其中市本级286件、县（区）812件、乡镇（街道）378件，办结1468件。
市政府新闻办举办新闻发布会142场，其中市领导出席9场，局主要负责人出席76场；各县区举办新闻发布会613场。
微信公众号推送3127条，阅读量4860万次；微博发布5418条，抖音号发布短视频764条、播放量2.3亿次。
政府公报全年出刊12期，发行3.6万份，平均每期刊登文件13件。
政务公开占市直部门年度考核分值的4分，占县区考核分值的5分。
办理市人大代表建议205件、市政协提案368件，其中市领导督办21件，满意率98.6%。
市政府常务会议研究政务公开工作2次，邀请企业家代表、行业协会代表列席5次。
在省第三方评估中得91.3分，列全省第3位，较上年上升2位。
"""
_BUREAU = """
一、总体情况
12315平台接收投诉举报68427件，其中投诉51209件、举报17218件，投诉按时办结率99.8%，举报立案2134件。
全县建成信息查阅点38个，其中县级3个、乡镇14个、村级21个，全年接待查阅2164人次。
接听来电4.26万个，受理工单31874件，按时办结率99.3%，其中咨询类18230件、求助类8912件、投诉类3655件。
召开教职工代表大会2次，收到提案83件，立案61件。
开展公开栏检查3轮，发现问题26处，完成整改24处。
全市中小学共建立信息公开专栏426个，其中公办学校289个、民办学校137个。全年抽查学校网站120家，合格113家。
政府网站由412家减至387家，政务新媒体由3961个减至3274个，全年关停687个。网站“我要咨询”栏目收到网民留言12417条。
全年省直部门平均86.1分。
五、存在的主要问题及改进情况
专职人员少。
"""

#: The words that narrow are said of the number itself, or still hold for it.
_TOLD = (
    ("海曲市2024年12345热线受理多少件诉求", "824000件"),
    ("海曲市2024年市长信箱办结多少件", "6102件"),
    ("海曲市2024年民意征集收到意见多少条", "1583条"),
    ("海曲市2024年9月26日的培训多少人参加", "243人"),
    ("海曲市2024年培训办了几期", "6期"),
    ("海曲市2024年各县区开了几场新闻发布会", "613场"),
    ("海曲市2024年抖音播放量多少", "230000000次"),
    ("海曲市2024年县区考核里政务公开占几分", "5分"),
    ("海曲市2024年政府公报发行多少份", "36000份"),
    ("海曲市2024年建议提案满意率多少", "98.6%"),
    ("海溪县审计局2024年举报立案多少件", "2134件"),
    ("海溪县审计局2024年投诉按时办结率", "99.8%"),
    ("海溪县审计局2024年查阅点接待多少人次", "2164人次"),
    ("海溪县审计局2024年提案立案多少件", "61件"),
    ("海溪县审计局2024年公开栏检查发现问题几处", "26处"),
    ("海溪县审计局2024年民办学校专栏多少", "137个"),
    ("海溪县审计局2024年关停了多少个政务新媒体", "687个"),
)
#: They are said of another one, and no longer, not yet or not at all of this one.
_UNTOLD = (
    "海曲市2024年推进会多少人参加",
    "海曲市2024年6月的培训有多少人参加",
    "海曲市2024年面向乡镇的培训办了几期",
    "海曲市2024年在线访谈收到多少条意见",
    "海曲市2024年市长信箱满意率",
    "海曲市2024年12345热线平均办理天数",
    "海曲市2024年市本级办结多少件申请",
    "海曲市2024年新闻发布会有几场是县区主要负责人出席的",
    "海曲市2024年微博的阅读量是多少",
    "海曲市2024年政府公报每期发行多少份",
    "海曲市2024年乡镇考核里政务公开占几分",
    "海曲市2024年市政协提案满意率多少",
    "海曲市2024年市领导督办的市人大建议有几件",
    "海曲市2024年市政府常务会议开了几次",
    "海曲市2024年邀请市民代表列席几次",
    "海曲市2024年省人大建议几件",
    "海溪县审计局2024年投诉立案多少件",
    "海溪县审计局2024年举报按时办结率",
    "海溪县审计局2024年投诉类工单按时办结率",
    "海溪县审计局2024年乡镇查阅点接待多少人次",
    "海溪县审计局2024年教代会多少代表参加",
    "海溪县审计局2024年抽查民办学校网站多少家",
    "海溪县审计局2024年关停了多少个政府网站",
    "海溪县审计局2024年省直部门公开信息多少条",
)
_JUDGED = (
    ("海曲市2024年在第三方评估里列第2位对吗", "不对"),
    ("海曲市2024年在第三方评估里列第3位对吗", "对"),
    ("海溪县审计局2024年投诉68427件对吗", "不对"),
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "海曲市人民政府", 2024, _CITY)
    put_whole(store, "海溪县审计局", 2024, _BUREAU, {})
    return Assistant(store)


@pytest.mark.parametrize(("question", "told"), _TOLD)
def test_a_number_is_told_that_the_narrowing_word_is_said_of(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert " ".join(figures(answer)) == told, answer.answer


@pytest.mark.parametrize("question", _UNTOLD)
def test_no_number_is_told_of_which_the_narrowing_word_is_not_said(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.figures, answer.answer


@pytest.mark.parametrize(("claim", "verdict"), _JUDGED)
def test_a_claim_is_held_against_what_is_said_of_the_same_thing(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(claim)
    assert answer.answer.startswith(f"{verdict}，"), answer.answer
