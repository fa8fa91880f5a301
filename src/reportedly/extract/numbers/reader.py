"""Numbers at a place in the text: digits with the language's separators, words, scales ("1.2 million", "5.5 लाख", "3万5000"), ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.numbers import fractions
from reportedly.extract.numbers.glued import glued_value
from reportedly.extract.numbers.number import Number
from reportedly.extract.numbers.positional import positional_at
from reportedly.extract.numbers.tokens import Token, tokenize
from reportedly.extract.numbers.words import Words, words_of

_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$")
_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$")
# More digits than this are an identifier, not a count.
_MOST_DIGITS: Final = 15
_LONGEST: Final = 40
_DOZEN: Final = 12
_WHOLE_GROUP: Final = "000"  # which is no number by itself
THOUSAND: Final = 1_000.0
MILLION: Final = 1_000_000.0
_VULGAR: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


def parse_number(text: str, *, language: str | None) -> float | None:
    """The value of a text that is one number and nothing else ("1.2 million", "twenty-one", "৩৪০", "三百二十一"), else None."""
    tokens = tokenize(text)
    negative = bool(tokens) and tokens[0].key in ("-", "−")
    found = amount_at(tokens, 1 if negative else 0, language) if len(tokens) > negative else None
    if found is None or found.next != len(tokens):
        return None
    return -found.value if negative else found.value


def scan(text: str, *, language: str | None) -> Iterator[Number]:
    """The numbers of a text from left to right, not overlapping."""
    tokens = tokenize(text)
    at = 0
    while at < len(tokens):
        found = amount_at(tokens, at, language)
        if found is not None:
            yield found
        at = at + 1 if found is None else found.next


def amount_at(tokens: Sequence[Token], at: int, language: str | None) -> Number | None:
    """The longest number that begins at a token with what only amounts have: a word for minus, decimals without a figure before, fractions; or None."""
    words = words_of(language)
    key = tokens[at].key
    minus = words.minus.match(tokens, at) if key in words.minus.by_first else None
    if minus is not None and not (at and tokens[at - 1].key in words.minus_not_after):
        return fractions.below_zero(tokens, at, minus[0], lambda i: _above_zero(tokens, i, language))
    return _above_zero(tokens, at, language)


def _above_zero(tokens: Sequence[Token], at: int, language: str | None) -> Number | None:
    words = words_of(language)
    key = tokens[at].key
    if key == "." and words.decimal == ".":
        return fractions.bare_decimals(tokens, at)
    if tokens[at].kind == "w" and not words.may_begin(key):
        return None

    def read(i: int, end: int | None = None) -> Number | None:
        return number_at(tokens if end is None else tokens[:end], i, language)

    found = number_at(tokens, at, language)
    if found is not None and words.parts_of.by_first:
        part = fractions.under_over(tokens, found, words, read)
        if part is not None:
            return part
    if tokens[at].kind == "w":
        special = fractions.added_before(tokens, at, words, read) or fractions.denominator_first(
            tokens, at, words, read
        )
        standing = fractions.standing(tokens, at, words)
        if special is not None:
            return special
        if standing is not None and (found is None or standing.next > found.next or standing.value < 1):
            return standing
    return fractions.with_fraction(tokens, at, found, words, read)


def number_at(tokens: Sequence[Token], at: int, language: str | None) -> Number | None:
    """The longest whole or decimal number that begins at a token, or None."""
    words = words_of(language)
    token = tokens[at]
    if token.kind == "0":
        return _of_digits(tokens, at, words)
    if token.kind == "w":
        if not words.may_begin(token.key):
            return None
        found = _positional(tokens, at, words) or _of_words(tokens, at, words)
        return found or _glued(tokens, at, words)
    if token.key in _VULGAR:
        return Number(_VULGAR[token.key], token.start, token.end, at + 1)
    return None


# ---- digits -----------------------------------------------------------------------------------------------------------


def _of_digits(tokens: Sequence[Token], at: int, words: Words) -> Number | None:
    token = tokens[at]
    value, after = _grouped_by_space(tokens, at, words)
    if value is None:
        value = digits_value(token.key, decimal=words.decimal)
        after = at + 1
    if value is None:
        return None
    value, after = _spoken_decimals(tokens, after, value, words)
    suffix = _ordinal_suffix(tokens, after, words)
    if suffix:
        return Number(value, token.start, tokens[suffix - 1].end, suffix, ordinal=True, digits=True)
    if after < len(tokens) and tokens[after].key in _VULGAR:
        value, after = value + _VULGAR[tokens[after].key], after + 1
    if after + 1 < len(tokens) and tokens[after].key in words.more and tokens[after + 1].key in words.big:
        after += 1
    scaled, end = _scales(tokens, after, value, words)
    bare = end == at + 1 and token.key.isdigit()
    scaled = scaled if scaled == value else float(f"{scaled:.12g}")  # 4.1 million is 4,100,000
    return Number(scaled, token.start, tokens[end - 1].end, end, digits=True, bare=bare, scaled=end > after)


def digits_value(raw: str, *, decimal: str) -> float | None:
    """The value of ASCII digits with separators, by the language's decimal sign where they leave a doubt; None for what is no number ("1.2.3")."""
    if raw.isdigit():
        return float(raw) if len(raw) <= _MOST_DIGITS else None
    if len(raw) > _MOST_DIGITS + 8:
        return None
    if _INDIAN.match(raw):
        return float(raw.replace(",", ""))
    grouped = _GROUPED.match(raw)
    if grouped:
        sign = grouped.group(1)
        single = raw.count(sign) == 1 and not any(c in raw for c in ".," if c != sign)
        if not (single and sign == decimal and (decimal == "." or raw.startswith("0"))) and not raw.startswith("0"):
            rest = raw.replace(sign, "")
            return float(rest.replace(",", "."))
    if len(re.findall(r"[.,]", raw)) == 1:
        return float(raw.replace(",", "."))
    return None


def _grouped_by_space(tokens: Sequence[Token], at: int, words: Words) -> tuple[float | None, int]:
    """Digits in groups of three with spaces or apostrophes between: "12 500", "1’250’000"."""
    raw, after, spaces = tokens[at].key, at + 1, 0
    if not (raw.isdigit() and len(raw) <= 3) or raw.startswith("0"):
        return None, at
    while after < len(tokens):
        token = tokens[after]
        if token.key in ("'", "’") and not token.spaced and after + 1 < len(tokens):
            ahead, step = tokens[after + 1], 2
            if ahead.spaced:
                break
        else:
            ahead, step = token, 1
            if not (token.spaced and token.start - tokens[after - 1].end == 1):
                break
        head = ahead.key[:3]
        if ahead.kind != "0" or not head.isdigit() or len(head) < 3 or (len(ahead.key) > 3 and ahead.key[3].isdigit()):
            break
        raw, after, spaces = raw + ahead.key, after + step, spaces + (step == 1)
        if not ahead.key.isdigit():
            break
    one = spaces == 1 and not words.space_groups and tokens[after - 1].key != _WHOLE_GROUP
    if after == at + 1 or len(raw) > _MOST_DIGITS + 4 or one:
        return None, at  # elsewhere two numbers, unless there are two groups and more, or noughts alone
    try:
        return float(raw.replace(",", ".")), after
    except ValueError:
        return None, at


def _spoken_decimals(tokens: Sequence[Token], after: int, value: float, words: Words) -> tuple[float, int]:
    """Decimals behind a word for the point: ৫ দশমিক ৬."""
    if (
        after + 1 < len(tokens)
        and tokens[after].key in words.point
        and tokens[after + 1].key.isdigit()
        and len(tokens[after + 1].key) < 7
        and not _is_clock(tokens, after, value, words)
    ):
        return value + float("0." + tokens[after + 1].key), after + 2
    return value, after


def _is_clock(tokens: Sequence[Token], after: int, value: float, words: Words) -> bool:
    """Whether figures around 点 are hours and minutes: 18点30分."""
    behind = tokens[after + 2].key if after + 2 < len(tokens) else ""
    return words.unspaced and (behind in fractions.NOT_DECIMALS or (value <= 24 and len(tokens[after + 1].key) == 2))


def _ordinal_suffix(tokens: Sequence[Token], after: int, words: Words) -> int:
    """The index after an ordinal's ending ("1st", "2º", "3-й", "Mart'ın 5'inci"), 0 where there is none."""
    at = after
    if at < len(tokens) and tokens[at].key in ("-", "'", "’") and not tokens[at].spaced:
        at += 1
    if at < len(tokens) and not tokens[at].spaced and tokens[at].key in words.ordinal_suffixes:
        return at + 1
    return 0


def _scales(tokens: Sequence[Token], after: int, value: float, words: Words) -> tuple[float, int]:
    """The value with the scales behind it, and further smaller parts ("2 bin 434", "3万5000")."""
    total, current, end, last = 0.0, value, after, float("inf")
    at = after
    while at < len(tokens):
        if tokens[at].key == "-" and at > after - 1 and at + 1 < len(tokens) and not tokens[at].spaced:
            hyphen = words.scales.match(tokens, at + 1)
            found = hyphen if hyphen is not None and not tokens[at + 1].spaced else None
        else:
            found = words.scales.match(tokens, at)
        if found is None:
            break
        scale = float(found[1])
        if scale >= last:
            break
        if current == 0 and total:
            break
        current *= scale
        at = end = found[0]
        following = words.scales.match(tokens, at) if at < len(tokens) else None
        if following is not None and float(following[1]) >= scale:
            last = float("inf")
            continue
        total, current, last = total + current, 0.0, scale
        part = _part(tokens, _before_figures(tokens, at, words), last, words)
        if part is None:
            break
        current, at = part
        behind = words.scales.match(tokens, at) if at < len(tokens) else None
        if behind is None:
            return total + current, at
    return total + (current if end == after or current else 0.0), end


def _before_figures(tokens: Sequence[Token], at: int, words: Words) -> int:
    """The index of the figures behind a joining word, where the language writes a scale in words and the rest in figures (یک هزار و ۹۰۰), or the same."""
    joined = words.mixed and at + 1 < len(tokens) and tokens[at].key in words.joiners and tokens[at + 1].kind == "0"
    return at + 1 if joined else at


def _part(tokens: Sequence[Token], at: int, below: float, words: Words) -> tuple[float, int] | None:
    """A further part after a scale: with a smaller scale of its own ("40 کروڑ" behind "ایک ارب"), or in bare digits where the language writes so."""
    if at >= len(tokens) or (tokens[at].spaced and words.unspaced):
        return None
    hundred = _behind_hundred(tokens, at, words) if below == 100 else None
    if hundred is not None:
        return hundred
    if tokens[at].key in words.zeros and at + 1 < len(tokens) and tokens[at + 1].kind == "0":
        at += 1  # 1千零20
    if tokens[at].kind == "0":
        value = digits_value(tokens[at].key, decimal=words.decimal)
        after = at + 1
        if value is None or value >= below or not (tokens[at].key.isdigit() or words.unspaced):
            return None
    else:
        found = words.cardinals.match(tokens, at)
        if found is None:
            return None
        after, value = found[0], float(found[1])
    behind = words.scales.match(tokens, after) if after < len(tokens) else None
    if behind is not None:
        return (value, after) if value * float(behind[1]) < below else None
    loose = below <= 10_000 or value >= 1000
    return (value, after) if words.mixed and tokens[at].kind == "0" and loose else None


def _behind_hundred(tokens: Sequence[Token], at: int, words: Words) -> tuple[float, int] | None:
    """ "3 hundred and 21", "4 mille 3 cents et un": what is left below a hundred behind figures with the word for it."""
    joint = at + 1 if tokens[at].key in words.joiners and at + 1 < len(tokens) else at
    if tokens[joint].kind == "0":
        value = digits_value(tokens[joint].key, decimal=words.decimal)
        return (value, joint + 1) if value is not None and value < 100 and tokens[joint].key.isdigit() else None
    found = words.cardinals.match(tokens, joint) if joint > at else None
    return (float(found[1]), found[0]) if found is not None and float(found[1]) < 100 else None


# ---- words ------------------------------------------------------------------------------------------------------------


def _of_words(tokens: Sequence[Token], at: int, words: Words) -> Number | None:
    ordinal = words.ordinals.match(tokens, at)
    if words.scale_first and words.scales.match(tokens, at) is not None:
        return fractions.scale_first(tokens, at, words)
    total, current, last = 0.0, 0.0, float("inf")
    i = end = at
    while i < len(tokens) and i - at < _LONGEST:
        ones = words.units_first and 0 < current < 10
        step = _joined(tokens, i, words) if i > at and (ones or current >= 100 or (total and not current)) else i
        found = words.cardinals.match(tokens, step) or _glued_at(tokens, step, words)
        rank = words.ordinals.match(tokens, step) if i > at and (current >= 100 or total) else None
        if (
            rank is not None and (found is None or rank[0] > found[0]) and _fits(float(rank[1]), current, words)
        ):  # one hundred twenty-third
            value = total + current + float(rank[1])
            return Number(value, tokens[at].start, tokens[rank[0] - 1].end, rank[0], ordinal=True)
        if found is not None and (
            _fits(float(found[1]), current, words) or (ones and _is_ten(tokens, i, found[1], words))
        ):
            current += float(found[1])
            i = end = found[0]
            if not total and current >= THOUSAND and current % THOUSAND == 0:  # "two-thousand", told in one word
                last = MILLION if current % MILLION == 0 else THOUSAND
                total, current = current, 0.0
            continue
        figures = _before_figures(tokens, i, words)
        part = _part(tokens, figures, last, words) if total and not current and tokens[figures].kind == "0" else None
        if part is not None:
            current, i = part
            end = i
            continue
        scale = words.scales.match(tokens, i)
        if scale is None or (i == at and len(tokens[i].key) < 3 and tokens[i].key.isascii()):
            break
        size = float(scale[1])
        if size == 100 and current < 100:
            current = max(current, 1.0) * 100
        elif size == _DOZEN and 0 < current < 100 and not total:
            current *= size
        elif size >= 1000 and size < last and (current or i == at):
            total, current, last = total + max(current, 1.0) * size, 0.0, size
        elif size >= 1000 and not current and total:
            total, last = total * size, size
        elif size >= 1_000_000 and last < size:  # dos mil trescientos millones
            upper = total - total % (1000 * size)
            total, current, last = upper + (total - upper + current) * size, 0.0, size
        else:
            break
        i = end = scale[0]
    if ordinal is not None and ordinal[0] >= end:
        return Number(float(ordinal[1]), tokens[at].start, tokens[ordinal[0] - 1].end, ordinal[0], ordinal=True)
    if end == at:
        return None
    return Number(total + current, tokens[at].start, tokens[end - 1].end, end, scaled=last != float("inf"))


def _joined(tokens: Sequence[Token], at: int, words: Words) -> int:
    """The index after a joining word ("two hundred and five"), or the same where none stands."""
    if tokens[at].key in words.joiners and at + 1 < len(tokens):
        return at + 1
    return at


def _is_ten(tokens: Sequence[Token], at: int, value: object, words: Words) -> bool:
    """Whether a ten is joined to the ones before it: اثنين وعشرين, اثنين و عشرين."""
    joined = tokens[at].key in words.joiners or tokens[at].key[:1] in words.joiners
    return joined and float(str(value)) in _TENS


_TENS: Final = frozenset(range(20, 100, 10))


def _fits(value: float, current: float, words: Words) -> bool:
    """Whether a further cardinal can be added to what was read: a hundred and five, soixante-dix; not "three two"."""
    if current == 0:
        return True
    if current >= 100 and current % 100 == 0:
        return value < (1000 if current % 1000 == 0 else 100)
    if words.tens_ones and current % 100 in _TENS and 0 < value < 10:
        return True
    return current % 100 in (20, 60, 80) and 0 < value < 20 and current % 100 != 20


def _positional(tokens: Sequence[Token], at: int, words: Words) -> Number | None:
    if not words.digits:
        return None
    found = positional_at(tokens, at, words)
    if found is None:
        return None
    value, end, ordinal = found
    scale = words.scales.match(tokens, end) if end < len(tokens) and not ordinal else None
    if scale is not None and float(scale[1]) == _DOZEN:
        value, end = value * _DOZEN, scale[0]
    return Number(value, tokens[at].start, tokens[end - 1].end, end, ordinal=ordinal, scaled=value >= 10_000)


def _glued_at(tokens: Sequence[Token], at: int, words: Words) -> tuple[int, float] | None:
    """(index after it, value) of a number written together at a token, with a hyphen in it or not (kétezer-huszonhat), where the language writes so."""
    if not words.glued or at >= len(tokens):
        return None
    hyphened = tokens[at : at + 3]
    if len(hyphened) > 2 and hyphened[1].key == "-" and not (hyphened[1].spaced or hyphened[2].spaced):
        value = glued_value(hyphened[0].key + hyphened[2].key, words)
        if value is not None:
            return at + 3, value
    value = glued_value(tokens[at].key, words)
    return None if value is None else (at + 1, value)


def _glued(tokens: Sequence[Token], at: int, words: Words) -> Number | None:
    found = _glued_at(tokens, at, words)
    if found is None:
        return None
    scaled, end = _scales(tokens, found[0], found[1], words)
    return Number(scaled, tokens[at].start, tokens[end - 1].end, end, scaled=end > found[0])
