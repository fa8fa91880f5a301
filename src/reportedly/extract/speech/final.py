"""Where what is said stands before the verb without a comma: languages with the verb last, and objects that come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.speech.hits import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.topics import TOPIC, Topics
from reportedly.extract.speech.unnamed import extent
from reportedly.records import Span

# How many characters may stand between a quotation and the verb that closes it (と, 이라고).
_CLOSE: Final = 4
# Between a verb and the next there is only what makes the first a noun (ことを).
_NOMINALISER: Final = 3
# A speaker behind a verb that stands last has no more words than this, with his office.
_LATE: Final = 12
# Between two quotations that one verb takes there are no more characters than this.
_JOINED: Final = 14


class ObjectFirst(Topics):
    """Finds what is said before the verb that says it."""

    def _fronted(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Weiss the defeat did not admit", "the bridge is safe; the union it denies": the object before the verb."""
        if source is None or hit.stop < len(self._w) and self._w.ends[hit.stop] <= clause.span.end:
            return None
        name = self._name_end.get(source[0], source[0] + 1 if self._is_pronoun(source[0]) else source[1])
        if name < source[1] and self._lex.free_order:
            return self._draft((source[0], name), hit, self._between(clause, name, source[1]))
        clitic = any(w in self._lex.object_clitics for w in self._w.folds[hit.first : hit.core])
        if not clitic:
            return None
        if source[0] - clause.lo > MIN_CONTENT:
            return self._draft(source, hit, self._between(clause, clause.lo, source[0]))
        return self._draft(source, hit, clause.previous) if clause.previous is not None else None

    def _toward(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Weiss toward the verdict voices displeasure" (对……表示不满): what it is about stands before the verb."""
        at = next((k for k in range(hit.first - 1, clause.floor, -1) if self._w.folds[k] in self._lex.toward), None)
        end = at or clause.floor
        while end > clause.floor and self._w.folds[end - 1] in self._lex.adverbs:
            end -= 1
        source = self._left(clause.floor, end) if at is not None else None
        if at is None or source is None or hit.first - at - 1 < MIN_CONTENT:
            return None
        return self._draft(source, hit, self._between(clause, at + 1, hit.first))

    def _verb_final(self, clause: Clause, hit: Hit) -> Draft | None:
        """Where the verb stands last: "The minister … that-said"."""
        if hit.first - clause.floor <= _NOMINALISER:
            clause = replace(clause, floor=clause.lo)
        if hit.first - clause.floor < 1:
            return None
        if (said := self._with_quotative(clause, hit)) is not None:
            return said
        opened = self.quotation(self._w.starts[clause.floor])
        if (
            opened is not None
            and opened.start < clause.span.start
            and 0 <= self._w.starts[hit.first] - opened.end <= _CLOSE
        ):
            return self._draft(self._topic_before(opened.start), hit, opened)
        if (late := self._behind_comma(clause, hit)) is not None:
            return late
        source = self._leading_source(clause.floor, hit.first) or self._unmarked_source(clause.floor, hit.first)
        if source is not None and source[0] - clause.floor >= MIN_CONTENT and self._is_told_before(source, hit):
            return self._closing_source(clause, hit, source)
        begin = source[1] if source is not None else clause.floor
        if source is not None and begin < hit.first and self._w.folds[begin] in self._lex.markers:
            begin += 1
        if source is not None and source[0] > clause.floor and begin >= hit.first:
            return self._closing_source(clause, hit, source)
        quoted = self._quotes_within(self._w.starts[begin], self._w.starts[hit.first]) if begin < hit.first else []
        if quoted and self._w.starts[hit.first] - quoted[-1].end <= _CLOSE:
            return self._draft(source, hit, self._chained(quoted), inherits=source is None)
        if begin >= hit.first:
            return None
        content = self._from(clause, begin, hit.first)
        return self._draft(source, hit, content, inherits=source is None)

    def _with_quotative(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "… that-is-closed *so* the minister said": the speaker between the particle that closes what is said and the verb."""
        known, endings = self._lex.quotatives, self._lex.reported_endings
        if not known and not endings:
            return None
        at = next(
            (
                k
                for k in range(hit.first - 1, clause.floor, -1)
                if self._w.folds[k] in known or self._is_told(k, endings)
            ),
            None,
        )
        if at is None or not 0 < hit.first - at - 1 <= _LATE:
            return None
        end = at if self._w.folds[at] in known else at + 1
        if end - clause.floor < MIN_CONTENT:
            return None
        if (end > at or self._lex.order != "final") and not self._speaks(clause.floor, at, hit.first):
            return None
        return self._draft(
            (at + 1, hit.first),
            hit,
            self._from(clause, clause.floor, end),
        )

    def _speaks(self, floor: int, at: int, stop: int) -> bool:
        """Whether the words behind what is told (which ends with the word `at`) are who tells it: a name, a pronoun or a noun for a speaker, where no name with a comma leads ("Bakan Weiss, köprünün kapalı olduğunu Meclis'e söyledi")."""
        lo = at + 1
        leading = next((k for k in range(floor + 1, at) if self._has_comma(k)), None)
        if leading is not None and any(k in self._name_end for k in range(floor, leading)):
            return False
        if any(k in self._name_end for k in range(lo, stop)) or stop - lo == 1 and self._is_pronoun(lo):
            return True
        return any(extent(self._w, k, stop, self._lex) == stop for k in range(lo, stop))

    def _behind_comma(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Twelve were hurt, *the police announced*": nothing but the speaker between a comma and the verb that ends the sentence, where no particle marks him."""
        if self._lex.markers or hit.stop < clause.hi or hit.cue.participle:
            return None
        at = next((k for k in range(hit.first - 1, clause.floor, -1) if self._has_comma(k)), None)
        if at is None or at - clause.floor < MIN_CONTENT or self.quotation(self._w.starts[at]) is not None:
            return None
        end = self._name_end.get(at) or extent(self._w, at, hit.first, self._lex)
        verb = self._lex.cues.at(self._w, at - 1, at)
        return self._closing_source(clause, hit, (at, hit.first)) if end == hit.first and verb is None else None

    def _is_told_before(self, source: tuple[int, int], hit: Hit) -> bool:
        """Whether what is said ends right before the speaker ("12명이 다쳤다고 경찰이 11일 밝혔다"), and only what tells when stands between him and his verb."""
        if not self._closes_said(source[0] - 1):
            return False
        return not any(self._closes_said(k) or k in self._name_end for k in range(source[1], hit.first))

    def _is_told(self, index: int, endings: tuple[str, ...]) -> bool:
        """Whether a verb has the ending that makes a clause what somebody says (Tamil "-தாக", Telugu "-నట్లు")."""
        return bool(endings) and self._w.folds[index].endswith(endings) and index not in self._name_end

    def _closing_source(self, clause: Clause, hit: Hit, source: tuple[int, int]) -> Draft | None:
        """ "… that the road is closed | the local media said": the speaker right before the verb that stands last."""
        quoted = self._quotes_within(self._w.starts[clause.floor], self._w.starts[source[0]])
        if quoted:
            return self._draft(source, hit, self._chained(quoted))
        if source[0] - clause.floor < MIN_CONTENT:
            return None
        return self._draft(source, hit, self._from(clause, clause.floor, source[0]))

    def _chained(self, quoted: Sequence[Span]) -> Span:
        """The last quotation, with those before it that little more than a particle parts from it ("…"라며 "…"라고)."""
        start = quoted[-1].start
        for before in reversed(quoted[:-1]):
            if start - before.end > _JOINED:
                break
            start = before.start
        return Span(start, quoted[-1].end)

    def _late_subject(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "… that the road is closed has-said the minister": in languages with the verb last, a speaker may end the sentence behind it."""
        if (
            hit.cue.participle
            or not self._lex.late_subjects
            or not hit.stop < clause.hi <= hit.stop + _LATE
            or hit.first - clause.floor < MIN_CONTENT
        ):
            return None
        if any(self._has_comma(k) or self._is_hard(self._w.gaps[k]) for k in range(hit.stop, clause.hi)):
            return None
        pronoun = hit.stop + 1 == clause.hi and self._is_pronoun(hit.stop)
        known = any(k in self._name_end for k in range(hit.stop, clause.hi)) or any(
            extent(self._w, k, clause.hi, self._lex) == clause.hi
            for k in range(max(hit.stop, clause.hi - TOPIC), clause.hi)
        )
        if not (pronoun or known) or self._w.folds[hit.stop] in self._lex.that | self._lex.breaks:
            return None
        content = self._from(clause, clause.floor, hit.first)
        return self._draft((hit.stop, clause.hi), hit, content)
