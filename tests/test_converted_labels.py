"""The form's labels as converters print them: characters and words of Taiwan and Hong Kong, sounds in brackets."""

from __future__ import annotations

import pytest
from opencc import OpenCC
from pypinyin import Style, pinyin

from corpus.form import TABLES
from ingest.labels import find_column, find_line
from tests.printed_form import Rows, applications, disclosure, document, expected, numbers, printed, review

VALUE = numbers()
#: Characters to traditional ones, to those of Taiwan with its words, to those of Hong Kong.
CONVERTERS = ("s2t", "s2twp", "s2hk")


@pytest.mark.parametrize("converter", CONVERTERS)
@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_every_label_keeps_its_name(converter: str, edition: str) -> None:
    convert = OpenCC(converter).convert
    for (table, of), form in TABLES.items():
        for line in form.lines if of == edition else ():
            assert find_line(table, convert(line.label), line.group) == line.id, line.label
            for column in line.columns:
                assert find_column(table, convert(column.label)) == find_column(table, column.label), column.label


@pytest.mark.parametrize("converter", CONVERTERS)
@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_whole_tables_with_the_sound_of_every_converted_character(converter: str, edition: str) -> None:
    convert = OpenCC(converter).convert

    def sounded(text: str | None) -> str | None:
        if text is None:
            return None
        pairs = zip(text, convert(text), strict=True)
        return "".join(other + ("" if other == own else f"({_sound(other)})") for own, other in pairs)

    tables: list[Rows] = [disclosure(edition, VALUE), applications(edition, VALUE), review(VALUE)]
    read = document(*([[sounded(text) for text in row] for row in rows] for rows in tables))
    assert printed(read) == expected(edition, VALUE)


def _sound(character: str) -> str:
    return pinyin(character, style=Style.TONE)[0][0]
