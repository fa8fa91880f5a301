"""Credits of another sentence: "Lo ha comunicato la protezione civile", "Об этом сообщил министр", "The governor added:"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import Draft, Hit
from reportedly.extract.speech.hits import Hits
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON
from reportedly.extract.speech.nouns import NounPhrases
from reportedly.records import Sentence, Span
from reportedly.text import marked

# A sentence that only refers back has its verb within this many words.
_REACH: Final = 4
# What the sentence before is answered with.
_ANSWERS: Final = frozenset({"denied", "confirmed"})
# The same where the verb stands last.
_FAR: Final = 14
# The ending of a sentence that tells what was heard, in characters.
_HEARSAY: Final = 12


class BackReferences:
    """Finds who is credited with what stands in the sentence before or after."""

    def __init__(
        self,
        layout: Layout,
        nouns: NounPhrases,
        known: KnownSources,
        adjuncts: Adjuncts,
        contents: Contents,
        hits: Hits,
    ) -> None:
        self._w, self._lex = layout.words, layout.lexicon
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents, self._hits = adjuncts, contents, hits

    def credit(self, lo: int, hi: int, hits: Sequence[Hit], previous: Span | None) -> Draft | None:
        """The credit of a sentence that begins with a word for the sentence before; that one is what was said."""
        opening = self._lex.anaphora.at(self._w, lo, hi)
        if (
            opening is None
            and previous is not None
            and (turned := self._turned_back(lo, hi, hits, previous)) is not None
        ):
            return turned
        if opening is None or previous is None or self._layout.is_quoted(lo):
            return None  # "„Das ist schade“, sagte sie"
        last = self._lex.verb_last or self._lex.late_subjects
        reach = _FAR if last else _REACH
        hit = next((h for h in hits if h.cue.place == "verb" and h.stop > lo and h.first <= opening[0] + reach), None)
        if hit is None or self._contents.says_next(hit, hi):
            return None
        if self._lex.verb_second and hit.first > opening[0] and self._layout.has_comma(hit.first):
            return None  # "Det kom som en chock, säger läraren"
        if hit.first > opening[0] and self._w.folds[opening[0] - 1] in self._lex.articles:
            return None  # "O governo fala em 38 feridos"
        marker = next((k for k in range(hit.first - 1, opening[0], -1) if self._w.folds[k] in self._lex.markers), None)
        if last and hit.first > opening[0]:
            source = self._nouns.before(opening[0], hit.left if marker is None else marker)
            return None if source is None else self._contents.draft(source, hit, previous)
        at = self._adjuncts.past(hit.stop, hi)
        at += at + 1 < hi and self._w.folds[at] in self._lex.locatives  # "Про це повідомили в ДСНС"
        source = self._nouns.behind(at, hi)
        if source is None or self._known.is_empty(source):
            source = self._nouns.before(opening[0], hit.left) if hit.left > opening[0] else None
        return None if source is None else self._contents.draft(source, hit, previous)

    def _turned_back(self, lo: int, hi: int, hits: Sequence[Hit], previous: Span) -> Draft | None:
        """The same where the verb comes first, then the word for the sentence before, then the speaker ("Zaprzecza temu szef związku Jan Kowalski")."""
        hit = next((h for h in hits if h.first == lo and h.cue.place == "verb" and h.stop < hi), None)
        taken = None if hit is None else self._lex.anaphora.at(self._w, hit.stop, hi)
        if (
            hit is None
            or taken is None
            or hit.cue.mode not in _ANSWERS
            or taken[0] >= hi
            or self._layout.has_comma(taken[0])
        ):
            return None
        source = self._nouns.behind(taken[0], hi)
        return None if source is None else self._contents.draft(source, hit, previous)

    def opened(self, sentence: Sentence) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
        """Source and cue of a sentence that ends with a colon and says nothing itself: "The governor added:"."""
        lo, hi = self._w.within(sentence.span)
        if lo == hi or self._w.text[sentence.span.end - 1] not in COLON:
            return None
        hit = next((h for h in reversed(self._hits.of(lo, hi)) if h.cue.place == "verb"), None)
        if hit is None or not self._adjuncts.only(hit.stop, hi):
            return None
        return self._nouns.before(lo, hit.left), (hit.first, hit.stop)

    def reported(self, sentence: Sentence) -> list[Draft]:
        """A sentence without a credit whose verb shows that it is another's words, who spoke before ("Das Bild sei beschädigt.")."""
        lo, hi = self._w.within(sentence.span)
        end = self._w.text[max(sentence.span.start, sentence.span.end - _HEARSAY) : sentence.span.end].rstrip("。. ")
        heard = bool(self._lex.hearsay) and end.endswith(self._lex.hearsay)
        if not (heard or self._is_reported(lo, hi)) or self._layout.quotation(sentence.span.start) is not None:
            return []
        return [Draft(source=None, cue=None, content=sentence.span, mode="said", inherits=True)]

    def _is_reported(self, lo: int, hi: int) -> bool:
        """Whether a verb of the sentence shows that it is another's words: no condition ("Das wäre schön, wenn …")."""
        words = [self._w.folds[k] for k in range(lo, hi) if marked(self._w.raw(k)) in self._lex.moods]
        if not words or any(w in self._lex.subjunctives for w in words):
            return bool(words)
        return not any(w in self._lex.subordinators for w in self._w.folds[lo:hi])
