"""What an HTML page states about itself: JSON-LD, OpenGraph and other meta elements, microdata, <time>, its address, the lines by its headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from reportedly.read.decode import clean_line

# An lxml.html.HtmlElement; lxml has no types.
Tree: TypeAlias = Any

_ARTICLE: Final = re.compile(r"Article|Posting|Report|LiveBlog|Review|Recipe|Critic", re.IGNORECASE)
_PAGE: Final = re.compile(r"WebPage|VideoObject|AudioObject|Episode|ItemPage", re.IGNORECASE)
_BROKEN: Final = re.compile(r'"(datePublished|dateModified|headline)"\s*:\s*"((?:[^"\\]|\\.){4,300})"')
_STATES: Final = re.compile(
    r"""["'](?:date_?published|published_?at|publish_?date|publication_?date|publish_?time|published_?date|first_?published(?:_?at|_?date)?|pubdate|datePublication|display_?date|article_?publish[\w]*)["']\s*[:=]\s*["'](\d{4}-\d\d-\d\d[^"']{0,25}|\d{8}(?:T?\d{4,6})?Z?)["']""",
    re.IGNORECASE,
)
# Names of meta elements that hold the moment of publication or of the last change, in use on news sites.
_PUBLISHED: Final = frozenset(
    ["article:published_time", "article:published", "og:published_time", "og:article:published_time", "og:pubdate", "rnews:datepublished", "bt:pubdate", "sailthru.date", "parsely-pub-date", "article.published", "article_date_original", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "datepublished", "date_published", "pubdate", "publishdate", "publish-date", "publish_date", "publicationdate", "publication_date", "pub_date", "originalpublicationdate", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.created", "dc.date.created", "dcterms.date", "ptime", "shareaholic:article_published_time", "mediator_published_time", "article:publish_time", "published_time", "published-date", "published_date", "datecreated", "article_published_time", "rbpubdate", "lp.article:published_time", "vr:published_time", "timestamp_published", "analyticsattributes.articledate", "dateposted", "creation_date", "article-published-date", "published", "news_publish_date"]
)  # fmt: skip
_MAYBE: Final = frozenset(
    [
        "date",
        "dc.date",
        "dc:date",
        "dcterms.temporal",
        "article:date",
        "displaydate",
        "date-posted",
        "created",
        "lastpubdate",
        "search_date",
        "date_create",
        "prism.publicationdate",
        "citation_date",
        "citation_publication_date",
        "eomportal-lastupdate",
    ]
)
_MODIFIED: Final = frozenset(
    ["article:modified_time", "og:updated_time", "last-modified", "lastmod", "modified", "dc.date.modified", "dcterms.modified", "datemodified", "date_modified", "article:modified", "dc.modified", "revision_date", "modificationdate", "lp.article:modified_time", "rbmodified", "cxenseparse:recs:articlelastmodified"]
)  # fmt: skip
# Characters of an outlet's name; what is longer is a slogan, which in scripts without spaces counts as one word.
_LONGEST_NAME: Final = 45
# Signs that part a headline from the name of the outlet or the section behind it; the hyphen without spaces is in use in Korean.
_PARTING: Final = re.compile(r"\s+[|•·»—–*-]+\s+|\s*[|｜ㅣ]\s*|(?<=\W)-(?=\w)")
_NOT_NAMES: Final = re.compile(r"https?://|www\.|@|\d{3}")


@dataclass(slots=True)
class Stated:
    """What the page states. `dates` are (method, value as written)."""

    titles: list[tuple[str, str]] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    modified: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    canonical: str | None = None
    language: str | None = None
    locale: str | None = None


def collect(tree: Tree) -> Stated:
    """Everything that the elements of a page state, in the order of trust within each list."""
    stated = Stated()
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        _json_ld(script.text or "", stated)
    _meta(tree, stated)
    _microdata(tree, stated)
    _links(tree, stated)
    return stated


def _json_ld(text: str, stated: Stated) -> None:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        for name, value in _BROKEN.findall(text):
            _broken(name, value, stated)
        return
    for node in sorted(_nodes(data, 0), key=lambda n: _rank(n)):
        _node(node, stated)


def _broken(name: str, value: str, stated: Stated) -> None:
    if name == "headline":
        stated.titles.append(("json-ld", value.replace('\\"', '"').replace("\\/", "/")))
    elif name == "datePublished":
        stated.dates.append(("json-ld", value))
    else:
        stated.modified.append(value)


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects that tell of the page: top level, @graph, mainEntity and the like, not those of related items."""
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(key), depth + 1)


def _type(node: dict[str, Any]) -> str:
    kind = node.get("@type", "")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _rank(node: dict[str, Any]) -> int:
    return 0 if _ARTICLE.search(_type(node)) else 1 if _PAGE.search(_type(node)) else 2


def _node(node: dict[str, Any], stated: Stated) -> None:
    rank = _rank(node)
    if rank == 2:
        return
    method = "json-ld" if rank == 0 else "json-ld page"
    for key in ("datePublished", "dateCreated", "uploadDate"):
        if isinstance(node.get(key), str) and (key == "datePublished" or not node.get("datePublished")):
            stated.dates.append((method if key == "datePublished" else "json-ld created", node[key]))
    if isinstance(node.get("dateModified"), str):
        stated.modified.append(node["dateModified"])
    if rank == 0:
        stated.titles += [("json-ld", node[k]) for k in ("headline", "name") if isinstance(node.get(k), str)][:1]
        stated.authors += list(_people(node.get("author")))
        stated.outlets += list(_people(node.get("publisher")))
        if isinstance(node.get("inLanguage"), str):
            stated.language = stated.language or node["inLanguage"]
    entity = node.get("mainEntityOfPage")
    address = entity.get("@id") if isinstance(entity, dict) else entity
    if rank == 0 and isinstance(address, str) and address.startswith("http"):
        stated.canonical = stated.canonical or address


def _people(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _people(item)
    elif isinstance(value, dict) and isinstance(value.get("name"), str | list):
        yield from _people(value["name"])


def _meta(tree: Tree, stated: Stated) -> None:
    for element in tree.iter("meta"):
        content = (element.get("content") or element.get("value") or "").strip()
        if not content:
            continue
        for name in {(element.get(a) or "").strip().lower() for a in ("property", "name", "itemprop", "http-equiv")} - {
            ""
        }:
            _meta_value(name, content, stated)


def _meta_value(name: str, content: str, stated: Stated) -> None:
    if name in _PUBLISHED:
        stated.dates.append(("open graph" if ":" in name else "meta", content))
    elif name in _MAYBE:
        stated.dates.append(("meta date", content))
    elif name in _MODIFIED:
        stated.modified.append(content)
    elif name in ("og:title", "twitter:title", "dc.title", "title", "headline"):
        stated.titles.append(("open graph" if name == "og:title" else "meta", content))
    elif name in (
        "author",
        "article:author",
        "dc.creator",
        "parsely-author",
        "byl",
        "sailthru.author",
    ) and not _NOT_NAMES.search(content):
        stated.authors.append(content)
    elif name in (
        "og:site_name",
        "application-name",
        "publisher",
        "dc.publisher",
        "article:publisher",
    ) and not _NOT_NAMES.search(content):
        stated.outlets.insert(0, content) if name == "og:site_name" else stated.outlets.append(content)
    elif name == "og:url" and content.startswith("http"):
        stated.canonical = content if stated.canonical is None else stated.canonical
    elif name in ("og:locale", "content-language"):
        stated.locale = stated.locale or content


def _microdata(tree: Tree, stated: Stated) -> None:
    for element in tree.iterfind(".//*[@itemprop]"):
        names = (element.get("itemprop") or "").lower().split()
        value = element.get("datetime") or element.get("content") or " ".join(element.itertext())[:120]
        if "datepublished" in names:
            stated.dates.append(("microdata", value))
        elif "datemodified" in names:
            stated.modified.append(value)
        elif "headline" in names and element.tag != "meta":
            stated.titles.append(("microdata", " ".join(element.itertext())))


def _links(tree: Tree, stated: Stated) -> None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith("http"):
            stated.canonical = element.get("href").strip()
            break
    root = tree.getroottree().getroot()
    stated.language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or stated.language
    stated.titles += [("h1", " ".join(e.itertext())) for e in list(tree.iter("h1"))[:3]]
    stated.titles += [("title", e.text or "") for e in list(tree.iter("title"))[:1]]


def scripts(source: str) -> list[str]:
    """Publication dates in the data of scripts, as written, in order, the first few."""
    return _STATES.findall(source)[:3]


def choose_title(stated: Stated) -> str | None:
    """The headline without the outlet's name.

    OpenGraph's title goes first: on `fundus_parser` it is the editors' headline on 110 of 127 pages (JSON-LD 83, first heading 81, document title 76),
    because the others carry kickers, search-engine versions or trimmed forms.
    """
    for wanted in ("open graph", "json-ld", "microdata", "h1", "meta", "title"):
        for method, title in stated.titles:
            if method == wanted:
                trimmed = _trim_site(clean_line(title), stated.outlets, loose=method in ("title", "meta", "open graph"))
                if len(trimmed) > 3:
                    return trimmed
    return None


def beginnings(title: str) -> list[str]:
    """What a title says before each sign that may part a headline from the outlet's name, the longest first ("A - B - Outlet": "A - B", "A").

    Only where the headline is the longer piece: before a sign may stand a kicker as well.
    """
    found = [title[: sign.start()].rstrip() for sign in _PARTING.finditer(title)]
    return [piece for piece in reversed(found) if 2 * len(piece) > len(title)]


def site_name(stated: Stated, headline: str | None) -> str | None:
    """The outlet's name behind the headline in the document's title ("Headline | Outlet"), None where there is none."""
    title = next((clean_line(t) for m, t in stated.titles if m == "title"), "")
    headline = headline or ""
    parts = re.split(r"\s+[|•·»—–-]+\s+|\s*[|｜ㅣ]\s*", title)
    if (
        len(parts) > 1
        and headline
        and _alike(title, headline)
        and parts[-1].casefold() not in headline.casefold()
        and 1 <= len(parts[-1].split()) <= 6
        and len(parts[-1]) <= _LONGEST_NAME
    ):
        return parts[-1]
    return None


def _alike(left: str, right: str) -> bool:
    one, two = left.casefold(), right.casefold()
    return one.startswith(two[:20]) or two.startswith(one[:20])


def _trim_site(title: str, outlets: list[str], *, loose: bool) -> str:
    """The title without " | Outlet" at its end."""
    parts = re.split(r"\s+[|•·»—–-]+\s+|\s*[|｜]\s*", title)
    if len(parts) < 2:
        return title
    names = {o.casefold() for o in outlets}
    last = parts[-1].casefold()
    if any(last and (last in name or name in last) for name in names) or (
        loose and "|" in title and len(parts[-1].split()) <= 4
    ):
        cut = title[: title.rfind(parts[-1])].rstrip(" |•·»—–-｜")
        return _trim_site(cut, outlets, loose=loose) if len(cut) > 10 else title
    return title
