"""A figure in normal form: base units, what it counts, which part or moment of it, how exactly it is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reportedly.compare.accounts import Account
from reportedly.compare.terms import terms
from reportedly.compare.units import UNITS
from reportedly.compare.units import dimension as dimension_of
from reportedly.text import ascii_digits, fold

# What happened to those who are counted; words of one line are one state, told in several words.
OUTCOMES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("killed", "dead", "died", "deaths", "fatalities"), "killed"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "injured"),
    **dict.fromkeys(("treated in hospital", "hospitalised", "hospitalized", "hospital", "treated", "admitted"), "hospital"),
    **dict.fromkeys(("arrested", "detained"), "arrested"),
    **dict.fromkeys(("displaced", "homeless"), "displaced"),
    **{
        w: w
        for w in (
            "missing", "evacuated", "rescued", "trapped", "affected", "infected", "unharmed", "destroyed", "damaged", "released", "kidnapped",
            "executed", "sentenced", "on strike", "vaccinated", "tested", "acquitted", "on board", "attendance", "registered", "voted", "seized", "charged",
        )
    },
}  # fmt: skip
# States of which one is part of, or follows from, the other: figures of the two are not rivals.
RELATED: Final = (
    frozenset({"injured", "hospital"}),
    frozenset({"infected", "hospital"}),
    frozenset({"destroyed", "damaged"}),
    frozenset({"registered", "voted"}),
)
# What figures are told of while it still changes: later figures replace earlier ones.
DEVELOPING: Final = frozenset(
    {
        "killed",
        "injured",
        "hospital",
        "missing",
        "arrested",
        "displaced",
        "evacuated",
        "rescued",
        "trapped",
        "destroyed",
        "damaged",
        "infected",
        "charged",
    }
)
DEVELOPING_NOUNS: Final = frozenset({"votes", "margin"})
# Who is on board, looks on or may vote needs no further word.
STATES_OF_NOUNS: Final = {
    "passengers": "on board",
    "spectators": "attendance",
    "voters": "registered",
    "strikers": "on strike",
}
# Groups of people whose figures are not those of all people. (Miners, migrants and hostages are all whom their happening befalls: of thirteen made corpora one point
# more is found and three wrong ones are gone without them.)
GROUPS: Final = frozenset(
    {
        "soldiers",
        "militants",
        "police",
        "civilians",
        "women",
        "men",
        "children",
        "crew",
        "firefighters",
        "journalists",
        "tourists",
        "students",
        "families",
        "players",
    }
)
# Words that mark a bound or a rounding, and words that mark a part, a moment or a plan of what is counted.
ROUGH: Final = frozenset(
    {"about", "around", "approx", "approximately", "nearly", "almost", "some", "estimated", "approximate"}
)
AT_LEAST: Final = frozenset({"at least", "more than", "over", "just over", "minimum"})
AT_MOST: Final = frozenset({"up to", "at most", "less than", "fewer than", "maximum"})
PARTS: Final = frozenset(
    {
        "target",
        "planned",
        "expected",
        "new",
        "total",
        "cumulative",
        "aggregate",
        "forecast",
        "monthly",
        "yearly",
        "women",
        "children",
        "among",
        "then",
        "limit",
        "demanded",
        "offered",
        "suspected",
        "confirmed",
        "average",
        "in hospital",
    }
)
# How often something is done: nobody is killed twice.
TIMES: Final = (
    "time",
    "times",
    "vezes",
    "veces",
    "fois",
    "volte",
    "mal",
    "maal",
    "gånger",
    "ganger",
    "gange",
    "razy",
    "раз",
    "рази",
)
_NEIGHBOURS: Final = 7
# Ages are of persons, and an event has many.
AGES: Final = frozenset({"year-old", "years old", "age"})
# From this ratio of its ends a range is an order of magnitude and no figure.
VAGUE: Final = 3.0
# What is counted where nothing but a number of people is known.
ANYBODY: Final = "people"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity claim in normal form.

    `value` is in base units of `dimension` (`count` for plain counts, `money:USD` for currencies); `low` and `high` say whether it is only a lower or
    upper bound; `rough` whether it is told as a round figure. `outcome` is the state counted (`killed`), `noun` what is counted, `parts` the words
    that restrict it, `near` the terms around the number in its sentence, `days` the days that its sentence names.
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
    days: frozenset[str] = frozenset()

    @property
    def thing(self) -> str:
        """A short label: what is counted or measured."""
        return self.outcome or self.noun or self.dimension

    @property
    def develops(self) -> bool:
        """Whether a later figure may replace it."""
        return self.outcome in DEVELOPING or self.noun in DEVELOPING_NOUNS


def figure(account: Account) -> Figure | None:
    """The claim's figure, None where it states no number or only an order of magnitude ("dozens")."""
    c = account.claim
    stated = c.low if c.low is not None else c.high
    if stated is None or (
        c.low is not None and c.high is not None and c.high >= VAGUE * max(c.low, 1.0) and fold(c.unit or "") != "score"
    ):
        return None
    unit, about, key = fold(c.unit or ""), fold(c.about or ""), fold(c.keys[0]) if c.keys else ""
    if unit in AGES:
        return None
    dimension, factor = dimension_of(unit, c.unit or "")
    if "score" in (unit, about):
        dimension, stated, factor = "score", _score(c.low, c.high), 1.0
    scope = [fold(s) for s in re.split(r"[;,|]", c.scope or "") if s.strip()]
    said = {about, *scope, *(w for s in scope for w in s.split())}
    outcome, noun = _thing(dimension, about, key, unit, next((OUTCOMES[w] for w in sorted(said) if w in OUTCOMES), ""))
    states = {
        s for s in scope if s not in OUTCOMES and s not in ROUGH | AT_LEAST | AT_MOST and s != noun and s == about
    }
    if outcome in ("injured", "infected") and any(OUTCOMES.get(w) == "hospital" for w in said):
        states.add("in hospital")
    return Figure(
        account=account,
        dimension=dimension,
        value=stated * factor,
        stated=stated,
        outcome=outcome,
        noun=noun,
        parts=frozenset((said & PARTS) | (states if dimension == "count" else set())),
        near=_near(c.evidence.quote, c.value, stated),
        at_least=c.high is None or bool(said & AT_LEAST),
        at_most=c.low is None or bool(said & AT_MOST),
        rough=bool(said & ROUGH)
        or (c.low is not None and c.high is not None and c.low != c.high and dimension != "score"),
    )


def _score(low: float | None, high: float | None) -> float:
    """A score as one number, the same from both sides' point of view."""
    pair = sorted((low or 0.0, high or 0.0))
    return pair[1] * 1000 + pair[0]


def _thing(dimension: str, about: str, key: str, unit: str, outcome: str) -> tuple[str, str]:
    """The state counted, and what is counted or measured beyond it: groups of people where a state is known, else the noun or topic."""
    if dimension != "count":
        return "", "" if about in (unit, fold(dimension.partition(":")[2]), "people") or about in UNITS else about
    outcome = "" if unit in TIMES else outcome or STATES_OF_NOUNS.get(key, "")
    if outcome in ("destroyed", "damaged", "seized"):
        return outcome, key or unit
    if outcome:
        return outcome, key if key in GROUPS else ""
    noun = key or (about if about not in OUTCOMES else "") or unit
    return "", ANYBODY if noun in ("people", "person", "") else noun


def _near(quote: str, value: str, stated: float) -> frozenset[str]:
    """Terms of the words on both sides of the number, without numbers; of the whole sentence where the number is not found in it."""
    text = ascii_digits(quote)
    written = re.match(r"[\d.,\s]*\d", ascii_digits(value))
    at = -1
    for candidate in (
        written.group() if written else "",
        f"{stated:g}",
        f"{stated:,.0f}",
        f"{stated:.1f}".replace(".", ","),
    ):
        at = text.find(candidate) if candidate else -1
        if at >= 0:
            break
    if at < 0:
        return frozenset(t for t in terms(quote) if not t[0].isdigit())
    before = text[:at].split()[-_NEIGHBOURS:]
    after = text[at:].split()[: _NEIGHBOURS + 1]
    around = " ".join([*before, *after]) if len(before) + len(after) > 3 else text[max(at - 16, 0) : at + 16]
    return frozenset(t for t in terms(around) if not t[0].isdigit())
