"""Bare numbers go on with what was counted before; nothing else is made of them."""

from __future__ import annotations

import pytest

from reportedly.extract.quantities.find import parse, quantities
from reportedly.extract.quantities.told import in_common_units, quantity_value
from tests.extract.quantities.pages import page


def told(language: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Value and scope of each quantity of a text, its sentences apart."""
    article, sentences = page(text, language)
    return [
        (quantity_value(q, language, share=q.unit == "%" != m.unit), q.scope)
        for m in quantities(article, sentences, ())
        for q in (in_common_units(m),)
        if q.unit or q.counted or q.counted_key or q.scope
    ]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "The growers count 340 lorries at the crossing.|The port office says 260.",
            ["340 lorries", "260 lorries"],
        ),
        ("en", "Police put the crowd at 700; organisers said 1,200.", ["700", "1200"]),
        ("en", "Of 31 rockets fired, 27 were shot down.", ["31 rockets", "27 rockets"]),
        (
            "en",
            "They spoke of the lorries held at Tarn.|The guild counts 41 of them; the office says 35.",
            ["41 lorries", "35 lorries"],
        ),
        ("fr", "Trois ponts ont cédé – quatre, selon les habitants – dans la vallée.", ["3 ponts", "4 ponts"]),
        ("fr", "La crue a fait 30 morts : 21 à Bam et 9 à Tabas.", ["30 morts", "21 morts", "9 morts"]),
        ("de", "Die Gewerkschaft meldet 900 Streikende.|Das Werk zählt 600.", ["900 Streikende", "600 Streikende"]),
        ("es", "Había 62 viajeros en el barco, aunque la empresa habla de 58.", ["62 viajeros", "58 viajeros"]),
        ("it", "Dei nove imputati, quattro sono stati condannati.", ["9 imputati", "4 imputati"]),
        (
            "pt",
            "A vazão passará de 800 para 1.200 metros cúbicos por segundo.",
            ["800 cubic metre", "1200 cubic metre"],
        ),
        ("ru", "Сбиты 12 дронов из 15.", ["12 дронов", "15 дронов"]),
        ("uk", "Над містом збили 7 із 9 ракет.", ["7 ракет", "9 ракет"]),
        ("nl", "De bond telt 400 stakers, de directie 250.", ["400 stakers", "250 stakers"]),
    ],
)
def test_a_bare_number_counts_what_was_counted_before(language: str, text: str, wanted: list[str]) -> None:
    assert [value for value, _ in told(language, text)] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "None of the bridges fell.", ["0 bridges"]),
        ("de", "Es flogen sechs Raketen.|Abfangen konnte man keine davon.", ["6 Raketen", "0 Raketen"]),
        ("fr", "On n'a retrouvé aucun des marins.", ["0 marins"]),
        ("pl", "Wyszły trzy statki.|Żaden z nich nie dopłynął.", ["3 statki", "0 statki"]),
    ],
)
def test_none_of_them_is_a_count(language: str, text: str, wanted: list[str]) -> None:
    assert [value for value, _ in told(language, text)] == wanted


def test_what_is_far_from_the_number_before_is_of_something_else() -> None:
    assert told("en", "The farm keeps 400 goats.|The next stop was number 7.") == [("400 goats", ())]
    assert told("en", "The farm keeps 1,800 goats.|It was founded in 1990.") == [("1800 goats", ())]


def test_a_state_is_carried_over_only_where_the_number_is_spoken_of() -> None:
    assert told("en", "Nine people were killed, he said.|The mayor put the figure at 12.")[1] == (
        "12 people",
        ("killed",),
    )
    assert told("es", "Murieron 63 personas.|La nave estaba autorizada para 50.")[1] == ("50 personas", ())


@pytest.mark.parametrize(
    ("language", "text", "value", "scope"),
    [
        ("id", "Jumlah penumpang menurut data kami 88.", "88 passengers", ()),
        ("vi", "Số người chết ở Việt Nam đã tăng lên 17.", "17 people", ("killed",)),
        ("tr", "Ölenlerin sayısı 12'ye yükseldi.", "12", ("killed",)),
        ("hi", "मरने वालों की संख्या 14 हो गई।", "14", ("killed",)),
    ],
)
def test_the_number_of_something_may_follow_far_behind(
    language: str, text: str, value: str, scope: tuple[str, ...]
) -> None:
    assert told(language, text) == [(value, scope)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Fewer than half turned up.", "50 %"),
        ("de", "Es kamen weniger als die Hälfte.", "50 %"),
        ("pl", "Nie więcej niż jedna piąta wyjechała.", "20 %"),
        ("fr", "Deux écoles sur trois sont fermées.", "2 in 3"),
        ("es", "Se cerraron seis de cada diez escuelas.", "6 in 10"),
        ("hi", "दोनों ने आधे घंटे बात की।", "30 minute"),
        ("zh", "会谈持续半小时。", "30 minute"),
        ("bn", "তাঁরা আধা ঘণ্টা কথা বলেন।", "30 minute"),
        ("ru", "Объявлен двухдневный траур.", "2 day"),
        ("uk", "Оголошено триденну жалобу.", "3 day"),
        ("ar", "استمر اللقاء ساعتين.", "2 hour"),
        ("ko", "회의는 사흘 동안 열렸다.", "3 day"),
        ("pt", "A albufeira está a 86,4 por cento.", "86.4 %"),
        ("pt", "A pena é de 9 anos e 10 meses.", "9 years 10 months"),
        ("it", "La pena è di 14 anni e 8 mesi.", "14 years 8 months"),
        ("en", "The loan runs for 18 months.", "18 month"),
        ("bn", "প্রায় ৭০ মিনিটের শুনানি।", "70 minute"),
        ("en", "He was fined 3 million reais.", "3 million BRL"),
    ],
)
def test_shares_and_lengths_come_as_other_reports_give_them(language: str, text: str, wanted: str) -> None:
    assert wanted in [value for value, _ in told(language, text)]


def test_a_word_for_a_number_is_told_by_its_marks_where_the_language_has_them() -> None:
    assert parse("Ông đến Việt Nam và Nam Định.", language="vi") == ()
    assert parse("Có năm người.", language="vi")[0].low == 5


def test_numbers_of_people_alone_count_people() -> None:
    assert parse("Четверо в больнице.", language="ru")[0].counted_key == "people"
