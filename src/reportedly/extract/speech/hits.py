"""The cues of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reportedly.extract.speech.bodies import placing
from reportedly.extract.speech.cues import Cue
from reportedly.extract.speech.drafts import Hit
from reportedly.extract.speech.forms import Forms
from reportedly.extract.speech.frames import Frames
from reportedly.extract.speech.heads import heads
from reportedly.extract.speech.hiding import hiding
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON
from reportedly.extract.speech.unnamed import composed, extent

# "did not come out and" is the longest verb before a verb, in words.
_MAX_CHAIN: Final = 4
# A noun for a speaker has no more signs than this in writing without spaces.
_SIGNS: Final = 4
# A headline is read as far as this many words.
_HEADLINE: Final = 40
# A headline in capitals has at least so many words of at least so many letters, and this share of them with a capital.
_TITLE_WORDS: Final = 4
_LONG_WORD: Final = 4
_TITLE_SHARE: Final = 0.85


class Hits:
    """Finds the words of a sentence by which somebody is told to say something."""

    def __init__(self, layout: Layout, forms: Forms, frames: Frames) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._forms, self._frames = layout, forms, frames

    def of(self, lo: int, hi: int) -> list[Hit]:
        """The cues of a sentence, from the left."""
        hits: list[Hit] = []
        for i, j, cue in self._standing(lo, hi):
            floor = hits[-1].stop if hits else lo
            first = self._over_skips(i, floor) if cue.place == "verb" else i
            if hits and first == hits[-1].stop and self._goes_on_with(hits[-1], first, i, j, cue):
                # "refused to say", "went on to add": one cue, the mode of the first; in "vowed to ban" the second is said.
                refused = self._w.folds[hits[-1].core] in self._lex.refusing
                if refused or self._w.folds[first] not in self._lex.infinitives or self._frames.is_clausal(j, hi):
                    hits[-1] = replace(hits[-1], stop=j)
                continue
            stop = self._past_enclitics(self._frames.with_preposition(i, j, hi, cue), hi, cue)
            hit = self._as_used(Hit(first, stop, self._layout.over_times(first, floor), i, cue), hi)
            if hit is not None and not self._forms.is_another_word(hit, lo, hi) and not self._lacks(hit, hi):
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
            j = next((k for k in range(i + 1, j) if self._layout.has_comma(k)), j)
            # "found that" is a cue where "found" is none, but the "that" belongs to what was said.
            j -= j - i > 1 and self._w.folds[j - 1] in self._lex.that - self._lex.skips
            topic = self._w.folds[self._frames.with_preposition(i, j, hi, cue) - 1] if cue.needs == "topic" else ""
            if not topic or topic in self._lex.topics:  # not "spoke to reporters"
                yield i, j, cue

    def _cues(self, lo: int, hi: int) -> Iterator[tuple[int, int, Cue]]:
        """The cues of the lexicon, and verbs that say nothing themselves with the noun that does ("raised questions")."""
        listed = list(self._lex.cues.find(self._w, lo, hi))
        made = [
            found
            for i, j, tables in self._lex.carriers.find(self._w, lo, hi)
            if i not in self._name_end and (found := self._frames.made(i, j, hi, tables)) is not None
        ]
        if not made:
            yield from listed
            return
        covered = {k for i, j, _ in made for k in range(i, j)}
        yield from sorted([*made, *(c for c in listed if c[0] not in covered)], key=lambda c: c[0])

    def _is_barred(self, lo: int, index: int, stop: int, hi: int, cue: Cue) -> bool:
        """Whether a cue stands in a quotation, as the noun of an occasion, before the verb that it only leads on to ("went on to discuss"), or as its place forbids."""
        if self._layout.is_quoted(index) or self._is_occasion(index, lo):
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

    def _is_occasion(self, index: int, lo: int) -> bool:
        """Whether a form that may be a verb is the noun of an occasion ("en un breve comunicado")."""
        near = self._w.folds[max(lo, index - 2) : index]
        if self._w.folds[index] not in self._lex.occasions or any(w in self._lex.perfects for w in near):
            return False
        return any(w in self._lex.articles for w in near)

    def _splits_name(self, index: int, stop: int, lo: int, hi: int) -> bool:
        """Whether a verb was taken into a name because every word of its headline has a capital ("Nora Weiss Says Lund Dam Is Old")."""
        if not self._lex.auxiliaries or index == lo or index - 1 not in self._name_end:
            return False
        if stop >= hi and not any(self._layout.has_comma(k) for k in range(lo + 1, index)):
            return False  # "…, Nora Weiss Says" ends a headline, no name does
        if not self._w.folds[index].endswith((*self._lex.plural_endings, *self._lex.verb_endings)):
            return False
        long = [k for k in range(lo, min(hi, lo + _HEADLINE)) if len(self._w.folds[k]) >= _LONG_WORD]
        capitals = sum(self._w.raw(k)[0].isupper() for k in long)
        return len(long) >= _TITLE_WORDS and capitals >= _TITLE_SHARE * len(long)

    def _has_no_speaker(self, index: int) -> bool:
        """Whether the verb is passive by its ending, and none of those that always have it ("признался")."""
        word = self._w.folds[index]
        endings = self._lex.passive_endings
        return bool(endings) and word.endswith(endings) and not word.startswith(self._lex.reflexive_stems)

    def _is_owned_claim(self, lo: int, index: int, stop: int, hi: int) -> bool:
        """Whether a noun for what somebody says that credits as a postposition does is his, and a comma follows ("মণ্ডলের দাবি, …", "সরকারি হিসাবে, …")."""
        if self._w.folds[stop - 1] not in heads(self._lex.language).claims:
            return True
        if index <= lo or stop >= hi or not self._layout.has_comma(stop):
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
        if cue is not None and cue.copula and not self._forms.has_copula(hit.first, hit.core):
            cue = cue.otherwise
        if cue is not None and cue.particles and self._frames.particle(hit.stop, hi, cue) is None:
            cue = cue.otherwise
        if cue is not None and cue.needs == "finite" and self._frames.is_bare_clause(hit.stop, hi):
            cue = replace(cue, stance=True, needs="")
        return None if cue is None else replace(hit, cue=cue)

    def _lacks(self, hit: Hit, hi: int) -> bool:
        """Whether what the cue needs beside it is missing, or nobody has said it yet."""
        if hit.cue.needs not in ("", "topic") and not self._frames.has_need(hit.stop, hi, hit.cue):
            return True
        if hit.cue.figures and not self._layout.tells_figure(hit.stop, hi):
            return True
        return self._is_bare_infinitive(hit.first, hit.core, hit.stop, hi, stance=hit.cue.stance)

    def _is_bare_infinitive(self, first: int, core: int, stop: int, hi: int, *, stance: bool) -> bool:
        """Whether nobody has said it yet ("to say", "could say"); what one may think, one may think now."""
        chain = self._forms.chain_start(first, core)
        if any(w in self._lex.modals for w in self._w.folds[first:core]) and chain is None:
            return not stance
        if not any(w in self._lex.infinitives for w in self._w.folds[first : core if chain is None else chain]):
            return False
        return not self._frames.is_clausal(stop, hi)

    def _goes_on_with(self, before: Hit, first: int, core: int, stop: int, cue: Cue) -> bool:
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

    def _over_skips(self, index: int, floor: int) -> int:
        """Past auxiliaries, adverbs and verbs that only tell how it was said, to the left."""
        while index > floor and not self._w.gaps[index].strip(" \u00a0"):
            if (chained := self._chain_before(index, floor)) is not None:
                index = chained
            elif (
                self._layout.is_skipped(index - 1)
                and not self._is_quantity(index - 1, floor)
                and not self._ends_noun(index - 1)
            ):
                index -= 1
            else:
                break
        return index

    def _is_quantity(self, index: int, floor: int) -> bool:
        """Whether a word that may stand before a verb is its whole subject: "all agreed", "most believe"."""
        if self._w.folds[index] not in self._lex.quantifiers:
            return False
        return index == floor or self._layout.is_parted(index)

    def _chain_before(self, index: int, floor: int) -> int | None:
        """Where the verb begins that only tells how the next is done ("continues to", "began by")."""
        for k in range(max(floor, index - _MAX_CHAIN), index):
            found = self._lex.chains.at(self._w, k, index)
            if found is not None and found[0] == index:
                return k
        return None

    def _ends_noun(self, index: int) -> bool:
        """Whether a character ends a noun for a speaker in writing without spaces (工会)."""
        if len(self._w.folds[index]) > 1 or self._w.folds[index].isascii():
            return False
        reach = range(max(0, index + 1 - _SIGNS), index)
        return any(extent(self._w, k, index + 1, self._lex) == index + 1 for k in reach)
