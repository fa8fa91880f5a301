"""Where the main clause of a headline begins and ends, and where its subject ends and what is said of it begins.

No parser: names, the verbs of the lexicons and small words (`languages/*/actions.toml`: `turns`, `headline_verbs`, `headline_forms`, `of`) tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from reportedly.extract.actions.lexicon import ActionLexicon, lexicon
from reportedly.extract.phrases import words_of
from reportedly.extract.speech.lexicon import lexicon as speech_words
from reportedly.records import Article, NameMention, Span

# The subject of a headline is no longer than this many words, a label before its colon ("Lund ferry fire: …") no longer than the other. These
# and the next three were set by judgement.
_SUBJECT: Final = 10
_LABEL: Final = 4
# What is said of the subject is no shorter than this many words.
_LEAST: Final = 2
# A comma after more words than this ends a clause though no verb of it is known.
_TOLD: Final = 5
# Nouns between a name and its verb ("Lund ferry crew says"), at most.
_NOUNS: Final = 3
_COLON: Final = frozenset(":：")
_DASH: Final = frozenset(";—–|")
COMMA: Final = frozenset(",،՝，、")


class Vocabulary:
    """The words and names of one article, and the small words of its language."""

    def __init__(self, article: Article, names: Sequence[NameMention]) -> None:
        self.words = words_of(article.text)
        self.speech = speech_words(article.language)
        self.actions: ActionLexicon = lexicon(article.language)
        self.adverbial = self.speech.prepositions | self.speech.infinitives
        self.finite = (self.speech.auxiliaries | self.speech.passives | self.speech.copulas) - self.speech.that
        self.never = (self.adverbial | self.speech.that) - self.speech.articles - self.actions.of
        objects = self.speech.articles | self.speech.possessives | self.speech.that | self.speech.pronouns
        self.objects = objects - self.speech.infinitives
        self.names = sorted(names, key=lambda n: n.span)
        self._starts = [n.span.start for n in self.names]

    def named(self, span: Span) -> Sequence[NameMention]:
        """The names that begin within a stretch."""
        return self.names[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


class Headline:
    """A headline, or a sentence that stands for one; words are named by their number."""

    def __init__(self, vocabulary: Vocabulary, span: Span) -> None:
        self._v, self._w, self._speech, self._lex = (
            vocabulary, vocabulary.words, vocabulary.speech, vocabulary.actions
        )  # fmt: skip
        lo, hi = self._w.within(span)
        named = (range(*self._w.within(n.span)) for n in vocabulary.named(span))
        self._covered = frozenset(k for words in named for k in words if lo <= k < hi)

    def clause(self, lo: int, hi: int) -> tuple[int, int]:
        """The main clause of the headline: behind a label and a colon, or a clause that opens it; up to where another one begins."""
        lo = self._past_opening(self._past_label(lo, hi), hi)
        for k in range(lo + _LEAST, hi):
            gap = self._w.gaps[k]
            if any(c in _DASH or c in _COLON for c in gap) or " - " in gap:
                return lo, k
            if self._turns(lo, k, hi):
                return lo, k
        return lo, hi

    def _past_label(self, lo: int, hi: int) -> int:
        for k in range(lo + 1, min(hi - _LEAST, lo + _LABEL + 1)):
            if any(c in _COLON for c in self._w.gaps[k]):
                return lo if any(self._is_verb(v, hi) for v in range(lo + 1, k)) else k
        return lo

    def _past_opening(self, lo: int, hi: int) -> int:
        """Past "While the mayor waits, …"."""
        if self._w.folds[lo] not in self._speech.subordinators | self._lex.turns:
            return lo
        at = next((k for k in range(lo + 1, hi - _LEAST) if any(c in COMMA for c in self._w.gaps[k])), None)
        return lo if at is None else at

    def _turns(self, lo: int, index: int, hi: int) -> bool:
        """Whether another clause begins: "… as the ferry burns", "… and denies it", "…, says the mayor"."""
        word = self._w.folds[index]
        if self.has_comma(index):
            told = index - lo > _TOLD or any(
                self._is_verb(k, hi) or self._looks_verbal(k, hi) for k in range(lo + 1, index)
            )
            return told and (index not in self._covered or word in self._lex.turns)
        if word in self._lex.turns:
            return index + 1 < hi
        return (
            word in self._speech.conjunctions
            and index + 1 < hi
            and (self._is_verb(index + 1, hi) or self._looks_verbal(index + 1, hi))
        )

    def has_comma(self, index: int) -> bool:
        gap = self._w.gaps[index]
        return any(c in COMMA for c in gap) and not (gap == "," and self._w.folds[index][0].isdecimal())

    def _is_verb(self, index: int, hi: int) -> bool:
        """Whether the word is the verb of a clause by the lexicons: an auxiliary, a verb of saying, a trigger in a verb's ending."""
        word = self._w.folds[index]
        if index in self._covered:
            return False
        if word in self._v.finite:
            return True
        endings = self._lex.verb_endings
        if endings and (word.endswith(endings) or self._w.raw(index).isupper()):
            ends = index + 1 < hi and self._w.folds[index + 1] in self._speech.auxiliaries  # "the attacks were"
            if not ends and self._lex.triggers.at(self._w, index, hi) is not None:
                return True
        if self._is_headline_verb(index, hi):
            return True
        cue = self._speech.cues.at(self._w, index, hi)
        if cue is None or cue[1].place != "verb" or cue[1].gerund:
            return False
        return word not in self._speech.nouns or index + 1 < hi and self._begins_object(index + 1)

    def _before_adverbs(self, lo: int, verb: int | None) -> int | None:
        """Where the adverbs before a verb begin ("narrowly avoids")."""
        while verb is not None and verb > lo and self._is_adverb(verb - 1):
            verb -= 1
        return verb

    def _is_adverb(self, index: int) -> bool:
        word = self._w.folds[index]
        return (
            word in self._speech.skips or bool(self._speech.skip_endings) and word.endswith(self._speech.skip_endings)
        )

    def _is_headline_verb(self, index: int, hi: int) -> bool:
        """Whether the word is a verb of headlines: in "s" before anything that a verb takes, bare after a name or a plural."""
        word, verbs = self._w.folds[index], self._lex.headline_verbs
        if index + 1 >= hi or self._w.gaps[index].strip():
            return False
        if word in self._lex.headline_forms:
            return index > 0 and self._w.folds[index - 1] not in self._speech.articles
        if not verbs:
            return False
        if word in verbs:
            plural = self._w.folds[index - 1].endswith(self._speech.plural_endings)
            return index > 0 and (index - 1 in self._covered or plural)
        third = (
            word[:-1] in verbs
            or word.endswith("es")
            and word[:-2] in verbs
            or word.endswith("ies")
            and word[:-3] + "y" in verbs
        )
        return word.endswith("s") and third and self._w.folds[index + 1] not in self._v.finite

    def _looks_verbal(self, index: int, hi: int) -> bool:
        """Whether the word has a verb's ending and something after it that begins an object or an adverbial."""
        word = self._w.folds[index]
        if index in self._covered or not self._lex.verb_endings or not word.endswith(self._lex.verb_endings):
            return False
        if word.endswith("ss") or index + 1 >= hi:
            return False
        if self._begins_object(index + 1):
            return True
        return not word.endswith(self._speech.plural_endings) and self._w.folds[index + 1] in self._v.adverbial

    def _begins_object(self, index: int) -> bool:
        word = self._w.folds[index]
        return index in self._covered or word in self._v.objects or word[0].isdecimal()

    def split(self, lo: int, hi: int) -> int | None:
        """Where the verb begins that follows the subject: behind the names that the clause begins with, behind the first person's name, or at the
        first verb."""
        verb = next((k for k in range(lo + 1, min(hi, lo + _SUBJECT)) if self._is_verb(k, hi)), None)
        named = self._past_names(lo, hi)
        first = next(iter(self._v.named(Span(self._w.starts[lo], self._w.ends[hi - 1]))), None)
        leads = named > lo and first is not None and first.kind != "PER"
        person = self._past_person(named, min(hi, named + _NOUNS + 1)) if leads else None
        named = person if person is not None and (verb is None or person <= verb) else named
        if named > lo:
            near = verb is not None and named <= verb <= named + _NOUNS and not self._has_small(named, verb)
            return self._before_adverbs(named, verb) if near else named if named < hi else None
        person = self._past_person(lo, verb if verb is not None else min(hi, lo + _SUBJECT))
        if person is not None and person < hi:
            return person
        if verb is None:
            verb = next((k for k in range(lo + 1, min(hi, lo + _SUBJECT)) if self._looks_verbal(k, hi)), None)
        return None if verb is None or self._has_small(lo, verb) else self._before_adverbs(lo + 1, verb)

    def _past_names(self, lo: int, hi: int) -> int:
        """Past the names that the clause begins with, titles before them and what joins them; without one the word itself."""
        covered, k, end = self._covered, lo, lo
        while k < hi:
            title = self._speech.titles.at(self._w, k, hi)
            if k in covered:
                k = end = k + 1
            elif end > lo and (
                self._w.folds[k] in self._speech.conjunctions or any(c in COMMA for c in self._w.gaps[k])
            ):
                k += 1
            elif title is not None and title[0] < hi and title[0] in covered:
                k = title[0]
            else:
                break
        return end

    def _past_person(self, lo: int, stop: int) -> int | None:
        """Past the first person's name before the word, with nothing but nouns before it ("Ferry captain Nora Weiss")."""
        span = Span(self._w.starts[lo], self._w.ends[stop - 1]) if stop > lo else None
        person = next((n for n in self._v.named(span) if n.kind == "PER"), None) if span is not None else None
        if person is None:
            return None
        first, end = self._w.within(person.span)
        return None if self._has_small(lo, first) else self._past_names(first, stop)

    def _has_small(self, start: int, stop: int) -> bool:
        """Whether the stretch holds a small word that no subject has."""
        return any(w in self._v.never for w in self._w.folds[start:stop])
