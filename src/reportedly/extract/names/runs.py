"""What a run of words with capitals begins and ends with that is no part of a name: nouns, kinds of places and organisations, places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reportedly.extract.names import roles
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.things import is_acronym, places_of
from reportedly.extract.names.tokens import Token
from reportedly.naming import common, countries, gazetteer

HYPHENS: Final = ("-", "‑", "–")
WELL_KNOWN: Final = 5.0  # logarithm of the population from which a place is taken without a preposition
TOWN: Final = 4.0  # the same of a town that something else marks as a place
SHORT: Final = 3  # letters up to which a word of capitals tells little


def opens(words: list[Token], i: int) -> bool:
    """Whether word `i` begins a sentence, a quotation or a line, so that its capital says nothing."""
    return i == 0 or any(c in words[i - 1].gap for c in '“"«„:‘‹.!?—\n•(')


def is_place(words: list[Token], first: int, last: int, lexicon: Lexicon, least: float = WELL_KNOWN) -> bool:
    """Whether words are the name of a capital, or of a place whose population's logarithm is at least so much, in the first case or another."""
    phrase = "".join(w.text + (w.gap if i < last - 1 else "") for i, w in enumerate(words[first:last], first))
    known = gazetteer.find(phrase)
    if not known and last == first + 1:
        known = lexicon.inflected_places(words[first].folded)
    return bool(known) and known[0].people >= least or countries.capital(phrase, lexicon.language) is not None


def is_chain(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a run is places joined by hyphens ("the Naples-Cosenza train")."""
    return (
        last - first > 1
        and all(w.gap in HYPHENS for w in words[first : last - 1])
        and not gazetteer.find("-".join(w.text for w in words[first:last]))
        and not any(is_acronym(w, lexicon) for w in words[first:last])  # "EDA-Sur" is an agency
        and all(is_place(words, i, i + 1, lexicon, TOWN) for i in range(first, last))
    )


def begins_with_noun(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the first word of a run has its capital from its place in the sentence, or as a noun, and somebody's given name follows ("Engineer Ana Ruiz")."""
    return (
        last - first > 2
        and (lexicon.nouns_capital or opens(words, first))
        and words[first].gap == " "
        and len(words[first].text) > SHORT
        and words[first].folded not in lexicon.given
        and words[first].folded not in lexicon.particles
        and words[first + 1].folded in lexicon.given
        and words[first + 1].capital
    )


def is_where(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word that is no given name has an ending that only says where something is, and is a place without it ("*Järvamaal* Paides", "*Daugavpilsissa* Latviassa")."""
    word = words[i]
    if (
        word.gap != " "
        or word.folded in lexicon.given
        or not lexicon.where_endings
        or not word.text.endswith(lexicon.where_endings)
    ):
        return False
    country = roles.country_at(words, i, lexicon)
    return country is not None and country[0] == i + 1 and not country[2] or bool(lexicon.inflected_places(word.folded))


def titles_end(words: list[Token], first: int, last: int, lexicon: Lexicon) -> int | None:
    """The index of the given name before which a run has only what somebody is or is of: nouns, abbreviations, compounds ("Verdi-Verhandlungsführerin *Andrea* …",
    "ČEZ *Dalibor* Hartman"); None where it begins with a name."""
    if lexicon.family_first or words[first].folded in lexicon.given:
        return None
    k = next((i for i in range(first + 1, last - 1) if words[i].folded in lexicon.given and words[i].capital), None)
    if k is None or words[k - 1].gap != " " or not words[k + 1].capital:
        return None
    return k if all(_is_title(words, i, lexicon) for i in range(first, k)) else None


def _is_title(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word with a capital is no part of a name that goes on behind it: a noun, an abbreviation, or a part of a compound whose last part is one."""
    word = words[i]
    if word.folded in lexicon.particles or word.folded in lexicon.surnames_first:
        return False
    if is_acronym(word, lexicon) or word.folded in lexicon.roles or word.folded in lexicon.organisation_kinds:
        return True
    if word.gap in HYPHENS:
        return _is_title(words, i + 1, lexicon)
    bound = i > 0 and words[i - 1].gap in HYPHENS
    return (bound or len(word.text) > SHORT) and common.noun(word.folded, lexicon.language)


def before_person(
    words: list[Token], first: int, last: int, lexicon: Lexicon, roles_end: Mapping[int, RoleAt]
) -> int | None:
    """The index of the given name with which a person's name begins behind what his role is of ("ex-governador de *Rondônia* Evandro …", "представитель *Генинспектората*
    Диана …"), or behind a noun that opens the sentence and a place ("Мешканка *Чернівців* Оксана …"); None where there is none."""
    if words[first].folded in lexicon.given:
        return None
    k = next((i for i in range(first + 1, last - 1) if words[i].folded in lexicon.given and words[i].capital), None)
    if k is None or words[k - 1].gap != " " or len(words[k].text) < SHORT:
        return None
    if first in roles_end or role_before(words, first, lexicon, roles_end) is not None:
        return k
    noun = k - first > 1 and opens(words, first) and words[first].folded not in lexicon.particles
    places = range(first + noun, k)
    return k if all(_names_place(words[i], lexicon) for i in places) else None


def role_before(words: list[Token], first: int, lexicon: Lexicon, roles_end: Mapping[int, RoleAt]) -> RoleAt | None:
    """The role from which one or two small words lead to word `first` ("secretário *de* Educação")."""
    j = first - 1
    while j > 0 and first - j <= _MOST_SMALL and words[j].gap == " " and _joins(words[j], lexicon):
        if j in roles_end:
            return roles_end[j]
        j -= 1
    return None


_MOST_SMALL: Final = 2


def _joins(word: Token, lexicon: Lexicon) -> bool:
    return not word.capital and (word.folded in lexicon.joins or word.folded in lexicon.genitives)


def _names_place(word: Token, lexicon: Lexicon) -> bool:
    known = gazetteer.find(word.text) or lexicon.inflected_places(word.folded)
    return any(p.kind in ("division", "country") or p.people >= TOWN for p in known)


def begins_with_kind(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the first word of a run has its capital from its place in the sentence, or as a noun, and says what kind of organisation the rest is
    ("Operator Rete Azzurra said")."""
    return (
        last - first > 1
        and words[first].folded in lexicon.organisation_kinds
        and words[first].gap == " "
        and words[first + 1].capital
        and (lexicon.nouns_capital or opens(words, first))
    )


def begins_with_settlement(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the first word of a run has its capital as a noun, or from its place in the sentence, and says what kind of place the rest is ("Bundesstaat Bihar")."""
    return (
        last - first > 1
        and words[first].folded in lexicon.settlements
        and words[first].gap == " "
        and words[first + 1].capital
        and (lexicon.nouns_capital or opens(words, first))
        and not gazetteer.find(words[first].text + " " + words[first + 1].text)
    )


def is_part_of_town(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether behind a word for being somewhere two places stand, the second in the case of what the first one is of ("στην Καλαμαριά Θεσσαλονίκης")."""
    return (
        last - first == 2
        and bool(lexicon.base_endings)
        and first > 0
        and words[first - 1].folded in lexicon.locatives
        and words[first].folded not in lexicon.given
        and words[first].gap == " "
        and is_place(words, first, first + 1, lexicon, TOWN)
        and gazetteer.find(words[first + 1].text)[:1] != gazetteer.find(words[first].text)[:1]
        and bool(
            lexicon.inflected_places(words[first + 1].folded)
            or countries.capital(words[first + 1].text, lexicon.language)
        )
        and not places_of(words[first:last], " ".join(w.text for w in words[first:last]))
        and not lexicon.inflected_name([w.folded for w in words[first:last]])
    )


def ends_in_place(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the last word of a run is a place in a case of its own: set off by an apostrophe ("Bakan Erdemli Bakü'de"), or in a case that only tells where
    behind a word in another ("ar Marko Lukiču Valmierā")."""
    word, before = words[last - 1], words[last - 2]
    if last - first < 2 or word.folded in lexicon.given:
        return False
    if lexicon.apostrophes == "endings" and word.gap[:1] in ("'", "’", "ʼ"):
        return roles.country_at(words, last - 1, lexicon) is not None or is_place(words, last - 1, last, lexicon)
    if last - first == 2 and opens(words, first) and words[first].folded not in lexicon.given and before.gap == " ":
        telling = tuple(e for e in lexicon.where_endings if len(e) > 1 or not e.isascii())
        there = lexicon.inflected_places(word.folded) or gazetteer.find(word.text)
        if word.text.endswith(telling or "\0") and any(p.people >= TOWN for p in there):
            return True  # "Yong‘in Samarqandda", "Ugunsgrēkā Cēsīs"
    ends = lexicon.locative_endings or "\0"
    if before.gap != " " or not word.text.endswith(ends) or before.text.endswith(ends):
        return False
    return (
        bool(lexicon.inflected_places(word.folded))
        or roles.country_at(words, last - 1, lexicon) is not None
        or is_place(words, last - 1, last, lexicon)
    )


def past_links(words: list[Token], high: int, lexicon: Lexicon) -> int:
    """Where a title may begin behind a name: past a word or two that tell of what ("Jon Berasategi sindikatuko burua")."""
    for at in range(high, min(high + _MOST_LINKS, len(words) - 1)):
        word = words[at]
        told = word.folded.endswith(lexicon.title_links or "\0") or _tells_country(words, at, lexicon)
        if word.capital or word.gap.strip() or not told:
            return at
    return high


def _tells_country(words: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word is an adjective of a country ("Kovács János *magyar* külügyminiszter")."""
    country = roles.country_at(words, at, lexicon)
    return country is not None and country[2] and country[0] == at + 1


_MOST_LINKS: Final = 3
