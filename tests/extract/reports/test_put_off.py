"""What is put off, cancelled, brought forward or extended (`put_off.txt`): its days are to come, and its news is of the day on which that is told.

`# xx` is a language; then a line an article: the construct, its headline, `|`, its sentence with each day in brackets and the day of June 2025 that it is. All are published on Wednesday
the 18th. Constructs: A put off, told behind it; B told before it; C not told on a day; D brought forward; E extended; F put off on a day; G cancelled on a day that opens
the sentence; H put off to a day; I cancelled, not told on a day; J put off on a day some days ago. "?" marks what does not come out yet: a day behind the word of putting off, as Arabic
has it; a day some words before "held"; "instead of" without a word of putting off.
Half of the rows (language and construct counted together) were held back while the other half was mended.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.extract import mentions, reports
from reportedly.records import Article, Block, Span, When

PUBLISHED = datetime.date(2025, 6, 18)
TOLD = dict.fromkeys("ABDEH", 17) | {"G": 13}
BEFORE = frozenset("FJ")
DAY = re.compile(r"\[(.+?)=(\d+)\]")


def rows() -> Iterator[object]:
    language = ""
    for line in (Path(__file__).parent / "put_off.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            language = line[2:]
            continue
        construct, rest = line.lstrip("?")[0], line.lstrip("?")[2:]
        marks = pytest.mark.xfail(strict=True) if line.startswith("?") else ()
        yield pytest.param(language, construct, *rest.split(" | "), id=f"{language} {construct}", marks=marks)


@pytest.mark.parametrize(("language", "construct", "headline", "body"), rows())
def test_what_is_put_off_is_to_come_and_its_news_is_of_the_day_it_is_told(
    language: str, construct: str, headline: str, body: str
) -> None:
    bare = DAY.sub(r"\1", body)
    start = len(headline) + 2
    article = Article(
        id="a", uri="a", source="a", outlet=None, title=headline, text=f"{headline}\n\n{bare}", language=language,
        blocks=(Block(kind="headline", span=Span(0, len(headline))), Block(kind="body", span=Span(start, start + len(bare)))),
        published=When(earliest="2025-06-18", latest="2025-06-18", confidence=0.9, method="stated"),
    )  # fmt: skip
    named = mentions(article)
    read = [t.when.first_day.day for t in named.times if t.when is not None and t.when.is_day]
    assert read == [int(day) for _, day in DAY.findall(body)]
    lead = next(r for r in reports(article, named)[0] if r.role == "lead")
    if construct in TOLD:
        assert lead.when is not None
        assert lead.when.first_day == datetime.date(2025, 6, TOLD[construct])
    elif construct not in BEFORE:
        assert lead.when is None or lead.when.last_day >= PUBLISHED
