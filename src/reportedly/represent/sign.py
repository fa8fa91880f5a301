"""Report → Signature: all that linking compares, from one article alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.errors import InputError
from reportedly.parts import Encoder
from reportedly.records import Article, Mentions, Report, Signature, Span
from reportedly.represent import facts
from reportedly.represent.shingles import shingles
from reportedly.represent.terms import bits, count, dwell, rank, terms, weigh

# Sentences of the body that tell the news: the inverted pyramid puts who, what, when and where into the first two.
LEAD_SENTENCES: Final = 2
# Terms kept of the head and of the whole: nearly all of a usual article; bounds what is stored. Not tuned.
HEAD_TERMS: Final = 60
BODY_TERMS: Final = 160
# What a text dwells on shows in few terms (20, 40 and all tried on one pair of look-alikes: 40 told it apart best).
FOCUS_TERMS: Final = 40
# A word of the head counts this much more than one of the rest (1 to 4 tried: flat from 2 on).
HEAD_WEIGHT: Final = 2.0
# Terms that index keys are made of.
TELLING: Final = 16
# Characters of a text that are analysed: what stands later is background.
LONGEST: Final = 12_000
# A sentence beside a background report's own still speaks of it.
AROUND: Final = 1
# Without sentences (an article that was not analysed) this many characters stand for the head.
HEAD_CHARACTERS: Final = 400


def sign(report: Report, article: Article, mentions: Mentions, *, encoder: Encoder | None = None) -> Signature:
    """The signature of one report of the article; `vector` is empty without an encoder."""
    return sign_all([report], article, mentions, encoder=encoder)[0]


def sign_all(
    reports: Sequence[Report], article: Article, mentions: Mentions, *, encoder: Encoder | None = None
) -> list[Signature]:
    """The signatures of several reports of one article, in their order; the encoder sees their texts as one batch."""
    vectors: list[tuple[float, ...]] = [()] * len(reports)
    if encoder is not None and reports:
        vectors = _vectors(encoder, [_told(report, article, mentions) for report in reports])
    return [_sign(r, article, mentions, v) for r, v in zip(reports, vectors, strict=True)]


def _vectors(encoder: Encoder, texts: Sequence[str]) -> list[tuple[float, ...]]:
    """The vector of each text; empty for one that the encoder refuses (nothing in it that it knows)."""
    try:
        rows = encoder.encode(texts)
    except InputError:
        return [()] if len(texts) == 1 else [v for text in texts for v in _vectors(encoder, [text])]
    return [tuple(round(float(x), 6) for x in row) for row in rows]


def _sign(report: Report, article: Article, mentions: Mentions, vector: tuple[float, ...]) -> Signature:
    head, body = zones(report, article, mentions)
    language = report.language or article.language
    head_terms = _terms(article, head, language)
    body_terms = _terms(article, body, language)
    told = count([(head_terms, HEAD_WEIGHT), (body_terms, 1.0)], language)
    return Signature(
        terms=weigh(told, language, BODY_TERMS),
        head=weigh(count([(head_terms, 1.0)], language), language, HEAD_TERMS),
        focus=dwell(count([(body_terms, 1.0)], language), language, FOCUS_TERMS),
        telling=tuple((t, bits(t, language)) for _, t in rank(told, language)[:TELLING]),
        names=facts.names(report, mentions, head),
        places=facts.places(report, mentions, head),
        numbers=facts.numbers(report, mentions, head),
        days=facts.days(report),
        shingles=shingles(body_terms),
        vector=vector,
    )


def _terms(article: Article, spans: Sequence[Span], language: str | None) -> list[str]:
    return [t for span in spans for t in terms(article.text[span.start : span.end], language)]


def zones(report: Report, article: Article, mentions: Mentions) -> tuple[list[Span], list[Span]]:
    """(where the report tells its happening, all that it may say of it), as spans of the article's text in order."""
    if report.role == "lead":
        return _lead_head(report, article, mentions), [Span(0, min(LONGEST, len(article.text)))]
    own = [s for s in mentions.sentences if s.span.overlaps(report.what.span)]
    if not own:
        return [report.what.span], [report.what.span]
    first, last = own[0].index - AROUND, own[-1].index + AROUND
    around = [s.span for s in mentions.sentences if first <= s.index <= last and s.block != "headline"]
    return [s.span for s in own], around or [s.span for s in own]


def _lead_head(report: Report, article: Article, mentions: Mentions) -> list[Span]:
    if not mentions.sentences:
        return [Span(0, min(HEAD_CHARACTERS, len(article.text)))]
    top = [s for s in mentions.sentences if s.block in ("headline", "standfirst")][: LEAD_SENTENCES + 1]
    body = [s for s in mentions.sentences if s.block in ("body", "post")][:LEAD_SENTENCES]
    what = [s for s in mentions.sentences if s.span.overlaps(report.what.span)][:1]
    return sorted({s.span for s in (*top, *body, *what)})


def _told(report: Report, article: Article, mentions: Mentions) -> str:
    """The text that the encoder sees: where the happening is told, then what follows."""
    head, body = zones(report, article, mentions)
    first = " ".join(article.text[zone.start : zone.end] for zone in head)
    return (
        first
        if report.role == "lead"
        else " ".join([first, *(article.text[z.start : z.end] for z in body if z not in head)])
    )
