"""The six verdicts, each on accounts made for it."""

from __future__ import annotations

import itertools

from reportedly.compare import compare
from reportedly.compare.actions import _one_claimant
from reportedly.records import Article, Block, Claim, Point, Span
from tests.compare.hand import article, claim, dating, day, event, figure, person, report

TEXTS = (
    "Rescuers counted the dead on the quay.",
    "Hospitals in the port took people in all night.",
    "Officials gave their toll at a briefing.",
    "A third newsroom sent its own reporter.",
)


def points(*told: tuple[Article, list[Claim]], date: str = "2025-05-02") -> list[Point]:
    articles = [a for a, _ in told]
    reports = [report(a, claims=tuple(c), datings=(dating(a, date, date),)) for a, c in told]
    found = compare(event(reports, articles), {a.id: a for a in articles}).points
    turned = compare(event(reports[::-1], articles[::-1]), {a.id: a for a in articles}).points
    assert found == turned
    for p in found:
        for s in p.sides:
            for e in s.evidence:
                assert next(a for a in articles if a.id == e.article).text[e.span.start : e.span.end] == e.quote
            assert s.origins and s.articles and s.claims
    return list(found)


def verdicts(found: list[Point], slot: str) -> dict[str, list[str]]:
    return {p.verdict: [s.value for s in p.sides] for p in found if p.slot == slot}


def arts(n: int, **fields: object) -> list[Article]:
    return [article(f"a{i}", TEXTS[i], **fields) for i in range(n)]


def test_equal_figures_of_two_newsrooms_agree_and_one_alone_is_only_here() -> None:
    a, b = arts(2)
    found = points((a, [figure(a, 12, "killed"), figure(a, 4, "missing")]), (b, [figure(b, 12, "killed")]))
    got = {(p.about, p.verdict) for p in found if p.slot == "quantity"}
    assert got == {("killed", "agrees"), ("missing", "only-here")}


def test_a_toll_that_rises_is_an_older_figure() -> None:
    a, b = article("a", TEXTS[0], published="2025-05-02"), article("b", TEXTS[1], published="2025-05-03")
    found = points((a, [figure(a, 9, "killed")]), (b, [figure(b, 14, "killed")]))
    assert set(verdicts(found, "quantity")) == {"older-figure"}


def test_a_rounded_figure_is_less_precise() -> None:
    a, b = arts(2)
    found = points((a, [figure(a, 300, "passengers")]), (b, [figure(b, 287, "passengers")]))
    assert set(verdicts(found, "quantity")) == {"more-precise"}


def test_figures_that_cannot_both_hold_contradict() -> None:
    a = article("a", "The ferry carried 214 passengers when it left the port.")
    b = article("b", "It had carried 241 passengers when it left the port on Friday.")
    found = points((a, [figure(a, 214, "passengers")]), (b, [figure(b, 241, "passengers")]))
    assert set(verdicts(found, "quantity")) == {"contradicts"}


def test_counts_of_one_noun_in_different_talk_do_not_meet() -> None:
    a = article("a", "The couple leave 2 children behind.")
    b = article("b", "A school nearby took in 3 children who had missed their bus.")
    told = ((x, [figure(x, n, "children", keys=("children",))]) for x, n in ((a, 2), (b, 3)))
    assert "contradicts" not in verdicts(points(*told), "quantity")


def test_part_of_a_toll_is_not_an_older_toll() -> None:
    a = article("a", "Nine people died. Four of the dead were women.", published="2025-05-02")
    b = article("b", "Nine died in the blast.", published="2025-05-03")
    found = points((a, [figure(a, 9, "killed", "Nine people died."), figure(a, 4, "killed", "Four of the dead were women.")]),
                   (b, [figure(b, 9, "killed")]))  # fmt: skip
    assert verdicts(found, "quantity")["agrees"] == ["9 people"]
    assert "older-figure" not in verdicts(found, "quantity")


def test_two_speakers_set_against_each_other_in_one_passage() -> None:
    a = article(
        "a", "The army arrested 14 people, it said. A tribal leader put the number at 19.", published="2025-05-02"
    )
    b = article("b", "Soldiers took 14 people with them, the army said.", published="2025-05-03")
    told = [figure(a, 14, "arrested", "The army arrested 14 people, it said.", speaker="Army Command"),
            figure(a, 19, "arrested", "A tribal leader put the number at 19.", speaker="Sheikh Dawud")]  # fmt: skip
    found = points((a, told), (b, [figure(b, 14, "arrested", speaker="Army Command")]))
    assert verdicts(found, "quantity")["contradicts"] == ["14 people", "19 people"]


def test_units_are_converted() -> None:
    a = article("a", "The quake struck at a depth of 10 kilometres.")
    b = article("b", "The quake struck at a depth of 6 miles.")
    c = article("c", "The quake struck at a depth of 10 miles.")
    depth = {"about": "depth"}
    made = {x.id: figure(x, n, unit=u, **depth) for x, n, u in ((a, 10, "kilometre"), (b, 6, "mile"), (c, 10, "mile"))}
    got = verdicts(points((a, [made["a"]]), (b, [made["b"]])), "quantity")
    assert set(got) == {"agrees"}
    got = verdicts(points((a, [made["a"]]), (c, [made["c"]])), "quantity")
    assert set(got) == {"contradicts"}


def test_injured_and_in_hospital_are_two_scopes() -> None:
    a, b = arts(2)
    found = points((a, [figure(a, 140, "injured")]), (b, [figure(b, 86, "treated in hospital")]))
    assert verdicts(found, "quantity")["different-scope"] == ["140 people", "86 people"]


SAID = "The union said that the embankment near the bridge had been reported as unsafe in August."
DENIED = "The operator denied that the embankment near the bridge had been reported as unsafe in August."


def test_a_denial_contradicts_what_it_denies() -> None:
    a = article("a", f"{SAID} {DENIED}")
    b = article("b", "A train left the rails on Friday. " + DENIED)
    said = claim(a, "statement", SAID[20:], SAID, speaker="Union of Drivers", mode="said")
    denials = [
        claim(x, "statement", DENIED[24:], DENIED, speaker="Linea Sul", mode="denied", polarity="-") for x in (a, b)
    ]
    reports = [report(a, claims=(said, denials[0]), who=(person(a, "Linea Sul"),)), report(b, claims=(denials[1],))]
    (p,) = [p for p in compare(event(reports, [a, b]), {"a": a, "b": b}).points if p.slot == "statement"]
    assert p.verdict == "contradicts"
    assert {s.speakers: s.articles for s in p.sides} == {("Linea Sul",): ("a", "b"), ("Union of Drivers",): ("a",)}


def test_a_refusal_to_answer_is_no_denial() -> None:
    a = article(
        "a",
        "The minister did not respond to questions about the bridge. The mayor spoke about the bridge and its owners.",
    )
    first, second = a.text.split(". ")
    told = (
        claim(
            a, "statement", "to questions about the bridge", first, speaker="Minister Okello", polarity="-", mode="said"
        ),
        claim(a, "statement", "about the bridge and its owners", second, speaker="Mayor Haidar", mode="said"),
    )
    reports = [report(a, claims=told, who=(person(a, "Minister Okello"), person(a, "Mayor Haidar")))]
    found = compare(event(reports, [a]), {"a": a}).points
    assert "contradicts" not in {p.verdict for p in found}


def test_what_one_newsroom_alone_has_stands_as_only_here() -> None:
    a = article("a", "A spokesman, Dawud Karim, said the vessel belongs to the port and will not be handed back.")
    told = claim(
        a, "statement", "the vessel belongs to the port and will not be handed back", speaker="Dawud Karim", mode="said"
    )
    e = event([report(a, claims=(told,), who=(person(a, "Dawud Karim"),))], [a])
    (p,) = [p for p in compare(e, {"a": a}).points if p.slot == "statement"]
    assert (p.verdict, p.about, p.sides[0].speakers) == ("only-here", "Dawud Karim", ("Dawud Karim",))


def test_who_called_whom() -> None:
    a, b = arts(2)
    left = claim(a, "action", "CONSULT.phone: Amina Okello → Yusuf Haidar", about="CONSULT.phone")
    right = claim(b, "action", "CONSULT.phone: Yusuf Haidar → Amina Okello", about="CONSULT.phone")
    who = (person(a, "Amina Okello"), person(a, "Yusuf Haidar"))
    reports = [report(x, kind="CONSULT.phone", claims=(c,), who=who) for x, c in ((a, left), (b, right))]
    found = compare(event(reports, [a, b]), {x.id: x for x in (a, b)}).points
    assert [p.verdict for p in found if p.slot == "action" and len(p.sides) == 2] == ["contradicts"]


def test_who_sought_the_call() -> None:
    a, b, c = arts(3)
    sought = {"about": "request", "keys": ()}

    def held(kind: str) -> list[Point]:
        articles = [a, b, c]
        reports = [
            report(x, kind=kind, claims=(claim(x, "action", f"request of {name}", country=code, **sought),))
            for x, name, code in ((a, "Türkiye", "TR"), (b, "Ivo Petek", "TR"), (c, "Pakistan", "PK"))
        ]
        found = compare(event(reports, articles), {x.id: x for x in articles}).points
        return [p for p in found if p.about == "request"]

    (point,) = held("CONSULT.phone")
    assert point.verdict == "contradicts" and [s.articles for s in point.sides] == [("a0", "a1"), ("a2",)]
    assert held("ASSAULT.bombing") == []


def test_who_says_to_have_done_it() -> None:
    a, b, c = arts(3)

    def told(x: Article, polarity: str, quote: str = "", name: str = "Harbour Front") -> Claim:
        fields = {"about": "responsibility", "polarity": polarity, "speaker": name}
        return claim(x, "action", "responsibility of Harbour Front", quote, **fields)

    # the third account recalls what the group claimed before
    held = [(a, [told(a, "+", name="Front")]), (b, [told(b, "-")]), (c, [told(c, "-"), told(c, "+", "Officials gave")])]
    reports = [report(x, kind="ASSAULT.bombing", claims=tuple(claims)) for x, claims in held]
    found = compare(event(reports, [a, b, c]), {x.id: x for x in (a, b, c)}).points
    (point,) = [p for p in found if p.about == "responsibility"]
    assert point.verdict == "contradicts" and [s.articles for s in point.sides] == [("a1", "a2"), ("a0",)]


def test_dates() -> None:
    a, b = article("a", "On 2 May rescuers counted the dead."), article("b", TEXTS[1])
    c = article("c", "On 3 May officials gave their toll at a briefing.")
    found = points(
        (a, [claim(a, "date", "2025-05-02")]),
        (b, [claim(b, "date", "weekday:Friday")]),
        (c, [claim(c, "date", "2025-05-03")]),
    )
    got = verdicts(found, "date")
    assert got["contradicts"] == ["2025-05-02", "2025-05-03"]
    assert got["more-precise"] == ["2025-05-02", "weekday:Friday"]


def test_the_day_of_a_later_report_does_not_contradict_the_day_of_the_happening() -> None:
    a, b = article("a", "The ferry sank on 2 May."), article("b", "The toll rose to 14 on Saturday.")
    reports = [
        report(a, claims=(claim(a, "date", "2025-05-02"),), datings=(dating(a, "2025-05-02", "2025-05-02"),)),
        report(
            b,
            claims=(claim(b, "date", "2025-05-03"),),
            datings=(dating(b, "2025-05-03", "2025-05-03", "on Saturday", weekday=6),),
        ),
    ]
    found = compare(event(reports, [a, b]), {x.id: x for x in (a, b)}).points
    assert "contradicts" not in {p.verdict for p in found}


def test_a_date_that_contradicts_itself_and_a_post_and_another_account() -> None:
    text = "The two met on Friday (26 July) in Muscat.\n\nMet with my colleague today. July 25, 2025"
    at = text.index("Met with")
    a = article("a", text, blocks=(
        Block(kind="body", span=Span(0, at - 2)),
        Block(kind="post", span=Span(at, len(text)), posted="2025-07-25"),
    ))  # fmt: skip
    b = article("b", "The call followed a meeting on July 25.", published="2025-08-05")
    torn = dating(a, "2025-07-25/2025-07-26", "2025-07-25/2025-07-26", "Friday (26 July)", weekday=5)
    told = claim(a, "date", "2025-07-25/2025-07-26", "The two met on Friday (26 July) in Muscat.")
    reports = [
        report(a, what=told.evidence, claims=(told,), datings=(torn,)),
        report(
            b,
            role="background",
            claims=(claim(b, "date", "2025-07-25"),),
            datings=(dating(b, "2025-07-25", "2025-07-25", "July 25"),),
        ),
    ]
    e = event(reports, [a, b])
    assert e.when is not None and (e.when.earliest, e.when.latest) == ("2025-07-25", "2025-07-25")
    points = compare(e, {x.id: x for x in (a, b)}).points
    (p,) = [p for p in points if p.verdict == "contradicts"]
    assert {s.value: s.articles for s in p.sides} == {
        "2025-07-25": ("a", "b"), "2025-07-26": ("a",)
    }  # fmt: skip


def test_the_two_readings_of_a_date_that_contradicts_itself() -> None:
    a = article("a", "The two met on Friday (26 July) in Muscat.")
    b = article("b", "The call followed a meeting on July 25.", published="2025-08-05")
    quote = "Friday (26 July)"
    told = (claim(a, "date", "2025-07-26"), claim(a, "date", "2025-07-25"))
    torn = (dating(a, "2025-07-26", "2025-07-26", quote), dating(a, "2025-07-25", "2025-07-25", quote, weekday=5))
    reports = [
        report(a, claims=told, datings=torn),
        report(
            b,
            role="background",
            claims=(claim(b, "date", "2025-07-25"),),
            datings=(dating(b, "2025-07-25", "2025-07-25", "July 25"),),
        ),
    ]
    points = compare(event(reports, [a, b]), {x.id: x for x in (a, b)}).points
    (p,) = [p for p in points if p.verdict == "contradicts"]
    assert {s.value: s.articles for s in p.sides} == {
        "2025-07-25": ("b",),
        "2025-07-26": ("a",),
    }


def test_a_weekday_alone_contradicts_no_day() -> None:
    a = article("a", "The fire in Arlen broke out on 5 August.", published="2025-08-06")
    b = article("b", "The fire in Arlen was put out on Thursday.", published="2025-08-08")
    reports = [
        report(
            a, claims=(claim(a, "date", "2025-08-05"),), datings=(dating(a, "2025-08-05", "2025-08-05", "5 August"),)
        ),
        report(b, claims=(claim(b, "date", "weekday:Thursday"),)),
    ]
    points = compare(event(reports, [a, b]), {x.id: x for x in (a, b)}).points
    assert "contradicts" not in {p.verdict for p in points}


def test_local_time_and_utc_agree() -> None:
    a, b = arts(2)
    found = points((a, [claim(a, "date", "2025-05-02T02:10+03:30")]), (b, [claim(b, "date", "2025-05-01T22:40+00:00")]))
    assert verdicts(found, "date")["agrees"] == ["2025-05-01T22:40+00:00", "2025-05-02T02:10+03:30"]


def test_copies_are_one_origin() -> None:
    text = " ".join(TEXTS)
    copies = [article(f"c{i}", text) for i in range(3)]
    found = points(*((c, [figure(c, 12, "killed")]) for c in copies))
    (p,) = [p for p in found if p.slot == "quantity"]
    assert p.verdict == "only-here" and len(p.sides[0].articles) == 3 and len(p.sides[0].origins) == 1


def test_points_do_not_depend_on_order() -> None:
    held = arts(3)
    told = [(a, [figure(a, 10 + i, "killed"), claim(a, "date", "2025-05-02")]) for i, a in enumerate(held)]
    results = {repr(points(*p)) for p in itertools.permutations(told)}
    assert len(results) == 1


def test_a_day_in_the_time_of_the_readers_agrees_with_the_day_at_the_place() -> None:
    a = article("a", "The final was played in Lima on 7 May.", language="en", published="2025-05-09")
    b = article("b", "결승전은 8일(한국시간) 리마에서 열렸다.", language="ko", published="2025-05-09")
    told = []
    for x, value in ((a, "2025-05-07"), (b, "2025-05-08")):
        dated = claim(x, "date", value, when=day(value))
        told.append(report(x, claims=(dated,), datings=(dating(x, value, value),), when=day(value)))
    found = compare(event(told, [a, b]), {"a": a, "b": b}).points
    both = [p for p in found if p.slot == "date" and len(p.sides) == 2]
    assert [p.verdict for p in both] == ["agrees"]


def test_a_group_is_one_claimant_however_it_is_spelled() -> None:
    assert _one_claimant("Saraya al-Jisr", "Seraja al-Dżisr") and _one_claimant("al-Jisr", "Saraya al-Jisr")
    assert not _one_claimant("Saraya al-Jisr", "Liwa al-Bahr")
