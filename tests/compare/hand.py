"""Records by hand: articles and reports of fictional people, as short as a test can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.compare import origins
from reportedly.records import (
    Article,
    Block,
    Claim,
    Dating,
    Event,
    Evidence,
    Location,
    Participant,
    Report,
    Span,
    When,
    digest,
)
from reportedly.story import answer


def day(value: str, *, confidence: float = 0.9, method: str = "stated") -> When:
    """A day, or `a/b` for a span."""
    first, _, last = value.partition("/")
    return When(earliest=first, latest=last or first, confidence=confidence, method=method)


def article(name: str, text: str = "", **fields: Any) -> Article:
    """An article whose id is the name; `published` may be a day."""
    if isinstance(fields.get("published"), str):
        fields["published"] = day(fields["published"])
    text = text or f"Report {name}."
    blocks = (Block(kind="body", span=Span(0, len(text))),)
    values: dict[str, Any] = {"outlet": f"Outlet {name}", "title": None, "language": "en", "blocks": blocks}
    values |= {"uri": f"{name}.txt", "source": f"{name}.txt"}
    return Article(id=name, text=text, **(values | fields))


def evidence(a: Article, quote: str = "") -> Evidence:
    """The quote's first place in the article, or all of it."""
    quote = quote or a.text
    start = a.text.index(quote)
    return a.evidence(Span(start, start + len(quote)))


def dating(
    a: Article, value: str, when: str | None = None, quote: str = "", *, weekday: int | None = None, **more: Any
) -> Dating:
    """What the quote (else all of the article) says of the day."""
    return Dating(value=value, when=day(when, **more) if when else None, evidence=evidence(a, quote), weekday=weekday)


def person(a: Article, name: str, **fields: Any) -> Participant:
    fields.setdefault("names", (name,))
    return Participant(name=name, evidence=evidence(a), **fields)


def place(a: Article, name: str, country: str, **fields: Any) -> Location:
    return Location(name=name, country=country, evidence=evidence(a), **fields)


def claim(a: Article, slot: str, value: str, quote: str = "", **fields: Any) -> Claim:
    where = evidence(a, quote)
    name = digest(a.id, slot, value, quote, str(sorted(fields.items(), key=str)))
    return Claim(id=name, article=a.id, slot=slot, value=value, evidence=where, **fields)  # type: ignore[arg-type]


def figure(a: Article, number: float, about: str, quote: str = "", **fields: Any) -> Claim:
    """A quantity claim: `number` of what `about` says."""
    fields = {"low": float(number), "high": float(number), "about": about, "unit": "people"} | fields
    return claim(a, "quantity", f"{number:g} {fields['unit']}", quote, **fields)


def report(a: Article, **fields: Any) -> Report:
    values: dict[str, Any] = {"role": "lead", "what": evidence(a), "language": a.language, "outlet": a.outlet}
    values |= {"published": a.published} | fields
    return Report(id=f"r-{a.id}", article=a.id, **values)


def event(reports: Sequence[Report], articles: Sequence[Article] = ()) -> Event:
    held: Mapping[str, Article] = {a.id: a for a in articles}
    return answer("e1", reports, held, origins(articles))
