from __future__ import annotations

import pytest

from reportedly.languages import available, common, load
from reportedly.read.cues import INSIDE, OPENING, WHOLE, cues
from reportedly.read.lines import measure
from reportedly.text import fold

KINDS = {*WHOLE, *OPENING, *INSIDE}
REQUIRED = (
    "en",
    "hi",
    "ur",
    "ar",
    "es",
    "fr",
    "de",
    "ru",
    "zh",
    "pt",
    "it",
    "tr",
    "fa",
    "ja",
    "ko",
    "bn",
    "id",
    "sw",
    "pl",
    "uk",
)


@pytest.mark.parametrize("language", REQUIRED)
def test_every_kind_of_cue_has_entries(language: str) -> None:
    assert language in available("furniture")
    table = load(language, "furniture")
    assert set(table) == KINDS
    for kind, entries in table.items():
        assert entries and all(e.strip() == e or e.endswith(" ") for e in entries), kind
        assert len(set(entries)) == len(entries), kind


@pytest.mark.parametrize("language", REQUIRED)
def test_menu_entries_and_list_headings_are_recognised(language: str) -> None:
    table, found = load(language, "furniture"), cues(language)
    for entry in table["lists"]:
        assert found.whole(fold(entry)) is not None, entry
        assert found.whole(fold(entry) + ":") is not None, entry
    for entry in table["more"]:
        assert found.opens(fold(entry), "more") is not None, entry


def test_an_unknown_language_gets_the_cues_of_all() -> None:
    assert cues("xx").whole(fold("Çok Okunanlar")) == "lists"
    assert cues("en").whole(fold("Çok Okunanlar")) is None


def test_calendars_have_twelve_months_and_agencies_no_shared_spelling() -> None:
    for names in common("calendars").values():
        assert set(names.values()) == set(range(1, 13))
    seen: dict[str, str] = {}
    for name, spellings in common("agencies")["names"].items():
        for spelling in spellings:
            assert seen.setdefault(fold(spelling), name) == name, spelling


def test_news_is_no_furniture() -> None:
    """Words that pages use in their notices and news use too: only the notice is furniture."""
    news = {
        "it": "Il governo non consente il passaggio delle navi, dice Donald Trump.",
        "es": "El sindicato aceptó la propuesta del boletín oficial.",
        "nl": "De steun aan de haven is met acht miljoen verlengd.",
        "de": "Die Ministerin forderte mit Nachdruck mehr Spenden für die Opfer.",
        "id": "Tim gabungan menemukan kapal itu pada hari Senin.",
        "tr": "Polis, izinsiz gösteri düzenleyen on kişi için arama bülteni çıkardı.",
        "ja": "警察は残り3人の行方を捜し、個人情報の流出も調べている。",
        "ko": "추모 행렬이 이어집니다. 항만공사는 Crane 두 대를 세웠다고 밝혔다.",
        "zh": "有居民爆料称，两家公司未经授权使用了码头。",
        "ro": "Consiliul a cerut oprirea feribotului din cauza furtunii.",
        "hu": "A cukorgyár Cegléden leállt, közölte a cég.",
        "no": "Cruiseskipet ble liggende ute i natt, sier havnesjefen.",
    }
    notice = {
        "it": "Iscriviti alla newsletter",
        "nl": "Steun onze journalistiek",
        "ko": "ⓒ 항구일보",
        "da": "Få fuld adgang og læs resten af artiklen",
        "ja": "この記事は有料会員限定です。残り：812文字",
        "vi": "Đăng ký nhận tin mỗi sáng",
        "el": "Ακολουθήστε το Λιμάνι στο Google News",
    }
    kinds = ("rights", "legal", "appeal", "developing")
    for language, text in news.items():
        line = measure(text, language, cues(language))
        assert not [k for k in kinds if cues(language).inside(line.folded, k)], (language, text)
    for language, text in notice.items():
        line = measure(text, language, cues(language))
        assert [k for k in kinds if cues(language).inside(line.folded, k)], (language, text)
