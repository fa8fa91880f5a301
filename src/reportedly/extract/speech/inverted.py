"""What was said before the verb: "…, said the minister", "…, the minister said on Monday"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON, COMMA, QUOTE, SEMICOLON
from reportedly.extract.speech.nouns import MAX_SOURCE, NounPhrases
from reportedly.extract.speech.unnamed import person_at

# What stands before a credit between commas ("…, officials said, …") was said, and not what follows, from this many words on.
_SAID_BEFORE: Final = 8
# A subject between its verb and a preposition has no more words than this.
_SUBJECT: Final = 7
# Behind a verb that ends what was said without a speaker no more words follow, unless a quotation stands right before it.
_TAIL: Final = 8
# A word for those to whom something was said ("zastupitelům") has so many letters before its ending, at least; before it may stand one more, whose they are ("tarybos nariams").
_STEM: Final = 3
_ADDRESSED: Final = 2
# A clause of the verb's own before it, where another verb has taken what stands before that, is at least so many words long.
_OWN_CLAUSE: Final = 4


class Inverted:
    """Finds what stands before verb and speaker."""

    def __init__(
        self, layout: Layout, nouns: NounPhrases, known: KnownSources, adjuncts: Adjuncts, contents: Contents
    ) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents = adjuncts, contents

    def draft(self, clause: Clause, hit: Hit, left: tuple[int, int] | None) -> Draft | None:
        """ "…, said the minister" and, where the verb comes first, "Said the minister that …"; `left` is the noun phrase before the verb."""
        stop = self._speaker_stop(clause, hit)
        at = self._adjuncts.before_speaker(hit.stop, stop)
        source = self._subject_behind(hit, at, stop)
        if source is not None and self._w.folds[source[0]] in self._lex.happenings:
            return self._contents.between(clause, hit, None, source[0], clause.hi, inherits=True)
        # "Stattdessen forderte Nora Weiss, dass …"
        second = self._lex.verb_second and left is None and hit.first > clause.lo
        if second and source is not None and source[1] < clause.hi and not self._layout.has_comma(hit.first):
            begin = stop if stop < clause.hi else source[1]
            if begin == stop or self._layout.has_comma(begin):
                return self._contents.between(clause, hit, source, begin, clause.hi)
        if self._lex.order == "vso" and (
            hit.first == clause.lo or stop < clause.hi or self._adjuncts.only_before(clause.lo, hit.first)
        ):
            source, stop = self._bounded_subject(clause, hit, source, at, stop)
            if stop < clause.hi:
                return self._contents.between(clause, hit, source, stop, clause.hi, inherits=source is None)
        if source is None:
            if not self._may_lack_subject(clause, hit, left):
                return None
        elif not self._can_be_subject(clause, source, left) or not self._has_room(clause, hit, at, stop):
            return None
        begin = clause.floor if clause.floor > clause.lo and hit.first - clause.floor >= _OWN_CLAUSE else clause.lo
        goes_on = source is not None and self._goes_on_behind(clause, hit, source, begin)
        end = clause.hi if goes_on else hit.first
        return self._contents.leading(clause, hit, source, begin, end, inherits=source is None)

    def _speaker_stop(self, clause: Clause, hit: Hit) -> int:
        """Where what may be the speaker behind the verb ends: before a word that opens what is said and tells no more of him."""
        return next(
            (
                k
                for k in range(hit.stop, clause.hi)
                if self._layout.opens_content(k)
                and not self._describes(hit, k)
                and self._nouns.past_self_named(hit.stop, k, clause.hi) == k
            ),
            clause.hi,
        )

    def _describes(self, hit: Hit, index: int) -> bool:
        """Whether a word that may open what is said tells more of the speaker instead: a relative clause, or anything of an apposition behind a
        quotation (“…,” said Weiss, an adviser to the mayor who …)."""
        if any(c in COLON or c in QUOTE for c in self._w.gaps[index]):
            return False
        if self._layout.has_comma(index) and self._w.folds[index] in self._lex.relatives:
            return True
        quoted = bool(self._lex.auxiliaries) and any(c in QUOTE for c in self._w.gaps[hit.first])
        return quoted and any(
            self._layout.has_comma(k) for k in range(hit.stop + 1, min(index + 1, hit.stop + MAX_SOURCE))
        )

    def _subject_behind(self, hit: Hit, at: int, stop: int) -> tuple[int, int] | None:
        """The noun phrase behind the verb and its adjuncts; none where a comma or the verb's own ending tells that there is none ("katanya sambil menangis")."""
        parted = at == hit.stop and at < stop and self._layout.has_comma(at) and at not in self._name_end
        if parted or self._is_his_own(hit):
            return None
        named = self._behind_addressees(at, stop)
        if named is not None:
            return self._person_from(named, stop)
        return self._institution(hit, at, stop) or self._nouns.behind(at, stop)

    def _person_from(self, index: int, stop: int) -> tuple[int, int] | None:
        """The noun phrase that begins with a name or a noun for a person, or holds a name ("… zastupitelům mluvčí úřadu", but not "… členům rady")."""
        source = self._nouns.behind(index, stop) if index < stop else None
        if source is None or any(k in self._name_end for k in range(*source)):
            return source
        return source if person_at(self._w, index, stop, self._lex.language) is not None else None

    def _behind_addressees(self, at: int, stop: int) -> int | None:
        """Past those to whom something was said, by the ending of their case ("řekla zastupitelům", "– sakė tarybos nariams"); None where none stand here."""
        for k in range(at, min(stop, at + _ADDRESSED)):
            written = self._w.raw(k)
            if k in self._name_end or not written[0].islower() or k > at and self._w.gaps[k].strip():
                return None
            ending = next((e for e in self._lex.addressee_endings if written.endswith(e)), None)
            if ending is not None and len(written) >= len(ending) + _STEM:
                return k + 1
        return None

    def _institution(self, hit: Hit, index: int, hi: int) -> tuple[int, int] | None:
        """ "…, сообщили в полиции": the speaker behind a preposition of place, where the verb itself has none."""
        if index + 1 >= hi or self._w.folds[index] not in self._lex.locatives:
            return None
        if not self._w.folds[hit.stop - 1].endswith(self._lex.impersonal_endings):
            return None
        known = self._known.source(index + 1, hi)
        if known is None or not (self._adjuncts.only(known[1], hi) or self._layout.has_comma(known[1])):
            return None
        return index + 1, known[1]

    def _is_his_own(self, hit: Hit) -> bool:
        """Whether the verb tells by its ending that it is his or her words."""
        return self._w.folds[hit.core].endswith(self._lex.own_endings)

    def _bounded_subject(
        self, clause: Clause, hit: Hit, source: tuple[int, int] | None, at: int, stop: int
    ) -> tuple[tuple[int, int] | None, int]:
        """Where the verb comes first, its subject and where that ends: where nothing opens what is said, at a preposition at the latest."""
        if stop < clause.hi and (self._w.folds[stop] not in self._lex.prepositions or self._layout.has_comma(stop)):
            return source, stop
        reach = min(stop, clause.hi - 1)
        source = self._known.source(at, reach) or self._to_preposition(at, reach) or source
        return source, source[1] if source is not None else hit.stop

    def _to_preposition(self, index: int, hi: int) -> tuple[int, int] | None:
        """The noun phrase up to a preposition, where nothing else bounds the subject behind its verb ("وحذر برنامج الأغذية من نقص")."""
        stop = next(
            (
                k
                for k in range(index, hi)
                if self._layout.has_comma(k) and k > index or self._w.folds[k] in self._lex.prepositions
            ),
            None,
        )
        return (index, stop) if stop is not None and 0 < stop - index <= _SUBJECT else None

    def _may_lack_subject(self, clause: Clause, hit: Hit, left: tuple[int, int] | None) -> bool:
        """Whether the verb may close what was said without a subject behind it."""
        quoted = hit.first > clause.floor and not QUOTE.isdisjoint(self._w.gaps[hit.first])
        if hit.first - clause.floor < MIN_CONTENT - quoted or left is not None and self._layout.has_comma(hit.left):
            return False
        return self._is_his_own(hit) or self._layout.closes_quotation(hit.first) or clause.hi - hit.stop <= _TAIL

    def _can_be_subject(self, clause: Clause, source: tuple[int, int], left: tuple[int, int] | None) -> bool:
        """Whether the noun phrase behind the verb is its subject, and not what another verb has for one ("said the turmoil was …")."""
        if self._w.folds[source[0]] in self._lex.prepositions - self._lex.articles:
            return False
        counts = self._layout.is_number(source[0]) and self._w.folds[source[0]] not in self._lex.articles
        if counts and not self._known.is_speaker(self._comma_in(source), source[0]):
            return False  # "Army ends sweep, says eight militants killed"
        return left is None or self._ends_phrase(source[1], clause.hi) and not self._is_finite(source, clause.hi)

    def _comma_in(self, source: tuple[int, int]) -> int:
        """Where the noun phrase ends that a source begins with: at its first comma, or with it ("sagte ein Ermittler, der nicht genannt werden wollte")."""
        return next((k for k in range(source[0] + 1, source[1]) if self._layout.has_comma(k)), source[1])

    def _is_finite(self, phrase: tuple[int, int], hi: int) -> bool:
        """Whether the noun phrase is the subject of a verb: "said the turmoil at the convention was …", "said she hopes …"."""
        if self._layout.is_pronoun(phrase[0]) and phrase[1] - phrase[0] > 1:
            return True
        for k in range(phrase[0], min(hi, phrase[1] + MAX_SOURCE)):
            if k > phrase[0] and self._layout.is_parted(k):
                return False
            word = self._w.folds[k]
            if word in self._lex.relatives | self._lex.contrasts or word in self._lex.that - self._lex.infinitives:
                return False
            if word in self._lex.auxiliaries:
                return True
        return False

    def _ends_phrase(self, index: int, hi: int) -> bool:
        """Whether a noun phrase may end before the word: "said the minister on Monday", not "said the minister had"."""
        if index >= hi or self._layout.is_parted(index):
            return True
        word = self._w.folds[index]
        if word in self._lex.auxiliaries:
            return False
        ends = self._lex.prepositions | self._lex.within | self._lex.breaks | self._lex.that
        return word in ends or self._layout.is_time(index) or self._lex.adjuncts.at(self._w, index, hi) is not None

    def _has_room(self, clause: Clause, hit: Hit, at: int, stop: int) -> bool:
        """Whether enough stands before the verb to be said: a word does in quotation marks ("« Absurde », réplique le maire") or before a comma ("Faux, rétorque le maire")."""
        quoted = hit.first > clause.floor and not QUOTE.isdisjoint(self._w.gaps[hit.first])
        word = hit.first - clause.floor == 1 and hit.first - clause.lo == 1 and self._layout.has_comma(hit.first)
        replied = word and clause.lo not in self._name_end and self._known.source(at, stop) is not None
        return hit.first - clause.floor >= MIN_CONTENT - (quoted or replied)

    def _goes_on_behind(self, clause: Clause, hit: Hit, source: tuple[int, int], begin: int) -> bool:
        """Whether what was said goes on behind the speaker: with the figure that it lacks before the verb, or with a preposition."""
        if self._adds(source[1], clause.hi):
            return True
        if not self._lex.verb_second or clause.lo != begin or self._layout.has_comma(hit.first):
            return False
        return self._layout.tells_figure(source[1], clause.hi) and not self._layout.tells_figure(begin, hit.first)

    def _adds(self, index: int, hi: int) -> bool:
        """Whether what was said goes on behind the credit with no more than a preposition ("…, informa a polícia, com chamas de vinte metros")."""
        if self._lex.auxiliaries or index + 1 >= hi or not self._layout.has_comma(index):
            return False
        return self._w.folds[index] in self._lex.prepositions and self._layout.tells_figure(index + 1, hi)

    def before(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "…, the minister said on Monday": something said stands before, and nothing but an adjunct after."""
        if source is None:
            return None
        first = source[0]
        if first - clause.lo < MIN_CONTENT or self._contents.says_next(hit, clause.hi):
            return None
        gap = self._w.gaps[first]
        if not any(c in COMMA or c in QUOTE or c in "—–?!" for c in gap):
            return None
        rest = self._contents.first_word(hit, clause.hi)
        if self._w.folds[hit.core] in self._lex.told:
            told = self._nouns.behind(hit.stop, clause.hi, apposition=False)
            rest = rest if told is None else max(rest, self._adjuncts.past(told[1], clause.hi))
        between = self._is_aside_credit(rest, hit, clause.lo, first)
        if (
            rest < clause.hi
            and self._layout.has_comma(rest)
            and (rest > hit.stop or between or self._turns(rest, clause.hi))
        ):
            rest = clause.hi
        quoted = self._layout.quotation(self._w.ends[first - 1] - 1) is not None
        closed = quoted and any(c in QUOTE for c in gap)  # "“…,” she told the meeting, drawing laughter"
        if clause.hi - rest >= (6 if quoted else 3) and not closed and not self._adjuncts.only(rest, clause.hi):
            return None
        if first - clause.floor < MIN_CONTENT:
            return None
        own = clause.floor > clause.lo and first - clause.floor >= 5
        begin = self._clause_begin(clause.lo, first) if own else clause.lo
        return self._contents.leading(clause, hit, source, begin, first)

    def _clause_begin(self, lo: int, end: int) -> int:
        """Where the main clause that ends before the word begins: after a semicolon, or a comma and a conjunction."""
        for k in range(end - MIN_CONTENT, lo, -1):
            joins = self._layout.has_comma(k) and self._w.folds[k] in self._lex.conjunctions | self._lex.contrasts
            if joins or any(c in SEMICOLON for c in self._w.gaps[k]):
                return k
        return lo

    def _turns(self, index: int, hi: int) -> bool:
        """Whether the sentence turns to something else here: ", but left …", ", adding that …"."""
        cue = self._lex.cues.at(self._w, index, hi)
        return self._w.folds[index] in self._lex.breaks or (cue is not None and cue[1].participle)

    def _is_aside_credit(self, rest: int, hit: Hit, lo: int, first: int) -> bool:
        """Whether source and verb stand between commas behind a clause ("Six died in the storm, officials said, striking …"), where commas tell
        no subordinate clauses."""
        if rest != hit.stop or first - lo < _SAID_BEFORE or self._lex.free_order or self._lex.verb_second:
            return False
        return not self._adjuncts.only_before(lo, first)
