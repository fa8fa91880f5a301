"""Where the clause of a cue begins and ends in a sentence of several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.drafts import MIN_CONTENT, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.nouns import NounPhrases

# A relative clause within a source ("an official who asked not to be named") is no longer than this many words.
_RELATIVE: Final = 9


class Clauses:
    """Bounds the clauses of cues, by the cues beside them."""

    def __init__(self, layout: Layout, nouns: NounPhrases, known: KnownSources, adjuncts: Adjuncts) -> None:
        self._w, self._lex = layout.words, layout.lexicon
        self._layout, self._nouns, self._known, self._adjuncts = layout, nouns, known, adjuncts

    def start(self, lo: int, hit: Hit, before: Hit | None) -> int:
        """Where the clause of a verb begins behind the last semicolon before it ("Two died, the mayor said; the ministry denied it")."""
        at = next((k for k in range(hit.left - 1, lo, -1) if self._layout.is_semicolon(k)), lo)
        if before is not None and before.cue.place == hit.cue.place == "verb":
            own_clause = self._own_clause(before, hit)
            if own_clause is not None:
                return own_clause
        if hit.cue.place != "verb" or at == lo:
            return lo
        if before is None or before.stop > at:
            own = self._nouns.before(at, hit.left)
            return at if own is not None and own[0] == at else lo
        return at

    def stop(self, lo: int, hit: Hit, stop: int, following: Hit | None) -> int:
        """Where the clause of a verb ends before another that says something else: at a semicolon right behind a credit ("Four hundred left, the town hall
        says; …"), at a semicolon or a "but" before the next verb; else the same."""
        rest = self._adjuncts.past(hit.stop, stop)
        if rest < stop and self._layout.is_semicolon(rest) and hit.left - lo >= 2 * MIN_CONTENT:
            return rest
        if following is None or following.cue.place != "verb" or hit.cue.place != "verb":
            return stop if hit.cue.place != "verb" else self._other_speaker(hit, stop)
        if (own_clause := self._own_clause(hit, following)) is not None:
            return own_clause
        for k in range(hit.stop + MIN_CONTENT, min(stop, following.left)):
            if not self._w.gaps[k].strip():
                continue
            contrast = (
                self._layout.has_comma(k) and self._w.folds[k] in self._lex.contrasts and not self._lex.auxiliaries
            )
            if (contrast or self._layout.is_semicolon(k)) and not self._layout.is_quoted(k):
                return k
        return stop

    def _other_speaker(self, hit: Hit, stop: int) -> int:
        """Where somebody else has the word behind a semicolon ("… spoke of 16 dead; the navy stands by 15"), whatever the verb; else the end."""
        for k in range(hit.stop + 1, stop):
            if (
                self._layout.is_semicolon(k)
                and (source := self._known.source(k, stop)) is not None
                and source[1] < stop
            ):
                return k
        return stop

    def _own_clause(self, hit: Hit, following: Hit) -> int | None:
        """Where the clause of the next verb begins in writing without spaces: at the last comma, where nothing but a noun for a speaker stands between it and the
        verb (警方说有六百人，工会则称有两千人)."""
        if not self._w.is_sign(following.core) or self._lex.order == "final":
            return None
        reach = range(following.left - 1, hit.stop + MIN_CONTENT, -1)
        at = next((k for k in reach if self._layout.has_comma(k)), None)
        if at is None or self._layout.is_quoted(at):
            return None
        source = self._known.source(at, following.left)
        return at if source is not None and source[1] == following.left else None

    def last_credit(self, hits: Sequence[Hit], hi: int) -> int:
        """Where the credit begins that ends a sentence of more verbs ("…, state television reported"), else its end."""
        if len(hits) < 3 or hits[-1].cue.place != "verb" or hits[-1].stop < hi:
            return hi
        source = self._nouns.before(hits[-2].stop, hits[-1].left)
        return source[0] if source is not None and self._layout.has_comma(source[0]) else hi

    def is_in_source(self, lo: int, hit: Hit, following: Hit) -> bool:
        """Whether the verb stands in a relative clause of the next verb's subject: "an official who asked not to be named said"."""
        at = hit.first - 1
        if at <= lo or self._w.folds[at] not in self._lex.relatives or following.cue.place != "verb":
            return False
        if following.first - at > _RELATIVE or not self._known.is_speaker(at, lo) or following.cue.participle:
            return False
        closed = range(at, following.first + 1)
        return not any(self._layout.is_parted(k) for k in closed) and not any(
            w in self._lex.that - self._lex.infinitives - self._lex.relatives
            for w in self._w.folds[hit.stop : following.first]
        )

    def is_in_relative(self, lo: int, hit: Hit) -> bool:
        """Whether the cue stands in a relative clause after a comma ("the officer, who was told that …, said")."""
        comma = next((k for k in range(hit.first, lo, -1) if self._layout.has_comma(k)), None)
        return comma is not None and self._w.folds[comma] in self._lex.relatives
