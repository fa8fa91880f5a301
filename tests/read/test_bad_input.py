from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.read import articles
from reportedly.records import Article, Page, Skipped
from reportedly.settings import Settings

SETTINGS = Settings(max_bytes=3_000_000)
TEXT = "The harbour council of Lowmouth approved a second ferry line on Tuesday, its chairwoman said. It sails from June.\n"


def read(body: bytes | str, name: str = "page.txt", media: str = "") -> Article | Skipped:
    data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    (only,) = articles(Page(uri=name, body=data, source=name, media_type=media), settings=SETTINGS)
    return only


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (random.Random(7).randbytes(4000), "binary"),
        (b"a" * 3_000_001, "larger"),
        (b"<html><body><img src=x></body></html>", "without text"),
        (b"1 2 3\n" * 500, "without text"),
        (b"<?xml version='1.0'?><urlset></urlset>", "neither a feed"),
        (
            b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
            "entities",
        ),
        (b"<rss><channel></channel></rss>", "without entries"),
    ],
)
def test_each_gives_one_clear_reason(body: bytes, word: str) -> None:
    found = read(body)
    assert isinstance(found, Skipped)
    assert word in found.reason
    assert "\n" not in found.reason


def test_characters_that_hurt_do_not_reach_the_text() -> None:
    found = read(f"Ferry\x00 line \u202eapproved\u202c\n\n\u2066{TEXT}\u2069\x07{TEXT}\ufeff")
    assert isinstance(found, Article)
    assert found.title == "Ferry line approved"
    assert not set(found.text) & set("\x00\x07\u202e\u202c\u2066\u2069\ufeff")


def test_script_in_a_title_is_text_or_gone() -> None:
    body = f"<html><head><meta property='og:title' content='&lt;script&gt;alert(1)&lt;/script&gt; Ferry &amp;amp; tram line'></head><body><article><p>{TEXT * 3}</p></article></body></html>"
    found = read(body, media="text/html")
    assert isinstance(found, Article)
    assert found.title == "Ferry & tram line"


def test_a_wrongly_declared_encoding_is_found_out() -> None:
    sentence = "Le conseil a décidé à Besançon que la ligne sera fermée dès février, où la préfète était présente. "
    page = (
        b"<html><head><meta charset='utf-8'></head><body><article><p>"
        + (sentence * 5).encode("latin-1")
        + b"</p></article></body></html>"
    )
    found = read(page, media="text/html")
    assert isinstance(found, Article)
    assert "décidé à Besançon" in found.text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_byte_order_marks(encoding: str) -> None:
    found = read(TEXT.encode(encoding))
    assert isinstance(found, Article) and found.text == TEXT.strip()


@pytest.mark.parametrize(("encoding", "label"), [("cp1251", "windows-1251"), ("koi8_r", "koi8-r")])
def test_declared_encodings(encoding: str, label: str) -> None:
    sentence = "Совет гавани одобрил вторую паромную линию, сообщила во вторник председатель совета. " * 4
    page = f"<html><head><meta charset='{label}'></head><body><article><p>{sentence}</p></article></body></html>"
    found = read(page.encode(encoding), media="text/html")
    assert isinstance(found, Article) and "паромную" in found.text and found.language == "ru"


def test_deep_and_long_pages_take_no_time_beyond_linear() -> None:
    began = time.process_time()
    assert isinstance(read(b"<html><body>" + b"<div>" * 20_000 + TEXT.encode() * 3, media="text/html"), Article)
    assert isinstance(read("word " * 200_000), Article)
    assert isinstance(read("<p>" + " " * 500_000 + TEXT, media="text/html"), Article)
    assert isinstance(read("(" * 100_000 + TEXT), Article)
    assert time.process_time() - began < 15


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "archive"),
        (b"{\\rtf1 A harbour", "rich-text"),
        (b"SQLite format 3\x00\x10", "database"),
    ],
)
def test_documents_that_are_no_pages_are_called_what_they_are(content: bytes, named: str) -> None:
    found = read(content + TEXT.encode())
    assert isinstance(found, Skipped) and named in found.reason


@settings(max_examples=60)
@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda t: t.encode("utf-8", "surrogatepass"))),
    st.sampled_from(["", "text/html", "text/plain"]),
)
def test_no_page_raises_and_blocks_cover_the_text(noise: bytes, media: str) -> None:
    found = read(noise + b"\n\n" + TEXT.encode() + noise, media=media)
    assert isinstance(found, Article | Skipped)
    if isinstance(found, Article):
        at = 0
        for block in found.blocks:
            assert at <= block.span.start < block.span.end <= len(found.text)
            assert not found.text[at : block.span.start].strip()
            at = block.span.end
        assert at == len(found.text)


def test_reading_is_repeatable_and_the_path_is_not_in_the_id() -> None:
    one, two = read(TEXT, "a.txt"), read(TEXT, "b/c.txt")
    assert isinstance(one, Article) and isinstance(two, Article)
    assert one.id == two.id and one == read(TEXT, "a.txt")
