"""Numbers, what they count and what happened to it, in Romanian, Czech, Greek, Hebrew and Swedish, and forms that many languages share."""

from __future__ import annotations

import pytest

from reportedly.extract.quantities import parse
from reportedly.extract.quantities.find import quantities
from reportedly.extract.times import parse as parse_times
from reportedly.records import QuantityMention
from tests.extract.quantities.pages import page


def found(text: str, language: str) -> tuple[QuantityMention, ...]:
    return parse(text, language=language, times=parse_times(text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ro", "Șase persoane au fost ucise și alte douăzeci au fost rănite.", [(6, "killed"), (20, "injured")]),
        (
            "ro",
            "Cel puțin 23 de persoane au murit, iar 40 au fost internate.",
            [(23, "killed"), (40, "treated in hospital")],
        ),
        ("cs", "Při nehodě zahynuli tři lidé a dalších dvanáct bylo zraněno.", [(3, "killed"), (12, "injured")]),
        ("cs", "Policie zadržela čtyři muže, dva jsou pohřešovaní.", [(4, "arrested"), (2, "missing")]),
        ("el", "Επτά άνθρωποι έχασαν τη ζωή τους και 15 τραυματίστηκαν.", [(7, "killed"), (15, "injured")]),
        ("el", "Ο αριθμός των νεκρών έφτασε τους 31.", [(31, "killed")]),
        ("he", "שבעה בני אדם נהרגו ו-12 נפצעו.", [(7, "killed"), (12, "injured")]),
        ("he", "שני גברים נעצרו.", [(2, "arrested")]),
        ("sv", "Minst sju personer dödades och tolv skadades när bussen välte.", [(7, "killed"), (12, "injured")]),
        ("uk", "Поліція повідомила про дев'ятьох звільнених заручників.", [(9, "released")]),
        ("fr", "Les onze détenus doivent être libérés samedi.", [(11, "released")]),
        ("ru", "Военные сообщили о пяти сбитых ракетах.", [(5, "intercepted")]),
        ("nl", "Bij de ramp zijn zeker 21 doden gevallen.", [(21, "killed")]),
    ],
)
def test_states(language: str, text: str, expected: list[tuple[float, str]]) -> None:
    assert [(q.low, q.scope[0]) for q in found(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "value", "key"),
    [
        ("ro", "În dosar sunt 312 pagini.", 312, "pages"),
        ("cs", "Podařilo se uzavřít osm z deseti kapitol.", 8, "chapters"),
        ("el", "Κατασχέθηκαν δύο πιστόλια.", 2, "pistols"),
        ("he", "תשעת בני הערובה שוחררו.", 9, "hostages"),
        ("sv", "Drygt 400 hushåll är strömlösa.", 400, "families"),
        ("ar", "ستمنح ألف تأشيرة إضافية.", 1000, "visas"),
        ("ar", "أُجلي أكثر من ألفي شخص.", 2000, "people"),
        ("sw", "Zaidi ya watu 8,000 walihamishwa.", 8000, "people"),
        ("es", "Quedaron sepultadas veinticinco (25) viviendas.", 25, "homes"),
        ("en", "Two Indian players were hurt.", 2, "players"),
        ("de", "Zwei verletzte Kinder liegen im Krankenhaus.", 2, "children"),
        ("en", "Three missing miners were found.", 3, "miners"),
        ("vi", "Văn bản được dịch ra 24 ngôn ngữ.", 24, "languages"),
        ("zh", "将对214艘渡轮进行检查。", 214, "vessels"),
    ],
)
def test_what_is_counted(language: str, text: str, value: float, key: str) -> None:
    (only,) = found(text, language)[:1]
    assert (only.low, only.counted_key) == (value, key)


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("ro", "Prejudiciul este estimat la aproximativ 300 de mii de lei.", 300_000, "RON"),
        ("ro", "Discuțiile au durat cinci ore și jumătate.", 5.5, "hour"),
        ("es", "La reunión duró cinco horas y media.", 5.5, "hour"),
        ("ar", "استمر الاجتماع خمس ساعات ونصف.", 5.5, "hour"),
        ("he", "הפגישה נמשכה כחמש שעות וחצי.", 5.5, "hour"),
        ("el", "Η συνάντηση διήρκεσε πεντέμισι ώρες.", 5.5, "hour"),
        ("cs", "Škoda dosáhla 3,5 milionu korun.", 3_500_000, "CZK"),
        ("ar", "خصصت الحكومة مليوني دولار.", 2_000_000, "USD"),
        ("sv", "Importen har ökat med 62 procent.", 62, "%"),
    ],
)
def test_measures(language: str, text: str, value: float, unit: str) -> None:
    (only,) = found(text, language)
    assert (only.low, only.unit) == (value, unit)


def test_bound_before_the_noun_that_stands_before_its_number() -> None:
    (only,) = found("Zaidi ya watu 8,000 walihamishwa.", "sw")
    assert only.high is None and "more than" in only.scope


def test_wounded_under_treatment_are_told_as_both() -> None:
    (only,) = found("17 wounded are still in hospital.", "en")
    assert only.scope == ("injured", "treated in hospital")


def test_rate_that_is_no_interest() -> None:
    (only,) = found("Le taux n'a pas dépassé 20 % de grévistes.", "fr")
    assert "policy rate" not in only.scope


def test_figure_of_another_is_of_the_state_that_the_noun_before_names() -> None:
    article, sentences = page("Segundo o ministério, há 74 presos.|Os sindicatos falam em 112.", "pt")
    assert [(q.low, q.scope) for q in quantities(article, sentences, ())] == [(74, ("arrested",)), (112, ("arrested",))]


@pytest.mark.parametrize(
    ("language", "text", "view"),
    [
        ("tr", "Ticaretin 10 milyar dolara çıkarılması hedefleniyor.", "target"),
        ("es", "El sindicato exige 120 euros al mes.", "demanded"),
        ("de", "Die Bahn bietet 80 Euro im Monat.", "offered"),
    ],
)
def test_views(language: str, text: str, view: str) -> None:
    (first, *_) = found(text, language)
    assert view in first.scope


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("pl", "Karetka była na miejscu po czterech minutach.", 4, "minute"),
        ("pl", "Na ostatnich 400 metrach droga jest zalana.", 400, "metre"),
        ("az", "Görüş üç saata yaxın çəkib.", 3, "hour"),
        ("tr", "Görüşme 40 dakikadan uzun sürdü.", 40, "minute"),
        ("kk", "Жол 400 метрден басталады.", 400, "metre"),
        ("uz", "Uchrashuv 3 soatga yaqin davom etdi.", 3, "hour"),
        ("ka", "ყუთი 400 მეტრით დაბლა ეგდო.", 400, "metre"),
        ("et", "Kõne kestis 40 minutit.", 40, "minute"),
        ("mr", "गाडी 40 मिनिटांनी आली.", 40, "minute"),
        ("sl", "Avto so našli po 400 metrih.", 400, "metre"),
        ("si", "සාකච්ඡාව මිනිත්තු 25ක් පැවතුණි.", 25, "minute"),
    ],
)
def test_units_in_the_cases_of_a_language(language: str, text: str, value: float, unit: str) -> None:
    assert (value, unit) in [(q.low, q.unit) for q in found(text, language)]


def test_a_rival_number_may_be_a_third_of_the_one_before() -> None:
    told = found("The union says 1,800 of its members have stopped work. The company counts 600.", "en")
    assert [(q.low, q.scope) for q in told] == [(1800, ("on strike",)), (600, ("on strike",))]


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("sv", "Mannen misstänks ha dödat två personer och skadat sex.", "killed"),
        ("hr", "Policija je privela 14 navijača.", "arrested"),
        ("el", "Εννέα οπαδοί κρατήθηκαν ως το πρωί.", "arrested"),
        ("tl", "Hinahanap pa ang 31 katao.", "missing"),
        ("pt", "Quinze pessoas estão sumidas.", "missing"),
        ("es", "La Fiscalía aprehendió a dos dirigentes.", "arrested"),
        ("es", "En el derrumbe perecieron 47 personas.", "killed"),
        ("vi", "Bảy người khác bị bỏng.", "injured"),
        ("en", "Nine were hurt and eight could not be found.", "missing"),
        ("en", "140 families had been moved to two schools.", "evacuated"),
        ("it", "Due persone non rispondono all'appello.", "missing"),
        ("fr", "Six personnes manquent à l'appel.", "missing"),
    ],
)
def test_states_told_in_other_words(language: str, text: str, state: str) -> None:
    assert state in {s for q in found(text, language) for s in q.scope}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ten of eleven people on board died."),
        ("de", "Bei dem Unglück kamen zehn der elf Insassen ums Leben."),
    ],
)
def test_who_died_of_those_on_board(language: str, text: str) -> None:
    assert [(q.low, q.scope) for q in found(text, language)] == [(10, ("killed",)), (11, ("on board",))]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "The call lasted an hour and a quarter.", 75, "minute"),
        ("nl", "Het gesprek duurde een uur en een kwartier.", 75, "minute"),
        ("ru", "Разговор длился час с четвертью.", 75, "minute"),
        ("zh", "会谈持续了两个半小时。", 2.5, "hour"),
        ("zh", "工程持续三个半月。", 3.5, "month"),
    ],
)
def test_hours_and_months_with_a_part_of_one(language: str, text: str, value: float, unit: str) -> None:
    assert [(q.low, q.unit) for q in found(text, language)] == [(value, unit)]


@pytest.mark.parametrize(
    ("language", "text", "part"),
    [
        ("en", "Nine of the dead were tourists.", True),
        ("de", "Zwei der Toten stammten aus Polen.", True),
        ("es", "Dos de los muertos eran extranjeros.", True),
        ("fr", "Deux des victimes étaient des enfants.", True),
        ("ru", "Двое из погибших — дети.", True),
        ("en", "Nine people died.", False),
        ("fr", "On compte une dizaine de morts.", False),
        ("es", "Hay 12 muertos.", False),
    ],
)
def test_some_of_the_dead_are_a_part_of_them(language: str, text: str, part: bool) -> None:
    (q,) = found(text, language)
    assert ("among" in q.scope) is part and "killed" in q.scope


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("ru", "два квадриллиона рублей", "RUB"),
        ("de", "zwei Billiarden Euro", "EUR"),
        ("pl", "dwa biliardy złotych", "PLN"),
        ("tr", "iki katrilyon lira", "TRY"),
        ("pt", "dois quatrilhões de reais", "BRL"),
        ("ar", "2 كوادريليون دولار", "USD"),
    ],
)
def test_thousands_of_millions_of_millions(language: str, text: str, unit: str) -> None:
    assert [(q.low, q.unit) for q in found(text, language)] == [(2e15, unit)]


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [("it", "un calo di 24 rispetto ad aprile", None), ("tr", "57 milyon 918 bin yeni abone", "abone")],
)
def test_what_is_no_thing_is_not_counted(language: str, text: str, counted: str | None) -> None:
    assert [q.counted for q in found(text, language)] == [counted]
