"""The six verdicts, each on accounts made for it."""

from __future__ import annotations

import itertools

from reportedly.compare import compare
from reportedly.records import Article, Block, Claim, Point, Span
from tests.compare.hand import article, claim, dating, event, figure, report

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
    a, b = arts(2)
    found = points((a, [figure(a, 214, "passengers")]), (b, [figure(b, 241, "passengers")]))
    assert set(verdicts(found, "quantity")) == {"contradicts"}


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
        "2025-07-25": ("a", "b"), "2025-07-26": ("a",), "weekday:Friday": ("a",)
    }  # fmt: skip


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
