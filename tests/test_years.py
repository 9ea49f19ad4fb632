"""Which years a question means: read by hand."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.reading.years import Years, find_years, resolve, strip
from assistant.reading.years_short import years_beside

TODAY = date(2026, 11, 22)
HAVE = [2019, 2020, 2023, 2024]


def _years(question: str) -> tuple[int, ...]:
    return resolve(find_years(question, TODAY), range(2000, 2040), TODAY).years


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("平潭2021年新收多少", (2021,)),
        ("21年收到多少申请", (2021,)),
        ("平潭24年属三类内部事务而未公开的申请数", (2024,)),
        ("二〇二一年", (2021,)),
        ("二零二四年", (2024,)),
        ("洪泽区二三年信访类", (2023,)),
        ("一九年", (2019,)),
        ("2024年度申请受理量", (2024,)),
        ("２０２３年", (2023,)),
        ("淮安市2024全年新收", (2024,)),
        ("平潭2019，补正后", (2019,)),
        ("平潭交通与建设局2024：拿", (2024,)),
        ("平潭2024多少件申请", (2024,)),
        ("平潭2019、2020两年申请量差几件", (2019, 2020)),
        ("财政金融局2019和2020年采购总金额", (2019, 2020)),
        ("2023与2024年平潭", (2023, 2024)),
        ("2023和2024的", (2023, 2024)),
        ("2024、2023对比", (2023, 2024)),
        ("2019、2020、2023年", (2019, 2020, 2023)),
        ("2023年度、2024年度", (2023, 2024)),
        ("2023/2024年", (2023, 2024)),
        ("2023比2022年多多少", (2022, 2023)),
        ("平潭2024年行政处罚相较2023年的增减幅度", (2023, 2024)),
        ("2019到2023年", (2019, 2020, 2021, 2022, 2023)),
        ("2019-2021", (2019, 2020, 2021)),
        ("2019至2021", (2019, 2020, 2021)),
        ("2019—2021年", (2019, 2020, 2021)),
        ("2019～2021", (2019, 2020, 2021)),
        ("从2019年到2021年", (2019, 2020, 2021)),
        ("19到21年", (2019, 2020, 2021)),
        ("2021—2019年", (2019, 2020, 2021)),
        ("2018-2020三年", (2018, 2019, 2020)),
        ("截至2024年底", (2024,)),
        ("2023年有效规范性文件470件，到2024年制发62、废止33，与2024年报所列一致吗", (2023, 2024)),
        ("去年", (2025,)),
        ("前年", (2024,)),
        ("今年收到多少", (2026,)),
        ("上一年度", (2025,)),
        ("明年", (2027,)),
        ("2024年比上年增加多少", (2023, 2024)),
        ("2024年与去年相比", (2023, 2024)),
        ("2020年和下一年", (2020, 2021)),
        ("那2022年呢", (2022,)),
        ("2024年12345热线受理多少", (2024,)),
        ("淮安2024个人申请和企业申请差多少件", (2024,)),
        ("红寺堡2019人大代表建议几件", (2019,)),
        ("平潭2024处罚比前一年少了多少", (2023, 2024)),
        ("平潭2023废止的规范性文件多还是2024多", (2023, 2024)),
        ("比2023多了几件", (2023,)),
        ("平潭2024批了多少许可", (2024,)),
        ("平潭2024项目数", (2024,)),
        ("淮安2024起诉几件", (2024,)),
        ("平潭2O24年新收", (2024,)),
        ("2024vs2023", (2023, 2024)),
        ("平潭2019 2020两年", (2019, 2020)),
        ("去年之前那年，也就是2023，平潭收到几单", (2023,)),
        ("听说淮安去年（2024）收到三千多件", (2024,)),
        ("2024年与去年同期相比", (2023, 2024)),
        ("平潭2030年新收", (2030,)),
        ("二零三五年", (2035,)),
    ],
)
def test_years_meant(question: str, years: tuple[int, ...]) -> None:
    assert _years(question) == years


@pytest.mark.parametrize(
    "question",
    [
        "有2000件申请吗",
        "有2024个人申请吗",
        "申请有2020多吗",
        "2024人次",
        "2024多件",
        "从上年接过来的",
        "压到下一年才办的",
        "2020件申请",
        "公开了2024条",
        "第2024号",
        "国办公开办函〔2019〕60号",
        "12345热线",
        "10到20件",
        "19-20件",
        "两年",
        "十五年",
        "2024.5万元",
        "电话0591-20246666",
        "上年结转多少件",
        "上一年项目数量",
        "结转下年度继续办理",
        "结转到下一年的",
        "本年新收",
        "本年度办理结果",
        "本年增/减",
        "网上年报专栏",
        "青年申请人",
        "二三十件",
        "一百二十件",
    ],
)
def test_numbers_and_rows_that_are_no_years(question: str) -> None:
    assert find_years(question, TODAY) == Years()


@pytest.mark.parametrize(
    ("question", "years", "missing"),
    [
        ("近三年", (2023, 2024), (2022,)),
        ("最近两年", (2023, 2024), ()),
        ("过去五年", (2020, 2023, 2024), (2021, 2022)),
        ("近几年", (2023, 2024), (2022,)),
        ("最近一年", (2024,), ()),
        ("最新一期", (2024,), ()),
        ("最新", (2024,), ()),
        ("历年", (2019, 2020, 2023, 2024), ()),
        ("逐年", (2019, 2020, 2023, 2024), ()),
        ("每年", (2019, 2020, 2023, 2024), ()),
        ("这些年", (2019, 2020, 2023, 2024), ()),
        ("哪一年最多", (2019, 2020, 2023, 2024), ()),
        ("2020年以来", (2020, 2023, 2024), (2021, 2022)),
        ("2020年至今", (2020, 2023, 2024), (2021, 2022)),
        ("2021年", (), (2021,)),
        ("2019到2021年", (2019, 2020), (2021,)),
        ("去年", (), (2025,)),
        ("1999年新收", (), (1999,)),
        ("2030年会收到多少申请", (), (2030,)),
        ("2025年打算做什么", (2024,), ()),
        ("2020年打算怎么改", (2020,), ()),
        ("2022年的打算", (), (2022,)),
        ("2020年打算采取什么措施？2019年报里写的", (2019,), ()),
        ("2025年工作重点（2024年年报）", (2024,), ()),
    ],
)
def test_only_years_with_a_report(question: str, years: tuple[int, ...], missing: tuple[int, ...]) -> None:
    resolved = resolve(find_years(question, TODAY), HAVE, TODAY)
    assert (resolved.years, resolved.missing) == (years, missing)


@pytest.mark.parametrize(
    ("question", "context", "years"),
    [
        ("下一年是多少", [2019], (2020,)),
        ("第二年呢", [2019], (2020,)),
        ("上一年呢", [2024], (2023,)),
        ("前一年呢", [2024], (2023,)),
        ("去年呢", [2024], (2023,)),
        ("前年呢", [2021], (2019,)),
        ("比去年同期多了几件", [2024], (2023,)),
        ("同年复议呢", [2020], (2020,)),
        ("那一年", [2019, 2020], (2019, 2020)),
        ("从那年到2024年涨了没", [2020], (2020, 2024)),
        ("2023年呢", [2019], (2023,)),
    ],
)
def test_years_of_the_conversation(question: str, context: list[int], years: tuple[int, ...]) -> None:
    assert resolve(find_years(question, TODAY), HAVE, TODAY, context).years == years


def test_relative_words_say_how_they_were_understood() -> None:
    assert resolve(find_years("前年"), HAVE, TODAY).note == "按2026-11-22推算，“前年”为2024年"
    assert resolve(find_years("去年"), HAVE, None).years == (2024,)
    assert "2024年" in resolve(find_years("去年"), HAVE, None).note
    assert "2023—2024年" in resolve(find_years("近两年"), HAVE, TODAY).note
    assert resolve(find_years("2024年"), HAVE, TODAY).note == ""


def test_nothing_available_is_no_error() -> None:
    for question in ("去年", "近三年", "最新", "历年", "同年", "2024年"):
        assert resolve(find_years(question), [], None).years == ()


def test_stripped_questions_keep_what_is_asked() -> None:
    question = "平潭2024年做了几期在线访谈"
    assert strip(question, [(0, 2), *find_years(question).spans]) == "做了几期在线访谈"
    assert strip("访谈（平潭）几期", [(3, 5)]) == "访谈几期"


def test_the_word_for_the_report_goes_with_its_year() -> None:
    for question, left in (("红寺堡区2019年报邮箱", "红寺堡区邮箱"), ("2024年年报里写了什么", "里写了什么")):
        assert strip(question, find_years(question).spans) == left
    assert strip("2024年报送了几次", find_years("2024年报送了几次").spans) == "报送了几次"


@pytest.mark.parametrize(
    ("question", "name", "years"),
    [
        ("淮安24：规范性文件发了几件", "淮安", (2024,)),
        ("个人拿到部分信息的，淮安24", "淮安", (2024,)),
        ("24淮安新收", "淮安", (2024,)),
        ("淮安24个人申请", "淮安", (2024,)),
        ("淮安24件", "淮安", ()),
        ("淮安29", "淮安", ()),
        ("淮安24.5万", "淮安", ()),
        ("淮安2024年", "淮安", (2024,)),
        ("第24淮安", "淮安", ()),
        ("新收24，淮安", "淮安", ()),
    ],
)
def test_two_digits_are_a_year_beside_a_name(question: str, name: str, years: tuple[int, ...]) -> None:
    at = question.index(name)
    found = years_beside([(at, at + len(name))], question, find_years(question, TODAY), TODAY)
    assert tuple(year for each in found.expressions for year in each.years) == years


@given(st.integers(2000, 2028), st.sampled_from(["年", "年度"]), st.sampled_from(["", "新收", "申请2000件", "第12号"]))
def test_every_written_year_is_found_where_it_stands(year: int, mark: str, rest: str) -> None:
    question = f"平潭{year}{mark}{rest}"
    (found,) = find_years(question, TODAY).expressions
    assert found.years == (year,)
    assert question[found.start : found.end] == found.text


@given(st.text("平潭年度到至和、近三去2019 0年-第件", max_size=14))
def test_any_text_gives_years_that_do_not_overlap(question: str) -> None:
    spans = find_years(question, TODAY).spans
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(0 <= start < end <= len(question) for start, end in spans)


@given(st.sets(st.integers(2000, 2030)), st.integers(2000, 2028))
def test_another_years_report_never_changes_the_answer(have: set[int], year: int) -> None:
    resolved = resolve(find_years(f"{year}年"), have, TODAY)
    assert (resolved.years, resolved.missing) == (((year,), ()) if year in have else ((), (year,)))


@pytest.mark.parametrize(
    "question",
    ["平潭到2025年1月22号为止收到多少件", "2025年3月1日公布的年报里新收多少件", "2025年1月22日之前办结多少件"],
)
def test_a_day_up_to_which_or_on_which_a_report_appeared_is_no_year(question: str) -> None:
    assert find_years(question).expressions == ()


@pytest.mark.parametrize("question", ["2024年3月5日培训了几人", "截至2024年12月31日现行有效几件", "2024年3月发布几条"])
def test_a_day_within_a_year_and_its_last_one_are_that_year(question: str) -> None:
    assert [each.years for each in find_years(question).expressions] == [(2024,)]


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("去年——就是2024年——新收多少", [(2024,)]),
        ("去年—也就是2024年—新收多少", [(2024,)]),
        ("2024年（也就是去年）新收多少", [(2024,)]),
        ("2024年——去年——新收多少", [(2024,)]),
        ("2024年，即上一年，新收多少", [(2024,)]),
        ("2024年（刚过去的那一年）新收", [(2024,)]),
        ("去年2024年新收", [(2024,)]),
        ("前年：2023年", [(2023,)]),
        ("2024年比上年2023年多几件", [(2024,), (2023,)]),
        ("2024年和去年", [(2024,), ()]),
        ("2024年、去年", [(2024,), ()]),
        ("2023年—去年新收", [(2023,), ()]),
        ("2024年（上年81件）", [(2024,), ()]),
    ],
)
def test_a_year_said_twice_over_is_one_year(question: str, years: list[tuple[int, ...]]) -> None:
    assert [each.years for each in find_years(question).expressions] == years


def test_the_marks_around_a_year_said_again_go_with_it() -> None:
    (year,) = find_years("去年——就是2024年——新收多少").expressions
    assert year.text == "去年——就是2024年——"
    (year,) = find_years("2024年（也就是去年）新收").expressions
    assert year.text == "2024年（也就是去年）"
