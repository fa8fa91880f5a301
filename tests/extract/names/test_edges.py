"""What hangs on at the ends of a name, abbreviations that are nobody, and initials of countries."""

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, Mentions


def read(language: str, text: str) -> Mentions:
    return mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("it", "Una portaerei della Marina degli Stati Uniti è arrivata.", set()),
        ("fr", "Les funérailles du général Moreau Au moins trois personnes ont été blessées.", {"Moreau"}),
        ("es", "Habló el señor César Cubero Al cierre del viernes, dos casos más.", {"César Cubero"}),
        ("ru", "Новое письмо автора Джессика Айрон На днях мы встретились.", {"Джессика Айрон"}),
        ("en", "A concert by Rita Okafor The hall was full.", {"Rita Okafor"}),
        ("en", "Theresa May said no.", {"Theresa May"}),
        ("pt", "Anna Maria May falou.", {"Anna Maria May"}),
        ("it", "Foto di Stephen Jaquiery Per la prima volta si vede.", {"Stephen Jaquiery"}),
        ("de", "Zwischenfälle in Hongkong Bei den Silvesterfeiern gab es Streit.", set()),
        ("nl", "Daar kwam Ursula Von der Leyen.", {"Ursula Von der Leyen"}),
        ("en", "The Louisiana State Police said no.", {"Louisiana State Police"}),
        ("vi", "Sự trở lại của Lê Tấn Tài và hai cầu thủ khác.", {"Lê Tấn Tài"}),
        ("nl", "Volgens CEO Peter Bakker is er geen besluit.", {"Peter Bakker"}),
    ],
)
def test_a_name_ends_before_what_hangs_on(language: str, text: str, names: set[str]) -> None:
    assert {
        text[n.span.start : n.span.end] for n in read(language, text).names if n.kind in ("PER", "ORG", None)
    } == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El PIB creció y el IVA bajó a las 12:00 UTC."),
        ("ru", "СМИ сообщили о росте ВВП, в ДТП никто не пострадал."),
        ("uk", "На брифінгу для ЗМІ назвали ВВП."),
        ("fr", "Le patron a reçu un SMS sur le Covid-19."),
        ("de", "Die TV-Rechte bleiben frei, das BIP stieg."),
        ("zh", "汇总表和与 PC 的比较，以及 RSS 提要。"),
        ("ta", "காலை 11 மணி ET கூட்டம் நடந்தது."),
    ],
)
def test_abbreviations_that_are_nobody(language: str, text: str) -> None:
    found = read(language, text)
    assert not [n for n in found.names if n.kind in ("PER", "ORG", "LOC")]
    assert not found.places


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("es", "El embajador de EE. UU. acusó a la empresa.", "US"),
        ("nl", "De minister van de V. S. kondigde sancties aan.", "US"),
        ("el", "Η κυβέρνηση των Η.Π.Α. ανακοίνωσε κυρώσεις.", "US"),
        ("pt", "O embaixador dos E.U.A. viajou.", "US"),
        ("tr", "A.B.D. yeni yaptırımlar açıkladı.", "US"),
        ("ru", "Посол С.Ш.А. прибыл.", "US"),
        ("en", "Police in the U.K. and the U.A.E. agreed.", "GB"),
        ("de", "Die V.A.E. stimmten zu.", "AE"),
    ],
)
def test_initials_of_countries(language: str, text: str, country: str) -> None:
    assert country in {p.country for p in read(language, text).places}


@pytest.mark.parametrize("text", ["U. S. Whitaker spoke.", "J. R. Okafor spoke."])
def test_initials_of_people_are_no_country(text: str) -> None:
    assert not [p for p in read("en", text).places if p.country == "GB"]


@pytest.mark.parametrize(
    "text",
    [
        "تغلق الولايات المتحدة المدارس بسبب انتشار فيروس كورونا في سوريا وفي واشنطن.",
    ],
)
def test_a_disease_is_no_town(text: str) -> None:
    assert not [p for p in read("ar", text).places if p.name == "Corona"]


def test_the_town_of_that_name() -> None:
    found = read("en", "Three people were hurt in Corona, California, police said.").places
    assert ("Corona", "US") in {(p.name, p.country) for p in found}
