"""Measures of quantities on NewsQuant: values, and values with their units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.extract.quantities import parse
from reportedly.extract.times import parse as parse_times
from reportedly.records import QuantityMention

# Names that the corpus gives to our normal forms of units.
_NAMES: Final[Mapping[str, str]] = {
    "percentage": "%", "dollar": "USD", "us dollar": "USD", "united states dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "shekel": "ILS", "israeli new shekel": "ILS",
    "australian dollar": "AUD", "canadian dollar": "CAD", "hong kong dollar": "HKD", "new zealand dollar": "NZD", "singapore dollar": "SGD", "chinese yuan": "CNY",
    "japanese yen": "JPY", "indian rupee": "INR", "malaysian ringgit": "MYR", "swiss franc": "CHF", "russian ruble": "RUB", "south korean won": "KRW", "year of age": "year-old",
    "brake horsepower": "horsepower", "pound-foot": "foot pound-force", "degree celsius": "celsius", "degree fahrenheit": "fahrenheit", "count": "time",
    "pound-mass": "pound", "age": "year-old",
}  # fmt: skip
_TOLERANCE: Final = 1e-6


def take(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """F1 of values (a range by both ends), and of values whose unit is right too.

    A unit is right where its normal form is the gold's, or, for a thing counted, where the head nouns agree; rates ("a year") are compared without what they are per.
    """
    gold_total = found_total = value = unit = 0
    for row in rows(path):
        gold = list(row["quantities"])
        found = list(document_quantities(row["text"], row.get("lang", "en")))
        gold_total, found_total = gold_total + len(gold), found_total + len(found)
        right, with_unit = matches(gold, found)
        value, unit = value + right, unit + with_unit
    if gold_total:
        yield "value_f1", f1(ratio(value, found_total), ratio(value, gold_total)), gold_total
        yield "value_unit_f1", f1(ratio(unit, found_total), ratio(unit, gold_total)), gold_total


def document_quantities(text: str, language: str) -> tuple[QuantityMention, ...]:
    """The quantities of a text whose dates are found first."""
    return parse(text, language=language, times=parse_times(text, language=language))


def matches(gold: list[Mapping[str, Any]], found: list[QuantityMention]) -> tuple[int, int]:
    """(values found, of those with the right unit); each mention counts for one gold quantity, those whose unit is right first."""
    left = list(found)
    right = with_unit = 0
    pending = []
    for quantity in gold:
        hit = next((m for m in left if value_right(quantity, m) and unit_right(quantity, m)), None)
        if hit is None:
            pending.append(quantity)
            continue
        left.remove(hit)
        right, with_unit = right + 1, with_unit + 1
    for quantity in pending:
        hit = next((m for m in left if value_right(quantity, m)), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return right, with_unit


def value_right(gold: Mapping[str, Any], mention: QuantityMention) -> bool:
    """Whether the numbers agree: of a range both ends."""
    numbers = [float(n) for n in re.findall(r"(?:^-)?\d+(?:\.\d+)?(?:E[+-]?\d+)?", str(gold["value"]).strip())]
    have = [n for n in (mention.low, mention.high) if n is not None]
    if not numbers or not have:
        return False
    if len(numbers) == 1:
        return _same(numbers[0], have[0]) and _same(numbers[0], have[-1])
    return len(have) == 2 and _same(numbers[0], have[0]) and _same(numbers[-1], have[1])


def _same(a: float, b: float) -> bool:
    return abs(a - b) <= _TOLERANCE * max(1.0, abs(a))


def unit_right(gold: Mapping[str, Any], mention: QuantityMention) -> bool:
    """Whether the unit, or the head noun of the thing counted, agrees."""
    name = str(gold.get("normalized_unit") or "-").casefold().strip()
    name = re.sub(r" per .*$", "", name) if name not in ("mile per hour", "kilometre per hour", "barrel per day", "metre per second", "megabit per second", "revolutions per minute", "kilopound per square inch", "pound per square inch", "mile per gallon") else name  # fmt: skip
    if name in ("-", "none", "% -"):
        return mention.unit is None
    wanted = _NAMES.get(name, name)
    if mention.unit is not None:
        return mention.unit.casefold() == wanted.casefold()
    return _head(mention.counted or "") == _head(wanted)


def _head(phrase: str) -> str:
    """The last word of a phrase in the singular."""
    words = re.findall(r"[a-z]+", phrase.casefold())
    if not words:
        return ""
    last: str = words[-1]
    if last.endswith("ies"):
        return last[:-3] + "y"
    if last.endswith("men"):
        return last[:-2] + "an"
    return last[:-1] if last.endswith("s") and not last.endswith("ss") else {"people": "person"}.get(last, last)


MEASURES: Final = (Measure("compare/newsquant", take),)
