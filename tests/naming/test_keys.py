"""Keys and similarity: one name in many scripts, and names that are not the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import naming
from reportedly.naming.scripts import sounds
from reportedly.naming.similarity import similarity_from

SPELLINGS = [
    ("Marco Rubio", ["मार्को रुबियो", "مارکو روبیو", "ماركو روبيو", "Марко Рубио", "马尔科·鲁比奥", "マルコ・ルビオ", "마르코 루비오", "მარკო რუბიო", "Μάρκο Ρούμπιο", "מרקו רוביו", "মার্কো রুবিও"]),
    ("Kerim Haldun", ["करीम हल्दुन", "کریم خلدون", "Керим Халдун", "কেরিম হালদুন"]),
    ("Xi Jinping", ["习近平", "Си Цзиньпин", "शी जिनपिंग", "시진핑"]),
]  # fmt: skip
PAIRS = [(latin, native) for latin, natives in SPELLINGS for native in natives]


@pytest.mark.parametrize(("latin", "native"), PAIRS)
def test_spellings_of_one_name_share_a_key(latin: str, native: str) -> None:
    assert set(naming.keys(latin)) & set(naming.keys(native))


@pytest.mark.parametrize(("latin", "native"), PAIRS)
def test_spellings_of_one_name_are_alike(latin: str, native: str) -> None:
    assert naming.similarity(latin, native) >= 0.7


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marco Rubio", "Mario Draghi"),
        ("Imran Yusuf", "Ismail Khattak"),
        ("Anna Berg", "Hannes Borg"),
        ("Rubio", "Rabbani"),
    ],
)
def test_other_names_are_not_alike(left: str, right: str) -> None:
    assert naming.similarity(left, right) < 0.75


def test_a_surname_is_like_the_whole_name_but_not_the_same() -> None:
    assert 0.85 <= naming.similarity("Varga", "Ilona Varga") < 1.0


def test_initials_and_order_do_not_matter_much() -> None:
    assert naming.similarity("J. Okonjo", "John Okonjo") > 0.85
    assert naming.similarity("Okonjo John", "John Okonjo") == pytest.approx(1.0)


def test_the_right_spelling_is_ranked_first() -> None:
    candidates = ["Борис Лавин", "Мартин Рубцов", "Марко Рубио", "Мария Рубинова"]
    assert naming.rank("Marco Rubio", candidates)[0][1] == "Марко Рубио"


def test_a_shortlist_does_not_lose_the_right_spelling() -> None:
    others = [chr(1072 + i) + chr(1072 + j) + "карно" for i in range(12) for j in range(12)]
    assert naming.rank("Rubio", [*others, "Рубио"])[0][1] == "Рубио"


def test_latin_is_for_other_scripts_only() -> None:
    assert naming.latin("Marco Rubio") is None
    assert naming.latin("2025") is None
    assert naming.latin("Марко Рубио") == "Marko Rubio"
    assert (naming.latin("मार्को") or "").isascii()


@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_is_symmetric_and_bounded(left: str, right: str) -> None:
    score = naming.similarity(left, right)
    assert 0.0 <= score <= 1.0
    assert score == naming.similarity(right, left)


@given(st.text(max_size=80))
def test_keys_are_sorted_and_without_duplicates(name: str) -> None:
    keys = naming.keys(name)
    assert list(keys) == sorted(set(keys))


@given(st.text(max_size=40))
def test_a_name_is_like_itself(name: str) -> None:
    assert naming.similarity(name, name) == 1.0


@given(st.text(max_size=30))
def test_sounds_are_of_the_alphabet(token: str) -> None:
    assert all(set(reading) <= set("pbfvtdszSZCJckgxhmnlrwyaeiou.jq") for reading in sounds(token))


def test_a_name_of_three_hundred_words_has_few_keys() -> None:
    assert len(naming.keys("Ramirez " * 150 + "Okonjo " * 150)) <= 20


def test_german_and_slavic_spellings_of_the_sound_of_jam_and_of_yes() -> None:
    assert {sounds(w)[0] for w in ("Dschumaili", "Dżumaili", "Jumaili")} == {"Jumaili"}
    assert "husain" in sounds("Husajn")
    assert naming.similarity("Husajn al-Dżumajli", "Hussein al-Jumaili") > 0.9


@pytest.mark.parametrize(
    ("latin", "native"),
    [*PAIRS, ("Khānaqīn", "Hanekin"), ("Coleridge", "Quail Ridge"), ("Kara", "Гола"), ("Gori", "გორი")],
)
@pytest.mark.parametrize("least", [0.8, 0.95])
def test_a_similarity_from_a_limit_is_the_similarity_or_nothing(latin: str, native: str, least: float) -> None:
    for left, right in ((latin, native), (native, latin), (latin.split(maxsplit=1)[0], native.split(maxsplit=1)[0])):
        whole = naming.similarity(left, right)
        assert similarity_from(least, left, right) == (whole if whole >= least else 0.0)


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from([0.8, 0.95]))
def test_a_limit_does_not_change_a_similarity(left: str, right: str, least: float) -> None:
    whole = naming.similarity(left, right)
    assert similarity_from(least, left, right) == (whole if whole >= least else 0.0)


def test_a_name_written_in_one_word_elsewhere_shares_the_key_of_the_whole() -> None:
    assert set(naming.keys("Ding Mingda")) & set(naming.keys("丁明达"))
    assert set(naming.keys("Sun Manli")) & set(naming.keys("孙曼丽"))


def test_a_syllable_of_a_given_name_is_no_particle() -> None:
    assert naming.parts("Kim Do-hyun") == ("Kim", "Dohyun")
    assert naming.parts("Hassan El-Amrani") == ("Hassan", "Amrani")
    assert set(naming.keys("Kim Do-hyun")) & set(naming.keys("김도현"))


@pytest.mark.parametrize(
    ("latin", "native"),
    [
        ("Tzvi Fritzman", "Цви Фрицман"),
        ("Constanța Mărțișor", "Констанца Мэрцишор"),
        ("Zdzisław Rudzki", "Здзіслав Рудзкі"),
        ("Ranjita", "रंजिता"),
        ("Ayesha", "আয়েশা"),
    ],
)
def test_sounds_that_are_spelt_with_two_letters(latin: str, native: str) -> None:
    assert set(naming.keys(latin)) & set(naming.keys(native))
    assert naming.similarity(latin, native) >= 0.85


@pytest.mark.parametrize(
    ("armenian", "latin"), [("Ռուբեն Սևանյան", "Ruben Sevanyan"), ("Գուրգեն Չուխաջյան", "Gurgen Chukhajyan")]
)
def test_armenian_writes_one_vowel_with_two_letters(armenian: str, latin: str) -> None:
    assert set(naming.keys(armenian)) & set(naming.keys(latin))
    assert naming.similarity(armenian, latin) >= 0.9
    assert sounds("ուրում") == ("urum",)


CUSTOMS = [
    ("Vucetic", "Вучетич"), ("Vucetic", "Vučetić"), ("Djordjevic", "Джорджевич"), ("Borecki", "ボレツキ"), ("Rosicky", "روسيتسكي"), ("Roberts", "रॉबर्ट्स"), ("Nemtsov", "نيمتسوف"), ("Komatsu", "كوماتسو"),
    ("Soares", "سواريس"), ("Guatemala", "غواتيمالا"), ("Hussein", "フセイン"), ("Takeuchi", "Такэути"), ("Nomachi", "Номати"), ("Azhagiri", "அழகிரி"),
]  # fmt: skip


@pytest.mark.parametrize(("latin", "other"), CUSTOMS)
def test_customs_of_spelling_share_a_key(latin: str, other: str) -> None:
    assert set(naming.keys(latin)) & set(naming.keys(other))


def test_only_what_japanese_can_spell_is_read_as_japanese() -> None:
    assert sounds("Мартин") == ("martin",)
    assert sounds("Тасним") == ("tasnim",) and "tsnim" in sounds("تسنيم")
