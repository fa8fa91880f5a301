"""Role phrases with the country that they are said of: "Pakistan's Foreign Minister", "وزير الخارجية الباكستاني", 巴基斯坦外长."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token, Words, match, remembered, whole
from reportedly.naming import countries
from reportedly.text import marked

_REACH: Final = (
    4  # words between a role and its country: "министр иностранных дел Исламской Республики Пакистан" needs three
)


FOLK: Final = ("worker", "resident", "teacher", "driver")  # what anybody may be
# Callings by which nobody is meant where no name stands beside them ("iranische Soldaten", "a Nigerian student").
CALLINGS: Final = (
    *FOLK, "entrepreneur", "builder", "owner", "politician", "athlete", "firefighter", "soldier", "guard", "guide", "student", "pensioner", "accountant", "claimant", "accused",
    "winner", "loser", "activist", "writer", "artist", "player",
)  # fmt: skip
# Roles up to this rank (`languages/roles.toml`) are everyday callings: doctors, activists, teachers, and what anybody may be.
_EVERYDAY: Final = 4


@cache
def is_everyday(key: str) -> bool:
    """Whether a role is an everyday calling, which words that are no names follow as well."""
    return int(languages.common("roles")["roles"].get(key, {}).get("rank", 0)) <= _EVERYDAY and key != "counterpart"


@dataclass(frozen=True, slots=True)
class RoleAt:
    """A role phrase over words `first` up to `last` (exclusive), its key and country; `low` and `high` also cover the words that name the country."""

    first: int
    last: int
    key: str
    country: str | None
    low: int
    high: int
    chained: bool = False  # another role of the same person follows ("Deputy Prime Minister and Foreign Minister X")


def country_at(words: list[Token], i: int, lexicon: Lexicon) -> tuple[int, str, bool] | None:
    """The country named from word `i` on (up to three words): the index after it, its code, and whether it is an adjective."""
    if isinstance(words, Words) and words.lexicon is lexicon:
        known: tuple[int, str, bool] | None
        if i in words.found:
            known = words.found[i]
        else:
            known = words.found[i] = _country_at(words, i, lexicon)
        return known
    return _country_at(words, i, lexicon)


def _is_latin(letter: str) -> bool:
    """Whether a letter is of the Latin script, the accented ones of its first blocks and of Vietnamese among them."""
    return letter < "\u0250" or "\u1e00" <= letter <= "\u1eff"


def is_plain(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word is written small and begins no country or adjective of one, whatever follows it: most words."""
    known = lexicon.plain.get(word.text)
    if known is None:
        if len(lexicon.plain) >= _PLAIN_KEPT:
            lexicon.plain.clear()
        known = lexicon.plain[word.text] = _is_plain(word, lexicon)
    return known


_PLAIN_KEPT: Final = 16_384


def _is_plain(word: Token, lexicon: Lexicon) -> bool:
    first, language = word.text[0], lexicon.language
    if word.capital or first.lower() == first.upper():
        return False
    if _is_latin(first):
        if language != "en" and word.folded in countries.begins_listed(language):
            return False
        return language == "en" or len(word.text) < _LEAST_SMALL or countries.adjective(word.text, language) is None
    if _may_begin(word, language):
        return False
    return len(word.text) <= 2 or countries.adjective(word.text, language) is None


def _may_begin(word: Token, language: str) -> bool:
    """Whether a name of a country may begin with a word as it is or without its ending."""
    return countries.may_begin(word.folded.rstrip("."), language) or (
        word.stem != word.folded and countries.may_begin(word.stem, language)
    )


def _country(phrase: str, language: str) -> str | None:
    return countries.named(phrase, language) or countries.adjective(phrase, language)


def _country_at(words: list[Token], i: int, lexicon: Lexicon) -> tuple[int, str, bool] | None:
    word = words[i]
    if _is_latin(word.text[0]) and not word.capital:
        return None if lexicon.language == "en" else _small_adjective(words, i, lexicon.language)
    changed = _by_initials(words, i, lexicon) or _by_form(words, i, lexicon)
    if changed is not None:
        return changed
    inflected = lexicon.inflected.get(word.stem) if word.capital else None
    if inflected is not None and not countries.may_begin(word.folded, lexicon.language):
        adjective = countries.adjective(word.text, lexicon.language)
        return (i + 1, inflected, False) if adjective is None else (i + 1, adjective, True)
    if not _may_begin(word, lexicon.language):
        code = countries.adjective(word.text, lexicon.language) if len(word.text) > 2 else None
        return (i + 1, code, True) if code is not None else None
    # Written small in a script with capitals it is no country ("взрыв газа"), at most an adjective of one.
    small = lexicon.cased and not word.capital and word.text[0].lower() != word.text[0].upper()
    joined, spans = "", []
    for j in range(i, min(i + _span(word), len(words))):
        joined += words[j].text
        spans.append((j + 1, joined))
        if words[j].gap not in _WITHIN:
            break
        joined += words[j].gap
    article = word.folded in lexicon.begins and not word.text.isupper()
    if article and lexicon.tones:
        article = not _is_within(words, i) and marked(word.text) in _openers(lexicon.language)
    for after, phrase in reversed(spans):
        if lexicon.unspaced and not whole(words, i, after):
            continue
        if (
            article
            and after > i + 1
            and (rest := _country(phrase[len(word.text) :], lexicon.language))
            and countries.named(phrase, lexicon.language) in (None, rest)
        ):
            return None  # "the Netherlands": the country begins after the article, but not that of "Nam Sudan"
        if article and after == i + 1:
            break
        code = None if small else countries.named(phrase, lexicon.language)
        if code is not None and lexicon.tones and after == i + 1 and not _stands_alone(words, i, code, lexicon):
            continue
        if code is not None:
            return after, code, False
        code = countries.adjective(phrase, lexicon.language)
        if code is not None:
            return after, code, True
    stem = word.stem
    if stem != word.folded and word.folded not in lexicon.given:
        code = None if small else countries.named(stem, lexicon.language)
        code = code or countries.adjective(stem, lexicon.language)
        if code is not None:
            return i + 1, code, False
    return None


def _by_initials(words: list[Token], i: int, lexicon: Lexicon) -> tuple[int, str, bool] | None:
    """The country of initials with points, spaces between them or not, that the language knows without ("V. S.", "EE. UU.", "Η.Π.Α.")."""
    if "." in words[i].text:  # the points within it belong to a word
        parts = words[i].text.rstrip(".").split(".")
        initials, after = all(1 <= len(p) <= _LONGEST_INITIAL for p in parts) and len(parts) > 1, i + 1
    else:
        parts, after = [], i
        while after < len(words) and _is_initial(words[after]):
            parts.append(words[after].text)
            after += 1
            if words[after - 1].gap.strip() != ".":
                break
        initials = len(parts) > 1
    code = countries.named("".join(parts), lexicon.language) if initials else None
    return None if code is None else (after, code, False)


def _is_initial(word: Token) -> bool:
    return len(word.text) <= _LONGEST_INITIAL and word.text.isupper() and word.gap[:1] == "."


_LONGEST_INITIAL: Final = 2  # letters: "EE. UU.", "Sh. B. A."
_LEAST_SMALL: Final = 5  # letters from which a small word may be an adjective that no list has


def _small_adjective(words: list[Token], i: int, language: str) -> tuple[int, str, bool] | None:
    """The country of an adjective in small letters, of two words where a hyphen joins them ("sud-coréen")."""
    word = words[i]
    if word.folded in countries.begins_listed(language):
        joined = f"{word.text}-{words[i + 1].text}" if word.gap == "-" and i + 1 < len(words) else None
        code = countries.listed_adjective(joined, language) if joined is not None else None
        if code is not None:
            return i + 2, code, True
        code = countries.listed_adjective(word.text, language)
        return (i + 1, code, True) if code is not None else None
    code = countries.adjective(word.text, language) if len(word.text) >= _LEAST_SMALL else None
    return (i + 1, code, True) if code is not None else None


_LONGEST: Final = 4  # words of the longest name of a country


def _by_form(words: list[Token], i: int, lexicon: Lexicon) -> tuple[int, str, bool] | None:
    """The country whose name with a clitic or an ending, or in another case, begins at word `i`: the longest one."""
    starts = lexicon.country_starts
    if words[i].folded not in starts and words[i].stem not in starts or lexicon.cased and not words[i].capital:
        return None
    phrase = stems = ""
    best: tuple[int, str, bool] | None = None
    for j in range(i, min(i + _LONGEST, len(words))):
        phrase, stems = phrase + words[j].folded, stems + words[j].stem
        code = lexicon.country_forms.get(phrase) or lexicon.country_stems.get(stems)
        if (
            code is not None
            and (words[j].capital or not lexicon.cased)
            and not countries.named(phrase, lexicon.language)
        ):
            best = j + 1, code, False
        if words[j].gap not in ("", " ", "-", "\u00a0"):
            break
        phrase, stems = phrase + " ", stems + " "
    return best


def _is_within(words: list[Token], i: int) -> bool:
    """Whether a word stands within a clause, so that its capital makes it a name."""
    return i > 0 and words[i - 1].gap.strip() == ""


# One syllable as Vietnamese writes it, without accents.
_SYLLABLE: Final = re.compile(r"[bcdđghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$")


def _stands_alone(words: list[Token], i: int, code: str, lexicon: Lexicon) -> bool:
    """Whether a single word, where accents are letters and every syllable is a word, is a country's name: with its own accents, and no syllable of a longer name
    ("Mỹ" but not "Mỹ Tho", "Anh" but not "Quốc Anh")."""
    if _SYLLABLE.match(words[i].folded) is None:
        return True
    before = words[i - 1] if _is_within(words, i) else None
    after = words[i + 1] if i + 1 < len(words) and words[i].gap.strip() == "" else None
    joined = before is not None and before.capital and not before.text.isupper()
    goes_on = after is not None and after.capital and _SYLLABLE.match(after.folded) is not None
    return countries.is_written(words[i].text, code, lexicon.language) and not joined and not goes_on


@cache
def _openers(language: str) -> frozenset[str]:
    """The words that open sentences as they are written, where accents are letters: "bị", which is not "Bỉ"."""
    return frozenset(marked(w) for w in languages.load(language, "names").get("begins", ()))


# What stands between the words of a country's name: "Côte d’Ivoire", ボスニア・ヘルツェゴビナ.
_WITHIN: Final = frozenset(("", " ", "-", "\u200c", "'", "’", "ʼ", "・", "（", "("))


def _span(word: Token) -> int:
    """The words that a country's name may have, in unspaced scripts its characters."""
    return 13 if len(word.text) == 1 and not word.text.isascii() else 8


def find(words: list[Token], lexicon: Lexicon) -> list[RoleAt]:
    """The role phrases of a sentence, in order, without overlaps."""
    return remembered(words, lexicon, "roles", lambda: _find(words, lexicon))


def _find(words: list[Token], lexicon: Lexicon) -> list[RoleAt]:
    found: list[RoleAt] = []
    i = 0
    while i < len(words):
        hit = match(words, i, lexicon.roles)
        if hit is None or _is_name_part(words, i, hit[0], lexicon):
            i += 1
            continue
        last, key = hit
        role = _native(words, with_country(words, i, last, key, lexicon), lexicon)
        if found and _follows(words, found[-1], role):
            role = replace(role, country=role.country or found[-1].country)
            found[-1] = replace(found[-1], chained=True)
        found.append(role)
        i = max(last, role.high) if role.high > last and role.low == role.first else last
    return found


def _native(words: list[Token], role: RoleAt, lexicon: Lexicon) -> RoleAt:
    """A role with the country that alone has an office of that title ("Secretary of State"), where none is named and no field follows ("… for Health")."""
    if (
        role.country is not None
        or not lexicon.role_countries
        or role.last < len(words)
        and words[role.last].folded in lexicon.role_joins
    ):
        return role
    glue = "" if lexicon.unspaced else " "
    code = lexicon.role_countries.get(glue.join(w.folded for w in words[role.first : role.last]))
    return role if code is None else replace(role, country=code)


def _follows(words: list[Token], before: RoleAt, role: RoleAt) -> bool:
    """Whether the second role stands right after the first one, joined by a comma, a hyphen or "and"."""
    between = words[before.high : role.low]
    if any(w.folded not in AND for w in between) or len(between) > 1 or before.key == role.key:
        return False
    return words[before.high - 1].gap.strip() in ("", ",", "-", "،", "՝", "、") and (
        not between or between[-1].gap.strip() == ""
    )


AND: Final = frozenset(
    [
        "and",
        "y",
        "e",
        "et",
        "und",
        "og",
        "och",
        "en",
        "ve",
        "i",
        "и",
        "та",
        "і",
        "और",
        "एवं",
        "व",
        "اور",
        "و",
        "dan",
        "na",
        "ও",
        "او",
        "અને",
        "ਅਤੇ",
        "आणि",
        "र",
        "এবং",
        "மற்றும்",
        "మరియు",
        "და",
        "和",
        "及",
        "兼",
    ]
)


def _is_name_part(words: list[Token], i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a role word is somebody's surname ("Stephen King") or a part of a given name ("عبد *الأمير*") rather than a role."""
    if i and words[i - 1].folded in SERVANT and words[i - 1].gap == " ":
        return True
    if last - i > 1 or not i or not words[i].capital or not words[i].text.isascii():
        return False
    before = words[i - 1]
    if country_at(words, i - 1, lexicon) is not None:
        return False  # "German Chancellor"
    if before.folded in lexicon.organisation_kinds | lexicon.organisation_first:
        return before.gap == " " and before.capital and words[i].folded not in lexicon.role_ends
    return before.gap == " " and before.capital and before.folded in lexicon.given


SERVANT: Final = frozenset(("عبد",))  # begins a given name of two words


def with_country(words: list[Token], first: int, last: int, key: str, lexicon: Lexicon) -> RoleAt:
    """The phrase over words `first` up to `last` with the country named before it, else after it."""
    before = _before(words, first, lexicon)
    if before is not None:
        return RoleAt(first, last, key, before[1], before[0], last)
    after = _after(words, last, lexicon)
    if after is not None:
        return RoleAt(first, last, key, after[1], first, _past_others(words, after[0], lexicon))
    return RoleAt(first, last, key, None, first, last)


def _before(words: list[Token], first: int, lexicon: Lexicon) -> tuple[int, str] | None:
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if any(c in words[i].gap for c in '.,;:!?()"“”،՝؛。，、') and words[i].text[-1:] != ".":
            return None
        for start in range(max(0, i - _span(words[i]) + 1), i + 1):
            hit = country_at(words, start, lexicon)
            if hit is not None and hit[0] == i + 1:
                return start, hit[1]
        word = words[i].folded
        if word not in lexicon.role_modifiers and word not in lexicon.genitives and word not in lexicon.role_joins:
            return None
    return None


def _past_others(words: list[Token], i: int, lexicon: Lexicon) -> int:
    """Past further countries that several people's office is of ("وزيرا خارجية كينيا *وموزمبيق*")."""
    if lexicon.cased or lexicon.unspaced:
        return i
    while i < len(words) and words[i - 1].gap == " ":
        start = i + (words[i].folded in AND)
        hit = country_at(words, start, lexicon) if start < len(words) else None
        if hit is None or start == i and not words[i].folded.startswith(CONJUNCTIONS):
            break
        i = hit[0]
    return i


CONJUNCTIONS: Final = ("و", "ו")  # written onto the word behind


def _after(words: list[Token], last: int, lexicon: Lexicon) -> tuple[int, str] | None:
    for i in range(last, min(len(words), last + _REACH)):
        if any(c in words[i - 1].gap for c in '.,;:!?()"“”،՝؛。，、'):
            return None
        hit = country_at(words, i, lexicon)
        if hit is not None:
            return hit[0], hit[1]
        if words[i].folded not in lexicon.genitives:
            return None
    return None


class RolesByWord(dict[int, RoleAt]):
    """The role that each word belongs to; `ends` are the roles by the index after them and their country."""

    def __init__(self, found: Sequence[RoleAt]) -> None:
        super().__init__((i, role) for role in found for i in range(role.first, role.last))
        self.ends = {role.high: role for role in found}
