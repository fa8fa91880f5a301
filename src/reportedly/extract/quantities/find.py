"""From an article's sentences to `QuantityMention`s."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from reportedly.extract.numbers.tokens import Token, cut, tokenize
from reportedly.extract.numbers.words import words_of
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.amounts import amounts
from reportedly.extract.quantities.anaphora import Borrowed, borrowed, is_part, stands_alone
from reportedly.extract.quantities.asked import QUESTIONS, is_told_behind, numbered, question
from reportedly.extract.quantities.change import changed
from reportedly.extract.quantities.ellipsis import shared, summed, tremors
from reportedly.extract.quantities.identifiers import DASHES
from reportedly.extract.quantities.listed import with_ages
from reportedly.extract.quantities.none import zeros as none_told
from reportedly.extract.quantities.nouns import COMMAS, is_plural
from reportedly.extract.quantities.parts import among
from reportedly.extract.quantities.scope import NEIGHBOURS, STAYING, Cue, applies, cues, later_state, scope_of
from reportedly.extract.quantities.vocabulary import Vocabulary, vocabulary
from reportedly.naming import countries
from reportedly.records import Article, QuantityMention, Sentence, Span, TimeMention

# Signs that an amount can begin with although no figure follows at once.
_SIGNS: Final = frozenset("½¼¾⅓⅔")
EXTRACTOR: Final = "quantities"
_TREMOR: Final = "magnitude"
# Words of a scope that say how exactly a number is told, not what of.
MODIFIERS: Final = frozenset(("at least", "at most", "about", "up to", "more than", "less than"))
# How data files end the name of a unit that is a magnitude in a sentence of earthquakes: degrees of temperature, of a scale of earthquakes.
_OR_TREMOR: Final = " or magnitude"
_GREATEST_MAGNITUDE: Final = 10.0
# Sentences behind a magnitude in which a bare number of one decimal is another one.
_QUAKE_REACH: Final = 3
# Tokens between a part and its whole: "one of the nine".
_PART_REACH: Final = 3
# Figures that are told to be wrong, in a sentence that tells the right one.
_DENIED: Final = 2


def quantities(
    article: Article, sentences: Sequence[Sentence], times: Sequence[TimeMention]
) -> tuple[QuantityMention, ...]:
    """The quantities of an article in the order of the text: counts with what is counted and its scope, measures, money, shares, scores.

    Numbers that are part of a date or clock time (`times`) are left out; durations are quantities. "no one was hurt" is 0.
    """
    words = vocabulary(article.language)
    out: list[QuantityMention] = []
    earlier = _Earlier()
    at, since, last = 0, _QUAKE_REACH + 1, -1
    for sentence in sentences:
        while at < len(times) and times[at].span.end <= sentence.span.start:
            at += 1
        end = at
        while end < len(times) and times[end].span.start < sentence.span.end:
            end += 1
        earlier = earlier._replace(quake=since <= _QUAKE_REACH)
        found = list(_of_sentence(article.text, sentence.span, words, times[at:end], earlier))
        asked = None if found else _question(article.text, sentence.span, earlier, words)
        since = 1 if any(q.unit == _TREMOR for q in found) else since + 1
        out.extend(found)
        figures: Sequence[QuantityMention] = earlier.figures
        if found or last < sentence.index - 1:
            figures, last = found, sentence.index
        earlier = _Earlier(sentence.span, figures, asked)
    return tuple(out)


class _Earlier(NamedTuple):
    """What bare numbers of a sentence may go on with: the sentence before it, the quantities told last, what that sentence asks the number of, and whether a magnitude was told shortly before."""

    span: Span | None = None
    figures: Sequence[QuantityMention] = ()
    asked: Borrowed | None = None
    quake: bool = False


def _question(text: str, span: Span, earlier: _Earlier, words: Vocabulary) -> Borrowed | None:
    """What a sentence asks the number of, if it does."""
    if text[span.end - 1] not in QUESTIONS or not words.how_many.by_first:
        return None
    said = _tokenized(text, earlier.span, words) if earlier.span is not None else ()
    told = [Borrowed(m.unit, m.counted, m.counted_key, ()) for m in earlier.figures if m.counted or m.counted_key]
    return question(text, _tokenized(text, span, words), said, told, words)


def parse(text: str, *, language: str | None, times: Sequence[TimeMention] = ()) -> tuple[QuantityMention, ...]:
    """The quantities of a bare text."""
    return tuple(_of_sentence(text, Span(0, len(text)), vocabulary(language), times, _Earlier()))


def _tokenized(text: str, span: Span, words: Vocabulary) -> tuple[Token, ...]:
    tokens = tokenize(text, span.start, span.end)
    return tokens if words.parts is None else cut(tokens, text, words.parts)


def _of_sentence(
    text: str, span: Span, words: Vocabulary, times: Sequence[TimeMention], earlier: _Earlier
) -> Iterator[QuantityMention]:
    tokens = _tokenized(text, span, words)
    if not _may_count(tokens, words):
        return
    dated = [t for t in times if _is_moment(t) and not _counts(text, t, tokens, words)]
    found, zeros = _amounts(text, tokens, dated, words)
    if not found and not zeros:
        return
    marks = cues(tokens, words)
    quakes = earlier.quake or any(c.scope.key == _TREMOR for c in marks)
    found = with_ages(tokens, summed(tokens, found, words), words)
    found = [_graded(a, quakes) for a in tremors(shared(text, tokens, found, words), quakes)]
    as_of = _as_of(text, tokens, dated, words)
    line = _Line(text, tokens, words, earlier, marks, found)
    for amount in sorted((*found, *zeros), key=lambda a: (a.first, a.last)):
        if not _is_article(amount, tokens, words) or _ends_list(amount, found, tokens, words):
            line.take(amount, as_of)
    yield from sorted(changed(tokens, line.told, words), key=lambda m: m.span)


def _counts(text: str, time: TimeMention, tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether what looks like a moment is a quantity after all."""
    return (
        _begins_range(text, time, tokens, words) or _is_length(text, time, words) or _is_number_of(time, tokens, words)
    )


def _amounts(
    text: str, tokens: Sequence[Token], dated: Sequence[TimeMention], words: Vocabulary
) -> tuple[list[Amount], list[Amount]]:
    """The amounts of a sentence, and those that are 0."""
    taken = frozenset(_tokens_of(tokens, dated))
    found = [a for a in amounts(text, tokens, words, taken) if not _is_dated(a, tokens, dated)]
    zeros = list(none_told(text, tokens, words))
    free = [a for a in found if not any(z.first <= a.first <= z.last for z in zeros)]
    return [a for a in free if not _is_pronoun(a, found, tokens, words)], zeros


class _Line:
    """The amounts of a sentence with what is told of each, from left to right."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        words: Vocabulary,
        earlier: _Earlier,
        marks: Sequence[Cue],
        found: Sequence[Amount],
    ) -> None:
        self._text, self._tokens, self._words, self._earlier = text, tokens, words, earlier
        self._marks, self._found = marks, found
        self._firsts = [c.first for c in marks], [a.first for a in found]
        self.told: list[tuple[Amount, QuantityMention]] = []

    def take(self, amount: Amount, as_of: TimeMention | None) -> None:
        """The next amount: what became of what it counts, what it counts where that is told elsewhere, and how it is seen."""
        tokens, words = self._tokens, self._words
        near = _near(amount, self._marks, self._found, self._firsts)
        cue = scope_of(amount, tokens, *near, words)
        since = None if cue is None else later_state(amount, cue, tokens, *near, words)
        state = None if cue is None else cue.scope.key
        state = since if since is not None and state not in STAYING else state
        taken_over = None
        if _is_bare(amount) or is_told_behind(tokens, amount, words):
            thing = numbered(self._text, tokens, amount, self._found, self._marks, words)
            if thing is not None and state in (None, *thing.states):
                amount = replace(amount, counted=thing.counted, counted_key=thing.key)
                state = thing.states[0] if thing.states else None
            else:
                taken_over = self._taken_over(amount, cue)
        if amount.pronoun and cue is None and taken_over is None:
            return
        views = [
            *([since] if since is not None else ()),
            *_aspect(tokens, amount, words),
            *among(tokens, amount, state, self.told, self._earlier.figures, cue, words),
        ]
        self.told.append((amount, _mention(self._text, tokens, amount, state, as_of, taken_over, views)))

    def _taken_over(self, amount: Amount, cue: Cue | None) -> Borrowed | None:
        """What a bare amount counts as the one before it does, or what was named before; nothing of which its word of scope cannot be said."""
        earlier = self._earlier
        found = borrowed(self._tokens, amount, self.told, earlier.figures, self._words, MODIFIERS, earlier.asked)
        found = found or _named_before(self._text, self._tokens, amount, earlier.span, self._words)
        if found is None or cue is not None and not applies(cue.scope, found.unit, found.key):
            return None
        return found


# Tokens before a number, and behind it, in which a word of aspect belongs to it.
_ASPECT_BEFORE: Final = 4
_ASPECT_AFTER: Final = 2


def _aspect(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> Iterator[str]:
    """The word of aspect right beside an amount: the 80 kilometres "allowed", the 120 euros "demanded"."""
    at = amount.first - 1
    while at >= max(0, amount.first - _ASPECT_BEFORE) and tokens[at].kind == "w":
        found = words.aspects.match(tokens, at)
        if found is not None and found[0] <= amount.first:
            yield str(found[1])
            return
        at -= 1
    for at in range(amount.last + 1, min(len(tokens), amount.last + 1 + _ASPECT_AFTER)):
        if tokens[at].kind != "w":
            return
        found = words.aspects.match(tokens, at)
        if found is not None:
            yield str(found[1])
            return


def _named_before(
    text: str, tokens: Sequence[Token], amount: Amount, earlier: Span | None, words: Vocabulary
) -> Borrowed | None:
    """What "212 of them" are, where it was named without a number: the last known thing before, in the sentence or the one before it."""
    if amount.pronoun or is_part(tokens, amount, words):
        rows = [
            tokens[max(0, amount.first - NEIGHBOURS) : amount.first],
            *([_tokenized(text, earlier, words)] if earlier is not None else []),
        ]
    elif earlier is not None and not amount.spelled and _denies_figures(tokens, words):
        rows = [_tokenized(text, earlier, words)] if stands_alone(tokens, amount, words) else []
    elif amount.last + 1 < len(tokens) and tokens[amount.last + 1].key in words.stop - words.articles:
        rows = [] if amount.spelled else [tokens[max(0, amount.first - NEIGHBOURS) : amount.first]]
    else:
        return None
    for row in rows:
        for at in range(len(row) - 1, -1, -1):
            found = words.counted.match(row, at) if row[at].kind == "w" else None
            if found is not None and found[0] <= len(row) and (len(rows) > 1 or is_plural(row, found[0] - 1)):
                return Borrowed(None, text[row[at].start : row[found[0] - 1].end], str(found[1]), ())
    return None


def _denies_figures(tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a sentence sets figures apart from a new one: "380, neither the 430 of the one nor the 330 of the other"."""
    denied = [i for i, t in enumerate(tokens) if t.key in words.not_]
    return sum(any(t.kind == "0" for t in tokens[i + 1 : i + 3]) for i in denied) >= _DENIED


def _is_bare(amount: Amount) -> bool:
    return amount.unit is None and amount.counted is None and amount.counted_key is None


def _is_moment(time: TimeMention) -> bool:
    """Whether a time tells a day or clock time; "six minutes later" tells a length, a quantity."""
    return time.type == "DATE" or (time.type == "TIME" and "T" in time.value)


_LENGTHS: Final = frozenset(("second", "minute", "hour"))


def _is_length(text: str, time: TimeMention, words: Vocabulary) -> bool:
    """Whether a moment is told by the length up to it: "within four minutes", "48 hours from 7 May"; not a clock time in hours (fr. 5 heures)."""
    if not any(c.isalpha() for c in time.text):
        return False
    tokens = tokenize(text, time.span.start, time.span.end)
    told = next(amounts(text, tokens, words), None)
    if told is None or told.unit not in _LENGTHS or told.low is None or not tokens[told.last].spaced:
        return False  # not "the 1970s"
    clock = time.value.partition("T")[2]
    return told.unit != "hour" or not clock[:2].isdigit() or int(clock[:2]) % 12 != int(told.low) % 12


# Four figures before what is counted are a year only within these.
_NEAR_YEARS: Final = range(1950, 2041)


def _is_number_of(time: TimeMention, tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether what looks like a year long past counts what stands behind it ("1850 officers"), or what may be a weekday (שני גברים)."""
    at = next((i for i, t in enumerate(tokens) if t.start == time.span.start), len(tokens))
    if at + 1 >= len(tokens):
        return False
    if tokens[at].kind == "w":
        word = tokens[at].end == time.span.end and words_of(words.language).cardinals.match(tokens, at) is not None
        return word and words.counted.match(tokens, at + 1) is not None
    if len(time.text) != 4 or not time.text.isdigit() or int(time.text) in _NEAR_YEARS:
        return False
    return words.counted.match(tokens, at + 1) is not None or words.units.match(tokens, at + 1) is not None


def _begins_range(text: str, time: TimeMention, tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether what looks like a year is the lower end of a range of something else: "2000-2500 calories"."""
    if len(time.text) != 4 or not time.text.isdigit():
        return False
    at = next((i for i, t in enumerate(tokens) if t.start == time.span.start), len(tokens))
    if at + 3 >= len(tokens) or tokens[at + 1].key not in DASHES or tokens[at + 2].kind != "0":
        return False
    return words.units.match(tokens, at + 3) is not None or words.counted.match(tokens, at + 3) is not None


def _near(
    amount: Amount, marks: Sequence[Cue], found: Sequence[Amount], firsts: tuple[Sequence[int], Sequence[int]]
) -> tuple[Sequence[Cue], Sequence[Amount]]:
    """The words of scope and the amounts that can bear on an amount: those farther off are out of reach."""
    low, high = amount.first - NEIGHBOURS, amount.last + NEIGHBOURS
    cue_firsts, amount_firsts = firsts
    return (
        marks[bisect_left(cue_firsts, low) : bisect_right(cue_firsts, high)],
        found[bisect_left(amount_firsts, low) : bisect_right(amount_firsts, high)],
    )


def _tokens_of(tokens: Sequence[Token], dated: Sequence[TimeMention]) -> Iterator[int]:
    """The tokens that times stand on."""
    at = 0
    for mention in sorted(dated, key=lambda m: m.span):
        while at < len(tokens) and tokens[at].end <= mention.span.start:
            at += 1
        while at < len(tokens) and tokens[at].start < mention.span.end:
            yield at
            at += 1


def _graded(amount: Amount, quakes: bool) -> Amount:
    """Degrees, which are of a scale of earthquakes or of temperature: magnitudes where a quake is spoken of and no scale is left behind."""
    if amount.unit is None or not amount.unit.endswith(_TREMOR):
        return amount
    small = (amount.low or amount.high or 0.0) <= _GREATEST_MAGNITUDE
    if amount.unit.endswith(_OR_TREMOR):
        return replace(amount, unit=_TREMOR if quakes and small else amount.unit.removesuffix(_OR_TREMOR))
    return amount if small else replace(amount, unit=None)


def _is_article(amount: Amount, tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether an indefinite article, which is the word for one, stands before what is no known thing."""
    if amount.low != 1 or not amount.spelled or amount.unit is not None or amount.counted_key is not None:
        return False
    if amount.first == amount.last or words.part_of.match(tokens, amount.first + 1) is not None:
        return False  # "one of the nine members", "one killed", "l'une des toiles"
    return any(tokens[i].key in words.articles for i in range(amount.first, min(amount.first + 3, amount.last + 1)))


def _ends_list(amount: Amount, found: Sequence[Amount], tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether one of a people ends a row of others: "seven Poles, two Slovaks and one Ukrainian"."""
    before = next((o for o in reversed(found) if o.last < amount.first), None)
    if before is None or before.unit is not None or _is_bare(before) or amount.counted is None:
        return False
    between = [t.key for t in tokens[before.last + 1 : amount.first]]
    joined = bool(between) and all(k in words.and_ or k in COMMAS for k in between)
    named = amount.counted[0].isupper() and (before.counted or " ")[0].isupper() and not words.nouns_capital
    return joined and (named or countries.adjective(amount.counted, words.language) is not None)


def _may_count(tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a sentence has a token that a quantity can begin with: a quick test, for most sentences have none."""
    numbers = words_of(words.language)
    if words.adjectives and any(t.key in words.approximate.by_first for t in tokens):
        return True  # "nearly an hour"
    return any(
        t.kind != "w"
        or t.key in words.triggers
        or t.key in numbers.half_ends
        or numbers.may_begin(t.key)
        or words.lengths.begins(t.key)
        for t in tokens
        if t.kind != "." or t.key in _SIGNS
    )


def _is_pronoun(amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether "one" stands for a thing rather than for its number: not in "one of the nine members", "one killed"."""
    if not (amount.spelled and amount.low == 1 and amount.unit is None and amount.counted is None):
        return False
    if amount.last + 1 < len(tokens) and words.scopes.match(tokens, amount.last + 1) is not None:
        return False
    return not any(amount.last < o.first <= amount.last + _PART_REACH and o.unit is None for o in others)


def _is_dated(amount: Amount, tokens: Sequence[Token], dated: Sequence[TimeMention]) -> bool:
    start, end = tokens[amount.first].start, tokens[amount.last].end
    inner = amount.text_start or start
    return any(
        t.span.start <= inner < t.span.end
        or (start <= t.span.start < end and amount.unit is None and inner == t.span.start)
        for t in dated
    )


# Characters between a word such as "as of" and its moment.
_AS_OF_REACH: Final = 12
_AFTER_REACH: Final = 3


def _as_of(text: str, tokens: Sequence[Token], dated: Sequence[TimeMention], words: Vocabulary) -> TimeMention | None:
    """The moment that a sentence states its figures for ("as of August 2021", "by 6 p.m.", 18 अगस्त तक)."""
    for at, token in enumerate(tokens) if dated else ():
        found = words.as_of.match(tokens, at) if token.kind == "w" else None
        if found is not None and found[0] < len(tokens):
            end = tokens[found[0] - 1].end
            for mention in dated:
                near = end <= mention.span.start <= end + _AS_OF_REACH
                if near and not text[end : mention.span.start].strip(" theofبـ"):
                    return mention
        after = words.as_of_after.match(tokens, at) if token.kind == "w" else None
        if after is not None:
            for mention in dated:
                if mention.span.end <= token.start <= mention.span.end + _AFTER_REACH:
                    return mention
    return None


def _mention(
    text: str,
    tokens: Sequence[Token],
    amount: Amount,
    scope: str | None,
    as_of: TimeMention | None,
    taken_over: Borrowed | None,
    views: Sequence[str] = (),
) -> QuantityMention:
    span = Span(tokens[amount.first].start, tokens[amount.last].end)
    parts = [] if scope is None else [scope]
    if taken_over is not None:
        amount = replace(amount, unit=taken_over.unit, counted=taken_over.counted, counted_key=taken_over.key)
        parts = parts or list(taken_over.states)
    parts.extend(v for v in views if v not in parts)
    if amount.modifier is not None:
        parts.append(amount.modifier)
    return QuantityMention(
        span=span,
        text=text[span.start : span.end],
        extractor=EXTRACTOR,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        counted=amount.counted,
        counted_key=amount.counted_key,
        scope=tuple(parts),
        approximate=amount.modifier is not None,
        as_of=None if as_of is None else as_of.when,
        as_of_span=None if as_of is None else as_of.span,
    )
