"""Attributions without a verb: nouns with their possessor ("his claim that") and headlines ("Minister: …")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportedly.extract.speech.hits import MIN_CONTENT, Draft, Hits
from reportedly.extract.speech.marks import COLON, QUOTE
from reportedly.extract.speech.unnamed import extent
from reportedly.records import Sentence, Span

# How many words may stand between a possessor and what he says ("his oft-repeated claim that").
_MODIFIERS: Final = 2
# A label before a colon and a quotation is no longer than this many words.
_LABEL: Final = 16


class Verbless(Hits):
    """Finds what nouns and headlines report."""

    def _nominals(self, span: Span, lo: int, hi: int) -> Iterator[Draft]:
        """ "The minister's refusal to …", "their claim that …": a noun for what somebody says, its possessor, and what follows."""
        for i, j, mode in self._lex.nominals.find(self._w, lo + 1, hi):
            if j >= hi or self._w.gaps[j].strip() or self._w.folds[j] not in self._lex.nominal_links:
                continue
            owner = next((k for k in range(i - 1, max(lo, i - 1 - _MODIFIERS) - 1, -1) if self._possesses(k)), None)
            if owner is None or self.quotation(self._w.starts[i]) is not None:
                continue
            alone = self._w.folds[owner] in self._lex.possessives
            source = (owner, owner + 1) if alone else self._possessor(lo, owner + 1)
            stop = self._phrase_end(j, hi)
            if source is None or stop - j < MIN_CONTENT:
                continue
            # "criticism of the plan": the preposition belongs to the cue, "that" and "to" to what is said
            said = j + 1 if self._w.folds[j] in self._lex.about else j
            yield Draft(
                source, (owner + 1, said), Span(self.start_of(said), self.end_of(stop, span.end)), mode, stance=True
            )

    def _possessor(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The noun phrase of a possessor, from behind the last preposition on ("looked into the judges’ claim")."""
        source = self._left(lo, stop)
        if source is None:
            return None
        leaving = self._lex.prepositions - self._lex.within
        inner = (
            k + 1 for k in range(stop - 2, source[0], -1) if self._w.folds[k] in leaving and k not in self._name_end
        )
        return next(inner, source[0]), stop

    def _phrase_end(self, index: int, hi: int) -> int:
        """Where the phrase ends that a noun introduces: at a comma, or, where it is no clause, at a verb ("his complaint to the council says")."""
        clause = self._w.folds[index] in self._lex.that
        for k in range(index + 1, hi):
            if self._has_comma(k) or self._is_hard(self._w.gaps[k]):
                return k
            if not clause and self._w.folds[k] in self._lex.auxiliaries and k not in self._name_end:
                return k
        return hi

    def _headed(self, sentence: Sentence, lo: int, hi: int) -> Iterator[Draft]:
        """Headlines of the form "Minister: …" and "… - minister"."""
        if sentence.block not in ("headline", "standfirst"):
            yield from self._labelled(sentence, lo, hi)
            return
        k = next((k for k in range(lo + 1, min(hi, lo + 7)) if any(c in COLON for c in self._w.gaps[k])), None)
        if k is None or hi - k < 3 or not self._is_speaking(lo, k):
            return
        content = Span(self.start_of(k), self.end_of(hi, sentence.span.end))
        yield Draft(source=(lo, k), cue=None, content=content, mode="said")

    def _labelled(self, sentence: Sentence, lo: int, hi: int) -> Iterator[Draft]:
        """ "Weiss, on the telephone: “We have no tents left.”", where the sentence has no verb of saying: a person, and words in quotation marks."""
        k = next((k for k in range(lo + 1, min(hi, lo + _LABEL)) if any(c in COLON for c in self._w.gaps[k])), None)
        if k is None or not any(c in QUOTE for c in self._w.gaps[k].partition(":")[2] or self._w.gaps[k]):
            return
        named = (n for n in range(lo, k) if n in self._name_end and n not in self._places)
        first = next(
            (
                n
                for n in named
                if self._name_end[n] - n > 1 and (n == lo or self._name_end.get(n - 1) != self._name_end[n])
            ),
            None,
        )
        if first is None and (noun := self._noun_label(lo, k) or self._office_label(lo, k)) is not None:
            said = self.quotation(self._w.starts[k]) or Span(self.start_of(k), self.end_of(hi, sentence.span.end))
            yield Draft(source=noun, cue=None, content=Span(said.start, min(said.end, sentence.span.end)), mode="said")
        if first is None or self.quotation(self._w.starts[first]) is not None:
            return
        end = self._name_end[first]
        if end in self._name_end and self._has_comma(end) and self._has_comma(self._name_end[end]):
            end = self._name_end[end]  # "The head of Civil Protection, Nora Weiss, has no doubts: “…”"
        begin = next((n for n in range(lo, first) if extent(self._w, n, first, self._lex) == first), first)
        begin = lo if end != self._name_end[first] else begin
        said = self.quotation(self._w.starts[k]) or Span(self.start_of(k), self.end_of(hi, sentence.span.end))
        content = Span(said.start, min(said.end, sentence.span.end))
        yield Draft(source=(begin, end), cue=None, content=content, mode="said")

    def _noun_label(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The noun for a speaker that is all of a label ("Ein Ermittler: „…“")."""
        small = self._lex.articles | self._lex.indefinite | self._lex.numbers
        first = next((k for k in range(lo, stop) if self._w.folds[k] not in small), stop)
        whole = first < stop and extent(self._w, first, stop, self._lex) == stop
        return (first, stop) if whole and self.quotation(self._w.starts[first]) is None else None

    def _office_label(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The office with its article that a clause before a colon begins with ("El gobernador fue tajante: «…»")."""
        first = lo + 1
        if first >= stop or self._w.folds[lo] not in self._lex.articles - self._lex.indefinite:
            return None
        title = self._lex.titles.at(self._w, first, stop)
        if title is None or not title[1] or title[0] >= stop or self._has_comma(title[0]):
            return None
        return (lo, title[0]) if self.quotation(self._w.starts[first]) is None else None

    def _is_speaking(self, lo: int, stop: int) -> bool:
        """Whether a headline's label is a speaker and no topic ("Art theft in Lund: …"): a noun for speakers, or a name of no place, after
        its role, that the article has again."""
        first = lo
        while first < stop and self._w.folds[first] in self._lex.articles and first not in self._name_end:
            first += 1
        known = extent(self._w, first, stop, self._lex)
        if known == stop or first == stop - 1 and self._w.folds[first] in self._lex.offices:
            return True
        begin = first if known is None else known
        if begin >= stop or self._name_end.get(begin) != stop or begin in self._places:
            return False
        links = self._lex.prepositions | self._lex.within  # "Kunstraub von Lund" may be taken for a name
        whole = stop - begin > 1 and not any(w in links for w in self._w.folds[begin:stop])
        return whole or self._w.folds[stop - 1] in self._heard_again(stop)

    def _heard_again(self, index: int) -> frozenset[str]:
        """The last words of the names after the word that are no places."""
        return frozenset(
            self._w.folds[end - 1] for k, end in self._name_end.items() if k >= index and k not in self._places
        )
