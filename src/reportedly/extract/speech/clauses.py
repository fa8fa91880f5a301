"""Where a clause ends that stands before the main clause: "While the mayor said the road was safe, drivers turned back."."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.nouns import NounPhrases

# An opening clause is no longer than this many words: longer ones hold commas of their own.
_LONGEST: Final = 40
# What only tells when or where before a comma is no longer than this many words.
_MAX_ADJUNCT: Final = 14
# A noun for an occasion has no more words than this before it, with itself.
_DESCRIBED: Final = 4
# A headline in capitals has at least so many words of at least so many letters, and this share of them with a capital.
_TITLE_WORDS: Final = 4
_LONG_WORD: Final = 4
_TITLE_SHARE: Final = 0.85


class Clauses(NounPhrases):
    """Finds the clause that a sentence opens with."""

    def _opening_end(self, lo: int, begin: int, hi: int) -> int | None:
        """The comma that ends the clause or phrase before the main clause, where the word stands in one: a conjunction or a preposition begins
        the sentence, and a subject begins after the comma."""
        if not self._opens_before(lo, begin):
            return None
        for k in range(begin + 1, min(hi, lo + _LONGEST)):
            if not self._has_comma(k) or self.quotation(self._w.ends[k - 1]) is not None:
                continue
            if self._begins_subject(k, hi):
                return k
        return None

    def _opens_before(self, lo: int, begin: int) -> bool:
        """Whether a conjunction of subordinate clauses begins the sentence, and nothing has ended its clause before the word."""
        if not lo < begin < lo + _LONGEST or self._w.folds[lo] not in self._lex.subordinators:
            return False
        return not any(self._has_comma(k) and self._begins_subject(k, begin) for k in range(lo + 1, begin))

    def _splits_name(self, index: int, stop: int, lo: int, hi: int) -> bool:
        """Whether a verb was taken into a name because every word of its headline has a capital ("Nora Weiss Says Lund Dam Is Old")."""
        if not self._lex.auxiliaries or index == lo or index - 1 not in self._name_end:
            return False
        if stop >= hi and not any(self._has_comma(k) for k in range(lo + 1, index)):
            return False  # "…, Nora Weiss Says" ends a headline, no name does
        if not self._w.folds[index].endswith((*self._lex.plural_endings, *self._lex.verb_endings)):
            return False
        long = [k for k in range(lo, min(hi, lo + _LONGEST)) if len(self._w.folds[k]) >= _LONG_WORD]
        capitals = sum(self._w.raw(k)[0].isupper() for k in long)
        return len(long) >= _TITLE_WORDS and capitals >= _TITLE_SHARE * len(long)

    def _past_occasion(self, index: int, hi: int) -> int | None:
        """Past what tells on what occasion something was said: a phrase of the lexicon, or a preposition, an article and a noun for an occasion
        with what describes it ("in a recent radio interview")."""
        adjunct = self._lex.adjuncts.at(self._w, index, hi)
        if adjunct is not None:
            return adjunct[0]
        if self._w.folds[index] not in self._lex.prepositions or not self._lex.occasions or index + 2 >= hi:
            return None
        if self._w.folds[index + 1] not in self._lex.determiners | self._lex.articles:
            return None
        for k in range(index + 2, min(hi, index + 2 + _DESCRIBED)):
            if self._w.gaps[k].strip() or self._w.folds[k] in self._lex.prepositions:
                return None
            if self._w.folds[k] in self._lex.occasions:
                ends = k + 1 >= hi or self._w.gaps[k + 1].strip() or not self._may_be_noun(k + 1)
                return k + 1 if ends or k + 1 in self._name_end or self._w.folds[k + 1] in self._lex.articles else None
        return None

    def _is_occasion(self, index: int, lo: int) -> bool:
        """Whether a form that may be a verb is the noun of an occasion ("en un breve comunicado")."""
        near = self._w.folds[max(lo, index - 2) : index]
        if self._w.folds[index] not in self._lex.occasions or any(w in self._lex.perfects for w in near):
            return False
        return any(w in self._lex.articles for w in near)

    def _is_nobodys(self, first: int, stop: int) -> bool:
        """Whether a word beside the verb tells that nobody in particular is its subject ("Se recomienda …", "Recomenda-se …")."""
        known = self._lex.impersonal_verbs
        verb = next((k for k in range(first, stop) if known and self._w.folds[k].startswith(known)), None)
        if verb is None:
            return False
        before = self._w.folds[verb - 1] if verb > 0 else ""
        return before in self._lex.impersonal or self._w.folds[verb].rpartition("-")[2] in self._lex.impersonal

    def _begins_subject(self, index: int, hi: int) -> bool:
        """Whether the word may begin the subject of a main clause: a name, an article, a pronoun."""
        word = self._w.folds[index]
        if index in self._name_end:
            return (
                index not in self._places or self._name_end[index] < hi and not self._has_comma(self._name_end[index])
            )
        return word in self._lex.articles - self._lex.that or word in self._lex.pronouns - self._lex.relatives

    def _is_adjunct_before(self, lo: int, end: int) -> bool:
        """Whether the words before a comma only tell when, where or on what occasion ("In a statement, …")."""
        if end - lo > _MAX_ADJUNCT or not self._has_comma(end):
            return False
        adjunct = self._lex.adjuncts.at(self._w, lo, end)
        if adjunct is not None and adjunct[0] == end:
            return True
        if not self._lex.auxiliaries:
            return False
        word = self._w.folds[lo]
        if (
            word not in self._lex.prepositions
            and not self._is_time(lo)
            and self._lex.adjuncts.at(self._w, lo, end) is None
        ):
            return False
        finite = self._lex.auxiliaries | self._lex.pronouns - self._lex.possessives - self._lex.articles
        return not any(self._w.folds[k] in finite for k in range(lo, end))
