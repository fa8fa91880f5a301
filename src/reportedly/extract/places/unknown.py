"""Names of places that the gazetteer does not know, where the words around them say that they are places'."""

from __future__ import annotations

from typing import Final

from reportedly import text
from reportedly.extract.names import features, mountains, sites
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.given import is_given
from reportedly.extract.names.things import is_hyphened_noun, is_no_name
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.divisions import container_of
from reportedly.extract.places.known import MAX_WORDS
from reportedly.extract.places.lexicon import Lexicon
from reportedly.extract.places.row import Row, written
from reportedly.extract.places.situation import (
    TIGHT,
    Use,
    is_ended_where,
    is_featured,
    is_quarter,
    of_settlement,
    use_around,
)
from reportedly.naming import common, gazetteer
from reportedly.naming.gazetteer import Place


def unknown_name(row: Row, i: int, marked: int | None, sign: tuple[Use, bool]) -> tuple[int, Candidate] | None:
    """A name that the gazetteer does not know, where the words around it say that it is a place's."""
    words, lex, places = row.words, row.lex, row.places
    if marked is None and words[i].folded in places.features_first:
        return None  # a lake; its name follows
    able = (
        (_is_name(words[i], lex) and not _is_noun(words[i], lex))
        if lex.cased
        else not lex.unspaced and _free_word(words[i], lex)
    )
    if not able and marked is None:
        return None
    after = marked if marked is not None else run(row, i)
    if marked is None and after < len(words) and is_hyphened_noun(words[after - 1 : after + 1], lex):
        return None  # "in der *Corona*-Krise"
    use, settled = use_around(words, i, after, places, sign[0])
    if after > i + 1 and not lex.cased and sign[0] == "named" and is_ended_where(words, i, after, places):
        use, settled = sign  # a factory, a hall: what the gazetteer has tells better where it was
    settlement, featured = of_settlement(words, i, places), is_featured(words, i, after, places)
    if settled and use == "dateline" and marked is None and not _is_in_capitals(words[i], words[after - 1]):
        # "Comunicado: …", "P.J. Malone (City)": what the gazetteer lacks heads a line as a place in capitals only
        use, settled = "named", False
    if marked is None and lex.cased and not (settled or featured or settlement or sign[1] and use == "location"):
        return None
    told = settlement or featured or settled and use == "named"
    if marked is None and not told and lex.cased and i and words[i - 1].folded in places.definite:
        return None  # "bei der Ostseebahn": a town has no article
    if marked is None and not settlement and use != "dateline" and is_no_name(words[i:after], lex):
        return None
    ends = places.endings or (() if lex.cased else places.where_endings)
    ended = words[i].folded.endswith(ends) if ends else False
    near = not lex.cased and (sign[1] or settled) and use in ("location", "dateline")
    if marked is None and not lex.cased and not (settled and use == "named" or featured or settlement or ended or near):
        return None
    doubtful = (ended or near) and not (featured or settlement) and _is_known_word(words[i], lex)
    if doubtful and not _may_sound(words[i], lex):
        return None
    if ended and not (near or featured or settlement) and _follows_given(words, i):
        return None
    bare = written(words, i, after)
    if featured and after < len(words) and words[after].folded in places.features:
        after += 1
    name = written(words, i, after)
    stem = words[i].stem if after == i + 1 and words[i].stem != words[i].folded else None
    if (
        lex.cased
        and (settlement or featured or i in sites.find(words, lex).names)
        and not words[i].folded.endswith(_OBLIQUE)
    ):
        stem = None  # "села Глола": the name stands in the first case
    stem = text.fold(bare) if bare != name and not lex.cased else stem  # a river is called so without the word for it
    found = _called_otherwise(words, i, after, places) if lex.cased else ()
    container, country = container_of(words, after, lex)
    mount = mountains.name_of(words, i, after, lex)
    return after, row.candidate(
        i, after, places=found, use=use, signed=True, country=country, container=container,
        stem=stem, exact=featured or _is_feature(words, i, lex),
        tentative=not lex.cased and marked is None and not featured and not ((settlement or settled and use == "named") and _is_strange(words[i], lex)),
        quarter=is_quarter(words, i, after, lex, places), mountain=None if mount is None else written(words, *mount), doubtful=doubtful,
    )  # fmt: skip


# What names of villages in Slavic languages end in that do not stand in the first case.
_OBLIQUE: Final = ("е", "у", "ю", "ы", "ой", "ом", "ем", "ою", "ею")


def _is_in_capitals(first: Token, last: Token) -> bool:
    """Whether a name stands in capitals from its first word to its last; initials alone are none."""
    return first.text.isupper() and len(first.text) > 1 and last.text.isupper()


def _is_feature(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word for waters, a mountain and the like stands right before a name ("el río X"): no town that sounds so is meant."""
    return i > 0 and words[i - 1].gap in TIGHT and words[i - 1].folded in features.first_words(lex.language)


def _follows_given(words: list[Token], i: int) -> bool:
    """Whether a given name stands right before a word, which then is a family name with an ending ("প্রকাশ লোন্ধে")."""
    return i > 0 and words[i - 1].gap == " " and is_given(words[i - 1].text)


def _is_known_word(word: Token, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word is one of general texts, as it stands or without what may be taken off it."""
    return any(common.noun(f, lex.language) or common.everyday(f, lex.language) for f in (word.folded, word.stem))


def _may_sound(word: Token, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word of general texts, in a script that writes vowels, may be a large town's name all the same: it is no everyday one."""
    if text.script(word.text) in _VAGUE:
        return False
    return not any(common.everyday(f, lex.language) for f in (word.folded, word.stem))


_VAGUE: Final = frozenset({"Arabic", "Hebrew", "Hangul"})


def _is_strange(word: Token, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word beside one for a kind of place, where no name has a capital, is none of the language but a name."""
    if not common.has_nouns(lex.language) or _is_known_word(word, lex) or common.no_given(word.folded, lex.language):
        return False
    return not lex.is_noun(word.text) and not word.folded.endswith(lex.adjective_tails)


_LARGE: Final = 5.0  # logarithm of the population from which a part of a town is looked for in it ("South Los Angeles", but not the Western Wall in Wall)


def _called_otherwise(words: list[Token], i: int, after: int, places: Lexicon) -> tuple[Place, ...]:
    """The places of a name that the gazetteer writes with another word for its kind, or of what a part is named of ("Western Massachusetts")."""
    name, last = written(words, i, after), words[after - 1]
    if last.folded in places.short_last and after > i + 1:
        return gazetteer.find(f"{written(words, i, after - 1)} {places.short_last[last.folded]}")
    found = next((f for word in places.counties if (f := gazetteer.find(f"{name} {word}"))), ())
    rest = i
    while rest < after - 1 and words[rest].folded in places.parts:
        rest += 1
    if found or rest == i:
        return found
    return tuple(
        p for p in places.lookup(written(words, rest, after)) if p.kind in ("country", "division") or p.people >= _LARGE
    )


def _is_noun(word: Token, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word with a capital is another word, or a Roman numeral."""
    return lex.is_vague([word.folded]) or lex.nouns_capital and common.noun(word.folded, lex.language)


def _is_name(word: Token, lex: names_lexicon.Lexicon) -> bool:
    return word.capital and word.folded not in lex.no_name and word.folded not in lex.begins and len(word.text) > 2


def _free_word(word: Token, lex: names_lexicon.Lexicon) -> bool:
    return (
        len(word.text) > 2
        and word.text[0].isalpha()
        and word.folded not in lex.stops
        and word.folded not in lex.genitives
        and not word.text.isascii()
    )


def run(row: Row, i: int) -> int:
    """The index after a row of words with capitals that begins at word `i`."""
    words, free, lex = row.words, row.free, row.lex
    j = i + 1
    while (
        lex.cased
        and j < len(words)
        and j - i < MAX_WORDS
        and free[j]
        and words[j - 1].gap in TIGHT
        and words[j].capital
        and words[j].folded not in lex.no_name
    ):
        j += 1
    return j
