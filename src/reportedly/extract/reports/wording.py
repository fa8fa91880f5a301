"""Who, what, when and where as an article itself puts them: the headline parted into whom it is about and what it says of them, the words of the
day that dates the happening, and the place that the telling sentences put it in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from reportedly.extract.names.lists import given_names
from reportedly.extract.places.lexicon import of as place_words
from reportedly.extract.reports.headline import COMMA, Headline, Vocabulary
from reportedly.extract.reports.told import FRESH_DAYS, Ground, Told, family
from reportedly.records import Evidence, Location, NameMention, OwnWords, PlaceMention, Sentence, Span, TimeMention
from reportedly.text import fold, trim

# How many sentences of the body are searched for where it happened.
_TELLING: Final = 3
# How many words before a time its relative clause may begin, and how many characters may stand between a day and its hour.
_ASIDE: Final = 14
_BESIDE: Final = 16
# A place behind its preposition has no more words than this.
_PLACE: Final = 5
# Kinds of happenings in which those who are harmed are who it is about, where the headline names nobody.
_HARM: Final = frozenset({"ACCIDENT", "DISASTER", "ASSAULT", "DEATH"})
_HARMED: Final = frozenset({"killed", "dead", "injured", "missing"})
# A place that is only named, and not said to be where something is, is no surer than this.
_SURE: Final = 0.5
# A name is no longer than this many characters.
_NAME: Final = 60
_CLOSERS: Final = frozenset("'’”\"»")
_QUOTES: Final = frozenset("\"“”„«»'‘’")


class Wordings:
    """The answers of the happenings of one article in its own words."""

    def __init__(self, ground: Ground) -> None:
        self.ground, self.article, self.mentions = ground, ground.article, ground.mentions
        self.vocabulary = Vocabulary(self.article, self.mentions.names)
        self.words, self.speech = self.vocabulary.words, self.vocabulary.speech
        self.places = place_words(self.article.language or "en")
        self.counted = [q for q in self.mentions.quantities if q.counted and _HARMED & set(q.scope)]
        self.counted_starts = [q.span.start for q in self.counted]

    def of(self, told: Told, where: Sequence[Location]) -> OwnWords:
        """The answers of one happening, each None where the article has none; `where` are the places of its report, best first."""
        return _Wording(self, told, where).all()

    @cached_property
    def people(self) -> frozenset[str]:
        """Full names and surnames of the article's people."""
        return frozenset(n for e in self.mentions.entities if e.kind == "PER" for n in (e.name, *e.name.split()[-1:]))

    @cached_property
    def speakers(self) -> frozenset[int]:
        """The entities that the article quotes."""
        return frozenset(m.speaker_entity for m in self.mentions.speech if m.speaker_entity is not None)

    @cached_property
    def fresh(self) -> TimeMention | None:
        """The first day that the article names of those shortly before it was published."""
        published = self.article.published
        for t in self.mentions.times:
            if t.type in ("DATE", "TIME") and t.when is not None and t.when.is_day and self.dates(t):
                age = (published.last_day - t.when.first_day).days if published is not None else 0
                if 0 <= age <= FRESH_DAYS:
                    return t
        return None

    def dates(self, time: TimeMention) -> bool:
        """Whether the words say a day or an hour: no part of a day alone ("the morning after"), no word of a name in capitals ("USA TODAY")."""
        first, stop = self.words.within(time.span)
        if stop - first == 1 and time.value[-2:].isalpha() and "T" in time.value:
            return False
        k = bisect_right(self.words.starts, time.span.start) - 1
        shouted = len(time.text) > 1 and time.text.isupper() and k > 0 and self.words.gaps[k] == " "
        return not (shouted and self.words.raw(k - 1).split("-")[-1].isupper())


class _Wording:
    def __init__(self, all_words: Wordings, told: Told, where: Sequence[Location]) -> None:
        self._all, self._told, self._locations = all_words, told, where
        self._ground, self._article, self._m = all_words.ground, all_words.article, all_words.mentions
        self._w, self._speech, self._named = all_words.words, all_words.speech, all_words.vocabulary.named
        sentences = [self._m.sentences[i] for i in told.sentences] or [told.what]
        heads = [s for s in sentences if s.block == "headline"]
        self._head: Sentence = heads[0] if heads else told.what
        self._sentences = [*heads[:1], *(s for s in sentences if s.block != "headline")][: _TELLING + 1]
        self._headline = Headline(all_words.vocabulary, self._head.span)

    def all(self) -> OwnWords:
        lo, hi = self._w.within(self._head.span)
        if lo == hi:
            return OwnWords(when=self._when(), where=self._where())
        start, stop = self._headline.clause(lo, hi)
        apart = self._speech.order == "svo" and not self._all.places.postpositions
        split = self._headline.split(start, stop) if apart else None
        who = self._who(start, split)
        what = self._trimmed(split if split is not None else start, stop)
        return OwnWords(who=who, what=what, when=self._when(), where=self._where())

    def _trimmed(self, first: int, stop: int) -> Evidence | None:
        """The words, or without any the sentence's clause that tells the happening."""
        if first >= stop:
            return None
        end = self._w.ends[stop - 1]
        text = self._article.text
        opened = any(c in _QUOTES for c in text[max(0, self._w.starts[first] - 1) : end])
        if opened and end < len(text) and text[end] in _CLOSERS:
            end += 1
        begin = self._w.starts[first]
        if begin > self._head.span.start and text[begin - 1] in _QUOTES:
            begin -= 1
        return self._article.evidence(trim(text, Span(begin, min(end, self._head.span.end))))

    # ---- the answers

    def _who(self, lo: int, split: int | None) -> Evidence | None:
        """Whom the headline is about: by the fullest usual form of a name; of harm those harmed where it names nobody; else who is named first."""
        span = Span(self._w.starts[lo], self._w.ends[split - 1]) if split is not None and split > lo else None
        named = [n for n in self._named(span) if n.span.end <= span.end] if span is not None else []
        if span is not None and named and named[-1].span.end == span.end and not self._joined(span):
            last = named[-1]
            return (
                self._titled(last)
                if last.kind == "PER" or last.span.start == span.start
                else self._article.evidence(span)
            )
        speaks = split is not None and self._speech.cues.at(self._w, split, len(self._w)) is not None
        harmed = self._harmed() if not named and not speaks else None
        if harmed is not None:
            return self._article.evidence(harmed)
        if span is not None and split is not None:
            return self._article.evidence(self._without_article(lo, split))
        first = next((n for s in self._sentences for n in self._named(s.span) if self._acts(n)), None)
        if first is not None:
            return self._fullest(first)
        told = [e for e in self._told.entities if self._ground.is_actor(e) and e not in self._all.speakers]
        spans = next((self._m.entities[e].mentions for e in told if self._m.entities[e].mentions), None)
        return None if spans is None else self._article.evidence(spans[0])

    def _titled(self, name: NameMention) -> Evidence:
        """The name in full; one of a single word with the honorific right before it."""
        full = self._fullest(name)
        first, stop = self._w.within(name.span)
        before = self._speech.titles.at(self._w, first - 1, stop) if first else None
        if " " in full.quote or before is None or before[0] != first or before[1] or self._w.gaps[first] != " ":
            return full
        return self._article.evidence(Span(self._w.starts[first - 1], name.span.end))

    def _without_article(self, lo: int, stop: int) -> Span:
        first = lo + 1 if stop > lo + 1 and self._w.folds[lo] in self._speech.determiners else lo
        return Span(self._w.starts[first], self._w.ends[stop - 1])

    def _joined(self, span: Span) -> bool:
        """Whether names are joined within the stretch: all of them are who it is about."""
        first, stop = self._w.within(span)
        return any(
            self._w.folds[k] in self._speech.conjunctions or self._headline.has_comma(k) for k in range(first + 1, stop)
        )

    def _acts(self, name: NameMention) -> bool:
        """Whether the name is of a person or an organisation that does more than tell."""
        entity = name.entity
        if entity is None or not self._ground.is_actor(entity):
            return False
        return self._head.span.contains(name.span) or entity not in self._all.speakers

    def _fullest(self, name: NameMention) -> Evidence:
        """The fuller form of the name that the article has most often, once only where a given name begins it; else as it stands here."""
        text = self._article.text
        here = text[name.span.start : name.span.end]
        if name.entity is None:
            return self._article.evidence(name.span)
        spans = self._m.entities[name.entity].mentions
        forms = Counter(text[s.start : s.end] for s in spans)
        fuller = [f for f in forms if here in f and len(f) > len(here) and (forms[f] > 1 or _is_given(f))]
        best = max(fuller, key=lambda f: (forms[f], len(f), f), default=here)
        span = min((s for s in spans if text[s.start : s.end] == best), default=name.span)
        return self._article.evidence(span)

    def _harmed(self) -> Span | None:
        """How many people are harmed, where the happening is harm or the headline counts them ("at least seven people"): the dead first."""
        starts = self._all.counted_starts
        found = []
        for k, s in enumerate(self._sentences):
            here = self._all.counted[bisect_left(starts, s.span.start) : bisect_left(starts, s.span.end)]
            found += [(0 if "killed" in q.scope else 1, k == 0, q.span) for q in here]
        if family(self._told.kind) not in _HARM and not any(head for _, head, _ in found):
            return None
        return min(found)[2] if found else None

    def _when(self) -> Evidence | None:
        """The words of the time that dates the report, with the hour beside it; else of the first fresh day that the article names."""
        times = [t for t in self._told.times if t.when is not None and self._all.dates(t)]
        own = [t for t in times if not self._is_aside(t)] or times
        when = self._ground.when(own)
        dated = next((t for t in own if t.when == when), None) or self._all.fresh
        return None if dated is None else self._article.evidence(self._with_hour(dated))

    def _is_aside(self, time: TimeMention) -> bool:
        """Whether a time belongs to something else in its sentence: "Tuesday's vote", or within "…, who won on Tuesday, …"."""
        if self._article.text.startswith(("'s", "’s"), time.span.end):
            return True
        first = self._w.within(time.span)[0]
        lo = max(0, first - _ASIDE)
        comma = next((k for k in range(first, lo, -1) if self._headline.has_comma(k)), None)
        return comma is not None and self._w.folds[comma] in self._speech.relatives - self._speech.articles

    def _with_hour(self, time: TimeMention) -> Span:
        """The time with the hour or day beside it in the sentence ("11pm local time on Thursday")."""
        text = self._article.text
        for other in self._ground.times[self._ground.index.of(time.span)]:
            span = Span(min(time.span.start, other.span.start), max(time.span.end, other.span.end))
            between = text[min(time.span.end, other.span.end) : max(time.span.start, other.span.start)]
            near = other is not time and len(between) <= _BESIDE and not any(c in between for c in ".,;\n")
            if near and other.when is not None and self._same_day(time, other):
                return span
        return time.span

    def _same_day(self, time: TimeMention, other: TimeMention) -> bool:
        """Whether one of two times says the hour and the other the day."""
        return (":" in time.value) != (":" in other.value)

    def _where(self) -> Evidence | None:
        """The place behind a preposition of place in the headline or the first sentences, a town or a building before a country; else the report's."""
        if (self._told.kind or "").endswith(".phone"):
            return None  # a call has no place of its own
        found = [(p, k) for k, s in enumerate(self._sentences) for p in self._placed(s)]
        best = min(found, key=lambda f: (f[0][1], f[1], f[0][0]), default=None)
        if best is not None:
            return self._article.evidence(best[0][0])
        placed = (
            w.evidence for w in self._locations if w.confidence > _SURE or w.evidence.quote not in self._all.people
        )
        return next(placed, None)

    def _is_person(self, place: Evidence) -> bool:
        """Whether what was taken for a place is somebody's name, or stands in one."""
        near = self._named(Span(max(0, place.span.start - _NAME), place.span.end))
        return place.quote in self._all.people or any(n.kind == "PER" and n.span.overlaps(place.span) for n in near)

    def _placed(self, sentence: Sentence) -> Iterator[tuple[Span, bool]]:
        """The places of a sentence behind a preposition of place, each with whether it is a country."""
        lex = self._all.places
        lo, hi = self._w.within(sentence.span)
        known = [p for p in self._ground.places[sentence.index] if p.use != "demonym"]
        for k in range(lo + 1, hi):
            city = k > lo + 1 and f"{self._w.folds[k - 2]} {self._w.folds[k - 1]}" in lex.settlements
            if not city and self._w.folds[k - 1] not in lex.locatives or self._w.gaps[k].strip():
                continue
            first = k + 1 if self._w.folds[k] in self._speech.determiners and k + 1 < hi else k
            stop = self._capitals(first, hi)
            span = Span(self._w.starts[first], self._w.ends[stop - 1]) if stop > first else None
            if span is not None and self._is_place(span, first, stop, known):
                span = self._with_container(span, stop, hi, known)
                yield span, any(p.is_country and p.span.overlaps(span) for p in known)

    def _capitals(self, first: int, hi: int) -> int:
        """One past the last of the words with a capital that stand together."""
        stop = first
        while (
            stop < min(hi, first + _PLACE)
            and self._w.raw(stop)[0].isupper()
            and (stop == first or self._w.gaps[stop] == " ")
        ):
            stop += 1
        return stop

    def _with_container(self, span: Span, stop: int, hi: int, known: Sequence[PlaceMention]) -> Span:
        """The place with the larger one behind its comma or preposition ("Ystad, Sweden", "Lund, southern Sweden", "Kings Hall in Lund")."""
        gap = self._w.gaps[stop].strip() if stop < hi else "."
        inside = not gap and self._w.folds[stop] in self._all.places.locatives
        if stop + 1 >= hi and gap not in COMMA or not inside and gap not in COMMA:
            return span
        first = stop + 1 if inside or stop + 1 < hi and not self._w.raw(stop)[0].isupper() else stop
        end = self._capitals(first, hi) if first == stop or not self._w.gaps[first].strip() else first
        larger = Span(self._w.starts[first], self._w.ends[end - 1]) if end > first else None
        if larger is None or not any(p.span.overlaps(larger) for p in known):
            return span
        return Span(span.start, larger.end)

    def _is_place(self, span: Span, first: int, stop: int, known: Sequence[PlaceMention]) -> bool:
        """Whether the words name a place: one was found there, or the last is a word for a building or a part of a town."""
        if any(p.span.overlaps(span) for p in known):
            return True
        return stop - first > 1 and self._w.folds[stop - 1] in self._all.vocabulary.actions.buildings


def _is_given(name: str) -> bool:
    """Whether a name begins with a common given name."""
    return fold(name.split(maxsplit=1)[0]) in given_names()
