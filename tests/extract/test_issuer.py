from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly import extract
from reportedly.extract.issuer import issuer
from reportedly.records import Article, Block, Furniture, Span


def release(text: str, *, title: str, heads: tuple[str, ...] = (), language: str = "en") -> Article:
    return Article(
        id="a", uri="a", source="a", outlet=None, title=title, text=text, language=language,
        blocks=(Block(kind="body", span=Span(0, len(text))),),
        furniture=tuple(Furniture(text=h, reason="mast-head") for h in heads),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "heads", "language", "wanted"),
    [
        ("The two ministers met on Monday.", "Press release: talks in Lund", ("Ministry of Transport - Lund",), "en", "Ministry of Transport"),
        ("Los ministros se reunieron el lunes.", "Comunicado: reunión en Lund", ("Ministerio de Salud",), "es", "health ministry"),
        ("The two ministers met on Monday.", "Talks in Lund", ("Ministry of Transport",), "en", None),
        ("The two ministers met on Monday.", "Press release: talks in Lund", ("The Lund Herald",), "en", None),
    ],
)  # fmt: skip
def test_issuer(text: str, title: str, heads: tuple[str, ...], language: str, wanted: str | None) -> None:
    article = release(text, title=title, heads=heads, language=language)
    assert issuer(article, extract.mentions(article)) == wanted


def test_what_a_release_does_not_credit_its_issuer_says() -> None:
    article = release(
        "Nine people were hurt on Monday. “We regret it,” said Nora Weiss.",
        title="Press release: accident",
        heads=("Ministry of Transport",),
    )
    mentions = extract.mentions(article)
    reports, _ = extract.reports(article, mentions)
    claims = [c for r in reports for c in r.claims if c.slot == "quantity"]
    assert [(c.speaker, c.mode) for c in claims] == [("Ministry of Transport", "said")]
    plain = replace(article, furniture=())
    reports, _ = extract.reports(plain, extract.mentions(plain))
    assert {c.speaker for r in reports for c in r.claims if c.slot == "quantity"} == {None}


@pytest.mark.parametrize(
    ("text", "heads", "language", "wanted"),
    [
        ("The Harbour Authority has closed two berths.", ("PRESS RELEASE No. 12/2026",), "en", "Harbour Authority"),
        ("Lund, 3 May 2026 – Nordhafen AG has sold two ships.", ("For immediate release",), "en", "Nordhafen AG"),
        ("Nordhafen AG hat zwei Schiffe verkauft.", ("Pressekontakt: Nora Weiss, Telefon 0000",), "de", "Nordhafen AG"),
        ("Nordhafen AG hat zwei Schiffe verkauft.", ("Meistgelesen",), "de", None),
    ],
)
def test_releases_by_number_and_contact(text: str, heads: tuple[str, ...], language: str, wanted: str | None) -> None:
    article = release(text, title="Ships", heads=heads, language=language)
    assert issuer(article, extract.mentions(article)) == wanted
