"""Kinds of expression that every language has: distances from a moment, the nth day of a month, hours beside a day, years in words, eras."""

from __future__ import annotations

import pytest

from reportedly.extract.sentences import sentences
from reportedly.extract.times import parse, times
from reportedly.records import Article, When

# A Wednesday.
_REFERENCE = "2024-05-15"


def values(text: str, language: str, reference: str = _REFERENCE) -> list[str]:
    return [m.value for m in parse(text, language=language, reference=reference)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two weeks after tomorrow", "2024-05-30"),
        ("en", "three days before Monday", "2024-05-10"),
        ("en", "ten days from now", "2024-05-25"),
        ("de", "zwei Tage nach gestern", "2024-05-16"),
        ("nl", "drie dagen vanaf gisteren", "2024-05-17"),
        ("nl", "twee weken voor morgen", "2024-05-02"),
        ("es", "dos días después del 3 de mayo", "2024-05-05"),
        ("pt", "três dias antes de ontem", "2024-05-11"),
        ("fr", "deux jours après le 3 mai", "2024-05-05"),
        ("hi", "आज से तीन दिन बाद", "2024-05-18"),
        ("ja", "明日から2日後", "2024-05-18"),
        ("en", "two Mondays ago", "2024-05-06"),
        ("en", "three Fridays from now", "2024-05-31"),
    ],
)
def test_a_distance_from_a_moment_that_is_named(language: str, text: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "length"),
    [
        ("en", "He died three days after the blast.", "P3D"),
        ("es", "Murió tres días después del incendio.", "P3D"),
        ("it", "È morta tre giorni dopo l'incidente.", "P3D"),
        ("fr", "Elle est morte trois jours après l'incendie.", "P3D"),
        ("de", "Er starb drei Tage nach dem Unfall.", "P3D"),
        ("hi", "हादसे के तीन दिन बाद", "P3D"),
        ("ja", "事故の3日後", "P3D"),
    ],
)
def test_a_distance_from_an_event_is_a_length(language: str, text: str, length: str) -> None:
    mentions = parse(text, language=language, reference=_REFERENCE)
    assert [m.value for m in mentions] == [length]
    assert mentions[0].when is None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "the second Monday in this month", "2024-05-13"),
        ("en", "the last Friday of next month", "2024-06-28"),
        ("en", "the second last day of April 2023", "2023-04-29"),
        ("en", "the first weekend of June 2023", "2023-W22-WE"),
        ("fr", "le premier jeudi du mois prochain", "2024-06-06"),
        ("de", "der letzte Sonntag im März 2023", "2023-03-26"),
        ("en", "the first week of this year", "2024-W01"),
        ("en", "the last week of March 2021", "2021-W12"),
    ],
)
def test_the_nth_of_a_month_or_year(language: str, text: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "this Friday", "2024-05-17"),
        ("en", "on Friday the 10th,", "2024-05-10"),
        ("fr", "mardi 7", "2024-05-07"),
        ("fr", "mardi en huit", "2024-05-28"),
        ("de", "übernächste Woche", "2024-W22"),
        ("nl", "de week na de volgende", "2024-W22"),
        ("en", "the week after next", "2024-W22"),
        ("ar", "الأسبوع بعد القادم", "2024-W22"),
        ("ja", "再来週", "2024-W22"),
        ("de", "vorletztes Jahr", "2022"),
        ("en", "the week of 3 June", "2024-W23"),
        ("es", "la semana del 3 de junio", "2024-W23"),
        ("de", "am 15ten Mai", "2024-05-15"),
        ("en", "second of April", "2024-04-02"),
        ("es", "el día 9", "2024-05-09"),
        ("fr", "du mardi 7 au jeudi 9 mai", "2024-05-07/2024-05-09"),
        ("ar", "شهر 3", "2024-03"),
    ],
)
def test_days_and_weeks(language: str, text: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "twenty minutes past four", "2024-05-15T04:20"),
        ("en", "15 minutes to noon", "2024-05-15T11:45"),
        ("en", "Friday at seven", "2024-05-10T07:00"),
        ("en", "at 6 this evening", "2024-05-15T18:00"),
        ("nl", "vanavond om 8", "2024-05-15T20:00"),
        ("nl", "tien voor half zeven", "2024-05-15T06:20"),
        ("en", "930 p.m.", "2024-05-15T21:30"),
        ("en", "6:15 pm (GMT)", "2024-05-15T18:15Z"),
        ("en", "Tuesday 7:00 gmt", "2024-05-14T07:00Z"),
        ("fr", "à treize heures et vingt minutes", "2024-05-15T13:20"),
        ("fr", "midi et demi", "2024-05-15T12:30"),
        ("es", "a las cuatro menos veinte", "2024-05-15T03:40"),
        ("ar", "الساعة الخامسة وعشرين دقيقة مساء", "2024-05-15T17:20"),
        ("fr", "lundi en fin de soirée", "2024-05-13TEV"),
    ],
)
def test_hours(language: str, text: str, value: str) -> None:
    assert values(text, language) == [value]


def test_the_first_hour_of_a_range_is_read_by_the_second() -> None:
    assert values("3-4 pm", "en") == ["2024-05-15T15:00", "2024-05-15T16:00"]
    assert values("von 10 bis 15 Uhr", "de") == ["2024-05-15T10:00", "2024-05-15T15:00"]
    assert values("3 of 10 people", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("nl", "in negentienachtentachtig", "1988"),
        ("es", "mil ochocientos cuarenta y ocho", "1848"),
        ("ar", "عام ألف وتسعمائة وخمسة وخمسين", "1955"),
        ("en", "September 4, nineteen zero two", "1902-09-04"),
        ("zh", "09年", "2009"),
        ("ja", "令和3年4月2日", "2021-04-02"),
        ("ja", "平成元年", ""),
        ("zh", "民国九十年", "2001"),
        ("zh", "二零一二年六月十八", "2012-06-18"),
    ],
)
def test_years_in_words_and_of_eras(language: str, text: str, value: str) -> None:
    assert values(text, language) == ([value] if value else [])


def test_a_count_of_thousands_is_no_year() -> None:
    assert values("two thousand people in sixteen hundred homes", "en") == []
    assert values("in two thousand villages", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "3/4 hour", "PT0.75H"),
        ("en", "one and a quarter of an hour", "PT1.25H"),
        ("de", "eine dreiviertel Stunde", "PT0.75H"),
        ("fr", "trois quarts d'heure", "PT45M"),
        ("ru", "четверть часа", "PT15M"),
        ("hi", "साढ़े चार साल", "P4.5Y"),
        ("hi", "पौने तीन घंटे", "PT2.75H"),
        ("zh", "两个半小时", "PT2.5H"),
        ("ja", "3時間半", "PT3.5H"),
        ("nl", "tweeënhalf uur", "PT2.5H"),
        ("ru", "неделя", "P1W"),
        ("ar", "شهر", "P1M"),
        ("en", "another week", "P1W"),
        ("ar", "سبع سنوات", "P7Y"),
    ],
)
def test_lengths(language: str, text: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Beben der Stärke 6.1."),
        ("ru", "Землетрясение магнитудой 6.1."),
        ("et", "Maavärin magnituudiga 5.2."),
    ],
)
def test_decimals_at_the_end_of_a_sentence_are_no_date(language: str, text: str) -> None:
    assert values(text, language) == []


def test_a_day_and_month_in_figures_at_the_end_of_a_sentence() -> None:
    assert values("Das Spiel ist am 6.1.", "de") == ["2024-01-06"]


def test_apostrophes_of_every_kind() -> None:
    for sign in "'’ʼ′ʹꞌ＇":
        assert values(f"aujourd{sign}hui", "fr") == ["2024-05-15"]


def article_values(text: str, language: str, published: str = "2024-05-15") -> list[tuple[str, str]]:
    when = When(earliest=published, latest=published, confidence=1.0, method="stated")
    article = Article(
        id="x", uri="x", source="x", outlet=None, title=None, text=text, language=language, published=when
    )
    return [(m.text, m.value) for m in times(article, sentences(article))]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The dam broke on 3 May. It was repaired the next day.", "2024-05-04"),
        ("en", "The dam broke on 3 May. Two days later it was repaired.", "2024-05-05"),
        ("en", "The dam broke on 3 May. It had been checked two days earlier.", "2024-05-01"),
        ("en", "The dam broke on 3 May. The bridge fell that same day.", "2024-05-03"),
        ("de", "Der Damm brach am 3. Mai. Tags darauf wurde er geflickt.", "2024-05-04"),
        ("fr", "La digue a cédé le 3 mai. Elle a été réparée le lendemain.", "2024-05-04"),
        ("es", "La presa cedió el 3 de mayo. Al día siguiente fue reparada.", "2024-05-04"),
        ("ru", "Плотина рухнула 3 мая. На следующий день ее починили.", "2024-05-04"),
        ("uk", "Дамба прорвала 3 травня. Того ж дня її полагодили.", "2024-05-03"),
        ("zh", "5月3日大坝决堤。次日修复。", "2024-05-04"),
        ("ja", "5月3日に堤防が決壊した。翌日に修復された。", "2024-05-04"),
        ("en", "The dam broke on 3 May. The next morning it was repaired.", "2024-05-04TMO"),
        ("en", "The dam broke on 3 May. That night the bridge fell.", "2024-05-03TNI"),
        ("de", "Der Damm brach am 3. Mai. Am nächsten Morgen wurde er geflickt.", "2024-05-04TMO"),
        ("fr", "La digue a cédé le 3 mai. Elle a été réparée le lendemain matin.", "2024-05-04TMO"),
        ("es", "La presa cedió el 3 de mayo. A la mañana siguiente fue reparada.", "2024-05-04TMO"),
        ("it", "La diga ha ceduto il 3 maggio. La mattina dopo era riparata.", "2024-05-04TMO"),
        ("pt", "A barragem cedeu em 3 de maio. Na manhã seguinte foi consertada.", "2024-05-04TMO"),
        ("ru", "Плотина рухнула 3 мая. На следующее утро ее починили.", "2024-05-04TMO"),
        ("uk", "Дамба прорвала 3 травня. Наступного ранку її полагодили.", "2024-05-04TMO"),
        ("nl", "De dam brak op 3 mei. De volgende ochtend werd hij hersteld.", "2024-05-04TMO"),
    ],
)
def test_days_counted_from_the_day_that_the_text_has_come_to(language: str, text: str, value: str) -> None:
    assert article_values(text, language)[-1][1] == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The mine opened in June 1998 and closed later that year.", "1998"),
        ("en", "The mine opened in June 1998. That month it flooded.", "1998-06"),
        ("en", "The mine opened in 1998. The following year it flooded.", "1999"),
        ("en", "The mine flooded on 3 May. It was closed later that week.", "2024-W18"),
        ("de", "Die Grube wurde im Juni 1998 eröffnet und im Jahr darauf geschlossen.", "1999"),
        ("fr", "La mine a ouvert en juin 1998. Cette année-là, elle fut inondée.", "1998"),
        ("es", "La mina abrió en junio de 1998. Ese mismo año se inundó.", "1998"),
        ("it", "La miniera aprì nel giugno 1998. Quello stesso anno si allagò.", "1998"),
        ("pt", "A mina abriu em junho de 1998. Naquele ano inundou.", "1998"),
        ("ru", "Шахта открылась в июне 1998 года. В том же году ее затопило.", "1998"),
        ("nl", "De mijn opende in juni 1998. Datzelfde jaar liep zij onder.", "1998"),
    ],
)
def test_years_and_months_that_the_text_has_come_to(language: str, text: str, value: str) -> None:
    assert article_values(text, language)[-1][1] == value


@pytest.mark.parametrize("phrase", ["that day", "that night", "later that year"])
def test_that_day_without_a_day_is_left_out(phrase: str) -> None:
    assert article_values(f"Nobody knew what happened {phrase}.", "en") == []


def test_what_until_and_by_lead_to_is_ahead() -> None:
    assert article_values("He said the road stays closed until Friday.", "en")[-1][1] == "2024-05-17"
    assert article_values("They had left by Friday.", "en")[-1][1] == "2024-05-10"


def test_the_first_of_two_lengths_has_the_unit_of_the_second() -> None:
    assert values("between 40 and 60 days", "en") == ["P40D", "P60D"]
    assert values("sechs bis acht Monate", "de") == ["P6M", "P8M"]
    assert values("two consecutive quarters", "en") == ["P2Q"]


def test_a_clock_time_with_a_point_before_a_name() -> None:
    assert values("Maç : 20.45 Ankara - İzmir", "tr") == ["2024-05-15T20:45"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "el siglo XIX", "18"),
        ("fr", "au XXIe siècle", "20"),
        ("ru", "в XVIII веке", "17"),
        ("tr", "XX. yüzyılda", "19"),
    ],
)
def test_centuries_in_roman_figures(language: str, text: str, value: str) -> None:
    assert values(text, language) == [value]


def test_roman_figures_of_names_are_no_centuries() -> None:
    assert values("Pope Benedict XVI spoke in Turin.", "en") == []
    assert values("Jan Paweł II w Krakowie", "pl") == []
