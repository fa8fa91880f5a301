"""Drafts to mentions: who the source is, whether the act is a denial, whether it is hedged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.drafts import Draft
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import Speaker
from reportedly.extract.speech.speakers import Speakers
from reportedly.records import Mode, Polarity, Span, SpeechMention
from reportedly.text import trim

# How many words of what was said are searched for a forecast, and after a source for what hides its name: a clause.
_CLAUSE: Final = 14
_OPENERS: Final = frozenset('"“„«»「『‘〝')


class Builder:
    """Makes mentions of drafts: resolves speakers, sets polarity and hedge."""

    def __init__(self, tokens: Words, lex: SpeechLexicon, speakers: Speakers) -> None:
        self._w, self._lex, self._speakers = tokens, lex, speakers

    def build(self, drafts: Sequence[Draft]) -> Iterator[SpeechMention]:
        """The mentions of one sentence's drafts."""
        for draft in (self._without_object(self._relayed(d, drafts)) for d in drafts):
            speaker = None if draft.unsourced else self._speaker(draft)
            speaker = None if speaker is None else self._speakers.headed(speaker)
            if speaker is None and draft.source is None and draft.cue is None:
                continue
            yield self._mention(draft, speaker)

    def _relayed(self, draft: Draft, drafts: Sequence[Draft]) -> Draft:
        """What a paper is told to have from somebody is his ("… के हवाले से स्थानीय मीडिया ने बताया"); with the noun that a credit ends with in its
        source ("de source policière")."""
        if draft.source is None:
            return draft
        source = draft.source
        teller = next((d for d in drafts if d.cue is not None and d.cue[1] == source[0] and d.source is not None), None)
        if teller is not None and teller.cue is not None and self._lex.relayed.at(self._w, *teller.cue) is not None:
            return replace(draft, source=teller.source, credited=True)
        if draft.cue is not None and draft.cue[1] == source[0] and self._w.folds[source[0] - 1] in self._lex.sourcing:
            return replace(draft, source=(source[0] - 1, source[1]))
        if draft.cue is not None and draft.cue[0] == source[1] and self._w.folds[source[1]] in self._lex.sourcing:
            return replace(draft, source=(source[0], source[1] + 1))
        return draft

    def _without_object(self, draft: Draft) -> Draft:
        """A thing right behind a verb that needs no subject is what is told ("Confirmó la muerte de dos personas"), and who spoke last tells it."""
        source, cue = draft.source, draft.cue
        if not self._lex.drops_subjects or source is None or cue is None or draft.credited or source[0] != cue[1]:
            return draft
        if not self._speakers.is_thing(source):
            return draft
        start, end = self._w.starts[source[0]], self._w.ends[source[1] - 1]
        if draft.content.start < start:
            return replace(draft, source=None)
        return replace(draft, source=None, content=Span(start, max(end, draft.content.end)))

    def _is_noun(self, draft: Draft, content: Span) -> bool:
        """Whether what is said is a noun phrase or an infinitive after its verb ("called it a lie", "promised to resign") and no clause."""
        first = self._w.within(content)[0]
        if (
            draft.mode != "said"
            or draft.cue is None
            or draft.source is None
            or not draft.cue[1] <= first < len(self._w)
        ):
            return False
        word, gap = self._w.folds[first], self._w.gaps[first]
        clause = self._lex.that - self._lex.infinitives | (self._lex.pronouns - self._lex.possessives)
        if not self._lex.auxiliaries or word in clause or gap.strip():
            return False
        for k in range(first + 1, min(self._w.within(content)[1], first + _CLAUSE)):
            if self._w.gaps[k].strip() or self._w.folds[k] in self._lex.relatives:
                break
            if self._w.folds[k] in self._lex.auxiliaries:
                return False
        return True

    def _speaker(self, draft: Draft) -> Speaker | None:
        if draft.source is None and draft.credited and draft.cue is not None:
            return self._speakers.somebody(draft.cue)
        if draft.source is None and draft.cue is not None:
            return self._speakers.unsaid(draft.cue[0])
        return self._speakers.resolve(draft.source, credited=draft.credited)

    def _mention(self, draft: Draft, speaker: Speaker | None) -> SpeechMention:
        text = self._w.text
        content = trim(text, draft.content)
        source = self._span(draft.source)
        cue = self._span(draft.cue)
        parts = [p for p in (source, cue, content) if p is not None]
        span = Span(min(p.start for p in parts), max(p.end for p in parts))
        mode, polarity = self._stance(draft)
        return SpeechMention(
            span=span,
            text=text[span.start : span.end],
            confidence=0.6 if draft.stance else 0.8,
            extractor="speech:stance" if draft.stance else "speech:noun" if self._is_noun(draft, content) else "speech",
            source=source,
            cue=cue,
            content=content,
            speaker=speaker.name if speaker else None,
            speaker_entity=speaker.entity if speaker else None,
            speaker_written=speaker.written if speaker else None,
            mode=mode,
            direct=text[content.start] in _OPENERS,
            polarity=polarity,
            hedge=self._hedged(draft, content),
        )

    def _span(self, words: tuple[int, int] | None) -> Span | None:
        return None if words is None else Span(self._w.starts[words[0]], self._w.ends[words[1] - 1])

    def _stance(self, draft: Draft) -> tuple[Mode, Polarity]:
        """Mode and polarity of the act, not of what is said: "denied X" is X with polarity minus, "did not deny X" is X said;
        "said that X was not so" is said."""
        if draft.mode == "denied":
            return ("said", "+") if draft.negated else ("denied", "-")
        return draft.mode, "-" if draft.negated else "+"

    def _hedged(self, draft: Draft, content: Span) -> bool:
        """Whether the source is unnamed or uncertain, or what is said a forecast."""
        if draft.source is not None:
            stop = max(draft.source[1], draft.cue[1] if draft.cue is not None else 0)
            stop = min(stop, draft.source[1] + _CLAUSE)
            if any(True for _ in self._lex.hedges.find(self._w, draft.source[0], stop)):
                return True
        first, stop = self._w.within(content)
        found = self._lex.forecasts.find(self._w, first, min(stop, first + _CLAUSE))
        return any(not self._is_date(k) for k, _, _ in found)

    def _is_date(self, index: int) -> bool:
        """Whether the word is the name of a month with its capital ("May") and not the verb."""
        return self._w.folds[index] in self._lex.calendar and self._w.raw(index)[0].isupper()
