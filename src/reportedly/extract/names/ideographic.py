"""Names in Chinese and Japanese: transcriptions with points, what stands beside roles and verbs of speech, institutions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Final

import regex

from reportedly import languages, text
from reportedly.extract.names import caseless, offices, roles
from reportedly.extract.names.found import Found, words_taken
from reportedly.extract.names.known_places import places
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token, match
from reportedly.extract.names.transcribed import transcribing
from reportedly.naming import common
from reportedly.records import Span

_POINTS: Final = frozenset("·・‧•＝")
_KATAKANA: Final = regex.compile(r"[\p{Katakana}ー]")
MAX_NAME: Final = 20


@cache
def _letters(language: str, field: str) -> frozenset[str]:
    return frozenset("".join(languages.load(language, "names").get(field, ())))


@cache
def _stop_words(language: str) -> Mapping[str, tuple[str, ...]]:
    """Words of at least two characters that end a name before them, verbs of speech among them, by their first character."""
    cues = (
        languages.load(language, "speech").get("cues", {})
        if languages.load(language, "names").get("stop_words")
        else {}
    )
    listed = {
        w for w in (*languages.load(language, "names").get("stop_words", ()), *chain(*cues.values())) if len(w) > 1
    }
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(listed):
        found[word[0]] = (*found.get(word[0], ()), word[1:])
    return found


def find(words: list[Token], lex: Lexicon) -> list[Found]:
    """The names in one sentence, whose words are single characters."""
    institutions = list(offices.find(words, lex))
    # An ambassador (大使) is none in the name of his embassy (大使馆).
    role_list = [r for r in roles.find(words, lex) if not _within(words, r, institutions)]
    covered = {i: role for role in role_list for i in range(role.low, role.high)}
    found = [*institutions, *caseless.latin(words), *_pointed(words, lex, covered)]
    taken = words_taken(words, found)
    by_surname = list(_by_surname(words, lex, covered, taken))
    found.extend(by_surname)
    borne = {f.role for f in by_surname}
    for role in role_list:
        if lex.language == "ja" and Span(words[role.first].start, words[role.last - 1].end) in borne:
            continue  # 田村健一市長: the name before the role is known
        found.extend(_beside(words, role, lex, covered, taken))
    found = [f for f in found if not _is_general(words, f, lex)]
    taken = words_taken(words, found)
    found.extend(places(words, lex, {}, taken))
    return found


def _is_general(words: list[Token], found: Found, lex: Lexicon) -> bool:
    """Whether what stands where a name may is a word of the language ("政府の*調査*委員"); in Chinese the words that are counted hold too many names of people."""
    if lex.language != "ja" or found.rule not in ("role", "surname"):
        return False
    inside = "".join(w.text for w in words if found.span.start <= w.start < found.span.end)
    return common.general(text.fold(inside), lex.language)


def _within(words: list[Token], role: RoleAt, institutions: list[Found]) -> bool:
    """Whether a role is only a part of an institution's name."""
    span = Span(words[role.first].start, words[role.last - 1].end)
    return any(f.span != span and f.span.contains(span) for f in institutions)


def _sounding(words: list[Token], i: int, lex: Lexicon) -> bool:
    return bool(_KATAKANA.match(words[i].text)) or words[i].text in _letters(lex.language, "transliteration")


def _pointed(words: list[Token], lex: Lexicon, covered: dict[int, RoleAt]) -> Iterator[Found]:
    """Transcribed names whose parts are joined by a point: 卡姆兰·杜拉尼, マルコ・ルビオ."""
    i = 0
    while i < len(words):
        if words[i].gap not in _POINTS or words[i].gap == "＝" and _is_byline(words, i):
            i += 1
            continue
        first, last = i, i + 1
        while (
            first
            and i - first < MAX_NAME
            and words[first - 1].gap == ""
            and _sounding(words, first - 1, lex)
            and first - 1 not in covered
        ):
            first -= 1
        while (
            last < len(words)
            and last - i < MAX_NAME
            and (words[last - 1].gap in _POINTS or words[last - 1].gap == "" and _sounding(words, last, lex))
        ):
            if last in covered:
                break
            last += 1
        land = roles.country_at(words, first, lex)
        placed = land is not None and not land[2] and (land[0] >= last or words[land[0] - 1].gap in _POINTS)
        if last - first >= 3 and not placed:  # "オランダ・ロッテルダム" is a town
            yield _person(words, first, last, _role_at(covered, words, first, last), "points", 0.9)
        i = max(last, i + 1)


def _is_byline(words: list[Token], i: int) -> bool:
    """Whether the sign stands between the place and the writer of a byline (【ナイロビ＝岸本遼】)."""
    return (
        any("【" in w.gap for w in words[max(0, i - MAX_NAME) : i])
        or i < MAX_NAME
        and any("】" in w.gap for w in words[i : i + MAX_NAME])
    )


def _by_surname(words: list[Token], lex: Lexicon, covered: dict[int, RoleAt], taken: set[int]) -> Iterator[Found]:
    """A common surname with one or two characters after it: 五十嵐健斗."""
    i = 0
    while i < len(words):
        hit = match(words, i, lex.long_surnames) if i not in taken and i not in covered else None
        if hit is None:
            i += 1
            continue
        last = hit[0]
        while (
            last < len(words)
            and last - hit[0] < 2
            and words[last - 1].gap == ""
            and last not in covered
            and _surname_part(words[last], lex)
            and not _ends_name(words, last, lex)
        ):
            last += 1
        ends = (
            last >= len(words)
            or words[last - 1].gap != ""
            or not regex.match(r"\p{Han}", words[last].text)
            or last in covered
        )
        if last > hit[0] and (ends or lex.language == "zh"):
            yield _person(words, i, last, _role_at(covered, words, i, last), "surname", 0.65)
        i = max(last, i + 1)


def _role_at(covered: dict[int, RoleAt], words: list[Token], first: int, last: int) -> RoleAt | None:
    if first and words[first - 1].gap == "" and first - 1 in covered:
        return covered[first - 1]
    if last < len(words) and words[last - 1].gap in ("", "（", "(") and last in covered:
        return covered[last]
    return None


def _beside(
    words: list[Token], role: RoleAt, lex: Lexicon, covered: dict[int, RoleAt], taken: set[int]
) -> Iterator[Found]:
    """A short name right before the role (岸田首相, ルビオ国務長官) or right after it (外长王毅, 总统拜登)."""
    if lex.role_after and role.low and words[role.low - 1].gap == "":
        first = role.low
        katakana = bool(_KATAKANA.match(words[first - 1].text))
        while (
            first
            and not _stop_words(lex.language)
            and role.low - first < (12 if katakana else 4)
            and first - 1 not in taken
            and first - 1 not in covered
            and words[first - 1].gap == ""
        ):
            if (
                bool(_KATAKANA.match(words[first - 1].text)) != katakana
                or not katakana
                and not _surname_part(words[first - 1], lex)
            ):
                break
            first -= 1
        if _stop_words(lex.language):
            first = _family_first(words, role.low, lex, taken)
        if role.low - first >= 2:
            yield _person(words, first, role.low, role, "role", 0.8)
            return
    last = role.high
    if last < len(words) and words[last - 1].gap == "" and last not in taken and last not in covered:
        yield from _after(words, role, lex, covered)


def _family_first(words: list[Token], stop: int, lex: Lexicon, taken: set[int]) -> int:
    """Where the name before a role begins, in Chinese: characters that foreign names are written with, or a family's name with one or two more where
    nothing stands before that it could be a part of."""
    low = stop
    while (
        low and stop - low < 4 and low - 1 not in taken and words[low - 1].gap == "" and _sounding(words, low - 1, lex)
    ):
        low -= 1
    if stop - low >= 2:
        return low
    for first in (stop - 3, stop - 2):
        if first < 0 or any(k in taken or words[k].gap for k in range(first, stop)):
            continue
        alone = (
            first == 0 or words[first - 1].gap != "" or words[first - 1].text in _letters(lex.language, "stop_letters")
        )
        family = words[first].text in _letters(lex.language, "surnames")
        rest = range(first + 1, stop)
        if alone and family and all(_surname_part(words[k], lex) and not _ends_name(words, k, lex) for k in rest):
            return first
    return stop


def _ends_name(words: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether a word begins here that is no part of a name."""
    rests = _stop_words(lex.language).get(words[i].text)
    if rests is None:
        return False
    following = "".join(w.text for w in words[i + 1 : i + 1 + max(map(len, rests))])
    return following.startswith(rests)


def _after(words: list[Token], role: RoleAt, lex: Lexicon, covered: dict[int, RoleAt]) -> Iterator[Found]:
    first = last = role.high
    if _ends_name(words, first, lex):
        return
    if (
        words[first].text in _letters(lex.language, "surnames")
        and not _KATAKANA.match(words[first].text)
        and not _is_transcribed(words, first, lex)
    ):
        last = first + 1
        while (
            last < len(words)
            and last - first < 3
            and words[last - 1].gap == ""
            and _surname_part(words[last], lex)
            and last not in covered
            and not _ends_name(words, last, lex)
        ):
            last += 1
        if last - first >= 2:
            yield _person(words, first, last, role, "role", 0.7)
            return
    last = first
    while (
        last < len(words)
        and last - first < 8
        and (last == first or words[last - 1].gap == "")
        and _sounding(words, last, lex)
        and last not in covered
    ):
        last += 1
    if last - first >= 2:
        yield _person(words, first, last, role, "role", 0.75)


def _is_transcribed(words: list[Token], first: int, lex: Lexicon) -> bool:
    """Whether a row of characters that foreign names are written with is longer than a name that begins with a family's ("罗斯马迪")."""
    row = words[first : first + _ROW]
    return (
        bool(transcribing(lex.language))
        and len(row) == _ROW
        and all(_sounding(words, first + k, lex) and (k == 0 or words[first + k - 1].gap == "") for k in range(_ROW))
    )


_ROW: Final = 4


def _surname_part(word: Token, lex: Lexicon) -> bool:
    return bool(regex.match(r"\p{Han}", word.text)) and word.text not in _letters(lex.language, "stop_letters")


def _person(words: list[Token], first: int, last: int, role: RoleAt | None, rule: str, confidence: float) -> Found:
    return Found(
        span=Span(words[first].start, words[last - 1].end), kind="PER", confidence=confidence, rule=rule,
        role=None if role is None else Span(words[role.first].start, words[role.last - 1].end),
        role_key=None if role is None else role.key, country=None if role is None else role.country,
    )  # fmt: skip
