"""Denials and confirmations that a passive tells, of whom what was said was rejected by: "Oskarżenia zostały odrzucone przez ministerstwo", "该指控被外交部驳回".

`languages/*/speech.toml` lists under [passive] the forms of the verbs, what stands before the one who does it (`by`), and the order of the parts (`order`): `after`
(form, "by", who), `case` (form, who in the instrumental), `between` ("by", who, form), `postposition` (who, "by", form) or `first` (form, what, "by", who).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from reportedly import languages
from reportedly.extract.phrases import Phrases
from reportedly.extract.speech.hits import Draft
from reportedly.extract.speech.lexicon import has_tones
from reportedly.extract.speech.subjects import Subjects
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


class Passives(Subjects):
    """Finds who is told to have denied or confirmed something by a passive."""

    def _passives(self, lo: int, hi: int) -> Iterator[Draft]:
        """The passives of a sentence with somebody who does what they tell."""
        known = passive(self._lex.language)
        if known is None:
            return
        for i, j, mode in known.forms.find(self._w, lo, hi):
            if self.quotation(self._w.starts[i]) is not None:
                continue
            found = self._agent_of(known, lo, hi, i, j)
            if found is None:
                continue
            source, first = found
            begin = self._clause_of(lo, first)
            if known.order == "first":
                begin, first = j, first
            while (
                first > begin and self._w.folds[first - 1] in self._lex.passives | self._lex.skips | self._lex.perfects
            ):
                first -= 1
            if first <= begin or first - begin > _CONTENT:
                continue
            content = Span(self.start_of(begin), self.end_of(first, self._w.ends[first - 1]))
            yield Draft(source=source, cue=(i, j), content=content, mode=mode)

    def _agent_of(self, known: Passive, lo: int, hi: int, i: int, j: int) -> tuple[tuple[int, int], int] | None:
        """Who does it, and where what was denied or confirmed ends."""
        if known.order == "case":
            source = self._known_source(j, hi) if j < hi and not self._w.gaps[j].strip() else None
            return None if source is None else (source, i)
        if known.order == "postposition":
            at = self._by_before(known, lo, i)
            source = None if at is None else self._speaker_before(lo, at[0])
            return None if source is None or at is None or i - at[1] > _REACH else (source, source[0])
        if known.order == "between":
            at = self._by_before(known, lo, i)
            source = None if at is None else self._known_source(at[1], i)
            near = source is not None and i - source[1] <= _REACH
            return (source, at[0]) if near and source is not None and at is not None else None
        reach = range(j, min(hi, j + (_CONTENT if known.order == "first" else _REACH)))
        found = next((b for k in reach if (b := known.by.at(self._w, k, hi)) is not None), None)
        source = None if found is None else self._known_source(found[0], hi)
        if source is None or found is None:
            return None
        start = next(k for k in reach if known.by.at(self._w, k, hi) is not None)
        return source, start if known.order == "first" else i

    def _by_before(self, known: Passive, lo: int, i: int) -> tuple[int, int] | None:
        """The last "by" before the form."""
        found = [(a, b) for a, b, _ in known.by.find(self._w, max(lo, i - _AGENT), i)]
        return found[-1] if found else None

    def _speaker_before(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The noun for a speaker or the name that ends before a postposition."""
        for k in range(max(lo, stop - _AGENT), stop):
            known = self._known_source(k, stop)
            if known is not None and known[1] == stop:
                return known
        return None

    def _clause_of(self, lo: int, stop: int) -> int:
        """Where the clause begins that ends before the word."""
        return next((k for k in range(stop - 1, lo, -1) if self._has_comma(k) or self._is_hard(self._w.gaps[k])), lo)
