"""Reports made by hand, from texts written for the tests, signed as the Reader signs them."""

from __future__ import annotations

from dataclasses import replace

from reportedly import represent
from reportedly.extract.sentences import sentences
from reportedly.records import Article, Block, Location, Mentions, Report, Role, Span, When

RABAT = (34.01, -6.83)
OSLO = (59.91, 10.75)


def day(value: str) -> When:
    """A known day."""
    return When(earliest=value, latest=value, confidence=0.9, method="test")


def article(name: str, title: str, body: str, *, published: str | None = None, language: str = "en") -> Article:
    """An article of a headline and a body."""
    text = f"{title}\n\n{body}"
    return Article(
        id=name, uri=f"https://{name}.example/", source=name, outlet=name, title=title, text=text, language=language,
        published=day(published) if published else None,
        blocks=(Block(kind="headline", span=Span(0, len(title))), Block(kind="body", span=Span(len(title) + 2, len(text)))),
    )  # fmt: skip


def report(
    name: str, title: str, body: str, *, published: str | None = None, language: str = "en", role: Role = "lead",
    kind: str | None = None, when: str | None = None, where: tuple[str, tuple[float, float]] | None = None,
) -> Report:  # fmt: skip
    """A signed report of an article that was not analysed further than its sentences."""
    source = article(name, title, body, published=published, language=language)
    mentions = Mentions(sentences=sentences(source))
    what = source.evidence(mentions.sentences[0].span)
    places = () if where is None else (
        Location(name=where[0], evidence=what, country="XX", latitude=where[1][0], longitude=where[1][1]),
    )  # fmt: skip
    bare = Report(
        id=f"r-{name}", article=name, role=role, what=what, kind=kind, when=day(when) if when else None, where=places,
        published=source.published, language=language, outlet=name,
    )  # fmt: skip
    return replace(bare, signature=represent.sign(bare, source, mentions))


BRIDGE = "The Zandvoort footbridge gave way on Monday under a crowd of marathon spectators; nineteen people were pulled from the Kessel canal."
FERRY = (
    "The ferry Palmyra ran aground off Tavolara with two hundred passengers, and the harbour master closed the strait."
)


def family() -> list[Report]:
    """Three reports of a bridge, two of a ferry, one of neither."""
    return [
        report("alfa", "Zandvoort footbridge collapses during marathon", BRIDGE, published="2024-05-14"),
        report("bravo", "Nineteen rescued as Zandvoort footbridge falls into Kessel canal", "Marathon spectators were on the Zandvoort footbridge. " + BRIDGE, published="2024-05-14"),
        report("carla", "Footbridge collapse at Zandvoort marathon: canal closed", "Divers searched the Kessel canal below the Zandvoort footbridge for marathon spectators.", published="2024-05-15"),
        report("delta", "Ferry Palmyra aground off Tavolara", FERRY, published="2024-05-14"),
        report("echo", "Strait closed after ferry Palmyra runs aground", "Passengers left the ferry Palmyra off Tavolara in boats. " + FERRY, published="2024-05-15"),
        report("foxtrot", "Cheese fair opens in Appenzell", "Farmers showed four hundred cheeses at the fair in Appenzell.", published="2024-05-14"),
    ]  # fmt: skip
