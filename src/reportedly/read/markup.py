"""HTML into lines: trafilatura finds the main text, embedded posts stay in it, and the lines by the headline are read for their dates."""

from __future__ import annotations

import copy
import logging
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from reportedly.read import metadata
from reportedly.read.decode import clean, clean_line
from reportedly.text import fold, is_unspaced

# Both libraries report pages that they cannot use as warnings and errors of their own; such a page gets one reason, ours.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_POSTS: Final = (
    "//blockquote[contains(@class,'twitter-') or contains(@class,'instagram-media') or contains(@class,'bluesky-embed') or contains(@class,'tiktok-embed') "
    "or contains(@class,'mastodon-embed') or contains(@class,'telegram')]"
)
_ASIDE: Final = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "form",
        "select",
        "option",
        "button",
        "head",
        "title",
        "textarea",
    }
)
_BLOCK: Final = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "figure",
        "figcaption",
        "time",
        "dl",
        "dd",
        "dt",
        "address",
        "br",
        "hr",
    ]
)
# Elements of a line in which a page without style sheets may write its date or byline.
_INLINE: Final = frozenset({"span", "i", "em", "b", "strong", "small", "font", "u", "cite", "center"})
_DATE_CLASS: Final = re.compile(r"date|time|publish|posted|meta|byline|dateline|fecha|datum|info", re.IGNORECASE)
_BANNER_CLASS: Final = re.compile(
    r"top-?bar|today|current|header-date|clock|weather|masthead|ticker|breaking|live", re.IGNORECASE
)
_OTHER_CLASS: Final = re.compile(
    r"related|comment|sidebar|recommend|popular|most-|latest|footer|teaser|promo|more-|trending|widget|carousel",
    re.IGNORECASE,
)
_LISTED_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|popular|most-?read|latest|comments?|sidebar|trending)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE: Final = frozenset({"nav", "aside", "footer"})
_SHORT: Final = 130
_LONG: Final = 200
# Lines by the headline that are looked at for a date, and those right below it.
_NEAR: Final = 14
_CLOSE: Final = 4
# Characters from which on a heading that begins the title is the headline.
_HEADING: Final = 20
_MOST_ASIDE: Final = 400
# Pieces of text that a headline has at most, words in italics and the like between them.
_PIECES: Final = 12
# How much longer than its folded form a headline may be written: white space of the source between its words.
_LONGER: Final = 4
# A line break of the page, and one of its source, which is white space.
_BREAK: Final = "\u2028"
_WRAPPED: Final = re.compile(r"[^\S\u2028]*\n[^\S\u2028]*")
_CODE: Final = re.compile(r"<(script|style|head)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAGS: Final = re.compile(r"<[^<>]{0,2000}>")
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")


@dataclass(slots=True)
class Near:
    """A short line of the page with where it stands: `head` beside the headline, `banner` above it, `time` for <time datetime>."""

    text: str
    place: str


@dataclass(slots=True)
class Markup:
    """What was read from a page: lines of its main text as (tag, text), what it states, the lines by its headline, dated texts of its side columns."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    stated: metadata.Stated = field(default_factory=metadata.Stated)
    title: str | None = None
    near: list[Near] = field(default_factory=list)
    scripted: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


def parse(text: str) -> metadata.Tree | None:
    """The tree of a page; None when it has none. Entities are not fetched, depth and size are limited by libxml2."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True, no_network=True
    )
    body = _DECLARATION.sub("", text).encode("utf-8", "replace")
    try:
        tree = lxml_html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree


def read(text: str, *, fragment: bool = False) -> Markup:
    """Everything of a page. A fragment (a feed's entry) is all main text."""
    tree = parse(text)
    if tree is None:
        return Markup()
    _flatten_posts(tree)
    _flatten_ruby(tree)
    if fragment:
        return Markup(lines=_plain_lines(tree))
    result = Markup(stated=metadata.collect(tree), scripted=metadata.scripts(text))
    result.title = _shown(tree, metadata.choose_title(result.stated))
    result.near = _near(tree, result.title)
    result.elsewhere = _aside(tree)
    result.lines = _apart(_main(tree), tree) or _plain_lines(tree) or _stripped(text)
    return result


def _flatten_posts(tree: metadata.Tree) -> None:
    """Embedded posts as two plain paragraphs, the post and "— Name (@handle) date", so that they are kept as part of the text."""
    for quote in tree.xpath(_POSTS):
        inner = quote.findall(".//p")
        said = " ".join(" ".join(p.itertext()) for p in inner)
        signed = " ".join(" ".join(quote.itertext()).split()).removeprefix(" ".join(said.split())).strip()
        tail = quote.tail
        quote.clear()
        quote.tail = tail
        quote.tag = "div"
        for part in (said, signed):
            if part.strip():
                paragraph = etree.SubElement(quote, "p")
                paragraph.text = " ".join(part.split())


def _flatten_ruby(tree: metadata.Tree) -> None:
    """Characters without the reading that stands over them."""
    for aside in list(tree.iter("rt", "rp")):
        aside.drop_tree()
    for base in list(tree.iter("ruby", "rb")):
        base.drop_tag()


def _main(tree: metadata.Tree) -> list[tuple[str, str]]:
    """trafilatura's main text, block by block. Comments are left out; its own fallbacks (readability, justext) stay on, which measured best."""
    try:
        document: Any = trafilatura.bare_extraction(copy.deepcopy(tree), include_comments=False, with_metadata=False)
    except Exception:
        return []
    if document is None or document.body is None:
        return []
    return [(tag, line) for tag, raw in _blocks(document.body) for line in clean(raw).split("\n") if line]


def _apart(lines: list[tuple[str, str]], tree: metadata.Tree) -> list[tuple[str, str]]:
    """The blocks of a short page again where trafilatura's last resort has joined all of it into one line."""
    if len(lines) != 1:
        return lines
    plain = _plain_lines(tree)
    sought = "".join(lines[0][1].split())
    bare = ["".join(text.split()) for _, text in plain]
    start = "".join(bare).find(sought)
    if start < 0:
        return lines
    chosen, at = [], 0
    for (tag, text), letters in zip(plain, bare, strict=True):
        if start <= at < start + len(sought):
            chosen.append((tag, text))
        at += len(letters)
    return chosen or lines


def _blocks(body: Any) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for element in body:
        if element.tag in ("list", "table", "row", "quote", "div", "item") and len(element) and element.tag != "row":
            inner = [child for child in element.iter("item", "row", "p", "quote") if child is not element]
            if inner and not (element.text or "").strip():
                leaves = [c for c in inner if not any(g is not c for g in c.iter("item", "row", "p", "quote"))]
                found += [(str(c.tag), _text(c)) for c in leaves]
                continue
        found.append((str(element.tag), _text(element)))
    return found


def _text(element: Any) -> str:
    """The text of a block; only where the page breaks a line there is a line break in it."""
    if element.tag == "row":
        return " | ".join(filter(None, (" ".join(" ".join(cell.itertext()).split()) for cell in element)))
    written = "".join(_in_order(element))
    return (
        written.replace(_BREAK, "\n")
        if element.tag == "code"
        else _WRAPPED.sub(_unwrapped, written).replace(_BREAK, "\n")
    )


def _unwrapped(wrapped: re.Match[str]) -> str:
    """What a line that the page's source wraps reads as: a space, nothing between characters that need none."""
    text, start, end = wrapped.string, wrapped.start(), wrapped.end()
    return "" if is_unspaced(text[start - 1 : start]) and is_unspaced(text[end : end + 1]) else " "


def _in_order(element: Any) -> list[str]:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append(_BREAK)
        parts += _in_order(child)
        parts.append(child.tail or "")
    return parts


def _plain_lines(tree: metadata.Tree) -> list[tuple[str, str]]:
    """The page as a reader without trafilatura sees it: a line for each block element."""
    lines: list[tuple[str, str]] = []
    buffer: list[str] = []

    def close() -> None:
        text = clean_line(" ".join("".join(buffer).split()))
        if text:
            lines.append(("p", text))
        buffer.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str) or element.tag in _ASIDE:
            if event == "end" and element.tail:
                buffer.append(element.tail)
            continue
        if element.tag in _BLOCK:
            close()
        if event == "start" and element.text and not _within_aside(element):
            buffer.append(element.text)
        if event == "end" and element.tail:
            buffer.append(element.tail)
    close()
    return lines


def _stripped(text: str) -> list[tuple[str, str]]:
    """The text between the tags, for pages nested deeper than libxml2 follows."""
    bare = _TAGS.sub("\n", _CODE.sub(" ", text))
    return [("p", line) for raw in bare.split("\n") if (line := clean_line(raw))]


def _within_aside(element: Any) -> bool:
    return any(parent.tag in _ASIDE for parent in element.iterancestors())


def _near(tree: metadata.Tree, title: str | None) -> list[Near]:
    """Short lines around the headline, in page order, and the moments of <time> elements there."""
    folded = fold(title) if title else ""
    found: list[Near] = []
    above: list[Near] = []
    after, seen = 0, False
    body = tree.find(".//body")
    root = body if body is not None else tree
    home = _home(root, folded)
    unmarked = _unmarked_headline(root, folded) if not home else None
    home = home if unmarked is None else list(unmarked.iterancestors())
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in _ASIDE:
            continue
        if element is unmarked or _is_headline(element, folded):
            if not seen or not folded or fold(" ".join(element.itertext())) == folded:
                seen, after = True, 0
            continue
        away = _elsewhere(element, home, close=seen and after <= _CLOSE)
        if element.tag == "time" and element.get("datetime") and not away:
            (found if seen else above).append(Near(element.get("datetime"), "time" if seen else "time above"))
        own = " ".join(_own(element).split())
        if len(own) < 6:
            continue
        if len(own) > _LONG and seen:
            after += _NEAR // 2
        if seen and after > _NEAR:
            break
        after += seen
        if len(own) <= _SHORT and any(c.isdigit() for c in own) and not away:
            (found if seen else above).append(Near(own, _place(element, seen=seen or _is_beside(element, home))))
    return found + above


def _is_beside(element: Any, home: list[Any]) -> bool:
    """Whether a line above the headline shares its box, or has the class of a date and shares the box around that."""
    if not home:
        return False
    above = [element, *list(element.iterancestors())[:3]]
    if home[0] in above[:2]:
        return True
    return (
        home[1:2] != [] and home[1] in above[1:] and _DATE_CLASS.search(_marks(element) + _marks(above[1])) is not None
    )


def _is_headline(element: Any, folded: str) -> bool:
    """Whether an element may be the page's headline: its first heading, or a smaller one that says what its title says."""
    if element.tag == "h1":
        return True
    return bool(folded) and element.tag in ("h2", "h3") and fold(" ".join(element.itertext())) == folded


def _unmarked_headline(root: Any, folded: str) -> Any:
    """The innermost element that says what the title says, on a page without any heading that does; None where none does."""
    if not folded or root.find(".//h1") is not None:
        return None
    said = [e for e in root.iter() if isinstance(e.tag, str) and e.tag not in _ASIDE and _says(e, folded)]
    around = {a for e in said for a in e.iterancestors()}
    return next((e for e in said if e not in around), None)


def _shown(tree: metadata.Tree, title: str | None) -> str | None:
    """The title as the page shows it: where no element says all of it, its longest beginning before a sign ("Headline - Outlet") that one says."""
    wanted = [(piece, fold(piece)) for piece in metadata.beginnings(title)] if title else []
    if title is None or not wanted:
        return title
    body = tree.find(".//body")
    root = body if body is not None else tree
    elements = [e for e in root.iter() if isinstance(e.tag, str) and e.tag not in _ASIDE]
    for piece, folded in [(title, fold(title)), *wanted]:
        if any(_says(e, folded) for e in elements):
            return piece
    return title


def _says(element: Any, folded: str) -> bool:
    """Whether an element holds a text and nothing else; of a long one only the beginning is read."""
    found = ""
    for piece in islice(element.itertext(), _PIECES + 1):
        found += piece
        if len(found.strip()) > _LONGER * len(folded):
            return False
    return "".join(fold(found).split()) == "".join(folded.split())


def _home(root: Any, folded: str) -> list[Any]:
    """The elements that the headline stands in, the nearest first; none where no heading says what the title says, or all of it but the site's name."""
    begun: list[Any] = []
    for heading in root.iter("h1", "h2", "h3"):
        said = fold(" ".join(heading.itertext())) if folded else ""
        if said and said == folded:
            return list(heading.iterancestors())
        if not begun and len(said) >= _HEADING and folded.startswith(said):
            begun = list(heading.iterancestors())
    return begun


def _aside(tree: metadata.Tree) -> list[str]:
    """Short texts with digits that stand only in lists of other articles, in comments and side columns: dates there are not the page's.

    A single such text in a side column may be the page's own date, so there it takes two.
    """
    listed: dict[Any, bool] = {}  # whether the list says itself that it is one
    strict: list[str] = []
    loose: list[str] = []
    outside: set[str] = set()
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _ASIDE:
            continue
        parent = element.getparent()
        if parent in listed or (_lists_others(element) and element.find(".//h1") is None):
            listed[element] = listed.get(parent, False) or _LISTED_CLASS.search(_marks(element)) is not None
        for text in (element.text, element.tail if parent not in listed else None):
            if text and len(text) <= 2 * _SHORT and any(c.isdigit() for c in text):
                short = " ".join(text.split())
                if not 6 <= len(short) <= _SHORT:
                    continue
                if element not in listed:
                    outside.add(short)
                else:
                    (strict if listed[element] else loose).append(short)
    found = strict + (loose if len(set(loose)) > 1 else [])
    return [t for t in dict.fromkeys(found) if t not in outside][:_MOST_ASIDE]


def _lists_others(element: Any) -> bool:
    if element.tag in ("body", "html", "main", "article"):
        return False
    return element.tag in ("aside", "nav") or _LISTED_CLASS.search(_marks(element)) is not None


def _own(element: Any) -> str:
    """The text of an element and of its inline children, for elements without block children."""
    if any(isinstance(child.tag, str) and child.tag in _BLOCK and child.tag not in ("time", "br") for child in element):
        return _before_blocks(element)
    if element.tag in _BLOCK or element.tag == "span" or _alone(element):
        return "".join(t for t in element.itertext())[: _LONG + 60]
    return ""


def _alone(element: Any) -> bool:
    """Whether an inline element stands beside blocks rather than within a line of text."""
    return element.tag in _INLINE and any(
        beside is not None and isinstance(beside.tag, str) and beside.tag in _BLOCK and beside.tag != "time"
        for beside in (element.getprevious(), element.getnext())
    )


def _before_blocks(element: Any) -> str:
    """The text of an element before its first block child, inline children's included."""
    parts = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _BLOCK or child.tag in _ASIDE:
            break
        parts += ["".join(child.itertext()), child.tail or ""]
        if sum(map(len, parts)) > _LONG:
            break
    return "".join(parts)


def _place(element: Any, *, seen: bool) -> str:
    marks = " ".join(
        filter(None, (element.get("class"), element.get("id"), *(_marks(p) for p in list(element.iterancestors())[:2])))
    )
    if _BANNER_CLASS.search(marks):
        return "banner"
    if seen:
        return "head"
    return "classed" if _DATE_CLASS.search(marks) else "banner"


def _marks(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _elsewhere(element: Any, home: list[Any], *, close: bool) -> bool:
    """Whether an element is part of a list of other articles or a side column. What the headline stands in is none, and right below the headline (`close`) a class alone tells only of lists."""
    classes = _LISTED_CLASS if close else _OTHER_CLASS
    for p in [element, *list(element.iterancestors())[:6]]:
        if p in home or p.tag in ("body", "html"):
            return False
        if p.tag in _ELSEWHERE or classes.search(_marks(p)):
            return True
    return False
