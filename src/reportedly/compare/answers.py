"""Which statement a denial is of: by its words, or because it answers the statement right before it in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import regex

from reportedly.compare.across import is_all_in
from reportedly.compare.anchors import CONCEPT
from reportedly.compare.negation import negated, points_back
from reportedly.compare.sayings import Saying
from reportedly.compare.speakers import same_speaker
from reportedly.compare.terms import Rarity, groups, near_pairs, terms
from reportedly.text import fold, words

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
# How surely a denial is of a statement in another language that is about the same; denials that are looked at.
ABROAD: Final = 0.5
MOST_ABROAD: Final = 100
# Letters up to which a word that two sentences share is an article, a preposition or the like.
LITTLE: Final = 3
# How somebody tells what another denies in the same sentence.
ASSERTED: Final = frozenset({"alleged", "announced", "confirmed"})
# Terms of a statement before the denial that it runs into, from which the two are clauses beside each other; characters by which the denial is found.
CLAUSE: Final = 5
BEGINNING: Final = 20
# A speaker of more words than this that is no participant is rarely one.
SPEAKER_WORDS: Final = 4
# Sentences that may stand between a statement and the one that contradicts it.
BETWEEN: Final = 1
# Terms of a sentence without a speaker that does no more than contradict: "the airline disagrees".
UNSPOKEN: Final = 8
_SENTENCE: Final = regex.compile(r"[^.!?。！？؟۔։।\n]{4,}")
# A term that more statements than this have does not bring a denial to what it denies.
RARE: Final = 40


def contests(
    kinds: Sequence[list[Saying]], rarity: Rarity, weight: Mapping[str, float]
) -> list[tuple[list[Saying], list[Saying]]]:
    """Pairs (what is said, what denies it), one for each pair of speakers, everything that the two say on it put together, the words that answer each other first."""
    best: dict[int, tuple[float, int]] = {}
    words_of: dict[tuple[int, int], tuple[float, Saying, Saying]] = {}
    for denial, said, score, s, d in (*_answers(kinds, rarity), *_abroad(kinds, weight)):
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
        held = [flat[n][1] for n in by_article[b.account.article.id]] if together else []
        if a.denies != b.denies or (
            (a.stance.untrue != b.stance.untrue or a.stance.rejects != b.stance.rejects) and together
        ):
            first = (
                (a.stance.rejects if a.stance.rejects != b.stance.rejects else a.stance.untrue)
                if a.denies == b.denies
                else a.denies
            )
            said, s, denial, d = (right, b, left, a) if first else (left, a, right, b)
            if (score := _answer(s, d, rarity, held)) > 0:
                yield denial, said, score, s, d
                continue
        if together:
            later = a.account.order > b.account.order
            said, s, denial, d = (right, b, left, a) if later else (left, a, right, b)
            if (score := _rebutted(s, d, rarity, held)) > 0:
                yield denial, said, score, s, d


def _abroad(
    kinds: Sequence[list[Saying]], weight: Mapping[str, float]
) -> Iterator[tuple[int, int, float, Saying, Saying]]:
    """The same of denials told in another language than what they deny: they name what it is about."""
    flat = [(k, s) for k, held in enumerate(kinds) for s in held if s.speaker is not None and not s.stance.opposes]
    denials = [(k, d) for k, d in flat if d.stance.rejects and not d.stance.points][:MOST_ABROAD]
    claims = [(k, s) for k, s in flat if not s.denies and not s.account.in_headline]
    for denial, d in denials:
        for said, s in claims:
            if (
                s.language == d.language
                or same_speaker(s.speaker, d.speaker)
                or not (_is_somebody(s) and _is_somebody(d))
            ):
                continue
            if is_all_in(d, s, weight):
                yield denial, said, ABROAD, s, d


def _rebutted(s: Saying, d: Saying, rarity: Rarity, held: Iterable[Saying]) -> float:
    """How surely a statement contradicts the one of another speaker right before it, or 0: its sentence says so. (That it begins with
    "but" and one of the two has a "not" does not do: of 14 such pairs in real news none was right.)"""
    if (
        _overlap(s, d)
        or s.account.in_headline
        or s.stance.opposes
        or d.stance.opposes
        or s.speaker is None
        or len(s.said) < BARE
    ):
        return 0.0
    if same_speaker(s.speaker, d.speaker) or not (_is_somebody(s) and _is_somebody(d)):
        return 0.0
    if (s.stance.rejects and d.stance.rejects) or not _is_of(s, d):
        return 0.0  # both deny it
    told, countered = s.account.claim.evidence.span, d.account.claim.evidence.span
    between = s.account.article.text[told.end : countered.start]
    if told.end > countered.start or len(between) > ANSWERS or len(_SENTENCE.findall(between.strip())) > BETWEEN:
        return 0.0
    like = rarity.likeness(s.language, s.said, d.said)
    if like < TOUCHES and _is_between(s, d, held):
        return 0.0
    if (
        not d.stance.rebuts
        or (d.stance.rejects and not d.stance.points and like < TOUCHES)
        or (d.speaker is None and len(d.said) > UNSPOKEN)
    ):
        return 0.0
    return 0.55 + like


def _answer(s: Saying, d: Saying, rarity: Rarity, held: Iterable[Saying]) -> float:
    """How surely the denial is of the statement, or 0; `held` is all that the article of the denial reports."""
    if s.language != d.language or _overlap(s, d) or s.account.in_headline or s.stance.opposes or d.stance.opposes:
        return 0.0
    if not d.stance.rejects and not _negates(s, d):
        return 0.0
    if same_speaker(s.speaker, d.speaker):
        # One speaker with and without "not" is nearly always told in two halves of one statement. (Of 14 such pairs in real news none contradicted.)
        return 0.0
    like = rarity.likeness(s.language, s.said, d.said)
    enough = min(len(s.said), len(d.said)) >= BARE and len(s.said & d.said) > 1
    bar = DENIES if d.stance.rejects and s.speaker is not None else NEGATES
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
    if not d.stance.rejects or not 0 <= gap <= ANSWERS or d.speaker is None:
        return 0.0
    follows = gap <= NEXT
    if (len(s.said) < BARE or points_back(s.account.claim.value, s.language)) and s.account.claim.mode not in ASSERTED:
        return 0.0  # "when asked about the revelations": no statement
    if not _is_of(s, d):
        return 0.0
    if not _is_somebody(s) and not (follows and d.stance.points):
        return 0.0
    if (s.speaker is None or s.stance.rejects) and not (follows and d.stance.points):
        return 0.0
    if not (d.named or (_is_somebody(d) and gap <= A_SENTENCE) or (d.stance.points and follows)):
        return 0.0
    if (gap > A_SENTENCE or like < TOUCHES) and _is_between(s, d, held):
        return 0.0
    nearness = 0.01 * (1 - gap / (ANSWERS + 1))  # of two alike, the last is answered
    bare = len(d.said) <= BARE
    if follows and (
        d.stance.points or bare or (like >= BRUSHES and _touch(s, d)) or d.account.claim.value[:1] in QUOTES
    ):
        # "… The ministry denied the claim", "… denies it: “We never were told”": of what was said right before
        return 0.6 + like + nearness
    short = d.stance.points and (s.named or (gap <= A_SENTENCE and d.stance.untrue))
    return 0.5 + like + nearness if (like >= TOUCHES and _touch(s, d)) or short else 0.0


def _is_of(s: Saying, d: Saying) -> bool:
    """Whether the statement is of or about those whom the denial names, where it names any: "denied the allegations levelled by …"."""
    told = fold(f"{s.speaker or ''} {s.account.claim.evidence.quote}")
    return not d.stance.others or any(name in told for name in d.stance.others)


def _touch(s: Saying, d: Saying) -> bool:
    """Whether two statements share more than the short words that every sentence has, in a script with capitals, where those are told by their letters."""
    return any(map(_tells, s.said & d.said)) or any(x.startswith(CONCEPT) for x in s.anchors & d.anchors)


def _tells(term: str) -> bool:
    """Whether a term is more than an article, a preposition or the like, where a script has capitals."""
    return len(term) > LITTLE or term.upper() == term


def _is_between(s: Saying, d: Saying, held: Iterable[Saying]) -> bool:
    """Whether somebody else speaks between the two: a denial that repeats little answers the last who spoke."""
    start, end = s.account.claim.evidence.span.end, d.account.claim.evidence.span.start
    between = (o for o in held if start <= o.account.claim.evidence.span.start < end and o is not d)
    return any(not same_speaker(o.speaker, d.speaker) and not same_speaker(o.speaker, s.speaker) for o in between)


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
    if not d.stance.rejects or s.stance.rejects:
        return True
    if s.account.claim.mode in ASSERTED and s.account.claim.value.startswith(d.account.claim.value):
        return False  # "A alleges that …, which B denies"
    before = d.account.claim.evidence.quote
    at = s.account.claim.value.find(before[:BEGINNING])
    told = (
        s.account.claim.value[:at] if at >= 0 else s.account.claim.evidence.quote[: max(0, b.span.start - a.span.start)]
    )
    held = terms(told) - terms(s.speaker or "")
    return len(held) < CLAUSE or not (d.stance.points or any(map(_tells, held & d.said)))


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
