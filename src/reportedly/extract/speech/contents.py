"""What was said: behind the verb, before an "as", by whom a passive tells, and where it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportedly.extract.speech.behind import MAX_SOURCE
from reportedly.extract.speech.hits import MIN_CONTENT, Answer, Clause, Draft, Hit
from reportedly.extract.speech.marks import SEMICOLON
from reportedly.extract.speech.sources import Sources

# Whom something was told is named in fewer words than this.
_TOLD: Final = 6
# Between "which" and its verb stand fewer words than this.
_WHICH: Final = 12


class Contents(Sources):
    """Finds what was said beside a verb whose source is known."""

    def _spliced(
        self,
        clause: Clause,
        hit: Hit,
        source: tuple[int, int] | None,
    ) -> Draft | None:
        """ "The police counted 30 000, the organisers spoke of 50 000": the second of two clauses that a comma joins, each with its own figure."""
        if clause.last is None or clause.last.source is None or clause.last.cue is None or source is None:
            return None
        if not clause.last.cue[1] <= source[0] or not self._has_comma(source[0]) or source == clause.last.source:
            return None
        if not self._tells_figure(hit.stop, clause.hi):
            return None
        return self._after(clause, hit, source)

    def _as_said(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "The road is closed, as the police said", where nothing follows the verb; "según confirmó el alcalde", where the speaker does."""
        if source is None:
            return self._as_inverted(clause, hit)
        at = source[0] - 1
        while at > clause.lo and self._w.folds[at] in self._lex.articles:
            at -= 1
        if at - clause.lo < MIN_CONTENT or self._w.folds[at] not in self._lex.equals:
            return None
        return self._draft(source, hit, self._from(clause, clause.lo, at))

    def _as_inverted(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "…, según confirmó a este diario el alcalde" and "Как сообщил журналистам мэр, …"."""
        at = hit.first - 1
        if at < clause.lo or self._w.folds[at] not in self._lex.equals or hit.stop >= clause.hi:
            return None
        begin = self._past_adjuncts(hit.stop, clause.hi)
        source = (
            self._told_to(begin, clause.hi)
            or self._told_to(hit.stop, clause.hi)
            or self._known_source(begin, clause.hi)
        )
        if source is None:
            return None
        if at - clause.lo >= MIN_CONTENT:
            return self._draft(source, hit, self._from(clause, clause.lo, at))
        comma = next(
            (k for k in range(source[1], min(clause.hi, source[1] + MAX_SOURCE)) if self._has_comma(k)), clause.hi
        )
        if at > clause.lo:
            return None
        return self._draft(source, hit, self._between(clause, comma, clause.hi))

    def _attributed(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Yolun kapalı olduğunu belirten Nora Weiss, …": the speaker right behind the form, what he said before it."""
        source = self._known_source(hit.stop, clause.hi)
        if source is None or hit.first - clause.floor < MIN_CONTENT:
            return None
        return self._draft(source, hit, self._from(clause, clause.floor, hit.first))

    def _which(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "…, ce que dément le ministère", "…, was die Union bestreitet": what stands before the comma, or in the sentence before."""
        if not self._lex.which or hit.cue.mode not in ("denied", "confirmed"):
            return None
        reach = range(hit.first, max(clause.lo, hit.first - _WHICH) - 1, -1)
        at = next((k for k in reach if self._lex.which.at(self._w, k, hit.stop) is not None), None)
        if at is None or not (at == clause.lo or self._has_comma(at)):
            return None
        begin = self._lex.which.at(self._w, at, hit.stop)
        if begin is None:
            return None
        source = self._right(hit.stop, clause.hi) if hit.stop < clause.hi else None
        if begin[0] < hit.first:
            source = self._left(begin[0], hit.left)
        # "Villagers said nobody had warned them, a claim that …"
        floor = clause.lo if at - clause.floor < MIN_CONTENT else clause.floor
        said = clause.previous if at == clause.lo else self._from(clause, floor, at)
        if source is None or said is None:
            return None
        return self._draft(source, hit, said)

    def _told_to(self, index: int, hi: int) -> tuple[int, int] | None:
        """The speaker behind whom he told it ("a este diario el director")."""
        if index >= hi or self._w.folds[index] not in self._lex.prepositions:
            return None
        told = self._known_source(index + 1, hi)
        begin = told[1] if told is not None else index + 2
        for k in range(begin, min(hi, index + _TOLD)):
            found = self._known_source(k, hi) if self._w.folds[k - 1] not in self._lex.prepositions else None
            if found is not None:
                return found
        return None

    def _is_passive(self, hit: Hit) -> bool:
        """ "was reported", not "was reporting" or "is worried", which is a cue of its own."""
        before = self._w.folds[hit.first : hit.core]
        passive = any(w in self._lex.passives for w in before) or self._is_reduced(hit)
        if not passive or any(w in self._lex.reflexives for w in before):
            return False
        return self._w.folds[hit.core].endswith(self._lex.participle_endings)

    def _is_reduced(self, hit: Hit) -> bool:
        """Whether a past participle without an auxiliary has a "by" right behind it ("a plan backed by the council")."""
        if (
            not self._lex.verb_endings
            or hit.first < hit.core
            or hit.stop + 1 >= len(self._w)
            or self._w.gaps[hit.stop].strip()
        ):
            return False
        return self._w.folds[hit.stop] in self._lex.by

    def _passive(self, clause: Clause, hit: Hit) -> Answer:
        """ "It was reported that …", by nobody in particular; "the plan was rejected by the court"."""
        return (self._of_passive(clause, hit) or False) if self._is_passive(hit) else None

    def _of_passive(self, clause: Clause, hit: Hit) -> Draft | None:
        if hit.stop + 1 < clause.hi and self._w.folds[hit.stop] in self._lex.by:
            source = self._right(hit.stop + 1, clause.hi, apposition=False)
            before = self._left(clause.lo, hit.first)
            if source is None or before is None:
                return None
            return self._draft(source, hit, self._between(clause, before[0], hit.first))
        if self._says_next(hit, clause.hi):
            after = self._after(clause, hit, None)
            return None if after is None else replace(after, unsourced=True)
        return self._accused(clause, hit)

    def _accused(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "The director was accused of taking money", "was described as a fraud", "is considered a threat": by whom is not said, or
        behind a "by" further on ("was called a fraud by his doctors")."""
        if hit.stop + 1 >= clause.hi:
            return None
        equal = self._w.folds[hit.stop] in self._lex.equals and self._w.folds[hit.stop + 1] not in self._lex.comparisons
        takes = hit.stop > hit.core + 1 or equal  # "admitted as well as"
        named = self._w.folds[hit.core] in self._lex.naming and self._begins_phrase(hit.stop)
        subject = self._left(clause.lo, hit.left) if takes or named else None
        if subject is None:
            return None
        stop = next(
            (k for k in range(hit.stop + 1, clause.hi) if self._has_comma(k) or self._is_hard(self._w.gaps[k])),
            clause.hi,
        )
        source = self._agent(hit.stop, min(stop, hit.stop + MAX_SOURCE)) if named else None
        stop = source[0] - 1 if source is not None else stop
        draft = self._draft(source, hit, self._between(clause, subject[0], stop))
        return draft if source is not None else replace(draft, unsourced=True)

    def _received(self, clause: Clause, hit: Hit) -> Answer:
        """ "The plan drew criticism from the council", "faces questions about its cost": of whom or what, and by whom where a "from" tells."""
        return (self._of_receiver(clause, hit) or False) if hit.cue.receives else None

    def _of_receiver(self, clause: Clause, hit: Hit) -> Draft | None:
        subject = self._left(clause.lo, hit.left)
        if subject is None:
            return None
        stop = self._phrase_end(hit.stop - 1, clause.hi)
        reach = range(hit.stop, min(stop, hit.stop + MAX_SOURCE) - 1)
        at = next((k for k in reach if self._w.folds[k] in self._lex.givers), None)
        source = self._right(at + 1, clause.hi, apposition=False) if at is not None else None
        if source is None:
            draft = self._draft(None, hit, self._between(clause, subject[0], stop))
            return replace(draft, unsourced=True)
        about = self._w.folds[hit.stop - 1] in self._lex.about and at is not None and at > hit.stop
        begin, end = (hit.stop, at or stop) if about else subject
        return self._draft(source, hit, self._between(clause, begin, end))

    def _clause_begin(self, lo: int, end: int) -> int:
        """Where the main clause that ends before the word begins: after a semicolon, or a comma and a conjunction."""
        for k in range(end - MIN_CONTENT, lo, -1):
            joins = self._has_comma(k) and self._w.folds[k] in self._lex.conjunctions | self._lex.contrasts
            if joins or any(c in SEMICOLON for c in self._w.gaps[k]):
                return k
        return lo

    def _closes(self, hit: Hit, hi: int) -> bool:
        """Whether nothing but an adjunct follows a cue: ", the ministry said on Monday, days after …"."""
        rest = self._content_index(hit, hi)
        if self._says_next(hit, hi):
            return False
        return hi - rest <= MIN_CONTENT or self._has_comma(rest) or self._is_adjunct(rest, hi)

    def _turns(self, index: int, hi: int) -> bool:
        """Whether the sentence turns to something else here: ", but left …", ", adding that …"."""
        cue = self._lex.cues.at(self._w, index, hi)
        return self._w.folds[index] in self._lex.breaks or (cue is not None and cue[1].participle)

    def _after(
        self,
        clause: Clause,
        hit: Hit,
        source: tuple[int, int] | None,
        *,
        inherits: bool = False,
    ) -> Draft | None:
        """ "The minister said that …"."""
        begin = self._content_index(hit, clause.hi)
        relative = source is not None and self._w.folds[source[0]] in self._lex.relatives
        opened = self._opening_end(self._w.within(clause.span)[0], hit.stop, clause.hi)
        stop = min(opened or clause.hi, self._stop(begin, clause.hi, clause.following, relative=relative))
        if begin >= stop:
            return None
        content = self._between(clause, begin, stop)
        return self._draft(source, hit, content, inherits=inherits)

    def _stop(self, begin: int, hi: int, following: Hit | None, *, relative: bool = False) -> int:
        """What was said ends where the sentence goes on to another cue: ", adding", "and said", ", but she denied"."""
        if relative:
            hi = next((k for k in range(begin + 1, hi) if self._has_comma(k)), hi)
        if following is None or following.first <= begin or following.first >= hi:
            return hi
        first = following.first
        if following.cue.participle and self._has_comma(first):
            return first
        if following.cue.place == "before" and self._has_comma(first):
            return first
        if self._w.folds[first - 1] in self._lex.breaks and first - 1 > begin and first - 1 not in self._name_end:
            joined = self._w.folds[first - 1] in self._lex.relatives and not self._has_comma(first - 1)
            whole = joined and bool(self._lex.auxiliaries) and self._w.folds[begin] not in self._lex.that
            return hi if whole else first - 1  # "accusing it of backing groups that launch attacks"
        source = self._left(begin, following.left)
        if source is not None and source[0] > begin and any(c in SEMICOLON for c in self._w.gaps[source[0]]):
            return source[0]
        if (
            source is not None
            and source[0] > begin
            and self._has_comma(source[0])
            and (self._closes(following, hi) or (source[0] in self._name_end and not self._w.gaps[following.first]))
        ):
            return source[0]
        if source is not None and source[0] - 1 > begin and self._w.folds[source[0] - 1] in self._lex.breaks:
            at = source[0] - 1
            return at if self._has_comma(at) else hi
        return hi

    # ---- nobody says it, but where it is heard is told

    def _channelled(self, lo: int, hi: int, hit: Hit, draft: Draft) -> Draft:
        """The draft of an impersonal verb with the body where it was heard as its source: "a-t-on appris auprès des secours", "hieß es in Kiew",
        "au ministère, on assure que"."""
        if not self._lex.channels or not (hit.cue.heard or draft.source is not None and self._is_unnamed(draft.source)):
            return draft
        source = self._heard_after(hit, hi)
        if source is None and draft.source is not None:
            begun = self._lex.channels.at(self._w, draft.source[0], draft.source[1])
            source = None if begun is None else self._known_source(begun[0], draft.source[1])
            if source is None and not self._is_unnamed(draft.source):
                return draft
        source = source or self._heard_before(lo, hit)
        return draft if source is None else replace(draft, source=source, unsourced=False, inherits=False)

    def _is_unnamed(self, source: tuple[int, int]) -> bool:
        return source[1] - source[0] == 1 and self._w.folds[source[0]] in self._lex.nobody | self._lex.expletives

    def _heard_after(self, hit: Hit, hi: int) -> tuple[int, int] | None:
        begin = self._past_adjuncts(hit.stop, hi)
        for k in (hit.stop, begin):
            found = self._lex.channels.at(self._w, k, hi) if k < hi and not self._w.gaps[k].strip() else None
            if found is not None:
                return self._known_source(found[0], hi)
        return None

    def _heard_before(self, lo: int, hit: Hit) -> tuple[int, int] | None:
        found = self._lex.channels.at(self._w, lo, hit.first)
        return None if found is None else self._known_source(found[0], hit.first)
