"""Which articles go back to one newsroom: wire copies, light rewrites, versions and twins of one page.

Copies are found by what they share in writing: runs of words screen the pairs, then the sentences of the shorter text are aligned with those of
the longer one (containment rather than resemblance: Broder 1997, "On the resemblance and containment of documents"). What stands in quotation
marks does not count, since two newsrooms that quote one statement are still two. A named agency lowers the bar, it never suffices alone.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, urlsplit

import regex

from reportedly.disjoint import DisjointSets
from reportedly.records import Article, Origin
from reportedly.text import fold, is_unspaced, words

# Share of the shorter text's words in sentences that the other text has too. On the development ledger, copies and rewrites lie at .45 and more
# and independent accounts of one happening at .15 and less; the middle is taken, nearer to the independent ones where an agency is credited.
COPIED: Final = 0.40
COPIED_WITH_CREDIT: Final = 0.22
# Dice coefficient of two sentences' words from which one is an edit of the other (measured on the same pairs: a changed figure or verb leaves .7).
SENTENCE: Final = 0.62
# Words of a run that screens pairs, and how many sampled runs two texts must share to be aligned at all.
RUN: Final = 4
RUN_UNSPACED: Final = 8
SHARED_RUNS: Final = 2
SAMPLE: Final = 3
# Texts shorter than this many words say too little to be told apart by wording.
ENOUGH_WORDS: Final = 12

_QUOTED: Final = regex.compile(r"“[^“”]*”|\"[^\"\n]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|『[^『』]*』|‘[^‘’\n]{20,}’")
_END: Final = regex.compile(r"(?<=[.!?…]['\"”»]?)\s+|(?<=[。！？؟۔։।])\s*|\n+")
_TWIN: Final = re.compile(
    r"(?:^|(?<=/))(?:amp|m|mobile|print)(?=/|$)|[./](?:amp|print)(?=\.html?$|$)|(?:\.amp)?\.html?$|/+$"
)
_TRACKING: Final = re.compile(r"^(?:utm_.*|fbclid|gclid|amp|outputtype|ref|source|print)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Body:
    """What comparing needs of an article: the words of each sentence without what is quoted, sampled runs of them, its address and credits."""

    sentences: tuple[Counter[str], ...]
    sizes: tuple[int, ...]
    holders: dict[str, list[tuple[int, int]]]  # word → (number of the sentence, how often it is in it)
    total: int
    runs: frozenset[str]
    address: str
    credits: frozenset[str]
    outlet: str


def origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """The articles in groups of one newsroom's text each, sorted; every article is in exactly one. `credit` is the agency that a group names most.

    Meant for the articles of one event: the cost grows with the pairs that share runs of words.
    """
    by_id = {a.id: a for a in articles}
    bodies = {i: _body(by_id[i]) for i in sorted(by_id)}
    groups = DisjointSets(bodies)
    _join_addresses(groups, bodies)
    for left, right in _candidates(bodies):
        if groups.find(left) != groups.find(right) and copied(bodies[left], bodies[right]):
            groups.join(left, right)
    return tuple(
        Origin(id=members[0], articles=tuple(members), credit=_credit([by_id[m] for m in members]))
        for members in groups.groups()
    )


def copied(left: _Body, right: _Body) -> bool:
    """Whether one of the two texts was made out of the other, or both out of a third."""
    short, long = sorted((left, right), key=lambda b: b.total)
    if short.total < ENOUGH_WORDS:
        return False
    bar = COPIED_WITH_CREDIT if _share_credit(left, right) else COPIED
    return aligned(short, long) >= bar


def aligned(short: _Body, long: _Body) -> float:
    """Share (0..1) of the shorter text's words that stand in sentences which the longer one has too, perhaps edited."""
    pairs = zip(short.sentences, short.sizes, strict=True)
    same = sum(size for sentence, size in pairs if _best_dice(sentence, size, long) >= SENTENCE)
    return same / short.total if short.total else 0.0


def _best_dice(sentence: Counter[str], size: int, other: _Body) -> float:
    """The highest Dice coefficient (2·shared / sum of sizes) of the sentence with one of the other text's."""
    shared: defaultdict[int, int] = defaultdict(int)
    for word, n in sentence.items():
        for number, m in other.holders.get(word, ()):
            shared[number] += n if n < m else m
    return max((2 * common / (size + other.sizes[number]) for number, common in shared.items()), default=0.0)


@lru_cache(maxsize=512)
def _body(article: Article) -> _Body:
    spoken = _QUOTED.sub(lambda m: " " if len(m.group()) > RUN * 4 else m.group(), _own_text(article))
    unspaced = is_unspaced(spoken)
    listed = [[w for w, _ in words(fold(s))] for s in _END.split(spoken) if s.strip()]
    # Single characters say little: in scripts without spaces, pairs of neighbours stand for words.
    units = [[a + b for a, b in zip(s, s[1:], strict=False)] or s for s in listed] if unspaced else listed
    sentences = tuple(Counter(u) for u in units if len(u) >= 3)
    sizes = tuple(s.total() for s in sentences)
    holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for word, n in sentence.items():
            holders[word].append((number, n))
    return _Body(
        sentences=sentences,
        sizes=sizes,
        holders=dict(holders),
        total=sum(sizes),
        runs=frozenset(_runs(listed, RUN_UNSPACED if unspaced else RUN)),
        address=_address(article.uri),
        credits=frozenset(fold(c) for c in article.credits if c.strip()),
        outlet=fold(article.outlet or ""),
    )


def _own_text(article: Article) -> str:
    """What the newsroom itself wrote: no headline (each desk sets its own), no credit line, no embedded post."""
    if not article.blocks:
        return article.text
    return "\n".join(
        article.text[b.span.start : b.span.end] for b in article.blocks if b.kind in ("standfirst", "body")
    )


def _runs(sentences: Iterable[list[str]], length: int) -> Iterable[str]:
    for sentence in sentences:
        for start in range(max(len(sentence) - length + 1, 0)):
            run = " ".join(sentence[start : start + length])
            if zlib.crc32(run.encode("utf-8", "surrogatepass")) % SAMPLE == 0:
                yield run


def _candidates(bodies: dict[str, _Body]) -> list[tuple[str, str]]:
    """Pairs that share enough sampled runs, sorted."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name, body in bodies.items():
        for run in body.runs:
            holders[run].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if len(names) > 1:
            shared.update((a, b) for i, a in enumerate(names) for b in names[i + 1 :])
    return sorted(pair for pair, n in shared.items() if n >= SHARED_RUNS)


def _share_credit(left: _Body, right: _Body) -> bool:
    """Whether both name one agency, or one names the other's outlet."""
    if left.credits & right.credits:
        return True
    return any(_names(c, right.outlet) for c in left.credits) or any(_names(c, left.outlet) for c in right.credits)


def _names(credit: str, outlet: str) -> bool:
    return len(credit) > 2 and f" {credit} " in f" {outlet} "


def _address(uri: str) -> str:
    """The address without what versions and twins of one page differ in; empty for what is not an address."""
    parts = urlsplit(uri)
    if parts.scheme not in ("http", "https") or not parts.path.strip("/"):
        return ""
    host = re.sub(r"^(?:www|amp|m|mobile)\.", "", parts.netloc.lower())
    path = parts.path
    while (shorter := _TWIN.sub("", path).replace("//", "/")) != path:
        path = shorter
    query = sorted((k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.match(k))
    return f"{host}{path}?{query}" if path.strip("/") else ""


def _join_addresses(groups: DisjointSets[str], bodies: dict[str, _Body]) -> None:
    first: dict[str, str] = {}
    for name, body in bodies.items():
        if body.address:
            groups.join(first.setdefault(body.address, name), name)


def _credit(members: Sequence[Article]) -> str | None:
    counts = Counter(c for a in members for c in sorted(set(a.credits)))
    return min(counts, key=lambda c: (-counts[c], c)) if counts else None
