"""Invented leads of many kinds of news in many languages: what happened, the figures with what they are of, the days, and who says so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from reportedly.extract import mentions
from reportedly.read.language import identify
from reportedly.records import Article, When

# A Wednesday.
TODAY: Final = "2026-10-14T09:00:00+00:00"
# Genre → kinds of happenings (one of those between bars), figures with a word of their scope, beginnings of days: the same in every language.
TOLD: Final[dict[str, tuple[tuple[str, ...], tuple[tuple[float, str], ...], tuple[str, ...]]]] = {
    "accident": (
        ("ACCIDENT.road",),
        ((12, "killed"), (7, "injured"), (3, "missing"), (25, "killed")),
        ("2026-10-12", "2024-03"),
    ),
    "call": (("CONSULT.phone", "CONSULT"), (), ("2026-10-11", "2026-W43")),
    "court": (("COURT.ruling", "COURT.appeal"), ((5, "sentence"),), ("2026-10-13",)),
    "bank": (("POLICY.rate",), ((6.25, "policy rate"), (4, "inflation")), ("2026-10-13",)),
    "election": (("ELECTION.result",), ((54.3, "votes"), (61, "turnout")), ("2026-10-11",)),
    "strike": (("PROTEST.strike",), ((48, ""), (8, "pay")), ("2026-10-09",)),
    "match": (("SPORT.match",), (), ("2026-10-10",)),
    "sanctions": (("SANCTION",), ((14, ""), (6, "")), ("2026-10-12",)),
    "quake": (
        ("DISASTER.earthquake",),
        ((6.4, "magnitude"), (120, "destroyed"), (2500, "displaced"), (9, "rescued")),
        ("2026-10-12",),
    ),
    "attack": (("CRIME.shooting|ASSAULT",), ((4, "killed"), (11, "injured")), ("2026-10-10",)),
    "ferry": (("ACCIDENT.sea",), ((80, "on board"), (5, "killed"), (31, "rescued")), ("2026-10-13",)),
    "epidemic": (("HEALTH",), ((18, "killed"), (340, "")), ("2026-W41",)),
    "resign": (("RETREAT|GOVERNMENT.resignation", "GOVERNMENT.appointment"), (), ("2026-10-12",)),
    "protest": (("PROTEST.demonstration", "COERCE.arrest"), ((20000, ""), (36, "arrested")), ("2026-10-11",)),
    "drones": (("ASSAULT.battle",), ((23, "intercepted"), (2, "damaged")), ()),
    "takeover": (("BUSINESS.deal", "BUSINESS.layoffs"), ((3.2e9, ""), (400, "")), ()),
    "arrest": (("COERCE.arrest", "CRIME.robbery"), ((4, "arrested"),), ("2026-10-13", "2026-W40")),
}
# Lines of `language genre text`; braces stand about a speaker.
LEADS: Final = [
    line.split(" ", 2)
    for line in (Path(__file__).parent / "genres.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("language", "genre", "marked"), LEADS, ids=[f"{row[0]}-{row[1]}" for row in LEADS])
def test_genre(language: str, genre: str, marked: str) -> None:
    kinds, figures, days = TOLD[genre]
    speakers, text = re.findall(r"\{(.*?)\}", marked), re.sub(r"[{}]", "", marked)
    now = When(earliest=TODAY, latest=TODAY, confidence=1.0, method="test")
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, published=now)
    found = mentions(article)
    assert identify(text) == language
    assert not [k for k in kinds if not any(a.kind.startswith(tuple(k.split("|"))) for a in found.actions)]
    assert not [
        f
        for f in figures
        if not any(q.low == f[0] and any(f[1] in s for s in (*q.scope, "")) for q in found.quantities)
    ]
    assert not [d for d in days if not any(t.value.startswith(d) for t in found.times)]
    sources = [text[s.source.start : s.source.end] for s in found.speech if s.source is not None]
    assert not [s for s in speakers if not any(s in source for source in sources)]
    assert genre != "sanctions" or any(s.polarity == "-" for s in found.speech)
