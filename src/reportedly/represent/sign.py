"""Report → Signature: all that linking compares, from one article alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.models.vectors import vectors
from reportedly.parts import Encoder
from reportedly.records import Article, Mentions, Report, Signature, Span
from reportedly.represent import facts
from reportedly.represent.shingles import shingles
from reportedly.terms import bits, count, dwell, rank, terms, weigh

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
# What the vectors of the headline and of the text that follows the head count beside that of the head, and the characters of the latter (somewhat more than the shipped encoder reads). Average
# precision of pairs by the cosine alone, head only → so: giveme5w1h .875 → .903, vietnamese .829 → .905, cstnews .887 → .928, meantime .972 → .963
# (training/link/README.md).
HEADLINE_SHARE: Final = 0.5
FOLLOWING_SHARE: Final = 0.5
FOLLOWING: Final = 600
# Without sentences (an article that was not analysed) this many characters stand for the head.
HEAD_CHARACTERS: Final = 400


class Passage(NamedTuple):
    """A text for the encoder and what its vector counts."""

    text: str
    weight: float


def sign(report: Report, article: Article, mentions: Mentions, *, encoder: Encoder | None = None) -> Signature:
    """The signature of one report of the article; `vector` is empty without an encoder."""
    return sign_all([report], article, mentions, encoder=encoder)[0]


def sign_all(
    reports: Sequence[Report], article: Article, mentions: Mentions, *, encoder: Encoder | None = None
) -> list[Signature]:
    """The signatures of several reports of one article, in their order; the encoder sees their texts as one batch."""
    found: list[tuple[float, ...]] = [()] * len(reports)
    if encoder is not None and reports:
        found = _vectors(encoder, [_passages(report, article, mentions) for report in reports])
    return [_sign(r, article, mentions, v) for r, v in zip(reports, found, strict=True)]


def _vectors(encoder: Encoder, told: Sequence[Sequence[Passage]]) -> list[tuple[float, ...]]:
    """The vector of each report: the weighed mean of its passages', of length 1; empty where the encoder refuses the first (nothing in it that it knows)."""
    of_passage = iter(vectors(encoder, [passage.text for passages in told for passage in passages]))
    return [_mean([(passage.weight, next(of_passage)) for passage in passages]) for passages in told]


def _mean(weighed: Sequence[tuple[float, NDArray[np.float32] | None]]) -> tuple[float, ...]:
    if weighed[0][1] is None:
        return ()
    total = np.sum([weight * vector.astype(np.float64) for weight, vector in weighed if vector is not None], axis=0)
    length = float(np.linalg.norm(total))
    return tuple(round(float(x), 6) for x in (total / length if length > 0 else weighed[0][1]))


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
        mentioned=facts.mentioned(report, mentions),
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


def _passages(report: Report, article: Article, mentions: Mentions) -> list[Passage]:
    """The texts that the encoder sees: where the happening is told; of a lead report also the headline and what follows, of another the sentences around it."""
    head, body = zones(report, article, mentions)
    first = " ".join(article.text[zone.start : zone.end] for zone in head)
    if report.role != "lead":
        around = (article.text[zone.start : zone.end] for zone in body if zone not in head)
        return [Passage(" ".join([first, *around]), 1.0)]
    after = max(zone.end for zone in head)
    more = ((article.title or "", HEADLINE_SHARE), (article.text[after : after + FOLLOWING], FOLLOWING_SHARE))
    return [Passage(first, 1.0), *(Passage(text, share) for text, share in more if text.strip())]
