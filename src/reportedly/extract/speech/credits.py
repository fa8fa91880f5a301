"""Credits without a verb: "according to the police", "laut Polizei", "По её словам"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportedly.extract.speech.adjuncts import Adjuncts
from reportedly.extract.speech.contents import Contents
from reportedly.extract.speech.drafts import MIN_CONTENT, Clause, Draft, Hit
from reportedly.extract.speech.known import KnownSources
from reportedly.extract.speech.layout import Layout
from reportedly.extract.speech.marks import COLON, QUOTE
from reportedly.extract.speech.nouns import MAX_SOURCE, NounPhrases
from reportedly.extract.speech.unnamed import extent

# How many words after a document its issuer may stand ("a bulletin published on Wednesday by the director, Nora Weiss").
_ISSUER: Final = 12
# What follows "according to the ministry," is no aside from this many words on.
_MIN_ASIDE: Final = 2
# What stands before a credit was said from this many words on; after a comma two are enough.
_LEAD: Final = 3
# Where a sentence begins with "by its own count", its subject begins within so many words.
_OWNER: Final = 8
# So many words may stand before a noun of a phrase: an article, adjectives.
_ADJECTIVES: Final = 4
# What tells more of people behind a preposition is no longer than this many words.
_FAR: Final = 6


class Credits:
    """Finds whom prepositions credit, and with what."""

    def __init__(
        self, layout: Layout, nouns: NounPhrases, known: KnownSources, adjuncts: Adjuncts, contents: Contents
    ) -> None:
        self._w, self._lex, self._name_end = layout.words, layout.lexicon, layout.name_end
        self._layout, self._nouns, self._known = layout, nouns, known
        self._adjuncts, self._contents = adjuncts, contents

    def draft(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "According to the ministry, …" and "…, according to the ministry"; in other languages the name stands before."""
        if hit.cue.place == "pronoun":
            return self._by_pronoun(clause, hit)
        if hit.cue.place == "own":
            return self._by_itself(clause, hit)
        if hit.cue.place == "view":
            return self._in_view(clause, hit)
        relative = self._relative(clause, hit)
        if relative is not None:
            return self._of_antecedent(clause, hit, relative)
        if hit.first > clause.lo and self._is_no_credit(hit):
            return None
        if hit.cue.place != "after" and hit.first > clause.lo and not COLON.isdisjoint(self._w.gaps[hit.first]):
            # "The charge is bribery: according to the prosecutors …"
            clause = replace(clause, lo=hit.first, floor=hit.first)
        if self._leaves_out(hit, clause.hi):
            return self._by_pronoun(clause, hit)
        found = self._credited(clause, hit)
        if found is None or self._is_paper_cut(found, hit):
            found = self._paper(clause.lo, clause.hi, hit)
        if found is not None and hit.cue.place == "before":
            found = self._before_figure(found)
        if found is None or self._is_mute(found):
            return None
        return self._credited_content(clause, hit, found)

    def _relative(self, clause: Clause, hit: Hit) -> int | None:
        """The relative pronoun that a credit behind a comma takes somebody up with ("…, selon *lequel*", "…, σύμφωνα με τον *οποίο*")."""
        at = self._w.past(hit.stop, clause.hi, self._lex.articles)
        found = at < clause.hi and self._w.folds[at] in self._lex.credited_relatives
        return at if found and hit.cue.place == "before" and self._layout.has_comma(hit.first) else None

    def _of_antecedent(self, clause: Clause, hit: Hit, relative: int) -> Draft | None:
        """ "…, selon lequel le feu est parti": who stands before the comma says so; none where that can be nobody ("l'hypothèse selon laquelle")."""
        before = range(max(0, hit.first - MAX_SOURCE), hit.first)
        begin = next((k for k in before if self._name_end.get(k) == hit.first), None)
        source = self._nouns.before(clause.lo, hit.first) if begin is None else (begin, hit.first)
        if source is None or begin is None and self._known.source(*source) is None:
            return None
        return self._contents.between(clause, hit, source, relative + 1, self._aside_end(clause, relative))

    def _aside_end(self, clause: Clause, relative: int) -> int:
        """Where a relative clause ends: at its comma where it stands within the sentence of its subject, and a verb of saying goes on behind that."""
        commas = (k for k in range(relative + MIN_CONTENT, clause.hi) if self._layout.has_comma(k))
        goes_on = (
            k
            for k in commas
            if self._lex.cues.at(self._w, k, clause.hi) is not None or self._w.folds[k] in self._lex.auxiliaries
        )
        return next(goes_on, clause.hi)

    def _is_no_credit(self, hit: Hit) -> bool:
        """Whether a preposition within a clause measures ("metros cúbicos por segundo"), or is one that credits behind a comma or a quotation only."""
        gap = self._w.gaps[hit.first]
        if self._w.folds[hit.first - 1] in self._lex.measured and not gap.strip():
            return True
        marked = self._layout.has_comma(hit.first) or not QUOTE.isdisjoint(gap)
        return self._w.folds[hit.first] in self._lex.closing and not marked

    def _is_mute(self, source: tuple[int, int]) -> bool:
        """Whether whom a preposition would credit can say nothing ("وفقا للسوق العالمية", "l'hypothèse selon laquelle …")."""
        if self._w.folds[source[1] - 1] in self._lex.silent or self._w.folds[source[0]] in self._lex.credited_relatives:
            return True
        return self._w.folds[source[0]] in self._lex.silent and source[0] not in self._name_end

    def _by_pronoun(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "По её словам, …": who spoke last."""
        if hit.first - clause.lo < MIN_CONTENT:
            return self._contents.between(clause, hit, None, hit.stop, clause.hi, inherits=True)
        end = clause.hi if self._is_aside(hit.stop, clause.hi) else hit.first
        return self._contents.leading(clause, hit, None, clause.lo, end, inherits=True)

    def _by_itself(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "The union counts, by its own figures, 2200 strikers": the subject of the sentence says so of itself."""
        begin = clause.lo if hit.first - clause.lo >= 1 else hit.stop
        end = hit.first if begin == clause.lo else min(clause.hi, hit.stop + _OWNER)
        source = next((s for k in range(begin, end) if (s := self._known.source(k, end)) is not None), None)
        return self._contents.leading(clause, hit, source, begin, clause.hi, inherits=source is None)

    def _in_view(self, clause: Clause, hit: Hit) -> Draft | None:
        """ "For the defence, the verdict is “half a victory”": a "for" and a speaker that begin the sentence, or stand behind a colon."""
        source = self._known.source(hit.stop, clause.hi)
        if source is None or clause.hi - source[1] < _LEAD or self._layout.is_time(hit.stop):
            return None
        reach = range(source[1], min(clause.hi - 1, source[1] + _FAR))
        comma = next((k for k in reach if self._layout.has_comma(k)), clause.hi)
        name = self._name_end.get(comma)
        if name is not None and self._layout.has_comma(name) and clause.hi - name >= _LEAD:
            source = (source[0], name)  # "Para o dirigente, Severo Castro, …"
        goes_on = (
            self._layout.has_comma(source[1])
            or self._layout.begins_phrase(source[1])
            or self._w.folds[source[1]] in self._lex.finite
        )
        if not goes_on and not any(c in QUOTE for c in self._w.text[self._w.ends[source[1] - 1] : clause.span.end]):
            return None
        return self._contents.between(clause, hit, source, source[1], clause.hi)

    def _credited(self, clause: Clause, hit: Hit) -> tuple[int, int] | None:
        """Whom a preposition credits."""
        if hit.cue.place == "within":
            return (hit.stop - 1, hit.stop)
        if hit.cue.place == "after":
            return self._behind_topic(self._nouns.before(clause.floor, hit.first))
        # "jak powiedziała *w poniedziałek* Weiss"
        begin = self._adjuncts.before_speaker(hit.stop, clause.hi) if hit.stop - hit.first > 1 else hit.stop
        begin = begin if begin < clause.hi else hit.stop
        begin += begin + 1 < clause.hi and self._w.folds[begin] in self._lex.locatives  # "как сообщили в МЧС"
        source = self._nouns.behind(begin, clause.hi, apposition=False)
        if source is None or self._names_verb(hit, source):
            return None
        if (short := self._before_clause(clause, hit, source)) is not None:
            return short
        if self._ends_in_verb(hit, source):
            return None  # "wie die Polizei mitteilte", 据媒体报道: the verb is the cue
        group = self._noun_group(begin, source[1]) if self._lex.noun_capitals else None
        if group is not None:
            return self._issuer((begin, group), clause.hi)
        far = self._far_comma(hit, begin, source[1], clause.lo, clause.hi)
        if far is not None:
            return begin, far
        return self._before_finite(source, clause.hi) or self._free_source(clause, hit, source)

    def _names_verb(self, hit: Hit, source: tuple[int, int]) -> bool:
        """Whether a verb of saying stands right behind an "as" ("según informaron fuentes policiales"), which is the cue."""
        opening = self._lex.cues.at(self._w, *source)
        verb_first = opening is not None and opening[1].place == "verb"
        if opening is not None and opening[1].noun:  # "según anunció el martes", but "según anuncio del ministerio"
            verb_first = (
                opening[0] < source[1] and self._w.folds[opening[0]] not in self._lex.within - self._lex.locatives
            )
        return verb_first and self._w.folds[hit.first] in self._lex.equals and source[0] not in self._name_end

    def _before_clause(self, clause: Clause, hit: Hit, source: tuple[int, int]) -> tuple[int, int] | None:
        """The noun for a speaker behind which what is said begins without a comma ("According to the presidency Mr Weiss accepted")."""
        leads = hit.first - clause.lo < MIN_CONTENT and source[1] < clause.hi and not self._layout.has_comma(source[1])
        short = self._known.source(source[0], source[1]) if leads and self._lex.auxiliaries else None
        if short is None or short[1] >= source[1] or self._w.gaps[short[1]].strip():
            return None
        return short if self._layout.begins_phrase(short[1]) or self._is_honorific(short[1]) else None

    def _ends_in_verb(self, hit: Hit, source: tuple[int, int]) -> bool:
        """Whether what stands behind an "as", or in writing without spaces behind any credit, ends with a verb of saying."""
        unspaced = len(self._w.folds[source[1] - 1]) == 1 and not self._w.folds[source[1] - 1].isascii()
        if not unspaced and self._w.folds[hit.first] not in self._lex.equals:
            return False
        if self._lex.past_forms and self._w.raw(source[1] - 1).casefold().endswith(self._lex.past_forms):
            return False  # "segundo um balanço divulgado hoje"
        last = range(max(source[0], source[1] - 2), source[1])
        return any((cue := self._lex.cues.at(self._w, k, source[1])) is not None and cue[0] == source[1] for k in last)

    def _noun_group(self, index: int, hi: int) -> int | None:
        """Where a noun phrase ends that begins at the word, where nouns have capitals: past its nouns, and those that an article or a preposition
        adds ("dem Sprecher der Polizei in Ulm")."""
        joins = self._lex.group_joins or self._lex.articles | self._lex.within
        k, end = index, None
        while k < min(hi, index + MAX_SOURCE):
            if k > index and self._layout.is_parted(k):
                break
            if self._w.raw(k)[0].isupper() or self._w.raw(k)[0].isdigit():
                k = end = self._name_end.get(k, k + 1)
                continue
            noun = next((n for n in range(k, min(hi, k + _ADJECTIVES)) if self._w.raw(n)[0].isupper()), None)
            if noun is None or end is not None and self._w.folds[k] not in joins:
                break
            k = noun
        return end

    def _far_comma(self, hit: Hit, begin: int, stop: int, lo: int, hi: int) -> int | None:
        """Where a comma ends people told with a preposition that begin a sentence: "Según fuentes próximas a la negociación, …"."""
        if hit.first - lo >= MIN_CONTENT or stop >= hi or self._layout.has_comma(stop) or not self._lex.finite:
            return None
        if self._lex.free_order or self._lex.verb_second or extent(self._w, begin, stop, self._lex) is None:
            return None
        for k in range(stop, min(hi, stop + _FAR)):
            if self._layout.has_comma(k):
                return k
            verb = self._lex.cues.at(self._w, k, hi)
            if self._w.folds[k] in self._lex.finite | self._lex.that or self._layout.is_hard(k) or verb is not None:
                return None
        return None

    def _before_finite(self, source: tuple[int, int], hi: int) -> tuple[int, int] | None:
        """The source up to an article or a verb with which what is said begins ("secondo la Procura l’ex sindaco avrebbe …", "secondo la Procura avrebbe incassato …")."""
        known = self._known.source(*source) if self._lex.finite else None
        if known is not None and known[1] < source[1] and self._begins_with_article(known[1]):
            return known
        verb = next((k for k in range(source[0] + 1, source[1]) if self._w.folds[k] in self._lex.finite), None)
        if verb is None or any(self._layout.has_comma(k) for k in range(source[0] + 1, verb)):
            return None
        return self._issuer((source[0], verb), hi)

    def _begins_with_article(self, index: int) -> bool:
        """Whether an article stands here behind no mark, or is written onto the word."""
        if self._w.gaps[index].strip():
            return False
        word = self._w.folds[index]
        return word in self._lex.articles - self._lex.within or word.startswith(self._lex.elisions)

    def _free_source(self, clause: Clause, hit: Hit, source: tuple[int, int]) -> tuple[int, int]:
        """The source as far as a comma, a preposition or its own words bound it, with its title and whose it is."""
        free = self._lex.verb_second or self._lex.free_order
        leads = hit.first - clause.lo < MIN_CONTENT
        loose = free and not self._layout.has_comma(hit.first)
        if loose and not (leads and source[1] < clause.hi and self._layout.has_comma(source[1])):
            source = (source[0], self._before_preposition(source))
        bounded = source[1] < clause.hi and (self._layout.has_comma(source[1]) or not free)
        if not bounded and (leads or loose):
            known = self._known.source(hit.stop, clause.hi)
            if known is None and free and leads and source[1] == clause.hi and clause.hi - hit.stop > MIN_CONTENT:
                known = (hit.stop, hit.stop + 1)
            source = known or source
        return self._issuer(self._with_title(source, clause.hi), clause.hi)

    def _before_preposition(self, source: tuple[int, int]) -> int:
        """Where a source ends that no comma bounds: before what may tell where or how something happened ("Według handlarzy do …")."""
        leaving = self._lex.prepositions - self._lex.articles
        words = range(source[0] + 1, source[1])
        return next((k for k in words if self._w.folds[k] in leaving and k not in self._name_end), source[1])

    def _with_title(self, source: tuple[int, int], hi: int) -> tuple[int, int]:
        """A name with the title behind it, in languages that have it there ("að sögn Jóns Bergs lögreglustjóra")."""
        first, stop = source
        if not self._lex.titles_behind or stop - 1 not in self._name_end or stop >= hi or self._w.gaps[stop].strip():
            return source
        title = self._lex.titles.at(self._w, stop, hi)
        return source if title is None else (first, title[0])

    def _is_honorific(self, index: int) -> bool:
        """Whether a title that is no office stands here ("Mr")."""
        found = self._lex.titles.at(self._w, index, index + 1)
        return found is not None and not found[1]

    def _behind_topic(self, source: tuple[int, int] | None) -> tuple[int, int] | None:
        """Whom a postposition credits, without what is told before him ("… চলছে বলে | রেল সূত্রে জানা গেছে")."""
        if source is None:
            return None
        behind = range(source[1] - 2, source[0], -1)
        at = next((k for k in behind if self._w.folds[k] in self._lex.quotatives), None)
        return source if at is None else (at + 1, source[1])

    def _issuer(self, source: tuple[int, int], hi: int) -> tuple[int, int]:
        """A source without a name, with the "by" and the noun phrase that tells whose it is."""
        if any(k in self._name_end for k in range(*source)):
            return source
        for k in range(source[1], min(hi - 1, source[1] + _ISSUER)):
            if self._layout.has_comma(k) or self._lex.cues.at(self._w, k, hi) is not None:
                break
            if self._w.folds[k] in self._lex.by:
                issuer = self._nouns.behind(k + 1, hi, apposition=False)
                named = issuer is not None and (
                    any(n in self._name_end for n in range(*issuer))
                    or any(extent(self._w, n, issuer[1], self._lex) is not None for n in range(*issuer))
                )
                return (source[0], issuer[1]) if issuer is not None and named else source
        return source

    def _before_figure(self, source: tuple[int, int]) -> tuple[int, int]:
        """A source up to the figure behind a name with which what is said begins ("nach Angaben von Nielsen | 3,1 Millionen Zuschauer")."""
        small = self._lex.articles | self._lex.within | self._lex.prepositions
        figures = (k for k in range(source[0] + 1, source[1] - 1) if self._w.folds[k][0].isdecimal())
        figure = next(figures, None)
        # "boletim divulgado no dia 5 por …"
        paper = any(w in self._lex.documents for w in self._w.folds[source[0] : source[1]])
        if figure is None or paper or self._w.folds[figure - 1] in small or self._w.gaps[figure].strip():
            return source
        known = self._known.source(source[0], figure)
        if known is None:
            return (source[0], figure) if figure == source[0] + 1 else source
        return (source[0], figure if self._w.folds[known[1]] in small else known[1])

    def _is_paper_cut(self, source: tuple[int, int], hit: Hit) -> bool:
        """Whether a source is nothing but the "this" behind a report that the credit names or what a comma parts from it, or goes on with a figure
        behind one ("Prema priopćenju | dva …")."""
        named = hit.cue.place == "before" and any(w in self._lex.documents for w in self._w.folds[hit.first : hit.stop])
        if named and self._layout.has_comma(source[0]):
            return True
        words = self._w.folds[source[0] : source[1]]
        if all(w in self._lex.pointing | self._lex.demonstratives for w in words):
            return True
        return len(words) > 1 and words[0] in self._lex.documents and self._layout.is_number(source[0] + 1)

    def _paper(self, lo: int, hi: int, hit: Hit) -> tuple[int, int] | None:
        """The report or statement that a credit names, with which the sentence begins and which nobody else follows ("Podle zprávy je …", "Raportin mukaan …")."""
        first = self._w.past(hit.stop, hi, self._lex.articles | self._lex.pointing)
        beside = (first, *range(hit.first, hit.stop)) if hit.cue.place == "before" else range(lo, hit.stop)
        if hit.first - lo > MIN_CONTENT:
            return None
        at = next((k for k in beside if k < hi and self._w.folds[k] in self._lex.documents), None)
        return None if at is None else (at, at + 1)

    def _leaves_out(self, hit: Hit, hi: int) -> bool:
        """Whether a credit that ends with its verb has its subject in that, so that a comma stands right behind it ("Jak mówi, …", "Όπως λέει, …")."""
        if not self._lex.drops_subjects or hit.cue.place != "before" or hit.stop - hit.first < MIN_CONTENT:
            return False
        if hit.stop >= hi or not self._layout.has_comma(hit.stop):
            return False
        verb = self._lex.cues.at(self._w, hit.stop - 1, hit.stop)
        return verb is not None and verb[1].place == "verb"

    def _credited_content(self, clause: Clause, hit: Hit, found: tuple[int, int]) -> Draft | None:
        """What is credited: what stands before the credit, where that is enough, and behind it, where that goes on; else what stands behind it."""
        behind = hit.cue.place == "after"
        if behind and (own := self._behind_postposition(clause, hit, found)) is not None:
            return own
        before, after = (found[0], hit.stop) if behind else (hit.first, found[1])
        if not behind and after < clause.hi:
            after = self._nouns.past_bracket(after, clause.hi) or after  # "Według Centrali Pracy (CP) do strajku …"
        comma = self._layout.has_comma(hit.first)
        runs_on = after < clause.hi and not comma and not self._layout.has_comma(after)
        placed = hit.cue.place == "before" or hit.cue.place == "within" and self._lex.verb_second
        inside = runs_on and before > clause.lo and (self._lex.verb_second or self._lex.free_order) and placed
        opening = self._lex.cues.at(self._w, clause.lo, clause.hi) if hit.cue.place == "before" and comma else None
        parallel = opening is not None and opening[1].place == "before" and opening[0] < hit.first
        if parallel and after < clause.hi:  # "According to the union half came, according to the government – a tenth"
            return self._contents.between(clause, hit, found, after, clause.hi)
        if before - clause.lo >= _LEAD or comma and before - clause.lo >= MIN_CONTENT:
            begin = clause.floor if clause.floor > clause.lo and before - clause.floor >= _LEAD else clause.lo
            end = clause.hi if inside or self._is_aside(after, clause.hi) else before
            return self._contents.leading(clause, hit, found, begin, end)
        if inside and before - clause.lo >= MIN_CONTENT:
            return self._contents.leading(clause, hit, found, clause.lo, clause.hi)
        return self._contents.between(clause, hit, found, after, clause.hi) if after < clause.hi else None

    def _behind_postposition(self, clause: Clause, hit: Hit, source: tuple[int, int]) -> Draft | None:
        """What is said behind a postposition: in a clause that it opens ("عن الوزير قوله إن", "ईरान का कहना है कि"), or in one of two that are credited in turn."""
        opens = self._lex.order == "vso" or hit.stop < clause.hi and self._w.folds[hit.stop] in self._lex.that
        if opens and self._contents.says_next(hit, clause.hi):
            return self._contents.between(clause, hit, source, hit.stop, clause.hi)
        return self._in_turn(clause, hit, source)

    def _in_turn(self, clause: Clause, hit: Hit, source: tuple[int, int]) -> Draft | None:
        """Of two clauses that a comma or semicolon parts and that each begin with whom a postposition credits, his own ("नेपाल के मुताबिक़ पैंतीस मिनट, भारत के मुताबिक़
        बीस मिनट")."""
        others = [
            (i, j)
            for i, j, cue in self._lex.cues.find(self._w, clause.lo, clause.hi)
            if cue.place == "after" and i != hit.first
        ]
        before = any(j <= source[0] for _, j in others)
        after = next((i for i, _ in others if i >= hit.stop), None)
        if before and self._layout.is_parted(source[0]) and clause.hi - hit.stop >= 1:
            return self._contents.between(clause, hit, source, hit.stop, clause.hi)
        if after is None or source[0] > clause.lo + 1:
            return None
        following = self._nouns.before(hit.stop, after)
        if following is None or following[0] - hit.stop < MIN_CONTENT or not self._layout.has_comma(following[0]):
            return None
        return self._contents.between(clause, hit, source, hit.stop, following[0])

    def _is_aside(self, after: int, hi: int) -> bool:
        """Whether what was said goes on after the credit: "The blast, according to the police, killed nine"."""
        if hi - after < _MIN_ASIDE:
            return False
        verbs = self._lex.finite | self._lex.auxiliaries | self._lex.subjunctives | self._lex.passives
        if self._w.folds[after] in (self._lex.breaks | self._lex.prepositions) - verbs:
            return False
        cue = self._lex.cues.at(self._w, after, hi)
        return not self._layout.is_hard(after) and (cue is None or not cue[1].participle)
