"""How a claim tells a quantity: in the units that other reports are likely to have, as people write them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from reportedly.extract.numbers.reader import scan
from reportedly.records import QuantityMention
from reportedly.text import ascii_digits

# The largest whole of "2 in 3" that is a share.
_LARGEST: Final = 1e6


def _odds(quantity: QuantityMention, language: str | None) -> str | None:
    """ "2 in 3" where a share is told by two numbers, None where it is told otherwise."""
    if quantity.low is None:
        return None
    told = [n.value for n in scan(quantity.text, language=language) if not n.ordinal]
    if len(told) != 2 or not 0 < told[0] < told[1] <= _LARGEST or round(100 * told[0] / told[1], 1) != quantity.low:
        return None
    return f"{told[0]:g} in {told[1]:g}"


# What a part of a unit is told in: half an hour is 30 minutes.
_SMALLER: Final = {"hour": ("minute", 60.0), "year": ("month", 12.0), "day": ("hour", 24.0)}
# A number below one in figures, which counts or measures as it stands.
_IN_FIGURES: Final = re.compile(r"(?<!\d)0?[.,]\d")
_DIGITS: Final = re.compile(r"\d+")


def in_common_units(quantity: QuantityMention) -> QuantityMention:
    """The quantity as other reports are likely to give it: a share in percent, a part of an hour in minutes. What is told otherwise is left as it is."""
    value = quantity.low if quantity.low is not None else quantity.high
    if value is None or not 0 < value < 1:
        return quantity
    if quantity.unit in _SMALLER:
        unit, times = _SMALLER[quantity.unit]
        return _times(quantity, times, unit) if value * times == int(value * times) else quantity
    if quantity.unit is None and not _IN_FIGURES.search(ascii_digits(quantity.text)):
        return _times(quantity, 100.0, "%")
    return quantity


def _times(quantity: QuantityMention, times: float, unit: str) -> QuantityMention:
    low, high = (None if n is None else round(n * times, 1) for n in (quantity.low, quantity.high))
    return replace(quantity, low=low, high=high, unit=unit)


def quantity_value(quantity: QuantityMention, language: str | None = None, *, share: bool = False) -> str:
    """Number and unit or thing counted: "9 people", "31000 grenade launchers", "5.9 magnitude", a range as "10-12 people", round sums as "1.4 billion USD", a length in two units as told, a share that no percent sign tells (`share`) as "2 in 3" where two numbers tell it."""
    if quantity.unit == "month" and (told := _years_and_months(quantity)) is not None:
        return told
    if share and (odds := _odds(quantity, language)) is not None:
        return odds
    numbers = [_written(n) for n in dict.fromkeys((quantity.low, quantity.high)) if n is not None]
    unit = quantity.unit or quantity.counted or quantity.counted_key
    return " ".join(["-".join(numbers), *([unit] if unit else [])])


def _years_and_months(quantity: QuantityMention) -> str | None:
    """ "9 years 8 months" where a length is told so, None where it is told in months."""
    months = quantity.low if quantity.low is not None else quantity.high
    if months is None or months <= _YEAR or months != int(months) or quantity.low not in (months, None):
        return None
    years, rest = divmod(int(months), int(_YEAR))
    figures = {int(n) for n in _DIGITS.findall(ascii_digits(quantity.text))}
    if not rest or years not in figures or int(months) in figures:
        return None
    return f"{years} {'year' if years == 1 else 'years'} {rest} {'month' if rest == 1 else 'months'}"


_YEAR: Final = 12.0


def _written(number: float) -> str:
    """A number as people write it: in figures, from a million on with the word for its scale where that leaves few figures."""
    scale = next((s for s in _SCALES if abs(number) >= s), None)
    short = "" if scale is None else f"{number / scale:.15g}"
    return f"{short} {_SCALES[scale]}" if scale is not None and len(short) <= _SHORT else f"{number:.15g}"


_SCALES: Final = {1e12: "trillion", 1e9: "billion", 1e6: "million"}
# Figures, with the point, that may stand before "million": 12.75, not 12.7584.
_SHORT: Final = 5


def quantity_about(quantity: QuantityMention) -> str | None:
    """What a quantity is about, language-neutral: its state (killed, injured), else what is counted, else its unit."""
    state = next((s for s in quantity.scope if s not in _MODIFIERS), None)
    return state or quantity.counted_key or quantity.unit


_MODIFIERS: Final = frozenset(
    {
        *("at least", "at most", "about", "up to", "more than", "less than", "nearly", "over", "almost"),
        # which view of a thing it is, and that it is a part of another
        *("limit", "suspected", "confirmed", "demanded", "offered", "target", "average", "among"),
    }
)
