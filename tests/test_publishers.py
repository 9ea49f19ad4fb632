"""Which bodies a question names: read by hand, against a real store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.names.publishers import find_publishers
from corpus.agencies import alias_keys
from corpus.report import Reading, Report
from corpus.store import Store

PINGTAN = "平潭综合实验区"
FINANCE, TRANSPORT, ECONOMY = (PINGTAN + organ for organ in ("财政金融局", "交通与建设局", "经济发展局"))
HUAIAN, HONGZE, HONGSIPU, SHANGHAI = "淮安市", "洪泽区", "红寺堡区", "上海市人民政府办公厅"
SMALL = (PINGTAN, FINANCE, TRANSPORT, ECONOMY, HUAIAN, HONGZE, HONGSIPU, SHANGHAI)
LARGE = (
    *SMALL,
    *"清河县 清河县发展和改革局 南京市鼓楼区 徐州市鼓楼区 江苏省 新民市 淮安区 苏州市 苏州工业园区".split(),
    *"海南省 乌海市海南区 公安县".split(),
    *"平潭综合实验区市场监督管理局 北京市卫生健康委员会 淮安市洪泽区财政局 淮安市财政局 上海市".split(),
)


class Names:
    """The store's two look-ups over a dictionary, for tests that build hundreds of stores."""

    def __init__(self, publishers: Iterable[str]) -> None:
        self._publishers = list(publishers)
        self._keys: dict[str, list[str]] = defaultdict(list)
        for publisher in self._publishers:
            for key in alias_keys(publisher):
                self._keys[key].append(publisher)

    def aliases(self, candidates: Collection[str]) -> list[tuple[str, str]]:
        return [(key, publisher) for key in candidates for publisher in self._keys.get(key, ())]

    def publishers(self) -> list[str]:
        return self._publishers


def _store(folder: Path, publishers: Sequence[str], issuers: Sequence[str] = ()) -> Store:
    store = Store.open(folder, create=True)
    for n, (publisher, issuer) in enumerate(zip(publishers, issuers or [""] * len(publishers), strict=True)):
        report = Report(f"{n:016x}", f"{n}.html", f"{n:064x}", "html", publisher, issuer, 2024, publisher, "", "")
        store.facts.put(Reading(report, ""), report.file, None)
    return store


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Store]:
    with _store(tmp_path_factory.mktemp("small"), SMALL) as store:
        yield store


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Store]:
    with _store(tmp_path_factory.mktemp("large"), LARGE) as store:
        yield store


@pytest.mark.parametrize(
    ("question", "publishers"),
    [
        ("查一下平潭综合实验区2023年度新收申请的数目", [PINGTAN]),
        ("2024年，平潭管委会被申请人告上法庭且经过复议的案子总数？", [PINGTAN]),
        ("平潭24年属三类内部事务而未公开的申请数", [PINGTAN]),
        ("平潭综合实验区管理委员会２０２４", [PINGTAN]),
        ("平 潭 2024", [PINGTAN]),
        ("福建平潭2024年", [PINGTAN]),
        ("財政金融局（平潭）2024年度行政事業性收費", [FINANCE]),
        ("集中采购花了多少钱？平潭财政金融局，2020年", [FINANCE]),
        ("财政金融局2019和2020年采购总金额分别是多少元？", [FINANCE]),
        ("财金局2024", [FINANCE]),
        ("交建局2024年答复“本机关不掌握”的数量（平潭综合实验区）", [TRANSPORT]),
        ("平潭交通与建设局2024：拿不予公开除以办结总数", [TRANSPORT]),
        ("2024年平潭交建局同经发局比，谁手上仍管用的规范性文件多", [TRANSPORT, ECONOMY]),
        ("平潭的交建局和经发局2024年", [TRANSPORT, ECONOMY]),
        ("平潭和财政金融局2024年谁多", [PINGTAN, FINANCE]),
        ("平潭管委会2024年处罚的件数和财政金融局差多少", [PINGTAN, FINANCE]),
        ("平潭管委会比财政金融局2024年多收多少件申请", [PINGTAN, FINANCE]),
        ("想知道淮安市2024全年新收申请总量", [HUAIAN]),
        ("淮安那边诉讼多少", [HUAIAN]),
        ("江苏省淮安市2024年新收", [HUAIAN]),
        ("淮安市政府采购项目", [HUAIAN]),
        ("淮安市洪泽区2023年", [HONGZE]),
        ("淮安的洪泽区2023", [HONGZE]),
        ("淮安市与洪泽区谁多", [HUAIAN, HONGZE]),
        ("淮安、洪泽2023年", [HUAIAN, HONGZE]),
        ("洪泽区二三年信访类、不予处理的申请量", [HONGZE]),
        ("红寺堡2019年度行政许可项目增加了几项", [HONGSIPU]),
        ("上海市政府办公厅2019年度企业来申请了多少", [SHANGHAI]),
        ("上海2019年市政府办公厅规章总数", [SHANGHAI]),
        ("上海2019好差评里好评占几成（市政府办公厅年报）", [SHANGHAI]),
        ("上海发布微博有多少人关注，上海市政府办公厅2019", [SHANGHAI]),
        ("淮安市政府办公室2024", [HUAIAN]),
        ("洪泽区府办的邮编", [HONGZE]),
        ("平潭管委会办公室，2023年", [PINGTAN]),
        ("平潭本级和交建局2024年新收申请各几件", [PINGTAN, TRANSPORT]),
        ("平潭2024年财政金融局", [FINANCE]),
        ("淮安市2024年平潭", [HUAIAN, PINGTAN]),
        ("上海市府办公厅2019", [SHANGHAI]),
        ("上海政府办公厅2019", [SHANGHAI]),
        ("2019年上海市政府办公厅、红寺堡区、平潭三家新收申请量排序", [SHANGHAI, HONGSIPU, PINGTAN]),
        ("淮安市与平潭2024年公开率相差几个百分点", [HUAIAN, PINGTAN]),
        ("和平潭比呢", [PINGTAN]),
        ("平潭法院判决败诉多少", [PINGTAN]),
        ("“平潭大家谈”2024年做了几期在线访谈", [PINGTAN]),
        ("上海市政府办公厅2019年“上海发布”微博粉丝多少", [SHANGHAI]),
        ("二〇二四年平潭交通建设局部分公开的申请有几件", [TRANSPORT]),
    ],
)
def test_named(small: Store, question: str, publishers: list[str]) -> None:
    found = find_publishers(question, small.facts)
    assert list(found.sure) == publishers
    assert not found.unknown
    assert not found.ambiguous
    assert all(match.exact for match in found.matches)
    assert all(question[match.start : match.end] == match.text for match in found.matches)


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("广州市2024年度申请受理量", ["广州市"]),
        ("广州2024年收到多少申请", ["广州"]),
        ("“广州市”2024年收到多少申请", ["广州市"]),
        ("广州收到多少申请2024年", ["广州"]),
        ("2024年，徐州市申请量", ["徐州市"]),
        ("查询2024年石家庄市", ["石家庄市"]),
        ("广州市与深圳市2024", ["广州市", "深圳市"]),
        ("广州和深圳2024年", ["广州", "深圳"]),
        ("深圳市南山区2024", ["深圳市南山区"]),
        ("义乌2024年新收", ["义乌"]),
        ("雄安新区2024年", ["雄安新区"]),
        ("内蒙古2023年", ["内蒙古"]),
        ("清河县教育局2024年收到多少申请", ["清河县教育局"]),
        ("请问清河县2024", ["清河县"]),
        ("教育局2024年收到多少申请", ["教育局"]),
        ("平潭教育局2024年收到多少", ["平潭教育局"]),
        ("平潭综合实验区教育局 2024", ["平潭综合实验区教育局"]),
        ("平潭县2024年新收多少", ["平潭县"]),
        ("平潭区2024年新收", ["平潭区"]),
        ("红寺堡镇2024年", ["红寺堡镇"]),
        ("洪泽湖管理局2023", ["洪泽湖管理局"]),
        ("淮安市卫健委2024", ["淮安市卫健委"]),
        ("上海市2019年新收", ["上海市"]),
        ("上海市政府2019年", ["上海市政府"]),
        ("上海市政府办公室2019", ["上海市政府办公室"]),
        ("西安市2024年新收", ["西安市"]),
        ("吉安市2024年新收", ["吉安市"]),
        ("平谭教育局2024", ["平谭教育局"]),
        ("准安市教育局2024", ["准安市教育局"]),
    ],
)
def test_a_body_without_a_report_is_never_replaced(small: Store, question: str, unknown: list[str]) -> None:
    found = find_publishers(question, small.facts)
    assert [each.text for each in found.unknown] == unknown
    assert not found.matches
    assert all(each.nearest and set(each.nearest) <= set(SMALL) for each in found.unknown)


@pytest.mark.parametrize(
    ("question", "sure", "unknown"),
    [
        ("平潭和广州2024年对比", PINGTAN, "广州"),
        ("教育局（平潭）2024", PINGTAN, "教育局"),
        ("平潭财金局和淮安市财政局比", FINANCE, "淮安市财政局"),
        ("平潭2024年公安局处罚多少", PINGTAN, "公安局"),
    ],
)
def test_known_and_unknown_side_by_side(small: Store, question: str, sure: str, unknown: str) -> None:
    found = find_publishers(question, small.facts)
    assert (found.sure, [each.text for each in found.unknown]) == ((sure,), [unknown])


@pytest.mark.parametrize(
    ("question", "typed", "publisher"),
    [
        ("平谭2024年新收", "平谭", PINGTAN),
        ("准安市2024年", "准安市", HUAIAN),
        ("洪择区2023年新收", "洪择区", HONGZE),
        ("红寺保2019年", "红寺保", HONGSIPU),
        ("平潭综合试验区2024", "平潭综合试验区", PINGTAN),
        ("平潭财正金融局2024", "平潭财正金融局", FINANCE),
    ],
)
def test_a_typo_is_corrected_and_told(small: Store, question: str, typed: str, publisher: str) -> None:
    (match,) = find_publishers(question, small.facts).matches
    assert (match.publishers, match.corrected_from, match.exact) == ((publisher,), typed, False)


@pytest.mark.parametrize(
    "question",
    [
        "行政处罚情况如何",
        "讲个笑话吧",
        "复议呢",
        "法律服务机构那部分是几件",
        "科研机构和社会公益组织申请多少",
        "公司申请的有几件",
        "自然人申请多少",
        "县级政府公开多少",
        "市场主体申请",
        "市民来信多少，省心吗",
        "2024年小区居民申请多少",
        "哪个区最多",
        "各市排名",
        "所有区县合计",
        "新收最多的城市",
        "中介超市入驻多少家",
        "全国2024年",
        "重点领域信息公开",
        "公安机关申请",
        "复议机关纠正多少",
        "国务院办公厅规定的格式",
        "那2022年呢",
        "下一年是多少",
        "其中公司申请的有几件",
        "法院那边呢",
        "不予公开里国家秘密的有多少",
        "上年结转多少件",
        "信息处理费收了多少",
    ],
)
def test_words_that_are_no_names(small: Store, large: Store, question: str) -> None:
    for store in (small, large):
        found = find_publishers(question, store.facts)
        assert not found.matches, found
        assert not found.unknown, found


@pytest.mark.parametrize("question", ["我市2024年", "你们局收到多少", "该区呢", "贵单位2023年", "当地政府"])
def test_the_conversations_body(small: Store, question: str) -> None:
    found = find_publishers(question, small.facts)
    assert found.refers_back
    assert not found.matches


@pytest.mark.parametrize(
    ("question", "publishers"),
    [
        ("清河发改局2024", [("清河县发展和改革局",)]),
        ("鼓楼区2024", [("南京市鼓楼区", "徐州市鼓楼区")]),
        ("南京鼓楼区2024", [("南京市鼓楼区",)]),
        ("鼓楼区（南京）2024", [("南京市鼓楼区",)]),
        ("徐州鼓楼2024", [("徐州市鼓楼区",)]),
        ("苏州2024", [("苏州市",)]),
        ("海南2024", [("海南省",)]),
        ("海南区2024", [("乌海市海南区",)]),
        ("平潭创新民生服务", [(PINGTAN,)]),
        ("淮安区2024", [("淮安区",)]),
        ("淮安2024", [(HUAIAN,)]),
        ("平潭市监局2024", [("平潭综合实验区市场监督管理局",)]),
        ("公安县2024", [("公安县",)]),
        ("江苏省和淮安市2024", [("江苏省",), (HUAIAN,)]),
        ("江苏淮安2024", [(HUAIAN,)]),
        ("洪泽区财政局2024", [("淮安市洪泽区财政局",)]),
        ("淮安市财政局2024", [("淮安市财政局",)]),
        ("淮安财政局2024", [("淮安市财政局",)]),
        ("财政局2024", [("淮安市洪泽区财政局", "淮安市财政局")]),
        ("财政局2024，淮安的", [("淮安市财政局",)]),
        ("上海市2019", [("上海市",)]),
        ("上海2019", [("上海市",)]),
        ("上海市政府2019", [("上海市",)]),
        ("上海市政府办公厅2019", [(SHANGHAI,)]),
    ],
)
def test_among_many(large: Store, question: str, publishers: list[tuple[str, ...]]) -> None:
    found = find_publishers(question, large.facts)
    assert [tuple(sorted(match.publishers)) for match in found.matches] == publishers
    assert not found.unknown


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("广州市鼓楼区2024", "广州市鼓楼区"),
        ("宿州2024", "宿州"),
        ("苏州园区2024", "苏州园区"),
        ("苏州市财政局2024", "苏州市财政局"),
    ],
)
def test_a_neighbour_is_not_the_body(large: Store, question: str, unknown: str) -> None:
    found = find_publishers(question, large.facts)
    assert [each.text for each in found.unknown] == [unknown]
    assert not found.matches


def test_an_organ_inherits_the_government_of_the_conversation(large: Store) -> None:
    assert find_publishers("那财政局呢", large.facts, [HUAIAN]).sure == ("淮安市财政局",)
    assert find_publishers("那交建局呢", large.facts, [PINGTAN]).sure == (TRANSPORT,)


def test_a_department_without_a_report_names_its_government(small: Store) -> None:
    (unknown,) = find_publishers("平潭行政服务中心窗口办了多少件", small.facts).unknown
    assert unknown.within == (PINGTAN,)


def test_the_outer_place_that_nothing_confirms_is_told(small: Store) -> None:
    (match,) = find_publishers("福建平潭2024年", small.facts).matches
    assert match.outer.startswith("福建")


def test_spans_cover_what_names_a_body(small: Store) -> None:
    question = "財政金融局（平潭）2024年度收費"
    assert [question[start:end] for start, end in find_publishers(question, small.facts).spans] == [
        "財政金融局",
        "平潭",
    ]


_QUESTIONS = st.sampled_from(
    "平潭2024年新收多少|淮安市与洪泽区谁多|財政金融局（平潭）2024|广州市2024年|淮安教育局2024|上海市政府办公厅2019|平谭2024".split(
        "|"
    )
)


@settings(max_examples=60, deadline=None)
@given(st.permutations(LARGE), _QUESTIONS)
def test_the_order_of_publishers_changes_nothing(publishers: list[str], question: str) -> None:
    assert find_publishers(question, Names(publishers)) == find_publishers(question, Names(LARGE))


_ADDED = st.sampled_from(
    "新平潭市|平潭综合实验区苏平片区|平潭综合实验区教育局|大淮安区|淮安市洪泽区财政局|洪泽区高良涧街道|红寺堡区红寺堡镇|淮安区|上海市|"
    "上海市人民政府|上海市人民政府办公室|北淮安县|广州市|平潭综合实验区社会事业局".split("|")
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(_ADDED, min_size=1, max_size=4, unique=True),
    st.sampled_from(SMALL),
    st.sampled_from(["新收多少", "的公开率"]),
)
def test_another_publishers_longer_name_changes_nothing(added: list[str], asked: str, rest: str) -> None:
    question = f"{asked}2024年{rest}"
    assert find_publishers(question, Names([*SMALL, *added])).sure == (asked,)


@settings(max_examples=40, deadline=None)
@given(st.lists(_ADDED, min_size=1, max_size=4, unique=True))
def test_usual_names_stand_beside_longer_ones(added: list[str]) -> None:
    names = Names([*SMALL, *added])
    for question, publisher in [
        ("平潭2024年", PINGTAN),
        ("淮安2024年", HUAIAN),
        ("洪泽2023年", HONGZE),
        ("平潭财金局", FINANCE),
    ]:
        assert find_publishers(question, names).sure == (publisher,)


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("淮安市涟水县2024年", "淮安市涟水县"),
        ("淮安涟水县2024", "淮安涟水县"),
        ("平潭海坛街道2024", "平潭海坛街道"),
        ("日照市2024", "日照市"),
        ("和田市2024", "和田市"),
        ("统计局2024年", "统计局"),
        ("上海市徐汇区2024", "上海市徐汇区"),
        ("淮安市民政局2024", "淮安市民政局"),
    ],
)
def test_a_place_inside_a_government_is_not_the_government(small: Store, question: str, unknown: str) -> None:
    found = find_publishers(question, small.facts)
    assert [each.text for each in found.unknown] == [unknown]
    assert not found.matches


def test_a_mistyped_county_is_not_its_city() -> None:
    names = Names(["厦门市", "厦门市安原县"])
    assert find_publishers("厦门市按原县2024年", names).sure == ("厦门市安原县",)
    assert find_publishers("厦门市2024年", names).sure == ("厦门市",)


@pytest.mark.parametrize(
    "question", ["淮安市所辖区县多少", "淮安市各区县", "淮安小区居民", "淮安市城区", "淮安市民申请"]
)
def test_words_after_a_government_leave_it_alone(small: Store, question: str) -> None:
    found = find_publishers(question, small.facts)
    assert (found.sure, found.unknown) == ((HUAIAN,), ())


def test_a_bare_place_with_one_organ_is_offered_and_never_taken(small: Store, large: Store) -> None:
    (match,) = find_publishers("公报2019年上海一共出了几期", small.facts).matches
    assert (match.text, match.publishers, match.offered) == ("上海", (SHANGHAI,), True)
    found = find_publishers("公报2019年上海一共出了几期", small.facts)
    assert found.sure == ()
    assert found.ambiguous == (match,)
    assert find_publishers("上海2019年", large.facts).sure == ("上海市",)  # which has a report itself there
    assert [each.text for each in find_publishers("上海市2019年", small.facts).unknown] == ["上海市"]


def test_an_office_with_a_report_of_its_own_is_itself(tmp_path: Path) -> None:
    with _store(tmp_path, ["淮安市", "淮安市人民政府办公室"]) as store:
        for name in ("淮安市政府办公室", "淮安市府办", "淮安市政府办"):
            assert find_publishers(f"{name}2024年新收", store.facts).sure == ("淮安市人民政府办公室",)
        assert find_publishers("淮安市2024年新收", store.facts).sure == ("淮安市",)


def test_an_organ_without_a_report_names_the_government_whose_prose_may_speak_of_it(small: Store) -> None:
    for question in ("社会事业局2019受理诉求几起（平潭）", "平潭社会事业局2019受理诉求几起"):
        (unknown,) = find_publishers(question, small.facts).unknown
        assert (unknown.organ, unknown.within) == ("社会事业局", (PINGTAN,))


@pytest.mark.parametrize("question", ["局里2024年收了多少申请", "局2024新收申请", "那个局收了多少件申请"])
def test_an_office_that_nobody_named_is_no_name(small: Store, question: str) -> None:
    found = find_publishers(question, small.facts)
    assert (found.matches, found.unknown) == ((), ())
    assert [question[start:end] for start, end in found.spans] == [
        question[: question.index("局") + 1] + ("里" in question) * "里"
    ]


def test_a_town_under_a_place_that_its_title_leaves_out(tmp_path: Path) -> None:
    with _store(tmp_path, ["唐村镇", "两城镇"], ["邹城市唐村镇人民政府", ""]) as store:
        for question in ("邹城唐村镇2020年新收多少", "邹城市唐村镇2020年", "唐村镇2020年"):
            assert find_publishers(question, store.facts).sure == ("唐村镇",)
        assert find_publishers("微山县唐村镇2020年", store.facts).sure == ()  # the issuer says 邹城市
        (match,) = find_publishers("微山县两城镇2020年", store.facts).matches  # nothing says otherwise
        assert (match.publishers, match.outer) == (("两城镇",), "微山县")


@pytest.mark.parametrize(
    ("question", "publisher"),
    [
        ("昆明官督2023年", "昆明市官渡区"),  # mistyped behind its city: one body, not two
        ("昆明官渡2023年", "昆明市官渡区"),
        ("潼南公安2021年", "重庆市潼南区公安局"),
        ("重庆潼南那个局2021年", "重庆市潼南区公安局"),
        ("潼南警方2021年", "重庆市潼南区公安局"),
        ("苏州昆山2021年", "昆山市"),
        ("天锦和平区2021年", "天津市和平区"),
    ],
)
def test_said_in_a_few_words(question: str, publisher: str) -> None:
    names = Names("昆明市 昆明市官渡区 重庆市潼南区公安局 昆山市 苏州市 天津市和平区 沈阳市和平区".split())
    found = find_publishers(question, names)
    assert (found.sure, found.unknown) == ((publisher,), ())


@pytest.mark.parametrize(
    "question",
    [
        "北京朝阳区2021年",  # 长春市朝阳区 is another one
        "昆明玄武公安2021年",
        "昆明市岔河镇2021年",
        "苏周2021年",  # 苏州 or 宿州, not 肃州区
        "昆明公安2021年",
        "昆明市税务部门2021年",
        "北京教委2021年",  # no mistyped 交委
        "沈市朝阳区2021年",
    ],
)
def test_what_has_no_report_is_nobody_elses(question: str) -> None:
    names = Names("长春市朝阳区 朝阳市 昆明市 酒泉市肃州区 北京市交通委员会".split())
    assert find_publishers(question, names).sure == ()


@pytest.mark.parametrize("question", ["昆明教育支出2021年", "昆明水利投资多少", "昆明2021年行政处罚", "昆明税务支出"])
def test_subjects_are_no_bodies(question: str) -> None:
    found = find_publishers(question, Names(["昆明市", "昆明市教育局", "昆明市水利局", "国家税务总局昆明市税务局"]))
    assert (found.sure, found.unknown) == (("昆明市",), ())


def test_a_predecessor_is_offered_and_never_taken() -> None:
    (match,) = find_publishers("昆明市卫计委2021年", Names(["昆明市卫生健康委员会"])).matches
    assert (match.publishers, match.offered) == (("昆明市卫生健康委员会",), True)


def test_counts_phrases_and_names_of_things_are_no_bodies(small: Store) -> None:
    phrases = "四个季度省里检查几次 五个区一共收了多少 人坐进市政府的有几次 乡镇比区里多发了多少 甘肃政务服务网办了几件"
    for phrase in [*phrases.split(), "惠民政策解读几篇", "两个市联合发文几件"]:
        found = find_publishers(f"平潭2024年{phrase}", small.facts)
        assert (found.sure, found.unknown) == ((PINGTAN,), ()), phrase


@pytest.mark.parametrize("question", ["平潭2024年和甘肃比谁多", "惠民2024年新收多少件", "平潭和惠民新收分别多少"])
def test_such_a_place_named_as_a_body_is_one(small: Store, question: str) -> None:
    assert [each.text for each in find_publishers(question, small.facts).unknown] in (["甘肃"], ["惠民"])


def test_the_gazette_of_a_government_is_no_body_beside_the_one_that_is_named(small: Store) -> None:
    found = find_publishers("平潭2024年《甘肃省人民政府公报》刊登几件", small.facts)
    assert (found.sure, found.unknown) == ((PINGTAN,), ())
    assert [each.text for each in find_publishers("甘肃省人民政府公报2024年几期", small.facts).unknown] == [
        "甘肃省人民政府"
    ]
