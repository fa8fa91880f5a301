"""The cues of a sentence, and the drafts of attributions that are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from reportedly.extract.speech.bodies import placing
from reportedly.extract.speech.cues import Cue
from reportedly.extract.speech.frames import Frames
from reportedly.extract.speech.heads import heads
from reportedly.extract.speech.hiding import hiding
from reportedly.extract.speech.marks import COLON
from reportedly.extract.speech.unnamed import composed
from reportedly.records import Mode, Span

# How far after a cue the word "that" may stand ("told a meeting of the council on small arms that").
_THAT_REACH: Final = 14
# Whom somebody tells is named in no more characters, in writing without spaces.
_ADDRESSEE: Final = 12
# A stretch shorter than this many words is an adjunct ("said on Monday"), unless it is quoted.
MIN_CONTENT: Final = 2
# How many words may tell when and on what occasion something was said.
_OCCASION: Final = 10


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


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a cue is asked for its speaker and for what he said: the words `lo` to `hi` and their characters (`span`); what stands before `floor` is taken by the cues before it;
    the cue that follows, what the one before made of its words, and the sentence before, which it may deny or confirm (`previous`)."""

    span: Span
    lo: int
    hi: int
    floor: int
    following: Hit | None = None
    last: Draft | None = None
    previous: Span | None = None


# What a pattern answers: a draft, False where nobody says anything here, None where the next pattern may know.
Answer = Draft | Literal[False] | None


class Hits(Frames):
    """Finds the cues of a sentence and makes drafts of them."""

    # ---- cues

    def _hits(self, lo: int, hi: int) -> list[Hit]:
        """The cues of a sentence, from the left."""
        hits: list[Hit] = []
        for i, j, cue in self._standing(lo, hi):
            floor = hits[-1].stop if hits else lo
            first = self._over_skips(i, floor) if cue.place == "verb" else i
            if hits and first == hits[-1].stop and self._joins(hits[-1], first, i, j, cue):
                # "refused to say", "went on to add": one cue, the mode of the first; in "vowed to ban" the second is said.
                refused = self._w.folds[hits[-1].core] in self._lex.refusing
                if refused or self._w.folds[first] not in self._lex.infinitives or self._is_clausal(j, hi):
                    hits[-1] = replace(hits[-1], stop=j)
                continue
            stop = self._past_enclitics(self._with_preposition(i, j, hi, cue), hi, cue)
            hit = self._as_used(Hit(first, stop, self._over_times(first, floor), i, cue), hi)
            if hit is not None and not self._is_another_word(hit, lo, hi) and not self._lacks(hit, hi):
                hits.append(hit)
        return hits

    def _standing(self, lo: int, hi: int) -> Iterator[tuple[int, int, Cue]]:
        """The cues that the sentence holds, without those that are none where they stand."""
        hidden = {k for i, j, _ in self._lex.hides.find(self._w, lo, hi) for k in range(i, j)}
        hidden |= {k for i, j in hiding(self._w, lo, hi, self._lex) for k in range(i, j)}
        inner = {k: j for i, j, _ in heads(self._lex.language).whole.find(self._w, lo, hi) for k in range(i, j)}
        for i, j, cue in self._cues(lo, hi):
            if i in hidden or j <= inner.get(i, 0) or self._is_barred(lo, i, j, hi, cue):
                continue  # "an official who would not give his name"
            # A phrase of unspaced writing does not go on beyond a comma (说，道路 is not 说道).
            j = next((k for k in range(i + 1, j) if self._has_comma(k)), j)
            # "found that" is a cue where "found" is none, but the "that" belongs to what was said.
            j -= j - i > 1 and self._w.folds[j - 1] in self._lex.that - self._lex.skips
            topic = self._w.folds[self._with_preposition(i, j, hi, cue) - 1] if cue.needs == "topic" else ""
            if not topic or topic in self._lex.topics:  # not "spoke to reporters"
                yield i, j, cue

    def _is_barred(self, lo: int, index: int, stop: int, hi: int, cue: Cue) -> bool:
        """Whether a cue stands in a quotation, as the noun of an occasion, before the verb that it only leads on to ("went on to discuss"), or as its place forbids."""
        if self.quotation(self._w.starts[index]) is not None or self._is_occasion(index, lo):
            return True
        if self._leads_on(index, stop, hi, cue):
            return True
        before = self._w.folds[index - 1] if index > lo else ""
        if cue.place == "verb":
            if index in self._name_end and not self._splits_name(index, stop, lo, hi):
                return True
            hushed = before in self._lex.hushed and not self._w.gaps[index].strip()  # "les recherches se poursuivent"
            return hushed or not cue.heard and self._has_no_speaker(index)  # "требуется"
        if cue.place == "before":
            return before in (self._lex.articles | self._lex.within) - self._lex.finite
        if cue.place == "view":
            return index > lo and COLON.isdisjoint(self._w.gaps[index])
        return cue.place == "after" and not self._is_owned_claim(lo, index, stop, hi)

    def _past_enclitics(self, index: int, hi: int, cue: Cue) -> int:
        """Past the small words that lean on a verb ("saopštila je vlada")."""
        while (
            cue.place == "verb"
            and index < hi
            and self._w.folds[index] in self._lex.enclitics
            and not self._w.gaps[index].strip()
        ):
            index += 1
        return index

    def _as_used(self, hit: Hit, hi: int) -> Hit | None:
        """The hit as what it is with or without its copula and its particle; None where it is a cue with them only."""
        cue: Cue | None = hit.cue
        if cue is not None and cue.copula and not self._has_copula(hit.first, hit.core):
            cue = cue.otherwise
        if cue is not None and cue.particles and self._particle(hit.stop, hi, cue) is None:
            cue = cue.otherwise
        if cue is not None and cue.needs == "finite" and self._is_bare_clause(hit.stop, hi):
            cue = replace(cue, stance=True, needs="")
        return None if cue is None else replace(hit, cue=cue)

    def _is_another_word(self, hit: Hit, lo: int, hi: int) -> bool:
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
            or self._is_adjective(first, core, stop)  # "la cantidad calculada"
            or self._is_undergone(first, core, hi)  # "a man accused of theft"
        )

    def _lacks(self, hit: Hit, hi: int) -> bool:
        """Whether what the cue needs beside it is missing, or nobody has said it yet."""
        if hit.cue.needs not in ("", "topic") and not self._has_need(hit.stop, hi, hit.cue):
            return True
        if hit.cue.figures and not self._tells_figure(hit.stop, hi):
            return True
        return self._is_bare_infinitive(hit.first, hit.core, hit.stop, hi, stance=hit.cue.stance)

    def _has_no_speaker(self, index: int) -> bool:
        """Whether the verb is passive by its ending, and none of those that always have it ("признался")."""
        word = self._w.folds[index]
        endings = self._lex.passive_endings
        return bool(endings) and word.endswith(endings) and not word.startswith(self._lex.reflexive_stems)

    def _is_owned_claim(self, lo: int, index: int, stop: int, hi: int) -> bool:
        """Whether a noun for what somebody says that credits as a postposition does is his, and a comma follows ("মণ্ডলের দাবি, …", "সরকারি হিসাবে, …")."""
        if self._w.folds[stop - 1] not in heads(self._lex.language).claims:
            return True
        if index <= lo or stop >= hi or not self._has_comma(stop):
            return False
        if self._w.raw(index - 1).endswith(placing(self._lex.language).genitives):
            return True
        return composed(self._w, (index - 1, index), self._lex, self._lex.language) is not None

    def _leads_on(self, index: int, stop: int, hi: int, cue: Cue) -> bool:
        """Whether the verb only tells how the next one is said, where it stands with a quotation ("went on") or raises its subject ("seemed to
        blame")."""
        raising = self._w.folds[index] in self._lex.raising
        if not cue.quoted and not raising:
            return False
        chain = self._lex.chains.at(self._w, index, hi)
        if chain is None or chain[0] <= stop:
            return False
        following = self._lex.cues.at(self._w, chain[0], hi)
        return not raising or following is not None and not following[1].copula and not following[1].needs

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
        made = [
            found
            for i, j, tables in self._lex.carriers.find(self._w, lo, hi)
            if i not in self._name_end and (found := self._made(i, j, hi, tables)) is not None
        ]
        if not made:
            yield from listed
            return
        covered = {k for i, j, _ in made for k in range(i, j)}
        yield from sorted([*made, *(c for c in listed if c[0] not in covered)], key=lambda c: c[0])

    def _says_next(self, hit: Hit, hi: int) -> bool:
        """Whether "that", a colon or a quotation follows the cue directly."""
        index = self._content_index(hit, hi)
        return index < hi and self._opens_content(index)

    def _is_of_another(self, hit: Hit, index: int) -> bool:
        """Whether a comma ends the clause of the verb, and the word belongs to another verb behind it ("…, the Red Cross said, as officials argued over *whether* …")."""
        if not self._has_comma(hit.stop):
            return False
        return any(cue.place == "verb" and not cue.noun for _, _, cue in self._lex.cues.find(self._w, hit.stop, index))

    def _opens_next(self, hit: Hit, hi: int) -> bool:
        """The same right behind the cue, past adjuncts alone: behind a quotation, what stands further on tells more of the speaker."""
        index = self._past_adjuncts(hit.stop, hi)
        return index < hi and self._opens_content(index)

    def _is_adjunct(self, index: int, hi: int) -> bool:
        """Whether the rest of the sentence only tells when, where or on what occasion."""
        if index >= hi:
            return True
        word = self._w.folds[index]
        if self._w.folds[index - 1] in self._lex.occasions and word.endswith(self._lex.participle_endings):
            return True  # "concluded in a report published on Thursday"
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
            reach = range(k, min(hi, k + _THAT_REACH))
            found = next((m for m in reach if self._opens_content(m) or self._says_more(m, hi)), None)
            counted = not addressed and any(self._is_number(m) for m in range(k, found or k))
            apart = found is not None and self._is_of_another(hit, found)
            if (
                found is not None and self._opens_content(found) and not counted and not apart
            ):  # "calculó en 180 las casas que …"
                return found
        if addressed and self._lex.addressee_comma:
            comma = next((m for m in range(k, min(hi, k + _ADDRESSEE)) if m > k and self._has_comma(m)), None)
            return k if comma is None else comma  # 告诉本报记者，…
        if addressed and k in self._name_end:
            return min(self._name_end[k], hi)
        if addressed and self._w.folds[k] in self._lex.addressees | self._lex.pronouns and not self._has_comma(k):
            return k + 1
        return k

    def _says_more(self, index: int, hi: int) -> bool:
        """Whether a second verb of saying stands behind a comma or an "and", with its own "that" ("…”, dijo Weiss, y añadió que …")."""
        joins = self._lex.conjunctions | self._lex.contrasts
        begin = index + (self._w.folds[index] in joins)
        if begin >= hi or not (begin > index or self._has_comma(index)):
            return False
        return self._lex.cues.at(self._w, begin, hi) is not None

    def _draft(self, source: tuple[int, int] | None, hit: Hit, content: Span, *, inherits: bool = False) -> Draft:
        words = self._w.folds[hit.first : hit.core]
        negated = any(w in self._lex.negations for w in words)
        cue = (hit.first, self._with_occasion(hit, source, content))
        stance = hit.cue.stance or self._w.folds[hit.first] in self._lex.infinitives  # "to say": not said yet
        credited = hit.cue.place in ("before", "pronoun", "after") and self._w.folds[hit.first] not in self._lex.equals
        return Draft(source, cue, content, hit.cue.mode, negated, inherits, stance, credited=credited)

    def _content_begin(self, index: int, span: Span) -> int:
        """Where what was said begins when it stands first: the quotation may have begun in an earlier sentence."""
        inside = self.quotation(self._w.starts[index])
        return inside.start if inside is not None else max(span.start, self.start_of(index))

    def _between(self, clause: Clause, begin: int, end: int) -> Span:
        """The characters of words of a clause, with the quotation that they begin or close."""
        return Span(self.start_of(begin), self.end_of(end, clause.span.end))

    def _from(self, clause: Clause, begin: int, end: int) -> Span:
        """The same of words that stand before who says them."""
        return Span(self._content_begin(begin, clause.span), self.end_of(end, clause.span.end))

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
