"""The events among reports are a function of the set of reports, links and judgements, whatever their order."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.link.partition import partition
from reportedly.records import Evidence, Judgement, Link, Report, Span

NAMES = [f"r{i:02}" for i in range(12)]


def bare(name: str, article: str | None = None) -> Report:
    return Report(
        id=name, article=article or f"a-{name}", role="lead", what=Evidence(article="a", span=Span(0, 1), quote="x")
    )


def never(left: Report, right: Report) -> float:
    return 0.01


def joined(*pairs: tuple[str, str, float]) -> list[Link]:
    return [Link(left=min(a, b), right=max(a, b), score=p) for a, b, p in pairs]


pair = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] < p[1])
scores = st.dictionaries(pair, st.integers(31, 99).map(lambda n: n / 100), max_size=30)
judged = st.dictionaries(pair, st.sampled_from(["same", "different"]), max_size=5)


def made(weights: dict[tuple[str, str], float]) -> list[Link]:
    return joined(*((a, b, p) for (a, b), p in weights.items()))


def decided(verdicts: dict[tuple[str, str], str]) -> list[Judgement]:
    return [Judgement(left=a, right=b, judged=v, by="t") for (a, b), v in verdicts.items()]  # type: ignore[arg-type]


@settings(max_examples=150)
@given(scores, judged, st.randoms(use_true_random=False), st.integers(1, 4))
def test_the_order_of_reports_links_and_judgements_does_not_matter(weights, verdicts, random, sharing):
    reports = [bare(n, f"a{i % (4 * sharing)}") for i, n in enumerate(NAMES)]
    links, judgements = made(weights), decided(verdicts)
    expected = partition(reports, links, judgements, never)
    for things in (reports, links, judgements):
        random.shuffle(things)
    assert partition(reports, links, judgements, never) == expected


@settings(max_examples=150)
@given(scores, judged)
def test_every_report_is_in_exactly_one_event(weights, verdicts):
    found = partition([bare(n) for n in NAMES], made(weights), decided(verdicts), never)
    assert sorted(r for event in found for r in event) == NAMES
    assert found == sorted(found) and all(list(event) == sorted(event) for event in found)


@settings(max_examples=150)
@given(scores, judged)
def test_judgements_are_obeyed(weights, verdicts):
    found = partition([bare(n) for n in NAMES], made(weights), decided(verdicts), never)
    event = {r: e for e in found for r in e}
    assert all(event[a] != event[b] for (a, b), v in verdicts.items() if v == "different")
    if "different" not in verdicts.values():
        assert all(event[a] == event[b] for a, b in verdicts)


@settings(max_examples=100)
@given(scores, st.integers(2, 6))
def test_two_reports_of_one_article_are_never_one_event(weights, articles):
    reports = [bare(n, f"a{i % articles}") for i, n in enumerate(NAMES)]
    of = {r.id: r.article for r in reports}
    for event in partition(reports, made(weights), [], never):
        assert len({of[r] for r in event}) == len(event)


def test_one_link_does_not_merge_two_settled_events():
    links = joined(("r00", "r01", 0.95), ("r02", "r03", 0.95), ("r01", "r02", 0.9))
    assert partition([bare(n) for n in NAMES[:4]], links, [], never) == [("r00", "r01"), ("r02", "r03")]


def test_pairs_without_a_shared_key_are_compared_before_they_count():
    links = joined(("r00", "r01", 0.95), ("r01", "r02", 0.9))
    reports = [bare(n) for n in NAMES[:3]]
    assert partition(reports, links, [], lambda a, b: 0.8) == [("r00", "r01", "r02")]
    assert partition(reports, links, [], never) == [("r00", "r01"), ("r02",)]


def test_a_report_between_two_events_goes_to_the_better_one():
    links = joined(("r00", "r01", 0.97), ("r02", "r03", 0.97), ("r00", "r04", 0.8), ("r01", "r04", 0.8), ("r02", "r04", 0.9), ("r03", "r04", 0.9))  # fmt: skip
    found = partition([bare(n) for n in NAMES[:5]], links, [], never)
    assert found == [("r00", "r01"), ("r02", "r03", "r04")]


def test_a_judgement_joins_what_no_link_joins_and_can_be_taken_back():
    reports = [bare(n) for n in NAMES[:2]]
    same = Judgement(left="r00", right="r01", judged="same", by="t")
    assert partition(reports, [], [same], never) == [("r00", "r01")]
    assert partition(reports, [], [], never) == [("r00",), ("r01",)]
    assert partition(reports, joined(("r00", "r01", 0.99)), [replace(same, judged="different")], never) == [("r00",), ("r01",)]  # fmt: skip


def test_a_background_report_between_two_events_never_joins_them():
    told = replace(bare("a0"), role="background")
    reports = [told, *(bare(n) for n in ("r00", "r01"))]
    links = joined(("a0", "r00", 0.8), ("a0", "r01", 0.9))
    assert partition(reports, links, [], never) == [("a0", "r01"), ("r00",)]


@settings(max_examples=150)
@given(scores, st.sets(st.sampled_from(NAMES)))
def test_background_reports_change_nothing_among_those_that_lead(weights, passing):
    reports = [replace(bare(n), role="background") if n in passing else bare(n) for n in NAMES]
    found = partition(reports, made(weights), [], never)
    leads = [r for r in reports if r.role == "lead"]
    among = partition(leads, [x for x in made(weights) if not {x.left, x.right} & passing], [], never)
    assert sorted(kept for e in found if (kept := tuple(r for r in e if r not in passing))) == among


def march(name: str, day: str) -> Report:
    one = replace(bare(name), kind="PROTEST.demonstration")
    return replace(one, signature=replace(one.signature, days=(day,), places=("SE Lund",), numbers=("4000 people",)))


def test_two_groups_that_agree_on_another_day_each_are_asked_more() -> None:
    first, second = ("r0", "r1", "r2"), ("r3", "r4", "r5")
    within = [(a, b, 0.99) for g in (first, second) for a, b in combinations(g, 2)]
    links = joined(*within, *((a, b, 0.5) for a in first for b in second))
    told = [march(n, "2025-06-09") for n in first]
    same = partition([*told, *(march(n, "2025-06-10") for n in second)], links, [], never)
    apart = partition([*told, *(march(n, "2025-06-11") for n in second)], links, [], never)
    one_misread = [march("r3", "2025-06-09"), march("r4", "2025-06-11"), march("r5", "2025-06-11")]
    assert same == partition([*told, *one_misread], links, [], never) == [(*first, *second)]
    assert apart == [first, second]
