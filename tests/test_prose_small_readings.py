"""What was read as another kind of question, or not as a count at all. Reports, bodies and numbers are made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

YUNXI = """一、总体情况
（一）主动公开。全年公开信息6120条。“云溪发布”微博粉丝31万、公众号粉丝18.5万、抖音号粉丝7万，开通至今涨粉2.4万。
水资源交易平台公开交易信息815单，水量1.3亿立方米。西北线全年供水40.5亿立方米，其中北线26.2亿立方米、西线14.3亿立方米。
疫苗接种信息发布12期，接种5.1万剂次。绿化面积公示32公顷。对12单位开展检查。
新冠肺炎防控专栏日均发布12条，合计发布3810条。对2012年以来的643件省政府及办公厅文件逐件评估，宣布失效84件、废止57件、修改15件。
评议发放问卷600份，收回571份；学生发放问卷430份、回收411份。
（二）监督保障。政务公开经费41.5万元，较2019年压减12.5%；“三公”经费总额比上年压缩9.4%；培训支出增长1.2个百分点。
接受咨询1210人次，其中现场咨询530人次，电话咨询640人次，网上咨询40人次。咨询电话：0999-1234567。
政务公开在省对州（市）考核中占4分，河西州得分最高，为3.61分，沙北市得分最低。
（三）依申请公开。收到申请312件，其中机关本部91件，青江水利委员会60件，白河水利委员会33件。
"""
OF_MONEY = """一、总体情况
改进情况：为14个街道统一聘请法律顾问，年度经费84万元由区级财政承担。专利质押登记93笔，金额11.6亿元。
各校发布信息，有的学校半年只更新十余条。全区农场总收入9.36亿元。
新建公开栏12处；公布采购项目31个，处罚违规企业4家，罚款3万元。
"""
QINGYAN = "一、总体情况\n全区公开信息4810条，解读材料52篇。\n"


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "云溪省", 2020, YUNXI)
    put_prose(store, "青岩区", 2020, QINGYAN)
    put_prose(store, "白石区", 2021, OF_MONEY)
    put_prose(store, "白石区", 2020, QINGYAN.replace("4810", "5277").replace("材料52", "材料61"))
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"云溪省2020年{question}")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # a share is no sum of money, whatever it is a share of; the report prints the change itself
        ("政务公开经费比上年减了百分之几", "12.5%"),
        ("经费比上年减了百分之几", "12.5%"),
        ("“三公”经费压了百分之几", "9.4%"),
        ("三公经费总额降了百分之几", "9.4%"),
        ("培训支出涨了几个百分点", "1.2个百分点"),
        ("政务公开经费多少钱", "41.5万元"),
        # people who called are counted, and no number is dialled
        ("打电话咨询的人次", "640人次"),
        ("电话咨询人次", "640人次"),
        ("现场咨询的人数", "530人次"),
        # counts in 万 without a measure, and in measures of their own
        ("微博粉丝数", "31万"),
        ("抖音有多少粉丝", "7万"),
        ("公众号粉丝多少", "18.5万"),
        ("涨粉多少", "2.4万"),
        ("水资源交易几单", "815单"),
        ("水资源交易几单，多少水量", "1.3亿立方米"),
        ("疫苗接种多少剂次", "5.1万剂次"),
        ("绿化面积公示多少公顷", "32公顷"),
        # a part is named by a word that its whole holds in a longer one
        ("北线供水量", "26.2亿立方米"),
        ("西线供水多少", "14.3亿立方米"),
        ("西北线供水多少", "40.5亿立方米"),
        # other words for an epidemic, each day, going through documents; bodies before a thing are no list of it
        ("防疫专栏一共发了多少条", "3810条"),
        ("疫情专栏一共发了多少条", "3810条"),
        ("新冠专栏每天发多少条", "12条"),
        ("疫情专栏日发多少条", "12条"),
        ("疫情专栏平均每天发布多少条", "12条"),
        ("文件清理后废止几件", "57件"),
        ("文件逐件评估后修改几件", "15件"),
        # 收上来 is 收回, however it is written
        ("评议问卷收上来几份", "571份"),
        ("评议问卷收回几份", "571份"),
        ("学生问卷收回多少份", "411份"),
        # commissions by their first letters
        ("青委收到多少申请", "60件"),
        ("白委收到申请几件", "33件"),
        # which of several prefectures
        ("考核里哪个州得分最高", "河西州得分最高"),
        ("考核里哪个州政务公开分最高，得几分", "3.61分"),
    ],
)
def test_what_is_printed_is_told(store: Store, question: str, told: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("微博粉丝数", "310000"),
        ("涨粉多少", "24000"),
        ("北线供水量", "2620000000"),
        ("西北线供水多少", "4050000000"),
        ("青委收到多少申请", "60"),
    ],
)
def test_the_figure_is_that_number_alone(store: Store, question: str, value: str) -> None:
    assert [figure.value for figure in ask(store, question).figures] == [value]


def test_a_telephone_number_is_still_a_contact(store: Store) -> None:
    assert "0999-1234567" in ask(store, "咨询电话是多少").answer


@pytest.mark.parametrize("question", ["省委收到多少申请", "黑委收到多少申请", "南线供水量"])
def test_no_other_one_is_told(store: Store, question: str) -> None:
    assert ask(store, question).figures == ()


def test_who_published_more_is_told_of_each_and_ranks_nobody(store: Store) -> None:
    answer = Assistant(store).ask("2020年青岩区同白石区谁公开的信息多，各几条")
    assert [figure.value for figure in answer.figures] == ["4810", "5277"]
    assert "不作排名" in answer.notes[0]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("街道请法律顾问一年花多少钱", "84"),
        ("法律顾问经费多少", "84"),
        ("专利质押多少钱", "11.6"),
        ("专利质押金额", "11.6"),
        ("专利质押登记几笔", "93"),
        ("几个街道聘请了法律顾问", "14"),
        ("农场总收入多少", "9.36"),
    ],
)
def test_a_sum_is_of_what_its_sentence_tells_before_it(store: Store, question: str, value: str) -> None:
    answer = Assistant(store).ask(f"白石区2021年{question}")
    assert [figure.value for figure in answer.figures] == [value], answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "法律顾问几名",
        "法律顾问有多少人",
        "采购项目花了多少钱",
        "公开栏花了多少钱",
        "学校更新信息多少条",
        "农场花了多少钱",
        "农场支出多少",
    ],
)
def test_neither_whom_it_was_for_nor_another_sum_is_told(store: Store, question: str) -> None:
    assert Assistant(store).ask(f"白石区2021年{question}").figures == ()
