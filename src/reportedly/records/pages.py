"""What was read: pages and articles."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.base import BlockKind, Evidence, Span, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes, before anything was decided.

    `uri` is where it came from (a path or an address), `source` the file it was read from (with `#fragment` for one
    record of a file of many), `media_type` as stated or guessed from the name, `fetched` when a crawler says so
    (a moment, else None). `stated` holds what the container already says about the page (`url`, `title`, `text`,
    `published`, `outlet`, `language`, `authors`), for pages that come out of feeds and of other tools' JSON.
    """

    uri: str
    body: bytes
    source: str
    media_type: str = ""
    fetched: str | None = None
    stated: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A page that did not become an article: `reason` says what and what to do, in one line."""

    uri: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """One reading of a page's publication date, with the characters of the page that it came from."""

    when: When
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of an article's text and what it is. Blocks do not overlap and stand in order.

    `post` is an embedded post of a social network, with `posted` the moment that it carries; it belongs to the body.
    """

    kind: BlockKind
    span: Span
    posted: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Text of the page that is not of the article (menus, related headlines, share texts, author boxes), and what it was taken for."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of one report.

    `text` is what every `Span` counts in and is never edited after `read/`: the headline, where there is one, as its first
    paragraph, then the paragraphs of the body, separated by blank lines. `blocks` cover all of it but the separators.
    `id` hashes the content. `uri` is the page's own canonical address when one is stated, else the path; `source` the file it was read from.
    `published` is the best candidate where it can be believed, else None; `published_candidates` keeps them all, best first.
    `modified` is when the page says that it was last changed. `credits` are the agencies or outlets that the page credits ("AFP", "Anadolu").
    """

    id: str
    uri: str
    source: str
    outlet: str | None
    title: str | None
    text: str
    language: str | None
    published: When | None = None
    published_candidates: tuple[DateCandidate, ...] = ()
    modified: str | None = None
    fetched: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()

    def evidence(self, span: Span) -> Evidence:
        """The evidence that stands at the span."""
        return Evidence(article=self.id, span=span, quote=self.text[span.start : span.end])
