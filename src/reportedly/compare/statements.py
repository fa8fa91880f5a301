"""Statements held against each other: who said it, who denied it, and what only one newsroom has.

Within a language two statements are one where they share most of what is rare in them; across languages where one speaker is reported with the same
names and numbers. A denial meets what it denies by its words, or because it answers the statement right before it in the text.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from reportedly import naming
from reportedly.compare.accounts import Account, alone_or_agreed, point, side
from reportedly.compare.negation import is_negative, is_rejection, negated, points_back
from reportedly.compare.silence import is_opposition, is_silence
from reportedly.compare.terms import Rarity, groups, near_pairs, terms
from reportedly.records import Event, Point, Side
from reportedly.text import ascii_digits, fold, words

# Weighted likeness of two statements from which they are one, within a language; containment where one is the other, shortened.
SAME: Final = 0.42
SAME_OF_SPEAKER: Final = 0.3
CONTAINED: Final = 0.72
# A denial repeats less of what it denies, and may answer the statement right before it without repeating anything.
# A sentence with a "not" that no verb of denial carries contradicts only what it repeats. (On real news of one happening, three in four such
# pairs below these values are two different things.)
DENIES: Final = 0.3
NEGATES: Final = 0.55
# Share of a denial's sentence that a copy of it keeps.
COPIED: Final = 0.5
ANSWERS: Final = 220
# Characters between a statement and the sentence right behind it.
NEXT: Final = 3
# Likeness from which a denial repeats anything of the sentence before it.
BRUSHES: Final = 0.05
QUOTES: Final = frozenset("\"“”«»„「『‘'")
# Over more characters than this, or without a word of it, a denial answers a statement only where nobody else speaks in between.
A_SENTENCE: Final = 100
TOUCHES: Final = 0.1
BARE: Final = 3
THIN: Final = 6
# How somebody tells what another denies in the same sentence.
ASSERTED: Final = frozenset({"alleged", "announced", "confirmed"})
# Terms of a statement before the denial that it runs into, from which the two are clauses beside each other; characters by which the denial is found.
CLAUSE: Final = 5
BEGINNING: Final = 20
# Across languages: share of the anchors (names, numbers, words that sound the same; weighed by rarity) of the statement with fewer that the other
# has too, and the weight that must be shared when the speaker is the same, when a speaker is not known, and when two participants speak. (On the
# development ledger's statements, 18 of the 20 pairs that share 3 and half were one statement.)
ANCHORED: Final = 0.5
ENOUGH_SHARED: Final = 2.0
ENOUGH_SHARED_UNSPOKEN: Final = 3.0
ENOUGH_SHARED_APART: Final = 7.0
# Articles whose sentences weigh the anchors: more of them only sharpen the second digit.
MOST_ARTICLES: Final = 60
# Consonants that two words must share in sound to be taken for one name or loan word; shorter ones meet by chance.
SOUNDING: Final = 4
# Similarity of two spellings of a speaker from which they are one.
SAME_SPEAKER: Final = 0.8
# Denials that are compared with each other.
MOST_DENIALS: Final = 300
# A term that more statements than this have does not bring two of them together.
RARE: Final = 40
# A speaker of more words than this that is no participant is rarely one.
SPEAKER_WORDS: Final = 4
# Statements of one newsroom that are shown with an event, of one speaker.
OF_ONE_SPEAKER: Final = 3
# Statements with fewer terms say nothing that could be compared.
ENOUGH: Final = 2


_SENTENCE: Final = regex.compile(r"[^.!?。！？؟۔।\n]+")


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement: its terms and anchors (names and numbers, in any script) without those of its speaker, whether it rejects what it
    says, whether its speaker is a participant of the event, whether it rejects
    what another said, whether it does so in few words that repeat nothing ("a lie"), whether it only points back to what was said ("the accusation"),
    and whether it only is against what is done or planned."""

    account: Account
    said: frozenset[str]
    anchors: frozenset[str]
    denies: bool
    named: bool
    rejects: bool = False
    untrue: bool = False
    points: bool = False
    opposes: bool = False

    @property
    def language(self) -> str | None:
        return self.account.article.language

    @property
    def speaker(self) -> str | None:
        return self.account.claim.speaker


def statement_points(event: Event, told: Sequence[Account], rarity: Rarity) -> list[Point]:
    """Points about statements: contested ones with both sides, those that several newsrooms have, and named speakers' statements that only one has."""
    anchors = _Anchors(event)
    sayings = _sayings(anchors, told)
    kinds = [[sayings[i] for i in g] for g in groups(len(sayings), _same_pairs(sayings, rarity, anchors))]
    contested = _contested(kinds, rarity)
    found = [_contradiction(event, left, right) for left, right in contested]
    spoken = {id(s) for pair in contested for held in pair for s in held}
    rest = [held for held in kinds if id(held[0]) not in spoken]
    # What several newsrooms report is agreed on as something that was said, contested or not.
    shared = [held for held in kinds if len({s.account.origin for s in held}) > 1]
    alone = [held for held in rest if len({s.account.origin for s in held}) == 1 and _is_worth(held)]
    alone.sort(key=_worth)
    if any(s.named for held in alone for s in held):
        alone = [held for held in alone if any(s.named for s in held)]
    return found + [_uncontested(event, held) for held in (*shared, *_varied(alone))]


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


def _sayings(anchors: _Anchors, told: Sequence[Account]) -> list[Saying]:
    found = []
    for a in told:
        if a.claim.slot == "statement" and not is_silence(a):
            own = terms(a.claim.speaker or "")
            said = terms(a.claim.value) - own
            opposes = is_opposition(a)
            rejects = a.claim.mode == "denied" and not opposes
            # "denied this", "wies das zurück": what is denied stands before it
            untrue = is_rejection(a.claim.value, a.article.language) or (rejects and len(said) < ENOUGH)
            rejects = rejects or untrue
            if len(said) >= ENOUGH or untrue:
                denies = (a.claim.polarity == "-") != is_negative(a.claim.value, a.article.language) or rejects
                named = anchors.is_named(a.claim.speaker)
                points = rejects and (untrue or points_back(a.claim.value, a.article.language))
                found.append(Saying(a, said, anchors.of(a), denies, named, rejects, untrue, points, opposes))
    return found


class _Anchors:
    """What a statement has that every script keeps: names of the event in any spelling, words that sound the same, numbers."""

    def __init__(self, event: Event) -> None:
        self._spellings = sorted(
            {(fold(n), f"who:{p.name}") for p in event.who for n in p.names if len(n) > 2}
            | {(fold(w.name), f"where:{w.name}") for w in event.where if len(w.name) > 2}
        )

    def is_named(self, speaker: str | None) -> bool:
        """Whether the speaker is a participant of the event in any of the spellings."""
        folded = fold(speaker or "")
        return (
            any(spelling in folded for spelling, key in self._spellings if key.startswith("who:")) if folded else False
        )

    def of(self, a: Account) -> frozenset[str]:
        """The anchors of an account's statement, without its speaker."""
        found = self.within(a.claim.value)
        return found - self.within(a.claim.speaker or "")

    def within(self, text: str) -> frozenset[str]:
        """The anchors of any text."""
        folded = fold(text)
        listed = [w for w, _ in words(ascii_digits(folded))]
        numbers = {f"number:{w}" for w in listed if w[0].isdigit()}
        named = {key for spelling, key in self._spellings if spelling in folded}
        sounds = {f"sound:{k}" for w in listed if len(w) >= SOUNDING for k in naming.keys(w) if len(k) >= SOUNDING}
        return frozenset(numbers | named | sounds)


def _same_pairs(sayings: Sequence[Saying], rarity: Rarity, anchors: _Anchors) -> list[tuple[int, int]]:
    """Pairs of statements that are one. Statements in the same words are joined at once, others when they share something rare."""
    weights = _weights(sayings, anchors)
    first: dict[object, int] = {}
    pairs = [(first.setdefault((s.language, s.denies, s.said), i), i) for i, s in enumerate(sayings)]
    unique = sorted(set(first.values()))
    bags = [sayings[i].said | {a for a in sayings[i].anchors if weights[a] > 0} for i in unique]
    for x, y in near_pairs(bags, most=RARE):
        i, j = unique[x], unique[y]
        if sayings[i].denies == sayings[j].denies and _same(sayings[i], sayings[j], rarity, weights):
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
        if (sayings[i].rejects or sayings[j].rejects) and same_speaker(sayings[i].speaker, sayings[j].speaker)
    ]


def _weights(sayings: Sequence[Saying], anchors: _Anchors) -> dict[str, float]:
    """How much each anchor tells: the logarithm of how many sentences the articles have for each that holds it.

    What is named all over the articles (the country, the ministers) tells nothing about which statement it is; what is named once does.
    """
    articles = {s.account.article.id: s.account.article for s in sayings}
    wanted = frozenset().union(*(s.anchors for s in sayings)) if sayings else frozenset()
    counts: Counter[str] = Counter()
    total = 0
    if len({a.language for a in articles.values()}) > 1:
        for name in sorted(articles)[:MOST_ARTICLES]:
            for sentence in _SENTENCE.findall(articles[name].text):
                total += 1
                counts.update(anchors.within(sentence) & wanted)
    return {a: max(math.log((1 + total) / (1 + counts[a])), 0.0) for a in wanted}


def _same(a: Saying, b: Saying, rarity: Rarity, weights: Mapping[str, float]) -> bool:
    if a.language == b.language:
        like = rarity.likeness(a.language, a.said, b.said)
        if like >= SAME or (like >= SAME_OF_SPEAKER and same_speaker(a.speaker, b.speaker)):
            return True
        enough = min(len(a.said), len(b.said)) >= THIN
        return enough and rarity.containment(a.language, a.said, b.said) >= CONTAINED
    return _across(a, b, weights)


def _across(a: Saying, b: Saying, weights: Mapping[str, float]) -> bool:
    """Whether two statements in two languages are one: most of the anchors of the one with fewer, and enough of them for the speakers."""
    shared = sum(sorted(weights[x] for x in a.anchors & b.anchors))
    fewer = min(sum(sorted(weights[x] for x in s.anchors)) for s in (a, b))
    if fewer <= 0 or shared < ANCHORED * fewer:
        return False
    if same_speaker(a.speaker, b.speaker):
        return shared >= ENOUGH_SHARED
    return shared >= (ENOUGH_SHARED_APART if a.named and b.named else ENOUGH_SHARED_UNSPOKEN)


def same_speaker(a: str | None, b: str | None) -> bool:
    """Whether two speakers are one, across spellings and scripts; unknown speakers are nobody's match."""
    if a is None or b is None:
        return False
    # Names without a key in common are never alike: looking that up is a hundred times cheaper than comparing sounds.
    return (
        a == b
        or (bool(_keys(a) & _keys(b)) and naming.similarity(a, b) >= SAME_SPEAKER)
        or naming.same_institution(a, b)
    )


@lru_cache(maxsize=16384)
def _keys(name: str) -> frozenset[str]:
    return frozenset(naming.keys(name))


def _contested(kinds: Sequence[list[Saying]], rarity: Rarity) -> list[tuple[list[Saying], list[Saying]]]:
    """Pairs (what is said, what denies it), one for each pair of speakers, everything that the two say on it put together, the words that answer each other first."""
    best: dict[int, tuple[float, int]] = {}
    words_of: dict[tuple[int, int], tuple[float, Saying, Saying]] = {}
    for denial, said, score, s, d in _answers(kinds, rarity):
        best[denial] = max(best.get(denial, (0.0, 0)), (score, -said))
        if score > words_of.get((denial, said), (0.0, s, d))[0]:
            words_of[denial, said] = (score, s, d)
    pairs = []
    for denial in sorted(best):
        said = -best[denial][1]
        _, s, d = words_of[denial, said]
        pairs.append(([s, *(x for x in kinds[said] if x is not s)], [d, *(x for x in kinds[denial] if x is not d)]))
    return _joined(pairs)


def _answers(kinds: Sequence[list[Saying]], rarity: Rarity) -> Iterator[tuple[int, int, float, Saying, Saying]]:
    """(denial, what it denies, how surely, in which words) among the kinds of statements: those that share a rare term, or stand in one article."""
    flat = [(k, s) for k, held in enumerate(kinds) for s in held]
    near = set(near_pairs([s.said for _, s in flat], most=RARE))
    by_article: defaultdict[str, list[int]] = defaultdict(list)
    for n, (_, s) in enumerate(flat):
        by_article[s.account.article.id].append(n)
    near |= {(i, j) for held in by_article.values() for a, i in enumerate(held) for j in held[a + 1 :]}
    for i, j in sorted(near):
        (left, a), (right, b) = flat[i], flat[j]
        together = a.account.article.id == b.account.article.id
        if a.denies != b.denies or ((a.untrue != b.untrue or a.rejects != b.rejects) and together):
            first = (a.rejects if a.rejects != b.rejects else a.untrue) if a.denies == b.denies else a.denies
            said, s, denial, d = (right, b, left, a) if first else (left, a, right, b)
            held = (flat[n][1] for n in by_article[d.account.article.id])
            if (score := _answer(s, d, rarity, held)) > 0:
                yield denial, said, score, s, d


def _answer(s: Saying, d: Saying, rarity: Rarity, held: Iterable[Saying]) -> float:
    """How surely the denial is of the statement, or 0; `held` is all that the article of the denial reports."""
    if s.language != d.language or _overlap(s, d) or _is_headline(s) or s.opposes or d.opposes:
        return 0.0
    if not d.rejects and not _negates(s, d):
        return 0.0
    if same_speaker(s.speaker, d.speaker):
        # One speaker with and without "not" is nearly always told in two halves of one statement. (Of 14 such pairs in real news none contradicted.)
        return 0.0
    like = rarity.likeness(s.language, s.said, d.said)
    enough = min(len(s.said), len(d.said)) >= BARE and len(s.said & d.said) > 1
    bar = DENIES if d.rejects else NEGATES
    if s.denies != d.denies and enough and like >= bar and (s.named or d.named) and _is_somebody(s) and _is_somebody(d):
        return 1.0 + like
    return _answered(s, d, like, held) if s.account.article.id == d.account.article.id else 0.0


def _negates(s: Saying, d: Saying) -> bool:
    """Whether a "not" of the one is of what the two share, and the other has none: "no threat" and "zero threat" say one thing, and so do a sentence
    with another "not" in it and its copy without."""
    if any(negated(text, s.language) for text in (s.account.claim.value, s.account.claim.evidence.quote)):
        return False
    near = negated(d.account.claim.value, d.language) or negated(d.account.claim.evidence.quote, d.language)
    return bool(near & s.said & d.said)


def _answered(s: Saying, d: Saying, like: float, held: Iterable[Saying]) -> float:
    """How surely a denial is of the statement before it in its article, or 0: it points back to what was said, or repeats some of it."""
    told, denied = s.account.claim.evidence.span, d.account.claim.evidence.span
    gap = 0 if told.overlaps(denied) else denied.start - told.end
    if not d.rejects or not 0 <= gap <= ANSWERS or d.speaker is None:
        return 0.0
    follows = gap <= NEXT
    if len(s.said) < BARE and s.account.claim.mode not in ASSERTED:
        return 0.0  # "when asked about the revelations": no statement
    if not _is_somebody(s) and not (follows and d.points):
        return 0.0
    if (s.speaker is None or s.rejects) and not (follows and d.points):
        return 0.0
    if not (d.named or (_is_somebody(d) and gap <= A_SENTENCE) or (d.points and follows)):
        return 0.0
    if (gap > A_SENTENCE or like < TOUCHES) and _is_between(s, d, held):
        return 0.0
    nearness = 0.01 * (1 - gap / (ANSWERS + 1))  # of two alike, the last is answered
    bare = len(d.said) <= BARE
    if follows and (d.points or bare or like >= BRUSHES or d.account.claim.value[:1] in QUOTES):
        # "… The ministry denied the claim", "… denies it: “We never were told”": of what was said right before
        return 0.6 + like + nearness
    short = d.points and (s.named or (gap <= A_SENTENCE and d.untrue))
    return 0.5 + like + nearness if like >= TOUCHES or short else 0.0


def _is_between(s: Saying, d: Saying, held: Iterable[Saying]) -> bool:
    """Whether somebody else speaks between the two: a denial that repeats little answers the last who spoke."""
    start, end = s.account.claim.evidence.span.end, d.account.claim.evidence.span.start
    between = (o for o in held if start <= o.account.claim.evidence.span.start < end and o is not d)
    return any(not same_speaker(o.speaker, d.speaker) and not same_speaker(o.speaker, s.speaker) for o in between)


def _is_headline(s: Saying) -> bool:
    """Whether the statement stands in the headline, which sums up and is answered by nobody."""
    return any(
        b.kind == "headline" and b.span.overlaps(s.account.claim.evidence.span) for b in s.account.article.blocks
    )


def _overlap(s: Saying, d: Saying) -> bool:
    """Whether the two are cut out of the same words: speech within speech. What goes on for some words before the denial begins is a clause of its own
    ("A says that they agreed on the flow, B denied that …")."""
    a, b = s.account.claim.evidence, d.account.claim.evidence
    if a.article != b.article:
        # one sentence in two copies, or what nobody in particular denies, told with the word that denies it
        nobody = d.speaker is None and d.account.claim.value in s.account.claim.value
        return nobody or a.quote in b.quote or b.quote in a.quote or _is_copy(s, d)
    if not a.span.overlaps(b.span):
        return False
    if not d.rejects or s.rejects:
        return True
    if s.account.claim.mode in ASSERTED and s.account.claim.value.startswith(d.account.claim.value):
        return False  # "A alleges that …, which B denies"
    before = d.account.claim.evidence.quote
    at = s.account.claim.value.find(before[:BEGINNING])
    told = (
        s.account.claim.value[:at] if at >= 0 else s.account.claim.evidence.quote[: max(0, b.span.start - a.span.start)]
    )
    return len(terms(told) - terms(s.speaker or "")) < CLAUSE


def _is_copy(s: Saying, d: Saying) -> bool:
    """Whether the sentence of the statement is that of the denial, copied with changes: it has what denies in it, and most of what is denied."""
    sentence, denial = terms(s.account.claim.evidence.quote), terms(d.account.claim.evidence.quote)
    frame = denial - terms(d.account.claim.value)
    return bool(frame) and frame <= sentence and len(denial & sentence) >= COPIED * len(denial)


def _is_somebody(s: Saying) -> bool:
    """Whether the speaker can be one: a participant of the event, a short phrase, or the newsroom itself."""
    return s.named or s.speaker is None or len(words(s.speaker)) <= SPEAKER_WORDS


def _joined(
    pairs: Sequence[tuple[list[Saying], list[Saying]]],
) -> list[tuple[list[Saying], list[Saying]]]:
    """Contests of the same two speakers put together: one quarrel, told in several languages."""
    same = (
        (i, j)
        for i, a in enumerate(pairs)
        for j in range(i + 1, len(pairs))
        if _speak(a[0], pairs[j][0]) and _speak(a[1], pairs[j][1])
    )
    joined = []
    for g in groups(len(pairs), same):
        left = {id(s): s for i in g for s in pairs[i][0]}
        right = {id(s): s for i in g for s in pairs[i][1]}
        joined.append((list(left.values()), list(right.values())))
    return joined


def _speak(a: Iterable[Saying], b: Iterable[Saying]) -> bool:
    """Whether a speaker of the one is a speaker of the other."""
    right = list(b)
    return any(same_speaker(s.speaker, t.speaker) for s in a for t in right)


def _contradiction(event: Event, said: Sequence[Saying], denial: Sequence[Saying]) -> Point:
    sides = [_side(said, said[0]), _side(denial, denial[0])]
    return point(event.id, "statement", denial[0].speaker or _about(denial), "contradicts", sides)


def _side(held: Sequence[Saying], shown: Saying | None = None) -> Side:
    """The side of a statement, in the words of `shown`, else of the language that most of its articles have."""
    shown = shown or _shown(held)
    value = shown.account.claim.value
    return side(
        f"not: {value}" if shown.denies and shown.account.claim.polarity == "-" else value, [s.account for s in held]
    )


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
