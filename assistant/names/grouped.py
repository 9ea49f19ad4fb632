"""Bodies named as so many of one kind (三个局（交建、经发、财金）): each by its own name."""

from __future__ import annotations

import re

from corpus.numbers import read_numeral
from corpus.remits import remits_of

#: Kinds that end the name of each member, and words for bodies of any kind.
_KINDS = "局|委|办|街道|[镇乡市区县]"
_ANY = "部门|单位|机关|机构"
_SOME = rf"(?P<n>[两二三四五六七八九十俩仨2-9])(?:个|大)?(?P<kind>{_KINDS}|{_ANY}|家)"
_MEMBERS = "(?P<members>[\u3400-\u9fff]{2,8}(?:[、,/和与及跟同][\u3400-\u9fff]{2,8}?)+)"
_APART = re.compile("[、,/和与及跟同]")
#: 三个局(交建、经发、财金), 两市:淮安、宿迁
_BEFORE = re.compile(rf"{_SOME}(?:\({_MEMBERS}\)|:{_MEMBERS.replace('members', 'after')}(?=[,。?]|$))")
#: 交建、经发、财金三个局
_BEHIND = re.compile(rf"{_MEMBERS}(?:这|那)?{_SOME}")
#: 三个局谁收得多:交建、经发、财金
_LAST = re.compile(
    rf"{_SOME}(?P<rest>[^:(]*?)(?:[?。]?[:(]|[?。]){_MEMBERS}\)?(?P<asks>(?:各|分别)?(?:是|有|为)?(?:多少|几)?[件个]?)[?。]?$"
)


def spelled_out(text: str) -> str:
    """The text with members of a counted group as names of their own; unchanged where they are not so many.

    >>> spelled_out("甲区三个局(交建、经发、财金)谁收得多"), spelled_out("甲区公安、司法两个部门新收各几件")
    ('甲区交建局、经发局、财金局谁收得多', '甲区公安局、司法局两个部门新收各几件')
    >>> spelled_out("三个局谁收得多:交建、经发、财金"), spelled_out("甲区三个局(交建、经发)谁收得多")
    ('交建局、经发局、财金局谁收得多', '甲区三个局(交建、经发)谁收得多')
    """
    for pattern in (_BEFORE, _LAST, _BEHIND):
        if (found := pattern.search(text)) and (named := _named(found)):
            return f"{text[: found.start()]}{named}{text[found.end() :]}"
    return text


def _named(found: re.Match[str]) -> str:
    """What stands for a counted group: its members' names, with 两个部门 kept behind them."""
    said = found.groupdict()
    members = _APART.split(said["members"] or said["after"])
    if read_numeral(said["n"].replace("俩", "两").replace("仨", "三")) != len(members):
        return ""
    names = [_with_kind(member, said["kind"]) for member in members]
    kept = f"{said['n']}个{said['kind']}" if found.re is _BEHIND and said["kind"] in _ANY.split("|") else ""
    kept = f"{said['n']}家" if found.re is _BEHIND and said["kind"] == "家" else kept
    return "、".join(names) + kept + (said.get("rest") or "") + (said.get("asks") or "")


def _with_kind(member: str, kind: str) -> str:
    """A member's name with its kind: 交建 of 三个局 is 交建局; of 三个部门 only where it says what an organ is for."""
    if kind not in (*_ANY.split("|"), "家"):
        return member if member.endswith(kind) else member + kind
    contracted = any(remits_of(f"{member[at:]}局") for at in range(len(member) - 1))
    return f"{member}局" if contracted and not member.endswith(("局", "委", "办", "厅")) else member
