"""The sources of verbs that no plain subject tells: of participles, of verbs behind a relative clause, of verbs that begin a sentence; and who says nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportedly.extract.speech.behind import MAX_SOURCE
from reportedly.extract.speech.credits import Credits
from reportedly.extract.speech.hits import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.marks import COLON
from reportedly.naming import countries
from reportedly.records import Span

# What stands before a credit between commas ("…, officials said, …") was said, and not what follows, from this many words on.
_SAID_BEFORE: Final = 8
# A relative clause within a source ("an official who asked not to be named") is no longer than this many words.
_RELATIVE: Final = 9


class Sources(Credits):
    """Finds the sources of verbs."""

    # ---- what goes on around a credit

    def _is_aside_credit(self, rest: int, hit: Hit, lo: int, first: int) -> bool:
        """Whether source and verb stand between commas behind a clause ("Six died in the storm, officials said, striking …"), where commas tell
        no subordinate clauses."""
        if rest != hit.stop or first - lo < _SAID_BEFORE or self._lex.free_order or self._lex.verb_second:
            return False
        return not self._is_adjunct_before(lo, first)

    def _adds(self, index: int, hi: int) -> bool:
        """Whether what was said goes on behind the credit with no more than a preposition ("…, informa a polícia, com chamas de vinte metros")."""
        if self._lex.auxiliaries or index + 1 >= hi or not self._has_comma(index):
            return False
        return self._w.folds[index] in self._lex.prepositions and self._tells_figure(index + 1, hi)

    def _plans(self, begin: int, particle: int, hi: int) -> bool:
        """Whether nothing but a subject or a time stands between verb and particle, and an infinitive follows a comma after it ("kündigte der
        Minister am Montag an, die Brücke zu sperren")."""
        if not self._has_comma(particle + 1) or not any(
            self._w.folds[k] in self._lex.infinitive_marks for k in range(particle + 1, hi)
        ):
            return False
        at = self._past_adjuncts(begin, particle)
        return (
            at >= particle
            or self._w.folds[at] not in self._lex.no_subjects
            and (
                (subject := self._right(at, particle)) is not None
                and self._past_adjuncts(subject[1], particle) >= particle
            )
        )

    # ---- sources of verbs

    def _dangling(self, lo: int, hi: int, hit: Hit) -> tuple[int, int] | None:
        """The subject after "Citing a report, …", "In explaining why …, …"."""
        if hit.first > lo and not (hit.first == lo + 1 and self._w.folds[lo] in self._lex.prepositions):
            return None
        comma = next((k for k in range(hit.stop, min(hi, hit.stop + MAX_SOURCE)) if self._has_comma(k)), None)
        if comma is None or not (comma in self._name_end or self._is_pronoun(comma)):
            return None
        return (comma, self._name_end.get(comma, comma + 1))

    def _named_before(self, lo: int, hit: Hit) -> tuple[int, int] | None:
        """The name right before a participle, whose subject it is ("footage of Weiss saying …")."""
        at = hit.first - 1
        if at < lo or self._w.gaps[hit.first].strip() or at not in self._name_end:
            return None
        if at in self._places and countries.capital(self._w.raw(at), self._lex.language) is None:
            return None  # a capital stands for its government ("with Islamabad accusing Kabul")
        return self._left(lo, hit.first)

    def _described_before(self, lo: int, hit: Hit) -> tuple[int, int] | None:
        """The noun phrase right before a participle that a noun phrase follows ("a poll showing the mayor ahead")."""
        at = hit.first - 1
        if not hit.cue.gerund or at < lo or self._w.gaps[hit.first].strip() or hit.stop >= len(self._w):
            return None
        return self._left(lo, hit.first) if self._may_be_noun(at) and self._begins_phrase(hit.stop) else None

    def _institution(self, hit: Hit, index: int, hi: int) -> tuple[int, int] | None:
        """ "…, сообщили в полиции": the speaker behind a preposition of place, where the verb itself has none."""
        if index + 1 >= hi or self._w.folds[index] not in self._lex.locatives:
            return None
        if not self._w.folds[hit.stop - 1].endswith(self._lex.impersonal_endings):
            return None
        known = self._known_source(index + 1, hi)
        if known is None or not (known[1] >= hi or self._has_comma(known[1]) or self._is_adjunct(known[1], hi)):
            return None
        return index + 1, known[1]

    def _ends_with_speaker(self, hit: Hit, hi: int) -> bool:
        """Whether the sentence ends with the verb and a speaker ("…, повідомляють місцеві медіа"), which leaves what stands before the
        verb to be what was said."""
        if hit.stop < hi and hit.cue.mode == "denied" and self._w.folds[hit.stop] in self._lex.charges:
            return False  # "компания «Колос», отвергла обвинение"
        if self._lex.auxiliaries and hit.stop in self._name_end and self._has_comma(hit.first):
            return self._name_end[hit.stop] == hi  # "The rally goes ahead, ban or no ban, says Weiss"
        known = None if self._lex.auxiliaries or hit.stop >= hi else self._known_source(hit.stop, hi)
        return known is not None and known[1] == hi

    def _in_source(self, lo: int, hit: Hit, following: Hit) -> bool:
        """Whether the verb stands in a relative clause of the next verb's subject: "an official who asked not to be named said"."""
        at = hit.first - 1
        if at <= lo or self._w.folds[at] not in self._lex.relatives or following.cue.place != "verb":
            return False
        if following.first - at > _RELATIVE or not self._is_speaker(at, lo) or following.cue.participle:
            return False
        closed = range(at, following.first + 1)
        return not any(self._has_comma(k) or self._is_hard(self._w.gaps[k]) for k in closed) and not any(
            w in self._lex.that - self._lex.infinitives - self._lex.relatives
            for w in self._w.folds[hit.stop : following.first]
        )

    def _with_relative(self, lo: int, source: tuple[int, int] | None) -> tuple[int, int] | None:
        """The source with what its relative clause belongs to ("un funcionario que pidió el anonimato"), where that is a speaker."""
        if source is None or self._has_comma(source[0]):
            return source
        for k in range(source[0] - 1, max(lo, source[1] - _RELATIVE), -1):
            if self._has_comma(k + 1) or self._is_hard(self._w.gaps[k + 1]):
                return source
            if self._w.folds[k] in self._lex.relatives:
                head = self._left(lo, k) if self._is_speaker(k, lo) and not self._has_comma(k) else None
                return source if head is None else (head[0], source[1])
        return source

    def _marked_object(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "The ministry these reports را denied": speaker, object and its marker before the verb."""
        at = next(
            (k for k in range(hit.core - 1, clause.floor, -1) if self._w.folds[k] in self._lex.object_markers), None
        )
        source = self._known_source(clause.floor, at or hit.first)
        bare = self._lex.free_order or self._lex.object_markers or self._lex.late_subjects or self._lex.verb_last
        if at is None and (source is None or not bare):
            return None
        at, source = at or hit.first, source or (clause.floor, clause.floor + 1)
        if at - source[1] < 1:
            return None
        return self._draft(source, hit, self._between(clause, source[1], at))

    # ---- verbs that begin the sentence

    def _opening_verb(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Said Weiss: …"."""
        who = self._right(hit.stop, clause.hi) if hit.first == clause.lo and hit.stop < clause.hi else None
        if who is None or who[1] >= clause.hi or not any(c in COLON for c in self._w.gaps[who[1]]):
            return None
        return self._draft(who, hit, self._between(clause, who[1], clause.hi))

    def _agent(self, index: int, stop: int) -> tuple[int, int] | None:
        """Whom a "by" names as the speaker of a passive."""
        reach = (
            k for k in range(index, stop - 1) if self._lex.adjuncts.at(self._w, k, stop) is None
        )  # "said by telephone"
        at = next((k for k in reach if self._w.folds[k] in self._lex.by), None)
        return None if at is None else self._right(at + 1, stop, apposition=False)

    # ---- who says nothing

    def _is_asked(self, lo: int, hit: Hit) -> bool:
        """ "Asked about the bridge, Weiss said …": a participle that begins the sentence, of whom speaks next."""
        word = self._w.folds[hit.core]
        return (
            bool(self._lex.auxiliaries) and hit.first == lo == hit.core and word.endswith(self._lex.participle_endings)
        )

    def _asked(self, hit: Hit, following: Hit) -> Draft | None:
        """What somebody was asked, up to the comma before who answers; who asked is not told."""
        comma = next((k for k in range(following.left, hit.stop, -1) if self._has_comma(k)), None)
        begin = self._past_adjuncts(hit.stop, hit.stop if comma is None else comma)
        if comma is None or comma - begin < MIN_CONTENT:
            return None
        content = Span(self.start_of(begin), self.end_of(comma, self._w.ends[comma - 1]))
        return replace(self._draft(None, hit, content), unsourced=True)

    def _is_nobody(self, source: tuple[int, int], lo: int) -> bool:
        """Whether the reader is the subject ("can you imagine"), or a thing by way of a relative "that" ("an issue that challenged them")."""
        word = self._w.folds[source[0]]
        if word in self._lex.whatever or self._w.folds[source[0] - 1] in self._lex.whatever and source[0] > lo:
            return True  # "whatever the administration says"
        if source[1] - source[0] > 1 or not self._lex.auxiliaries or self._lex.verb_second:
            return False
        if word in self._lex.readers:
            return True
        if (
            word not in self._lex.articles & self._lex.relatives
            or source[0] == lo
            or self._w.raw(source[0])[0].isupper()
        ):
            return False
        before = self._w.folds[source[0] - 1]
        known = self._lex.evidence | self._lex.collectives | self._lex.bodies
        return before not in known and before.removesuffix("s") not in known and not self._is_speaker(source[0], lo)
