"""What the name of a place begins with: the passes that look at one word, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names import sites
from reportedly.extract.names.roles import country_at
from reportedly.extract.names.tokens import Token
from reportedly.extract.places import areas, small
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.capitals import capital_at
from reportedly.extract.places.divisions import container_of, is_beside, short_division
from reportedly.extract.places.known import is_common, longest_name
from reportedly.extract.places.lexicon import Lexicon, is_spoken
from reportedly.extract.places.row import Row
from reportedly.extract.places.situation import Use, is_quarter, of_settlement, settles, use_around, use_before
from reportedly.extract.places.units import adjective_division, with_kind
from reportedly.extract.places.unknown import run, unknown_name
from reportedly.naming import cities, common, countries, gazetteer

# The index after what a word begins, and the candidate; without one it is passed over.
Found = tuple[int, Candidate | None]


def starting(row: Row, i: int) -> Found | None:
    """What word `i` begins, by the first pass that says so: None for no place."""
    seat = capital_at(row, i)
    if seat is not None and all(row.free[i : seat[0]]):
        return seat
    here = _here(row, i)
    for of_it in _PASSES:
        found = of_it(here)
        if found is not None:
            return found
    return None


@dataclass(slots=True)
class _Here:
    """What stands at a word: how places stand behind what is before it (`use`, and whether that says that one is meant), the country that it begins (the index
    after it, its code, whether it is an adjective), the longest name that the gazetteer has, and the index after the name of a place that is marked there."""

    row: Row
    i: int
    use: Use
    signed: bool
    country: tuple[int, str, bool] | None
    longest: tuple[int, tuple[gazetteer.Place, ...]] | None
    marked: int | None

    @property
    def nothing(self) -> Found:
        """That no place begins here, whatever the next passes would say."""
        return self.i + 1, None

    def reaches(self, after: int) -> bool:
        """Whether the gazetteer has a longer name than one that ends there."""
        return self.longest is not None and self.longest[0] > after


def _here(row: Row, i: int) -> _Here:
    use, signed = use_before(row.words, i, row.places, row.sentence)
    longest = longest_name(row, i) or small.hidden(row, i, use)
    marked = _marked(row.words, i, row.located) if row.located else None
    if (
        marked is not None
        and marked > i + 1
        and adjective_division(row.words, marked - 1, row.lex, row.places) is not None
    ):
        marked -= 1  # "Прилуках *Черниговской* области"
    return _Here(row, i, use, signed, country_at(row.words, i, row.lex), longest, marked)


def _before_site(here: _Here) -> Found | None:
    """A word for a kind of site, whose name follows: "Selat Malaka" is not in Selat."""
    sited = here.i in sites.find(here.row.words, here.row.lex).kinds
    return here.nothing if sited and not here.reaches(here.i + 1) else None


def _region(here: _Here) -> Found | None:
    """A part of the world, or waters that are called after a land: passed over."""
    row, i = here.row, here.i
    area = areas.region(row, i)
    if area is None and row.words[i].folded in row.places.water_starts and row.words[i].capital:
        area = areas.waters(row, i)
    if area is None or here.country is not None and here.country[0] >= area or here.reaches(area):
        return None
    return area, None


def _country(here: _Here) -> Found | None:
    row, country = here.row, here.country
    if country is None or here.reaches(country[0]) or not all(row.free[here.i : country[0]]):
        return None
    if _is_province(row.words, here.i, country, here.longest, row.places):
        return None
    return country[0], areas.country(row, here.i, country, here.use)


def _unit(here: _Here) -> Found | None:
    return areas.unit(here.row, here.i, here.longest, here.use)


def _division(here: _Here) -> Found | None:
    """An abbreviated division: "Calif."."""
    row, i = here.row, here.i
    short = short_division(row.words, i, row.lex) if row.words[i].capital else None
    if short is None or here.reaches(short[0]):
        return None
    if here.marked is None and not is_beside(row.words, i, short, here.use, here.signed):
        return None
    return areas.division(row, i, short, here.use, here.signed or here.marked is not None)


def _part_of_name(here: _Here) -> Found | None:
    """Forget the gazetteer's name where it is a part of a longer one: "Griffith Park" is not in Griffith, "Stadtteil Rothe Erde" is not Rothe."""
    row, i = here.row, here.i
    if here.longest is not None:
        after = here.longest[0]
        goes_on = (
            here.marked is not None and after < here.marked and _goes_on(row.words[after - 1 : here.marked], row.places)
        )
        if goes_on or row.lex.cased and is_quarter(row.words, i, i, row.lex, row.places) and after < run(row, i):
            here.longest = None
    return None


def _before_name(here: _Here) -> Found | None:
    """A word for a kind of place, whose name follows: "مدينة لوبني", "Town of Groton", "Stadtteil Rothe Erde"; the town that an adjective before such a word is made of."""
    row, i = here.row, here.i
    if here.longest is not None:
        return None
    words, places = row.words, row.places
    if here.marked is not None and i + 1 < here.marked and words[i].folded in places.settlements:
        return here.nothing
    if here.marked is not None and i + 2 < here.marked and settles(words, i, places):
        return here.nothing
    if row.lex.nouns_capital and words[i].folded in places.quarters:
        return here.nothing
    if row.lex.nouns_capital and i + 2 < len(words) and words[i + 1].folded in places.quarters:
        return i + 2, _townsman(row, i)
    return None


def _unknown(here: _Here) -> Found | None:
    if here.longest is not None:
        return None
    return unknown_name(here.row, here.i, here.marked, (here.use, here.signed)) or here.nothing


def _known(here: _Here) -> Found | None:
    """A name that the gazetteer has: a small place where nothing marks it only as `small.weak` says, and none that is another word here."""
    assert here.longest is not None  # `_unknown` has seen to the others
    row, i, found = here.row, here.i, here.longest[1]
    words, lex, places = row.words, row.lex, row.places
    after = with_kind(words, here.longest[0], lex)
    signed = here.signed or after > here.longest[0]
    use, settled = use_around(words, i, after, places, here.use)
    least = small.MIN_PEOPLE if lex.cased else small.MIN_PEOPLE_CASELESS
    if found and not (signed or settled or here.marked) and max(p.people for p in found) < least:
        return small.weak(row, i, after, found)
    if not signed and _is_everyday(words, i, after, found, lex):
        return None
    container, country = container_of(words, after, lex)
    told = here.marked is not None or container is not None or country is not None or of_settlement(words, i, places)
    if not told and is_common(words, i, after, lex):
        behind_word = signed and lex.cased and not places.nouns_capital
        if not behind_word or not small.is_town(found, row.written(i, after)):
            return None
    signed = signed or settled or i in sites.find(words, lex).names
    quarter = is_quarter(words, i, after, lex, places)
    return after, row.candidate(
        i, after, places=found, use=use, signed=signed, country=country, container=container, quarter=quarter
    )


_PASSES: Final[tuple[Callable[[_Here], Found | None], ...]] = (
    _before_site, _region, _country, _unit, _division, _part_of_name, _before_name, _unknown, _known,
)  # fmt: skip


def _is_everyday(
    words: list[Token],
    i: int,
    after: int,
    found: Sequence[gazetteer.Place],
    lex: names_lexicon.Lexicon,
) -> bool:
    """Whether what would be a place abroad is an everyday word of a script without capitals: "میدان" is a square rather than Medan."""
    if lex.cased or after > i + 1 or any(p.kind == "country" or is_spoken(lex.language, p.country) for p in found):
        return False
    if countries.capital(words[i].text, lex.language) or cities.find(words[i].text, lex.language):
        return False
    forms = {words[i].folded, words[i].stem}
    return any(common.everyday(form, lex.language) for form in forms)


def _is_province(
    words: list[Token],
    i: int,
    named: tuple[int, str, bool],
    longest: tuple[int, tuple[gazetteer.Place, ...]] | None,
    places: Lexicon,
) -> bool:
    """Whether a country's name is a province's of another one: the word for one stands beside it ("Gaza province", "province de Luxembourg") and the gazetteer has it."""
    after, code, adjective = named
    if (
        adjective
        or longest is None
        or longest[0] != after
        or not any(p.country != code and p.kind == "division" for p in longest[1])
    ):
        return False
    behind = after < len(words) and words[after - 1].gap == " "
    if behind and words[after].folded in places.containers:
        return True
    if i and words[i - 1].gap == " " and words[i - 1].folded in places.settlements | places.settlement_words:
        return True
    return i > 1 and words[i - 1].folded in places.of and words[i - 2].folded in places.settlement_words


def _townsman(row: Row, i: int) -> Candidate | None:
    """The town that an adjective before the word for a part of it is made of ("im Aachener Stadtteil X")."""
    word = row.words[i]
    found = gazetteer.find(word.text.removesuffix(_OF_TOWNS)) if word.folded.endswith(_OF_TOWNS) else ()
    return row.candidate(i, i + 1, places=found, use="named", signed=True) if found else None


_OF_TOWNS: Final = (
    "er"  # the ending of German adjectives of towns; those of other stems (Bremer, Dresdner) are not found
)


def _marked(words: list[Token], i: int, located: dict[int, int]) -> int | None:
    """The index after the name of a place that begins at word `i`, where one does; its last point is no word's."""
    end = located.get(words[i].start)
    return None if end is None else next((j for j in range(i + 1, len(words) + 1) if _reaches(words[j - 1], end)), None)


# Words of a name with the larger place that it is in: its last, the name of that and the word for its kind.
_WITH_LARGER: Final = 3


def _goes_on(words: list[Token], places: Lexicon) -> bool:
    """Whether the name of a place goes on behind its first word of these: "Griffith Park" is not in Griffith, "Niigata City" is Niigata."""
    if words[0].gap in ("-", "‑"):
        return True
    if len(words) > _WITH_LARGER - 1 and words[-1].folded in places.containers:
        return False  # "Пинск Брестской области"
    return any(w.capital and w.folded not in places.containers and w.folded not in places.kinds for w in words[1:])


def _reaches(word: Token, end: int) -> bool:
    return word.end + word.gap.startswith(".") >= end
