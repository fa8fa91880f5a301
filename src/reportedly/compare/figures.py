"""A figure in normal form: base units, what it counts, which part or moment of it, how exactly it is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.terms import terms
from reportedly.text import ascii_digits, fold

# Factor to the base unit and the dimension. Both the names and the symbols that extractors write are listed.
UNITS: Final[Mapping[str, tuple[str, float]]] = {
    **dict.fromkeys(("m", "metre", "meter", "metres", "meters"), ("length", 1.0)),
    **dict.fromkeys(("km", "kilometre", "kilometer", "kilometres", "kilometers"), ("length", 1000.0)),
    **dict.fromkeys(("cm", "centimetre", "centimeter", "centimetres", "centimeters"), ("length", 0.01)),
    **dict.fromkeys(("mi", "mile", "miles"), ("length", 1609.344)),
    **dict.fromkeys(("nmi", "nautical mile", "nautical miles"), ("length", 1852.0)),
    **dict.fromkeys(("ft", "foot", "feet"), ("length", 0.3048)),
    **dict.fromkeys(("km/h", "kph", "kmh", "kilometres per hour", "kilometers per hour"), ("speed", 1.0)),
    **dict.fromkeys(("mph", "mi/h", "miles per hour"), ("speed", 1.609344)),
    **dict.fromkeys(("m/s", "metres per second", "meters per second"), ("speed", 3.6)),
    **dict.fromkeys(("kn", "knot", "knots"), ("speed", 1.852)),
    **dict.fromkeys(("s", "sec", "second", "seconds"), ("time", 1 / 60)),
    **dict.fromkeys(("min", "minute", "minutes"), ("time", 1.0)),
    **dict.fromkeys(("h", "hour", "hours"), ("time", 60.0)),
    **dict.fromkeys(("d", "day", "days"), ("time", 1440.0)),
    **dict.fromkeys(("week", "weeks"), ("time", 10080.0)),
    **dict.fromkeys(("month", "months"), ("months", 1.0)),
    **dict.fromkeys(("a", "year", "years"), ("months", 12.0)),
    **dict.fromkeys(("kg", "kilogram", "kilograms"), ("mass", 1.0)),
    **dict.fromkeys(("t", "tonne", "tonnes", "ton", "tons"), ("mass", 1000.0)),
    **dict.fromkeys(("ha", "hectare", "hectares"), ("area", 10000.0)),
    **dict.fromkeys(("km2", "km²", "square kilometres"), ("area", 1e6)),
    **dict.fromkeys(("acre", "acres"), ("area", 4046.86)),
    **dict.fromkeys(("%", "percent", "per cent"), ("percent", 1.0)),
    **dict.fromkeys(("bp", "bps", "basis point", "basis points"), ("points", 0.01)),
    **dict.fromkeys(("pp", "percentage point", "percentage points"), ("points", 1.0)),
    **dict.fromkeys(("°c", "c", "celsius"), ("celsius", 1.0)),
}
# What happened to those who are counted; words of one line are one state, told in several words.
OUTCOMES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("killed", "dead", "died", "deaths", "fatalities"), "killed"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "injured"),
    **dict.fromkeys(("hospitalised", "hospitalized", "hospital", "in-hospital", "treated", "admitted"), "hospital"),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
    **dict.fromkeys(("arrested", "detained"), "arrested"),
    **dict.fromkeys(("displaced", "evacuated", "homeless"), "displaced"),
    **{w: w for w in ("rescued", "trapped", "affected", "infected", "unharmed", "destroyed", "damaged", "released", "abducted")},
}
# States of which one is part of, or follows from, the other: figures of the two are not rivals.
RELATED: Final = (frozenset({"injured", "hospital"}), frozenset({"trapped", "killed"}), frozenset({"destroyed", "damaged"}))
# What figures are told of while it still changes: later figures replace earlier ones.
DEVELOPING: Final = frozenset({"killed", "injured", "hospital", "missing", "arrested", "displaced", "rescued", "trapped", "destroyed", "damaged"})
DEVELOPING_NOUNS: Final = frozenset({"votes", "vote", "ballots"})
# Words that mark a bound or a rounding, and words that mark a part, a moment or a plan of what is counted.
ROUGH: Final = frozenset({"about", "around", "approx", "approximately", "nearly", "almost", "some", "estimated", "approximate"})
AT_LEAST: Final = frozenset({"at least", "more than", "over", "just over", "minimum"})
AT_MOST: Final = frozenset({"up to", "at most", "less than", "fewer than", "maximum"})
PARTS: Final = frozenset(
    {"target", "planned", "expected", "new", "total", "cumulative", "aggregate", "forecast", "monthly", "yearly", "women", "children", "among"}
)
PEOPLE: Final = frozenset({"", "people", "person", "persons", "victims", "victim", "casualties", "residents", "human"})
_NEIGHBOURS: Final = 7


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity claim in normal form.

    `value` is in base units of `dimension` (`count` for plain counts, `money:USD` for currencies); `low` and `high` say whether it is only a lower or
    upper bound; `rough` whether it is told as a round figure. `outcome` is the state counted (`killed`), `noun` what is counted, `parts` the words
    that restrict it, `near` the terms around the number in its sentence.
    """

    account: Account
    dimension: str
    value: float
    stated: float
    outcome: str
    noun: str
    parts: frozenset[str]
    near: frozenset[str]
    at_least: bool = False
    at_most: bool = False
    rough: bool = False

    @property
    def thing(self) -> str:
        """A short label: what is counted or measured."""
        return self.outcome or self.noun or self.dimension

    @property
    def develops(self) -> bool:
        """Whether a later figure may replace it."""
        return self.outcome in DEVELOPING or self.noun in DEVELOPING_NOUNS


def figure(account: Account) -> Figure | None:
    """The claim's figure, None where it states no number."""
    c = account.claim
    stated = c.low if c.low is not None else c.high
    if stated is None:
        return None
    unit = fold(c.unit or "")
    dimension, factor = _dimension(unit, c.unit or "")
    if "score" in (unit, fold(c.about or "")):
        dimension = "score"
    scope = [fold(s) for s in re.split(r"[;,|]", c.scope or "") if s.strip()]
    said = {fold(c.about or ""), *scope, *(w for s in scope for w in s.split())}
    outcome = next((OUTCOMES[w] for w in sorted(said) if w in OUTCOMES), "")
    return Figure(
        account=account,
        dimension=dimension,
        value=stated * factor,
        stated=stated,
        outcome=outcome,
        noun=_noun(fold(c.about or ""), unit if dimension == "count" else "", outcome),
        parts=frozenset(said & PARTS),
        near=_near(c.evidence.quote, c.value, stated),
        at_least=c.high is None or bool(said & AT_LEAST),
        at_most=c.low is None or bool(said & AT_MOST),
        rough=bool(said & ROUGH) or (c.low is not None and c.high is not None and c.low != c.high),
    )


def _dimension(unit: str, written: str) -> tuple[str, float]:
    if unit in UNITS:
        return UNITS[unit]
    if re.fullmatch(r"[A-Z]{3}", written):
        return f"money:{written}", 1.0
    return "count", 1.0


def _noun(about: str, unit: str, outcome: str) -> str:
    """What is counted: the key where one is given, else the counted thing as written; empty for people."""
    noun = about if about and about not in OUTCOMES else unit
    if noun in PEOPLE or (outcome and noun == outcome):
        return ""
    return noun


def _near(quote: str, value: str, stated: float) -> frozenset[str]:
    """Terms of the words on both sides of the number, without numbers; of the whole sentence where the number is not found in it."""
    text = ascii_digits(quote)
    written = re.match(r"[\d.,\s]*\d", ascii_digits(value))
    at = -1
    for candidate in (written.group() if written else "", f"{stated:g}", f"{stated:,.0f}", f"{stated:.1f}".replace(".", ",")):
        at = text.find(candidate) if candidate else -1
        if at >= 0:
            break
    if at < 0:
        return frozenset(t for t in terms(quote) if not t[0].isdigit())
    before = text[:at].split()[-_NEIGHBOURS:]
    after = text[at:].split()[: _NEIGHBOURS + 1]
    around = " ".join([*before, *after]) if len(before) + len(after) > 3 else text[max(at - 16, 0) : at + 16]
    return frozenset(t for t in terms(around) if not t[0].isdigit())
