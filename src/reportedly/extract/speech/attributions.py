"""What a cue makes of its clause: a verb, a verb with a particle, "according to"; where somebody is told to say it who can."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.credits import Credits
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.final import VerbFinal
from reportedly.extract.speech.frames import Frames
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import QUOTE
from reportedly.extract.speech.nouns import NounPhrases
from reportedly.extract.speech.passives import Passives
from reportedly.extract.speech.verbs import Verbs
from reportedly.records import Mode, Span

# Between "which" and its verb stand fewer words than this.
_WHICH: Final = 12


class Attributions:
    """Makes of each cue with its clause what it reports."""

    def __init__(
        self,
        layout: Layout,
        nouns: NounPhrases,
        known: KnownSources,
        adjuncts: Adjuncts,
        contents: Contents,
        frames: Frames,
        passives: Passives,
    ) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._person_ends = layout.person_ends
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents = adjuncts, contents
        self._frames = frames
        self._verbs = Verbs(layout, nouns, known, adjuncts, contents, passives)
        self._final = VerbFinal(layout, contents)
        self._credits = Credits(layout, nouns, known, adjuncts, contents)

    def of(self, clause: Clause, hit: Hit) -> Draft | None:
        """What a cue makes of its clause, where somebody is told to say it who can."""
        if (quoted := self._quoted_by(clause, hit)) is not None:
            return quoted
        is_verb = hit.cue.place == "verb"
        draft = self._of_verb(clause, hit) if is_verb else self._credits.draft(clause, hit)
        if draft is not None and is_verb:
            draft = self._channelled(clause.lo, clause.hi, hit, draft)
        return draft if draft is not None and self._is_sound(clause, hit, draft) else None

    def _of_verb(self, clause: Clause, hit: Hit) -> Draft | None:
        """What a verb makes of its clause: first by its form and its place, then by its subject (`verbs`)."""
        if hit.cue.attributive:
            return self._attributed(clause, hit)
        if (said := self._which(clause, hit) or self._final.late_subject(clause, hit)) is not None:
            return said
        if self._lex.order == "final":
            return self._final.draft(clause, hit)
        if self._lex.late_subjects and (told := self._final.with_quotative(clause, hit)) is not None:
            return told
        at = self._frames.particle(hit.stop, clause.hi, hit.cue) if hit.cue.particles else None
        return self._verbs.draft(clause, hit) if at is None else self._with_particle(clause, hit, *at)

    def _quoted_by(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "The ministry quoted Weiss as promising access", "zitierte Weiss mit den Worten": who is quoted, and what stands behind the words that lead to what is said."""
        end = self._name_end.get(hit.stop) if hit.stop < clause.hi else None
        if end is None or end + 1 >= clause.hi or self._w.folds[hit.stop - 1] not in self._lex.quoting:
            return None
        leads = self._lex.quoted_as.at(self._w, end, clause.hi)
        if leads is None or clause.hi - leads[0] < MIN_CONTENT:
            return None
        said = self._lex.cues.at(self._w, leads[0], clause.hi)
        told = said is not None and said[1].mode == "said" and not said[1].stance and self._lex.auxiliaries
        begin = said[0] if said is not None and told else leads[0]
        return self._contents.between(clause, hit, (hit.stop, end), begin, clause.hi)

    def _attributed(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "Yolun kapalı olduğunu belirten Nora Weiss, …": the speaker right behind the form, what he said before it."""
        source = self._known.source(hit.stop, clause.hi)
        if source is None or hit.first - clause.floor < MIN_CONTENT:
            return None
        return self._contents.leading(clause, hit, source, clause.floor, hit.first)

    def _which(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "…, ce que dément le ministère", "…, was die Union bestreitet": what stands before the comma, or in the sentence before."""
        if not self._lex.which or hit.cue.mode not in ("denied", "confirmed"):
            return None
        reach = range(hit.first, max(clause.lo, hit.first - _WHICH) - 1, -1)
        found = next(((k, w[0]) for k in reach if (w := self._lex.which.at(self._w, k, hit.stop)) is not None), None)
        if found is None or not (found[0] == clause.lo or self._layout.has_comma(found[0])):
            return None
        at, begin = found
        if begin < hit.first:
            source = self._nouns.before(begin, hit.left)
        else:
            source = self._nouns.behind(hit.stop, clause.hi) if hit.stop < clause.hi else None
        if source is None:
            return None
        if at == clause.lo:
            return self._contents.draft(source, hit, clause.previous) if clause.previous is not None else None
        # "Villagers said nobody had warned them, a claim that …"
        floor = clause.lo if at - clause.floor < MIN_CONTENT else clause.floor
        return self._contents.leading(clause, hit, source, floor, at)

    def _with_particle(self, clause: Clause, hit: Hit, at: int, mode: Mode) -> Draft | None:
        """What a verb with its particle makes of its clause: "gab am Montag bekannt, dass …", "kündigte an, … zu …", "wies die Vorwürfe zurück"."""
        hit = replace(hit, cue=replace(hit.cue, mode=mode))
        if (bare := self._bare_clause(clause, hit, at)) is not None:
            return bare
        if at + 1 < clause.hi and (self._layout.opens_content(at + 1) or self._plans(hit.stop, at, clause.hi)):
            return self._verbs.draft(clause, replace(hit, stop=at + 1))
        return self._verbs.draft(replace(clause, span=Span(clause.span.start, self._w.ends[at - 1]), hi=at), hit)

    def _plans(self, begin: int, particle: int, hi: int) -> bool:
        """Whether nothing but a subject or a time stands between verb and particle, and an infinitive follows a comma after it ("kündigte der
        Minister am Montag an, die Brücke zu sperren")."""
        if not self._layout.has_comma(particle + 1) or not any(
            self._w.folds[k] in self._lex.infinitive_marks for k in range(particle + 1, hi)
        ):
            return False
        at = self._adjuncts.past(begin, particle)
        return (
            at >= particle
            or self._w.folds[at] not in self._lex.no_subjects
            and (
                (subject := self._nouns.behind(at, particle)) is not None
                and self._adjuncts.past(subject[1], particle) >= particle
            )
        )

    def _bare_clause(self, clause: Clause, hit: Hit, particle: int) -> Draft | None:
        """ "Die Polizei teilte mit, der Fahrer sei verletzt": a clause without a "that" behind verb and particle, and nothing said before them."""
        begin = particle + 1
        if clause.hi - begin < MIN_CONTENT or not self._layout.has_comma(begin) or self._layout.opens_content(begin):
            return None
        word = self._w.folds[begin]
        if any(
            self._layout.has_comma(k) or any(c in QUOTE for c in self._w.gaps[k])
            for k in range(clause.lo + 1, particle + 1)
        ):
            return None
        if word in self._lex.breaks - self._lex.articles - self._lex.pronouns or word in self._lex.infinitive_marks:
            return None
        told = any(
            w in self._lex.subjunctives | self._lex.irreal | self._lex.finite for w in self._w.folds[begin : clause.hi]
        )
        left = self._nouns.before(clause.lo, hit.left)
        source = left if left is not None else self._nouns.behind(self._adjuncts.past(hit.stop, particle), particle)
        if source is None or not told or any(w in self._lex.infinitive_marks for w in self._w.folds[begin : clause.hi]):
            return None
        return self._contents.between(clause, hit, source, begin, clause.hi)

    def _channelled(self, lo: int, hi: int, hit: Hit, draft: Draft) -> Draft:
        """The draft of an impersonal verb with the body where it was heard as its source: "a-t-on appris auprès des secours", "hieß es in Kiew",
        "au ministère, on assure que"."""
        if not self._lex.channels or not (hit.cue.heard or draft.source is not None and self._is_unnamed(draft.source)):
            return draft
        source = self._heard_after(hit, hi)
        if source is None and draft.source is not None:
            begun = self._lex.channels.at(self._w, draft.source[0], draft.source[1])
            source = None if begun is None else self._known.source(begun[0], draft.source[1])
            if source is None and not self._is_unnamed(draft.source):
                return draft
        source = source or self._heard_before(lo, hit)
        return draft if source is None else replace(draft, source=source, unsourced=False, inherits=False)

    def _is_unnamed(self, source: tuple[int, int]) -> bool:
        """Whether a would-be source is a word for nobody in particular ("on", "es")."""
        return source[1] - source[0] == 1 and self._w.folds[source[0]] in self._lex.nobody | self._lex.expletives

    def _heard_after(self, hit: Hit, hi: int) -> tuple[int, int] | None:
        """Where it was heard, behind the verb or what tells when."""
        begin = self._adjuncts.past(hit.stop, hi)
        for k in (hit.stop, begin):
            found = self._lex.channels.at(self._w, k, hi) if k < hi and not self._w.gaps[k].strip() else None
            if found is not None:
                return self._known.source(found[0], hi)
        return None

    def _heard_before(self, lo: int, hit: Hit) -> tuple[int, int] | None:
        """Where it was heard, with which the clause begins."""
        found = self._lex.channels.at(self._w, lo, hit.first)
        return None if found is None else self._known.source(found[0], hit.first)

    def _is_sound(self, clause: Clause, hit: Hit, draft: Draft) -> bool:
        """Whether something is said, its source can be somebody, and a verb that needs a quotation has one."""
        if draft.content.end <= draft.content.start or self._known.is_empty(draft.source):
            return False
        source = draft.source
        if source is not None and (
            self._is_nobody(source, clause.lo) or self._is_amount(source) or self._holds_day(source)
        ):
            return False
        if self._is_of_goods(hit, clause.hi, draft):
            return False
        begun = self._layout.quotation(draft.content.start) is not None
        quoted = begun or self._w.text[draft.content.end - 1] in QUOTE
        return not hit.cue.quoted or quoted or self._goes_on_that(hit, clause.hi)

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
        return (
            before not in known and before.removesuffix("s") not in known and not self._known.is_speaker(source[0], lo)
        )

    def _is_amount(self, source: tuple[int, int]) -> bool:
        """Whether a would-be source is nothing but a figure ("the €1.5 billion pledged to …")."""
        small = self._lex.articles | self._lex.numbers | self._lex.prepositions
        figures = [k for k in range(*source) if self._w.folds[k][0].isdecimal() and not self._layout.is_aged(k)]
        return (
            bool(figures)
            and not self._is_share(source)
            and all(
                k in figures or self._w.folds[k] in small or self._w.folds[k] in self._lex.amounts
                for k in range(*source)
            )
        )

    def _is_share(self, source: tuple[int, int]) -> bool:
        """Whether a would-be source counts so many of so many ("six in 10 say")."""
        small = self._lex.prepositions | self._lex.within
        return any(
            self._w.folds[k] in small and self._layout.is_number(k - 1) and self._layout.is_number(k + 1)
            for k in range(source[0] + 1, source[1] - 1)
        )

    def _holds_day(self, source: tuple[int, int]) -> bool:
        """Whether a day stands within what was taken for a speaker, so that it is a clause ("The Council today adopted restrictive")."""
        if not self._lex.auxiliaries:
            return False
        inner = range(source[0] + 2, source[1] - 1)
        return any(
            self._w.folds[k] in self._lex.calendar | self._lex.deictics
            and k not in self._name_end
            and self._w.folds[k + 1].endswith(self._lex.verb_endings)
            for k in inner
        )

    def _is_of_goods(self, hit: Hit, hi: int, draft: Draft) -> bool:
        """Whether a country or a body takes goods back with a verb with which people remember ("Romania recalls sausages")."""
        if draft.source is None or self._w.folds[hit.core] not in self._lex.goods or self._contents.says_next(hit, hi):
            return False
        first, stop = draft.source
        first += first < stop - 1 and self._w.folds[first] in self._lex.articles
        body = self._w.folds[stop - 1] in self._lex.bodies | self._lex.offices
        named = stop in self._name_end.values() and self._w.ends[stop - 1] not in self._person_ends
        return body or named

    def _goes_on_that(self, hit: Hit, hi: int) -> bool:
        """Whether a "that" follows a verb that else reports only a quotation ("vypráví, že")."""
        at = self._contents.first_word(hit, hi)
        clause = self._lex.that - self._lex.skips - self._lex.infinitives
        return any(hit.stop <= k < hi and self._w.folds[k] in clause for k in (at, hit.stop))
