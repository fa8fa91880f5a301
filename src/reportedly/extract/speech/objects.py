"""Objects that stand before their verb: "Die Beteiligung bezifferte sie auf 81 Prozent", "对……表示不满", "The ministry these reports را denied"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.nouns import NounPhrases
from reportedly.extract.speech.unnamed import composed

# What is told and tells nothing itself where somebody else follows the verb, in English.
_PAPERS: Final = frozenset({"figures", "data", "estimates", "report", "statement"})


class Objects:
    """Finds what is said as an object before the verb that says it."""

    def __init__(self, layout: Layout, nouns: NounPhrases, known: KnownSources, contents: Contents) -> None:
        self._w, self._lex, self._name_end, self._places = layout.words, layout.lexicon, layout.name_end, layout.places
        self._layout, self._nouns, self._known, self._contents = layout, nouns, known, contents

    def object_first(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Die Beteiligung bezifferte sie auf 81 Prozent", "Det tal tror Nora Weiss ikke på": where the verb stands second, the object may begin the
        sentence, and the subject, a pronoun or a name, stands right behind the verb."""
        if (
            not self._lex.verb_second
            or source is None
            or source[0] != clause.lo
            or hit.stop + 1 >= clause.hi
            or hit.cue.participle
        ):
            return None
        if hit.stop != hit.core + 1 or self._layout.has_comma(hit.first) or self._layout.has_comma(hit.stop):
            return None
        spoken = composed(self._w, source, self._lex, self._lex.language)
        begins = self._known.source(clause.lo, source[1]) is not None  # not "Die Zahl der Verletzten"
        if begins and self._known.is_speaker(source[1], clause.lo) and (spoken is None or spoken.name not in _PAPERS):
            return None
        if (
            self._layout.is_pronoun(clause.lo)
            or any(k in self._name_end for k in range(*source))
            or self._layout.closes_quotation(hit.first)
        ):
            return None
        at = hit.stop
        subject = self._name_end.get(at)
        if subject is None and self._w.folds[at] in self._lex.pronouns - self._lex.oblique - self._lex.that:
            subject = at + 1
        if subject is None and (counted := self._counting(clause.lo, at, clause.hi)) is not None:
            return self._contents.leading(clause, hit, counted, clause.lo, clause.hi)
        if subject is None or subject >= clause.hi or self._layout.has_comma(subject) or at in self._places:
            return None
        if not (
            hit.cue.figures
            or self._w.folds[clause.lo] in self._lex.articles | self._lex.demonstratives | self._lex.pointing
        ):
            return None
        return self._contents.leading(clause, hit, (at, subject), clause.lo, clause.hi)

    def _counting(self, lo: int, index: int, hi: int) -> tuple[int, int] | None:
        """The noun for a speaker behind the verb, where a figure follows it and none stands before ("Die Zahl der Verletzten gibt die Polizei mit 31 an")."""
        found = self._known.source(index, hi)
        if found is None or self._layout.tells_figure(lo, index) or not self._layout.tells_figure(found[1], hi):
            return None
        return found

    def marked_object(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "The ministry these reports را denied": speaker, object and its marker before the verb."""
        at = next(
            (k for k in range(hit.core - 1, clause.floor, -1) if self._w.folds[k] in self._lex.object_markers), None
        )
        source = self._known.source(clause.floor, at or hit.first)
        bare = self._lex.free_order or self._lex.object_markers or self._lex.late_subjects or self._lex.verb_last
        if at is None and (source is None or not bare):
            return None
        at, source = at or hit.first, source or (clause.floor, clause.floor + 1)
        if at - source[1] < 1:
            return None
        return self._contents.between(clause, hit, source, source[1], at)

    def toward(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Weiss toward the verdict voices displeasure" (对……表示不满): what it is about stands before the verb."""
        at = next((k for k in range(hit.first - 1, clause.floor, -1) if self._w.folds[k] in self._lex.toward), None)
        end = at or clause.floor
        while end > clause.floor and self._w.folds[end - 1] in self._lex.adverbs:
            end -= 1
        source = self._nouns.before(clause.floor, end) if at is not None else None
        if at is None or source is None or hit.first - at - 1 < MIN_CONTENT:
            return None
        return self._contents.between(clause, hit, source, at + 1, hit.first)

    def fronted(self, clause: Clause, hit: Hit, source: tuple[int, int] | None) -> Draft | None:
        """ "Weiss the defeat did not admit", "the bridge is safe; the union it denies": the object before the verb."""
        if source is None or hit.stop < len(self._w) and self._w.ends[hit.stop] <= clause.span.end:
            return None
        name = self._name_end.get(source[0], source[0] + 1 if self._layout.is_pronoun(source[0]) else source[1])
        if name < source[1] and self._lex.free_order:
            return self._contents.between(clause, hit, (source[0], name), name, source[1])
        clitic = any(w in self._lex.object_clitics for w in self._w.folds[hit.first : hit.core])
        if not clitic:
            return None
        if source[0] - clause.lo > MIN_CONTENT:
            return self._contents.between(clause, hit, source, clause.lo, source[0])
        return self._contents.draft(source, hit, clause.previous) if clause.previous is not None else None
