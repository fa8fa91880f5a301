"""A happening that an article recalls or announces, as it is told: its kind, where, and who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly import naming
from reportedly.extract.reports.anchor import Anchor, is_nearest
from reportedly.extract.reports.recall import course
from reportedly.extract.reports.told import Ground, Told, family
from reportedly.records import PlaceMention, Sentence, TimeMention

# An announcement of what is to come is of its own kind; what is to come is of this one.
_ANNOUNCED: Final = {"ELECTION.announcement": "ELECTION.vote"}
# Families whose happenings are told apart by who takes part (and not by where): another one has the same people as the news where it names no others.
OF_PEOPLE: Final = frozenset({"CONSULT", "SPORT", "POLICY", "ELECTION", "COURT", "AGREE", "BUSINESS", "GOVERNMENT"})
# Families told by who takes part and by where: another one at another place is of others.
OF_BOTH: Final = frozenset({"PROTEST"})
# Families whose happenings have no country: those who take part come from several.
_PLACELESS: Final = frozenset({"CONSULT", "SPORT", "AGREE", "BUSINESS"})
# Kinds at which at least two take part, whatever the news is: a sentence that names one of them has "the two ministers".
_OF_TWO: Final = frozenset({"CONSULT.phone", "CONSULT.meeting"})
# How many of the news's people another happening of its kind is given.
_MOST_PEOPLE: Final = 4


class Asides:
    """Makes the happenings of an article whose news is `lead`."""

    def __init__(self, ground: Ground, lead: Told | None) -> None:
        self._g, self._lead = ground, lead
        self._places = {p.name for p in lead.places} if lead is not None else set()

    def told(self, sentence: Sentence, one: Anchor, others: Sequence[Anchor]) -> Told:
        kind, tense = one.kind, one.tense
        if self._is_to_come(one.times):
            tense, kind = "planned", self._session(sentence, _ANNOUNCED.get(kind or "", kind))
        elif self._g.recalls.is_earlier_in(sentence.span):
            kind = self._session(sentence, kind)  # "the last meeting, on 7 April"
        if self._lead is not None and family(self._lead.kind) == "SPORT" and family(kind) == "CONSULT":
            kind = self._lead.kind  # teams meet to play
        triggers = {a.span for a in self._g.actions[sentence.index]}  # a word that tells what happened is no place
        places = [
            p for p in self._g.places[sentence.index] if p.use in ("location", "named") and p.span not in triggers
        ]
        places = [p for p in places if is_nearest(p.span, one, others)] or self._country(sentence, kind)
        stages = [s for s, at in self._g.recalls.stages(sentence.span, family(kind)) if is_nearest(at, one, others)]
        apart = other_stages(self._g, sentence, self._lead) if self._lead is not None else ()
        return Told(
            what=sentence,
            sentences=(sentence.index,),
            kind=kind,
            tense=tense,
            times=one.times,
            places=tuple(places),
            entities=self._people(sentence, kind, one),
            stages=tuple(sorted(stages, key=lambda s: s not in apart)[:1]),
            counted=one.counted,
            anchors=one.spans,
        )

    def _country(self, sentence: Sentence, kind: str | None) -> list[PlaceMention]:
        """The one country of the news, for a happening that has a place of its own and is told without one; none where the sentence names another country."""
        lead = self._lead
        if lead is None or family(kind) in _PLACELESS or family(lead.kind) in _PLACELESS:
            return []
        countries = {p.country for p in lead.places if p.use != "demonym"}
        if len(countries) != 1 or {p.country for p in self._g.places[sentence.index]} - countries:
            return []
        named = [p for p in self._g.mentions.places if p.is_country and p.country in countries and p.use != "demonym"]
        return named[:1] or [_its_country(p) for p in lead.places if p.country is not None and p.use != "demonym"][:1]

    def _is_to_come(self, times: Sequence[TimeMention]) -> bool:
        published = self._g.article.published
        return published is not None and any(
            t.when is not None and t.when.first_day > published.last_day for t in times
        )

    def _session(self, sentence: Sentence, kind: str | None) -> str | None:
        """The next or last meeting of the body that made the news is about what the news was about."""
        lead = self._lead
        if kind != "CONSULT.meeting" or lead is None or family(lead.kind) not in ("POLICY", "COURT"):
            return kind
        known = {e for i in lead.sentences for e in self._g.entities[i]}
        return lead.kind if set(self._g.entities[sentence.index]) <= known else kind

    def _people(self, sentence: Sentence, kind: str | None, one: Anchor) -> tuple[int, ...]:
        """Who is named in the sentence, without whoever only tells it; where it names too few, those of the news too ("the two ministers spoke on the telephone before")."""
        tellers = self._tellers(sentence, one) if family(kind) != "CONSULT" else frozenset()
        named = [e for e in self._g.entities[sentence.index] if self._g.is_actor(e) and e not in tellers]
        placed = any(p.name not in self._places and not p.is_country for p in self._g.places[sentence.index])
        if self._lead is not None and len(named) < self._enough(kind, self._lead, placed=placed):
            named += [e for e in self._lead.entities if self._g.is_actor(e) and e not in tellers][:_MOST_PEOPLE]
        return tuple(dict.fromkeys(named))

    def _tellers(self, sentence: Sentence, one: Anchor) -> frozenset[int]:
        """Whom the sentence names only as saying it: the happening stands in what they say, and they do not."""
        found = set()
        for said in self._g.speech[sentence.index]:
            within = any(said.content.start <= s.start < said.content.end for s in one.spans)
            if not within or said.speaker_entity is None:
                continue
            spans = self._g.mentions.entities[said.speaker_entity].mentions
            here = [m for m in spans if m.overlaps(sentence.span)]
            if here and not any(said.content.start <= m.start < said.content.end for m in here):
                found.add(said.speaker_entity)
        return frozenset(found)

    def _enough(self, kind: str | None, lead: Told, *, placed: bool) -> int:
        """How many people a happening must name itself: those who meet are two, and meet again."""
        if family(kind) == family(lead.kind):
            return 2 if family(kind) in OF_PEOPLE else 0 if placed else 1
        if kind in _OF_TWO:
            return 2
        return int(family(kind) in OF_PEOPLE or (family(kind) in OF_BOTH and not placed))


def _its_country(place: PlaceMention) -> PlaceMention:
    """The country of a place, where the article names it only by its places."""
    name = next(iter(naming.countries.names(place.country or "", "en")), place.name)
    return replace(
        place, name=name, division=None, latitude=None, longitude=None, use="named", is_country=True, confidence=0.5
    )


def other_stages(ground: Ground, sentence: Sentence, lead: Told) -> tuple[str, ...]:
    """Stages that the sentence names of a course in which the news has another."""
    news = {course(s): s for s in lead.stages}
    named = (s for s, _ in ground.recalls.stages(sentence.span, family(lead.kind)))
    return tuple(s for s in named if news.get(course(s), s) != s)
