"""Whether a form that may be a noun, an adjective or an adverb is a verb of saying, by what stands around it."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.cues import Cue
from reportedly.extract.speech.drafts import Hit
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import QUOTE
from reportedly.extract.speech.nouns import MAX_SOURCE, NounPhrases
from reportedly.extract.speech.unnamed import extent

# Two joined names are no longer than this many words.
_JOINED: Final = 4
# A noun for a speaker has no more characters than this, in writing without spaces.
_NOUN: Final = 6
# Where the verb comes first, it stands behind one of these.
_BEGINS: Final = frozenset(".\n؟!،:؛»")
# Before a noun that a name follows an article stands within so many words ("a retired teacher called").
_NAMED: Final = 4


class Forms:
    """Tells verbs from what looks like them."""

    def __init__(self, layout: Layout, nouns: NounPhrases, adjuncts: Adjuncts) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._nouns, self._adjuncts = layout, nouns, adjuncts

    def is_another_word(self, hit: Hit, lo: int, hi: int) -> bool:
        """Whether a form that looks like a verb of saying is none there: a noun, an adjective, a participle, a verb with a particle, an order."""
        first, core, stop, cue = hit.first, hit.core, hit.stop, hit.cue
        if self._may_not_be_verb(core, stop, cue) and not self._is_verb(first, core, stop, hi):
            return True
        if cue.gerund and not self._is_participle(first, core, stop, hi):
            return True
        if self._w.folds[core] in self._lex.directions and not self._is_transitive(first, core, stop, hi):
            return True  # "won back the seat"
        return cue.place == "verb" and (
            self._is_attribute(first, core, stop, lo)  # "the leaked papers"
            or self._is_order(first, core, lo)  # "Imagine a bridge"
            or first == core
            and self._only_names(core, stop)
            or self._is_phrasal(stop, hi)  # "showed up"
            or self._is_adjective(first, core)  # "la cantidad calculada"
            or self._is_undergone(first, core, hi)  # "a man accused of theft"
        )

    def has_copula(self, first: int, core: int) -> bool:
        """Whether a copula stands before the word, or is written onto its subject ("she's certain")."""
        if any(w in self._lex.copulas for w in self._w.folds[first:core]):
            return True
        return first > 0 and not self._w.gaps[first].strip() and self._w.folds[first - 1] in self._lex.contracted

    def chain_start(self, first: int, core: int) -> int | None:
        """Where a verb begins that only tells how the next is said ("went on to", "continues to"), to which an infinitive may belong."""
        return next((k for k in range(first, core) if self._lex.chains.at(self._w, k, core) is not None), None)

    def _may_not_be_verb(self, index: int, stop: int, cue: Cue) -> bool:
        """Whether the form may be a noun or is an infinitive."""
        if cue.place != "verb" or cue.participle:
            return cue.noun
        if self._lex.sure_endings and self._w.raw(stop - 1).endswith(self._lex.sure_endings):
            return False  # "relató", which without its accent is a noun
        word = self._w.folds[index]
        alone = stop == index + 1 and word in self._lex.nouns
        endings = self._lex.infinitive_endings
        return cue.noun or alone or bool(endings and self._w.folds[stop - 1].endswith(endings))

    def _is_attribute(self, first: int, core: int, stop: int, lo: int) -> bool:
        """Whether the form belongs to a noun ("the leaked papers", "their widely mocked plan", "of perceived slights", "more detailed")."""
        if first <= lo or not self._lex.determiners:
            return False
        before = self._w.folds[first - 1]
        adverbs = all(self._layout.is_adverb(k) for k in range(first, core))
        if not adverbs or self._w.gaps[first].strip():
            return False
        if before in self._lex.determiners:
            return True
        participle = self._w.folds[core].endswith(self._lex.verb_endings) and stop == core + 1
        if not participle or stop >= len(self._w) or self._w.gaps[stop].strip() or not self._layout.may_be_noun(stop):
            return False
        if stop in self._name_end or self._w.folds[stop] in self._lex.articles | self._lex.within:
            return False
        owned = before.endswith(("'s", "s'")) and before not in self._lex.pronouns | self._lex.contracted
        return owned or before in self._lex.within | self._lex.about or self._layout.is_number(first - 1)

    def _only_names(self, core: int, stop: int) -> bool:
        """Whether the form stands between a noun and a name ("a woman called Nora"), or between people and what they are ("nine people confirmed dead")."""
        if (
            stop != core + 1
            or core == 0
            or stop >= len(self._w)
            or self._w.gaps[core].strip()
            or self._w.gaps[stop].strip()
        ):
            return False
        noun = (
            core - 1 not in self._name_end
            and self._layout.may_be_noun(core - 1)
            and not self._layout.is_pronoun(core - 1)
        )
        named = self._w.folds[core] in self._lex.calling and stop in self._name_end
        if named and noun:
            return any(self._w.folds[k] in self._lex.indefinite for k in range(max(0, core - _NAMED), core - 1))
        return noun and self._w.folds[stop] in self._lex.states and self._w.folds[core].endswith(self._lex.verb_endings)

    def _is_adjective(self, first: int, core: int) -> bool:
        """Whether a past participle stands without an auxiliary, as it does with a noun ("la cantidad calculada")."""
        if not self._lex.past_forms or not self._w.raw(core).casefold().endswith(self._lex.past_forms):
            return False
        return not any(w in self._lex.perfects or w in self._lex.passives for w in self._w.folds[first:core])

    def _is_phrasal(self, stop: int, hi: int) -> bool:
        """Whether a particle follows that makes another verb of it ("showed up", "called off")."""
        return stop < hi and self._w.folds[stop] in self._lex.phrasal and not self._w.gaps[stop].strip()

    def _is_order(self, first: int, core: int, lo: int) -> bool:
        """Whether a verb without any ending begins the sentence ("Imagine a bridge", "Don't forget that")."""
        return first == lo and self._w.folds[core] in self._lex.bases

    def _is_transitive(self, first: int, core: int, stop: int, hi: int) -> bool:
        """Whether a form that is an adverb of direction as well is a verb: behind a plural or an auxiliary, and before a noun phrase."""
        if stop >= hi or self._w.gaps[stop].strip() or not self._layout.begins_phrase(stop) or first == 0:
            return False
        helped = any(w in self._lex.auxiliaries | self._lex.infinitives for w in self._w.folds[first:core])
        return helped or self._is_plural(first)

    def _is_undergone(self, first: int, core: int, hi: int) -> bool:
        """Whether a past form that takes an object has a preposition in its place ("a man accused of theft", "boat found in Lund")."""
        if core + 1 >= hi or self._w.gaps[core + 1].strip():
            return False
        if self._is_asked_before(first, core, hi):
            return True
        if self._w.folds[core] not in self._lex.undergone:
            return False
        after = self._w.folds[core + 1]
        follows = after in self._lex.prepositions | self._lex.about | self._lex.within and after not in self._lex.by
        return follows and not any(w in self._lex.passives | self._lex.helpers for w in self._w.folds[first:core])

    def _is_asked_before(self, first: int, core: int, hi: int) -> bool:
        """Whether another verb of saying follows a past form right away, so that it tells of whom that is ("half of those *asked* said")."""
        if first < core or not self._lex.auxiliaries or not self._lex.participle_endings or self._lex.verb_second:
            return False
        said = self._lex.cues.at(self._w, core + 1, hi)
        if said is None or said[1].place != "verb" or said[1].noun or said[1].participle or said[1].copula:
            return False
        return self._w.folds[core].endswith(self._lex.participle_endings) and core + 1 not in self._name_end

    def _is_participle(self, first: int, core: int, stop: int, hi: int) -> bool:
        """Whether a form that may be a noun ("the meeting") is a verb: after a comma, an auxiliary, a name or "by", or before a clause."""
        if first == 0 or self._layout.has_comma(first) or first - 1 in self._name_end or first < core:
            return True
        before = self._w.folds[first - 1]
        if before in self._lex.prepositions - self._lex.within or before in self._lex.pronouns | self._lex.breaks:
            return True
        k = self._adjuncts.past(stop, hi)
        if k >= hi:
            return False
        if (
            k == stop
            and not self._w.gaps[k].strip()
            and self._layout.begins_phrase(k)
            and before not in self._lex.determiners
        ):
            return True  # "a poll showing the mayor"
        return self._w.folds[k] in self._lex.that - self._lex.skips or self._layout.opens_content(k)

    def _is_verb(self, first: int, core: int, stop: int, hi: int) -> bool:
        """Whether a form that may be a noun is used as a verb: a pronoun or name before it, or "that" or a quotation after it."""
        for tells in (self._told_by_subject, self._told_behind, self._told_by_form, self._told_by_speaker):
            told = tells(first, core, stop, hi)
            if told is not None:
                return told
        return self._follows_noun(self._layout.over_times(first, 0), core, stop, hi)

    def _told_by_subject(self, first: int, core: int, stop: int, hi: int) -> bool | None:
        """By an auxiliary behind it ("the jobs report was released"), a whole subject or an article before it, or where the clause begins with its verb ("وذكر المكتب في بيان أن …")."""
        helped = stop < hi and not self._w.gaps[stop].strip() and self._w.folds[stop] in self._lex.auxiliaries
        if helped and self._w.folds[stop] not in self._lex.that:
            return False
        if first > 0 and not self._w.gaps[first].strip() and self._layout.is_whole_subject(first - 1):
            return self._w.folds[first - 1] in self._lex.relatives or self._takes_object(stop, hi)
        if first > 0 and (self._w.folds[first - 1] in self._lex.articles or self._is_owned(first)):
            return False
        if self._lex.order == "vso" and stop < hi and (first == 0 or not _BEGINS.isdisjoint(self._w.gaps[first])):
            return self._w.folds[stop] not in self._lex.prepositions
        return None

    def _told_behind(self, first: int, core: int, stop: int, hi: int) -> bool | None:
        """By a "that" or a quotation behind it, a comma in writing without spaces, or as the end of a sentence behind its speaker."""
        after = self._adjuncts.past(stop, hi)
        clause = after < hi and self._w.folds[after] in self._lex.that - self._lex.skips
        if clause or after < hi and not QUOTE.isdisjoint(self._w.gaps[after]):
            return not self._is_relative(core, after, hi)
        if stop < hi and not self._w.gaps[first] and self._layout.has_comma(stop):
            return True
        return True if after >= hi and self._closes_with_speaker(first) else None

    def _told_by_form(self, first: int, core: int, stop: int, hi: int) -> bool | None:
        """By the auxiliaries or the "to" before it."""
        if any(w in self._lex.perfects for w in self._w.folds[first : stop - 1]) or self._is_helped(first, core):
            return True
        chained = self._lex.infinitives.intersection(self._w.folds[first:core])
        return True if chained and self.chain_start(first, core) is not None else None

    def _told_by_speaker(self, first: int, core: int, stop: int, hi: int) -> bool | None:
        """By a speaker behind it ("…, announced on Monday the minister"), an object, or whoever stands right before it in writing without spaces; not behind another mark."""
        after = self._adjuncts.past(stop, hi)
        if first > 0 and self._layout.has_comma(first) and after < hi and not self._layout.has_comma(after):
            known = self._w.folds[after] in self._lex.articles or after in self._name_end
            return known or extent(self._w, after, hi, self._lex) is not None
        if first == 0 or self._w.gaps[first].strip():
            return False
        if stop == hi and self._nouns.closes_quoted(first):
            return True
        if stop < hi and not self._w.gaps[stop].strip() and self._takes(stop):
            return True
        if self._lex.verb_endings and self._is_finite_form(first, core, stop, hi):
            return True
        spoken = self._w.is_sign(core) and (self._follows_speaker(first) if stop < hi else self._follows_quote(first))
        return True if spoken else None

    def _follows_noun(self, first: int, core: int, stop: int, hi: int) -> bool:
        """Whether a form without more behind a pronoun, a name or a noun is its verb ("Voters support …", "The poll shows the mayor …")."""
        before = self._w.folds[first - 1]
        named = first - 1 in self._name_end and not before.endswith(("'s", "s'"))
        if before in self._lex.pronouns or named:
            return not named or not self._is_bare_form(core) or self._is_plural(first)
        # a plural before a form that is no singular
        plural = self._lex.plural_endings
        many = bool(plural) and before.endswith(plural) and not before.endswith(("'s", "ss"))
        if many and not self._w.folds[core].endswith(plural) and self._layout.may_be_noun(first - 1):
            return before not in self._lex.within and (before.endswith("s") or self._takes_object(stop, hi))
        # a noun before, and what can only be another noun phrase after
        if (
            not self._lex.verb_endings
            or stop >= hi
            or not self._layout.may_be_noun(first - 1)
            or before in self._lex.within
        ):
            return False
        carried = self._w.folds[stop - 1] in self._lex.about
        if carried and not (self._w.folds[core].endswith(plural) and self._is_whole(first)):
            return False  # "the campaign of Nora Weiss", "gave new details about the plan"
        return not self._w.gaps[stop].strip() and (
            self._w.folds[stop] in self._lex.articles
            or stop in self._name_end
            or self._layout.is_number(stop)
            and self._w.folds[stop - 1] not in self._lex.prepositions
        )

    def _takes_object(self, stop: int, hi: int) -> bool:
        """Whether a clause, a noun phrase that begins like one, or nothing follows ("some note that", but "some state officials")."""
        if stop >= hi or self._w.gaps[stop].strip() or self._w.folds[stop] in self._lex.that | self._lex.prepositions:
            return True
        return self._layout.begins_phrase(stop) or self._layout.is_pronoun(stop) or not self._layout.may_be_noun(stop)

    def _takes(self, index: int) -> bool:
        """Whether the word can only be a verb's object or the subject of a clause: "shows him", "show he"."""
        return self._w.folds[index] in self._lex.objects | (
            self._lex.pronouns - self._lex.possessives - self._lex.relatives
        )

    def _is_relative(self, core: int, index: int, hi: int) -> bool:
        """Whether a "that" behind a plural begins a relative clause, by the verb right behind it ("permits that would lower the costs")."""
        if index + 1 >= hi or self._w.folds[index] not in self._lex.relatives or not self._lex.verb_endings:
            return False
        return (
            self._w.folds[core].endswith(self._lex.plural_endings)
            and self._w.folds[index + 1] in self._lex.auxiliaries
            and index + 1 not in self._name_end
        )

    def _closes_with_speaker(self, first: int) -> bool:
        """Whether a noun for a speaker stands between a comma and the word ("…, Bộ Công Thương thông báo chiều 18/5")."""
        for k in range(first - 1, max(0, first - _NOUN), -1):
            if self._layout.has_comma(k):
                return extent(self._w, k, first, self._lex) == first
            if self._w.gaps[k].strip():
                return False
        return False

    def _follows_speaker(self, first: int) -> bool:
        """Whether a noun for a speaker ends right before the word, in writing without spaces (医院消息人士称…)."""
        return any(extent(self._w, k, first, self._lex) == first for k in range(max(0, first - _NOUN), first))

    def _follows_quote(self, first: int) -> bool:
        """Whether a quotation ends so near before the word that only a speaker stands between."""
        quoted = self._layout.quote_before(self._w.starts[first])
        return quoted is not None and self._w.starts[first] - quoted.end <= MAX_SOURCE

    def _is_finite_form(self, first: int, core: int, stop: int, hi: int) -> bool:
        """Whether a form that may be a noun or a participle is a finite verb by what stands around it: a past form behind an "and" or an adverb
        and before a noun phrase ("and proposed a tax"), or behind a speaker or a source of figures ("the candidate plans to", "one survey
        found")."""
        if self._w.folds[core] in self._lex.pasts:
            joined = self._w.folds[first - 1] in self._lex.conjunctions | self._lex.contrasts or first < core
            if joined and stop < hi and not self._w.gaps[stop].strip() and self._layout.begins_phrase(stop):
                return True
        k = self._layout.over_times(first, 0)
        if k == 0 or self._w.gaps[k].strip() or self._w.folds[core] in self._lex.bases:
            return False
        if self._w.folds[k - 1] in self._lex.evidence:
            return stop < hi and not self._w.gaps[stop].strip() and self._w.folds[stop] not in self._lex.prepositions
        return extent(self._w, k - 1, k, self._lex) == k and not self._is_plural(k)

    def _is_whole(self, stop: int) -> bool:
        """Whether the noun phrase that ends before the word begins as a subject does: with an article or a name, or where a clause begins."""
        start = stop
        while start > 0 and self._layout.may_be_noun(start - 1) and not self._w.gaps[start].strip():
            start -= 1
        if start == 0 or self._w.gaps[start].strip():
            return True
        return start < stop and (self._w.folds[start] in self._lex.articles or start in self._name_end)

    def _is_helped(self, first: int, core: int) -> bool:
        """Whether auxiliaries show a verb: "has proposed", "did not support"; a noun may stand after "has" and "is", but not in these forms."""
        before = self._w.folds[first:core]
        if not before or not self._lex.participle_endings:
            return False
        if self._w.folds[core].endswith(self._lex.participle_endings):
            return any(w in self._lex.helpers | self._lex.passives for w in before)
        return self._w.folds[core] in self._lex.bases and any(w in self._lex.supports for w in before)

    def _is_bare_form(self, core: int) -> bool:
        """Whether the form is one that a single name does not take ("New York state", "Ohio plan")."""
        plural = self._lex.plural_endings
        word = self._w.folds[core]
        return bool(plural) and not word.endswith((*plural, *self._lex.verb_endings)) and f"{word}s" in self._lex.nouns

    def _is_plural(self, stop: int) -> bool:
        """Whether the name before the word is of many: in the ending of a plural, or two joined."""
        if self._w.folds[stop - 1].endswith(self._lex.plural_endings):
            return True
        return any(w in self._lex.conjunctions for w in self._w.folds[max(0, stop - _JOINED) : stop - 1])

    def _is_owned(self, index: int) -> bool:
        """Whether a possessor with its mark stands right before the word."""
        before = self._w.folds[index - 1]
        return before not in self._lex.contracted | self._lex.pronouns and self._layout.possesses(index - 1)
