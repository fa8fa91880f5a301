"""Reports: what an article's main happening is, which other happenings it recalls or announces, and which claims belong to which.

One lead report of the headline and first sentences, and a background report for every sentence that tells of another happening with a time
or place of its own. What cannot be said stays unsaid: a happening without a stated date has none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from reportedly.extract.claims import Claims, Placed, date_readings, date_value
from reportedly.records import (
    ActionMention,
    Article,
    Claim,
    Dating,
    Entity,
    Evidence,
    Location,
    Mentions,
    Participant,
    PlaceMention,
    Report,
    Sentence,
    Span,
    TimeMention,
    When,
    digest,
)

T = TypeVar("T")

# How many sentences after the headline tell the news.
LEAD_SENTENCES: Final = 3
# What a trigger adds to its kind, by where it stands: headline, first sentence, second, third, elsewhere.
_WEIGHTS: Final = (3.0, 2.0, 1.2, 0.8)
_BODY_WEIGHT: Final = 0.15
# Kinds that stand in the news about anything (somebody urges, agrees, has goods): they lead only where nothing else does.
_WEAK: Final = frozenset(
    {"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE",
     "COERCE", "ASSAULT", "INQUIRY", "COURT", "CRIME", "POLICY", "BUSINESS", "MARKET", "HEALTH", "SCIENCE", "CULTURE", "DEATH", "RESCUE",
     "WEATHER", "GOVERNMENT", "CONSULT", "SPORT"}
)  # fmt: skip
_WEAKNESS: Final = 0.25
# How many days from the lead's another day in its first sentence must be to be that of another happening.
_FAR_DAYS: Final = 6
# News is told within this many days.
_FRESH_DAYS: Final = 7
# How a place is used, the likeliest place of the happening first.
_USES: Final = ("location", "dateline", "named", "demonym")
# Most embedded posts that date a happening.
_MOST_POSTS: Final = 4
# Most background reports of one article.
_MOST_BACKGROUND: Final = 12


@dataclass(frozen=True, slots=True)
class _Told:
    """A happening before it becomes a report."""

    what: Sentence
    sentences: tuple[int, ...]
    kind: str | None
    tense: str
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    entities: tuple[int, ...] = ()
    extra: tuple[Dating, ...] = field(default=())


def reports(article: Article, mentions: Mentions) -> tuple[tuple[Report, ...], tuple[Claim, ...]]:
    """The reports of an article, the lead first, without signatures; and the claims that belong to none of them."""
    placed = Claims(article, mentions).all()
    if not mentions.sentences:
        return (), tuple(p.claim for p in placed)
    maker = _Maker(article, mentions)
    lead = maker.lead()
    background = maker.background(lead)
    told = ([lead] if lead is not None else []) + background
    shares, loose = _shared(placed, lead, background)
    made = tuple(maker.report(one, "lead" if one is lead else "background", shares[k]) for k, one in enumerate(told))
    return made, loose


def _shared(
    placed: Sequence[Placed], lead: _Told | None, background: Sequence[_Told]
) -> tuple[list[tuple[Claim, ...]], tuple[Claim, ...]]:
    """Claims by report: those of a background's sentence are its own, all others the lead's, or loose without a lead."""
    owner = {s: k for k, b in reversed(list(enumerate(background))) for s in b.sentences}
    offset = 0 if lead is None else 1
    shares: list[list[Claim]] = [[] for _ in range(len(background) + offset)]
    loose: list[Claim] = []
    for p in placed:
        if p.sentence in owner:
            shares[owner[p.sentence] + offset].append(p.claim)
        elif lead is not None:
            shares[0].append(p.claim)
        else:
            loose.append(p.claim)
    return [tuple(s) for s in shares], tuple(loose)


class _Maker:
    def __init__(self, article: Article, mentions: Mentions) -> None:
        self._article, self._m = article, mentions
        self._actions = _by_sentence((a.sentence, a) for a in mentions.actions)
        index = self._index = _SentenceIndex(mentions.sentences)
        self._times = _by_sentence((index.of(t.span), t) for t in mentions.times)
        self._places = _by_sentence((index.of(p.span), p) for p in mentions.places)
        self._entities: dict[int, list[int]] = defaultdict(list)
        for k, entity in enumerate(mentions.entities):
            for span in entity.mentions:
                self._entities[index.of(span)].append(k)

    # ---- the lead

    def lead(self) -> _Told | None:
        """The happening of the headline and the first sentences; without a known kind where no trigger tells one, None without a sentence."""
        telling = self._telling()
        kind = self._lead_kind(telling)
        first = next((s for s in telling if s.block in ("body", "post")), telling[0] if telling else None)
        if first is None:
            return None
        sentences = tuple(s.index for s in telling)
        return _Told(
            what=first,
            sentences=sentences,
            kind=kind,
            tense=self._tense(sentences, kind),
            times=tuple(t for i in sentences for t in self._times[i]),
            extra=self._posted(),
            places=tuple(p for i in sentences for p in self._places[i]),
            entities=self._participants(sentences),
        )

    def _telling(self) -> list[Sentence]:
        """The headline, the standfirst's first sentence and the first sentences of the body."""
        sentences = self._m.sentences
        head = [s for s in sentences if s.block == "headline"][:2]
        stand = [s for s in sentences if s.block == "standfirst"][:1]
        body = [s for s in sentences if s.block == "body"][:LEAD_SENTENCES]
        return sorted({*head, *stand, *body}, key=lambda s: s.index)

    def _lead_kind(self, telling: Sequence[Sentence]) -> str | None:
        scores: Counter[str] = Counter()
        first: dict[str, int] = {}
        ranks = {s.index: (0 if s.block == "headline" else 1) for s in telling}
        body = [s.index for s in telling if s.block not in ("headline", "standfirst")]
        ranks |= {index: min(k + 1, len(_WEIGHTS) - 1) for k, index in enumerate(body)}
        for action in self._m.actions:
            told = action.sentence in ranks
            weight = _WEIGHTS[ranks[action.sentence]] if told else _BODY_WEIGHT
            if not told and action.kind in _WEAK:
                continue
            if action.kind in _WEAK or action.negated:
                weight *= _WEAKNESS
            scores[action.kind] += weight  # type: ignore[assignment]
            first.setdefault(action.kind, action.span.start)
        strong = {a.kind for a in self._m.actions if a.sentence in ranks}
        kinds = sorted(strong, key=lambda k: (-_family_score(k, scores), first[k]))
        return kinds[0] if kinds else None

    def _tense(self, sentences: Iterable[int], kind: str | None) -> str:
        tenses = [a.tense for i in sentences for a in self._actions[i] if a.kind == kind]
        return tenses[0] if tenses and all(t == tenses[0] for t in tenses) else "past"

    def _dateline(self) -> tuple[PlaceMention, ...]:
        """The place that the report was filed from: often where it happened, for want of a better word."""
        return tuple(p for p in self._m.places if p.use == "dateline")[:1]

    def _posted(self) -> tuple[Dating, ...]:
        """The moments that embedded posts carry."""
        posts = [b for b in self._article.blocks if b.kind == "post" and b.posted][:_MOST_POSTS]
        return tuple(
            Dating(
                value=str(b.posted)[:10],
                when=When(
                    earliest=str(b.posted)[:10],
                    latest=str(b.posted)[:10],
                    confidence=0.7,
                    method="embedded post's date",
                ),
                evidence=self._article.evidence(b.span),
            )
            for b in posts
        )

    def _participants(self, sentences: Sequence[int]) -> tuple[int, ...]:
        """Who is named where the news is told, more than once, or speaks."""
        chosen = {e for i in sentences for e in self._entities[i]}
        chosen |= {k for k, e in enumerate(self._m.entities) if len(e.mentions) > 1}
        chosen |= {m.speaker_entity for m in self._m.speech if m.speaker_entity is not None}
        return tuple(sorted(chosen, key=lambda k: (min(self._m.entities[k].mentions, default=Span(0, 0)), k)))

    # ---- background

    def background(self, lead: _Told | None) -> list[_Told]:
        """Other happenings, each with its own day (or place and kind), in the order of the text; one for each day and family."""
        when = self._when(lead.times) if lead is not None else None
        first = lead.sentences[:1] if lead is not None else ()
        found: dict[tuple[str, str], _Told] = {}
        for sentence in self._m.sentences:
            if sentence.block not in ("body", "standfirst"):
                continue
            told = self._recalled(
                sentence, lead, when, in_lead=sentence.index in first or sentence == (lead and lead.what)
            )
            if told is not None:
                key = (told.times[0].value if told.times else "", _family(told.kind))
                found.setdefault(key, told)
        return list(found.values())[:_MOST_BACKGROUND]

    def _recalled(self, sentence: Sentence, lead: _Told | None, when: When | None, *, in_lead: bool) -> _Told | None:
        """The other happening that a sentence tells of: it has a day of its own, or it is of the lead's kind in another place."""
        times = [t for t in self._times[sentence.index] if self._is_other(t, when, _FAR_DAYS if in_lead else 0)]
        actions = [a for a in self._actions[sentence.index] if a.kind not in _WEAK]
        places = [p for p in self._places[sentence.index] if p.use in ("location", "named")]
        if not times:
            return None if in_lead or lead is None else self._elsewhere(sentence, lead, actions, places)
        time = times[0]
        action = min(actions, key=lambda a: (abs(a.span.start - time.span.start), a.span.start), default=None)
        if action is None and (in_lead or lead is None or not _to_the_day(time)):
            return None
        kind = action.kind if action is not None else self._kin(sentence, lead)
        tense = action.tense if action is not None else "past"
        return self._other(sentence, lead, kind, tense, (time,), places)

    def _kin(self, sentence: Sentence, lead: _Told | None) -> str | None:
        """The lead's kind for a sentence without a trigger that names nobody but those of the news ("the committee meets again on …")."""
        if lead is None:
            return None
        known = {e for i in lead.sentences for e in self._entities[i]}
        return lead.kind if set(self._entities[sentence.index]) <= known else None

    def _elsewhere(
        self, sentence: Sentence, lead: _Told, actions: Sequence[ActionMention], places: Sequence[PlaceMention]
    ) -> _Told | None:
        """A happening of the lead's kind in a place that the lead does not name ("after the derailment near Azul")."""
        kin = [a for a in actions if _family(a.kind) == _family(lead.kind)]
        there = {p.name for p in lead.places}
        cities = [p for p in places if not p.is_country and p.name not in there and p.name != p.division]
        if not kin or not cities or not any(not p.is_country for p in lead.places):
            return None
        return self._other(sentence, lead, kin[0].kind, kin[0].tense, (), cities)

    def _other(
        self,
        sentence: Sentence,
        lead: _Told | None,
        kind: str | None,
        tense: str,
        times: tuple[TimeMention, ...],
        places: Sequence[PlaceMention],
    ) -> _Told:
        named = [e for e in self._entities[sentence.index] if self._m.entities[e].kind in ("PER", "ORG")]
        if not named and lead is not None and _family(kind) == _family(lead.kind):
            named = [e for e in lead.entities if self._m.entities[e].kind in ("PER", "ORG")][:4]
        return _Told(
            what=sentence,
            sentences=(sentence.index,),
            kind=kind,
            tense=tense,
            times=times,
            places=tuple(places),
            entities=tuple(dict.fromkeys(named)),
        )

    def _is_other(self, time: TimeMention, when: When | None, apart: int) -> bool:
        """Whether a time is that of another happening than the lead's: a day or month that does not come within `apart` days of it."""
        value = date_value(time)
        if value is None or (time.when is not None and not time.when.is_day and time.month is None):
            return False
        if time.when is None:
            if time.month is None or time.day is None:
                return False
            return when is None or (time.month, time.day) != (when.first_day.month, when.first_day.day)
        if when is None:
            return _to_the_day(time)
        before = (when.first_day - time.when.last_day).days
        after = (time.when.first_day - when.last_day).days
        return before > apart or after > apart

    # ---- making

    def report(self, told: _Told, role: str, claims: tuple[Claim, ...]) -> Report:
        """The report of a happening."""
        article = self._article
        what = article.evidence(told.what.span)
        datings = tuple(d for t in told.times for d in self._datings(t)) + told.extra
        return Report(
            id=digest(article.id, role, str(told.what.span.start), told.kind or "", *(d.value for d in datings[:1])),
            article=article.id,
            role=role,  # type: ignore[arg-type]
            what=what,
            kind=told.kind,
            tense=told.tense,  # type: ignore[arg-type]
            when=self._settled(told),
            datings=datings,
            where=self._where(told.places),
            who=tuple(
                self._participant(self._m.entities[e])
                for e in told.entities
                if self._m.entities[e].kind in ("PER", "ORG")
            ),
            claims=claims,
            published=article.published,
            language=article.language,
            outlet=article.outlet,
        )

    def _datings(self, time: TimeMention) -> list[Dating]:
        """The reasons that a time gives: one, or where its weekday and its day disagree, one for each."""
        evidence = self._article.evidence(time.span)
        return [Dating(value=v, when=w, evidence=evidence, weekday=d) for v, w, d in date_readings(time)]

    def _settled(self, told: _Told) -> When | None:
        """The reading of the text's times; where the text contradicts itself, the day of an embedded post decides if it is one of the two."""
        when = self._when(told.times)
        if when is None or when.is_day:
            return when
        posted = {d.value for d in told.extra} & {d.value for t in told.times if t.conflict for d in self._datings(t)}
        if not posted:
            return when
        day = min(posted)
        return When(
            earliest=day,
            latest=day,
            confidence=when.confidence,
            method=f"{when.method}; an embedded post's date agrees",
        )

    def _when(self, times: Sequence[TimeMention]) -> When | None:
        """The first reading known to the day that is fresh at publication, else the first that is no plan, else the first; without days the narrowest."""
        known = [t.when for t in times if t.when is not None and date_value(t) is not None]
        days = [w for w in known if w.is_day]
        if days:
            return min(days, key=self._staleness)
        return min(known, key=lambda w: (w.last_day - w.first_day, w.earliest), default=None)

    def _staleness(self, when: When) -> int:
        """0 for a day shortly before publication (or with no publication known), 1 for an older day, 2 for one to come."""
        if self._article.published is None:
            return 0
        age = (self._article.published.last_day - when.first_day).days
        return 2 if age < 0 else int(age > _FRESH_DAYS)

    def _where(self, places: Sequence[PlaceMention]) -> tuple[Location, ...]:
        """Places that the text puts something in, cities before countries; else where it was filed from, else what it names."""
        usable = [p for p in places if p.use == "location"]
        if not any(not p.is_country for p in usable):
            usable += [p for p in places if p.use in ("named", "dateline")]
        unique: dict[tuple[str | None, str], PlaceMention] = {}
        for p in sorted(usable, key=lambda p: (p.is_country, _USES.index(p.use), p.span)):
            unique.setdefault((p.country, p.name), p)
        return tuple(
            Location(
                name=p.name,
                evidence=self._article.evidence(p.span),
                country=p.country,
                division=p.division,
                latitude=p.latitude,
                longitude=p.longitude,
                confidence=p.confidence * (1.0 if p.use == "location" else 0.5),
            )
            for p in unique.values()
        )

    def _participant(self, entity: Entity) -> Participant:
        return Participant(
            name=entity.name,
            names=entity.names,
            evidence=self._evidence(entity),
            kind=entity.kind,
            keys=entity.keys,
            latin=entity.latin,
            role=entity.role,
            role_key=entity.role_key,
            country=entity.country,
        )

    def _evidence(self, entity: Entity) -> Evidence:
        """The sentence of its fullest mention."""
        span = entity.mentions[0]
        index = self._index.of(span)
        return self._article.evidence(self._m.sentences[index].span if index >= 0 else span)


def _to_the_day(time: TimeMention) -> bool:
    """Whether the text itself names a day of the month."""
    return time.day is not None


def _family(kind: str | None) -> str:
    return (kind or "").split(".")[0]


def _family_score(kind: str, scores: Counter[str]) -> float:
    """A kind's score, helped a little by its kin: three kinds of meeting make a meeting likelier."""
    kin = sum(v for k, v in scores.items() if k != kind and _family(k) == _family(kind))
    return scores[kind] + 0.3 * kin


def _by_sentence(pairs: Iterable[tuple[int, T]]) -> defaultdict[int, list[T]]:
    found: defaultdict[int, list[T]] = defaultdict(list)
    for index, item in pairs:
        found[index].append(item)
    return found


class _SentenceIndex:
    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._starts = [s.span.start for s in sentences]
        self._sentences = sentences

    def of(self, span: Span) -> int:
        """The number of the sentence that the span begins in, -1 outside all."""
        k = bisect_right(self._starts, span.start) - 1
        return self._sentences[k].index if k >= 0 and span.start < self._sentences[k].span.end else -1
