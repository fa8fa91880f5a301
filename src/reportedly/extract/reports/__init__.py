"""Reports: what an article's main happening is, which other happenings it recalls or announces, and which claims belong to which.

One lead report of the headline and first sentences, and a background report for every other happening that the text tells with a time, place,
kind or stage of its own. An article that tells several equal happenings has no lead report. What cannot be said stays unsaid: a happening without a stated date has none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.extract.claims import Claims
from reportedly.extract.reports.background import background
from reportedly.extract.reports.chronicle import briefs, chapters, is_brief, is_chronicle
from reportedly.extract.reports.lead import lead
from reportedly.extract.reports.making import report
from reportedly.extract.reports.shares import shared
from reportedly.extract.reports.told import FAR_DAYS, LEADING, SEQUELS, Ground, Told, days_apart, family
from reportedly.extract.reports.wording import Wordings
from reportedly.records import Article, Claim, Mentions, PlaceMention, Report, digest

__all__ = ["reports"]


def reports(article: Article, mentions: Mentions) -> tuple[tuple[Report, ...], tuple[Claim, ...]]:
    """The reports of an article, the lead first, without signatures; and the claims that belong to none of them."""
    placed = Claims(article, mentions).all()
    if not mentions.sentences:
        return (), tuple(p.claim for p in placed)
    ground = Ground(article, mentions)
    main = lead(ground)
    others: list[Told]
    if main is not None and is_brief(ground):
        others = briefs(ground, main)
        main = None
    elif main is not None and is_chronicle(ground, main) and len(parts := chapters(ground, main)) > 1:
        main, others = None, parts
    else:
        others = background(ground, main)
        if main is not None and _is_to_come(main, others):
            main = lead(ground, never=main.kind)
            others = background(ground, main)
        main = _without_others(ground, main, others)
    told = ([main] if main is not None else []) + others
    shares, loose = shared(ground, placed, main, others)
    wordings = Wordings(ground)
    made = [
        report(ground, one, "lead" if one is main else "background", shares[k], wordings) for k, one in enumerate(told)
    ]
    return _told_apart(made), loose


def _told_apart(made: Sequence[Report]) -> tuple[Report, ...]:
    """The reports with ids of their own: two happenings of one sentence, kind and day differ only in their order."""
    seen: Counter[str] = Counter()
    found = []
    for one in made:
        seen[one.id] += 1
        found.append(one if seen[one.id] == 1 else replace(one, id=digest(one.id, str(seen[one.id]))))
    return tuple(found)


def _is_to_come(main: Told, others: Sequence[Told]) -> bool:
    """Whether the news's kind is that of a happening that the article announces: a first round leads to a run-off, a ruling to an appeal."""
    return main.kind in SEQUELS and any(o.kind == main.kind and o.tense == "planned" and o.times for o in others)


def _without_others(ground: Ground, main: Told | None, others: Sequence[Told]) -> Told | None:
    """The news without the places of the sentences that only tell other happenings, and without the times that date others in its own sentences, where they are well apart from its own;
    in a text without a day, where it tells others of the news."""
    if main is None:
        return main
    main = _without_places(ground, main, others)
    when = ground.when(main.times)
    if when is None:
        spans = {t.span for o in others for t in o.times}
        own = tuple(t for t in main.times if t.span not in spans)
        return replace(main, times=own) if any(t.day is not None or t.weekday is not None for t in own) else main
    taken = {t.span for o in others for t in o.times if t.when is not None and days_apart(t.when, when) > FAR_DAYS}
    return replace(main, times=tuple(t for t in main.times if t.span not in taken))


def _without_places(ground: Ground, main: Told, others: Sequence[Told]) -> Told:
    """The news without the places of harm of weeks ago that its next sentences recall; what else they recall, an outbreak's beginning, may be where the news is."""
    aside = {o.what.index for o in others if family(o.kind) in LEADING} & ground.recalling

    def own(places: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
        return tuple(p for p in places if ground.index.of(p.span) not in aside)

    return replace(main, places=own(main.places), spots=own(main.spots))
