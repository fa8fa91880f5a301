"""Numbers whose thing is told by words for a number: "the number of pupils was 310", "how many people worked there: 21", "How many were there? Nine thousand"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.numbers.reader import number_at
from reportedly.extract.numbers.tokens import Token
from reportedly.extract.quantities.amount import Amount
from reportedly.extract.quantities.anaphora import Borrowed, is_year, stands_alone
from reportedly.extract.quantities.counted import PERSONS
from reportedly.extract.quantities.nouns import is_plural
from reportedly.extract.quantities.scope import PEOPLE, Cue
from reportedly.extract.quantities.vocabulary import Scope, Vocabulary
from reportedly.text import fold

# Tokens between "the number of" and the noun, and between both and the figure: of a known thing, and of any.
_NOUN_REACH: Final = 4
_NUMBER_REACH: Final = 22
_UNKNOWN_REACH: Final = 10
# Articles and the like before a noun; particles between "sayısı" and its figure; characters of a noun in a row.
_ARTICLES: Final = 2
_PARTICLES: Final = 2
_ROW: Final = 8
# Words of grammar between the thing and its "…संख्या".
_NEAR: Final = 1
_PAUSES: Final = frozenset(",;:.!?،؛。、，；：！？।")
QUESTIONS: Final = frozenset("?؟？;;")


def numbered(
    text: str,
    tokens: Sequence[Token],
    amount: Amount,
    found: Sequence[Amount],
    marks: Sequence[Cue],
    words: Vocabulary,
) -> Borrowed | None:
    """What a bare amount behind "the number of …", "how many …" (संख्या, sayısı behind it) counts, with its state, or None."""
    for at in range(amount.first - 1, max(-1, amount.first - _NUMBER_REACH), -1):
        ahead, behind = words.number_of.match(tokens, at), words.number_of_behind.match(tokens, at)
        asked = words.how_many.match(tokens, at)
        start = ahead or asked
        if start is None and behind is None:
            continue
        if any(at < o.first < amount.first and o.unit is None for o in found):
            return None
        low, high = (max(0, at - _NOUN_REACH), at) if start is None else (start[0], start[0] + _NOUN_REACH)
        noun = None
        if asked is None and _comes_to(tokens, at, amount, words):
            noun = (
                _behind(text, tokens, at, words)
                if ahead is None
                else _ahead(text, tokens, at, ahead[0], amount.first, words)
            )
        near = max(low, at - 1 - _NEAR) if start is None and noun is not None else low
        key = next(
            (str(m[1]) for i in range(near, min(high, amount.first)) if (m := words.counted.match(tokens, i))), None
        )
        state = next(
            (c.scope.key for c in marks if low <= c.last and c.first < high and c.scope.of in ("people", "any")), None
        )
        if key is not None or state is not None:
            return Borrowed(None, None, key, () if state is None else (state,))
        return None if noun is None else Borrowed(None, noun, None, ())
    return None


def is_told_behind(tokens: Sequence[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether "…sayısı", "…संख्या" stands right before a number, so that an unknown word behind it is the verb: संख्या 320 होगी."""
    if amount.counted is None or amount.counted_key is not None:
        return False
    for at in range(amount.first - 1, max(-1, amount.first - 2 - _PARTICLES), -1):
        found = words.number_of_behind.match(tokens, at)
        if found is not None:
            return all(t.key in words.stop for t in tokens[found[0] : amount.first])
    return False


def _comes_to(tokens: Sequence[Token], at: int, amount: Amount, words: Vocabulary) -> bool:
    """Whether a number near behind a noun for a number, without a pause between, can be what it comes to."""
    if amount.spelled or None not in (amount.low, amount.high) and amount.low != amount.high:
        return False
    told = stands_alone(tokens, amount, words) or is_told_behind(tokens, amount, words)
    if not told or is_year(tokens, amount) or amount.first - at > _UNKNOWN_REACH + _ROW * words.unspaced:
        return False
    return not any(t.key in _PAUSES for t in tokens[at : amount.first])


def _ahead(text: str, tokens: Sequence[Token], at: int, begin: int, end: int, words: Vocabulary) -> str | None:
    """The noun behind "the number of": as far as its language tells a noun, else the first word."""
    if not any(t.key in words.figures for t in tokens[at:begin]):
        return None  # "in total"
    if any(t.key in words.articles for t in tokens[max(0, at - 2) : at]):
        return None  # "a number of ministers" are some
    if words.noun_article and not any(t.key.startswith(words.noun_article) for t in tokens[begin : begin + 2]):
        return None  # عدد من الصحف, מספר פעמים
    first = begin
    while (
        first < begin + _ARTICLES and first < len(tokens) and tokens[first].key in words.stop and not words.noun_article
    ):
        first += 1
    row = tokens[first : min(end, first + _NOUN_REACH)]
    last = _noun(text, row, words)
    if last is None or any(t.key in words.pronouns for t in row[: last + 1]):
        return None
    if last and not _is_verb_behind(tokens, first + last, end, words):
        last = 0  # число арестованных выросло до 320
    if tokens[begin - 1].key in words.figures and not _is_verb_behind(tokens, first + last, end, words):
        return None  # число выросло до 320
    return text[row[0].start : row[last].end]


def _is_verb_behind(tokens: Sequence[Token], noun: int, end: int, words: Vocabulary) -> bool:
    """Whether a word that can be the verb stands between a noun and its figure."""
    return any(t.kind == "w" and t.key not in words.onto and t.key not in words.to for t in tokens[noun + 1 : end])


def _noun(text: str, row: Sequence[Token], words: Vocabulary) -> int | None:
    """The index of the noun that a row of words begins with."""
    size = next((i for i, t in enumerate(row) if t.kind != "w" or t.key in words.stop), len(row))
    if not size or number_at(row, 0, words.language) is not None:
        return None
    if words.plurals:
        reach = size if words.adjectives else 1
        return next((i for i in range(reach) if row[i].key.endswith(words.plurals)), None)
    if words.nouns_capital:
        return next((i for i in range(size) if text[row[i].start].isupper()), None)
    return 1 if size > 1 and words.attributes and row[0].key.endswith(words.attributes) else 0


def _behind(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> str | None:
    """The noun before संख्या, sayısı, 数量: the word right before it, where no spaces stand all characters up to one of grammar."""
    end = at
    if words.syllables and tokens[at].key in words.figures:
        return None  # 밝힌 숫자는: what stands before is said of the figure
    if words.genitives and not (end and tokens[end - 1].key.endswith(words.genitives)):
        return None
    while end and (words.unspaced or words.genitives) and tokens[end - 1].key in words.stop:
        end -= 1
    if not end or tokens[end - 1].kind != "w" or tokens[end - 1].key in words.stop:
        return None
    first = end - 1
    while (
        words.unspaced
        and end - first < _ROW
        and not tokens[first].spaced
        and first
        and tokens[first - 1].kind == "w"
        and (words.syllables or tokens[first - 1].key not in words.stop)
    ):
        first -= 1
    alone = end - first == 1
    if alone and (words.unspaced or number_at(tokens, first, words.language) is not None):
        return None
    noun = text[tokens[first].start : tokens[end - 1].end]
    return None if fold(noun) in words.pronouns or tokens[first].key in words.pronouns else noun


def question(
    text: str, tokens: Sequence[Token], earlier: Sequence[Token], before: Sequence[Borrowed], words: Vocabulary
) -> Borrowed | None:
    """What a question asks the number of: what it names, else what was counted last, else the last known thing of the sentence before."""
    if not tokens or tokens[-1].key not in QUESTIONS:
        return None
    for at in range(len(tokens)):
        found = words.how_many.match(tokens, at) if tokens[at].kind == "w" else None
        if found is None:
            continue
        thing = _known(text, tokens[found[0] : found[0] + _NOUN_REACH], words, 1)
        state = next(
            (
                (m[1].key,)
                for i in range(found[0], len(tokens))
                if (m := words.scopes.match(tokens, i)) is not None and isinstance(m[1], Scope)
            ),
            (),
        )
        if thing is not None or state:
            named, key = thing if thing is not None else (None, None)
            return Borrowed(None, named, key, state)
        last = _known(text, earlier, words, -1)
        if last is not None:
            return Borrowed(None, None, PERSONS, ()) if last[1] in PEOPLE else Borrowed(None, *last, ())
        return before[-1] if before else None
    return None


def _known(text: str, row: Sequence[Token], words: Vocabulary, step: int) -> tuple[str, str] | None:
    """The first (or last, by `step`) known thing in a row of words, as written, and its key."""
    for at in range(len(row))[::step]:
        found = words.counted.match(row, at) or words.inflected.match(row, at) if row[at].kind == "w" else None
        if found is not None and (is_plural(row, found[0] - 1) or not words.adjectives):
            return text[row[at].start : row[found[0] - 1].end], str(found[1])
    return None
