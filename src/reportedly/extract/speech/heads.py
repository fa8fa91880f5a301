"""The head of a source: without what only tells when, where, to whom and on what occasion somebody spoke, in the words of the language.

Where a script has no spaces or a language puts adjuncts between subject and verb ("县长9日在发布会上对记者说", "سخنگوی شرکت در پاسخ به ما نوشت",
"एक बयान में"), a source runs up to its verb and takes them in. `languages/*/speech.toml` lists under [words]: `asides`, with which such an adjunct
begins behind the speaker; `through`, behind which the speaker stands ("从警方获悉"); `leads`, which may stand before him; `trails`, which may stand behind
him; `whole`, words that hold the letters of another (反对 is no 对); `clauses`, the ends of relative clauses before him, and `clause_endings` the same as
endings of words; `adverbial`, what stands with a topic's marker and is no speaker (会見では);
`occasions`, what ends a phrase that tells when or where, and `occasion_endings` the same as endings of words: behind it a speaker begins who stands right before his postposition or
verb ("Kazada | polise göre");
`claims`, nouns for what somebody says that a comma follows ("মণ্ডলের দাবি, …").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from unicodedata import normalize

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words
from reportedly.extract.speech.unnamed import unnamed
from reportedly.text import fold

# Characters that end foreign names in Chinese and hardly ever anything else.
SOUNDS: Final = frozenset(
    "德尔斯特尼亚拉克格勒普夫伦兹坦叻吉诺纳顿姆兰森恩萨里利罗奇娃丁赫巴库图塔伊瓦韦维米莫穆卡基科哈胡贾杰丹达迪多"
)
# What ends an adjunct is no longer than this many words, or signs in writing without spaces.
_OCCASION: Final = 3
# A word with such an ending has more letters than this.
_SHORTEST: Final = 2
# Signs of dates and times of day, behind a number.
_DATES: Final = frozenset("年月日号時时点點分년월일시분")


@dataclass(frozen=True, slots=True)
class Heads:
    """The lists of one language."""

    asides: Phrases[bool]
    through: Phrases[bool]
    leads: Phrases[bool]
    trails: Phrases[bool]
    whole: Phrases[bool]
    clauses: Phrases[bool]
    adverbial: Phrases[bool]
    clause_endings: tuple[str, ...]
    occasions: Phrases[bool]
    occasion_endings: tuple[str, ...]
    claims: frozenset[str]
    postpositions: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.asides or self.through or self.leads or self.trails or self.clauses)


@cache
def heads(language: str) -> Heads:
    """The lists of a language; empty ones where it has none."""
    lists: dict[str, Any] = languages.load(language, "speech").get("words", {})

    after = languages.load(language, "speech").get("according", {}).get("after", ())

    def phrases(name: str) -> Phrases[bool]:
        return Phrases((w, True) for w in lists.get(name, ()))

    return Heads(
        asides=phrases("asides"),
        through=phrases("through"),
        leads=phrases("leads"),
        trails=phrases("trails"),
        whole=phrases("whole"),
        clauses=phrases("clauses"),
        adverbial=phrases("adverbial"),
        postpositions=frozenset(fold(w.split()[0]) for w in after),
        claims=frozenset(fold(w) for w in lists.get("claims", ())),
        clause_endings=tuple(lists.get("clause_endings", ())),
        occasions=phrases("occasions"),
        occasion_endings=tuple(normalize("NFC", e) for e in lists.get("occasion_endings", ())),
    )


def head(tokens: Words, source: tuple[int, int], language: str, names: Collection[int]) -> tuple[int, int]:
    """The source without its adjuncts; `names` are the words that belong to names, which nothing cuts."""
    lists = heads(language)
    if not lists:
        return source
    first, stop = _led(tokens, source, lists, names)
    kept = _kept(tokens, (first, stop), lists, language) | set(names)
    for k in range(first, stop - 1):
        if k not in kept and (found := lists.clauses.at(tokens, k, stop)) is not None and found[0] < stop - 1:
            first = found[0]
        elif len(tokens.folds[k]) > 1 and tokens.folds[k].endswith(lists.clause_endings) and k not in names:
            first = k + 1
        if k not in kept and (found := lists.through.at(tokens, k, stop)) is not None and found[0] < stop:
            first = found[0]
    stop = next((k for k in range(first + 1, stop) if k not in kept and _begins_aside(tokens, k, stop, lists)), stop)
    while stop - first > 1 and (cut := _trailing(tokens, first, stop, lists)) is not None:
        stop = cut
    return first, stop


def occasion_ends(tokens: Words, source: tuple[int, int], language: str, names: Collection[int]) -> Iterator[int]:
    """The words of a source behind what may be a phrase that only tells when or where; none within a name."""
    lists = heads(language)
    if not lists.occasions and not lists.occasion_endings:
        return
    first, stop = source
    for k in range(first + 1, stop):
        if k in names and k - 1 in names:
            continue
        word = normalize("NFC", tokens.raw(k - 1)).casefold()
        ended = k - 1 not in names and len(word) > _SHORTEST and word.endswith(lists.occasion_endings)
        if ended or any(lists.occasions.at(tokens, n, k) == (k, True) for n in range(max(first, k - _OCCASION), k)):
            yield k


def _led(tokens: Words, source: tuple[int, int], lists: Heads, names: Collection[int]) -> tuple[int, int]:
    """Past what may stand before a speaker."""
    first, stop = source
    while first < stop - 1 and first not in names and (found := lists.leads.at(tokens, first, stop)) is not None:
        if found[0] >= stop:
            break
        first = found[0]
    return first, stop


def _kept(tokens: Words, source: tuple[int, int], lists: Heads, language: str) -> set[int]:
    """The words of nouns for speakers and of words that only hold the letters of another, beyond the first of each."""
    known = unnamed(language)
    kept: set[int] = set()
    for table in (lists.whole, known.nouns if known else None, known.modifiers if known else None):
        if table is not None:
            kept |= {k for i, j, _ in table.find(tokens, *source) for k in range(i, j) if j > i + 1}
    return kept


def _begins_aside(tokens: Words, index: int, stop: int, lists: Heads) -> bool:
    if lists.asides.at(tokens, index, stop) is not None:
        return True
    if not tokens.folds[index].isdecimal():
        return False
    after = next((k for k in range(index + 1, stop) if not tokens.folds[k].isdecimal()), stop)
    return after < stop and tokens.folds[after][0] in _DATES and not tokens.gaps[after].strip()


def _trailing(tokens: Words, first: int, stop: int, lists: Heads) -> int | None:
    """Where the source ends without what stands behind its speaker, or None where nothing does."""
    return next((k for k in range(first + 1, stop) if lists.trails.at(tokens, k, stop) == (stop, True)), None)


@cache
def families(language: str) -> frozenset[str]:
    """The characters that families' names begin with, in Chinese."""
    return frozenset(fold("".join(languages.load(language, "names").get("surnames", ()))))


@cache
def genitives(language: str) -> frozenset[str]:
    """Small words between a role and a name, in writing without spaces (的)."""
    return frozenset(fold(w) for w in languages.load(language, "names").get("genitives", ()))
