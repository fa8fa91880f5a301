"""What holds of every comparison, whatever is claimed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.compare import compare, origins
from reportedly.records import Claim, Event, Report
from reportedly.story import answer
from tests.compare.hand import article, claim, dating, figure, person, report

TEXTS = (
    "Rescuers counted the dead on the quay of Beira, the harbour master said on Friday.",
    "La policía dijo que el barco llevaba pasajeros desde Maputo hasta el viernes.",
    "وقال الناطق باسم الميناء إن العبارة كانت تقل ركابا يوم الجمعة.",
    "港务局长星期五表示，渡轮上有乘客。",
)
ARTICLES = [
    article(f"a{i}", t, language=x, published=f"2025-05-0{i + 2}")
    for i, (t, x) in enumerate(zip(TEXTS, ("en", "es", "ar", "zh"), strict=True))
]
WHO = ("Ilda Nhaca", "Tomas Sitoe")

figures = st.builds(
    lambda a, n, about, speaker, unit: figure(a, n, about, speaker=speaker, unit=unit),
    st.sampled_from(ARTICLES),
    st.sampled_from((0, 1, 2, 9, 10, 12, 14, 100, 120, 287, 300, 1000, 12.5)),
    st.sampled_from(("killed", "injured", "treated in hospital", "passengers", "depth", "score", "minute")),
    st.sampled_from((None, *WHO)),
    st.sampled_from(("people", "minute", "kilometre", "mile", "USD", "%", "score")),
)
others = st.builds(
    lambda a, slot_value, speaker, mode: claim(a, *slot_value, speaker=speaker, mode=mode, polarity="-" if mode == "denied" else "+"),
    st.sampled_from(ARTICLES),
    st.sampled_from(
        (
            ("date", "2025-05-02"), ("date", "2025-05-01T22:40+00:00"), ("date", "2025-05-02T02:10+03:30"), ("date", "weekday:Friday"),
            ("date", "--05-02"), ("date", "2025-05"), ("date", "2025-05-02/2025-05-03"), ("date", "2025-05-03T10:20"), ("place", "MZ Beira"),
            ("action", "CONSULT.phone: Ilda Nhaca → Tomas Sitoe"), ("statement", "the ferry carried passengers on Friday"),
            ("statement", "no passengers were on the ferry on Friday"), ("statement", "这艘渡轮上没有乘客"),
        )
    ),
    st.sampled_from((None, *WHO)),
    st.sampled_from(("said", "denied", None)),
)  # fmt: skip


def made(claims: list[Claim], *, turned: bool = False) -> Event:
    reports: list[Report] = []
    for a in ARTICLES:
        own = tuple({c.id: c for c in claims if c.article == a.id}.values())
        who = tuple(person(a, w) for w in WHO)
        reports.append(
            report(
                a,
                claims=own[::-1] if turned else own,
                who=who,
                kind="CONSULT.phone",
                datings=(dating(a, "2025-05-02", "2025-05-02"),),
            )
        )
    return answer("e", reports[::-1] if turned else reports, {a.id: a for a in ARTICLES}, origins(ARTICLES))


@settings(max_examples=60)
@given(st.lists(st.one_of(figures, others), max_size=14))
def test_every_point_is_told_by_its_sides(claims: list[Claim]) -> None:
    held = {a.id: a for a in ARTICLES}
    points = compare(made(claims), held).points
    known = {c.id for c in claims}
    for p in points:
        assert p.sides and all(s.articles and s.origins and s.evidence for s in p.sides)
        assert {c for s in p.sides for c in s.claims} <= known
        for s in p.sides:
            assert list(s.articles) == sorted(set(s.articles)) and len(s.origins) <= len(s.articles)
            for e in s.evidence:
                assert held[e.article].text[e.span.start : e.span.end] == e.quote
        if p.verdict == "only-here":
            assert len(p.sides) == 1 and len(p.sides[0].origins) == 1
        elif p.verdict == "agrees":
            assert len({o for s in p.sides for o in s.origins}) > 1
        else:
            assert len(p.sides) > 1
    assert compare(made(claims, turned=True), held).points == points
