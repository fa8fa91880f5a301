"""Passives: "It was reported that …", "the plan was rejected by the court", "Oskarżenia zostały odrzucone przez ministerstwo", "该指控被外交部驳回".

Of denials and confirmations, `languages/*/speech.toml` lists under [passive] the forms of the verbs, what stands before the one who does it (`by`), and the order of the parts (`order`): `after`
(form, "by", who), `case` (form, who in the instrumental), `between` ("by", who, form), `postposition` (who, "by", form) or `first` (form, what, "by", who).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Literal

from reportedly import languages
from reportedly.extract.phrases import Phrases
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import Answer, Clause, Draft, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.lexicon import has_tones
from reportedly.extract.speech.nouns import MAX_SOURCE, NounPhrases
from reportedly.records import Mode, Span

# Between the form and the "by" stand no more words than this ("przedwczoraj stanowczo"), and who does it is named in no more.
_REACH: Final = 4
_AGENT: Final = 8
# What was denied is no longer than this many words: a noun phrase, no clause with others in it.
_CONTENT: Final = 18


@dataclass(frozen=True, slots=True)
class Passive:
    """The lists of one language."""

    forms: Phrases[Mode]
    by: Phrases[bool]
    order: Literal["after", "case", "between", "postposition", "first"]


@cache
def passive(language: str) -> Passive | None:
    """The lists of a language, or None where it has none."""
    data: dict[str, Any] = languages.load(language, "speech").get("passive", {})
    if not data:
        return None
    tones = has_tones(language)
    modes: tuple[tuple[Mode, str], ...] = (("denied", "denied"), ("confirmed", "confirmed"))
    return Passive(
        forms=Phrases(((w, mode) for mode, name in modes for w in data.get(name, ())), tones=tones),
        by=Phrases(((w, True) for w in data.get("by", ())), tones=tones),
        order=data["order"],
    )


class Passives:
    """Finds who is told by a passive to have said something."""

    def __init__(self, layout: Layout, nouns: NounPhrases, known: KnownSources, contents: Contents) -> None:
        self._w, self._lex = layout.words, layout.lexicon
        self._layout, self._nouns, self._known, self._contents = layout, nouns, known, contents

    def of_verb(self, clause: Clause, hit: Hit) -> Answer:
        """ "It was reported that …", by nobody in particular; "the plan was rejected by the court"."""
        return (self._of_passive(clause, hit) or False) if self._is_passive(hit) else None

    def _is_passive(self, hit: Hit) -> bool:
        """ "was reported", not "was reporting" or "is worried", which is a cue of its own."""
        before = self._w.folds[hit.first : hit.core]
        passive = any(w in self._lex.passives for w in before) or self.is_reduced(hit)
        if not passive or any(w in self._lex.reflexives for w in before):
            return False
        return self._w.folds[hit.core].endswith(self._lex.participle_endings)

    def is_reduced(self, hit: Hit) -> bool:
        """Whether a past participle without an auxiliary has a "by" right behind it ("a plan backed by the council")."""
        if (
            not self._lex.verb_endings
            or hit.first < hit.core
            or hit.stop + 1 >= len(self._w)
            or self._w.gaps[hit.stop].strip()
        ):
            return False
        return self._w.folds[hit.stop] in self._lex.by

    def _of_passive(self, clause: Clause, hit: Hit) -> Draft | None:
        """What stands before a "by", or behind the verb."""
        if hit.stop + 1 < clause.hi and self._w.folds[hit.stop] in self._lex.by:
            source = self._nouns.behind(hit.stop + 1, clause.hi, apposition=False)
            before = self._nouns.before(clause.lo, hit.first)
            if source is None or before is None:
                return None
            return self._contents.between(clause, hit, source, before[0], hit.first)
        if self._contents.says_next(hit, clause.hi):
            after = self._contents.behind(clause, hit, None)
            return None if after is None else replace(after, unsourced=True)
        return self._accused(clause, hit)

    def _accused(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "The director was accused of taking money", "was described as a fraud", "is considered a threat": by whom is not said, or
        behind a "by" further on ("was called a fraud by his doctors")."""
        if hit.stop + 1 >= clause.hi:
            return None
        equal = self._w.folds[hit.stop] in self._lex.equals and self._w.folds[hit.stop + 1] not in self._lex.comparisons
        takes = hit.stop > hit.core + 1 or equal  # "admitted as well as"
        named = self._w.folds[hit.core] in self._lex.naming and self._layout.begins_phrase(hit.stop)
        subject = self._nouns.before(clause.lo, hit.left) if takes or named else None
        if subject is None:
            return None
        stop = next((k for k in range(hit.stop + 1, clause.hi) if self._layout.is_parted(k)), clause.hi)
        source = self._agent(hit.stop, min(stop, hit.stop + MAX_SOURCE)) if named else None
        stop = source[0] - 1 if source is not None else stop
        draft = self._contents.between(clause, hit, source, subject[0], stop)
        return draft if source is not None else replace(draft, unsourced=True)

    def _agent(self, index: int, stop: int) -> tuple[int, int] | None:
        """Whom a "by" names as the speaker of a passive."""
        # not "said by telephone"
        reach = (k for k in range(index, stop - 1) if self._lex.adjuncts.at(self._w, k, stop) is None)
        at = next((k for k in reach if self._w.folds[k] in self._lex.by), None)
        return None if at is None else self._nouns.behind(at + 1, stop, apposition=False)

    def received(self, clause: Clause, hit: Hit) -> Answer:
        """ "The plan drew criticism from the council", "faces questions about its cost": of whom or what, and by whom where a "from" tells."""
        return (self._of_receiver(clause, hit) or False) if hit.cue.receives else None

    def _of_receiver(self, clause: Clause, hit: Hit) -> Draft | None:
        """What the noun behind such a verb says, of or by whom stands before it."""
        subject = self._nouns.before(clause.lo, hit.left)
        if subject is None:
            return None
        stop = self._nouns.introduced_end(hit.stop - 1, clause.hi)
        reach = range(hit.stop, min(stop, hit.stop + MAX_SOURCE) - 1)
        at = next((k for k in reach if self._w.folds[k] in self._lex.givers), None)
        source = self._nouns.behind(at + 1, clause.hi, apposition=False) if at is not None else None
        if source is None:
            return replace(self._contents.between(clause, hit, None, subject[0], stop), unsourced=True)
        about = self._w.folds[hit.stop - 1] in self._lex.about and at is not None and at > hit.stop
        begin, end = (hit.stop, at or stop) if about else subject
        return self._contents.between(clause, hit, source, begin, end)

    def listed(self, lo: int, hi: int) -> Iterator[Draft]:
        """The passives of a sentence with somebody who does what they tell."""
        known = passive(self._lex.language)
        if known is None:
            return
        for i, j, mode in known.forms.find(self._w, lo, hi):
            if self._layout.is_quoted(i):
                continue
            found = self._agent_of(known, lo, hi, i, j)
            if found is None:
                continue
            source, first = found
            begin = j if known.order == "first" else self._clause_of(lo, first)
            first = self._w.short_of(begin, first, self._lex.passives | self._lex.skips | self._lex.perfects)
            if first <= begin or first - begin > _CONTENT:
                continue
            content = Span(self._layout.start_of(begin), self._layout.end_of(first, self._w.ends[first - 1]))
            yield Draft(source=source, cue=(i, j), content=content, mode=mode)

    def _agent_of(self, known: Passive, lo: int, hi: int, i: int, j: int) -> tuple[tuple[int, int], int] | None:
        """Who does it, and where what was denied or confirmed ends."""
        if known.order == "case":
            source = self._known.source(j, hi) if j < hi and not self._w.gaps[j].strip() else None
            return None if source is None else (source, i)
        if known.order == "postposition":
            at = self._by_before(known, lo, i)
            source = None if at is None else self._speaker_before(lo, at[0])
            return None if source is None or at is None or i - at[1] > _REACH else (source, source[0])
        if known.order == "between":
            at = self._by_before(known, lo, i)
            source = None if at is None else self._known.source(at[1], i)
            near = source is not None and i - source[1] <= _REACH
            return (source, at[0]) if near and source is not None and at is not None else None
        reach = range(j, min(hi, j + (_CONTENT if known.order == "first" else _REACH)))
        found = next(((k, b[0]) for k in reach if (b := known.by.at(self._w, k, hi)) is not None), None)
        source = None if found is None else self._known.source(found[1], hi)
        if source is None or found is None:
            return None
        return source, found[0] if known.order == "first" else i

    def _by_before(self, known: Passive, lo: int, i: int) -> tuple[int, int] | None:
        """The last "by" before the form."""
        found = [(a, b) for a, b, _ in known.by.find(self._w, max(lo, i - _AGENT), i)]
        return found[-1] if found else None

    def _speaker_before(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The noun for a speaker or the name that ends before a postposition."""
        for k in range(max(lo, stop - _AGENT), stop):
            known = self._known.source(k, stop)
            if known is not None and known[1] == stop:
                return known
        return None

    def _clause_of(self, lo: int, stop: int) -> int:
        """Where the clause begins that ends before the word."""
        return next((k for k in range(stop - 1, lo, -1) if self._layout.is_parted(k)), lo)
