"""Words of a language in scripts without capitals are nobody's name; what is written onto a name is no part of it."""

from __future__ import annotations

import pytest

from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.records import Article


def shown(text: str, language: str) -> list[str]:
    """The people and bodies that are shown of a text."""
    article = Article(id="-", uri="-", source="-", outlet=None, title=None, text=text, language=language)
    return [e.name for e in names(article, sentences(article))[1]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "سقطت تلقائيا عضوية النائبين بعد الحكم."),
        ("ar", "قالت الشركة إن لجنة تقدم تقريرها غدا."),
        ("ar", "نمت تجارتها الخارجية هذا العام."),
        ("fa", "این کار را با حسن نیت انجام دادند."),
        ("ur", "حادثے میں تین افراد جاں بحق ہوئے۔"),
        ("hi", "किसी एजेंसी ने जवाब नहीं दिया।"),
        ("hi", "जबकि कंपनी ने जवाब नहीं दिया।"),
        ("bn", "পাঁচ সদস্যের কমিটি কাজ শুরু করেছে।"),
        ("ko", "연장전에서 승부가 갈렸다."),
        ("ko", "지지자 수백 명이 모였다."),
        ("ko", "노동자 수백 명이 모였다."),
        ("te", "క్రితం ఇక్కడ ఒక్క కోర్టు ఉండేది."),
    ],
)
def test_what_is_nobody(language: str, text: str) -> None:
    assert shown(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "قال الوزير حسني مبارك إن الطريق مفتوح.", "حسني مبارك"),
        ("ar", "وقال المزارع عبد الكريم جواد إن البئر جفت.", "عبد الكريم جواد"),
        ("ar", "قالت اللجنة المشتركة إن العمل مستمر.", "اللجنة المشتركة"),
        ("ar", "نفت هيئة ميناء دمياط احتجاز السفينة.", "هيئة ميناء دمياط"),
        ("hi", "मंत्री सरिता थापा ने कहा कि पुल खुलेगा।", "सरिता थापा"),
        ("bn", "মন্ত্রী দেবী আঞ্জারসারি বলেন, সেতু খুলবে।", "দেবী আঞ্জারসারি"),
        ("ko", "문서윤 감독은 기뻐했다.", "문서윤"),
        ("ko", "한편 카를로스 벤테로 감독은 기뻐했다.", "카를로스 벤테로"),
        ("ko", "국경수비대의 아르센 나자로프 대변인은 부인했다.", "아르센 나자로프"),
        ("ko", "엘리아스 몬테라노 노동부 장관은 부인했다.", "엘리아스 몬테라노"),
        ("mr", "परराष्ट्र मंत्रालयाने निवेदन जारी केले.", "परराष्ट्र मंत्रालय"),
        ("ne", "परराष्ट्र मन्त्रालयका अनुसार वार्ता सकियो।", "परराष्ट्र मन्त्रालय"),
        ("bn", "পররাষ্ট্র মন্ত্রণালয়ের মতে আলোচনা শেষ।", "পররাষ্ট্র মন্ত্রণালয়"),
    ],
)
def test_who_is_somebody(language: str, text: str, name: str) -> None:
    assert name in shown(text, language), shown(text, language)


def test_what_a_minister_is_of_is_no_body_of_its_own() -> None:
    assert "الخارجية التركي" not in shown("قال وزير الخارجية التركي أورهان ييلماز إن الاتفاق قائم.", "ar")


def test_a_name_that_comes_again_is_shown_without_its_particle() -> None:
    found = shown("카를로스 벤테로 감독은 기뻐했다. 벤테로는 곧 떠난다. 벤테로가 손을 흔들었다.", "ko")
    assert found == ["카를로스 벤테로"]
