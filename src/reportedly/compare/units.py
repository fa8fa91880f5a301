"""Units of measures: the dimension that each is of and the factor to its base unit, so that a figure told in miles meets one told in kilometres."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# Factor to the base unit and the dimension. Both the names and the symbols that extractors write are listed.
UNITS: Final[Mapping[str, tuple[str, float]]] = {
    **dict.fromkeys(("m", "metre", "meter", "metres", "meters"), ("length", 1.0)),
    **dict.fromkeys(("km", "kilometre", "kilometer", "kilometres", "kilometers"), ("length", 1000.0)),
    **dict.fromkeys(("mm", "millimetre", "millimetres"), ("rain", 1.0)),
    **dict.fromkeys(("cm", "centimetre", "centimeter", "centimetres", "centimeters"), ("length", 0.01)),
    **dict.fromkeys(("mi", "mile", "miles"), ("length", 1609.344)),
    **dict.fromkeys(("nmi", "nautical mile", "nautical miles"), ("length", 1852.0)),
    **dict.fromkeys(("ft", "foot", "feet"), ("length", 0.3048)),
    **dict.fromkeys(
        ("km/h", "kph", "kmh", "kilometre per hour", "kilometres per hour", "kilometers per hour"), ("speed", 1.0)
    ),
    **dict.fromkeys(("mph", "mi/h", "mile per hour", "miles per hour"), ("speed", 1.609344)),
    **dict.fromkeys(("m/s", "metre per second", "metres per second", "meters per second"), ("speed", 3.6)),
    **dict.fromkeys(("kn", "knot", "knots"), ("speed", 1.852)),
    **dict.fromkeys(("s", "sec", "second", "seconds"), ("time", 1 / 60)),
    **dict.fromkeys(("min", "minute", "minutes"), ("time", 1.0)),
    **dict.fromkeys(("h", "hour", "hours"), ("time", 60.0)),
    **dict.fromkeys(("d", "day", "days"), ("time", 1440.0)),
    **dict.fromkeys(("week", "weeks"), ("time", 10080.0)),
    **dict.fromkeys(("month", "months"), ("months", 1.0)),
    **dict.fromkeys(("a", "year", "years"), ("months", 12.0)),
    **dict.fromkeys(("kg", "kilogram", "kilograms"), ("mass", 1.0)),
    "gram": ("mass", 0.001),
    "milligram": ("mass", 1e-6),
    **dict.fromkeys(("t", "tonne", "tonnes", "ton", "tons"), ("mass", 1000.0)),
    **dict.fromkeys(("ha", "hectare", "hectares"), ("area", 10000.0)),
    **dict.fromkeys(("km2", "km²", "square kilometre", "square kilometres"), ("area", 1e6)),
    **dict.fromkeys(("m2", "m²", "square metre", "square metres"), ("area", 1.0)),
    "square mile": ("area", 2.59e6),
    "square foot": ("area", 0.0929),
    "dunam": ("area", 1000.0),
    **dict.fromkeys(("acre", "acres"), ("area", 4046.86)),
    **dict.fromkeys(("%", "percent", "per cent"), ("percent", 1.0)),
    **dict.fromkeys(("bp", "bps", "basis point", "basis points"), ("points", 0.01)),
    **dict.fromkeys(("pp", "percentage point", "percentage points"), ("points", 1.0)),
    "magnitude": ("magnitude", 1.0),
    "cubic metre": ("volume", 1000.0),
    "litre": ("volume", 1.0),
    "millilitre": ("volume", 0.001),
    "barrel": ("barrels", 1.0),
    "barrel per day": ("barrels per day", 1.0),
    "kilowatt": ("power", 0.001),
    "megawatt": ("power", 1.0),
    "gigawatt": ("power", 1000.0),
    "kilowatt hour": ("energy", 0.001),
    "megawatt hour": ("energy", 1.0),
    "gigawatt hour": ("energy", 1000.0),
    "terawatt hour": ("energy", 1e6),
    **dict.fromkeys(("°c", "c", "celsius"), ("celsius", 1.0)),
}


def dimension(unit: str, written: str) -> tuple[str, float]:
    """(dimension, factor) of a unit in folded form; `money:USD` where it is a currency as `written`, `count` for what is no unit."""
    if unit in UNITS:
        return UNITS[unit]
    if re.fullmatch(r"[A-Z]{3}", written):
        return f"money:{written}", 1.0
    return "count", 1.0
