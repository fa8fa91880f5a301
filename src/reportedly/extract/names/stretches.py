"""Runs of capitalised words, with the small words that join them: what the names of a cased script are cut from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportedly.extract.names import edges, family_first, roles, runs, weekdays
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RolesByWord
from reportedly.extract.names.tokens import Token
from reportedly.naming import common
from reportedly.naming.articles import is_article

MAX_WORDS: Final = 12  # a longer run of capitals is a heading or a list
_TOWN_WORDS: Final = 3  # of a town's name that begins with a small word
TIGHT: Final = ("", " ", "-", "‑", "–", "\u00a0")
_JOINING: Final = (
    4  # letters of a small word that joins two capitals by hyphens: "Sipah-e-Sahaba", "Stratford-upon-Avon"
)


def stretches(words: list[Token], lexicon: Lexicon, covered: RolesByWord, taken: set[int]) -> Iterator[tuple[int, int]]:
    """(first word, one past the last) of the runs of capitalised words of a sentence that may hold names."""
    i = 0
    while i < len(words):
        if not _starts(words, i, lexicon, covered, taken):
            i = _after_country(words, i, lexicon)
            continue
        last = extend(words, i, lexicon, covered, taken)
        country = roles.country_at(words, i, lexicon)
        if country is not None and not country[2] and country[0] > last:
            i = country[0]  # "Țările de Jos", "Emiratet e Bashkuara Arabe"
            continue
        if last - i <= MAX_WORDS:
            yield i, last
        i = last


def _after_country(words: list[Token], i: int, lexicon: Lexicon) -> int:
    """The index behind a word that begins no name, or behind the country whose name it begins ("*Ba Lan*", "*Den Dominikanske Republik*")."""
    country = roles.country_at(words, i, lexicon) if words[i].capital else None
    return i + 1 if country is None or country[2] else country[0]


def _starts(words: list[Token], i: int, lexicon: Lexicon, covered: RolesByWord, taken: set[int]) -> bool:
    word = words[i]
    if i in taken or i in covered or word.folded in lexicon.no_name or word.folded in lexicon.honorifics:
        return False
    if not word.capital:
        return (
            (word.folded in lexicon.particles or is_article(word.folded))
            and word.gap in ("-", "‑", "'", "’")
            and (i == 0 or words[i - 1].gap not in runs.HYPHENS)
            and i + 1 < len(words)
            and words[i + 1].capital
        )
    if word.folded in lexicon.begins and not (word.text.isupper() and len(word.text) > 1):
        if i > 0 and not runs.opens(words, i) and word.folded in lexicon.organisation_last:
            return True
        return _begins_town(words, i, lexicon)
    return not _only_opens(words, i, lexicon)


def _begins_town(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a small word with a capital is the first of a town's name ("*New* York Police Department", "*Los* Ángeles"): a large one's where a sentence begins with it."""
    least = runs.WELL_KNOWN if runs.opens(words, i) else runs.TOWN
    last = i + 1
    while last < min(len(words), i + _TOWN_WORDS) and words[last].capital and words[last - 1].gap in (" ", "-"):
        last += 1
        told = not lexicon.tones or last - i > 2  # without their tones two words are many a town
        if told and runs.is_place(words, i, last, lexicon, least):
            return not is_country(words, i, last, lexicon)
    return False


def _only_opens(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word has its capital from the sentence that it opens: a weekday or the like ("*Lunedì* Mario Rossi …"), or a word that has none elsewhere before a name
    ("*Posteriormente* Francia …", "*Оскільки* Міккельсон …"); given names before a surname ("Domingo Vega") are none, nor what names of bodies begin with."""
    word = words[i]
    if word.text.isupper() or not runs.opens(words, i):
        return False
    followed = i + 1 < len(words) and words[i + 1].capital and word.gap == " "
    if word.folded in weekdays.single_words(lexicon.language):
        return not followed or word.folded not in lexicon.given or _names_begin(words, i + 1, lexicon)
    return followed and common.opener(word.folded, lexicon.language) and not _begins_name(words, i, lexicon)


def _names_begin(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a full name or a town begins at a word, so that a given name before it must be something else."""
    full = words[i].folded in lexicon.given and i + 1 < len(words) and words[i + 1].capital and words[i].gap == " "
    return full or runs.is_place(words, i, i + 1, lexicon)


def _begins_name(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word may begin a name all the same: a body's or a firm's, a family name before a given one, a country's or a town's."""
    folded = words[i].folded
    if folded in lexicon.organisation_first | lexicon.organisation_kinds | lexicon.surnames_first | lexicon.particles:
        return True
    if lexicon.family_first and words[i + 1].folded in lexicon.given:
        return True
    if any(w.folded in lexicon.organisation_last for w in _capitals(words, i + 1)):
        return True
    country = roles.country_at(words, i, lexicon)
    return country is not None or runs.is_place(words, i, i + 2, lexicon, 0.0)


def _capitals(words: list[Token], first: int) -> Iterator[Token]:
    """The words from one on that have capitals and follow each other."""
    for i in range(first, min(len(words), first + MAX_WORDS)):
        if not words[i].capital or words[i - 1].gap not in TIGHT:
            return
        yield words[i]


def extend(words: list[Token], first: int, lexicon: Lexicon, covered: RolesByWord, taken: set[int]) -> int:
    """One past the last word of the run that begins at a word."""
    i = first + 1
    while i < len(words):
        gap = words[i - 1].gap
        initial = len(words[i - 1].text) == 1 and gap in (". ", ".")
        if gap not in TIGHT and not initial or i in taken:
            break
        word = words[i]
        if family_first.goes_on(words, first, i, lexicon):
            i += 1
            continue
        if i in covered and word.folded not in lexicon.organisation_last and not _in_institution(words, i, lexicon):
            break
        if i - first < MAX_WORDS and _opens_sentence(words, first, i, lexicon):
            break
        if word.capital and word.folded not in lexicon.no_name or word.text.isdigit() and gap == "-":
            i += 1
            continue
        reach = _bridge(words, first, i, lexicon)
        if reach is None or is_country(words, first, i, lexicon):
            break
        i = reach
    return i


def _opens_sentence(words: list[Token], first: int, i: int, lexicon: Lexicon) -> bool:
    """Whether a word within a run begins the next sentence, the full stop before it lost ("Hongkong *Bei* den Silvesterfeiern"): a small word that joins no names."""
    joins = words[i].folded in lexicon.joins or words[i].folded in lexicon.particles
    return words[i].capital and not joins and edges.opens_next(words, first, i + 1, lexicon)


def is_country(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether these words are the name of a country and no more."""
    country = roles.country_at(words, first, lexicon)
    return country is not None and country[0] == last and not country[2]


def _in_institution(words: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word of a role is part of an institution's name, whose last word follows ("Khanaqin General Hospital")."""
    if i + 1 == len(words) or words[i].gap != " " or not words[i].capital:
        return False
    return words[i + 1].capital and words[i + 1].folded in lexicon.organisation_last


def _bridge(words: list[Token], first: int, i: int, lexicon: Lexicon) -> int | None:
    """The index after the capital that small words at `i` lead to ("Ministry *of* Foreign Affairs", "Ursula *von der* Leyen"), or None."""
    j = i
    while j < len(words) and j - i < 3 and words[j].gap in TIGHT and not words[j].capital:
        small = words[j].folded
        institution = words[first].folded in lexicon.organisation_first or any(
            w.folded in lexicon.organisation_last for w in words[first:i]
        )
        opened = words[first].folded in lexicon.organisation_first
        particle = small in lexicon.particles and (small not in roles.AND or _has_surname(words, first, i, lexicon))
        particle = particle or has_article(words, j + 1)
        joined = words[j - 1].gap in runs.HYPHENS and words[j].gap in runs.HYPHENS and len(words[j].text) <= _JOINING
        if not (particle or joined or institution and small in lexicon.joins and (opened or small not in roles.AND)):
            return None
        j += 1
    if (
        not (i < j < len(words) and words[j].capital)
        or words[j].folded in lexicon.no_name
        and not has_article(words, j)
    ):
        return None
    return None if _begins_another(words, first, i, j, lexicon) else j + 1


def has_article(words: list[Token], i: int) -> bool:
    """Whether the Arabic article stands before a word ("as-Saffar")."""
    return i > 0 and is_article(words[i - 1].folded) and words[i - 1].gap in runs.HYPHENS


def _begins_another(words: list[Token], first: int, i: int, j: int, lexicon: Lexicon) -> bool:
    """Whether a whole name follows an "and" ("Ana Ruiz *y* Juan Mora"), where the second surname of one person stands alone."""
    if words[j].folded in lexicon.particles or not any(w.folded in roles.AND for w in words[i:j]):
        return False
    if words[first].folded in lexicon.organisation_first and words[j].folded not in lexicon.organisation_first:
        return (
            False  # "Ministerio de Asuntos Exteriores y Cooperación Internacional", "Fondation Bill et Melinda Gates"
        )
    return words[j].gap == " " and j + 1 < len(words) and words[j + 1].capital


def _has_surname(words: list[Token], first: int, i: int, lexicon: Lexicon) -> bool:
    """Whether the words before "and" are a given name and a surname, which it may lead on from ("José Ortega y Gasset"); else it stands between two names."""
    return i - first > 1 and words[first].folded in lexicon.given
