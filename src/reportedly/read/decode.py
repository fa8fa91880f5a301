"""From bytes to text that is safe to count in: encodings, compression with a limit, and characters that must not survive."""

from __future__ import annotations

import codecs
import html
import re
import zlib
from typing import Final

import charset_normalizer

from reportedly.read.language import likelihood

# Byte order marks, longest first: the one of UTF-32-LE begins with the one of UTF-16-LE.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# HTML and HTTP allow the declaration within the first kilobyte; real pages put scripts before it.
_HEAD: Final = 8192
_DECLARED: Final = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']|<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# What pages declare and what browsers take it for (WHATWG Encoding Standard, section 4.2).
_BROWSER: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "windows-874": "cp874",
    "unicode": "utf-8",
}
# Characters that no text needs and that hurt: C0 and C1 controls but tab and line feed, bidirectional embeddings, overrides and isolates
# (which can show a text in another order than it is stored), byte order marks, non-characters and lone surrogates.
_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES: Final = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# More than one in fifty control bytes in the first stretch: not text. Legacy multi-byte encodings do not use these bytes.
_BINARY_SHARE: Final = 0.02
_CONTROL_BYTES: Final = bytes(b for b in range(32) if b not in b"\t\n\r\f\x0b\x1b")
_SAMPLE: Final = 65536
# Likelihoods of a language that differ by less than a twentieth say nothing about the encoding.
LIKELIHOOD_DECIMALS: Final = 1
_FAMILIES: Final = (
    (
        "cp1252",
        "cp1250",
        "cp1254",
        "cp1257",
        "iso8859_2",
        "latin_1",
        "iso8859_15",
        "cp850",
        "cp437",
        "mac_roman",
        "cp858",
        "hp_roman8",
    ),
    ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic"),
    ("cp1256", "iso8859_6", "cp720", "mac_arabic"),
)


def gunzip(data: bytes, limit: int) -> tuple[bytes, bool] | None:
    """The content of gzip'd bytes and whether it is all of it (of damaged bytes what could be read); None when it would be larger than `limit` bytes."""
    unpacked = bytearray()
    rest = data
    while rest:
        engine = zlib.decompressobj(wbits=31)
        try:
            unpacked += engine.decompress(rest, limit + 1 - len(unpacked))
        except zlib.error:
            return bytes(unpacked), False
        if len(unpacked) > limit:
            return None
        if not engine.eof:
            return bytes(unpacked), False
        rest = engine.unused_data
    return bytes(unpacked), True


# What people hand over in place of pages, by its first bytes, and what to do about it.
_DOCUMENTS: Final = (
    (b"%PDF", "a PDF, not a page: make text of it first (pdftotext does)"),
    (b"PK\x03\x04", "a zip archive or an office document: unpack it, or save it as text, first"),
    (b"{\\rtf", "a rich-text document: save it as plain text first"),
    (b"SQLite format 3\x00", "a database, not a page: name pages, and a ledger behind -o"),
)


def document(body: bytes) -> str | None:
    """What kind of document that is no page the bytes are, and what to do about it; None for what may be a page."""
    return next((told for mark, told in _DOCUMENTS if body.startswith(mark)), None)


def is_binary(body: bytes) -> bool:
    """Whether the bytes are no text in any encoding (images, archives, databases)."""
    if body.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    sample = body[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if sample.count(0) * 4 > len(sample):
        return not _looks_utf16(sample)
    return controls > _BINARY_SHARE * len(sample) + 4


def _looks_utf16(sample: bytes) -> bool:
    return min(sample[0::2].count(0), sample[1::2].count(0)) * 20 < max(sample[0::2].count(0), sample[1::2].count(0))


def decode(body: bytes, declared: str | None = None) -> str:
    """The text of the bytes: by byte order mark, as UTF-8, as declared (XML declaration, meta), else by charset-normalizer.

    UTF-8 goes before the declaration because text that is valid UTF-8 and not ASCII is hardly ever anything else, while servers and
    editors often declare wrongly. Never fails: what cannot be decoded becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace")
    try:
        text = body.decode("utf-8")
        if "\x1b$" not in text:
            return text
    except UnicodeDecodeError:
        pass
    for name in (declared, _declaration(body)):
        text_or_none = _try(body, name)
        if text_or_none is not None:
            return text_or_none
    if body[:_SAMPLE].count(0) and _looks_utf16(body[:_SAMPLE]):
        little = body[1:_SAMPLE:2].count(0) >= body[0:_SAMPLE:2].count(0)
        return body.decode("utf-16-le" if little else "utf-16-be", "replace")
    return _guess(body)


def _declaration(body: bytes) -> str | None:
    found = _DECLARED.search(body[:_HEAD])
    return (found.group(1) or found.group(2)).decode("ascii", "replace") if found else None


def _try(body: bytes, name: str | None) -> str | None:
    """The text by a named encoding, None where the name is unknown or a hundredth of the text does not fit it."""
    if not name:
        return None
    key = name.strip().lower()
    try:
        text = body.decode(_BROWSER.get(key, key), "replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") * 100 <= len(text) else None


def _guess(body: bytes) -> str:
    mostly = body.decode("utf-8", "replace")
    if mostly.count("\ufffd") * 200 <= len(mostly):
        return mostly
    best = charset_normalizer.from_bytes(body[:_SAMPLE]).best()
    names = [best.encoding] if best is not None else []
    # Single-byte encodings of one alphabet differ in few characters; which of them makes words is for the language model to say, and where
    # it sees no difference the one that is commoner on the web is taken (families stand in that order).
    names = [*next((family for family in _FAMILIES if best is not None and best.encoding in family), names)]
    texts = [text for name in names if (text := _try(body, name)) is not None]
    return max(
        texts,
        key=lambda text: (round(likelihood(_marked(text)), LIKELIHOOD_DECIMALS), -texts.index(text)),
        default=mostly,
    )


def _marked(text: str) -> str:
    """The words of a text that hold letters beyond ASCII, by which encodings differ, with their neighbours."""
    words = text[:_SAMPLE].split()
    return " ".join(words[i] for i in range(len(words)) if not "".join(words[max(0, i - 1) : i + 2]).isascii())


def clean(text: str) -> str:
    """The text without harmful characters, with `\\n` as the only line end and single spaces within lines; lines keep their order."""
    text = _HARMFUL.sub("", _LINE_ENDS.sub("\n", text).replace("\x1b", ""))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))


_TAG: Final = re.compile(
    r"<(?:script|style)\b.*?</(?:script|style)\s*>|<!--.*?-->|</?[a-zA-Z][^<>]{0,500}>", re.DOTALL | re.IGNORECASE
)


def clean_line(text: str) -> str:
    """A title, name or other short text: markup and entities resolved, one line."""
    for _ in range(2):  # feeds escape twice
        if "&" in text:
            text = html.unescape(text)
        if "<" in text:
            text = _TAG.sub(" ", text)
    return " ".join(clean(text).split())
