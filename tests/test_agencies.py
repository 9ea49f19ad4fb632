"""Names of public bodies: how they are built, what they are called, and the one string a body's reports share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.agencies import (
    Strength,
    alias_keys,
    aliases_of,
    body_named,
    most_surely,
    names_of,
    normalise_publisher,
    parent_of,
)
from corpus.gazetteer import is_place
from corpus.organs import organ_forms
from corpus.places import PREFECTURES, split_places
from corpus.typos import sound_key


@pytest.mark.parametrize(
    ("name", "places", "organ"),
    [
        ("淮安市洪泽区财政局", ["淮安市", "洪泽区"], "财政局"),
        ("平潭综合实验区", ["平潭综合实验区"], ""),
        ("平潭综合实验区市场监督管理局", ["平潭综合实验区"], "市场监督管理局"),
        ("上海市人民政府办公厅", ["上海市"], "人民政府办公厅"),
        ("上海市政府办公厅", ["上海市"], "政府办公厅"),
        ("济宁市市中区财政局", ["济宁市", "市中区"], "财政局"),
        ("青岛市市北区", ["青岛市", "市北区"], ""),
        ("津市市市场监管局", ["津市市"], "市场监管局"),
        ("新乡市卫辉市教育局", ["新乡市", "卫辉市"], "教育局"),
        ("景德镇市", ["景德镇市"], ""),
        ("镇江市丹徒区", ["镇江市", "丹徒区"], ""),
        ("沙市区", ["沙市区"], ""),
        ("东乡族自治县", ["东乡族自治县"], ""),
        ("恩施土家族苗族自治州恩施市", ["恩施土家族苗族自治州", "恩施市"], ""),
        ("凉山州财政局", ["凉山州"], "财政局"),
        ("杭州市财政局", ["杭州市"], "财政局"),
        ("北京市城市管理委员会", ["北京市"], "城市管理委员会"),
        ("聊城市城市管理局", ["聊城市"], "城市管理局"),
        ("洪泽区住房和城乡建设局", ["洪泽区"], "住房和城乡建设局"),
        ("某县乡村振兴局", ["某县"], "乡村振兴局"),
        ("晋城市城区", ["晋城市", "城区"], ""),
        ("北京市朝阳区三里屯街道办事处", ["北京市", "朝阳区", "三里屯街道"], "办事处"),
        ("大兴安岭地区行政公署", ["大兴安岭地区"], "行政公署"),
        ("淮安市民政局", ["淮安市"], "民政局"),
        ("淮安市政务服务局", ["淮安市"], "政务服务局"),
        ("商丘市民权县", ["商丘市", "民权县"], ""),
        ("荆州市监利市", ["荆州市", "监利市"], ""),
        ("山西省长治市", ["山西省", "长治市"], ""),
        ("淮安市委编办", ["淮安市"], "委编办"),
        ("财政金融局", [], "财政金融局"),
        ("市场监督管理局", [], "市场监督管理局"),
    ],
)
def test_a_name_is_places_and_an_organ(name: str, places: list[str], organ: str) -> None:
    found, rest = split_places(name)
    assert ([place.full for place in found], rest) == (places, organ)


@pytest.mark.parametrize(
    ("publisher", "said"),
    [
        ("平潭综合实验区", "平潭 平潭实验区 平潭管委会 平潭综合实验区管委会 平潭综合实验区管理委员会 平潭政府"),
        ("洪泽区", "洪泽 洪泽区 洪泽区政府 洪泽区人民政府"),
        ("淮安市洪泽区", "洪泽 洪泽区 淮安市洪泽区 淮安洪泽区 淮安洪泽 洪泽区政府 淮安市洪泽区人民政府"),
        ("上海市人民政府办公厅", "上海市政府办公厅 上海市府办公厅 上海政府办公厅 上海市政府办 上海市府办"),
        (
            "平潭综合实验区财政金融局",
            "平潭财政金融局 平潭财金局 平潭综合实验区财金局 平潭管委会财政金融局 财政金融局 财金局",
        ),
        ("平潭综合实验区交通与建设局", "平潭交建局 交建局 平潭交通和建设局 平潭交通建设局"),
        ("平潭综合实验区经济发展局", "平潭经发局 经发局"),
        ("清河县发展和改革局", "清河县发展改革局 清河县发改局 清河发改局 清河县发改委"),
        ("清河县市场监督管理局", "清河县市场监管局 清河县市监局 清河市监局"),
        ("清河县人力资源和社会保障局", "清河县人社局 清河人社局"),
        ("淮安市自然资源和规划局", "淮安市资规局 淮安市自规局 淮安资规局"),
        ("淮安市住房和城乡建设局", "淮安市住建局 淮安住建局"),
        ("北京市卫生健康委员会", "北京市卫生健康委 北京市卫健委 北京卫健委"),
        ("恩施土家族苗族自治州", "恩施州 恩施"),
        ("广西壮族自治区", "广西 广西自治区"),
        ("三里屯街道", "三里屯街道办事处 三里屯"),
        ("北京市人民政府国有资产监督管理委员会", "北京市国资委 北京市国有资产监督管理委员会"),
        ("云溪职业技术学院", "云溪职院 云溪职技院 云溪职业学院"),
        ("云溪师范大学", "云溪师大"),
        ("云溪市第三中学", "云溪市三中 云溪三中 云溪第三中学"),
        ("云溪市第一人民医院", "云溪市一医院 云溪一院"),
        ("云溪幼儿师范高等专科学校", "云溪幼专 云溪幼师高专"),
    ],
)
def test_people_say(publisher: str, said: str) -> None:
    assert set(said.split()) <= set(aliases_of(publisher))


@pytest.mark.parametrize(
    ("publisher", "never"),
    [
        ("平潭综合实验区", "平潭财金局 财政金融局 平潭综合实验区管委会办公室"),
        ("平潭综合实验区财政金融局", "平潭 平潭综合实验区 平潭管委会"),
        ("上海市人民政府办公厅", "上海 上海市 上海市政府 上海市人民政府"),
        ("苏州工业园区", "苏州 苏州市"),
        ("淮安市淮安区", "淮安"),
        ("乌海市海南区", "海南"),
        ("吉安县", "吉安"),
        ("福州新区", "福州"),
        ("公安县", "公安"),
        ("资源县", "资源"),
        ("晋城市城区", "城"),
        ("云溪职业技术学院", "云溪 职院 云溪学院"),
        ("云溪市第三中学", "云溪 三中 云溪中学"),
        ("云溪市教育局", "云溪教 云溪市教"),
    ],
)
def test_a_name_is_never_another_bodys(publisher: str, never: str) -> None:
    assert not set(never.split()) & set(aliases_of(publisher))


def test_the_issuer_places_a_body_in_a_longer_chain() -> None:
    assert "淮安市洪泽区" not in aliases_of("洪泽区")
    assert "淮安市洪泽区" in aliases_of("洪泽区", "淮安市洪泽区人民政府办公室")
    assert "淮安市政府" not in aliases_of("洪泽区", "淮安市洪泽区人民政府办公室")


def test_names_say_how_strong_they_are() -> None:
    strengths = {alias.text: alias.strength for alias in names_of("平潭综合实验区财政金融局")}
    assert strengths["平潭综合实验区财政金融局"] is Strength.FULL
    assert strengths["平潭财金局"] is Strength.USUAL
    assert strengths["财金局"] is Strength.ORGAN
    assert {alias.text: alias.strength for alias in names_of("洪泽区")}["洪泽"] is Strength.BARE


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("平潭综合实验区管委会2014年度政府信息公开工作年度报告", "平潭综合实验区"),
        ("平潭综合实验区管理委员会 2016年政府信息公开工作年度报告", "平潭综合实验区"),
        ("平潭综合实验区2019年度政府信息公开工作年度报告", "平潭综合实验区"),
        ("2019年上海市人民政府办公厅政府信息公开工作年度报告", "上海市人民政府办公厅"),
        (" 红寺堡区 2019年政府信息公开工作年度报告", "红寺堡区"),
        ("红寺堡区人民政府２０２１年度政府信息公开工作年度报告", "红寺堡区"),
        ("《淮安市人民政府2024年政府信息公开工作年度报告》", "淮安市"),
        ("洪泽区二〇二三年政府信息公开工作年度报告", "洪泽区"),
        ("三里屯街道办事处2022年政府信息公开工作年度报告", "三里屯街道"),
        ("清河镇人民政府2023年政府信息公开年度报告", "清河镇"),
        ("北京市人民政府国有资产监督管理委员会2021年政府信息公开工作年度报告", "北京市人民政府国有资产监督管理委员会"),
        ("北京市城市管理委员会2021年政府信息公开工作年度报告", "北京市城市管理委员会"),
        ("平潭综合实验区财政金融局2020年度政府信息公开工作年度报告", "平潭综合实验区财政金融局"),
        ("国家税务总局上海市税务局2023年政府信息公开工作年度报告", "国家税务总局上海市税务局"),
        ("清河县(2020年度)政府信息公开工作报告", "清河县"),
        ("平潭综合实验区", "平潭综合实验区"),
    ],
)
def test_one_publisher_string(title: str, publisher: str) -> None:
    assert normalise_publisher(title) == publisher
    assert normalise_publisher(publisher) == publisher


def test_parents() -> None:
    assert parent_of("平潭综合实验区财政金融局") == "平潭综合实验区"
    assert parent_of("淮安市洪泽区财政局") == "淮安市洪泽区"
    assert parent_of("淮安市洪泽区") == "淮安市"
    assert parent_of("淮安市") == ""


def test_a_bureau_and_a_commission_of_one_kind_are_said_alike() -> None:
    assert "发改委" in organ_forms("发展和改革局")
    assert "发改局" in organ_forms("发展和改革委员会")
    assert "财政委" not in organ_forms("财政局")


def test_sounds_meet_typos_and_real_places_are_known() -> None:
    for typed, meant in [("平谭", "平潭"), ("准安市", "淮安市"), ("洪择区", "洪泽区"), ("红寺保", "红寺堡")]:
        assert sound_key(typed) == sound_key(meant)
        assert not is_place(typed)
    for place in "广州 清河县 义乌 银川 雄安 浦东 宿州市 苏州 顺德 内蒙古 吴忠".split():
        assert is_place(place), place
    for word in "申请 公开 小区 超市 全国 中心 公安 平安 处罚 上市 老区".split():
        assert not is_place(word), word


_STEMS = st.text("平安清江河山阳东西南北海云龙泉林石", min_size=2, max_size=3)
_KINDS = st.sampled_from(["市", "县", "区", "综合实验区", "镇"])
_ORGANS = st.sampled_from(["", "财政局", "发展和改革局", "交通与建设局", "市场监督管理局", "人民政府办公室"])


@given(_STEMS, _KINDS, _ORGANS)
def test_every_name_comes_apart_and_names_itself(stem: str, kind: str, organ: str) -> None:
    name = stem + kind + organ
    body = body_named(name)
    assert "".join(place.full for place in body.places) + body.organ == name
    assert name in aliases_of(name)
    assert len(set(aliases_of(name))) == len(aliases_of(name))
    assert len(alias_keys(name)) < 100


@given(_STEMS, _KINDS, _ORGANS.filter(bool))
def test_no_name_is_both_a_governments_and_its_departments(stem: str, kind: str, organ: str) -> None:
    assert not set(aliases_of(stem + kind)) & set(aliases_of(stem + kind + organ))


@pytest.mark.parametrize("kind", ["市", "县", "区"])
def test_every_city_comes_apart(kind: str) -> None:
    for stem in PREFECTURES:
        for organ in ("", "民政局", "市场监督管理局", "政务服务局"):
            places, rest = split_places(stem + kind + organ)
            assert ([place.full for place in places], rest) == ([stem + kind], organ)


@pytest.mark.parametrize(
    ("name", "places", "organ"),
    [
        ("唐村镇人民政府", ["唐村镇"], ""),
        ("两城镇人民政府", ["两城镇"], ""),
        ("拖市镇人民政府", ["拖市镇"], ""),
        ("张村镇财政所", ["张村镇"], "财政所"),
        ("淮安市村镇建设局", ["淮安市"], "村镇建设局"),
        ("某市住房和城镇建设局", ["某市"], "住房和城镇建设局"),
        ("重庆市公安局渝中区分局", ["重庆市", "渝中区"], "公安分局"),
        ("淮安市生态环境局洪泽分局", ["淮安市", "洪泽"], "生态环境分局"),
        ("北京市规划和自然资源委员会朝阳分局", ["北京市", "朝阳"], "规划和自然资源分局"),
        ("国家税务总局珠海市香洲区税务局", ["珠海市", "香洲区"], "税务局"),
    ],
)
def test_towns_named_like_words_and_branches_of_higher_organs(name: str, places: list[str], organ: str) -> None:
    body = body_named(name)
    assert ([place.full for place in body.places], body.organ) == (places, organ)


def test_a_branch_is_called_the_district_s_bureau_but_a_bureau_of_that_name_comes_first() -> None:
    branch, own = "重庆市公安局渝中区分局", "渝中区公安局"
    assert {"渝中区公安分局", "渝中公安分局", "渝中区公安局"} <= set(aliases_of(branch))
    assert most_surely("渝中区公安局", [branch, own])[0] == (own,)
    assert most_surely("渝中区公安局", [branch])[0] == (branch,)


@pytest.mark.parametrize("published", ["柳河软件园管理委员会", "柳河软件园管委会", "云溪市柳河软件园管理委员会"])
def test_a_park_is_called_by_its_committee_in_short_and_in_full_and_alone(published: str) -> None:
    names = aliases_of(published)
    assert {"柳河软件园管委会", "柳河软件园管理委员会", "柳河软件园"} <= set(names)


def test_a_committee_that_supervises_is_of_no_park() -> None:
    assert "国有资产监督" not in aliases_of("国有资产监督管理委员会")


def test_a_branch_is_called_by_its_place_alone() -> None:
    assert {"松岭分局", "松岭区分局"} <= set(aliases_of("云溪市公安局松岭区分局"))
