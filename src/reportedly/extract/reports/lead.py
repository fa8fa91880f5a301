"""The happening of the headline and the first sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from reportedly import languages, naming
from reportedly.extract.reports.days import Dates, dates
from reportedly.extract.reports.news import hinted, leading
from reportedly.extract.reports.news import told as kind_of_news
from reportedly.extract.reports.recall import course
from reportedly.extract.reports.told import LEADING, SPECIFIC, WEAK, Ground, Told, family, gap
from reportedly.records import Dating, Entity, Sentence, Span, When

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
    days = dates(ground, told, kind) if news is None else Dates(news.times)
    return Told(
        what=first,
        sentences=sentences,
        kind=kind,
        tense=_tense(ground, sentences, kind),
        times=days.times,
        extra=_posted(ground),
        counted=(days.since,) if days.since is not None else (),
        places=tuple(p for i in sentences for p in ground.places[i]),
        spots=tuple(p for i in sentences for p in ground.spots[i]),
        entities=_participants(ground, sentences),
        stages=_stages(ground, told, first, kind),
        recalled=news.recalled if news is not None else None,
        told_on=days.told_on,
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
