"""Credits of another sentence: "Lo ha comunicato la protezione civile", "Об этом сообщил министр", "The governor added:"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.speech.hits import Draft, Hit
from reportedly.extract.speech.marks import COLON
from reportedly.extract.speech.unnamed import extent
from reportedly.extract.speech.verbless import Verbless
from reportedly.records import Sentence, Span
from reportedly.text import marked

# A sentence that only refers back has its verb within this many words.
_REACH: Final = 4
# What the sentence before is answered with.
_ANSWERS: Final = frozenset({"denied", "confirmed"})
# The same where the verb stands last.
_FAR: Final = 14
# How many words after a document its issuer may stand ("a bulletin published on Wednesday by the director, Nora Weiss").
_ISSUER: Final = 12
# Behind a quotation that a verb of no list credits stand no more words than this, before a name no more than this; the verb has at least so many letters.
_UNLISTED: Final = 12
_TITLE: Final = 5
_SHORTEST_VERB: Final = 4
# What may stand between a quotation and its credit.
_MARKS_OF_QUOTES: Final = "\"”“«»’' \u00a0"
# The ending of a sentence that tells what was heard, in characters.
_HEARSAY: Final = 12


class BackReferences(Verbless):
    """Finds who is credited with what stands in the sentence before or after."""

    def _refers_back(self, lo: int, hi: int, hits: Sequence[Hit], previous: Span | None) -> Draft | None:
        """The credit of a sentence that begins with a word for the sentence before; that one is what was said."""
        opening = self._lex.anaphora.at(self._w, lo, hi)
        if (
            opening is None
            and previous is not None
            and (turned := self._turned_back(lo, hi, hits, previous)) is not None
        ):
            return turned
        if opening is None or previous is None or self.quotation(self._w.starts[lo]) is not None:
            return None  # "„Das ist schade“, sagte sie"
        last = self._lex.verb_last or self._lex.late_subjects
        reach = _FAR if last else _REACH
        hit = next((h for h in hits if h.cue.place == "verb" and h.stop > lo and h.first <= opening[0] + reach), None)
        if hit is None or self._says_next(hit, hi):
            return None
        if self._lex.verb_second and hit.first > opening[0] and self._has_comma(hit.first):
            return None  # "Det kom som en chock, säger läraren"
        if hit.first > opening[0] and self._w.folds[opening[0] - 1] in self._lex.articles:
            return None  # "O governo fala em 38 feridos"
        marker = next((k for k in range(hit.first - 1, opening[0], -1) if self._w.folds[k] in self._lex.markers), None)
        if last and hit.first > opening[0]:
            source = self._left(opening[0], hit.left if marker is None else marker)
            return None if source is None else self._draft(source, hit, previous)
        at = self._past_adjuncts(hit.stop, hi)
        at += at + 1 < hi and self._w.folds[at] in self._lex.locatives  # "Про це повідомили в ДСНС"
        source = self._right(at, hi)
        if source is None or self._is_empty(source):
            source = self._left(opening[0], hit.left) if hit.left > opening[0] else None
        return None if source is None else self._draft(source, hit, previous)

    def _turned_back(self, lo: int, hi: int, hits: Sequence[Hit], previous: Span) -> Draft | None:
        """The same where the verb comes first, then the word for the sentence before, then the speaker ("Zaprzecza temu szef związku Jan Kowalski")."""
        hit = next((h for h in hits if h.first == lo and h.cue.place == "verb" and h.stop < hi), None)
        taken = None if hit is None else self._lex.anaphora.at(self._w, hit.stop, hi)
        if hit is None or taken is None or hit.cue.mode not in _ANSWERS or taken[0] >= hi or self._has_comma(taken[0]):
            return None
        source = self._right(taken[0], hi)
        return None if source is None else self._draft(source, hit, previous)

    def _is_empty(self, source: tuple[int, int] | None) -> bool:
        """Whether a would-be source is nothing but function words."""
        if source is None or any(k in self._name_end for k in range(*source)):
            return False
        if source[1] - source[0] == 1 and self._is_subject(source[0]):
            return False
        empty = self._lex.articles | self._lex.prepositions | self._lex.within | self._lex.breaks
        empty = empty - self._lex.pronouns - (self._lex.relatives - self._lex.that) | self._lex.whose
        return all(w in empty for w in self._w.folds[source[0] : source[1]])

    def _issuer(self, source: tuple[int, int], hi: int) -> tuple[int, int]:
        """A source without a name, with the "by" and the noun phrase that tells whose it is."""
        if any(k in self._name_end for k in range(*source)):
            return source
        for k in range(source[1], min(hi - 1, source[1] + _ISSUER)):
            if self._has_comma(k) or self._lex.cues.at(self._w, k, hi) is not None:
                break
            if self._w.folds[k] in self._lex.by:
                issuer = self._right(k + 1, hi, apposition=False)
                named = issuer is not None and (
                    any(n in self._name_end for n in range(*issuer))
                    or any(extent(self._w, n, issuer[1], self._lex) is not None for n in range(*issuer))
                )
                return (source[0], issuer[1]) if issuer is not None and named else source
        return source

    def _in_relative(self, lo: int, hit: Hit) -> bool:
        """Whether the cue stands in a relative clause after a comma ("the officer, who was told that …, said")."""
        comma = next((k for k in range(hit.first, lo, -1) if self._has_comma(k)), None)
        return comma is not None and self._w.folds[comma] in self._lex.relatives

    def opened(self, sentence: Sentence) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
        """Source and cue of a sentence that ends with a colon and says nothing itself: "The governor added:"."""
        lo, hi = self._w.within(sentence.span)
        if lo == hi or self._w.text[sentence.span.end - 1] not in COLON:
            return None
        hit = next((h for h in reversed(self._hits(lo, hi)) if h.cue.place == "verb"), None)
        if hit is None or not (hit.stop == hi or self._is_adjunct(hit.stop, hi)):
            return None
        return self._left(lo, hit.left), (hit.first, hit.stop)

    def _is_reported(self, lo: int, hi: int) -> bool:
        """Whether a verb of the sentence shows that it is another's words: no condition ("Das wäre schön, wenn …")."""
        words = [self._w.folds[k] for k in range(lo, hi) if marked(self._w.raw(k)) in self._lex.moods]
        if not words or any(w in self._lex.subjunctives for w in words):
            return bool(words)
        return not any(w in self._lex.subordinators for w in self._w.folds[lo:hi])

    def reported(self, sentence: Sentence) -> list[Draft]:
        """A sentence without a credit whose verb shows that it is another's words, who spoke before ("Das Bild sei beschädigt.")."""
        lo, hi = self._w.within(sentence.span)
        end = self._w.text[max(sentence.span.start, sentence.span.end - _HEARSAY) : sentence.span.end].rstrip("。. ")
        heard = bool(self._lex.hearsay) and end.endswith(self._lex.hearsay)
        if not (heard or self._is_reported(lo, hi)) or self.quotation(sentence.span.start) is not None:
            return []
        return [Draft(source=None, cue=None, content=sentence.span, mode="said", inherits=True)]

    def unlisted(self, sentence: Sentence) -> list[Draft]:
        """A quotation and whose it is, with a verb between them that no list has ("”Det lät som ett tåg”, funderar läraren Inga Karlén", "“Why not?” Weiss
        quipped."): one word in small letters, and nothing else but a name or a noun for a speaker."""
        lo, hi = self._w.within(sentence.span)
        quoted = self.quotation(self._w.starts[lo]) if lo < hi and self._lex.order != "final" else None
        if quoted is None or quoted.start < sentence.span.start or quoted.end >= sentence.span.end:
            return []
        first = next((k for k in range(lo, hi) if self._w.starts[k] >= quoted.end), hi)
        if not 1 < hi - first <= _UNLISTED or not self._w.text[quoted.end - 2 : self._w.starts[first]].strip(
            _MARKS_OF_QUOTES
        ):
            return []
        source = (first + 1, self._teller_end(first + 1, hi))
        stop = source[1]
        if stop <= first + 1 or not self._is_small_verb(first):
            return []
        if stop < hi and not self._has_comma(stop) and not self._is_adjunct(stop, hi):
            return []
        return [Draft(source=source, cue=(first, first + 1), content=quoted, mode="said")]

    def _person_end(self, index: int) -> int | None:
        """Where a person's name ends that begins at the word."""
        end = self._name_end.get(index)
        return end if end is not None and self._w.ends[end - 1] in self._person_ends else None

    def _teller_end(self, index: int, hi: int) -> int:
        """Where a person's name ends that begins here or behind a few words for what he is, or a noun for a speaker; the word itself where neither stands here."""
        for k in range(index, min(hi, index + _TITLE)):
            if k > index and self._w.gaps[k].strip():
                break
            if (end := self._person_end(k)) is not None:
                return end
        first = index
        first = self._w.past(first, hi, self._lex.articles)
        return (extent(self._w, first, hi, self._lex) or index) if first < hi else index

    def _is_small_verb(self, index: int) -> bool:
        word = self._w.folds[index]
        if not self._w.raw(index).islower() or not word.isalpha() or len(word) < _SHORTEST_VERB:
            return False
        small = self._lex.prepositions | self._lex.breaks | self._lex.that | self._lex.pronouns | self._lex.articles
        return word not in small | self._lex.calendar | self._lex.finite | self._lex.copulas | self._lex.auxiliaries
