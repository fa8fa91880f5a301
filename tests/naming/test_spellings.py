"""Names between Latin letters and other scripts by learnt spellings; places found by sound; words that are hardly ever places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import naming
from reportedly.naming import common, countries, gazetteer, spellings
from reportedly.naming.scripts import sounds
from reportedly.naming.skeleton import skeleton

SAME = [
    ("Farrell", "패럴"), ("Kristina", "크리스티나"), ("Whitaker", "휘터커"), ("Hasegawa", "하세가와"), ("Sullivan", "サリヴァン"), ("Beatrice", "ベアトリス"), ("Callaway", "卡拉韦"),
    ("Robertson", "罗伯逊"), ("Whittaker", "Уиттакер"), ("Knowles", "نولز"), ("Szymański", "Шиманьский"), ("Anderson", "एंडरसन"), ("Michaels", "מייקלס"),
    ("Wright", "라이트"), ("Knight", "나이트"), ("Delacroix", "들라크루아"), ("Michelle", "미셸"),
]  # fmt: skip
OTHER = [
    ("Farrell", "크리스티나"),
    ("Sullivan", "ベアトリス"),
    ("Callaway", "罗伯逊"),
    ("Whittaker", "Шиманьский"),
    ("Wright", "मार्को"),
    ("Knowles", "حسين"),
]


@pytest.mark.parametrize(("latin", "native"), SAME)
def test_spellings_of_one_name_are_alike(latin: str, native: str) -> None:
    assert naming.similarity(latin, native) >= 0.75


@pytest.mark.parametrize(("latin", "native"), OTHER)
def test_other_names_are_not(latin: str, native: str) -> None:
    assert naming.similarity(latin, native) < 0.6


def test_the_right_spelling_is_ranked_first() -> None:
    natives = ["기욤", "패럴", "휘터커", "크리스티나", "하세가와", "서그", "줄러"]
    assert [naming.rank(latin, natives)[0][1] for latin in ("Farrell", "Hasegawa")] == ["패럴", "하세가와"]


def test_what_sounds_the_same_is_ranked_by_its_spelling() -> None:
    found = naming.rank("Coman", ["코망", "코만", "코마"])
    assert [c for _, c in found][:2] == ["코만", "코망"] and found[0][0] == found[1][0] == 1.0


def test_a_candidate_with_a_key_of_the_name_is_on_the_shortlist() -> None:
    others = [chr(0xAC00 + 28 * i) + "라나" for i in range(150)]
    assert naming.rank("Lake", [*others, "레이크"])[0][1] == "레이크"


def test_the_marks_of_the_edges_are_no_evidence() -> None:
    wrong = spellings.evidence("Whittaker", "이")
    assert wrong is not None and wrong < 0
    assert not set(spellings.EDGES) & set(spellings.likely_latin("휘터커") or "")


def test_evidence_needs_two_scripts_of_which_one_was_learnt() -> None:
    assert spellings.evidence("Marco", "Polo") is None
    assert spellings.evidence("Marco", "123") is None
    assert spellings.evidence("123", "марко") is None
    right, wrong = spellings.evidence("Marco", "Марко"), spellings.evidence("Marco", "Пётр")
    assert right is not None and wrong is not None and right > 5 > 0 > wrong


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_have_a_symmetric_similarity(left: str, right: str) -> None:
    score = naming.similarity(left, right)
    assert 0.0 <= score <= 1.0
    assert naming.similarity(right, left) == score


def test_long_words_are_bounded() -> None:
    assert naming.similarity("abra" * 500, "абра" * 500) > 0.5
    assert len(spellings.likely_latin("абра" * 500) or "") <= 2 * spellings.MOST_LETTERS


def test_kh_is_a_throat_sound_at_the_beginning_too() -> None:
    assert skeleton(sounds("Khalid")[0]) == skeleton(sounds("خالد")[0])


@pytest.mark.parametrize(
    ("spelling", "country", "name"),
    [("Mouqdadiya", "IQ", "Al Miqdādīyah"), ("Hanekin", "IQ", "Khānaqīn"), ("রাভারে", "IR", "Rāvar"), ("Вальдивии", "CL", "Valdivia"), ("Chanaqin", "IQ", "Khānaqīn")],
)  # fmt: skip
def test_places_by_their_sound(spelling: str, country: str, name: str) -> None:
    assert name in [p.name for p in gazetteer.sounding(spelling, country)]


def test_sounds_alone_do_not_make_a_place() -> None:
    assert (
        gazetteer.sounding("Xyqqat", "IQ") == () == gazetteer.sounding("", "IQ") == gazetteer.sounding("Hanekin", "XX")
    )


def test_common_words_are_told_from_places() -> None:
    assert common.word("salt", "en") and common.word("nice", "en") and common.noun("gewahrsam", "de")
    assert not common.word("london", "en") and not common.word("oldenburg", "de") and not common.noun("oldenburg", "de")
    assert countries.adjective("Polis", "tr") is None and countries.adjective("jamais", "fr") is None
    assert countries.adjective("Pakistani", "en") == "PK"


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        ("نادر عبد السلام", "Nader Abdelsalam"),
        ("نادر عبد السلام", "نادر عبدالسلام"),
        ("Nader Abd el-Salam", "نادر عبد السلام"),
        ("Tang Xiao Ming", "Tang Xiaoming"),
    ],
)
def test_words_of_a_name_may_be_written_together(apart: str, together: str) -> None:
    assert naming.similarity(apart, together) == naming.similarity(together, apart) >= 0.9


def test_another_first_name_with_the_same_compound_is_another_person() -> None:
    assert naming.similarity("نادر عبد السلام", "Samir Abdelsalam") < 0.8


def test_arabic_names_are_shown_as_they_are_spelt() -> None:
    assert naming.latin("عبد النور") == "Abd Alnor"
