"""Articles that tell several equal happenings one after the other: a long read on a month, an analysis of two decisions, the news of a week in brief.

News leads with its newest day; a chronicle begins with its oldest and is written when the newest is no longer news. It has no lead report: each of
its happenings becomes a report of its own, with what follows until the next.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers import scan
from reportedly.extract.reports.background import background
from reportedly.extract.reports.told import WEAK, Ground, Told, family
from reportedly.records import Span
from reportedly.text import fold

# A chronicle is written so many days after the newest day that it tells (later, it is history, or the date of publication is wrong), and its days lie
# at least so far apart.
_STALE: Final = 2
_OLD: Final = 31
_APART: Final = 2
# Stated days that make a chronicle; fewer do where the headline counts what happened ("two steps").
_ENOUGH: Final = 3
_FEWEST: Final = 2
_COUNTED: Final = (2, 20)
# Dates of more days than this are periods and no chapters.
_WIDEST: Final = 7
# News in brief: so many paragraphs, each under a label of its own in capitals ("BELGIUM. ", "天気："), that are this share of the body's.
_BRIEFS: Final = 3
_LABELLED: Final = 2 / 3
_LABEL: Final = re.compile(r"\W{0,3}(?P<label>[^\W\d_][^.:：—–|।】\n]{1,38}?)\s?(?P<end>[.:：|】]|[—–](?=\s))")
# A label in small letters ("Norway. ", "Central Asia. ") has at most so many words, each with a capital; so many of them must be nothing but a place, and half of all.
_WORDS: Final = 3
_PLACES: Final = 2
# What ends a label where letters have no case, so that capitals cannot tell it.
_ENDS: Final = ":：|】"


def is_brief(ground: Ground) -> bool:
    """Whether an article is a round-up: its paragraphs stand under labels that all differ (those of an interview come again, a dateline stands once)."""
    paragraphs = list(_paragraphs(ground))
    return _is_labelled([_label(text) for text, _ in paragraphs]) or _is_of_places(ground, paragraphs)


def _is_labelled(labels: Sequence[str | None]) -> bool:
    found = [label for label in labels if label is not None]
    return len(found) >= max(_BRIEFS, _LABELLED * len(labels)) and len(set(found)) == len(found)


def _is_of_places(ground: Ground, paragraphs: Sequence[tuple[str, Span]]) -> bool:
    """Whether the labels are countries and towns in small letters, or stand beside such."""
    labels = [_label(text, small=True) for text, _ in paragraphs]
    named = {fold(ground.article.text[p.span.start : p.span.end]) for p in ground.mentions.places}
    places = sum(label is not None and fold(label) in named for label in labels)
    return _is_labelled(labels) and places >= max(_PLACES, len([x for x in labels if x is not None]) / 2)


def _paragraphs(ground: Ground) -> Iterator[tuple[str, Span]]:
    """The paragraphs of the body with their characters; what was taken for the dateline of one belongs to it, since a label looks the same."""
    before: Span | None = None
    for block in ground.article.blocks:
        if block.kind == "body":
            span = Span(before.start, block.span.end) if before is not None else block.span
            text = ground.article.text
            yield " ".join(text[s.start : s.end] for s in (before, block.span) if s is not None), span
        before = block.span if block.kind == "dateline" else None


def _label(paragraph: str, *, small: bool = False) -> str | None:
    """The label that a paragraph begins with: in capitals (or, where it may be `small`, of few words that all have one), or in letters without case before a colon or bar."""
    found = _LABEL.match(paragraph)
    if found is None:
        return None
    label = found["label"]
    if label.lower() == label.upper():
        return label if found["end"] in _ENDS else None
    words = label.split()
    if small and len(words) <= _WORDS and all(word[0].isupper() for word in words):
        return label
    return label if label == label.upper() else None


def briefs(ground: Ground, main: Told) -> list[Told]:
    """What each paragraph of a round-up tells: what it dates, or else one happening; in the place of its label where it names no other."""
    apart = replace(main, kind=None, times=(), stages=(), entities=(), places=())
    found = background(ground, apart, chronicle=True)
    made: list[Told] = []
    for _, span in _paragraphs(ground):
        here = tuple(s.index for s in ground.mentions.sentences if span.start <= s.span.start < span.end)
        places = tuple(p for i in here for p in ground.places[i] if p.use in ("location", "named", "dateline"))
        told = [t for t in found if t.what.index in here] or _of_paragraph(ground, here, main)
        made += [
            t if any(not p.is_country for p in t.places) else replace(t, places=(*t.places, *places)) for t in told
        ]
    return made


def _of_paragraph(ground: Ground, sentences: Sequence[int], main: Told) -> list[Told]:
    """The one happening that a paragraph tells, if its words say what or when it was."""
    times = tuple(
        t for i in sentences for t in ground.times[i] if t.when is not None and not ground.recalls.is_offset(t)
    )
    dated = {ground.index.of(t.span) for t in times}
    what = next((i for i in sentences if ground.actions[i] or ground.wide[i] or i in dated), None)
    if what is None:
        return []
    named = dict.fromkeys(e for i in sentences for e in ground.entities[i] if ground.is_actor(e))
    kind = _kind(ground, sentences, main) or next((a.kind for i in sentences for a in ground.wide[i]), None)
    return [
        Told(
            what=ground.mentions.sentences[what],
            sentences=tuple(sentences),
            kind=kind,
            tense="past",
            times=times,
            entities=tuple(named),
        )
    ]


def is_chronicle(ground: Ground, main: Told) -> bool:
    """Whether an article tells happenings in the order of their days, the newest of them no longer news when it was published."""
    published = ground.article.published
    days = list(_stated(ground))
    if published is None or len({day for _, day in days}) < (_FEWEST if _counts(ground) else _ENOUGH):
        return False
    listed = [day for _, day in days]
    first, newest = listed[0], max(listed)
    risen = listed[: listed.index(newest) + 1]
    told_first = days[0][0] in main.sentences
    stale = _STALE <= (published.first_day - newest).days <= _OLD and not _is_fresh(ground, main)
    return told_first and stale and first == min(listed) and (newest - first).days >= _APART and risen == sorted(risen)


def _counts(ground: Ground) -> bool:
    """Whether the headline has a small number, as those do that announce several happenings."""
    head = next((s.span for s in ground.mentions.sentences if s.block == "headline"), None)
    if head is None:
        return False
    low, high = _COUNTED
    text = ground.article.text[head.start : head.end] + " "
    numbers = scan(text, language=ground.article.language)
    return any(low <= n.value <= high and not (text[n.end - 1].isdigit() and text[n.end].isalpha()) for n in numbers)


def _stated(ground: Ground) -> Iterator[tuple[int, datetime.date]]:
    """(sentence, day) of the first day that each sentence of the body states by its number, without what is still to come."""
    published = ground.article.published
    for sentence in ground.mentions.sentences:
        if sentence.block != "body":
            continue
        for time in ground.times[sentence.index]:
            when = time.when
            if time.day is None or when is None or (when.last_day - when.first_day).days > _WIDEST:
                continue
            if published is not None and when.first_day <= published.last_day:
                yield sentence.index, when.first_day
            break


def _is_fresh(ground: Ground, main: Told) -> bool:
    """Whether the sentences of the news name a day shortly before publication."""
    published = ground.article.published
    days = [t.when for i in main.sentences for t in ground.times[i] if t.when is not None and t.when.is_day]
    return published is not None and any(0 <= (published.last_day - w.first_day).days < _STALE for w in days)


def chapters(ground: Ground, main: Told) -> list[Told]:
    """The happenings of a chronicle in the order of the text, each with the sentences up to the next."""
    found = background(ground, replace(main, times=(), stages=()), chronicle=True)
    starts = sorted({t.what.index for t in found})
    last = len(ground.mentions.sentences)
    return [_with_rest(ground, t, main, next((s for s in starts if s > t.what.index), last)) for t in found]


def _with_rest(ground: Ground, told: Told, main: Told, stop: int) -> Told:
    rest = tuple(s.index for s in ground.mentions.sentences if told.what.index <= s.index < stop and s.block == "body")
    named = dict.fromkeys(e for i in rest for e in ground.entities[i] if ground.is_actor(e))
    return replace(
        told,
        sentences=tuple(dict.fromkeys((*told.sentences, *rest))),
        kind=_kind(ground, rest, main) if told.kind is None else told.kind,
        entities=tuple(named) or told.entities,
    )


def _kind(ground: Ground, sentences: Sequence[int], main: Told) -> str | None:
    """The kind that the sentences tell most of, those of the article's own family first."""
    kinds = Counter(a.kind for i in sentences for a in ground.actions[i] if a.kind not in WEAK)
    return min(kinds, key=lambda k: (family(k) != family(main.kind), -kinds[k], k), default=None)
