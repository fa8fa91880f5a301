"""How well pages are read: main text, headline, publication day.

`read/trafilatura_eval`: `text_f1` over the segments that the text should and should not hold, counted as trafilatura's own evaluation does
(a wanted segment found, a wanted one missing, an unwanted one found); the headline, which trafilatura's main text leaves out, is left out.
`read/htmldate_eval`, `read/fundus_parser`: `day_accuracy` (the right day, of all dated pages), `day_wrong_and_sure` (another day with
confidence of at least .5); `read/fundus_parser` also `title_accuracy` (but for letter case and white space).
Pages are looked for below the corpus's folder, `html/…`, gzip'd or not; pages that are not there are left out of the count.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.read import articles
from reportedly.records import Article, Page
from reportedly.settings import Settings

SURE: Final = 0.5


def _articles(path: Path) -> Iterator[tuple[dict[str, Any], Article | None]]:
    """Each row with the article that its page gives, None where it gives none."""
    settings = Settings()
    for row in rows(path):
        file = path.parent / str(row.get("html", ""))
        if not file.is_file():
            continue
        body = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        address = str(row.get("url") or file.name)
        fetched = str(row.get("crawl_date") or "")[:10] or None
        page = Page(
            uri=address,
            body=body,
            source=file.name,
            media_type="text/html",
            fetched=fetched,
            stated=(("url", address),),
        )
        first = next(iter(articles(page, settings=settings)))
        yield row, first if isinstance(first, Article) else None


def text(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """`text_f1`; n counts pages."""
    found = missed = unwanted = pages = 0
    for row, article in _articles(path):
        gold = row.get("gold", {})
        body = _body(article)
        pages += 1
        found += sum(segment in body for segment in gold.get("with", ()))
        missed += sum(segment not in body for segment in gold.get("with", ()))
        unwanted += sum(segment in body for segment in gold.get("without", ()))
    if pages:
        yield "text_f1", f1(ratio(found, found + unwanted), ratio(found, found + missed)), pages


def _body(article: Article | None) -> str:
    if article is None:
        return ""
    headline = next((b.span for b in article.blocks if b.kind == "headline"), None)
    return article.text if headline is None else article.text[headline.end :]


def days(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """`day_accuracy` and `day_wrong_and_sure`, and `title_accuracy` where headlines are given; n counts pages with a gold date or headline."""
    right = wrong = dated = titled = titles = 0
    for row, article in _articles(path):
        gold = row.get("gold", {})
        if isinstance(gold.get("date"), str):
            dated += 1
            when = article.published if article is not None else None
            hit = when is not None and when.is_day and when.earliest[:10] == gold["date"][:10]
            right += hit
            wrong += when is not None and not hit and when.confidence >= SURE
        if gold.get("title"):
            titles += 1
            titled += article is not None and _plain(article.title) == _plain(gold["title"])
    if dated:
        yield "day_accuracy", ratio(right, dated), dated
        yield "day_wrong_and_sure", ratio(wrong, dated), dated
    if titles:
        yield "title_accuracy", ratio(titled, titles), titles


def _plain(title: str | None) -> str:
    return " ".join((title or "").split()).casefold()


MEASURES = (
    Measure("read/trafilatura_eval", text),
    Measure("read/htmldate_eval", days),
    Measure("read/fundus_parser", days),
)
