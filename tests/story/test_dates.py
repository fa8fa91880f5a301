"""When a happening was: reasoning over stated days, weekdays, bounds."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records import Report, When
from reportedly.story.dates import event_when
from tests.compare.hand import article, dating, day, report


def told(name: str, *values: tuple[Any, ...], published: str | None = None, **fields: Any) -> Report:
    a = article(name, published=published)
    datings = tuple(dating(a, v[0], v[1] if len(v) > 1 else None, weekday=v[2] if len(v) > 2 else None) for v in values)
    return report(a, datings=datings, **fields)


def when(*reports: Report) -> When | None:
    return event_when(reports, {r.article: r.article for r in reports})[0]


def test_weekday_of_an_undated_report_is_resolved_by_the_publication_of_another() -> None:
    undated = told("a", ("weekday:Monday", None, 1))
    dated = told("b", published="2025-04-08")
    found, steps = event_when([undated, dated], {"a": "a", "b": "b"})
    assert found is not None and found.earliest == found.latest == "2025-04-07"
    assert found.method == "weekday before publication"
    methods = " ".join(s.method for s in steps)
    assert (
        "Monday" in methods and "Tuesday 2025-04-08" in methods and "the latest Monday not after 2025-04-08" in methods
    )


def test_a_day_that_contradicts_its_own_weekday_yields_to_a_dated_post_and_another_report() -> None:
    torn = told("a", ("--07-26", None, 5), ("2025-07-25", "2025-07-25"))
    passing = told("b", ("--07-25", "2025-07-25"), published="2025-08-05", role="background")
    found, steps = event_when([torn, passing], {"a": "a", "b": "b"})
    assert found is not None and found.earliest == "2025-07-25"
    assert found.is_day


def test_publication_alone_gives_only_a_vague_interval() -> None:
    found = when(told("a", published="2025-04-08"), told("b", published="2025-04-10"))
    assert found is not None and (found.earliest, found.latest) == ("2025-04-07", "2025-04-08")
    assert found.confidence <= 0.4 and found.method == "published by"


def test_nothing_known_is_nothing_answered() -> None:
    assert when(told("a")) is None
    assert when(told("a", ("weekday:Monday", None, 1))) is None


def test_a_copied_error_has_one_vote() -> None:
    wrong = [told(f"w{n}", ("2025-04-02", "2025-04-02")) for n in range(5)]
    right = [told(f"r{n}", ("2025-04-01", "2025-04-01")) for n in range(2)]
    origin = {r.article: "wire" if r.article.startswith("w") else r.article for r in wrong + right}
    found = event_when([*wrong, *right], origin)[0]
    assert found is not None and found.earliest == "2025-04-01"


def test_a_past_happening_is_not_dated_after_its_report() -> None:
    found = when(
        told("a", ("2025-04-20", "2025-04-20"), published="2025-04-03"), told("b", ("2025-04-02", "2025-04-02"))
    )
    assert found is not None and found.earliest == "2025-04-02"


def test_a_planned_happening_lies_ahead() -> None:
    found = when(told("a", ("weekday:Friday", None, 5), published="2025-04-08", tense="planned"))
    assert found is not None and found.earliest == "2025-04-11"


def test_one_moment_in_local_time_and_utc_is_the_local_day() -> None:
    local = told("a", ("2026-01-13T02:14+03:30", "2026-01-13T02:14+03:30"))
    utc = told("b", ("2026-01-12T22:44+00:00", "2026-01-12T22:44+00:00"))
    found = when(local, utc)
    assert found is not None and found.earliest.startswith("2026-01-13")


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 28), st.booleans()), min_size=1, max_size=4))
def test_order_of_reports_never_matters(days: list[tuple[int, bool]]) -> None:
    reports = [
        told(f"a{n}", (f"2025-04-{d:02}", f"2025-04-{d:02}") if full else (f"--04-{d:02}",), published="2025-04-29")
        for n, (d, full) in enumerate(days)
    ]
    results = {repr(event_when(p, {})) for p in itertools.permutations(reports)} if len(reports) < 4 else set()
    assert len(results) <= 1
    found = when(*reports)
    assert found is not None and day("2025-04-01").earliest <= found.earliest <= "2025-04-28"
