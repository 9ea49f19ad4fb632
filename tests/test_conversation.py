"""Follow-ups: a claim is judged the way it is said, a correction replaces, a change of topic takes nothing along."""

from __future__ import annotations

import pytest

from assistant.conversation import MOST_TURNS
from assistant.reading.saying import corrected, plainly_claimed
from corpus.store import Store
from tests.answers import told

NEW = "平潭2024年新收多少件"  # 218; 81 in 2023; 3119 in Huai'an in 2024


@pytest.mark.parametrize(
    "claim",
    [
        *"是不是比100件多 多于200件吧 少于300件吗 不到300件吧 超过200吗 至少200件对吧 最多300件吧".split(),
        *"超过一百对吧 有没有超过一百件 不足三百件吧 大于等于218对吗 300件都没有吧 有100件那么多吗 没超过300吧".split(),
        *"差不多220件吧 比2023年多一倍多吧 有2023年两倍吗 是2023年的两倍多吧 2023年更少吧".split(),
        *"比2023年多吧 比2023年多100件以上吗 比淮安少吧 没有淮安多吧 是不是没有淮安多 淮安比它多吧 淮安更多吧".split(),
        "淮安是它的十倍还多吧",
    ],
)
def test_a_true_claim_as_a_follow_up(samples: Store, claim: str) -> None:
    assert told(samples, NEW, claim).answer.startswith("对")


@pytest.mark.parametrize(
    "claim",
    [
        *"比300件多吧 少于200件吧 不到200件吗 超过300了吧 至少300件吧 最多200件吧 100件都没有吧".split(),
        *"连100件都不到吧 是2023年的三倍吧 比2023年少吧 2023年更多吧 2023年比它多吧 比上年少吧".split(),
        *"比淮安多吧 淮安更少吧 淮安比它少吧 淮安是它的二十倍吧".split(),
    ],
)
def test_a_false_claim_as_a_follow_up(samples: Store, claim: str) -> None:
    assert told(samples, NEW, claim).answer.startswith("不对")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("平潭2024年新收没有淮安多吧", "对"),
        ("平潭2024年新收比淮安多吧", "不对"),
        ("平潭2024年新收没有2023年多吧", "不对"),
        ("平潭2024年新收最多300件吧", "对"),
        ("平潭2024年新收比2023年多一倍以上吧", "对"),
    ],
)
def test_a_claim_by_itself(samples: Store, claim: str, verdict: str) -> None:
    assert told(samples, claim).answer.startswith(verdict)


@pytest.mark.parametrize(
    ("turns", "values"),
    [
        (("平潭2024年企业申请几件", "淮安予以公开总共几件"), ["1362"]),
        (("淮安2024年自然人申请占总数百分之几", "行政强制决定多少"), ["88283"]),
        (("淮安2024年律所申请几件", "那结转下年度的总共有多少"), ["103"]),
        (("淮安2024年企业申请几件", "予以公开的呢"), ["21"]),
        ((NEW, "不是，我问的是2023年"), ["81"]),
        ((NEW, "哦不，2023年的"), ["81"]),
        (("平潭2024年企业申请几件", "全部申请呢"), ["218"]),
        (("平潭2024年企业申请几件", "那所有人的呢"), ["218"]),
        (("平潭2024年行政许可多少", "不对，我要的是处罚"), ["1100"]),
        (("平潭2024年行政强制多少", "不是平潭，是淮安"), ["88283"]),
        (("平潭2024年行政处罚多少", "不要处罚，要强制"), ["65"]),
        (("淮安2024年行政诉讼总数", "别看总数，看直接起诉的"), ["26"]),
        (("平潭2024年行政强制几件", "不是2024，换2023"), ["54"]),
        (("淮安2024年废止规范性文件几件", "平潭那边同期呢"), ["33"]),
        (("平潭财政金融局2020年新公开了多少份规范性文件", "新制作的呢", "2019年新公开了几件"), ["7"]),
        (("淮安2024年强制多少件 处罚多少件", "平潭的"), ["65", "1100"]),
        (("淮安2024年强制多少件，其中处罚多少件", "平潭的呢"), ["65", "1100"]),
        (("平潭2024年行政强制多少", "2023年同项"), ["54"]),
        (("平潭2024年行政强制多少", "2023年的同一项呢"), ["54"]),
        (("平潭2024年行政许可处理决定数", "打错字了，要问的是行政强制"), ["65"]),
    ],
)
def test_what_is_inherited_and_what_is_not(samples: Store, turns: tuple[str, ...], values: list[str]) -> None:
    assert [figure.value for figure in told(samples, *turns).figures] == values


@pytest.mark.parametrize("asked", ["这两年办结各多少", "这两年里有复议吗"])
def test_these_years_are_those_just_asked_about(samples: Store, asked: str) -> None:
    answer = told(samples, "平潭财政金融局2020年新收几件", "2019年呢", asked)
    assert [figure.year for figure in answer.figures if figure.cell] == [2019, 2020]
    assert any("指前面问的2019年、2020年" in note for note in answer.notes)


def test_these_years_after_one_are_the_newest(samples: Store) -> None:
    answer = told(samples, "平潭2019年新收几件", "这两年呢")
    assert [figure.year for figure in answer.figures if figure.cell] == [2023, 2024]


def test_who_did_more_of_it_keeps_what_was_done(samples: Store) -> None:
    answer = told(samples, "平潭2024年行政处罚多少", "淮安的呢", "谁罚得多")
    assert {figure.cell for figure in answer.figures} == {"active_disclosure.penalties.decisions"}


def test_the_last_number_is_pointed_at(samples: Store) -> None:
    assert "32.57%" in told(samples, "平潭2024年予以公开多少件", "刚才那个数占总数多少").answer


@pytest.mark.parametrize("question", ["不是200件吗", "是不是218件", "不对吧", "平潭呢", "是淮安多吗", "刚才那个数"])
def test_what_corrects_nothing_stays(question: str) -> None:
    assert corrected(question) == question


@pytest.mark.parametrize("question", ["平潭哪年最多200件", "申请最多的是谁", "有没有收到申请", "一件都没有吧"])
def test_what_claims_no_threshold_stays(question: str) -> None:
    assert plainly_claimed(question) == question


def test_these_two_are_no_claim(samples: Store) -> None:
    answer = told(samples, "平潭2024年许可多少", "处罚多少", "这两个加起来")
    assert answer.answer.startswith("平潭综合实验区2024年合计5629件")


@pytest.mark.parametrize("turns", [("平潭2024年办结的申请里有几件是寄信来的",), (NEW, "其中亲自上门的有几件")])
def test_how_an_application_came_is_no_cell(samples: Store, turns: tuple[str, ...]) -> None:
    assert told(samples, *turns).status == "not_found"


@pytest.mark.parametrize("asked", ["涨了百分之几", "跟2023年比涨了多少"])
def test_a_change_is_between_the_years_asked_about(samples: Store, asked: str) -> None:
    answer = told(samples, "平潭2024年行政许可多少", "2023年呢", asked)
    assert {figure.value for figure in answer.figures} >= {"2629", "4529"}


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        (("平潭2023年收了81件申请对吧", "2024年收了多少"), "218"),
        (("平潭2023年行政复议几件", "打错年份了，2024年新收申请"), "218"),
        (("平潭2023年新收多少件", "不好意思搞错年份了，2024"), "218"),
        (("淮安2024年行政复议几件", "我要的不是复议，是新收申请"), "3119"),
        (("淮安2024年行政复议几件", "不是问复议，我想问的是新收申请"), "3119"),
        ((NEW, "那个数哪来的？"), "218"),
        ((NEW, "这个数据出自哪里", "淮安呢"), "3119"),
    ],
)
def test_what_a_follow_up_means_by_a_bare_verb_a_correction_or_that_number(
    samples: Store, turns: tuple[str, ...], value: str
) -> None:
    assert [figure.value for figure in told(samples, *turns).figures] == [value]


@pytest.mark.parametrize(
    ("turns", "values", "said"),
    [
        (("洪泽2023年行政强制几件", "淮安2024年的", "差多少"), ("195", "88283"), "88088件"),
        (("洪泽2023年收费多少", "平潭2024年呢", "谁更高"), ("7730.28", "18651.06"), "平潭综合实验区2024年"),
        (("淮安2024年律所申请几件", "跟企业比哪个多"), ("61", "53"), "法律服务机构"),
        (("平潭2024年不予公开几件", "比部分公开多几件"), ("39", "29"), "10件"),
        (("平潭财政金融局2019年采购花了多少", "2020年", "差多少钱"), ("832995", "984361"), "151366元"),
        (("淮安2024年律所申请几件", "比企业少吧"), ("61", "53"), "不对"),
    ],
)
def test_what_was_asked_before_is_the_other_side(
    samples: Store, turns: tuple[str, ...], values: tuple[str, str], said: str
) -> None:
    answer = told(samples, *turns)
    assert {figure.value for figure in answer.figures} >= set(values)
    assert said in answer.answer


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("平潭交建局2024年不予公开多少件", "超过办结数的一半没有"), "对，"),  # 36 of 58
        (("淮安2024年部分公开几件", "够办结的两成吗"), "不对，"),  # 454 of 3050
        (("淮安2024年复议维持几件", "到总数的三成没有"), "不对，"),  # 72 of 351
        (("平潭2024年本机关不掌握的几件", "占三分之一没有"), "对，"),  # 75 of 218
        (("平潭2024年不予公开多少", "其中内部事务占多少"), "82.05%"),  # 32 of 39
        (("淮安2024年不予公开哪个理由最多", "占多少"), "属于行政查询事项）占不予公开的比例为58.99%"),  # 105 of 178
        (("淮安2024年哪类申请人最多", "占百分之几"), "自然人的占比为96.22%"),  # 3001 of 3119
        (("淮安2024年不予公开哪个理由最多", "平潭呢"), "最多的是属于三类内部事务信息，32件"),
        (("淮安2024年不予公开哪个理由最多", "最少的呢"), "最少的是属于国家秘密，2件"),
        (("淮安2024年无法提供的三类各多少", "平潭呢"), "本机关不掌握相关政府信息75件"),
        (("淮安2024年不予处理多少件", "分别是什么情况"), "信访举报投诉类申请62件"),
        (("平潭2023、2024年收费各多少", "这几年总数是多少"), "24600.148667万元"),
        (("上海市政府办公厅2019年新收多少", "平潭同期呢", "前者是后者的几倍"), "37.35倍"),  # 859 and 23
    ],
)
def test_a_share_of_what_was_asked_and_the_parts_of_it(samples: Store, turns: tuple[str, ...], said: str) -> None:
    assert said in told(samples, *turns).answer


@pytest.mark.parametrize("claim", ["同事跟我说是218件，他说得对吗？", "听人家说是218件，对吗", "网上说是218件，准吗"])
def test_hearsay_is_a_claim(samples: Store, claim: str) -> None:
    assert told(samples, NEW, claim).answer.startswith("对")
    assert told(samples, NEW, claim.replace("218", "219")).answer.startswith("不对")


@pytest.mark.parametrize("sums", ["这三类合计", "上面三个加起来多少", "这三项一共多少"])
def test_three_questions_back_are_added(samples: Store, sums: str) -> None:
    turns = ("淮安2024年申请里自然人多少", "公司呢", "法律服务机构呢")
    assert "3115" in {figure.value for figure in told(samples, *turns, sums).figures}
    assert told(samples, *turns, sums.replace("三", "五")).status != "answered"  # only three were asked


@pytest.mark.parametrize(
    ("turns", "total"),
    [
        (("平潭2019年行政强制决定多少", "2020年呢", "2023年的", "2024年的", "这四年一共"), "173"),
        (("平潭财政金融局2024年申请几件", "交通与建设局呢", "经济发展局", "这三个部门合计呢"), "63"),
        (("平潭财政金融局2024年申请几件", "交通与建设局呢", "经济发展局", "加起来呢"), "63"),
        (("平潭2024年申请几件", "平潭财政金融局呢", "交通与建设局呢", "两家合计"), "60"),
        (("淮安2024年行政许可多少", "平潭呢", "两家许可合计多少"), "451757"),
        (("淮安2024年不予处理的信访类几件", "重复申请的", "公开出版物的", "三项之和"), "87"),
        (("平潭2023年复议几件", "打错了，是2024年", "2020年呢", "2019年呢", "加在一起"), "7"),
        (("洪泽2023年行政强制几件", "淮安2024年呢", "平潭的呢", "三地一共"), "88543"),
        (("淮安2024年予以公开几件", "和部分公开的一共多少"), "1816"),
        (("平潭2024年予以公开几件", "再加上部分公开的一共多少"), "100"),
    ],
)
def test_as_many_earlier_questions_are_added_as_are_counted(samples: Store, turns: tuple[str, ...], total: str) -> None:
    answer = told(samples, *turns)
    assert answer.figures[0].value == total
    assert "不予处理合计" not in answer.answer  # three of its five rows are not the family


@pytest.mark.parametrize(
    "turns",
    [
        ("平潭财政金融局2024年申请几件", "交通与建设局呢", "三家合计呢"),
        ("平潭2024年申请几件", "2023年呢", "淮安2024年行政强制多少", "三年合计"),
        ("平潭2019年申请几件", "2020年呢", "2023年呢", "这四年一共"),
        ("平潭2024年行政许可多少", "公报编了几期", "处罚呢", "两项合计"),
        ("平潭2019年申请几件", "2020年呢", "2023年呢", "三家合计"),
    ],
)
def test_fewer_than_are_counted_are_not_added(samples: Store, turns: tuple[str, ...]) -> None:
    answer = told(samples, *turns)
    assert (answer.status, answer.figures) == ("clarify", ())


@pytest.mark.parametrize("asked", ["分季度看呢", "这说明啥", "按季节看呢", "写的是空白吗"])
def test_words_that_are_not_read_are_told_with_the_item_before(samples: Store, asked: str) -> None:
    answer = told(samples, "平潭2024年行政许可多少", asked)
    assert (answer.status, answer.figures) == ("not_found", ())
    assert answer.options == ("平潭综合实验区2024年行政许可处理决定数量是多少？",)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("区里的呢", "平潭综合实验区2024年新收政府信息公开申请为218件"),
        ("管委会呢", "平潭综合实验区2024年新收政府信息公开申请为218件"),
        ("和管委会报告里的一样吗", "相差160件"),
        ("县里呢", "交通与建设局2024年"),
        ("全区呢", "平潭综合实验区2024年新收政府信息公开申请为218件"),
        ("那整个实验区呢", "平潭综合实验区2024年新收政府信息公开申请为218件"),
        ("占全区的几成", "26.61%"),
    ],
)
def test_the_government_of_a_department_is_meant_by_its_level(samples: Store, asked: str, said: str) -> None:
    assert said in told(samples, "平潭交建局2024年新收几件", asked).answer


def test_the_whole_district_is_told_beside_its_department(samples: Store) -> None:
    assert "218件" in told(samples, "平潭交建局2024年收到58件申请，全区呢").answer
    answer = told(samples, "平潭交建局2024年新收几件，全区又是几件").answer
    assert "58件" in answer
    assert "218件" in answer


def test_what_lies_above_a_government_is_not_its_own(samples: Store) -> None:
    assert told(samples, "洪泽区2023年新收几件", "全市呢").figures == ()


def test_a_share_of_a_class_pointed_at_is_not_guessed(samples: Store) -> None:
    turns = ("淮安2024年律所申请几件", "其中予以公开的", "占该类申请的比例")
    assert told(samples, *turns).status != "answered"


def test_a_bare_verb_keeps_to_the_prose_item(samples: Store) -> None:
    assert not told(samples, "淮安2024年收了多少信息处理费", "平潭那年也收了吗").answer.count("218")


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        (("2024年新收申请最多的单位", "第二名呢"), "218"),
        (("2024年新收申请由高到低排一下", "排第三的是谁"), "58"),
        (("2024年新收申请最少的是哪家", "第二少的呢"), "3"),
        (("2024年新收申请第二多的是哪家",), "218"),
    ],
)
def test_a_place_in_an_order_is_told_first(samples: Store, turns: tuple[str, ...], value: str) -> None:
    answer = told(samples, *turns).answer
    assert f"，{value}件[" in answer.partition("依次为")[0]


def test_there_is_no_place_behind_the_last(samples: Store) -> None:
    assert "没有第九名" in told(samples, "2024年新收申请最多的单位", "第九名呢").answer


@pytest.mark.parametrize("sums", ["三项合计", "三项加起来呢"])
def test_so_many_are_added_without_pointing_at_them(samples: Store, sums: str) -> None:
    turns = ("淮安2024年申请里自然人多少", "公司呢", "法律服务机构呢")
    assert "3115" in {figure.value for figure in told(samples, *turns, sums).figures}
    assert told(samples, *turns[:2], sums).status == "clarify"


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("平潭2024年行政处罚有几件", "没有啊，那就看淮安吧"), "淮安市2024年行政处罚"),
        (("平潭2024年行政处罚有几件", "好，换成2023年"), "平潭综合实验区2023年行政处罚"),
        (("平潭2024年行政处罚有几件", "淮安同期多少"), "淮安市2024年行政处罚"),
        (("平潭2024年新收几件", "不要总的，要企业的"), "平潭综合实验区2024年新收政府信息公开申请中商业企业"),
        (("平潭2024年不予公开几件", "超过办结数的一半没有"), "不对，平潭综合实验区2024年不予公开率为17.89%"),
        (
            ("平潭2024年新收几件", "2023年也有一百多件？"),
            "不对，平潭综合实验区2023年新收政府信息公开申请为81件[1]，不是100多件",
        ),
    ],
)
def test_what_a_follow_up_says_around_its_question_changes_nothing(
    samples: Store, turns: tuple[str, ...], begins: str
) -> None:
    assert told(samples, *turns).answer.startswith(begins)


def test_a_row_said_with_a_count_is_no_prose(samples: Store) -> None:
    turns = ("平潭财政金融局2020年新公开了几份规范性文件", "2019年呢")
    assert [figure.cell for figure in told(samples, *turns).figures] == [
        "active_disclosure.normative_documents.disclosed"
    ]


@pytest.mark.parametrize("asked", ["正文里写的是多少", "那正文怎么写的", "年报正文里的数呢"])
def test_the_prose_is_asked_for_what_was_asked_before(samples: Store, asked: str) -> None:
    answer = told(samples, "上海市政府办公厅2019年行政复议几件", asked)
    assert (answer.route, [figure.value for figure in answer.figures]) == ("passage", ["7"])


@pytest.mark.parametrize("asked", ["报告里说比上年变化了百分之几？", "比上年变化了多少"])
def test_a_change_against_a_year_without_a_report_is_the_one_that_prose_prints(samples: Store, asked: str) -> None:
    assert "12.3%" in told(samples, "上海市政府办公厅2019年申请量多少", asked).answer
    assert told(samples, "上海市政府办公厅2019年予以公开多少", asked).status == "not_found"
    assert told(samples, "上海市政府办公厅2019年行政处罚多少", asked).status == "not_found"


def test_a_word_of_chatter_in_the_name_of_a_thing_restricts_it(samples: Store) -> None:
    assert told(samples, "平潭2024年推荐性标准制发几件").status == "not_found"
    assert told(samples, "平潭2024年翻译的行政许可几件").status == "not_found"
    assert told(samples, "平潭2024年写一首诗").status == "out_of_scope"


def test_the_same_question_after_its_last_turns_is_answered_the_same(samples: Store) -> None:
    turns = ["淮安2024年新收几件", *["你好"] * MOST_TURNS, "其中企业几件"]
    whole, after_link = told(samples, *turns), told(samples, *turns[-MOST_TURNS - 1 :])
    assert (whole.status, whole.answer) == (after_link.status, after_link.answer)


@pytest.mark.parametrize(
    ("turns", "begins", "holds"),
    [
        (("平潭2024年新收几件", "都是个人提的吗"), "不对，", ("218件", "217件")),
        (("平潭交建局2024年新收几件", "全都是自然人吗"), "对，", ("58件",)),
        (("平潭交建局2024年不予公开几件", "全都是内部事务吗"), "不对，", ("36件", "32件")),
    ],
)
def test_whether_a_part_is_all_of_the_row_before(
    samples: Store, turns: tuple[str, ...], begins: str, holds: tuple[str, ...]
) -> None:
    answer = told(samples, *turns).answer
    assert answer.startswith(begins)
    assert [words for words in holds if words not in answer] == []
