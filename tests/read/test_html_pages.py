from __future__ import annotations

import json

import pytest

from reportedly.read import articles
from reportedly.records import Article, Page
from reportedly.settings import Settings

PARAGRAPHS = (
    "The harbour council of Lowmouth approved a second ferry line on Tuesday, its chairwoman Ada Brill said after a long session.",
    "The line will sail twice a day from June and cost the town 1.2 million pounds a year, according to the council's own figures.",
    "Two of the eleven members voted against the ferry because the landing stage at Marsh End has no lift and no shelter.",
)
HEADLINE = "Council backs second ferry line for Lowmouth"


def page(head: str = "", before: str = "", meta: str = "", inside: str = "", after: str = "") -> str:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<html lang='en'><head><title>{HEADLINE} | Lowmouth Argus</title>{head}</head><body><nav><a>News</a></nav>{before}"
        f"<article><h1>{HEADLINE}</h1><div class='meta'>{meta}</div>{body}{inside}</article>{after}</body></html>"
    )


def read(html: str, fetched: str | None = None) -> Article:
    (only,) = articles(
        Page(uri="p.html", body=html.encode(), source="p.html", media_type="text/html", fetched=fetched),
        settings=Settings(),
    )
    assert isinstance(only, Article)
    return only


def json_ld(**fields: str) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', 'headline': HEADLINE, **fields})}</script>"


def test_json_ld_with_zone_and_modified() -> None:
    found = read(page(json_ld(datePublished="2026-03-04T19:50:00-04:00", dateModified="2026-03-06T08:00:00-04:00")))
    assert found.published is not None and found.published.earliest == "2026-03-04T19:50:00-04:00"
    assert found.modified == "2026-03-06T08:00:00-04:00"
    assert found.title == HEADLINE and found.outlet == "Lowmouth Argus"


def test_an_update_alone_does_not_move_the_publication() -> None:
    found = read(page(json_ld(dateModified="2026-06-20T03:00:00Z"), meta="<span>4 March 2026</span>"))
    assert found.published is not None and found.published.earliest == "2026-03-04"


def test_what_readers_see_goes_before_metadata_that_disagree() -> None:
    found = read(page(json_ld(datePublished="2026-03-05T01:10:00Z"), meta="<span>4 March 2026, 20:10</span>"))
    assert found.published is not None and found.published.earliest == "2026-03-04"
    assert {c.when.method for c in found.published_candidates} >= {"json-ld", "beside the headline"}


def test_dates_of_other_articles_date_nothing() -> None:
    related = "<aside class='related'><h4>Related</h4><ul><li><a>Bridge closed</a></li><li>22-02-2026</li></ul></aside>"
    assert read(page(after=related)).published is None


def test_a_banner_and_comments_date_nothing() -> None:
    html = page(
        before="<div class='topbar'>Sunday, 21 June 2026</div>",
        after="<section class='comments'><b>Comments</b><span>5 March 2026</span></section>",
    )
    assert read(html).published is None


@pytest.mark.parametrize(
    "layout",
    [
        "<div class='a'>{title}</div><div class='b'>4 March 2026, by Ruth Tanner</div><div class='c'>{body}</div>",
        "<table><tr><td>Argus | <h2><font>{title}</font></h2><i>4 March 2026. Ruth Tanner</i><br></td></tr><tr><td>{body}</td></tr></table>",
        "<table><tr><td><h1>{title}</h1><font size='1'>4 March 2026</font>{body}</td></tr></table>",
    ],
)
def test_a_day_beside_the_headline_of_a_page_without_structure(layout: str) -> None:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    html = f"<html><head><title>{HEADLINE} | Argus</title></head><body>{layout.format(title=HEADLINE, body=body)}</body></html>"
    found = read(html)
    assert found.title == HEADLINE
    assert found.published is not None and found.published.earliest == "2026-03-04"


def test_the_address_dates_a_page() -> None:
    found = read(page("<link rel='canonical' href='https://argus.example/2026/03/04/ferry'>"))
    assert found.uri == "https://argus.example/2026/03/04/ferry"
    assert found.published is not None and (found.published.earliest, found.published.method) == (
        "2026-03-04",
        "address",
    )


def test_a_day_after_the_capture_is_not_believed() -> None:
    found = read(page(json_ld(datePublished="2026-09-04")), fetched="2026-03-05T10:00:00Z")
    assert found.published is None


def test_embedded_posts_stay_with_their_moment() -> None:
    post = "<blockquote class='twitter-tweet'><p>Sailed the new ferry line today with the whole council on board.</p>&mdash; Ada Brill (@adabrill) <a>March 3, 2026</a></blockquote>"
    found = read(page(inside=post + f"<p>{PARAGRAPHS[1].replace('June', 'July')}</p>"))
    posts = [b for b in found.blocks if b.kind == "post"]
    assert [b.posted for b in posts] == ["2026-03-03", "2026-03-03"]
    assert found.published is None


def test_broken_json_ld_is_still_read() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-04T08:00:00+00:00", "description": "a " quote"}</script>'
    found = read(page(broken))
    assert found.published is not None and found.published.earliest.startswith("2026-03-04")


def test_a_feed_gives_an_article_an_entry_once() -> None:
    item = (
        "<item><title>{0}</title><link>https://argus.example/{1}</link><guid>g{1}</guid><pubDate>Wed, 04 Mar 2026 19:30:00 -0300</pubDate>"
        "<description>&lt;p&gt;{2}&lt;/p&gt;&lt;p&gt;{3}&lt;/p&gt;</description></item>"
    )
    one, two = (
        item.format(HEADLINE, 1, *PARAGRAPHS[:2]),
        item.format("Bridge closed until the autumn", 2, *PARAGRAPHS[1:]),
    )
    feed = f"<rss version='2.0'><channel><title>Lowmouth Argus — Town</title><link>https://argus.example</link>{one}{two}{one}</channel></rss>"
    found = list(articles(Page(uri="f.xml", body=feed.encode(), source="f.xml"), settings=Settings()))
    assert [a.source for a in found if isinstance(a, Article)] == ["f.xml#g1", "f.xml#g2"]
    first = found[0]
    assert isinstance(first, Article)
    assert (first.uri, first.outlet, first.title) == ("https://argus.example/1", "Lowmouth Argus", HEADLINE)
    assert first.published is not None and first.published.earliest == "2026-03-04T19:30:00-03:00"
    assert first.text == f"{HEADLINE}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"


LONG = "<p>" + "The ferry to Ystad stayed in port because of the storm, the harbour office of Lund said. " * 6 + "</p>"


def day_of(html: str, address: str = "https://courier.example/ferry") -> str | None:
    fetched = "2024-05-20T10:00:00+00:00"
    stated = (("url", address),)
    one = Page(
        uri="p.html", body=html.encode(), source="p.html", media_type="text/html", fetched=fetched, stated=stated
    )
    (article,) = [a for a in articles(one, settings=Settings()) if isinstance(a, Article)]
    return article.published.earliest[:10] if article.published is not None else None


def test_a_date_in_the_box_of_the_headline_is_the_pages() -> None:
    others = "".join(f"<div class='latest'><small>{d}.04.2024</small><h2>Other news {d}</h2></div>" for d in (11, 12))
    head = "<figcaption><small>14.05.2024 Harbour</small><h1>Ferry to Ystad stays in port</h1></figcaption>"
    html = f"<html><head><title>Ferry to Ystad stays in port</title></head><body><figure>{head}</figure>{LONG}{others}</body></html>"
    assert day_of(html) == "2024-05-14"


def test_a_byline_right_below_the_headline_counts_whatever_its_class() -> None:
    by = "<div class='teaser-meta'><p>By <a href='/x'>Nora Brandt</a> on 14 May 2024</p></div>"
    html = f"<html><head><title>Ferry to Ystad stays in port</title></head><body><div><h1>Ferry to Ystad stays in port</h1>{by}{LONG}</div></body></html>"
    assert day_of(html) == "2024-05-14"


def test_the_month_in_the_address_weighs_the_days_that_are_shown() -> None:
    head = "<h1>Ferry to Ystad stays in port</h1><p>Released: 2 April 2024</p>"
    html = f"<html><head><title>Ferry to Ystad stays in port</title></head><body><div><div class='date'>14 May 2024</div>{head}{LONG}</div></body></html>"
    assert day_of(html, "https://courier.example/2024/05/ferry.html") == "2024-05-14"


def test_a_page_laid_out_in_tables_has_its_menu_and_byline_outside_the_text() -> None:
    rows = (
        "<table><tr><td><font size='1'>Argus</font> |<font size='1'>World</font> |<font size='1'>Sport</font> |"
        f"<h2><font>{HEADLINE}</font></h2><i>4 March 2026, 22:40. Ruth Tanner</i><br></td></tr><tr><td>{{body}}</td></tr></table>"
    )
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    found = read(
        f"<html><head><title>{HEADLINE} | Lowmouth Argus</title></head><body>{rows.format(body=body)}</body></html>"
    )
    assert found.text == "\n\n".join([HEADLINE, *PARAGRAPHS])
    assert found.published is not None and found.published.earliest == "2026-03-04"


@pytest.mark.parametrize(
    "behind", [" - The Marsh Echo", " – The Marsh Echo", " * The Marsh Echo", " - Town - The Marsh Echo"]
)
def test_the_outlet_behind_the_headline_is_cut_where_the_page_shows_the_headline_alone(behind: str) -> None:
    body = "<br><br>".join(PARAGRAPHS)
    found = read(
        f"<html lang='en'><head><title>{HEADLINE}{behind}</title></head><body><table><tr><td><ul><li><a>News</a></li></ul></td></tr>"
        f"<tr><td><b class='headline'>{HEADLINE}</b><br>4 March 2026<br><br>{body}</td></tr></table></body></html>"
    )
    assert found.title == HEADLINE
    assert found.outlet == "The Marsh Echo" or "*" in behind


def test_a_dash_within_a_headline_stays() -> None:
    headline = "Council backs a ferry line – and buries the bridge"
    found = read(page().replace(HEADLINE, headline).replace(" | Lowmouth Argus", " | Argus"))
    assert found.title == headline


def test_lines_that_the_source_wraps_are_one_paragraph() -> None:
    wrapped = "The ferry line costs\n<a href='/x'>Lowmouth</a>\n1.2 million pounds a year, according to the\ncouncil's own <em>figures</em>\nof last week."
    found = read(page().replace(PARAGRAPHS[1], wrapped))
    assert (
        "The ferry line costs Lowmouth 1.2 million pounds a year, according to the council's own figures of last week."
        in found.text
    )
    broken = read(
        page().replace(
            PARAGRAPHS[1], PARAGRAPHS[1] + "<br>" + "The council's chairwoman had wanted a bridge instead, she said."
        )
    )
    assert "own figures.\n\nThe council's" in broken.text


def test_readings_over_characters_are_left_out() -> None:
    paragraphs = "".join(
        f"<p>港湾審議会は火曜日、<ruby>下口<rp>（</rp><rt>しもぐち</rt><rp>）</rp></ruby>と対岸を結ぶ{n}番目の渡船航路を承認したと発表した。費用は年間1億円に上るという。</p>"
        for n in (2, 3, 4)
    )
    found = read(
        f"<html lang='ja'><head><title>渡船航路を承認</title></head><body><article><h1>渡船航路を承認</h1>{paragraphs}</article></body></html>"
    )
    assert "下口と対岸" in found.text and "しもぐち" not in found.text


def test_the_way_to_the_page_and_rows_of_links_are_no_text() -> None:
    trail = "<ul><li>Tidewater</li><li>Lowmouth</li><li>Ferries at Lowmouth</li></ul>"
    html = (
        page()
        .replace("<article>", f"<article>{trail}")
        .replace("</article>", "<p>Harbour | Council | Chess</p></article>")
    )
    found = read(html)
    assert [text for text in ("Tidewater", "Chess") if text in found.text] == []


def test_a_headline_written_without_a_space_is_the_title() -> None:
    spaced = "Council backs ferry: second line for Lowmouth"
    html = page(f"<meta property='og:title' content='{HEADLINE} - Lowmouth News'>").replace(HEADLINE, spaced)
    found = read(html.replace(f"<h1>{spaced}", "<h1>Council backs ferry:second line for Lowmouth"))
    assert found.title == spaced and found.text.count("second line for Lowmouth") == 1


def test_a_page_that_only_tells_when_it_was_changed_has_no_day() -> None:
    changed = "<meta property='article:modified_time' content='2026-11-20T04:00:00Z'>"
    found = read(page(changed))
    assert found.published is None
    assert any(c.when.method == "modified" for c in found.published_candidates)
    shown = read(page(changed, meta="<span>4 March 2026</span>"))
    assert shown.published is not None and shown.published.earliest == "2026-03-04"


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://karun.example/jahan/1402/04/13", "2023-07-04"),
        ("https://karun.example/news/1402-12-05/ferry", "2024-02-24"),
        ("https://karun.example/1405/44/13", None),
        ("https://karun.example/sections/1405", None),
    ],
)
def test_an_address_may_hold_a_day_of_the_solar_hijri_calendar(address: str, day: str | None) -> None:
    assert day_of(page(), address) == day
