"""Which figures are held against each other, and which stand alone."""

from __future__ import annotations

from reportedly.compare import compare
from reportedly.compare.compare import OF_ONE
from reportedly.records import Article, Claim, Point
from tests.compare.hand import article, claim, event, figure, report


def points(*told: tuple[Article, list[Claim]]) -> list[Point]:
    articles = [a for a, _ in told]
    reports = [report(a, claims=tuple(c)) for a, c in told]
    found = compare(event(reports, articles), {a.id: a for a in articles}).points
    return [p for p in found if p.slot == "quantity"]


def share(a: Article, number: float, quote: str, speaker: str) -> Claim:
    return claim(a, "quantity", f"{number:g} %", quote, unit="%", about="%", low=number, high=number, speaker=speaker)


FIRST = "The line says that 62 percent of its boats stayed in port."
SHORT = "The union speaks of 80 percent."
LONG = "The union says that in a poll of its own among boatmen on both sides of the wide bay 80 percent want a rise."


def test_a_short_rival_figure_of_another_speaker_contradicts() -> None:
    a = article("a", f"{FIRST} {SHORT}")
    (p,) = points((a, [share(a, 62, FIRST, "Bay Line"), share(a, 80, SHORT, "Boatmen's Union")]))
    assert p.verdict == "contradicts" and {s.value for s in p.sides} == {"62 %", "80 %"}


def test_a_figure_told_at_length_is_of_something_else() -> None:
    a = article("a", f"{FIRST} {LONG}")
    found = points((a, [share(a, 62, FIRST, "Bay Line"), share(a, 80, LONG, "Boatmen's Union")]))
    assert {p.verdict for p in found} == {"only-here"}


def test_one_speaker_gives_no_rival_figures() -> None:
    a = article("a", f"{FIRST} {SHORT}")
    found = points((a, [share(a, 62, FIRST, "Bay Line"), share(a, 80, SHORT, "Bay Line")]))
    assert "contradicts" not in {p.verdict for p in found}


def test_a_sum_of_two_figures_in_words_of_two_languages_is_one() -> None:
    a = article("a", "The harbour lost 3.2 million euros.", language="en")
    b = article("b", "Der Hafen verlor 3,2 Millionen Euro, nach anderer Rechnung 4,5 Millionen.", language="de")
    money = {"unit": "EUR", "about": "EUR"}
    one = claim(a, "quantity", "3.2 million EUR", low=3.2e6, high=3.2e6, **money)
    two = [claim(b, "quantity", f"{n:g} million EUR", low=n * 1e6, high=n * 1e6, **money) for n in (3.2, 4.5)]
    agreed = [p for p in points((a, [one]), (b, two)) if p.verdict == "agrees"]
    assert [len(s.articles) for p in agreed for s in p.sides] == [2]


def test_figures_that_a_sentence_adds_up_are_parts() -> None:
    a = article("a", "The flood killed 30: 21 in Bam and 9 in Tabas.", published="2025-05-02")
    b = article("b", "The toll stands at 28, the ministry said.", published="2025-05-02")
    told = [figure(a, n, "killed") for n in (30, 21, 9)]
    found = points((a, told), (b, [figure(b, 28, "killed")]))
    grown = [{s.value for s in p.sides} for p in found if p.verdict == "older-figure"]
    assert grown == [{"30 people", "28 people"}]


def test_of_figures_that_stand_alone_what_somebody_says_is_kept() -> None:
    a = article("a", "Counts of all kinds stood in the report.")
    dull = [figure(a, n, f"thing{n}", keys=(f"thing{n}",)) for n in range(100, 100 + 3 * OF_ONE)]
    said = figure(a, 5, "zebras", keys=("zebras",), speaker="Nora Weiss")
    alone = [p for p in points((a, [*dull, said])) if p.verdict == "only-here"]
    assert len(alone) == OF_ONE and any(s.value.startswith("5 ") for p in alone for s in p.sides)


def test_a_toll_that_another_speaker_puts_lower_later_contradicts() -> None:
    a = article("a", "Firefighters count 15 injured.", published="2025-05-02")
    b = article("b", "The ministry says six people were injured.", published="2025-05-03")
    told = [(a, [figure(a, 15, "injured", speaker="firefighters")]), (b, [figure(b, 6, "injured", speaker="ministry")])]
    assert {p.verdict for p in points(*told) if len(p.sides) > 1} == {"contradicts"}
    own = [(a, [figure(a, 15, "injured", speaker="ministry")]), (b, [figure(b, 6, "injured", speaker="ministry")])]
    assert {p.verdict for p in points(*own) if len(p.sides) > 1} == {"older-figure"}


def test_two_measurements_of_one_earthquake_contradict_and_an_aftershock_does_not() -> None:
    text = "The institute puts the magnitude at 6.3, another one at 6.1; one of 4.9 followed."
    a = article("a", text)
    told = [
        claim(a, "quantity", f"{n} magnitude", text, unit="magnitude", about="magnitude", low=n, high=n)
        for n in (6.3, 6.1, 4.9)
    ]
    found = {p.verdict: {s.value for s in p.sides} for p in points((a, told)) if len(p.sides) > 1}
    assert found["contradicts"] == {"6.3 magnitude", "6.1 magnitude"}


def test_a_measure_and_its_rounding_in_two_languages_are_one() -> None:
    one = "The reservoir stood at 86 percent, and 50 percent of the fields are wet."
    two = "Der Stausee ist zu 86,4 Prozent voll, 12 Prozent mehr als im Mai."
    a, b = article("a", one, language="en"), article("b", two, language="de")
    left, right = [share(a, n, one, "") for n in (86, 50)], [share(b, n, two, "") for n in (86.4, 12)]
    (p,) = [p for p in points((a, left), (b, right)) if p.verdict == "more-precise"]
    assert {s.value for s in p.sides} == {"86 %", "86.4 %"}


def test_what_is_allowed_is_no_rival_of_what_is_there() -> None:
    a = article("a", "There were 78 aboard; the boat may carry 50.")
    b = article("b", "Es waren 78 an Bord, Platz ist für 50.", language="de")
    told = [
        (a, [figure(a, 78, "on board", scope="on board"), figure(a, 50, "on board", scope="on board; limit")]),
        (b, [figure(b, 78, "on board", scope="on board"), figure(b, 50, "on board", scope="on board")]),
    ]
    assert "contradicts" not in {p.verdict for p in points(*told)}


def test_a_round_bound_of_a_toll_is_less_precise_and_not_older() -> None:
    a, b = article("a", published="2025-05-02"), article("b", published="2025-05-03")
    more = claim(a, "quantity", "100 people", low=100.0, about="arrested", unit="people", scope="arrested; more than")
    found = points((a, [more]), (b, [figure(b, 112, "arrested")]))
    assert [p.verdict for p in found] == ["more-precise"]


def test_a_small_bound_of_a_toll_is_older() -> None:
    a, b = article("a", published="2025-05-02"), article("b", published="2025-05-03")
    least = claim(a, "quantity", "20 people", low=20.0, about="killed", unit="people", scope="killed; at least")
    found = points((a, [least]), (b, [figure(b, 23, "killed")]))
    assert [p.verdict for p in found] == ["older-figure"]


def test_what_several_reports_tell_as_a_part_differs_in_scope() -> None:
    told = []
    for name, text in (("a", "38 were hurt, nine of them police."), ("b", "Nine police were among the 38 wounded.")):
        a = article(name, text)
        part = claim(
            a,
            "quantity",
            "9 police",
            low=9.0,
            high=9.0,
            about="injured",
            unit="police",
            scope="injured; among",
            keys=("police",),
        )
        told.append((a, [figure(a, 38, "injured"), part]))
    found = [p for p in points(*told) if p.verdict == "different-scope"]
    assert [{s.value for s in p.sides} for p in found] == [{"38 people", "9 police"}]


def test_demand_and_offer_differ_in_scope() -> None:
    a = article("a", "The drivers demand 120 euros a month. The line offered 80 euros.")
    money = {"unit": "EUR", "about": "EUR"}
    demand = claim(
        a,
        "quantity",
        "120 EUR",
        "The drivers demand 120 euros a month.",
        low=120.0,
        high=120.0,
        scope="demanded",
        **money,
    )
    offer = claim(a, "quantity", "80 EUR", "The line offered 80 euros.", low=80.0, high=80.0, scope="offered", **money)
    assert "different-scope" in {p.verdict for p in points((a, [demand, offer]))}


def test_two_lengths_of_the_happening_meet_beside_a_longer_time() -> None:
    a = article("a", "Las partes hablaron cuatro horas; el paro fue de 48 horas.", language="es")
    b = article("b", "A reunião durou três horas.", language="pt")
    hours = {"unit": "hour", "about": "hour"}
    two = [claim(a, "quantity", f"{n} hour", low=float(n), high=float(n), **hours) for n in (4, 48)]
    found = points((a, two), (b, [claim(b, "quantity", "3 hour", low=3.0, high=3.0, **hours)]))
    assert [{s.value for s in p.sides} for p in found if p.verdict == "contradicts"] == [{"3 hour", "4 hour"}]


def test_some_of_the_hurt_are_no_toll() -> None:
    a = article("a", "Two men and a woman were hurt in the harbour.", published="2025-05-02")
    b = article("b", "Three men were hurt in the harbour of Tolm.", published="2025-05-03")
    told = [(one, [figure(one, n, "injured", keys=("men",), unit="men")]) for one, n in ((a, 2), (b, 3))]
    assert not {"contradicts", "older-figure"} & {p.verdict for p in points(*told)}


def crowd(a: Article, number: float, quote: str, speaker: str, about: str = "people") -> Claim:
    return figure(a, number, about, quote, speaker=speaker)


def test_two_speakers_set_against_each_other_with_a_number_of_people_contradict() -> None:
    inside, fewer = "Inspectors counted 380 people inside.", "The owner speaks of 310 people."
    a = article("a", f"{inside} {fewer}")
    (p,) = points((a, [crowd(a, 380, inside, "Inspectors"), crowd(a, 310, fewer, "The owner")]))
    assert p.verdict == "contradicts"
    found = points((a, [crowd(a, 380, inside, "The owner"), crowd(a, 310, fewer, "The owner")]))
    assert "contradicts" not in {p.verdict for p in found}


def test_a_number_of_people_that_answers_another_in_its_sentence_is_of_the_same_people() -> None:
    text = "Police put the attendance at 600, the unions say 2,000."
    a = article("a", text)
    told = [crowd(a, 600, text, "Police", "attendance"), crowd(a, 2000, text, "unions")]
    assert [p.verdict for p in points((a, told))] == ["contradicts"]


def ships(a: Article, number: float, **fields: str) -> Claim:
    fields = {"unit": "ships", "speaker": "harbour office"} | fields
    return figure(a, number, "vessels", keys=("vessels",), **fields)


def test_a_count_that_was_smaller_in_all_earlier_reports_grew() -> None:
    a = article("a", "Eleven ships wait in the bay.", published="2025-04-20")
    b = article("b", "Vierzehn Schiffe warten, darunter zwei mit Kaffee.", language="de", published="2025-04-22")
    told = [(a, [ships(a, 11)]), (b, [ships(b, 2, unit="Schiffe"), ships(b, 14, unit="Schiffe")])]
    for order in (told, [told[0], (b, told[1][1][::-1])]):
        grown = [p for p in points(*order) if len(p.sides) > 1]
        assert [(p.verdict, [s.value for s in p.sides]) for p in grown] == [
            ("older-figure", ["11 ships", "14 Schiffe"])
        ]


def test_a_count_that_two_speakers_give_differently_did_not_grow() -> None:
    a = article("a", "Eleven ships wait in the bay.", published="2025-04-20")
    b = article("b", "Fourteen ships wait in the bay.", published="2025-04-22")
    found = points((a, [ships(a, 11)]), (b, [ships(b, 14, speaker="Pilots")]))
    assert "contradicts" in {p.verdict for p in found}


def test_those_of_a_sentence_who_are_worse_off_are_a_part() -> None:
    text = "Sixty-three passengers were hurt, 21 of them critically."
    told = []
    for name in "ab":
        a = article(name, text)
        told.append((a, [figure(a, 63, "injured"), figure(a, 21, "injured", scope="among")]))
    (p,) = [p for p in points(*told) if p.verdict == "different-scope"]
    assert {s.value for s in p.sides} == {"63 people", "21 people"}


def test_what_articles_tell_side_by_side_are_parts_unless_the_smaller_was_told_alone_before() -> None:
    text = "Three at the scene were hurt; two others came by car."
    told = []
    for name, day in (("a", "2025-05-03"), ("b", "2025-05-04")):
        a = article(name, text, published=day)
        told.append((a, [figure(a, 3, "injured"), figure(a, 2, "injured")]))
    c = article("c", "Two were hurt.", published="2025-05-04")
    assert "older-figure" not in {p.verdict for p in points(*told, (c, [figure(c, 2, "injured")]))}
    d = article("d", "Two were hurt.", published="2025-05-02")
    assert "older-figure" in {p.verdict for p in points(*told, (d, [figure(d, 2, "injured")]))}


def test_temperatures_of_two_reports_do_not_contradict() -> None:
    warm = {"unit": "celsius", "about": "celsius"}
    told = []
    for name, degrees in (("a", 28.0), ("b", 29.0)):
        a = article(name, f"Highest temperatures of {degrees:g} degrees are expected.")
        told.append((a, [claim(a, "quantity", f"{degrees:g} celsius", low=degrees, high=degrees, **warm)]))
    assert "contradicts" not in {p.verdict for p in points(*told)}


def test_that_nobody_was_badly_hurt_is_no_part_of_the_hurt() -> None:
    a, b = article("a", "Four teenagers were taken to hospital."), article("b", "No one was seriously hurt.")
    told = (a, [figure(a, 4, "treated in hospital")]), (b, [figure(b, 0, "injured")])
    assert "different-scope" not in {p.verdict for p in points(*told)}


def test_figures_of_two_days_are_no_rivals() -> None:
    first, then = "Officials said seven were in hospital on Friday.", "The airline said six remained there on Saturday."
    a = article("a", f"{first} {then}", published="2025-05-04")
    counted = [
        figure(a, 7, "treated in hospital", first, speaker="officials"),
        figure(a, 6, "treated in hospital", then, speaker="airline"),
    ]
    days = [claim(a, "date", "2025-05-02", first), claim(a, "date", "2025-05-03", then)]
    assert "contradicts" in {p.verdict for p in points((a, counted))}
    assert "contradicts" not in {p.verdict for p in points((a, [*counted, *days]))}


def test_nobody_is_killed_once() -> None:
    a, b = article("a", "Each person who died was hit one time."), article("b", "Three were found dead.")
    told = (
        (a, [figure(a, 1, "killed", unit="time", speaker="Nora Weiss")]),
        (b, [figure(b, 3, "killed", speaker="police")]),
    )
    assert not any(len(p.sides) > 1 for p in points(*told))
