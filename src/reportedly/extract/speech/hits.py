"""The cues of a sentence, what may follow them, and the drafts of attributions that are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from reportedly.extract.phrases import Phrases
from reportedly.extract.speech.clauses import Clauses
from reportedly.extract.speech.lexicon import Cue
from reportedly.extract.speech.nouns import MAX_SOURCE, QUOTE
from reportedly.records import Mode, Span

# How far after its verb the noun may stand that says something ("made his first public comments").
_LIGHT_REACH: Final = 4
# How far after a cue the word "that" may stand ("told a meeting of the council on small arms that").
_THAT_REACH: Final = 14
# How far from its verb a particle may stand.
_PARTICLE_REACH: Final = 25
# How far after its verb "as" may stand ("cast the plan as").
_AS_REACH: Final = 12
# How far after its verb a figure may stand ("put the number of wounded in the two hospitals at 34").
_FIGURE_REACH: Final = 10
# A stretch shorter than this many words is an adjunct ("said on Monday"), unless it is quoted.
MIN_CONTENT: Final = 2
# How many words may tell when and on what occasion something was said.
_OCCASION: Final = 10
COLON: Final = frozenset(":：")


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as word numbers: source and cue as (first, one past the last), the content as characters."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: Span
    mode: Mode
    negated: bool = False
    inherits: bool = False
    stance: bool = False
    unsourced: bool = False
    credited: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in its sentence: words `first` to `stop`, with the auxiliaries before it; `left` is where its source would end."""

    first: int
    stop: int
    left: int
    core: int
    cue: Cue


class Hits(Clauses):
    """Finds the cues of a sentence and makes drafts of them."""

    # ---- cues

    def _hits(self, lo: int, hi: int) -> list[Hit]:
        hits: list[Hit] = []
        hidden = (
            {k for i, j, _ in self._lex.hides.find(self._w, lo, hi) for k in range(i, j)} if self._lex.hides else ()
        )
        for i, j, cue in self._cues(lo, hi):
            if i in hidden or self._is_occasion(i, lo):
                continue  # "an official who would not give his name"
            if self.quotation(self._w.starts[i]) is not None or (
                cue.place == "verb" and i in self._name_end and not self._splits_name(i, j, lo, hi)
            ):
                continue
            if cue.quoted and (chain := self._lex.chains.at(self._w, i, hi)) is not None and chain[0] > j:
                continue  # "went on to discuss": the next verb is the cue, and takes this one in
            # A phrase of unspaced writing does not go on beyond a comma (说，道路 is not 说道).
            j = next((k for k in range(i + 1, j) if self._has_comma(k)), j)
            # "found that" is a cue where "found" is none, but the "that" belongs to what was said.
            j -= j - i > 1 and self._w.folds[j - 1] in self._lex.that - self._lex.skips
            floor = hits[-1].stop if hits else lo
            first = self._over_skips(i, floor) if cue.place == "verb" else i
            if hits and first == hits[-1].stop and self._joins(hits[-1], first, i, j, cue):
                # "refused to say", "went on to add": one cue, the mode of the first; in "vowed to ban" the second is said.
                refused = self._w.folds[hits[-1].core] in self._lex.refusing
                if refused or self._w.folds[first] not in self._lex.infinitives or self._is_clausal(j, hi):
                    hits[-1] = replace(hits[-1], stop=j)
                continue
            j = self._with_preposition(i, j, hi, cue)
            if cue.copula and not self._has_copula(first, i):
                if cue.otherwise is None:
                    continue
                cue = cue.otherwise
            if (
                cue.place == "before"
                and first > lo
                and self._w.folds[first - 1] in self._lex.articles | self._lex.within
            ):
                continue
            if self._may_not_be_verb(i, j, cue) and not self._is_verb(first, i, j, hi):
                continue
            if cue.place == "verb" and (self._is_attribute(first, i, j, lo) or self._is_order(first, i, lo)):
                continue  # "the leaked papers", "Imagine a bridge"
            if cue.particles and self._particle(j, hi, cue) is None:
                continue
            if cue.place == "verb" and (self._is_adjective(first, i, j) or self._is_undergone(first, i, hi)):
                continue  # "la cantidad calculada", "a man accused of theft"
            if cue.gerund and not self._is_participle(first, i, j, hi):
                continue
            if cue.needs and not self._has_need(j, hi, cue):
                continue
            if cue.figures and not self._tells_figure(j, hi):
                continue
            if self._is_bare_infinitive(first, i, j, hi, stance=cue.stance):
                continue
            hits.append(Hit(first, j, self._over_times(first, floor), i, cue))
        return hits

    def _has_copula(self, first: int, core: int) -> bool:
        """Whether a copula stands before the word, or is written onto its subject ("she's certain")."""
        if any(w in self._lex.copulas for w in self._w.folds[first:core]):
            return True
        return first > 0 and not self._w.gaps[first].strip() and self._w.folds[first - 1] in self._lex.contracted

    def _joins(self, before: Hit, first: int, core: int, stop: int, cue: Cue) -> bool:
        """Whether a verb right after another goes on with it; where auxiliaries are known, two finite ones do not ("asked not to be
        named said")."""
        if self._w.gaps[first].strip() or before.cue.place != "verb":
            return False
        noun = cue.noun or (stop == core + 1 and self._w.folds[core] in self._lex.nouns)
        if noun and not cue.participle and not any(w in self._lex.infinitives for w in self._w.folds[first:core]):
            return False  # "ha smentito le accuse"
        if first < core or cue.participle or not self._lex.auxiliaries:
            return True
        return self._w.folds[core] == self._w.folds[before.core]

    def _cues(self, lo: int, hi: int) -> Iterator[tuple[int, int, Cue]]:
        """The cues of the lexicon, and verbs that say nothing themselves with the noun that does ("raised questions")."""
        listed = list(self._lex.cues.find(self._w, lo, hi))
        if not self._lex.light:
            yield from listed
            return
        pairs = ((self._lex.light, self._lex.speaking_nouns), (self._lex.receiving, self._lex.responses))
        made = [
            found
            for verbs, nouns in pairs
            for i, j, _ in verbs.find(self._w, lo, hi)
            if i not in self._name_end and (found := self._made(i, j, hi, nouns)) is not None
        ]
        covered = {k for i, j, _ in made for k in range(i, j)}
        yield from sorted([*made, *(c for c in listed if c[0] not in covered)], key=lambda c: c[0])

    def _made(self, index: int, start: int, hi: int, nouns: Phrases[Cue]) -> tuple[int, int, Cue] | None:
        """The verb with the noun that follows it, past articles and adjectives."""
        for k in range(start, min(hi, start + _LIGHT_REACH)):
            if self._w.gaps[k].strip():
                return None
            noun = nouns.at(self._w, k, hi)
            if noun is not None:
                follows = noun[0] >= hi or self._w.folds[noun[0]] in self._lex.about | self._lex.that | self._lex.within
                return (index, noun[0], noun[1]) if follows or self._is_hard(self._w.gaps[noun[0]]) else None
            if self._w.folds[k] in (self._lex.breaks | self._lex.prepositions | self._lex.that) - self._lex.articles:
                return None
        return None

    def _is_attribute(self, first: int, core: int, stop: int, lo: int) -> bool:
        """Whether the form belongs to a noun ("the leaked papers", "their widely mocked plan", "of perceived slights", "more detailed")."""
        if first <= lo or not self._lex.determiners:
            return False
        before = self._w.folds[first - 1]
        adverbs = all(self._is_adverb(k) for k in range(first, core))
        if not adverbs or self._w.gaps[first].strip():
            return False
        if before in self._lex.determiners:
            return True
        participle = self._w.folds[core].endswith(self._lex.verb_endings) and stop == core + 1
        if not participle or stop >= len(self._w) or self._w.gaps[stop].strip() or not self._may_be_noun(stop):
            return False
        if stop in self._name_end or self._w.folds[stop] in self._lex.articles | self._lex.within:
            return False
        owned = before.endswith(("'s", "s'")) and before not in self._lex.pronouns and first - 1 in self._name_end
        return owned or before in self._lex.within | self._lex.about

    def _is_adjective(self, first: int, core: int, stop: int) -> bool:
        """Whether a past participle stands without an auxiliary, as it does with a noun ("la cantidad calculada")."""
        if not self._lex.past_forms or not self._w.raw(core).casefold().endswith(self._lex.past_forms):
            return False
        if stop > core + 1 and self._w.folds[core] in self._lex.perfects:
            return False
        return not any(w in self._lex.perfects or w in self._lex.passives for w in self._w.folds[first:core])

    def _is_undergone(self, first: int, core: int, hi: int) -> bool:
        """Whether a past form that takes an object has a preposition in its place ("a man accused of theft", "boat found in Lund")."""
        if self._w.folds[core] not in self._lex.undergone or core + 1 >= hi or self._w.gaps[core + 1].strip():
            return False
        after = self._w.folds[core + 1]
        follows = after in self._lex.prepositions | self._lex.about | self._lex.within and after not in self._lex.by
        return follows and not any(w in self._lex.passives | self._lex.helpers for w in self._w.folds[first:core])

    def _is_adverb(self, index: int) -> bool:
        word = self._w.folds[index]
        return (
            self._is_skipped(index) and word not in self._lex.auxiliaries | self._lex.infinitives | self._lex.passives
        )

    def _is_order(self, first: int, core: int, lo: int) -> bool:
        """Whether a verb without any ending begins the sentence ("Imagine a bridge", "Don't forget that")."""
        return first == lo and self._w.folds[core] in self._lex.bases

    def _with_preposition(self, core: int, stop: int, hi: int, cue: Cue) -> int:
        """Past the preposition by which the verb takes what is said ("complained about", "spoke out on Tuesday about"), unless it begins a time
        or place of saying."""
        if cue.place != "verb" or self._w.folds[core] in self._lex.bare:
            return stop
        at = stop
        while at < hi and not self._w.gaps[at].strip() and (self._is_time(at) or self._before_time(at, hi)):
            at += 1
        if at + 1 >= hi or self._w.gaps[at].strip() or self._w.gaps[at + 1].strip(" \u00a0\"“‘'"):
            return stop
        if self._w.folds[at] not in self._lex.about:
            return stop
        return stop if self._is_time(at + 1) or self._lex.adjuncts.at(self._w, at, hi) is not None else at + 1

    def _is_clausal(self, index: int, hi: int) -> bool:
        """Whether "that", a colon or a quotation stands at the word."""
        follows = self._lex.that - self._lex.skips
        return index < hi and (
            self._w.folds[index] in follows or any(c in COLON or c in QUOTE for c in self._w.gaps[index])
        )

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

    def _particle(self, start: int, hi: int, cue: Cue) -> tuple[int, Mode] | None:
        """Where the particle stands that ends the clause of a separable verb ("wies die Vorwürfe zurück"), and its mode."""
        modes = dict(cue.particles)
        for k in range(start, min(hi, start + _PARTICLE_REACH)):
            ends = k + 1 >= hi or self._has_comma(k + 1) or self._is_hard(self._w.gaps[k + 1])
            if self._w.folds[k] in modes and (ends or self._w.folds[k + 1] in self._lex.breaks):
                return k, modes[self._w.folds[k]]
        return None

    def _is_participle(self, first: int, core: int, stop: int, hi: int) -> bool:
        """Whether a form that may be a noun ("the meeting") is a verb: after a comma, an auxiliary, a name or "by", or before a clause."""
        if first == 0 or self._has_comma(first) or first - 1 in self._name_end or first < core:
            return True
        before = self._w.folds[first - 1]
        if before in self._lex.prepositions - self._lex.within or before in self._lex.pronouns | self._lex.breaks:
            return True
        k = self._past_adjuncts(stop, hi)
        if k >= hi:
            return False
        if k == stop and not self._w.gaps[k].strip() and self._begins_phrase(k) and before not in self._lex.determiners:
            return True  # "a poll showing the mayor"
        return self._w.folds[k] in self._lex.that - self._lex.skips or self._opens_content(k)

    def _begins_phrase(self, index: int) -> bool:
        """Whether a noun phrase begins at the word that could not go on another: an article, a possessive, a pronoun, a name."""
        word = self._w.folds[index]
        return index in self._name_end or word in self._lex.determiners | self._lex.possessives | self._lex.objects

    def _has_need(self, start: int, hi: int, cue: Cue) -> bool:
        """Whether the clause or the "as" follows without which the verb reports nothing."""
        if cue.needs == "number":
            return start < hi and self._w.folds[start][0].isdecimal() and not self._w.gaps[start].strip()
        if cue.needs == "clause":
            if start == hi and self._closes_quoted(start - 1):
                return True
            k = self._past_adjuncts(start, hi)
            return k < hi and (self._w.folds[k] in self._lex.that - self._lex.skips or self._opens_content(k))
        for k in range(start, min(hi, start + _AS_REACH)):
            if self._has_comma(k) or self._is_hard(self._w.gaps[k]):
                return False
            if self._w.folds[k] in self._lex.equals:
                return True
        return False

    def _tells_figure(self, start: int, hi: int) -> bool:
        """Whether a figure follows soon, as it must after "put the toll at"."""
        for k in range(start, min(hi, start + _FIGURE_REACH)):
            if self._has_comma(k) or self._is_hard(self._w.gaps[k]):
                return False
            if self._w.folds[k][0].isdecimal() or self._w.folds[k] in self._lex.numbers:
                return True
        return False

    def _is_bare_infinitive(self, first: int, core: int, stop: int, hi: int, *, stance: bool) -> bool:
        """Whether nobody has said it yet ("to say", "could say"); what one may think, one may think now."""
        if any(w in self._lex.modals for w in self._w.folds[first:core]) and not self._is_chain(first, core):
            return not stance
        if not any(w in self._lex.infinitives for w in self._w.folds[first:core]) or self._is_chain(first, core):
            return False
        return not self._is_clausal(stop, hi)

    def _is_chain(self, first: int, core: int) -> bool:
        """Whether the infinitive belongs to a verb that only tells how it was said ("went on to", "continues to")."""
        return any(self._lex.chains.at(self._w, k, core) is not None for k in range(first, core))

    def _is_verb(self, first: int, core: int, stop: int, hi: int) -> bool:
        """Whether a form that may be a noun is used as a verb: a pronoun or name before it, or "that" or a quotation after it."""
        if first > 0 and not self._w.gaps[first].strip() and self._is_subject(first - 1):
            return True
        if first > 0 and self._w.folds[first - 1] in self._lex.articles:
            return False
        follows = self._lex.that - self._lex.skips
        after = self._past_adjuncts(stop, hi)
        if after < hi and (self._w.folds[after] in follows or any(c in QUOTE for c in self._w.gaps[after])):
            return True
        if stop < hi and not self._w.gaps[first] and self._has_comma(stop):
            return True
        if any(w in self._lex.perfects for w in self._w.folds[first : stop - 1]) or self._is_helped(first, core):
            return True
        # "…, announced on Monday the minister": what was said before, the speaker after.
        if first > 0 and self._has_comma(first) and after < hi and not self._has_comma(after):
            return self._w.folds[after] in self._lex.articles or after in self._name_end
        if first == 0 or self._w.gaps[first].strip():
            return False
        if stop == hi and self._closes_quoted(first):
            return True
        if stop < hi and not self._w.gaps[stop].strip() and self._takes(stop):
            return True
        first = self._over_times(first, 0)
        before = self._w.folds[first - 1]
        named = first - 1 in self._name_end and not before.endswith(("'s", "s'"))
        if before in self._lex.pronouns or named:
            return not named or not self._is_bare_form(core) or self._is_plural(first)
        # "Voters support …": a plural before a form that is no singular.
        plural = self._lex.plural_endings
        many = bool(plural) and before.endswith(plural) and not before.endswith(("'s", "ss"))
        if many and not self._w.folds[core].endswith(plural) and self._may_be_noun(first - 1):
            return before not in self._lex.within
        # "The poll shows the mayor …": a noun before, and what can only be another noun phrase after.
        if not self._lex.verb_endings or stop >= hi or not self._may_be_noun(first - 1) or before in self._lex.within:
            return False
        return not self._w.gaps[stop].strip() and (
            self._w.folds[stop] in self._lex.articles
            or stop in self._name_end
            or self._is_number(stop)
            and self._w.folds[stop - 1] not in self._lex.prepositions
        )

    def _is_helped(self, first: int, core: int) -> bool:
        """Whether auxiliaries show a verb: "has proposed", "did not support"; a noun may stand after "has" and "is", but not in these forms."""
        before = self._w.folds[first:core]
        if not before or not self._lex.participle_endings:
            return False
        if self._w.folds[core].endswith(self._lex.participle_endings):
            return any(w in self._lex.helpers | self._lex.passives for w in before)
        return self._w.folds[core] in self._lex.bases and any(w in self._lex.supports for w in before)

    def _closes_quoted(self, first: int) -> bool:
        """Whether the noun phrase before a verb that ends its sentence stands behind a comma or a quotation ("…, a study shows")."""
        source = self._left(max(0, first - MAX_SOURCE), first)
        if source is None or source[0] == 0 or self._w.folds[source[0]] not in self._lex.articles:
            return False
        return self._has_comma(source[0]) or any(c in QUOTE for c in self._w.gaps[source[0]])

    def _is_subject(self, index: int) -> bool:
        """Whether the word is a whole subject that is no pronoun: "some note that", "cities that support", "those who question"."""
        word = self._w.folds[index]
        before = self._w.folds[index - 1] if index and not self._w.gaps[index].strip() else ""
        if word in self._lex.quantifiers:
            return not before or before in self._lex.breaks | self._lex.that
        if word not in self._lex.relatives or not before:
            return False
        return word not in self._lex.that or before not in self._lex.breaks and self._may_be_noun(index - 1)

    def _is_number(self, index: int) -> bool:
        return self._w.folds[index][0].isdecimal() or self._w.folds[index] in self._lex.numbers

    def _is_bare_form(self, core: int) -> bool:
        """Whether the form is one that a single name does not take ("New York state", "Ohio plan")."""
        plural = self._lex.plural_endings
        word = self._w.folds[core]
        return bool(plural) and not word.endswith((*plural, *self._lex.verb_endings)) and self._lex.has_third_form(word)

    def _is_plural(self, stop: int) -> bool:
        """Whether the name before the word is of many: in the ending of a plural, or two joined."""
        if self._w.folds[stop - 1].endswith(self._lex.plural_endings):
            return True
        return any(w in self._lex.conjunctions for w in self._w.folds[max(0, stop - _LIGHT_REACH) : stop - 1])

    def _takes(self, index: int) -> bool:
        """Whether the word can only be a verb's object or the subject of a clause: "shows him", "show he"."""
        return self._w.folds[index] in self._lex.objects | (
            self._lex.pronouns - self._lex.possessives - self._lex.relatives
        )

    def _says_next(self, hit: Hit, hi: int) -> bool:
        """Whether "that", a colon or a quotation follows the cue directly."""
        index = self._content_index(hit, hi)
        return index < hi and self._opens_content(index)

    def _is_adjunct(self, index: int, hi: int) -> bool:
        """Whether the rest of the sentence only tells when, where or on what occasion."""
        if index >= hi:
            return True
        word = self._w.folds[index]
        return (
            word in self._lex.prepositions
            or self._is_time(index)
            or self._lex.adjuncts.at(self._w, index, hi) is not None
        )

    def _content_index(self, hit: Hit, hi: int) -> int:
        """The first word of what was said after the cue: past adjuncts and whom it was said to."""
        k = self._past_adjuncts(hit.stop, hi)
        if k >= hi or self._opens_content(k):
            return k
        addressed = self._w.folds[hit.stop - 1] in self._lex.addressing
        if addressed or self._w.folds[k] in self._lex.prepositions:
            found = next((m for m in range(k, min(hi, k + _THAT_REACH)) if self._opens_content(m)), None)
            if found is not None:
                return found
        if addressed and k in self._name_end:
            return min(self._name_end[k], hi)
        if addressed and self._w.folds[k] in self._lex.addressees | self._lex.pronouns and not self._has_comma(k):
            return k + 1
        return k

    def _past_adjuncts(self, k: int, hi: int) -> int:
        """Past what tells when, where or on what occasion something was said."""
        while k < hi and (after := self._past_adjunct(k, hi)) > k:
            k = after
        return k

    def _past_adjunct(self, k: int, hi: int) -> int:
        """Past one such phrase or word; where there is none, the same."""
        occasion = self._past_occasion(k, hi)
        if occasion is not None:
            return occasion
        return k + 1 if self._is_time(k) else k + 2 if self._before_time(k, hi) else k

    def _before_time(self, index: int, hi: int) -> bool:
        """Whether the word is the "on" or "el" of a day."""
        word = self._w.folds[index]
        return (
            (word in self._lex.prepositions or word in self._lex.articles)
            and index + 1 < hi
            and self._is_time(index + 1)
        )

    def _opens_content(self, index: int) -> bool:
        gap = self._w.gaps[index]
        return self._w.folds[index] in self._lex.that or any(c in COLON or c in QUOTE for c in gap)

    def _draft(self, source: tuple[int, int] | None, hit: Hit, content: Span, *, inherits: bool = False) -> Draft:
        words = self._w.folds[hit.first : hit.core]
        negated = any(w in self._lex.negations for w in words)
        cue = (hit.first, self._with_occasion(hit, source, content))
        stance = hit.cue.stance or self._w.folds[hit.first] in self._lex.infinitives  # "to say": not said yet
        credited = hit.cue.place in ("before", "pronoun") and self._w.folds[hit.first] not in self._lex.equals
        return Draft(source, cue, content, hit.cue.mode, negated, inherits, stance, credited=credited)

    def _with_occasion(self, hit: Hit, source: tuple[int, int] | None, content: Span) -> int:
        """Past when or on what occasion something was said, where that follows the verb: "said on Monday", "said in an interview"."""
        first, stop = self._w.within(content)
        before = first >= hit.stop
        hi = first if before else min(len(self._w), hit.stop + _OCCASION)
        if hit.cue.place != "verb" or source is not None and source[0] >= hit.stop:
            return hit.stop
        k = hit.stop
        while k < hi and not self._is_hard(self._w.gaps[k]) and not self._has_comma(k):
            after = self._past_adjunct(k, hi)
            listed = self._lex.adjuncts.at(self._w, k, hi) is not None
            if after == k or listed and self._w.folds[k] in self._lex.infinitives or after > k + 2 and not listed:
                break
            k = after
        # "on Monday" alone is of the sentence, not of the verb
        alone = k == hit.stop + 2 and self._lex.auxiliaries and self._before_time(hit.stop, hi)
        return hit.stop if alone and self._w.folds[hit.stop] not in self._lex.deictics else k
