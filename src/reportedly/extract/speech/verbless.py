"""Attributions without a verb of the lexicon: nouns with their possessor ("his claim that"), headlines and labels ("Minister: …"), and quotations whose verb no list has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.drafts import MIN_CONTENT, Draft
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON, QUOTE
from reportedly.extract.speech.nouns import NounPhrases
from reportedly.extract.speech.unnamed import extent
from reportedly.records import Sentence, Span

# How many words may stand between a possessor and what he says ("his oft-repeated claim that").
_MODIFIERS: Final = 2
# A label before a colon and a quotation is no longer than this many words.
_LABEL: Final = 16
# Behind a quotation that a verb of no list credits stand no more words than this, before a name no more than this; the verb has at least so many letters.
_UNLISTED: Final = 12
_TITLE: Final = 5
_SHORTEST_VERB: Final = 4
# What may stand between a quotation and its credit.
_MARKS_OF_QUOTES: Final = "\"”“«»’' \u00a0"


class Verbless:
    """Finds what nouns, labels and marks report."""

    def __init__(self, layout: Layout, nouns: NounPhrases, adjuncts: Adjuncts) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._places, self._person_ends = layout.places, layout.person_ends
        self._layout, self._nouns, self._adjuncts = layout, nouns, adjuncts

    def nominals(self, span: Span, lo: int, hi: int) -> Iterator[Draft]:
        """ "The minister's refusal to …", "their claim that …": a noun for what somebody says, its possessor, and what follows."""
        for i, j, mode in self._lex.nominals.find(self._w, lo + 1, hi):
            if j >= hi or self._w.gaps[j].strip() or self._w.folds[j] not in self._lex.nominal_links:
                continue
            before = range(i - 1, max(lo, i - 1 - _MODIFIERS) - 1, -1)
            owner = next((k for k in before if self._layout.possesses(k)), None)
            if owner is None or self._layout.is_quoted(i):
                continue
            alone = self._w.folds[owner] in self._lex.possessives
            source = (owner, owner + 1) if alone else self._possessor(lo, owner + 1)
            stop = self._nouns.introduced_end(j, hi)
            if source is None or stop - j < MIN_CONTENT:
                continue
            # "criticism of the plan": the preposition belongs to the cue, "that" and "to" to what is said
            said = j + 1 if self._w.folds[j] in self._lex.about else j
            content = Span(self._layout.start_of(said), self._layout.end_of(stop, span.end))
            yield Draft(source, (owner + 1, said), content, mode, stance=True)

    def _possessor(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The noun phrase of a possessor, from behind the last preposition on ("looked into the judges’ claim")."""
        source = self._nouns.before(lo, stop)
        if source is None:
            return None
        leaving = self._lex.prepositions - self._lex.within
        inner = (
            k + 1 for k in range(stop - 2, source[0], -1) if self._w.folds[k] in leaving and k not in self._name_end
        )
        return next(inner, source[0]), stop

    def headed(self, sentence: Sentence, lo: int, hi: int) -> Draft | None:
        """A headline of the form "Minister: …"; elsewhere what is labelled."""
        if sentence.block not in ("headline", "standfirst"):
            return self.labelled(sentence, lo, hi)
        k = next((k for k in range(lo + 1, min(hi, lo + 7)) if any(c in COLON for c in self._w.gaps[k])), None)
        if k is None or hi - k < 3 or not self._is_speaking(lo, k):
            return None
        content = Span(self._layout.start_of(k), self._layout.end_of(hi, sentence.span.end))
        return Draft(source=(lo, k), cue=None, content=content, mode="said")

    def labelled(self, sentence: Sentence, lo: int, hi: int) -> Draft | None:
        """ "Weiss, on the telephone: “We have no tents left.”", where the sentence has no verb of saying: a person, and words in quotation marks."""
        k = next((k for k in range(lo + 1, min(hi, lo + _LABEL)) if any(c in COLON for c in self._w.gaps[k])), None)
        if k is None or not any(c in QUOTE for c in self._w.gaps[k].partition(":")[2] or self._w.gaps[k]):
            return None
        source = self._label(lo, k)
        if source is None:
            return None
        begin, end = self._layout.start_of(k), self._layout.end_of(hi, sentence.span.end)
        said = self._layout.quotation(self._w.starts[k]) or Span(begin, end)
        content = Span(said.start, min(said.end, sentence.span.end))
        return Draft(source=source, cue=None, content=content, mode="said")

    def _label(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The person by a name of several words that a label names, with a noun before it; else the noun or the office that it is."""
        named = (n for n in range(lo, stop) if n in self._name_end and n not in self._places)
        first = next(
            (
                n
                for n in named
                if self._name_end[n] - n > 1 and (n == lo or self._name_end.get(n - 1) != self._name_end[n])
            ),
            None,
        )
        if first is None:
            return self._noun_label(lo, stop) or self._office_label(lo, stop)
        if self._layout.is_quoted(first):
            return None
        end = self._name_end[first]
        if end in self._name_end and self._layout.has_comma(end) and self._layout.has_comma(self._name_end[end]):
            return lo, self._name_end[end]  # "The head of Civil Protection, Nora Weiss, has no doubts: “…”"
        begin = next((n for n in range(lo, first) if extent(self._w, n, first, self._lex) == first), first)
        return begin, end

    def _noun_label(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The noun for a speaker that is all of a label ("Ein Ermittler: „…“")."""
        small = self._lex.articles | self._lex.indefinite | self._lex.numbers
        first = next((k for k in range(lo, stop) if self._w.folds[k] not in small), stop)
        whole = first < stop and extent(self._w, first, stop, self._lex) == stop
        return (first, stop) if whole and not self._layout.is_quoted(first) else None

    def _office_label(self, lo: int, stop: int) -> tuple[int, int] | None:
        """The office with its article that a clause before a colon begins with ("El gobernador fue tajante: «…»")."""
        first = lo + 1
        if first >= stop or self._w.folds[lo] not in self._lex.articles - self._lex.indefinite:
            return None
        title = self._lex.titles.at(self._w, first, stop)
        if title is None or not title[1] or title[0] >= stop or self._layout.has_comma(title[0]):
            return None
        return (lo, title[0]) if not self._layout.is_quoted(first) else None

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

    def unlisted(self, sentence: Sentence) -> list[Draft]:
        """A quotation and whose it is, with a verb between them that no list has ("”Det lät som ett tåg”, funderar läraren Inga Karlén", "“Why not?” Weiss
        quipped."): one word in small letters, and nothing else but a name or a noun for a speaker."""
        lo, hi = self._w.within(sentence.span)
        quoted = self._layout.quotation(self._w.starts[lo]) if lo < hi and self._lex.order != "final" else None
        if quoted is None or quoted.start < sentence.span.start or quoted.end >= sentence.span.end:
            return []
        first = next((k for k in range(lo, hi) if self._w.starts[k] >= quoted.end), hi)
        if not 1 < hi - first <= _UNLISTED or not self._w.text[quoted.end - 2 : self._w.starts[first]].strip(
            _MARKS_OF_QUOTES
        ):
            return []
        stop = self._teller_end(first + 1, hi)
        if stop <= first + 1 or not self._is_small_verb(first):
            return []
        if not self._adjuncts.only(stop, hi) and not self._layout.has_comma(stop):
            return []
        return [Draft(source=(first + 1, stop), cue=(first, first + 1), content=quoted, mode="said")]

    def _teller_end(self, index: int, hi: int) -> int:
        """Where a person's name ends that begins here or behind a few words for what he is, or a noun for a speaker; the word itself where neither stands here."""
        for k in range(index, min(hi, index + _TITLE)):
            if k > index and self._w.gaps[k].strip():
                break
            if (end := self._person_end(k)) is not None:
                return end
        first = self._w.past(index, hi, self._lex.articles)
        return (extent(self._w, first, hi, self._lex) or index) if first < hi else index

    def _person_end(self, index: int) -> int | None:
        """Where a person's name ends that begins at the word."""
        end = self._name_end.get(index)
        return end if end is not None and self._w.ends[end - 1] in self._person_ends else None

    def _is_small_verb(self, index: int) -> bool:
        """Whether a word in small letters may be a verb, as far as the lists of other words tell."""
        word = self._w.folds[index]
        if not self._w.raw(index).islower() or not word.isalpha() or len(word) < _SHORTEST_VERB:
            return False
        small = self._lex.prepositions | self._lex.breaks | self._lex.that | self._lex.pronouns | self._lex.articles
        return word not in small | self._lex.calendar | self._lex.finite | self._lex.copulas | self._lex.auxiliaries
