"""Words of many languages that are for one act, person or thing; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly import languages
from reportedly.concepts import concepts


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The mill will be closed in June", {"close", "factory"}),
        ("fi", "että tehdas suljetaan kesäkuussa", {"close", "factory"}),
        ("de", "die Waffenruhe werde verlängert", {"ceasefire"}),
        ("es", "un alto el fuego de siete días", {"ceasefire"}),
        ("ar", "بالإفراج عن البحارة", {"free", "sailor"}),
        ("he", "כי הגשר נבדק", {"bridge", "inspect"}),
        ("sw", "wamekubali kusitisha mapigano", {"agree", "ceasefire"}),
        ("zh", "印尼将从1月起禁止出口镍原矿", {"ban", "export"}),
        ("th", "จะห้ามส่งออกน้ำตาล", {"ban", "export"}),
        ("ko", "어민들에게 전액 보상하겠다고", {"fisherman", "pay"}),
        ("vi", "sẽ cấm xuất khẩu đường", {"ban", "export"}),
        ("sr", "да ће мост бити затворен", {"bridge", "close"}),
        ("sr", "da će most biti zatvoren", {"bridge", "close"}),
        ("hi", "रविवार तक सभी स्कूल बंद रहेंगे", {"school", "close"}),
    ],
)
def test_words(language: str, text: str, wanted: set[str]) -> None:
    assert wanted <= concepts(text, language)


@pytest.mark.parametrize(
    ("language", "text", "unwanted"),
    [
        ("ru", "Украина прекрасна, согласно письму", {"steal", "stop", "agree"}),
        ("ru", "матч закончился, детали неизвестны", {"law", "child"}),
        ("uk", "погода на вихідних, а також портрет", {"agree", "door", "port"}),
        ("bg", "Бургас, разбира се, остава", {"weather", "resign"}),
        ("el", "οι συνθήκες είναι απόλυτα καλές", {"agree", "dismiss"}),
        ("he", "השיר על הימים בגרמניה", {"shoot", "water", "cause"}),
        ("ar", "قبل أعمال الأمطار، لهذه الأسباب", {"agree", "worker", "airport", "door"}),
        ("hi", "मार्च में पुलिस ने गिरफ्तार किया, आगे की घटना", {"kill", "bridge", "collapse", "fire", "lower"}),
        ("ur", "اگر کمیٹی کے کھلاڑی", {"fire", "lower", "open"}),
        ("bn", "বন্ধুর বাড়ি, কমিটি ও বিকল্প", {"close", "raise", "lower", "fault"}),
        ("ja", "アムステルダムとラスベガス", {"dam", "gas"}),
        ("th", "มหาวิทยาลัยเปิดเรียนเมื่อคืน", {"medicine", "close", "return"}),
        ("fa", "درباره اسرائیل و روابط خارجی", {"door", "prisoner", "withdraw"}),
    ],
)
def test_words_that_begin_like_another_tell_nothing(language: str, text: str, unwanted: set[str]) -> None:
    assert not unwanted & concepts(text, language)


def test_tones_make_another_word() -> None:
    assert "close" in concepts("nhà máy đóng cửa", "vi")
    assert "close" not in concepts("nhà máy đông cửa", "vi")


def test_a_language_without_data_has_none() -> None:
    assert concepts("something is closed", "xx") == frozenset()
    assert concepts("something is closed", None) == frozenset()


def test_every_language_uses_the_keys_of_english() -> None:
    known = set(languages.load("en", "concepts"))
    for language in languages.available("concepts"):
        assert set(languages.load(language, "concepts")) <= known, language
