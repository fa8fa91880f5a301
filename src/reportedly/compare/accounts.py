"""An account is one claim with who published it and when; accounts of one value make a side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly import languages
from reportedly.records import Article, Claim, Event, Evidence, Origin, Point, Role, Side, Slot, Verdict

# Publication dates below this confidence say nothing about which figure is the older one.
SURE: Final = 0.5
# Sentences kept with a side, at most one of each article: more are not read.
MAX_EVIDENCE: Final = 12


@dataclass(frozen=True, slots=True)
class Account:
    """A claim of an article: `origin` is the newsroom behind it, `time` the ISO moment for which or at which it was written, where known.

    `is_claimed` is False for what the page says beside its claims (the date of an embedded post).
    """

    claim: Claim
    article: Article
    origin: str
    role: Role
    time: str | None
    is_claimed: bool = True

    @property
    def language(self) -> str:
        """The code of the language of the article, by which lists are found: English where it is not known."""
        return languages.code(self.article.language, "en")

    @property
    def in_headline(self) -> bool:
        """Whether the claim stands in the headline, which sums up: it is set against nothing and answered by nobody."""
        span = self.claim.evidence.span
        return any(b.kind == "headline" and b.span.overlaps(span) for b in self.article.blocks)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """A fixed order: by article, then by place in the text."""
        span = self.claim.evidence.span
        return (self.article.id, span.start, span.end, self.claim.id)


def accounts(event: Event, articles: Mapping[str, Article], origins: Sequence[Origin]) -> list[Account]:
    """Every claim of the event's reports once, in a fixed order. Reports whose article is missing are left out."""
    origin = {a: o.id for o in origins for a in o.articles}
    found: dict[str, Account] = {}
    for report in sorted(event.reports, key=lambda r: (r.role != "lead", r.id)):
        article = articles.get(report.article)
        if article is None:
            continue
        for claim in report.claims:
            time = written(claim, article)
            found.setdefault(claim.id, Account(claim, article, origin.get(article.id, article.id), report.role, time))
    return sorted(found.values(), key=lambda a: a.order)


def written(claim: Claim, article: Article) -> str | None:
    """The moment that the claim is of: what the text states for it, else the page's change or publication, else None."""
    if claim.as_of is not None:
        return claim.as_of.latest
    published = article.published.latest if article.published and article.published.confidence >= SURE else None
    if article.modified and (published is None or article.modified[:10] >= published[:10]):
        return article.modified
    return published


def side(value: str, held: Iterable[Account], shown: Account | None = None) -> Side:
    """The side of those who hold the value, everything sorted; one sentence of each article stands for it: that of the one `shown`, else the first."""
    ordered = sorted(held, key=lambda a: a.order)
    evidence: dict[str, Evidence] = {}
    for a in (*([shown] if shown is not None else []), *ordered):
        evidence.setdefault(a.article.id, a.claim.evidence)
    return Side(
        value=value,
        origins=tuple(sorted({a.origin for a in ordered})),
        articles=tuple(sorted({a.article.id for a in ordered})),
        evidence=tuple(evidence[i] for i in sorted(evidence))[:MAX_EVIDENCE],
        speakers=tuple(sorted({a.claim.speaker for a in ordered if a.claim.speaker})),
        claims=tuple(sorted({a.claim.id for a in ordered if a.is_claimed})),
    )


def point(event: str, slot: Slot, about: str, verdict: Verdict, sides: Iterable[Side]) -> Point:
    """A point with its sides in a fixed order: most origins first."""
    ordered = sorted(sides, key=lambda s: (-len(s.origins), -len(s.articles), s.value))
    return Point(event=event, slot=slot, about=about, verdict=verdict, sides=tuple(ordered))


def told_first(held: Iterable[Account]) -> str:
    """The first moment at which one of the accounts was told, behind all others where none is known."""
    return min((a.time for a in held if a.time), default="~")


def alone_or_agreed(s: Side) -> Verdict:
    """The verdict of a side that nobody contests."""
    return "agrees" if len(s.origins) > 1 else "only-here"
