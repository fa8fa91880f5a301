"""Statements held against each other: who said it, who denied it, and what only one newsroom has.

Within a language two statements are one where they share most of what is rare in them; across languages see `across` and, where there is an encoder, `meaning`. A denial meets what it denies by its words, or because it answers the statement right before it in the text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.compare.across import are_one, weights
from reportedly.compare.anchors import Anchors
from reportedly.compare.answers import contests
from reportedly.compare.meaning import Near, joining, near
from reportedly.compare.sayings import Saying, sayings_of
from reportedly.compare.speakers import same_speaker
from reportedly.compare.terms import Rarity, groups, near_pairs
from reportedly.parts import Encoder
from reportedly.records import Event, Point, Side, Tie

# Weighted likeness of two statements from which they are one, within a language; containment where one is the other, shortened.
SAME: Final = 0.42
SAME_OF_SPEAKER: Final = 0.3
CONTAINED: Final = 0.72
THIN: Final = 6
# Denials that are compared with each other.
MOST_DENIALS: Final = 300
# A term that more statements than this have does not bring two of them together.
RARE: Final = 40
# Statements of one newsroom that are shown with an event, of one speaker.
OF_ONE_SPEAKER: Final = 3


def statement_points(
    event: Event, told: Sequence[Account], rarity: Rarity, encoder: Encoder | None = None
) -> list[Point]:
    """Points about statements: contested ones with both sides, those that several newsrooms have, and named speakers' statements that only one has."""
    anchors = Anchors(event, told)
    sayings = sayings_of(anchors, told)
    weight = weights(sayings, anchors)
    pairs = _same_pairs(sayings, rarity, weight)
    alike = joining(near(sayings, encoder), sayings, pairs)
    joined = [*pairs, *((x.left, x.right) for x in alike)]
    kinds = [[sayings[i] for i in g] for g in groups(len(sayings), joined)]
    contested = contests(kinds, rarity, weight)
    found = [_contradiction(event, left, right) for left, right in contested]
    spoken = {id(s) for pair in contested for held in pair for s in held}
    rest = [held for held in kinds if id(held[0]) not in spoken]
    # What several newsrooms report is agreed on as something that was said, contested or not.
    shared = [held for held in kinds if len({s.account.origin for s in held}) > 1]
    alone = [held for held in rest if len({s.account.origin for s in held}) == 1 and _is_worth(held)]
    alone.sort(key=_worth)
    if any(s.named for held in alone for s in held):
        alone = [held for held in alone if any(s.named for s in held)]
    points = found + [_uncontested(event, held) for held in (*shared, *_varied(alone))]
    return [_with_ties(p, sayings, alike) for p in points] if alike else points


def _with_ties(p: Point, sayings: Sequence[Saying], alike: Sequence[Near]) -> Point:
    """The point with the sentences of each side that only their meaning puts together."""
    ends = [(x, sayings[x.left].account.claim, sayings[x.right].account.claim) for x in alike]
    sides = []
    for s in p.sides:
        held = [
            Tie(left=left.evidence, right=right.evidence, likeness=x.cosine)
            for x, left, right in ends
            if left.id in s.claims and right.id in s.claims
        ]
        sides.append(replace(s, tied=tuple(held)))
    return replace(p, sides=tuple(sides))


def _is_worth(held: Sequence[Saying]) -> bool:
    """Whether a statement that one newsroom alone has says enough, and says who said it."""
    return any(s.speaker and len(s.said) >= THIN - 1 for s in held)


def _worth(held: Sequence[Saying]) -> tuple[bool, bool, bool, int, tuple[str, int, int, str]]:
    """What a reader wants to see first: refusals, participants' words, the lead report's, and those that name more."""
    best = min(held, key=lambda s: s.account.order)
    return (
        not any(s.denies for s in held),
        not any(s.named for s in held),
        not any(s.account.role == "lead" for s in held),
        -max(len(s.anchors) for s in held),
        best.account.order,
    )


def _varied(kinds: Sequence[list[Saying]]) -> list[list[Saying]]:
    """The statements without more than a few of one speaker."""
    heard: Counter[str] = Counter()
    kept: list[list[Saying]] = []
    for held in kinds:
        speaker = _about(held)
        heard[speaker] += 1
        if heard[speaker] <= OF_ONE_SPEAKER:
            kept.append(held)
    return kept


def _same_pairs(sayings: Sequence[Saying], rarity: Rarity, weight: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs of statements that are one. Statements in the same words are joined at once, others when they share something rare."""
    first: dict[object, int] = {}
    pairs = [(first.setdefault((s.language, s.denies, s.said), i), i) for i, s in enumerate(sayings)]
    unique = sorted(set(first.values()))
    bags = [sayings[i].said | {a for a in sayings[i].anchors if weight.get(a, 0.0) > 0} for i in unique]
    for x, y in near_pairs(bags, most=RARE):
        i, j = unique[x], unique[y]
        if sayings[i].denies == sayings[j].denies and _same(sayings[i], sayings[j], rarity, weight):
            pairs.append((i, j))
    return pairs + _denials(sayings)


def _denials(sayings: Sequence[Saying]) -> list[tuple[int, int]]:
    """Pairs of articles' denials by one speaker: where each tells of one only, it is the same, however it is worded."""
    denied = [i for i, s in enumerate(sayings) if s.denies and s.named]
    told = Counter((sayings[i].account.article.id, sayings[i].speaker) for i in denied)
    single = [i for i in denied if told[sayings[i].account.article.id, sayings[i].speaker] == 1]
    return [
        (i, j)
        for n, i in enumerate(single[:MOST_DENIALS])
        for j in single[n + 1 : MOST_DENIALS]
        if (sayings[i].stance.rejects or sayings[j].stance.rejects)
        and same_speaker(sayings[i].speaker, sayings[j].speaker)
    ]


def _same(a: Saying, b: Saying, rarity: Rarity, weight: Mapping[str, float]) -> bool:
    if a.language == b.language:
        like = rarity.likeness(a.language, a.said, b.said)
        if like >= SAME or (like >= SAME_OF_SPEAKER and same_speaker(a.speaker, b.speaker)):
            return True
        enough = min(len(a.said), len(b.said)) >= THIN
        return enough and rarity.containment(a.language, a.said, b.said) >= CONTAINED
    return are_one(a, b, weight)


def _contradiction(event: Event, said: Sequence[Saying], denial: Sequence[Saying]) -> Point:
    sides = [_side(said, said[0]), _side(denial, denial[0])]
    return point(event.id, "statement", denial[0].speaker or _about(denial), "contradicts", sides)


def _side(held: Sequence[Saying], shown: Saying | None = None) -> Side:
    """The side of a statement, in the words of `shown`, else of the language that most of its articles have."""
    shown = shown or _shown(held)
    value = shown.account.claim.value
    told = f"not: {value}" if shown.denies and shown.account.claim.polarity == "-" else value
    return side(told, [s.account for s in held], shown.account)


def _shown(held: Sequence[Saying]) -> Saying:
    """The saying that stands for all: of the language that most newsrooms have, of a lead, the first."""
    languages: defaultdict[str, set[str]] = defaultdict(set)
    for s in held:
        languages[s.language or ""].add(s.account.origin)
    language = min(languages, key=lambda x: (-len(languages[x]), x))
    return min(
        (s for s in held if (s.language or "") == language), key=lambda s: (s.account.role != "lead", s.account.order)
    )


def _about(held: Sequence[Saying]) -> str:
    """Whose words are shown, else the first of those who say the same."""
    speakers = [_shown(held).speaker, *sorted(s.speaker for s in held if s.speaker)]
    return next(filter(None, speakers), "statement")


def _uncontested(event: Event, held: Sequence[Saying]) -> Point:
    s = _side(held)
    return point(event.id, "statement", _about(held), alone_or_agreed(s), [s])
