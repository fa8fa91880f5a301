"""Where runs of capitalised words begin and end: towns whose names begin with a small word."""

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, Mentions


def read(language: str, text: str) -> Mentions:
    return mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The New York Police Department said so.", {"New York Police Department"}),
        ("en", "He was tried in New York City.", set()),
        ("en", "Officials in The Hague said so.", set()),
        ("es", "Los Ángeles Times informó. La Unión Europea acordó.", {"Los Ángeles Times", "Unión Europea"}),
        ("es", "El mercado de la comunidad Nueva Palestina de Ocosingo se incendió.", set()),
        ("es", "La Reina Letizia viajó a La Habana.", {"Letizia"}),
        ("fr", "Il a vu Le Havre AC. Les Bleus ont gagné.", {"Le Havre AC"}),
        ("de", "Gestern kam in Den Haag ein Schiff an.", set()),
        ("vi", "Công an Thành phố Hồ Chí Minh nói.", set()),
    ],
)
def test_a_small_word_may_begin_a_town(language: str, text: str, names: set[str]) -> None:
    assert {text[n.span.start : n.span.end] for n in read(language, text).names if n.kind in ("PER", "ORG")} == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Самолёт Ту-154 сел рядом с МиГ-29."),
        ("uk", "Літак Ан-124 сів."),
        ("cs", "Starý vůz Škoda-130 stojí."),
        ("fr", "La fusée Apollo-13 est revenue."),
    ],
)
def test_a_name_with_a_number_is_nobody(language: str, text: str) -> None:
    assert not any(n.kind == "PER" for n in read(language, text).names)


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("de", "Die Groß-Demonstrationen und die Corona-Krise nach dem Polo-Match.", set()),
        ("de", "Der Kfz-Holz-Streit geht weiter.", set()),
        ("de", "Annegret Kramp-Karrenbauer kam. Dann ging Kramp-Karrenbauer.", {"Annegret Kramp-Karrenbauer", "Kramp-Karrenbauer"}),
        ("de", "Jean-Claude Müller kam.", {"Jean-Claude Müller"}),
        ("nl", "Volgens Jean-Pierre Jansen duurt het Corona-Debat lang.", {"Jean-Pierre Jansen"}),
        ("sv", "Carl-Gustaf Svensson om Corona-Krisen.", {"Carl-Gustaf Svensson"}),
        ("da", "Nu kommer Corona-Krisen og Polo-Kampen.", set()),
        ("no", "Ole-Johan Hansen om Korona-Krisen.", {"Ole-Johan Hansen"}),
        ("fi", "Juha-Pekka Virtanen ja Korona-Kriisi.", {"Juha-Pekka Virtanen"}),
        ("hu", "Most jön a Korona-Válság.", set()),
        ("en", "Mary Smith-Jones came. Then Smith-Jones left.", {"Mary Smith-Jones", "Smith-Jones"}),
    ],
)  # fmt: skip
def test_a_noun_bound_by_a_hyphen_is_nobody(language: str, text: str, people: set[str]) -> None:
    assert {text[n.span.start : n.span.end] for n in read(language, text).names if n.kind == "PER"} == people
