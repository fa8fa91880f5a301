"""Whether two statements in two languages are one: by the names, figures and concepts that they share, each weighed by how rare it is in the articles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import regex

from reportedly.compare.anchors import CONCEPT, FIGURE, NUMBER, Anchors, value
from reportedly.compare.sayings import Saying
from reportedly.compare.speakers import same_speaker
from reportedly.records import Article

# Weight that two statements of one speaker must share, and those of two or of nobody; two things at least must carry the latter. (Of pairs of statements in two
# languages whose sense the gold of fifteen made corpora tells, 162 of 168 that one speaker tells and that reach the first are one statement, 41 of 43 others that
# reach the second. That most of what the shorter one has must be shared as well brings in no better ones and loses half.)
ENOUGH: Final = 2.5
ENOUGH_APART: Final = 5.0
# Weight that does where two statements of one speaker are about the same and nothing else.
ENOUGH_ALL: Final = 1.5
# Sentences without a thing that are counted beside those of the articles: in three sentences nothing is common.
PRIOR: Final = 30
# Articles whose sentences weigh the anchors: more of them only sharpen the second digit.
MOST_ARTICLES: Final = 60
_SENTENCE: Final = regex.compile(r"[^.!?。！？؟۔։।\n]+")
_NAME: Final = "name"


def weights(sayings: Sequence[Saying], anchors: Anchors) -> dict[str, float]:
    """How much each anchor tells: the logarithm of how many sentences the articles have for each that holds it.

    What is named all over the articles (the country, the ministers) tells nothing about which statement it is; what is named once does.
    """
    articles: dict[str, Article] = {s.account.article.id: s.account.article for s in sayings}
    if len({a.language for a in articles.values()}) < 2:
        return {}
    wanted = frozenset[str]().union(*(s.anchors for s in sayings))
    counts: Counter[str] = Counter()
    total = 0
    for name in sorted(articles)[:MOST_ARTICLES]:
        for sentence in _SENTENCE.findall(articles[name].text):
            total += 1
            counts.update(anchors.within(sentence, articles[name].language) & wanted)
    counts |= anchors.figures()
    return {a: max(math.log((PRIOR + total) / (1 + counts[a])), 0.0) for a in wanted}


def are_one(a: Saying, b: Saying, weight: Mapping[str, float]) -> bool:
    """Whether two statements in two languages are one. A concept alone ("water") does where neither of the two has a figure, a name or a figure alone does."""
    shared = _shared(a.anchors & b.anchors, weight)
    told = math.fsum(sorted(shared.values()))
    if not same_speaker(a.speaker, b.speaker):
        return len(shared) > 1 and told >= ENOUGH_APART
    if told < ENOUGH:
        return told >= ENOUGH_ALL and _about(a) == _about(b) and not _has_figure(a, b)
    alone = next(iter(shared)) if len(shared) == 1 else ""
    return not alone.startswith(CONCEPT) or not _has_figure(a, b)


def is_all_in(denial: Saying, said: Saying, weight: Mapping[str, float]) -> bool:
    """Whether a statement in another language is about all that a denial is about, two things at least."""
    about = _about(denial)
    return len(about) > 1 and about <= _about(said) and math.fsum(sorted(weight[x] for x in about)) >= ENOUGH


def _has_figure(a: Saying, b: Saying) -> bool:
    return any(x.startswith(FIGURE) for x in a.anchors | b.anchors)


def _about(s: Saying) -> frozenset[str]:
    return frozenset(x for x in s.anchors if x.startswith(CONCEPT))


def _shared(both: Iterable[str], weight: Mapping[str, float]) -> dict[str, float]:
    """The weight of each thing that two statements share: a number and its figure are one, and so are all names and words that sound alike."""
    found: dict[str, float] = {}
    for anchor in both:
        kind = _NAME
        if anchor.startswith(CONCEPT):
            kind = anchor
        elif (digits := value(anchor)) is not None:
            kind = NUMBER + digits
        found[kind] = max(found.get(kind, 0.0), weight[anchor])
    return found
