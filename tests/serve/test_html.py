"""The report: closed in itself, safe with any title, every link leading somewhere, every mark on its sentence."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as parser

import reportedly
from reportedly.news import News
from reportedly.records import Reading, Skipped
from reportedly.serve import html
from reportedly.serve.html import axis, model
from tests.serve import gold

EVIL = "</title><script>alert(1)</script><img src=x onerror=alert(2)> \"'><b>"


@pytest.fixture(scope="module")
def news() -> News:
    """The gold ledger, in memory."""
    held = reportedly.open(":memory:")
    gold.fill(held)
    return held


@pytest.fixture(scope="module")
def page(news: News) -> str:
    """Its report."""
    return "".join(html.render(news, skipped=[Skipped(uri="/x/<b>.txt", reason="empty: nothing to read")], name="gold"))


@pytest.fixture(scope="module")
def tree(page: str) -> parser.HtmlElement:
    """The report as a tree."""
    return parser.document_fromstring(page.encode(), parser=parser.HTMLParser(encoding="utf-8"))


def test_nothing_is_fetched(tree: parser.HtmlElement) -> None:
    assert not tree.xpath("//link | //img | //iframe | //script[@src] | //object | //embed | //@style | //@srcset")
    assert all(href.startswith("#") for href in tree.xpath("//@href"))
    assert not tree.xpath("//@*[starts-with(name(), 'on')]")
    style = tree.xpath("string(//style)")
    assert "url(" not in style and "@import" not in style


def test_the_policy_names_the_style_and_the_script(tree: parser.HtmlElement, page: str) -> None:
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none'") and "unsafe-inline" not in policy
    for tag in ("style", "script"):
        inner = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.S)
        assert len(inner) == 1
        digest = base64.b64encode(hashlib.sha256(inner[0].encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_every_link_leads_somewhere(tree: parser.HtmlElement) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in tree.xpath("//@href")}
    assert len(targets) > 500
    assert targets <= set(ids)


def test_every_claim_opens_on_its_quote(tree: parser.HtmlElement, news: News) -> None:
    claims = {row.claim.id for row in news.claims()}
    listed = tree.xpath("//ol[@class='claims']/li")
    assert len(listed) == len(claims)
    marks: dict[str, str] = {}
    for art in tree.xpath("//details[@class='art']"):
        for mark in art.xpath(".//mark"):
            for own in mark.get("data-a").split():
                marks[art.get("id") + own] = marks.get(art.get("id") + own, "") + mark.text_content()
    quotes = {"".join(row.claim.evidence.quote.split()) for row in news.claims()}
    for li in listed:
        anchor = li.xpath("string(a/@href)")[1:]
        assert "".join(marks[anchor].split()) in quotes
    assert {"".join(marks[li.xpath("string(a/@href)")[1:]].split()) for li in listed} == quotes


def test_articles_stand_in_their_own_language_and_direction(tree: parser.HtmlElement, news: News) -> None:
    texts = tree.xpath("//details[@class='art']/div[@class='text']")
    assert len(texts) == 50
    assert {t.get("lang") for t in texts} == {a.article.language for a in news.articles()}
    assert all(t.get("dir") == "auto" for t in texts)
    for account in news.articles():
        bare = "".join(account.article.text.split())
        assert any("".join("".join(t.xpath(".//text()[not(ancestor::sup)]")).split()) == bare for t in texts)


def test_it_shows_accounts_and_both_sides(tree: parser.HtmlElement) -> None:
    assert len(tree.xpath("//article[@class='event']")) == 11
    assert len(tree.xpath("//li[@class='card']")) >= 30
    sides = [
        len(p.xpath(".//div[@class='side']"))
        for p in tree.xpath("//section[@class='point'][.//span[contains(@class,'contradicts')]]")
    ]
    assert sides and min(sides) >= 2
    assert "Same origin" in tree.text_content()
    assert "empty: nothing to read" in tree.text_content()


def test_it_can_be_read_without_scripts(tree: parser.HtmlElement) -> None:
    assert tree.xpath("//form[@role='search'][@hidden]")
    assert not tree.xpath("//main//*[@hidden][not(self::form)]")


def test_the_same_ledger_gives_the_same_page(news: News, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        html.write(news, tmp_path / name / "page.html")
    first, second = (tmp_path / name / "page.html" for name in ("one", "two"))
    assert first.read_bytes() == second.read_bytes()
    assert [f.name for f in first.parent.iterdir()] == ["page.html"]


def _spoiled(reading: Reading) -> Reading:
    return replace(reading, article=replace(reading.article, title=EVIL, outlet=EVIL, uri=f"javascript:{EVIL}"))


def test_a_script_in_a_title_stays_text() -> None:
    made, _ = gold.readings()
    with reportedly.open(":memory:") as held:
        for one in made[:6]:
            held.add(_spoiled(one))
        page = "".join(html.render(held, skipped=[Skipped(uri=EVIL, reason=EVIL)], name=EVIL))
    tree = parser.document_fromstring(page)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img") and not tree.xpath("//@onerror")
    assert "alert(1)" in tree.text_content()
    assert "<script>alert" not in page


def test_an_empty_ledger_has_a_page() -> None:
    with reportedly.open(":memory:") as held:
        assert "holds no event yet" in "".join(html.render(held))


def test_a_large_ledger_is_shown_within_a_budget(news: News, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "BUDGET", 120_000)
    monkeypatch.setattr(model, "FULL_EVENTS", 3)
    page = "".join(html.render(news))
    shown = page.count('<article class="event"')
    assert 0 < shown < 11
    assert f"{11 - shown} events with fewer origins are not on this page" in page
    assert len(page.encode()) < 250_000
    tree = parser.document_fromstring(page)
    assert {h[1:] for h in tree.xpath("//@href")} <= set(tree.xpath("//@id"))


def test_the_axis() -> None:
    events = [(f"e{n}", f"2026-{m:02d}-05", "what", n, "s1" if n < 3 else None) for n, m in enumerate((1, 3, 7, 7, 12))]
    drawn = axis.axis(events, {"s1": "A story"})
    assert drawn is not None
    xs = [d.x for d in drawn.dots]
    assert all(0 < x < axis.WIDTH for x in xs)
    assert sum(d.count for d in drawn.dots) == 5
    assert [n.text for n in drawn.names] == ["A story", "Other events"]
    assert [label for _, label in drawn.ticks][0].endswith("2026")
    assert axis.axis(events[:1], {}) is None
    assert axis.axis([("e1", "", "undated", 1, None)], {}) is None
