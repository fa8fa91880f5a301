"""One page into its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import accumulate, chain
from typing import Final
from urllib.parse import urlsplit

import htmldate

from reportedly.read import body, feeds, markup, metadata, published
from reportedly.read.body import JOINED, Body, DateLine, Paragraph
from reportedly.read.credits import dateline
from reportedly.read.dates import find, weekdays_named
from reportedly.read.decode import clean, clean_line, decode, document, gunzip, is_binary
from reportedly.read.language import identify
from reportedly.read.lines import extent, letters, same
from reportedly.read.refused import refuses
from reportedly.read.stated import moment
from reportedly.records import Article, Block, BlockKind, DateCandidate, Page, Skipped, Span, When, digest
from reportedly.settings import Settings
from reportedly.text import fold

_HTML: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|meta|script|title|h1)[\s>]", re.IGNORECASE)
_CHARSET: Final = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
# A page needs this many letters to be an article, dense scripts weighed (`lines.letters`): a short headline ("Ann Sundkvist, swimming star, dies at 91") has 34.
_FEWEST_LETTERS: Final = 30
# A headline of so many words tells something on its own.
_FEWEST_HEADLINE_WORDS: Final = 5
_SHORTEST_GLUED: Final = 10
_GLUED_LINES: Final = 3
# Paragraphs in which days and weekdays are looked for to hold the day of publication against.
_DATED_PARAGRAPHS: Final = 30
# Characters of a menu at most that stands before the headline in one row.
_MOST_MENU: Final = 300


def articles(page: Page, *, settings: Settings) -> Iterator[Article | Skipped]:
    """The articles on the page (several for a feed), or why there is none. Never raises for what the page holds."""
    content: bytes | None = page.body
    if page.body[:2] == b"\x1f\x8b":
        unpacked = gunzip(page.body, settings.max_bytes)
        content = unpacked[0] if unpacked is not None else None
    if content is None or len(content) > settings.max_bytes:
        yield Skipped(
            uri=page.uri, reason=f"larger than {settings.max_bytes:,} bytes: split it, or raise the setting max_bytes"
        )
    elif not content.strip():
        yield Skipped(uri=page.uri, reason="empty: nothing to read")
    elif (other := document(content)) is not None:
        yield Skipped(uri=page.uri, reason=other)
    elif feeds.is_feed(content) and "html" not in page.media_type:
        for entry in feeds.entries(Page(uri=page.uri, body=content, source=page.source, fetched=page.fetched)):
            yield entry if isinstance(entry, Skipped) else _guarded(entry, entry.body)
    elif feeds.is_xml(content):
        yield Skipped(
            uri=page.uri, reason="XML that is neither a feed nor HTML: export the articles as text, HTML or JSON lines"
        )
    elif is_binary(content):
        yield Skipped(uri=page.uri, reason="binary data, not text in any encoding: convert it to text first")
    else:
        yield _guarded(page, content)


_REFUSED: Final = (
    "page that refuses the reader (a check for robots, cookies, a login, an error) instead of showing an article: "
    "open it in a browser and save it again"
)


def _guarded(page: Page, content: bytes) -> Article | Skipped:
    try:
        return _article(page, content)
    except (RecursionError, MemoryError, ValueError, TypeError, AttributeError, LookupError, AssertionError) as error:
        return Skipped(
            uri=page.uri, reason=f"cannot be read as a page ({type(error).__name__}): please report it with the page"
        )


def _article(page: Page, content: bytes) -> Article | Skipped:
    stated = dict(page.stated)
    charset = _CHARSET.search(page.media_type)
    text = decode(content, charset[1] if charset else None)
    fragment = "fragment" in page.media_type
    is_html = "html" in page.media_type or (
        page.media_type in ("", "text/plain") and _HTML.match(text.lstrip("\ufeff \t\r\n")) is not None
    )
    if is_html:
        source = markup.read(text.replace("\x00", ""), fragment=fragment)
        lines = _unglued([(tag, line) for tag, raw in source.lines for line in clean(raw).split("\n") if line], source)
    else:
        source = markup.Markup()
        raw = clean(text).split("\n")
        lines = [(JOINED if after else "p", line) for line, after in zip(raw, [*raw[1:], ""], strict=True) if line]
    if not any(
        count >= _FEWEST_LETTERS for count in accumulate(chain.from_iterable(letters(line) for _, line in lines))
    ):
        return Skipped(uri=page.uri, reason="page without text: no paragraph was found")
    title = clean_line(stated["title"]) if stated.get("title") else source.title
    language = identify(_sample(lines), stated.get("language") or source.stated.language)
    names = tuple(
        filter(None, (stated.get("outlet"), *source.stated.outlets, metadata.site_name(source.stated, source.title)))
    )
    sorted_ = body.sort(
        lines, language, title or None, markup=is_html, outlets=names, authors=_stated_authors(stated, source)
    )
    if not sorted_.paragraphs and not is_html and sorted_.title:
        # A brief of one sentence, which another extractor gives as title and text alike.
        sorted_.paragraphs += [Paragraph("body", line) for _, line in lines if same(fold(line), fold(sorted_.title))][
            :1
        ]
    if not sorted_.paragraphs and not is_html and extent(sorted_.title or "")[1] >= _FEWEST_HEADLINE_WORDS:
        # A film, or a page that shows its text to subscribers only: the headline is all that it tells.
        sorted_.paragraphs.append(Paragraph("body", sorted_.title or ""))
    if not sorted_.paragraphs:
        return Skipped(uri=page.uri, reason="page without an article: nothing but menus, lists and notices was found")
    if refuses([sorted_.title or "", *(p.text for p in sorted_.paragraphs)], language):
        return Skipped(uri=page.uri, reason=_REFUSED)
    return _built(page, source, sorted_, language, text if is_html and not fragment else "")


def _unglued(lines: list[tuple[str, str]], source: markup.Markup) -> list[tuple[str, str]]:
    """The lines with a date line on its own again where the extractor has drawn it into the first paragraphs."""
    near = sorted({n.text for n in source.near if len(n.text) >= _SHORTEST_GLUED}, key=lambda t: (-len(t), t))
    whole: list[tuple[str, str]] = []
    for number, (tag, line) in enumerate(_headline_apart(lines, source.title)):
        glued = next((t for t in near if number < _GLUED_LINES and line.startswith(t) and len(line) > 2 * len(t)), None)
        whole += [(tag, line)] if glued is None else [("p", glued), (tag, line[len(glued) :].strip())]
    return whole


def _headline_apart(lines: list[tuple[str, str]], title: str | None) -> list[tuple[str, str]]:
    """The lines with a row of a table that holds menu, headline and byline (a page laid out in tables) in its pieces."""
    found: list[tuple[str, str]] = []
    for number, (tag, line) in enumerate(lines):
        before, _, after = line.partition(title) if title and number < _GLUED_LINES else (line, "", "")
        if not title or "|" not in before or len(before) > _MOST_MENU or line == before:
            found.append((tag, line))
            continue
        pieces = (("nav", before.strip(" |")), ("p", title), ("p", after.strip()))
        found += [(tag, piece) for tag, piece in pieces if piece]
    return found


def _sample(lines: list[tuple[str, str]]) -> str:
    """The longest lines, which are the body rather than menus, in order."""
    longest = sorted(range(len(lines)), key=lambda i: (-len(lines[i][1]), i))[:8]
    return "\n".join(lines[i][1] for i in sorted(longest))


def _built(page: Page, source: markup.Markup, sorted_: Body, language: str | None, html: str) -> Article:
    stated = dict(page.stated)
    address = stated.get("url") or source.stated.canonical or ""
    outlet = _outlet(stated, source, sorted_)
    text, blocks = _text(sorted_, language)
    when, candidates, modified = _published(page, source, sorted_, language, address, html)
    return Article(
        id=digest(address, outlet or "", sorted_.title or "", text, when.earliest[:10] if when is not None else ""),
        uri=address or page.uri,
        source=page.source,
        outlet=outlet,
        title=sorted_.title,
        text=text,
        language=language,
        published=when,
        published_candidates=candidates,
        modified=modified,
        fetched=page.fetched,
        authors=_authors(stated, source, sorted_),
        credits=tuple(sorted_.credits),
        blocks=tuple(blocks),
        furniture=tuple(sorted_.furniture),
    )


def _text(sorted_: Body, language: str | None) -> tuple[str, list[Block]]:
    """The article's text, and its blocks: the headline, unless the body begins with it, then the paragraphs, a leading dateline on its own."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    pieces: list[tuple[BlockKind, str, str | None]] = [(p.kind, p.text, p.posted) for p in sorted_.paragraphs]
    if sorted_.title and not pieces[0][1].startswith(sorted_.title):
        pieces.insert(0, ("headline", sorted_.title, None))
    opened = False
    for kind, text, posted in pieces:
        moment_ = _posted(posted, language) if posted else None
        end = dateline(text) if kind == "body" and not opened else None
        opened = opened or kind == "body"
        if end is not None:
            blocks.append(Block(kind="dateline", span=Span(at, at + len(text[: end[0]].rstrip()))))
            blocks.append(Block(kind="body", span=Span(at + end[0], at + len(text))))
        else:
            blocks.append(Block(kind=kind, span=Span(at, at + len(text)), posted=moment_))
        parts.append(text)
        at += len(text) + 2
    return "\n\n".join(parts), blocks


def _posted(written: str, language: str | None) -> str | None:
    found = [h.moment for h in find(written, language) if h.moment is not None]
    return found[0] if found else None


def _outlet(stated: dict[str, str], source: markup.Markup, sorted_: Body) -> str | None:
    """The outlet's name as metadata give it, else the mast-head's, else the host of the address."""
    stated_name = stated.get("outlet", "")
    if stated.get("method") == "feed":  # "The Post — World": the feed's section is not the outlet's name
        stated_name = re.split(r"\s+[|–—-]\s+|\s*:\s+", stated_name)[0]
    is_host = "." in stated_name and " " not in stated_name
    named = [stated_name] if stated_name and not is_host else []
    named += [
        *source.stated.outlets,
        metadata.site_name(source.stated, source.title) or "",
        sorted_.outlet or "",
        stated_name,
    ]
    chosen = next((name for n in named if (name := clean_line(n))), None)
    shown = {urlsplit(f.text).hostname or "" for f in sorted_.furniture if f.reason == "address" and not source.lines}
    alone = next(iter(shown)) if len(shown) == 1 else ""
    host = urlsplit(stated.get("url") or source.stated.canonical or "").hostname or ""
    host = host or ("" if _PLATFORM.search(alone) else alone)
    return chosen or host.removeprefix("www.") or None


# Hosts of everybody's pages: an address there says nothing of whose page it stands on.
_PLATFORM: Final = re.compile(
    r"(?:^|\.)(?:facebook|fb|twitter|x|t|instagram|linkedin|youtube|youtu|tiktok|telegram|whatsapp|wa|google|goo|bit|tinyurl|ow|apple|spotify|reddit|vk|ok|weibo|line|linktr)\.[a-z]{2,5}$"
)


def _stated_authors(stated: dict[str, str], source: markup.Markup) -> tuple[str, ...]:
    return tuple([a for a in stated.get("authors", "").split(", ") if a] or source.stated.authors)


def _authors(stated: dict[str, str], source: markup.Markup, sorted_: Body) -> tuple[str, ...]:
    named = _stated_authors(stated, source) or sorted_.authors
    return tuple(dict.fromkeys(name for a in named if (name := clean_line(a))))


def _published(
    page: Page, source: markup.Markup, sorted_: Body, language: str | None, address: str, html: str
) -> tuple[When | None, tuple[DateCandidate, ...], str | None]:
    stated = dict(page.stated)
    found: list[published.Candidate | None] = []
    if stated.get("published"):
        found.append(
            published.of_stated("feed" if stated.get("method") == "feed" else "extractor", stated["published"])
        )
    found += [published.of_stated(method, value) for method, value in source.stated.dates]
    found.append(published.of_address(address))
    if not source.lines:  # a text page may show its own address; addresses in markup lead elsewhere
        found += [published.of_address(f.text) for f in sorted_.furniture if f.reason == "address"][:1]
    found.append(published.of_headline(sorted_.title or "", language))
    lines = [*sorted_.dates, *_near_lines(source, language)]
    for line in lines:
        found += published.of_line(line)
    found += [
        published.of_stated("time element" if n.place == "time" else "time element above the headline", n.text)
        for n in source.near
        if n.place.startswith("time")
    ]
    found += [published.of_stated("script", value) for value in source.scripted[:1]]
    posts = [day for p in sorted_.paragraphs if p.posted and (day := _day(_posted(p.posted, language))) is not None]
    modified = next(
        (m for value in [stated.get("modified", ""), *source.stated.modified] if value and (m := moment(value))), None
    )
    candidates = [c for c in found if c is not None]
    elsewhere: list[date] = []
    if html and not any(c.confidence >= 0.8 and c.method in published.OFFICIAL for c in candidates):
        elsewhere = [d for line in source.elsewhere for h in find(line, language) if (d := h.date) is not None]
    if html and not any(c.confidence >= 0.8 for c in candidates):
        candidates += _by_htmldate(html, address, [*elsewhere, *posts])
    candidates = published.in_month_of(address, candidates, elsewhere)
    if modified is not None:
        candidates += [c for c in [published.of_stated("modified", modified)] if c is not None]
    candidates = published.beside_weekdays(candidates, lambda: _weekdays(sorted_, language))
    shown = [address, *(f.text for f in sorted_.furniture if f.reason == "address" and not source.lines)]
    candidates += published.completed(
        lines, page.fetched, candidates, address=" ".join(shown), posts=posts, named=lambda: _named(sorted_, language)
    )
    candidates += [
        replaced
        for p in sorted_.paragraphs[:40]
        if p.posted
        and (replaced := published.of_stated("embedded post", _posted(p.posted, language) or "")) is not None
    ]
    days: list[date] = []
    if any(published.asks_text(c) for c in candidates):
        days = _named(sorted_, language)
    datelines = [h for line in lines if line.place == "dateline" for h in line.found]
    when, kept = published.decide(
        list(dict.fromkeys(candidates)), fetched=page.fetched, days=days, posts=posts, datelines=datelines
    )
    return when, kept, modified


def _named(body: Body, language: str | None) -> list[date]:
    """The full dates that the text names."""
    return [
        d
        for p in body.paragraphs[:_DATED_PARAGRAPHS]
        for h in find(p.text[:1500], language)
        if (d := h.date) is not None
    ]


def _weekdays(body: Body, language: str | None) -> set[int]:
    """The weekdays that the text names."""
    return weekdays_named("\n".join(p.text for p in body.paragraphs[:_DATED_PARAGRAPHS]), language)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso[:10]) if iso else None


def _near_lines(source: markup.Markup, language: str | None) -> list[DateLine]:
    """Dates in the short lines by a page's headline."""
    return body.date_lines([(n.text, n.place) for n in source.near if not n.place.startswith("time")], language)


def _by_htmldate(html: str, address: str, elsewhere: list[date]) -> list[published.Candidate]:
    try:
        value = htmldate.find_date(html, url=address or None, original_date=True, extensive_search=True)
    except Exception:
        return []
    candidate = published.of_htmldate(value, elsewhere) if value else None
    return [candidate] if candidate is not None else []
