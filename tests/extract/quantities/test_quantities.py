from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.quantities import parse
from reportedly.extract.times import parse as parse_times
from reportedly.records import QuantityMention


def found(text: str, language: str = "en") -> tuple[QuantityMention, ...]:
    return parse(text, language=language, times=parse_times(text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "killing at least nine people and injuring 23", [(9, "killed"), (23, "injured")]),
        ("en", "12 people were killed and 30 wounded", [(12, "killed"), (30, "injured")]),
        ("en", "the death toll rose to 14", [(14, "killed")]),
        ("en", "287 passengers were on board", [(287, "on board")]),
        ("hi", "सात लोगों की मौत और 12 घायल", [(7, "killed"), (12, "injured")]),
        ("ur", "کم از کم 12 افراد ہلاک اور 30 زخمی", [(12, "killed"), (30, "injured")]),
        ("ar", "مقتل 12 شخصا وإصابة 30", [(12, "killed"), (30, "injured")]),
        ("zh", "造成12人死亡、30人受伤", [(12, "killed"), (30, "injured")]),
        ("es", "12 muertos y 30 heridos", [(12, "killed"), (30, "injured")]),
        ("ru", "погибли 12 человек, 30 ранены", [(12, "killed"), (30, "injured")]),
        ("de", "Drei Menschen starben, 20 wurden verletzt", [(3, "killed"), (20, "injured")]),
        ("fr", "Trois soldats ont été blessés", [(3, "injured")]),
        ("tr", "12 kişi öldü, 30 kişi yaralandı", [(12, "killed"), (30, "injured")]),
        ("pl", "Zatrzymano siedem osób", [(7, "arrested")]),
        ("pt", "68 pessoas ficaram feridas e 29 permanecem internadas", [(68, "injured"), (29, "treated in hospital")]),
    ],
)
def test_scope(language: str, text: str, expected: list[tuple[float, str]]) -> None:
    assert [(m.low, m.scope[0]) for m in found(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "unit"),
    [
        ("en", "$1.4 billion", 1.4e9, 1.4e9, "USD"),
        ("en", "between $5 and $6 million", 5e6, 6e6, "USD"),
        ("en", "5-6 percent", 5, 6, "%"),
        ("en", "a 5.9-magnitude tremor", 5.9, 5.9, "magnitude"),
        ("en", "a magnitude-5.9 tremor", 5.9, 5.9, "magnitude"),
        ("en", "they won 3-2", 3, 2, "score"),
        ("en", "a 43-year-old man", 43, 43, "year-old"),
        ("en", "more than 80 km/h", 80, None, "kilometre per hour"),
        ("en", "tens of thousands of dollars", 10_000, 100_000, "USD"),
        ("ar", "بقوة 5.6 درجات", 5.6, 5.6, "magnitude"),
        ("zh", "下调25个基点", 25, 25, "basis point"),
        ("ko", "0.25%포인트 인하", 0.25, 0.25, "percentage point"),
        ("tr", "yüzde 4,4", 4.4, 4.4, "%"),
        ("sw", "asilimia 5.75", 5.75, 5.75, "%"),
        ("bn", "১৪০ কোটি ডলার", 1.4e9, 1.4e9, "USD"),
    ],
)
def test_unit(language: str, text: str, low: float, high: float | None, unit: str) -> None:
    (mention,) = found(text, language)
    assert (mention.low, mention.high, mention.unit) == (low, high, unit)


def test_none_is_zero() -> None:
    (mention,) = found("No one was hurt.")
    assert (mention.low, mention.high, mention.scope, mention.counted_key) == (0, 0, ("injured",), "people")
    (soldiers,) = found("There was not a single soldier there.")
    assert (soldiers.low, soldiers.counted_key) == (0, "soldiers")


def test_moment_that_figures_are_of() -> None:
    first, second = found("As of August 2021, the army had 258,300 rifles and 64,300 pistols.")
    assert (first.counted_key, second.counted_key) == ("rifles", "pistols")
    assert first.as_of is not None and first.as_of.earliest == "2021-08-01"


@pytest.mark.parametrize(
    "text",
    [
        "the AK-47 and the M16",
        "on 3 March 2025",
        "in the 1990s",
        "room 12",
        "the Fortune 100 on Monday",
        "one of them left",
    ],
)
def test_no_quantity(text: str) -> None:
    assert found(text) == ()


@settings(max_examples=60)
@given(
    st.text(alphabet="0123456789 $%€.,-–killeddeaths人死亡万", max_size=80),
    st.sampled_from(["en", "zh", "es", "hi", None]),
)
def test_mentions_quote_the_text_and_never_overlap(text: str, language: str | None) -> None:
    mentions = parse(text, language=language)
    assert all(text[m.span.start : m.span.end] == m.text for m in mentions)
    assert all(m.low is not None or m.high is not None for m in mentions)


@pytest.mark.parametrize(
    ("language", "text", "low", "key"),
    [
        ("ar", "الجنود الثلاثة", 3, "soldiers"),
        ("ar", "أصيب طفلين", 2, "children"),
        ("bn", "আহত পাঁচজন", 5, "people"),
        ("en", "4,120 light, medium and heavy machine guns", 4120, "weapons"),
        ("en", "12 old, rusty rifles", 12, "rifles"),
    ],
)
def test_what_is_counted_around_the_number(language: str, text: str, low: float, key: str) -> None:
    mention = found(text, language)[0]
    assert (mention.low, mention.high, mention.counted_key) == (low, low, key)


def test_a_figure_between_commas_behind_a_name_is_an_age() -> None:
    (mention,) = found("Mira Solano, 34, opened the bakery.")
    assert (mention.low, mention.unit) == (34, "year-old")


@pytest.mark.parametrize(
    "text",
    [
        "Jon Ash-Lind, 18, died at the scene.",
        "Police obtained a warrant for Mira Solano, 18.",
        "The court ruled that Radek V., 18, must stay in custody.",
        "The dead were the couple and their son Tom, 18, and a neighbour.",
    ],
)
def test_an_age_is_no_toll(text: str) -> None:
    assert [m.unit for m in found(text) if m.low == 18] == ["year-old"]


def test_who_is_charged_is_not_dead() -> None:
    assert [m.scope for m in found("Four people have been charged in the death of a student.")] == [("charged",)]


def test_letters_behind_a_dash_make_a_number_to_call() -> None:
    assert "HALT" not in {m.counted for m in found("Call the tip line at (555) 010-HALT.")}


def test_a_range_needs_one_unit() -> None:
    assert [(m.low, m.high, m.unit) for m in found("The index gained 0.7 percent to 6,327.80.")][0] == (0.7, 0.7, "%")
    assert [(m.low, m.high, m.unit) for m in found("a rise of 5% to 10% is likely")] == [(5, 10, "%")]


@pytest.mark.parametrize("text", ["The Brentholm 400 rose sharply", "parts per million", "a COVID-19 ward"])
def test_numbers_that_name_are_no_quantities(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("language", "text", "low", "unit"),
    [
        ("fr", "assurés pour 3,2 millions d'euros", 3_200_000, "EUR"),
        ("ru", "речь идёт о 300 тыс. тонн", 300_000, "tonne"),
    ],
)
def test_what_joins_a_scale_with_its_unit_is_looked_past(language: str, text: str, low: float, unit: str) -> None:
    assert [(m.low, m.unit) for m in found(text, language)] == [(low, unit)]


def test_an_ordinal_before_the_noun_is_looked_past() -> None:
    mention = found("They stole two 17th-century paintings.")[0]
    assert (mention.low, mention.counted) == (2, "17th-century paintings")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("200 Passagiere sitzen am Flughafen fest.", "de"),
        ("Die Ermittler stellten bei 30 Menschen Verletzungen fest.", "de"),
        ("De minister sprak 200 mensen aan.", "nl"),
    ],
)
def test_half_of_a_verb_in_two_parts_arrests_nobody(text: str, language: str) -> None:
    assert not any("arrested" in q.scope for q in found(text, language))
