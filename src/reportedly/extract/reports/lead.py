"""The happening of the headline and the first sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from reportedly import languages, naming
from reportedly.extract.reports.announced import beside, to_come
from reportedly.extract.reports.happened import HARM, counted_back, of_happening
from reportedly.extract.reports.news import HOSTILE, hinted, leading
from reportedly.extract.reports.news import told as kind_of_news
from reportedly.extract.reports.recall import course
from reportedly.extract.reports.told import FAR_DAYS, FRESH_DAYS, LEADING, SPECIFIC, WEAK, Ground, Told, family, gap
from reportedly.records import Dating, Entity, Sentence, Span, TimeMention, When

# How many sentences after the headline tell the news.
LEAD_SENTENCES: Final = 3
# What a trigger adds to its kind, by where it stands: headline, first sentence, second, third, elsewhere.
_WEIGHTS: Final = (3.0, 2.0, 1.2, 0.8)
_BODY_WEIGHT: Final = 0.15
_WEAKNESS: Final = 0.25
# After what the news comes ("Captain arrested after ferry sinks") is the news only where nothing else is told.
_GOVERNED: Final = 0.4
# A run-off or an appeal that is to come is what the news leads to, not the news.
_TO_COME: Final = 0.5
# Characters between a title and what it is held in ("of the").
_BESIDE_TITLE: Final = 8
# Most of those whom the text only introduces: an article with more is about something that they know, not did.
_MOST_INTRODUCED: Final = 6
# Most embedded posts that date a happening.
_MOST_POSTS: Final = 4


def lead(ground: Ground, *, never: str | None = None) -> Told | None:
    """The happening of the headline and the first sentences; without a known kind where no trigger tells one, None without a sentence. `never` is a
    kind that it is not if the text tells another of its family."""
    told = telling(ground.mentions.sentences)
    kind = _cause(ground, told, _kind(ground, told, never))
    news = leading(ground, told, kind)
    if news is not None:
        kind = news.kind
    elif kind is None or (kind in WEAK and family(kind) not in LEADING):
        kind = kind_of_news(ground, told) or kind or hinted(ground, told)
    first = next((s for s in told if s.block in ("body", "post")), told[0] if told else None)
    if first is None:
        return None
    sentences = tuple(s.index for s in told)
    told_on: tuple[TimeMention, ...] = ()
    if news is not None:
        times, since = news.times, None
    else:
        times = of_happening(ground, _times(ground, sentences, kind), kind, sentences)
        times, told_on = to_come(ground, _nearest_first(ground, times, kind), kind, told)
        since = counted_back(ground, told, kind)
    if since is not None and since.when is not None:  # later days are those of its tolls
        latest = since.when.last_day
        times = tuple(t for t in times if t.when is None or not t.when.is_day or t.when.last_day <= latest)
    return Told(
        what=first,
        sentences=sentences,
        kind=kind,
        tense=_tense(ground, sentences, kind),
        times=times,
        extra=_posted(ground),
        counted=(since,) if since is not None else (),
        places=tuple(p for i in sentences for p in ground.places[i]),
        spots=tuple(p for i in sentences for p in ground.spots[i]),
        entities=_participants(ground, sentences),
        stages=_stages(ground, told, first, kind),
        recalled=news.recalled if news is not None else None,
        told_on=told_on,
    )


def telling(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The headline, the standfirst's first sentence and the first sentences of the body."""
    head = [s for s in sentences if s.block == "headline"][:2]
    stand = [s for s in sentences if s.block == "standfirst"][:1]
    body = [s for s in sentences if s.block == "body"][:LEAD_SENTENCES]
    return sorted({*head, *stand, *body}, key=lambda s: s.index)


def _kind(ground: Ground, told: Sequence[Sentence], never: str | None) -> str | None:
    """The kind that the article tells most of, where it stands counting; among the kinds of one family the one that tells the news."""
    ranks = {s.index: (0 if s.block == "headline" else 1) for s in told}
    body = [s.index for s in told if s.block not in ("headline", "standfirst")]
    ranks |= {index: min(k + 1, len(_WEIGHTS) - 1) for k, index in enumerate(body)}
    scores: Counter[str] = Counter()
    news: Counter[str] = Counter()
    first: dict[str, int] = {}
    news_kinds = {family(a.kind) for s in told for a in ground.telling(s) if a not in ground.governed and not a.negated}
    aside = _set_aside(ground, told)
    for action in ground.mentions.actions:
        old = family(action.kind) in LEADING and action.sentence in ground.recalling  # harm of weeks ago
        here = action.sentence in ranks and not old
        weight = _WEIGHTS[ranks[action.sentence]] if here else _BODY_WEIGHT
        if not here and action.kind in WEAK:
            continue
        if action.kind in WEAK or action.negated:
            weight *= _WEAKNESS
        elif action.tense == "planned" and action.kind in SPECIFIC:
            weight *= _TO_COME
        of_another = action in ground.governed or family(action.kind) in aside
        if here and of_another and news_kinds - {family(action.kind)}:
            weight *= _GOVERNED
        if here:
            news[action.kind] += weight  # type: ignore[assignment]
        scores[action.kind] += weight  # type: ignore[assignment]
        first.setdefault(action.kind, action.span.start)
    best = min(news, key=lambda k: (-_family_score(k, scores), first[k]), default=None)
    opening = _opening(ground, told, best)
    rivals = [k for k in news if k in SPECIFIC and family(k) == family(best)]
    if opening in rivals and opening != never and all(news[k] <= news[opening] for k in rivals):
        return opening
    kin = [k for k in (*news, *scores) if family(k) == family(best)]
    kin = [k for k in kin if k in news and k != never] or [k for k in kin if k != never] or kin
    return min(kin, key=lambda k: (-news[k], -scores[k], first[k]), default=None)


def _set_aside(ground: Ground, told: Sequence[Sentence]) -> frozenset[str]:
    """The families of kinds that the headline and the first sentence only set before or after their news ("arrested five days before the final"): where the next sentences
    go on with them, they are not the news either."""
    head = [s for s in told if s.block == "headline"][:1] + [s for s in told if s.block != "headline"][:1]
    actions = [a for s in head for a in ground.telling(s)]
    news = {family(a.kind) for a in actions if a not in ground.governed and not a.negated}
    return frozenset({family(a.kind) for a in actions} - news) if news else frozenset()


def _cause(ground: Ground, told: Sequence[Sentence], kind: str | None) -> str | None:
    """The kind of what led to the news, if the headline or the first sentence tell it and the news is a part of it: an explosion that a building fell from; else the kind itself."""
    opening = [s for s in told if s.block == "headline"][:1] + [s for s in told if s.block != "headline"][:1]
    kinds = {a.kind for s in opening for a in ground.actions[s.index] if a.tense == "past" and not a.negated}
    causes = {k for k in kinds if kind in languages.consequences(k)}
    first = (k for k in sorted(causes) if not any(k in languages.consequences(other) for other in causes))
    return next(first, kind)


def _opening(ground: Ground, told: Sequence[Sentence], kind: str | None) -> str | None:
    """The first kind of a family that tells the news in the headline or the first sentence: an aftershock is called a quake, too, further down."""
    head = [s for s in told if s.block == "headline"][:1]
    body = [s for s in told if s.block != "headline"][:1]
    for action in (a for s in (*head, *body) for a in ground.actions[s.index]):
        is_news = action not in ground.governed and not action.negated and action.tense != "planned"
        if family(action.kind) == family(kind) and is_news:
            return action.kind
    return None


def _family_score(kind: str, scores: Counter[str]) -> float:
    """A kind's score, helped a little by its kin: three kinds of meeting make a meeting likelier."""
    kin = sum(v for k, v in scores.items() if k != kind and family(k) == family(kind))
    return scores[kind] + 0.3 * kin


def _tense(ground: Ground, sentences: Iterable[int], kind: str | None) -> str:
    tenses = [a.tense for i in sentences for a in ground.actions[i] if a.kind == kind]
    return tenses[0] if tenses and all(t == tenses[0] for t in tenses) else "past"


def _times(ground: Ground, sentences: Iterable[int], kind: str | None) -> tuple[TimeMention, ...]:
    """The times of the telling sentences, without those counted from another happening, or (where others are left) set beside one of another family."""
    telling = [i for i in sentences if i not in ground.recalling]
    if not any(t.when is not None and t.when.is_day for i in telling for t in ground.times[i]):
        telling = [i for i in sentences if i in telling or _is_of_news(ground, i, kind)]
    times = tuple(t for i in telling for t in ground.times[i] if not _is_aside(ground, t))
    times = tuple(t for t in times if not _is_of_sequel(ground, t, kind) and not _is_of_harm(ground, t, kind))
    counted = tuple(t for t in times if t.when is None or not ground.recalls.is_offset(t))
    own = tuple(t for t in counted if not _is_of_another(ground, t, kind))
    return next((some for some in (own, counted) if any(t.when or t.weekday for t in some)), times)


def _is_of_news(ground: Ground, index: int, kind: str | None) -> bool:
    """Whether a sentence of another time tells of the harm that the news is about, where that has no day: "three men were charged in a July shooting. … On July 25 a car …"."""
    return family(kind) in LEADING and any(family(a.kind) == family(kind) for a in ground.actions[index])


def _nearest_first(ground: Ground, times: Sequence[TimeMention], kind: str | None) -> tuple[TimeMention, ...]:
    """The times, those of one sentence by how near they stand to the trigger that tells the news: "since talks had failed on Friday, the dockers began a strike on Monday"."""
    if family(kind) in HARM:
        return tuple(times)

    def rank(time: TimeMention) -> tuple[int, int]:
        index = ground.index.of(time.span)
        kin = [a for a in ground.actions[index] if a.kind == kind and a not in ground.governed]
        return index, min((gap(a.span, time.span) for a in kin), default=0)

    return tuple(sorted(times, key=rank))


def _is_of_another(ground: Ground, time: TimeMention, kind: str | None) -> bool:
    """Whether a month is still to come ("the line opens in September"), or stands beside a trigger of another family: an inquiry's report on the crash "in October"."""
    if time.when is None or time.when.is_day:
        return False
    published = ground.article.published
    if published is not None and time.when.first_day > published.last_day:
        return True
    index = ground.index.of(time.span)
    actions = ground.telling(ground.mentions.sentences[index]) if index >= 0 else []
    near = min(actions, key=lambda a: (gap(a.span, time.span), a.span.start), default=None)
    return near is not None and family(near.kind) != family(kind)


def _is_of_sequel(ground: Ground, time: TimeMention, kind: str | None) -> bool:
    """Whether a day is still to come and of a trigger of its sentence, a wide one where there are no others, of another family than the news."""
    published, index = ground.article.published, ground.index.of(time.span)
    if published is None or time.when is None or time.when.first_day <= published.last_day or index < 0:
        return False
    near = beside(ground, time, ground.hinted(ground.mentions.sentences[index]))
    return bool(near) and kind is not None and all(family(a.kind) != family(kind) for a in near)


def _is_of_harm(ground: Ground, time: TimeMention, kind: str | None) -> bool:
    """Whether a day of weeks ago stands nearest to a trigger of an accident or a disaster, where the news is none: "charged over the explosion of 5 February". (Of an attack, with
    which arrests and trials are one story: gva .9352 → .9347.)"""
    published, index = ground.article.published, ground.index.of(time.span)
    if published is None or time.when is None or index < 0 or kind is None or family(kind) in HARM:
        return False
    if (published.last_day - time.when.last_day).days <= FRESH_DAYS:
        return False
    actions = ground.actions[index]
    near = min(actions, key=lambda a: (gap(a.span, time.span), a.span.start), default=None)
    return near is not None and family(near.kind) in LEADING - HOSTILE


def _is_aside(ground: Ground, time: TimeMention) -> bool:
    """Whether a day of weeks ago stands within brackets of its sentence, where it dates what it stands beside ("the score of the first leg (played on 9 April)")."""
    index, published = ground.index.of(time.span), ground.article.published
    if index < 0 or published is None or time.when is None:
        return False
    if (published.last_day - time.when.first_day).days <= FAR_DAYS:
        return False
    before = ground.article.text[ground.mentions.sentences[index].span.start : time.span.start]
    return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))


def _stages(ground: Ground, told: Sequence[Sentence], first: Sentence, kind: str | None) -> tuple[str, ...]:
    """The stages that the headline and the first sentence name, of each course of stages only where it is one."""
    head = [s for s in told if s.block == "headline"][:1]
    found = [stage for s in (*head, first) for stage, _ in ground.recalls.stages(s.span, family(kind))]
    values: dict[str, set[str]] = {}
    for stage in found:
        values.setdefault(course(stage), set()).add(stage)
    return tuple(sorted(next(iter(v)) for v in values.values() if len(v) == 1))


def _posted(ground: Ground) -> tuple[Dating, ...]:
    """The moments that embedded posts carry."""
    posts = [b for b in ground.article.blocks if b.kind == "post" and b.posted][:_MOST_POSTS]
    return tuple(
        Dating(
            value=str(b.posted)[:10],
            when=When(
                earliest=str(b.posted)[:10], latest=str(b.posted)[:10], confidence=0.7, method="embedded post's date"
            ),
            evidence=ground.article.evidence(b.span),
        )
        for b in posts
    )


def _participants(ground: Ground, sentences: Sequence[int]) -> tuple[int, ...]:
    """Who is named where the news is told, more than once, or speaks; after them the institutions that somebody speaks for and people whom
    the text introduces by full name and role."""
    entities = ground.mentions.entities
    speaking = {m.speaker_entity for m in ground.mentions.speech if m.speaker_entity is not None}
    chosen = {e for i in sentences for e in ground.entities[i]}
    chosen |= {k for k, e in enumerate(entities) if len(e.mentions) > 1}
    chosen |= speaking
    titles = [role for k in speaking if (role := entities[k].role_span) is not None]
    others = {k for k, e in enumerate(entities) if _is_introduced(e) or _is_spoken_for(e, titles)} - chosen
    return (*_in_order(entities, chosen), *_in_order(entities, others)[:_MOST_INTRODUCED])


def _in_order(entities: Sequence[Entity], chosen: Iterable[int]) -> list[int]:
    """Entities in the order in which the text first names them."""
    return sorted(chosen, key=lambda k: (min(entities[k].mentions, default=Span(0, 0)), k))


def _is_introduced(entity: Entity) -> bool:
    """Whether the text says who a person is, who has more than one name: "X Y, a lawyer from the town"."""
    named = entity.role_key not in (None, "counterpart") and bool(entity.keys)
    return entity.kind == "PER" and named and len(naming.parts(entity.name)) > 1


def _is_spoken_for(entity: Entity, titles: Sequence[Span]) -> bool:
    """Whether an organisation stands beside the title of somebody who speaks: "the foreign ministry's spokesman", "head of the weather service"."""
    return entity.kind == "ORG" and any(gap(m, title) <= _BESIDE_TITLE for m in entity.mentions for title in titles)
